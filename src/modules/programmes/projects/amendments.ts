// An approved project is amended: small things by the unit at once, what the committee approved by the committee again. The package
// as it was approved stays beside the amended one; conditions stay as they are.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, Problem } from "#src/platform/http/index.ts"
import { step, stepRefused } from "#src/platform/workflow/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Lang } from "#src/values/lang.ts"
import { demand, keepThingVersions, type Recorder } from "../actions.ts"
import { chargingProject } from "../charging.ts"
import { entry } from "../messages/entry.ts"
import { amendmentWords } from "../messages/project-amendments.ts"
import { packageWords } from "../messages/projects.ts"
import { mayMoveProject, mayRecordFor } from "../policy.ts"
import { getAmendment, insertAmendment, settleAmendment } from "../queries/project-amendments.ts"
import { amendProject, raiseProject, replaceProjectLists } from "../queries/project-writes.ts"
import { readProject, type WholeProject } from "../queries/projects.ts"
import { digestOf } from "../rules.ts"
import { about, handOn, projectFact, projectUnit, textsOf } from "./actions.ts"
import {
  type AmendmentEvent,
  amendmentGuards,
  amendmentSteps,
  mayBeAmendedOnceApproved,
  needsCommittee,
  partsAmended,
} from "./amending.ts"
import { projectContent, projectFields, statusOf } from "./content.ts"
import { missingParts } from "./rules.ts"
import type { ProjectContent } from "./types.ts"

type At = Readonly<{ key: string; seen: number; stateName: (code: string) => string }>

/** The amended package in force: the one before is kept, whole. */
async function apply(tx: Write, by: Recorder, whole: WholeProject, content: ProjectContent, lang: Lang): Promise<boolean> {
  const { project } = whole
  const { key, version, visibility } = project
  await keepThingVersions(tx, [about(key)], by.now)
  const done = await chargingProject(tx, key, by.today, async () => {
    const raised = await amendProject(tx, key, version, content, textsOf(content, lang, project))
    if (raised) await replaceProjectLists(tx, key, visibility, content, by.today)
    return raised
  })
  return done !== undefined
}

function faultsOf(by: Recorder, before: ProjectContent, after: ProjectContent): FieldFault[] {
  if (partsAmended(before, after).length === 0) return [{ pointer: "/title", message: entry.nothingChanged }]
  return missingParts(after).map((part) => ({
    pointer: `/${part}`,
    message: amendmentWords.staysWhole,
    values: { part: by.say.t(packageWords[part]) },
  }))
}

const roleOf = (by: Recorder, whole: WholeProject): Role =>
  by.actor.seats.find((s) => s.unit && by.units.includes(s.unit))?.role ??
  by.actor.seats.find((s) => s.unit === whole.project.unit)?.role ??
  "public"

/** A unit amends its approved project: at once where the amendment is small, else proposed to the committee. One is open at a time. */
export async function proposeAmendment(
  tx: Write,
  by: Recorder,
  at: At,
  sent: { content: ProjectContent; reason: string },
): Promise<Told<{ key: string; number: number }>> {
  const whole = await readProject(tx, at.key)
  const { project, amendments } = whole
  demand(mayRecordFor(by.units, await projectUnit(tx, project, by)))
  if (sent.content.units[0] !== project.unit) demand(mayRecordFor(by.units, sent.content.units[0] ?? null))
  const before = projectContent(whole, by.say)
  const meanwhile = () => new ChangedMeanwhile({ ...projectFields(before, at.stateName), version: project.version })
  if (project.version !== at.seen) throw meanwhile()
  if (!mayBeAmendedOnceApproved(statusOf(whole))) throw new Problem(stepRefused, { because: "only_approved_are_amended" })
  if (amendments.some((a) => a.state === "proposed")) throw new Problem(stepRefused, { because: "an_amendment_is_open" })
  const faults = faultsOf(by, before, sent.content)
  if (faults.length > 0) throw invalid(faults)
  const small = !needsCommittee(before, sent.content)
  const number = (amendments.at(-1)?.number ?? 0) + 1
  const { lang } = by.say
  await insertAmendment(tx, {
    ...{ project: at.key, number, state: small ? "small" : "proposed", reason: sent.reason.trim(), language: lang },
    ...{ approved: before, amended: sent.content, digest: digestOf(sent.content) },
    ...{ proposedBy: by.account, proposedAs: roleOf(by, whole), proposedOn: by.today },
  })
  const done = small ? await apply(tx, by, whole, sent.content, lang) : await raiseProject(tx, at.key, at.seen)
  if (!done) throw meanwhile()
  await handOn(tx, by, at.key, false)
  const kind: Fact["kind"] = small ? "project.amended" : "project.amendment_proposed"
  return { value: { key: at.key, number }, facts: [await projectFact(tx, kind, at.key, { amendment: number })] }
}

const factOf = {
  agree: "project.amendment_agreed",
  refuse: "project.amendment_refused",
  withdraw: "project.amendment_withdrawn",
} as const satisfies Record<AmendmentEvent, Fact["kind"]>

/** The committee agrees or refuses, or the unit withdraws. What is agreed is in force at once. */
export async function settleAmendmentOf(
  tx: Write,
  by: Recorder,
  at: { key: string; number: number; seen: number },
  sent: { event: AmendmentEvent; words: string },
): Promise<Told<{ key: string; number: number }>> {
  const whole = await readProject(tx, at.key)
  const { project } = whole
  const amendment = await getAmendment(tx, at.key, at.number)
  const unit = await projectUnit(tx, project, by)
  demand(mayMoveProject(by.actor, sent.event === "withdraw" ? "unit" : "committee", by.units, unit))
  const meanwhile = () => new ChangedMeanwhile({ state: amendment.state, words: amendment.words, version: project.version })
  if (project.version !== at.seen) throw meanwhile()
  if (amendment.state !== "proposed") throw new Problem(stepRefused, { because: "amendment_is_settled" })
  const guards = amendmentGuards(by.account, amendment.proposedBy, statusOf(whole))
  const state = step(amendmentSteps, amendment.state, sent.event, by.actor, guards, sent.words)
  const settledAs = sent.event === "withdraw" ? roleOf(by, whole) : ("planning" as const)
  const settled = await settleAmendment(
    tx,
    { project: at.key, number: at.number },
    { state, words: sent.words.trim(), settledAs, settledOn: by.today },
  )
  const done =
    settled &&
    (state === "agreed"
      ? await apply(tx, by, whole, amendment.amended, amendment.language)
      : await raiseProject(tx, at.key, at.seen))
  if (!done) throw meanwhile()
  await handOn(tx, by, at.key, false)
  const fact = await projectFact(tx, factOf[sent.event], at.key, { amendment: at.number })
  return { value: { key: at.key, number: at.number }, facts: [fact] }
}
