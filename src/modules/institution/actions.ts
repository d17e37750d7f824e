// What people change of pairs of provisions: they confirm or mend one. What has no owner is settled in settling.ts.

import type { Write } from "#src/platform/db/index.ts"
import { byLine, type Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { getPairing, recordReview } from "./queries/pairings.ts"
import type { Pairing } from "./types.ts"

export type Review = { kind: Pairing["kind"]; note?: string | undefined }
type By = { actor: Actor; at: Date; seen: number }

/** Confirms a pair as it stands, or mends its kind or its note; `none` says that the two are no pair. */
export async function reviewPairing(tx: Write, key: string, { kind, note }: Review, by: By): Promise<Told<Pairing>> {
  const before = await getPairing(tx, key)
  const same = before.kind === kind && (before.note?.values.en?.text ?? "") === (note ?? "")
  const words = same ? before.note : note ? named({ en: note }) : null
  const done = await recordReview(tx, key, by.seen, { kind, note: words, by: byLine(by.actor), at: by.at })
  if (!done) throw new ChangedMeanwhile({ kind: before.kind, note: before.note?.values.en?.text ?? "", version: before.version })
  const after = await getPairing(tx, key)
  const detail = { version: after.version, was: before.kind, is: kind, noteChanged: !same && before.kind === kind }
  return { value: after, facts: [{ kind: same ? "pairing.confirmed" : "pairing.mended", about: ref("pairing", key), detail }] }
}
