// What people do with activities: record, amend, move on. Every deed leaves the version before and a fact with the digest
// of the version after.
import { randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, Problem, problems, type Verdict } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { type Localised, pick } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { chargingActivities, unitInCharge, unitsInCharge } from "./charging.ts"
import { fieldsOf, sameContent } from "./entry/content.ts"
import type { Texts } from "./entry/rows.ts"
import { inSlices } from "./entry/slices.ts"
import { type Stood, stoodIn } from "./entry/stood.ts"
import type { Known } from "./entry/understand.ts"
import { entry } from "./messages/entry.ts"
import { mayRecord, mayRecordFor, mayTakeBack, recordingUnits } from "./policy.ts"
import { getActivity, listSnapshots, readSnapshot, readSnapshots, type Snapshot } from "./queries/activity.ts"
import { listUnitsBelow } from "./queries/findings.ts"
import { insertThingVersions, listThingSnapshots } from "./queries/thing-versions.ts"
import { amendActivities, insertActivities, keepVersions, stepActivity } from "./queries/write.ts"
import { digestOf, enteredAs, guardsOf, keyFor, type StepEvent, steps } from "./rules.ts"
import type { ActivityContent, ActivityStatus } from "./types.ts"

/** Somebody at work: who, in which language, on which day, for which units (the own ones and those below them). */
export type Recorder = Readonly<{ actor: Actor; account: string; say: Say; today: Day; now: Date; units: readonly string[] }>

export async function recorderFrom(
  tx: Read,
  c: { actor: Actor; say: Say; today: Day; now: Date },
  door: (actor: Actor) => Verdict = mayRecord,
): Promise<Recorder> {
  demand(door(c.actor))
  const units = await listUnitsBelow(tx, recordingUnits(c.actor), c.today)
  return { actor: c.actor, account: c.actor.account ?? "", say: c.say, today: c.today, now: c.now, units }
}

export function demand(verdict: Verdict): void {
  if (!verdict.ok) throw new Problem(problems.forbidden, { because: verdict.because })
}

/** The wording shown is the wording changed; the other languages stay as they are. */
export function reworded(before: Localised | null, lang: Lang, text: string): Localised | null {
  if (text === "") return null
  const at = before ? pick(before, lang).lang : lang
  const authentic = before?.authentic ?? [lang]
  const kind = authentic.includes(at) ? ("authentic" as const) : ("courtesy" as const)
  return { authentic, values: { ...before?.values, [at]: { text, kind } } }
}

const textOf = (c: ActivityContent, lang: Lang, before?: Texts) => ({
  title: reworded(before?.title ?? null, lang, c.title) as Localised,
  summary: reworded(before?.summary ?? null, lang, c.summary),
})

const about = (key: string) => ref("activity", key)

export const versionFact = (
  kind: Fact["kind"],
  content: Snapshot | null,
  more: Readonly<Record<string, string | number>> = {},
): Fact => ({
  kind,
  about: about(content?.key ?? ""),
  detail: {
    ...{ version: content?.version ?? 1, digest: digestOf(content), unit: content?.unit ?? "" },
    ...more,
  },
})

export type Imported = { digest: string; import: string; key?: string | undefined }
/** `copyOf`: the activity that it was made from. */
export type ToRecord = { content: ActivityContent; imported?: Imported | undefined; copyOf?: string | undefined }

/** A unit records an activity, once. */
export async function recordActivity(tx: Write, by: Recorder, one: ToRecord): Promise<Told<{ key: string }>> {
  const { value, facts } = await recordActivities(tx, by, [one])
  // One activity leaves one fact at least.
  return { value: { key: value[0] ?? "" }, facts: facts as Told<unknown>["facts"] }
}

const newKey = ({ content, imported }: ToRecord) =>
  imported?.key ?? keyFor(content.units[0] ?? "unit", content.title, randomBytes(5).toString("hex").slice(0, 8))

/**
 * The same for as many as a table or a series holds, in a few statements a slice; `told` hears how many are written. Keys come
 * back in the order of what was given.
 */
export async function recordActivities(
  tx: Write,
  by: Recorder,
  all: readonly ToRecord[],
  told?: (written: number) => void,
): Promise<{ value: string[]; facts: readonly Fact[] }> {
  for (const { content, imported } of all) {
    demand(mayRecordFor(by.units, content.units[0] ?? null))
    if (!enteredAs.some((s) => s === content.status) && !imported)
      throw invalid([{ pointer: "/status", message: entry.noSuchStep }])
  }
  const keyed = all.map((one) => ({ ...one, key: newKey(one) }))
  const keys = keyed.map((one) => one.key)
  const recorded = await chargingActivities(tx, keys, by.today, () => inSlices(keyed, (some) => recordSlice(tx, by, some), told))
  const published = recorded.filter((_, i) => all[i]?.content.visibility === "public")
  return { value: keys, facts: [...recorded, ...published.map((f): Fact => ({ ...f, kind: "activity.published" }))] }
}

async function recordSlice(tx: Write, by: Recorder, some: readonly (ToRecord & { key: string })[]): Promise<Fact[]> {
  const rows = some.map(({ key, content, imported }) => ({
    content,
    recorded: {
      ...{ key, account: by.account, at: by.now, digest: imported?.digest },
      text: textOf(content, by.say.lang),
    },
  }))
  await insertActivities(tx, rows, by.today)
  const stand = await listSnapshots(
    tx,
    some.map((one) => one.key),
  )
  return stand.map((s, i) => {
    const { imported, copyOf } = some[i] ?? {}
    return versionFact("activity.recorded", s, {
      ...(imported ? { import: imported.import } : {}),
      ...(copyOf ? { copy_of: copyOf } : {}),
    })
  })
}

export const theirs = (content: ActivityContent, version: number, known: Known) => ({
  ...fieldsOf(content, { state: known.stateName, body: known.bodyName }),
  version,
})

export type ToAmend = { key: string; seen: number; content: ActivityContent; imported?: Imported | undefined }

/** A unit amends its activity. The version before is kept; a lost update is refused with both sides. */
export async function amendActivityOf(tx: Write, by: Recorder, one: ToAmend, known: Known): Promise<Told<{ key: string }>> {
  const facts = await amendActivitiesOf(tx, by, [one], known)
  // One amendment leaves one fact at least.
  return { value: { key: one.key }, facts: facts as Told<unknown>["facts"] }
}

/** The same for as many as a table holds, in a few statements a slice, all or none; `told` hears how many are written. */
export const amendActivitiesOf = (
  tx: Write,
  by: Recorder,
  all: readonly ToAmend[],
  known: Known,
  told?: (written: number) => void,
): Promise<readonly Fact[]> =>
  chargingActivities(
    tx,
    all.map((one) => one.key),
    by.today,
    async () => (await inSlices(all, (some) => amendSlice(tx, by, some, known), told)).flat(),
  )

async function amendSlice(tx: Write, by: Recorder, some: readonly ToAmend[], known: Known): Promise<Told<unknown>["facts"][]> {
  const keys = some.map((one) => one.key)
  const standing = await readSnapshots(tx, keys)
  const leads = await unitsInCharge(
    tx,
    standing.map((s) => ({ thing: about(s.key), unit: s.unit })),
    by.today,
  )
  const before = standing.map((s) => stoodIn(s, by.say.lang))
  const amended = some.map((one, i) => {
    const stood = before[i] as Stood
    demandAmendable(by, one, { ...stood, version: standing[i]?.version ?? 0, lead: leads.get(about(one.key)) ?? null }, known)
    const { key, seen, content, imported } = one
    return { key, seen, content, digest: imported?.digest, text: textOf(content, by.say.lang, stood.text) }
  })
  await keepStanding(tx, standing, by.now)
  const done = await amendActivities(tx, amended, by.today)
  const after = await listSnapshots(tx, keys)
  return some.map(({ key, seen, content, imported }, i) => {
    const stood = before[i] as Stood
    if (!done.has(key)) throw new ChangedMeanwhile(theirs(stood.content, seen, known))
    const fact = versionFact("activity.amended", after[i] ?? null, imported ? { import: imported.import } : {})
    return withVisibility(fact, stood.content, content)
  })
}

type Before = Pick<Stood, "content"> & { version: number; lead: string | null }

/** Whether somebody may say this of what stands, and says something new. */
function demandAmendable(by: Recorder, { seen, content }: Omit<ToAmend, "key">, before: Before, known: Known): void {
  demand(mayRecordFor(by.units, before.lead))
  if (content.units[0] !== before.content.units[0]) demand(mayRecordFor(by.units, content.units[0] ?? null))
  if (before.content.visibility === "public" && content.visibility !== "public") demand(mayTakeBack(by.actor))
  if (before.version !== seen) throw new ChangedMeanwhile(theirs(before.content, before.version, known))
  if (content.status !== before.content.status) throw invalid([{ pointer: "/status", message: entry.statusByStep }])
  if (sameContent(before.content, content)) throw invalid([{ pointer: "/title", message: entry.nothingChanged }])
}

type Seen = Pick<ActivityContent, "visibility">

/** That it became public, or is so no more, is told beside what changed. */
export function withVisibility(fact: Fact, before: Seen, after: Seen): Told<unknown>["facts"] {
  if (before.visibility === after.visibility) return [fact]
  return [fact, { ...fact, kind: after.visibility === "public" ? "activity.published" : "activity.taken_back" }]
}

/** Keeps the versions of activities as they stand, so that an edition may point at them for good. */
export const keepActivityVersions = async (tx: Write, keys: readonly string[], at: Date): Promise<void> =>
  keepStanding(tx, await listSnapshots(tx, keys), at)

const keepStanding = async (tx: Write, standing: readonly Snapshot[], at: Date): Promise<void> => {
  const kept = standing.map((s) => ({ activity: s.key, version: s.version, content: s, digest: digestOf(s) }))
  await keepVersions(tx, kept, at)
}

/** The same for what people entered of programmes and projects. */
export async function keepThingVersions(tx: Write, things: readonly Ref[], at: Date): Promise<void> {
  const all = await listThingSnapshots(tx, things)
  const kept = all.map((s) => ({ ...s, version: s.content.version, digest: digestOf(s.content) }))
  await insertThingVersions(tx, kept, at)
}

const stepFacts = {
  confirm: "activity.confirmed",
  hold: "activity.held",
  postpone: "activity.postponed",
  replan: "activity.replanned",
  cancel: "activity.cancelled",
} as const satisfies Record<StepEvent, Fact["kind"]>

/** An activity moves on: confirmed, held, postponed, planned again, cancelled (rules.ts, `steps`). */
export async function moveActivity(
  tx: Write,
  by: Recorder,
  key: string,
  seen: number,
  asked: { event: StepEvent; reason: string },
): Promise<Told<{ key: string }>> {
  const activity = await getActivity(tx, key)
  demand(mayRecordFor(by.units, await unitInCharge(tx, activity, by.today)))
  if (activity.version !== seen) throw new ChangedMeanwhile({ status: activity.status, version: activity.version })
  const to = step(steps, activity.status as ActivityStatus, asked.event, by.actor, guardsOf(activity, by.today), asked.reason)
  await keepActivityVersions(tx, [key], by.now)
  const done = await chargingActivities(tx, [key], by.today, () => stepActivity(tx, key, seen, to, asked.reason))
  if (!done) throw new ChangedMeanwhile({ status: activity.status, version: activity.version })
  return { value: { key }, facts: [versionFact(stepFacts[asked.event], await readSnapshot(tx, key))] }
}
