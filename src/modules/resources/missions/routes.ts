import { z } from "zod"
import { page, whole } from "#src/platform/http/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { daySchema } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { titleOf } from "./entering.ts"
import { entryRoutes } from "./entry-routes.ts"
import { loadMission, loadMissions } from "./loads.ts"
import { missionView } from "./pages/mission.tsx"
import { type MissionsPage, missionsView } from "./pages/missions.tsx"
import { mayReadMissions } from "./policy.ts"
import { isLate } from "./rules.ts"
import { stepRoutes } from "./step-routes.ts"
import { missionKeySchema, missionStates, purposes, shows, travellerRoles, whoses } from "./types.ts"

const sum = z.object({ currency: z.string(), total: z.number(), counted: z.number() })
const shape = z.object({
  key: z.string(),
  title: localisedSchema,
  purpose: z.enum(purposes),
  unit: z.string(),
  traveller: z.enum(travellerRoles),
  office: z.string(),
  places: z.array(z.string()),
  firstDay: daySchema,
  lastDay: daySchema,
  travelledFrom: daySchema.nullable(),
  travelledTo: daySchema.nullable(),
  activity: z.string().nullable(),
  serves: z.string(),
  state: z.enum(missionStates),
  due: daySchema.nullable(),
  late: z.boolean(),
  version: z.number(),
})
type Line = MissionsPage["lines"][number]
const wire = (m: Omit<Line, "estimated">, today: MissionsPage["today"]) => ({
  ...{ key: m.key, title: m.title, purpose: m.purpose, unit: m.unit, traveller: m.travellerRole, office: m.office },
  ...{ places: [...m.places], firstDay: m.firstDay, lastDay: m.lastDay, travelledFrom: m.travelledFrom },
  ...{ travelledTo: m.travelledTo, activity: m.activity, serves: m.serves, state: m.state, due: m.dueOn },
  ...{ late: isLate(m, today), version: m.version },
})

const columns = [
  ...(["key", "title", "purpose", "unit", "traveller", "office", "places", "first_day", "last_day"] as const),
  ...(["travelled_from", "travelled_to", "activity", "serves", "state", "report_due", "estimated"] as const),
] as const

const csvRow = (m: Line) => ({
  ...{ key: m.key, title: titleOf(m), purpose: m.purpose, unit: m.unit },
  ...{ traveller: m.travellerRole, office: m.office, places: m.places.join("; "), first_day: m.firstDay, last_day: m.lastDay },
  ...{ travelled_from: m.travelledFrom ?? "", travelled_to: m.travelledTo ?? "", activity: m.activity ?? "" },
  ...{ serves: m.serves, state: m.state, report_due: m.dueOn ?? "" },
  estimated: m.estimated.map((s) => `${s.total} ${s.currency}`).join("; "),
})

const list = page({
  path: "/resources/missions",
  params: {},
  query: {
    whose: z.enum(whoses).optional(),
    show: z.enum(shows).optional(),
    from: missionKeySchema.optional(),
    most: whole(1, 5000).optional(),
  },
  may: mayReadMissions,
  summary: "Mission orders, those with a report overdue first, for the secretariat; as CSV with ?most=5000",
  load: (c) => loadMissions(c, { ...c.query, most: c.query.most ?? 50 }),
  html: missionsView,
  json: z.object({ missions: z.array(shape.extend({ estimated: z.array(sum) })), next: z.string().nullable() }),
  wire: ({ lines, next, today }) => ({
    missions: lines.map((m) => ({ ...wire(m, today), estimated: [...m.estimated] })),
    next,
  }),
  also: { ...tableFaces("missions", columns, ({ lines }: Pick<MissionsPage, "lines">) => lines.map(csvRow)) },
})

/** After the addresses of words, which it would otherwise take for keys. */
const one = page({
  path: "/resources/missions/:mission",
  params: { mission: missionKeySchema },
  query: {},
  may: mayReadMissions,
  summary: "One mission order: who travels by seat, why, the estimate, the report and every step",
  load: (c) => loadMission(c, c.params.mission),
  html: missionView,
  json: shape.extend({
    details: z.string(),
    act: z.string(),
    reportDays: z.number().nullable(),
    costs: z.array(
      z.object({
        amount: z.number(),
        currency: z.string(),
        fund: z.string().nullable(),
        budget: z.string().nullable(),
        line: z.number().nullable(),
      }),
    ),
    report: z
      .object({ version: z.number(), language: z.string(), results: z.string(), commitments: z.string(), followUp: z.string() })
      .nullable(),
    documents: z.array(z.object({ id: z.string(), fileName: z.string() })),
    steps: z.array(z.object({ event: z.string(), to: z.string(), on: daySchema, as: z.string(), reason: z.string() })),
  }),
  wire: ({ known: { mission: m, costs, reports, documents, steps }, today }) => ({
    ...wire(m, today),
    ...{ details: m.details, act: m.act, reportDays: m.reportDays },
    costs: costs.map(({ amount, currency, fund, budget, line }) => ({ amount, currency, fund, budget, line })),
    report: reports[0]
      ? {
          ...{ version: reports[0].version, language: reports[0].language, results: reports[0].results },
          ...{ commitments: reports[0].commitments, followUp: reports[0].followUp },
        }
      : null,
    documents: documents.map(({ id, fileName }) => ({ id, fileName })),
    steps: steps.map((s) => ({ event: s.event, to: s.toState, on: s.onDay, as: s.asRole, reason: s.reason })),
  }),
})

export const missionRoutes = [list, ...entryRoutes, ...stepRoutes, one]
