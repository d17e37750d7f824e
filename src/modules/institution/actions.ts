// What people change here: they confirm or mend a pair of provisions, and give a vacant responsibility an owner or a reason.

import type { Write } from "#src/platform/db/index.ts"
import { byLine, type Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { getUnitOn } from "./answers.ts"
import { mend } from "./messages/mending.ts"
import { getPairing, recordReview } from "./queries/pairings.ts"
import { getResponsibility, liftVacancyReason, recordOwner, recordVacancyReason } from "./queries/responsibilities.ts"
import type { Pairing, UnitKey } from "./types.ts"

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

export type Settlement = { unit?: UnitKey | undefined; reason?: string | undefined }
export type Settled = { id: number; unit: UnitKey | null; status: "confirmed" | "left_vacant"; version: number }

/** Gives a responsibility to a unit that stands today, or leaves it vacant with a reason that staff can read. */
export async function settleResponsibility(
  tx: Write,
  id: number,
  { unit, reason }: Settlement,
  by: By & { today: Day },
): Promise<Told<Settled>> {
  const before = await getResponsibility(tx, id)
  if (unit && !(await getUnitOn(tx, unit, by.today))) throw invalid([{ pointer: "/unit", message: mend.unitUnknown }])
  if (!unit && !reason) throw invalid([{ pointer: "/reason", message: mend.reasonNeeded }])
  const status = unit ? "confirmed" : "left_vacant"
  const provision = unit === before.lastUnit ? before.provision : null
  const done = await recordOwner(tx, id, by.seen, { unit: unit ?? null, status, provision })
  if (!done) throw new ChangedMeanwhile({ unit: before.unit ?? "", version: before.version })
  if (unit) await liftVacancyReason(tx, id)
  else await recordVacancyReason(tx, id, reason ?? "", byLine(by.actor), by.at)
  const value: Settled = { id, unit: unit ?? null, status, version: done.version }
  const detail = { thing: before.thing, was: before.unit, is: value.unit, lastUnit: before.lastUnit, version: done.version }
  const kind = unit ? "responsibility.reassigned" : "responsibility.left_vacant"
  return { value, facts: [{ kind, about: ref("responsibility", String(id)), detail }] }
}
