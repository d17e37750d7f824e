// What people do with projects: record and amend a concept, submit it, decide, carry it out, settle what was asked. Every deed
// makes a version and leaves a fact with the digest of the package.
import { randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import { setDeadline } from "#src/platform/deadlines/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, Problem } from "#src/platform/http/index.ts"
import { step, stepRefused } from "#src/platform/workflow/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Lang } from "#src/values/lang.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { demand, type Recorder, reworded } from "../actions.ts"
import { chargingProject, unitInChargeOf } from "../charging.ts"
import { entry } from "../messages/entry.ts"
import { packageWords, projectWords as said } from "../messages/projects.ts"
import { mayMoveProject, mayRecordFor, maySettle } from "../policy.ts"
import {
  amendProject,
  insertCondition,
  insertProject,
  keepStep,
  moveProject,
  type ProjectTexts,
  raiseProject,
  replaceProjectLists,
  settleCondition,
} from "../queries/project-writes.ts"
import { type ProjectRow, readProject, type WholeProject } from "../queries/projects.ts"
import { keyFor } from "../rules.ts"
import { packageDigest, projectContent, projectFields, projectStanding, sameProject, statusOf } from "./content.ts"
import { carriers, conditionDue, meetDays, tellWhoIsNext } from "./next.ts"
import { mayBeAmended, missingParts, moverOf, type ProjectEvent, projectGuards, projectSteps } from "./rules.ts"
import type { NewCondition, ProjectContent, ProjectStatus } from "./types.ts"

export const about = (key: string) => ref("project", key)
/** The unit in charge of a project today. */
export const projectUnit = (tx: Read, project: Pick<ProjectRow, "key" | "unit">, by: Pick<Recorder, "today">) =>
  unitInChargeOf(tx, about(project.key), project.unit, by.today)

/** The texts of a package in one language; those in the others stay as they are. */
export const textsOf = (c: ProjectContent, lang: Lang, before?: ProjectRow): ProjectTexts => ({
  title: reworded(before?.title ?? null, lang, c.title) ?? named({ [lang]: c.title }, [lang]),
  purpose: reworded(before?.purpose ?? null, lang, c.purpose),
  expected: reworded(before?.expected ?? null, lang, c.expected),
  perspective: reworded(before?.perspective ?? null, lang, c.perspective),
})

/** A fact with the version and the digest of the package. */
export async function projectFact(tx: Read, kind: Fact["kind"], key: string, more: Fact["detail"] = {}): Promise<Fact> {
  const whole = await readProject(tx, key)
  const { version, unit } = whole.project
  return { kind, about: about(key), detail: { version, digest: packageDigest(whole), unit, ...more } }
}

/** A unit records a concept. Nobody but the secretariat sees it until it was approved and published. */
export async function recordProject(tx: Write, by: Recorder, content: ProjectContent): Promise<Told<{ key: string }>> {
  demand(mayRecordFor(by.units, content.units[0] ?? null))
  const key = keyFor(content.units[0] ?? "unit", content.title, randomBytes(4).toString("hex"))
  await insertProject(tx, content, { key, recordedBy: by.account, recordedAt: by.now, texts: textsOf(content, by.say.lang) })
  await replaceProjectLists(tx, key, "secretariat", content, by.today)
  return { value: { key }, facts: [await projectFact(tx, "project.recorded", key)] }
}

/** A unit amends its concept; a lost update is refused with both sides. */
export async function amendProjectOf(
  tx: Write,
  by: Recorder,
  at: { key: string; seen: number; stateName: (code: string) => string },
  content: ProjectContent,
): Promise<Told<{ key: string }>> {
  const { key, seen } = at
  const whole = await readProject(tx, key)
  const { project } = whole
  const theirs = () => ({ ...projectFields(projectContent(whole, by.say), at.stateName), version: project.version })
  demand(mayRecordFor(by.units, await projectUnit(tx, project, by)))
  if (content.units[0] !== project.unit) demand(mayRecordFor(by.units, content.units[0] ?? null))
  if (project.version !== seen) throw new ChangedMeanwhile(theirs())
  if (!mayBeAmended(statusOf(whole))) throw new Problem(stepRefused, { because: "only_concepts_change" })
  if (sameProject(projectContent(whole, by.say), content)) throw invalid([{ pointer: "/title", message: entry.nothingChanged }])
  if (!(await amendProject(tx, key, seen, content, textsOf(content, by.say.lang, project)))) throw new ChangedMeanwhile(theirs())
  await replaceProjectLists(tx, key, project.visibility, content, by.today)
  return { value: { key }, facts: [await projectFact(tx, "project.amended", key)] }
}

const stepFacts = {
  submit: "project.submitted",
  withdraw: "project.withdrawn",
  approve: "project.approved",
  return: "project.returned",
  reject: "project.rejected",
  start: "project.started",
  suspend: "project.suspended",
  resume: "project.resumed",
  close: "project.closed",
  evaluate: "project.evaluated",
  publish: "project.published",
  take_back: "project.taken_back",
} as const satisfies Record<ProjectEvent, Fact["kind"]>

type Asked = { event: ProjectEvent; reason: string; conditions: readonly NewCondition[] }

/** What a step asks beside the machine: a whole package, days that are still to come, conditions only where one approves. */
function faultsOf(whole: WholeProject, by: Recorder, asked: Asked): FieldFault[] {
  const missing = asked.event === "submit" ? missingParts(projectContent(whole, by.say)) : []
  return [
    ...missing.map((part) => ({ pointer: "/event", message: said.partMissing, values: { part: by.say.t(packageWords[part]) } })),
    ...(asked.event === "approve" ? [] : asked.conditions).map((_, i) => ({
      pointer: `/conditions/${i}/text`,
      message: said.conditionsOnlyOnApproval,
    })),
    ...asked.conditions.flatMap((c, i) =>
      c.due !== null && c.due < by.today ? [{ pointer: `/conditions/${i}/due`, message: said.dueOver }] : [],
    ),
  ]
}

const roleOf = (by: Recorder, from: ProjectStatus, event: ProjectEvent): Role =>
  projectSteps.find((s) => s.from === from && s.event === event)?.roles.find((r) => by.actor.seats.some((x) => x.role === r)) ??
  "public"

/** Sets the conditions of an approval, each with its day where one was given. */
async function setConditions(
  tx: Write,
  at: { key: string; unit: string; zone: string; first: number },
  by: Recorder,
  asked: Asked,
) {
  const facts: Fact[] = []
  const told = [...carriers.map((role) => ({ role, scope: at.unit })), { role: "planning", scope: null } as const]
  for (const [i, { text, beforeStart, due }] of asked.conditions.entries()) {
    const day = due
      ? await setDeadline(
          tx,
          { thing: about(at.key), kind: conditionDue(at.first + i), dueOn: due, zone: at.zone, told },
          by.today,
        )
      : null
    if (day) facts.push(day)
    const deadline = day ? Number(day.detail.deadline) : null
    await insertCondition(tx, { project: at.key, number: at.first + i, text, beforeStart, deadline })
  }
  return facts
}

/** A project moves on (rules.ts, `projectSteps`): refused with its reason, or done, told, and handed to whoever acts next. */
export async function moveProjectOn(
  tx: Write,
  by: Recorder,
  at: { key: string; seen: number; zone: string },
  asked: Asked,
): Promise<Told<{ key: string }>> {
  const whole = await readProject(tx, at.key)
  const { project } = whole
  const unit = (await projectUnit(tx, project, by)) ?? project.unit
  demand(mayMoveProject(by.actor, moverOf(asked.event), by.units, unit))
  const meanwhile = () => new ChangedMeanwhile({ status: project.status, version: project.version })
  if (project.version !== at.seen) throw meanwhile()
  const faults = faultsOf(whole, by, asked)
  if (faults.length > 0) throw invalid(faults)
  const from = statusOf(whole)
  const to = step(
    projectSteps,
    from,
    asked.event,
    by.actor,
    projectGuards(projectStanding(whole, by.say), by.account),
    asked.reason,
  )
  const facts =
    asked.event === "approve" ? await setConditions(tx, { ...at, unit, first: whole.conditions.length + 1 }, by, asked) : []
  const done = await chargingProject(tx, at.key, by.today, () =>
    moveProject(tx, at.key, at.seen, {
      status: to,
      submittedBy: asked.event === "submit" ? by.account : project.submittedBy,
      visibility: asked.event === "publish" ? "public" : asked.event === "take_back" ? "secretariat" : visibilityOf(project),
      lessons: asked.event === "evaluate" ? named({ [by.say.lang]: asked.reason.trim() }, [by.say.lang]) : project.lessons,
    }),
  )
  if (!done) throw meanwhile()
  const { event, reason } = asked
  await keepStep(tx, {
    ...{ project: at.key, event, fromStatus: from, toStatus: to, reason: reason.trim(), byAccount: by.account },
    ...{ asRole: roleOf(by, from, event), onDay: by.today, digest: packageDigest(whole) },
  })
  if (to === "closed") facts.push(...(await meetDays(tx, at.key, "all", by.now)))
  await handOn(tx, by, at.key, event === "return")
  return { value: { key: at.key }, facts: [await projectFact(tx, stepFacts[event], at.key, { from, to }), ...facts] }
}

const visibilityOf = (project: ProjectRow) => (project.visibility === "public" ? ("public" as const) : ("secretariat" as const))

/** Says who is asked next, as the project stands now. */
export async function handOn(tx: Write, by: Recorder, key: string, returned: boolean) {
  const { project, conditions, amendments } = await readProject(tx, key)
  const unit = (await projectUnit(tx, project, by)) ?? project.unit
  const open = amendments.some((a) => a.state === "proposed")
  await tellWhoIsNext(tx, { key, unit, status: project.status as ProjectStatus, returned, conditions, open, at: by.now })
}

/** A condition is met with a proof by the unit, or waived with a reason by the committee. */
export async function settleConditionOf(
  tx: Write,
  by: Recorder,
  at: { key: string; number: number; seen: number },
  sent: { outcome: "met" | "waived"; words: string },
): Promise<Told<{ key: string }>> {
  const { project, conditions } = await readProject(tx, at.key)
  demand(maySettle(by.actor, sent.outcome, by.units, await projectUnit(tx, project, by)))
  const condition = conditions.find((c) => c.number === at.number)
  const meanwhile = () =>
    new ChangedMeanwhile({ outcome: condition?.state ?? "", words: condition?.words ?? "", version: project.version })
  if (project.version !== at.seen) throw meanwhile()
  if (condition?.state !== "open") throw new Problem(stepRefused, { because: "condition_is_settled" })
  if (sent.outcome === "waived" && project.submittedBy === by.account)
    throw new Problem(stepRefused, { because: "not_decided_by_submitter" })
  const settledAs =
    sent.outcome === "waived" ? "planning" : (by.actor.seats.find((s) => s.unit && by.units.includes(s.unit))?.role ?? "public")
  const state = sent.outcome
  const done =
    (await raiseProject(tx, at.key, at.seen)) &&
    (await settleCondition(
      tx,
      { project: at.key, number: at.number },
      { state, words: sent.words, settledAs, settledOn: by.today },
    ))
  if (!done) throw meanwhile()
  const facts = await meetDays(tx, at.key, condition.deadline, by.now)
  await handOn(tx, by, at.key, false)
  const kind = state === "met" ? ("project.condition_met" as const) : ("project.condition_waived" as const)
  return { value: { key: at.key }, facts: [await projectFact(tx, kind, at.key, { condition: at.number }), ...facts] }
}
