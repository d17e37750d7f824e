// What is read: the list, one assignment, the schedule, the answers made public.
import { z } from "zod"
import { everybody, page } from "#src/platform/http/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { loadAnswer, loadAnswers, loadAssignment, loadAssignments, loadSchedule } from "../loads.ts"
import { answersView, answerView } from "../pages/answers.tsx"
import { assignmentView } from "../pages/assignment.tsx"
import { assignmentsView } from "../pages/assignments.tsx"
import { scheduleView } from "../pages/schedule.tsx"
import { mayReadAssignments } from "../policy.ts"
import { punctuality } from "../rules.ts"
import { assignmentKeySchema, assignmentKinds, assignmentStates, assignmentVisibilities, shows, whoses } from "../types.ts"

const keyed = { assignment: assignmentKeySchema }
const shape = z.object({
  key: z.string(),
  kind: z.enum(assignmentKinds),
  title: localisedSchema,
  asker: z.string(),
  askedOn: daySchema,
  visibility: z.enum(assignmentVisibilities),
  state: z.enum(assignmentStates),
  unit: z.string().nullable(),
  due: daySchema.nullable(),
  punctuality: z.enum(["overdue", "ahead", "undated", "on_time", "late", "withdrawn"]),
  version: z.number(),
})
type Shown = Parameters<typeof punctuality>[0] & Omit<z.output<typeof shape>, "due" | "punctuality">
const wire = (a: Shown, today: Day) => {
  const { key, kind, title, asker, askedOn, visibility, state, unit, version } = a
  return { key, kind, title, asker, askedOn, visibility, state, unit, due: a.dueOn, punctuality: punctuality(a, today), version }
}

const confidential = (a: { key: string; visibility: string }) => (a.visibility === "restricted" ? ref("assignment", a.key) : null)

export const readingRoutes = [
  page({
    path: "/assignments",
    params: {},
    query: {
      whose: z.enum(whoses).optional(),
      show: z.enum(shows).optional(),
      kind: z.enum(assignmentKinds).optional(),
      from: assignmentKeySchema.optional(),
    },
    may: mayReadAssignments,
    summary: "Advice and reports asked of the secretariat, overdue first; for those who may read each",
    load: async ({ tx, actor, query, say, today }) => loadAssignments(tx, { actor, say, today }, query),
    html: assignmentsView,
    json: z.object({
      assignments: z.array(shape),
      byUnit: z.array(
        z.object({
          unit: z.string().nullable(),
          open: z.number(),
          overdue: z.number(),
          delivered: z.number(),
          dated: z.number(),
          onTime: z.number(),
        }),
      ),
      next: z.string().nullable(),
    }),
    wire: ({ lines, counts, next, today }) => ({ assignments: lines.map((a) => wire(a, today)), byUnit: counts, next }),
  }),
  page({
    path: "/periodic-reports",
    params: {},
    query: {},
    may: mayReadAssignments,
    summary:
      "Reports that orders make dependencies give, how often each is due where the secretariat has set it, and those asked for",
    load: ({ tx, actor, today }) => loadSchedule(tx, actor, today),
    html: scheduleView,
    json: z.array(
      z.object({
        key: z.string(),
        unit: z.string(),
        provision: z.string(),
        rule: z.string(),
        next: daySchema.nullable(),
        inForce: z.boolean(),
        version: z.number(),
        asked: z.array(z.object({ assignment: z.string(), due: daySchema })),
      }),
    ),
    wire: ({ lines, periods }) =>
      lines.map(({ report: { key, unit, provision, rule, version }, next, inForce }) => ({
        ...{ key, unit, provision, rule, next, inForce, version },
        asked: (periods.get(key) ?? []).map((p) => ({ assignment: p.key, due: p.periodDue })),
      })),
  }),
  page({
    path: "/answers",
    params: {},
    query: {},
    may: everybody,
    summary: "Advice and reports that were delivered and made public",
    load: ({ tx, today }) => loadAnswers(tx, today),
    html: answersView,
    json: z.array(z.object({ key: z.string(), title: localisedSchema, unit: z.string(), deliveredOn: daySchema })),
    wire: ({ answers }) =>
      answers.map(({ assignment, title, unit, deliveredOn }) => ({ key: assignment, title, unit, deliveredOn })),
  }),
  page({
    path: "/answers/:answer",
    params: { answer: assignmentKeySchema },
    query: {},
    may: everybody,
    summary: "One answer that was made public, with its documents",
    load: ({ tx, params }) => loadAnswer(tx, params.answer),
    html: answerView,
    json: z.object({ key: z.string(), title: localisedSchema, text: z.string(), unit: z.string(), deliveredOn: daySchema }),
    wire: ({ answer: { assignment, title, text: words, unit, deliveredOn } }) => ({
      ...{ key: assignment, title, text: words, unit, deliveredOn },
    }),
  }),
]

/** After the addresses of words, which it would otherwise take for keys. */
export const oneRoute = page({
  path: "/assignments/:assignment",
  params: keyed,
  query: {},
  may: mayReadAssignments,
  summary: "One assignment: what was asked, of whom, the answer, the delivery and every step",
  load: ({ tx, actor, params, say, today, cards }) => loadAssignment(tx, params.assignment, { actor, say, today, cards }),
  witness: ({ assignment }) => confidential(assignment),
  html: assignmentView,
  json: shape.extend({
    provision: z.string().nullable(),
    deliveredOn: daySchema.nullable(),
    answer: z.object({ version: z.number(), language: z.string(), text: z.string(), evidence: z.array(z.string()) }).nullable(),
    documents: z.array(z.object({ id: z.string(), fileName: z.string() })),
    steps: z.array(z.object({ event: z.string(), from: z.string(), to: z.string(), on: daySchema, as: z.string() })),
    public: z.boolean(),
  }),
  wire: ({ assignment: a, texts, documents, history, isPublic, today }) => ({
    ...wire(a, today),
    provision: a.provision,
    deliveredOn: a.deliveredOn,
    answer: texts[0]
      ? { version: texts[0].version, language: texts[0].language, text: texts[0].text, evidence: texts[0].evidence }
      : null,
    documents: documents.map(({ id, fileName }) => ({ id, fileName })),
    steps: history.map((s) => ({ event: s.event, from: s.fromState, to: s.toState, on: s.onDay, as: s.asRole })),
    public: isPublic,
  }),
})
