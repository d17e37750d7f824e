import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { type Card, change, invalid } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { demand, recorderFrom } from "../actions.ts"
import { unitInChargeOf } from "../charging.ts"
import { offeredClauses, understandState } from "../entry/understand.ts"
import { labelOf, labelsFor, refsOf } from "../labels.ts"
import { type ProjectForm, projectFormView } from "../pages/project-form.tsx"
import { conditionView, projectStepView } from "../pages/project-steps.tsx"
import { mayMoveProject, mayRecord, mayRecordFor, maySettle, mayTakeSteps, recordingUnits } from "../policy.ts"
import { amendProjectOf, moveProjectOn, recordProject, settleConditionOf } from "../projects/actions.ts"
import { projectContent, projectFields, projectStanding, statusOf } from "../projects/content.ts"
import { projectInput, settleInput, stepInput } from "../projects/input.ts"
import { mayBeRepeated, moverOf, projectGuards, projectSteps } from "../projects/rules.ts"
import { type ProjectStatus, projectPath } from "../projects/types.ts"
import { understandProject } from "../projects/understand.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { readKnown } from "../queries/known.ts"
import { listProgrammeNames } from "../queries/programmes.ts"
import { listProjectNames, readProject } from "../queries/projects.ts"
import { slugSchema } from "../types.ts"

type Asking = { tx: Read; actor: Actor; say: Say; today: Day; cards: (refs: readonly Ref[]) => Promise<Card[]> }

/** What words of a project may mean. */
export async function knownOf({ tx, today, say }: Pick<Asking, "tx" | "today" | "say">) {
  const { known, choices } = await readKnown(tx, today, say)
  const projects = new Map((await listProjectNames(tx)).map((p) => [p.key, { ...p, status: p.status as ProjectStatus }] as const))
  return { known: { ...known, projects }, choices, projects }
}

/** The form of a project; null: a new one. */
export async function loadForm(c: Asking, key: string | null): Promise<ProjectForm> {
  const { tx, say } = c
  const { known, choices, projects } = await knownOf(c)
  const own = await listUnitsBelow(tx, recordingUnits(c.actor), c.today)
  const whole = key === null ? null : await readProject(tx, key)
  if (whole) demand(mayRecordFor(own, await unitInChargeOf(tx, ref("project", whole.project.key), whole.project.unit, c.today)))
  const units = [...new Set([...choices.units, ...own, ...(whole?.units.map((u) => u.unit) ?? [])])]
  const clauses = offeredClauses(choices.clauses, whole?.clauses.map((l) => l.clause) ?? [])
  const instruments = [...new Set(clauses.map((clause) => clause.split("/")[0] ?? ""))]
  const labels = await labelsFor(c.cards, [
    ...refsOf("unit", units),
    ...refsOf("clause", clauses),
    ...refsOf("instrument", instruments),
  ])
  const choice = (kind: string, value: string) => ({ value, label: labelOf(labels, ref(kind, value)) })
  const repeatable = [...projects.values()].filter(
    (p) => p.key !== key && (mayBeRepeated(p.status) || p.key === whole?.project.repeats),
  )
  return {
    project: whole && { key: whole.project.key, title: say.name(whole.project.title), version: whole.project.version },
    stored: whole ? projectFields(projectContent(whole, say), known.stateName) : { unit: recordingUnits(c.actor)[0] },
    ownUnits: [...new Set([...own, ...(whole ? [whole.project.unit] : [])])].map((u) => choice("unit", u)),
    allUnits: units.map((u) => choice("unit", u)),
    programmes: (await listProgrammeNames(tx)).map((p) => ({ value: p.key, label: say.name(p.title) })),
    projects: repeatable.map((p) => ({ value: p.key, label: say.name(p.title) })),
    clauses: clauses.map((clause) => ({
      ...choice("clause", clause),
      group: labelOf(labels, ref("instrument", clause.split("/")[0] ?? "")),
    })),
    read: (words) => {
      const answer = understandState(words, known)
      return "code" in answer ? { name: known.stateName(answer.code) } : answer
    },
  }
}

const told = z.object({ key: z.string() })
const done = ({ key }: { key: string }) => projectPath(key)

const record = change({
  path: "/projects/new",
  params: {},
  input: projectInput,
  verb: "project.record",
  may: mayRecord,
  versioned: false,
  summary: "Record the concept of a project for the own unit or one below it",
  form: { load: (c) => loadForm(c, null), html: projectFormView },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    demand(mayRecordFor(by.units, c.input.unit))
    const read = understandProject(c.input, (await knownOf(c)).known)
    if (!read.ok) throw invalid(read.faults)
    return recordProject(c.tx, by, read.content)
  },
  json: told,
  then: done,
})

const amend = change({
  path: "/projects/:project/edit",
  params: { project: slugSchema },
  input: projectInput,
  verb: "project.amend",
  may: mayRecord,
  versioned: true,
  summary: "Amend the concept of a project of the own unit; a lost update is refused with both sides",
  form: { load: (c) => loadForm(c, c.params.project), html: projectFormView },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const key = c.params.project
    const { project, clauses } = await readProject(c.tx, key)
    demand(mayRecordFor(by.units, await unitInChargeOf(c.tx, ref("project", key), project.unit, c.today)))
    const { known } = await knownOf(c)
    const read = understandProject(c.input, known, { key, clauses: clauses.map((l) => l.clause) })
    if (!read.ok) throw invalid(read.faults)
    return amendProjectOf(c.tx, by, { key, seen: c.version ?? 0, stateName: known.stateName }, read.content)
  },
  json: told,
  then: done,
})

/** Where a project stands and what its reader may do with it; whoever may do nothing is told why. */
async function loadSteps(c: Asking, key: string) {
  const whole = await readProject(c.tx, key)
  const { project } = whole
  const own = await listUnitsBelow(c.tx, recordingUnits(c.actor), c.today)
  const unit = await unitInChargeOf(c.tx, ref("project", key), project.unit, c.today)
  const offers = offered(projectSteps, statusOf(whole), c.actor, projectGuards(projectStanding(whole, c.say), c.actor.account))
  return {
    key,
    title: c.say.name(project.title),
    version: project.version,
    status: statusOf(whole),
    offers: offers.map((offer) => {
      const verdict = mayMoveProject(c.actor, moverOf(offer.event), own, unit)
      return offer.refused || verdict.ok ? offer : { ...offer, refused: verdict.because }
    }),
  }
}

const move = change({
  path: "/projects/:project/status",
  params: { project: slugSchema },
  input: stepInput,
  verb: "project.move",
  may: mayTakeSteps,
  versioned: true,
  summary: "Submit, decide on, start, suspend, close, evaluate or publish a project",
  form: { load: (c) => loadSteps(c, c.params.project), html: projectStepView },
  act: async (c) =>
    moveProjectOn(
      c.tx,
      await recorderFrom(c.tx, c, mayTakeSteps),
      { key: c.params.project, seen: c.version ?? 0, zone: c.zone },
      {
        event: c.input.event,
        reason: c.input.reason ?? "",
        conditions: c.input.conditions.map((x) => ({ ...x, due: x.due ?? null })),
      },
    ),
  json: told,
  then: done,
})

const settle = change({
  path: "/projects/:project/conditions/:number",
  params: { project: slugSchema, number: z.coerce.number().int().min(1).max(32_000).meta({ example: 1 }) },
  input: settleInput,
  verb: "project.settle_condition",
  may: mayTakeSteps,
  versioned: true,
  summary: "Say how a condition of a project was met, or waive it for the committee",
  form: {
    load: async (c) => {
      const { project, conditions } = await readProject(c.tx, c.params.project)
      const own = await listUnitsBelow(c.tx, recordingUnits(c.actor), c.today)
      const unit = await unitInChargeOf(c.tx, ref("project", project.key), project.unit, c.today)
      const outcomes = (["met", "waived"] as const).filter((o) => maySettle(c.actor, o, own, unit).ok)
      if (outcomes.length === 0) demand(maySettle(c.actor, "met", own, unit))
      return {
        key: project.key,
        title: c.say.name(project.title),
        version: project.version,
        condition: conditions.find((x) => x.number === c.params.number),
        number: c.params.number,
        outcomes,
      }
    },
    html: conditionView,
  },
  act: async (c) =>
    settleConditionOf(
      c.tx,
      await recorderFrom(c.tx, c, mayTakeSteps),
      { key: c.params.project, number: c.params.number, seen: c.version ?? 0 },
      c.input,
    ),
  json: told,
  then: ({ key }) => `${projectPath(key)}#conditions`,
})

export const projectEntryRoutes = [record, amend, move, settle]
