// What people do with agreements: record, amend, renew, end. Every deed leaves a step with its reason for the secretariat, a
// fact with days and codes for everybody, and moves the day by which it is to be decided whether the agreement goes on.
import { randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { kindOf, type Ref, ref } from "#src/values/ref.ts"
import { demand, reworded } from "../actions.ts"
import type { Known } from "../entry/understand.ts"
import { lifeWords } from "../messages/agreement-life.ts"
import { mayKeepAgreements, mayKeepFor, recordingUnits } from "../policy.ts"
import {
  type AgreementContent,
  amendAgreement,
  insertAgreement,
  insertParties,
  insertStep,
  moveEnd,
  takePartiesAway,
} from "../queries/agreement-writes.ts"
import { type AgreementRow, getAgreement } from "../queries/agreements.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { canonical, keyFor } from "../rules.ts"
import { followEnd, unitsOf } from "./deciding.ts"
import type { AgreementInput } from "./input.ts"
import { agreementGuards, agreementSteps, lastDay, renewedUntil } from "./rules.ts"
import { type Chosen, understandAgreement } from "./understand.ts"

/** Somebody who keeps agreements: the own units and those below them; a legal officer keeps those of any unit. */
export type Keeper = Readonly<{
  actor: Actor
  account: string
  say: Say
  today: Day
  now: Date
  zone: string
  units: readonly string[]
}>
type Asking = Readonly<{ actor: Actor; say: Say; today: Day; now: Date; zone: string }>

export async function keeperFrom(tx: Read, { actor, say, today, now, zone }: Asking): Promise<Keeper> {
  demand(mayKeepAgreements(actor))
  const units = await listUnitsBelow(tx, recordingUnits(actor), today)
  return { actor, account: actor.account ?? "", say, today, now, zone, units }
}

export const demandKeeping = (by: Keeper, units: readonly string[]) => demand(mayKeepFor(by.actor, by.units, units))

/** What stands there, in the names of the form's fields: the other side of a lost update. */
export function agreementFields(a: AgreementRow, say: Say, names: (party: Ref) => string): Record<string, string> {
  const others = a.parties.filter((p) => kindOf(p) !== "unit")
  return {
    title: say.name(a.title),
    kind: a.kind,
    unit: unitsOf(a)[0] ?? "",
    ...Object.fromEntries(others.map((p, i) => [`parties/${i}/party`, names(p)])),
    signed: a.signed ?? "",
    valid: a.valid ?? "",
    renewal: a.renewal ?? "",
    renewalTerms: a.renewalTerms,
    noticeDays: String(a.noticeDays),
    programme: a.programme ?? "",
    instrument: a.instrument ?? "",
    summary: a.summary ? say.name(a.summary) : "",
  }
}

const outrun = (a: AgreementRow, by: Keeper, names: (party: Ref) => string) =>
  new ChangedMeanwhile({ ...agreementFields(a, by.say, names), version: a.version })

const contentOf = (input: AgreementInput, by: Keeper, before?: AgreementRow): AgreementContent => ({
  title: reworded(before?.title ?? null, by.say.lang, input.title) as AgreementContent["title"],
  kind: input.kind,
  unit: input.unit,
  signed: input.signed ?? null,
  valid: input.valid ?? null,
  renewal: input.renewal ?? null,
  renewalTerms: input.renewalTerms ?? "",
  noticeDays: input.noticeDays,
  programme: input.programme ?? null,
  instrument: input.instrument ?? null,
  summary: reworded(before?.summary ?? null, by.say.lang, input.summary ?? ""),
})

/** A step is kept with its reason, and what it means for the decision follows from how the agreement stands then. */
async function told(
  tx: Write,
  by: Keeper,
  { key, event, reason }: { key: string; event: "recorded" | "amended" | "renewed" | "ended"; reason: string },
  version: number,
): Promise<Told<{ key: string }>> {
  const after = await getAgreement(tx, key)
  const until = after.endedOn ?? lastDay(after.valid)
  await insertStep(tx, { agreement: key, version, event, until, reason, by: by.account, at: by.now })
  const detail = { version, unit: unitsOf(after)[0] ?? "", until }
  const fact: Fact = { kind: `agreement.${event}`, about: ref("agreement", key), detail }
  return { value: { key }, facts: [fact, ...(await followEnd(tx, after, by))] }
}

export type Entered = Readonly<{ input: AgreementInput; known: Known; chosen: Chosen }>

export async function recordAgreement(tx: Write, by: Keeper, { input, known, chosen }: Entered) {
  demandKeeping(by, [input.unit])
  const { parties, faults } = understandAgreement(input, known, chosen)
  if (faults.length > 0) throw invalid(faults)
  const key = keyFor(input.unit, input.title, randomBytes(5).toString("hex").slice(0, 8))
  await insertAgreement(tx, key, contentOf(input, by), { account: by.account, at: by.now })
  await insertParties(tx, key, parties)
  return told(tx, by, { key, event: "recorded", reason: "" }, 1)
}

export const partyName = (known: Known) => (party: Ref) =>
  kindOf(party) === "state" ? known.stateName(party.slice(6)) : known.bodyName(party.slice("organisation:".length))

export async function amendAgreementOf(
  tx: Write,
  by: Keeper,
  key: string,
  seen: number,
  { input, known, chosen }: Entered,
): Promise<Told<{ key: string }>> {
  const before = await getAgreement(tx, key)
  demandKeeping(by, unitsOf(before))
  demandKeeping(by, [input.unit])
  if (before.version !== seen) throw outrun(before, by, partyName(known))
  const { parties, faults } = understandAgreement(input, known, chosen)
  if (faults.length > 0) throw invalid(faults)
  // Further units among the parties come from the record; a form names one, and takes none of the others away.
  const units = before.parties.filter((p) => kindOf(p) === "unit" && !parties.includes(p) && before.unit === null)
  const all = [...parties, ...units]
  const content = contentOf(input, by, before)
  const same = (Object.keys(content) as (keyof AgreementContent)[]).every(
    (k) => canonical(content[k]) === canonical(k === "unit" ? (unitsOf(before)[0] ?? "") : before[k]),
  )
  if (same && all.toSorted().join() === before.parties.toSorted().join())
    throw invalid([{ pointer: "/title", message: lifeWords.nothingChanged }])
  if (!(await amendAgreement(tx, key, seen, content))) throw outrun(before, by, partyName(known))
  await takePartiesAway(tx, key)
  await insertParties(tx, key, all)
  return told(tx, by, { key, event: "amended", reason: "" }, seen + 1)
}

type Moved = { until: Day; reason: string } | { endedOn: Day; reason: string }

/** Renews an agreement until a later day, or ends it on a day. */
export async function moveAgreement(tx: Write, by: Keeper, key: string, seen: number, moved: Moved) {
  const before = await getAgreement(tx, key)
  demandKeeping(by, unitsOf(before))
  const [event, kept] = "until" in moved ? (["renew", "renewed"] as const) : (["end", "ended"] as const)
  const from = before.endedOn === null ? "standing" : "ended"
  if (before.version !== seen)
    throw new ChangedMeanwhile({ until: lastDay(before.valid), endedOn: before.endedOn, version: before.version })
  step(agreementSteps, from, event, by.actor, agreementGuards(before.valid, moved), moved.reason)
  const change = "until" in moved ? { valid: renewedUntil(before.valid, moved.until) } : { endedOn: moved.endedOn }
  if (!(await moveEnd(tx, key, seen, change))) throw new ChangedMeanwhile({ version: before.version })
  return told(tx, by, { key, event: kept, reason: moved.reason }, seen + 1)
}
