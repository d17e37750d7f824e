// What people do with duties: read one from a clause, correct it, record by what it was delivered.
import { randomBytes } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { type Card, ChangedMeanwhile, type FieldFault, invalid, Problem, problems } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { Lang } from "#src/values/lang.ts"
import { type Localised, pick } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { wordingWords } from "../messages/wording.ts"
import { listClausesByKey } from "../queries.ts"
import { readClauseAddress } from "../screening/rules.ts"
import { entry as asked } from "./entry-messages.ts"
import { enteringRole, mayDeliver } from "./policy.ts"
import { noSuchOccurrence } from "./problems.ts"
import { type DutyContent, getDuty, insertDuty, keepDelivery, keepVersion, listDeliveries, replaceDuty } from "./queries.ts"
import { readRecurrence, startFits, writeRecurrence } from "./recurrence.ts"
import { followDuty, type When } from "./reminding.ts"
import { listResponsible, unitsToTell } from "./responsible.ts"
import { dueDays, dutyKeyFor, type Every, everyRules, occurrenceOn, readProof } from "./rules.ts"
import type { Duty, DutyKind } from "./types.ts"
import { ruleFaults } from "./words.ts"

export type DutySent = {
  clause: string
  kind: DutyKind
  title: string
  summary: string
  due: Edtf | null
  every: Every
  rule: string
  unit: string | null
}

/** The rule that a form means, or what is wrong with it. A rule needs a first day that it gives itself. */
function ruleFrom(sent: Pick<DutySent, "every" | "rule" | "due">): { rule: string; faults: FieldFault[] } {
  if (sent.every !== "other") {
    const unasked = sent.rule !== "" && sent.rule !== everyRules[sent.every]
    if (unasked) return { rule: "", faults: [{ pointer: "/rule", message: asked.ruleUnasked }] }
  } else if (sent.rule === "") return { rule: "", faults: [{ pointer: "/rule", message: asked.ruleMissing }] }
  const text = sent.every === "other" ? sent.rule : everyRules[sent.every]
  if (text === "") return { rule: "", faults: [] }
  const read = readRecurrence(text)
  if (!read.ok) return { rule: "", faults: [{ pointer: "/rule", message: ruleFaults[read.fault], values: { part: read.part } }] }
  const bounds = sent.due ? boundsOf(sent.due) : null
  const first = bounds && bounds.from === bounds.to ? bounds.to : null
  const faults = !sent.due
    ? []
    : !first
      ? [{ pointer: "/due", message: asked.dueVague }]
      : startFits(read.rule, first)
        ? []
        : [{ pointer: "/due", message: asked.dueNotGiven }]
  return { rule: writeRecurrence(read.rule), faults }
}

/** The wording shown is the wording changed; the other languages stay as they are. */
function reworded(before: Localised | null, lang: Lang, text: string): Localised | null {
  if (text === "") return null
  const at = before ? pick(before, lang).lang : lang
  const authentic = before?.authentic ?? [lang]
  return { authentic, values: { ...before?.values, [at]: { text, kind: authentic.includes(at) ? "authentic" : "courtesy" } } }
}

/** What a form says of a duty; all that is wrong with it is told together. */
async function contentFrom(
  tx: Read,
  sent: DutySent,
  lang: Lang,
  before: Duty | null,
  units: readonly string[],
): Promise<DutyContent> {
  const key = readClauseAddress(sent.clause)
  const [clause] = key ? await listClausesByKey(tx, [key]) : []
  const { rule, faults } = ruleFrom(sent)
  const wrong: FieldFault[] = [
    ...(clause ? [] : [{ pointer: "/clause", message: asked.clauseUnknown }]),
    ...(clause?.setAsideOn && clause.key !== before?.clause
      ? [{ pointer: "/clause", message: wordingWords.aside, values: { said: sent.clause } }]
      : []),
    ...faults,
    ...(sent.unit && sent.unit !== before?.unit && !units.includes(sent.unit)
      ? [{ pointer: "/unit", message: asked.unitUnknown }]
      : []),
  ]
  const title = reworded(before?.title ?? null, lang, sent.title)
  if (wrong.length > 0 || !clause || !title) throw invalid(wrong)
  const { kind, due, unit } = sent
  return { clause: clause.key, kind, title, summary: reworded(before?.summary ?? null, lang, sent.summary), due, rule, unit }
}

/** `units`: those that stand today and may be named. */
type By = When & { actor: Actor; lang: Lang; units: readonly string[] }

export async function enterDuty(tx: Write, sent: DutySent, by: By): Promise<Told<{ key: string }>> {
  const content = await contentFrom(tx, sent, by.lang, null, by.units)
  const key = dutyKeyFor(sent.title, randomBytes(5).toString("hex").slice(0, 8))
  await insertDuty(tx, key, content)
  const duty = await getDuty(tx, key)
  const { clause, kind } = duty
  const detail = { clause, kind, version: 1, as: enteringRole(by.actor) }
  return {
    value: { key },
    facts: [{ kind: "duty.entered", about: ref("duty", key), detail }, ...(await followDuty(tx, duty, [], by))],
  }
}

/** The other side of a lost update, in the fields of the form. */
const theirs = (duty: Duty, lang: Lang) => ({
  title: pick(duty.title, lang).text,
  due: duty.due ?? "",
  rule: duty.rule,
  version: duty.version,
})

export async function correctDuty(tx: Write, key: string, seen: number, sent: DutySent, by: By): Promise<Told<{ key: string }>> {
  const before = await getDuty(tx, key)
  if (before.version !== seen) throw new ChangedMeanwhile(theirs(before, by.lang))
  const content = await contentFrom(tx, sent, by.lang, before, by.units)
  const as = enteringRole(by.actor)
  const { clause, kind, title, summary, due, rule, unit } = before
  const was: DutyContent = { clause, kind, title, summary, due, rule, unit }
  if (isDeepStrictEqual(was, content)) throw invalid([{ pointer: "/title", message: asked.nothingChanged }])
  await keepVersion(tx, { duty: key, version: seen, content: was, correctedAs: as, correctedOn: by.today })
  if (!(await replaceDuty(tx, key, seen, content))) throw new ChangedMeanwhile(theirs(before, by.lang))
  const duty = await getDuty(tx, key)
  const detail = { clause: duty.clause, kind: duty.kind, version: duty.version, as }
  const moved = await followDuty(tx, duty, await listDeliveries(tx, [key]), by)
  return { value: { key }, facts: [{ kind: "duty.corrected", about: ref("duty", key), detail }, ...moved] }
}

export type Sent = { event: "record" | "withdraw"; thing: string; delivered: Edtf | null; seen: number }
export type At = { duty: string; on: Day | null }

/** A duty with one of its due days; a problem where it does not fall due on that day. */
export async function readOccurrence(tx: Read, { duty: key, on }: At, today: Day) {
  const duty = await getDuty(tx, key)
  const known = on === null ? duty.dueTo === null : dueDays(duty, { from: on, to: on }).length > 0
  if (!known) throw new Problem(noSuchOccurrence)
  const deliveries = await listDeliveries(tx, [key])
  const responsible = (await listResponsible(tx, [{ duty, on: on ?? today }])).get(key) ?? []
  const units = [...new Set([...unitsToTell(duty, responsible), ...(duty.unit ? [duty.unit] : [])])]
  return { duty, deliveries, occurrence: occurrenceOn(duty, deliveries, on, today), units }
}

/** What shows the delivery must be there, and for the person who names it too. */
async function proofFrom(sent: Sent, cards: (refs: readonly Ref[]) => Promise<Card[]>): Promise<{ thing: Ref; delivered: Edtf }> {
  const thing = readProof(sent.thing)
  const [card] = thing ? await cards([thing]) : []
  const { delivered } = sent
  const wrong: FieldFault[] = [
    ...(card ? [] : [{ pointer: "/thing", message: sent.thing === "" ? asked.thingMissing : asked.thingUnknown }]),
    ...(delivered ? [] : [{ pointer: "/delivered", message: asked.deliveredMissing }]),
  ]
  if (!thing || !delivered || wrong.length > 0) throw invalid(wrong)
  return { thing, delivered }
}

/** Somebody records by what a duty was delivered, or that what was recorded was no delivery. Rows are only added. */
export async function deliverDuty(
  tx: Write,
  actor: Actor,
  at: At,
  sent: Sent,
  when: When & { cards: (refs: readonly Ref[]) => Promise<Card[]> },
): Promise<Told<{ duty: string; occurrence: Day | null; version: number }>> {
  const { duty, deliveries, occurrence, units } = await readOccurrence(tx, at, when.today)
  const verdict = mayDeliver(actor, units)
  if (!verdict.ok) throw new Problem(problems.forbidden, { because: verdict.because })
  const { version } = occurrence
  if (version !== sent.seen)
    throw new ChangedMeanwhile({ thing: occurrence.proof?.thing ?? "", delivered: occurrence.proof?.delivered ?? "", version })
  if (sent.event === "withdraw" && !occurrence.proof) throw invalid([{ pointer: "/event", message: asked.nothingToWithdraw }])
  const proof = sent.event === "record" ? await proofFrom(sent, when.cards) : { thing: null, delivered: null }
  const row = {
    ...{ duty: duty.key, occurrence: at.on, version: version + 1, ...proof },
    ...{ recordedAs: enteringRole(actor), recordedOn: when.today },
  }
  await keepDelivery(tx, row)
  const detail = { occurrence: at.on, version: row.version, as: row.recordedAs, ...(proof.thing ? { thing: proof.thing } : {}) }
  const kind = proof.thing ? "duty.delivered" : "duty.delivery_withdrawn"
  const moved = await followDuty(tx, duty, [...deliveries, row], when)
  return {
    value: { duty: duty.key, occurrence: at.on, version: row.version },
    facts: [{ kind, about: ref("duty", duty.key), detail }, ...moved],
  }
}
