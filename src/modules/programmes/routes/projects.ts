import { z } from "zod"
import { everybody, page } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { isStaff, roleSchema } from "#src/values/actor.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { unitInChargeOf } from "../charging.ts"
import { labelsFor, refsOf } from "../labels.ts"
import { linkedProject } from "../linked.ts"
import { resultsShown, statesIn } from "../measuring/shown.ts"
import { projectView } from "../pages/project.tsx"
import { projectsView } from "../pages/projects.tsx"
import { projectPage } from "../places.ts"
import { mayRecord, mayRecordFor, mayTakeSteps, recordingUnits } from "../policy.ts"
import { amendmentStates, mayBeAmendedOnceApproved } from "../projects/amending.ts"
import { projectContent, statusOf } from "../projects/content.ts"
import { mayBeAmended, missingParts } from "../projects/rules.ts"
import { projectPath, projectStatuses, projectStatusSchema } from "../projects/types.ts"
import { listResultsOf, type ResultRow } from "../queries/activity.ts"
import { readThreshold } from "../queries/disclosure.ts"
import { listDocuments } from "../queries/documents.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { latestActivities } from "../queries/list.ts"
import { listProjectNames, listProjects, listRepeating, type ProjectLine, readProject } from "../queries/projects.ts"
import { slugOf, slugSchema } from "../types.ts"

const word = z.string().regex(/^[a-z0-9-]{1,80}$/)

const lineShape = z.object({
  key: z.string(),
  path: z.string(),
  title: localisedSchema,
  status: projectStatusSchema,
  held: z.string().nullable(),
  units: z.array(z.string()),
  programme: z.string().nullable(),
  budget: z.number().nullable(),
  currency: z.string().nullable(),
  activities: z.number(),
})
const wireLine = ({ programmeTitle: _, visibility: __, open: ___, ...line }: ProjectLine) => ({
  ...line,
  path: projectPath(line.key),
})

const csvColumns = ["key", "title", "status", "held", "units", "programme", "budget", "currency", "activities"]

const projects = page({
  path: "/projects",
  params: {},
  query: {
    status: z.enum(projectStatuses).optional(),
    unit: word.optional(),
    programme: slugSchema.optional(),
    state: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    clause: slugSchema.optional(),
  },
  may: everybody,
  summary: "Projects, narrowed by status, unit, programme, state and mandate; one of several units counts once",
  load: async ({ tx, query, actor, cards }) => {
    const asked = Object.fromEntries(Object.entries(query).filter(([, v]) => v !== undefined)) as Record<string, string>
    const lines = await listProjects(tx, asked)
    const all = Object.keys(asked).length === 0 ? lines : await listProjects(tx)
    const units = [...new Set(all.flatMap((p) => p.units))].sort()
    return {
      lines,
      all,
      asked,
      units,
      forStaff: isStaff(actor),
      mayRecord: mayRecord(actor).ok,
      labels: await labelsFor(cards, [
        ...refsOf("unit", [...units, asked.unit]),
        ...refsOf("programme", [asked.programme]),
        ...refsOf("state", [asked.state]),
        ...refsOf("clause", [asked.clause]),
      ]),
    }
  },
  html: projectsView,
  json: z.object({ total: z.number(), rule: z.string(), projects: z.array(lineShape) }),
  wire: ({ lines }) => ({
    total: lines.length,
    rule: "projects; one that several units carry out counts once",
    projects: lines.map(wireLine),
  }),
  also: {
    ...tableFaces("projects", csvColumns, ({ lines }: { lines: readonly ProjectLine[] }, say: Say) =>
      lines.map((p) => ({
        key: p.key,
        title: say.name(p.title),
        status: p.status,
        held: p.held ?? "",
        units: p.units.join("|"),
        programme: p.programme ?? "",
        budget: p.budget === null ? "" : String(p.budget),
        currency: p.currency ?? "",
        activities: String(p.activities),
      })),
    ),
  },
})

const project = page({
  path: "/projects/:project",
  params: { project: slugSchema },
  query: {},
  may: everybody,
  summary: "One project: what it is for, who carries it out, where it stands, and its activities",
  load: async ({ tx, params, actor, cards, panels, today, say }) => {
    const whole = await readProject(tx, params.project)
    const { project } = whole
    const unit = await unitInChargeOf(tx, ref("project", project.key), project.unit, today)
    const own = mayRecord(actor).ok && mayRecordFor(await listUnitsBelow(tx, recordingUnits(actor), today), unit).ok
    const { total, latest } = await latestActivities(tx, { project: project.key }, 25)
    const repeating = (await listRepeating(tx, project.key)).map((r) => r.key)
    const sight = { staff: isStaff(actor), threshold: await readThreshold(tx) }
    const results = resultsShown((await listResultsOf(tx, ref("project", project.key))) as unknown as ResultRow[], sight)
    return {
      ...whole,
      results,
      documents: await listDocuments(tx, ref("project", project.key)),
      forStaff: isStaff(actor),
      mayMove: mayTakeSteps(actor).ok,
      own,
      mayAmend: own && mayBeAmended(statusOf(whole)),
      mayPropose: own && mayBeAmendedOnceApproved(statusOf(whole)) && whole.amendments.every((a) => a.state !== "proposed"),
      missing: mayBeAmended(statusOf(whole)) ? missingParts(projectContent(whole, say)) : [],
      total,
      latest,
      today,
      repeating,
      origin: project.repeats ? (await listProjectNames(tx, [project.repeats])).at(0) : undefined,
      panels: await panels(projectPage, { project: project.key }),
      labels: await labelsFor(cards, [
        ...refsOf("unit", [...whole.units.map((u) => u.unit), ...latest.map((l) => l.unit)]),
        ...refsOf("programme", [project.programme]),
        ...refsOf("project", [project.repeats, ...repeating]),
        ...refsOf(
          "clause",
          whole.clauses.map((c) => c.clause),
        ),
        ...refsOf("state", [...latest.flatMap((l) => l.places), ...results.flatMap((r) => statesIn(r.divisions))]),
      ]),
    }
  },
  html: projectView,
  also: { jsonld: linkedProject },
  json: z.object({
    project: z
      .object({ key: z.string(), slug: z.string(), title: localisedSchema, status: projectStatusSchema, version: z.number() })
      .loose(),
    units: z.array(z.object({ unit: z.string(), role: z.string() })),
    states: z.array(z.string()),
    clauses: z.array(z.object({ clause: z.string(), basis: z.string(), confirmedOn: z.string().nullable() })),
    conditions: z.array(z.object({ number: z.number(), text: z.string(), state: z.string() }).loose()),
    amendments: z.array(
      z.object({ number: z.number(), state: z.enum(amendmentStates), reason: z.string(), proposedOn: z.string() }),
    ),
    steps: z.array(z.object({ event: z.string(), asRole: roleSchema, onDay: z.string() }).loose()),
    activities: z.number(),
  }),
  wire: ({ project, units, states, clauses, conditions, amendments, steps, total }) => {
    const { submittedBy: _, recordedBy: __, ...row } = project
    return {
      project: { ...row, slug: slugOf(project.key) },
      units,
      states: states.map((s) => s.state),
      clauses,
      conditions: conditions.map(({ deadline: ___, ...c }) => c),
      amendments: amendments.map(({ number, state, reason, proposedOn }) => ({ number, state, reason, proposedOn })),
      steps,
      activities: total,
    }
  },
})

export const projectRoutes = [projects, project]
