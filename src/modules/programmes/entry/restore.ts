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
import { findVersion, readActivity, readSnapshot } from "../queries/activity.ts"
import { amendActivity, replaceLists } from "../queries/write.ts"
import { contentOf } from "./content.ts"
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
  const whole = await readActivity(tx, key)
  const { activity } = whole
  demand(mayRecordFor(by.units, await unitInCharge(tx, activity, by.today)))
  if (activity.version !== seen) throw new ChangedMeanwhile(theirs(whole, by, known))
  const stood = await readStoodBefore(tx, key, seen, by.say.lang)
  if (!stood) throw invalid([{ pointer: "/", message: fastEntry.nothingBefore }])
  const before = contentOf(whole, by.say)
  const { content, text, reason, rows } = stood
  if (content.units[0] !== activity.unit) demand(mayRecordFor(by.units, content.units[0] ?? null))
  if (before.visibility === "public" && content.visibility !== "public") demand(mayTakeBack(by.actor))
  await keepActivityVersions(tx, [key], by.now)
  await chargingActivities(tx, [key], by.today, async () => {
    const standing = { status: content.status, status_reason: reason }
    if (!(await amendActivity(tx, key, seen, content, { text, standing }))) throw new ChangedMeanwhile(theirs(whole, by, known))
    await replaceLists(tx, key, content, by.today, rows)
  })
  const restored = versionFact("activity.restored", await readSnapshot(tx, key), { restores: seen - 1 })
  return { value: { key }, facts: withVisibility(restored, before, content) }
}
