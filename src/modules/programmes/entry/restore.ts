// The last change of an activity is taken back by a new version that says what the one before said. Nothing is deleted: the
// history keeps both, and taking back can be taken back.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import type { Lang } from "#src/values/lang.ts"
import { demand, keepActivityVersions, type Recorder, theirs, versionFact, withVisibility } from "../actions.ts"
import { chargingActivities, unitInCharge } from "../charging.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { mayRecordFor, mayTakeBack } from "../policy.ts"
import { findVersion, readSnapshot, readSnapshots, type Snapshot } from "../queries/activity.ts"
import { amendActivities } from "../queries/write.ts"
import { type Stood, stoodIn } from "./stood.ts"
import type { Known } from "./understand.ts"

/** What stood before a version; null where nothing did, or nobody kept it. */
export async function readStoodBefore(tx: Read, key: string, version: number, lang: Lang): Promise<Stood | null> {
  const kept = version > 1 ? await findVersion(tx, key, version - 1) : undefined
  return kept ? stoodIn(kept.content as Readonly<Record<string, unknown>>, lang) : null
}

/** Whoever may amend it may take the last change back, for the units of both sides. */
export async function takeBackChange(
  tx: Write,
  by: Recorder,
  at: { key: string; seen: number },
  known: Known,
): Promise<Told<{ key: string }>> {
  const { key, seen } = at
  const [now] = (await readSnapshots(tx, [key])) as [Snapshot]
  const before = stoodIn(now, by.say.lang).content
  const meanwhile = () => new ChangedMeanwhile(theirs(before, now.version, known))
  demand(mayRecordFor(by.units, await unitInCharge(tx, now, by.today)))
  if (now.version !== seen) throw meanwhile()
  const stood = await readStoodBefore(tx, key, seen, by.say.lang)
  if (!stood) throw invalid([{ pointer: "/", message: fastEntry.nothingBefore }])
  const { content, text, reason, rows } = stood
  if (content.units[0] !== now.unit) demand(mayRecordFor(by.units, content.units[0] ?? null))
  if (before.visibility === "public" && content.visibility !== "public") demand(mayTakeBack(by.actor))
  await keepActivityVersions(tx, [key], by.now)
  const again = { standing: { status: content.status, status_reason: reason }, rows }
  const done = await chargingActivities(tx, [key], by.today, () =>
    amendActivities(tx, [{ key, seen, content, text, again }], by.today),
  )
  if (!done.has(key)) throw meanwhile()
  const restored = versionFact("activity.restored", await readSnapshot(tx, key), { restores: seen - 1 })
  return { value: { key }, facts: withVisibility(restored, before, content) }
}
