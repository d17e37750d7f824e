// What has no owner is given to a unit, or left vacant with a reason: one thing, or all that a unit lost. Whatever happened
// before the day given keeps the unit it had; only what continues is moved.
import type { Read, Write } from "#src/platform/db/index.ts"
import { byLine, type Fact, type Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import { listScoped, rescope, type Waiting } from "#src/platform/waiting/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { getUnitOn } from "./answers.ts"
import { losses } from "./messages/losses.ts"
import { mend } from "./messages/mending.ts"
import { getResponsibility } from "./queries/responsibilities.ts"
import {
  countTaken,
  countTurns,
  getSpan,
  liftVacancyReasons,
  listVacant,
  recordNoOwner,
  recordOwner,
  recordVacancyReasons,
  type Vacant,
} from "./queries/vacancies.ts"
import { openWork } from "./rules/losses.ts"
import type { UnitKey } from "./types.ts"

/** A unit from a day on (without one: from the first day that a thing has no owner), or a reason to leave it vacant. */
export type Settlement = { unit?: UnitKey | undefined; from?: Day | undefined; reason?: string | undefined }
type By = { actor: Actor; at: Date; seen: number; today: Day }

type Settling = Pick<Vacant, "id" | "thing" | "unit" | "lastUnit" | "version" | "since" | "before">
const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a)

/** Refuses a unit that does not stand on the day from which it is to answer and today. */
async function demandUnit(tx: Write, unit: UnitKey, from: Day | undefined, today: Day): Promise<void> {
  if (!(await getUnitOn(tx, unit, from && from > today ? from : today)))
    throw invalid([{ pointer: "/unit", message: mend.unitUnknown }])
  if (from && !(await getUnitOn(tx, unit, from))) throw invalid([{ pointer: "/from", message: mend.unitNotThen }])
}

async function settle(tx: Write, rows: readonly Settling[], { unit, from, reason }: Settlement, by: By): Promise<Fact[]> {
  if (unit) await demandUnit(tx, unit, from, by.today)
  else if (!reason) throw invalid([{ pointer: "/reason", message: mend.reasonNeeded }])
  const over = (r: Settling) => unit !== undefined && from !== undefined && r.before !== null && r.before <= from
  const open = rows.filter((r) => !over(r))
  if (rows.length === 0) return []
  if (open.length === 0) throw invalid([{ pointer: "/from", message: mend.overThen }])
  const ids = open.map((r) => r.id)
  if (unit) {
    await recordOwner(tx, ids, { unit, from: from ?? null })
    await liftVacancyReasons(tx, ids)
  } else {
    await recordNoOwner(tx, ids)
    await recordVacancyReasons(tx, ids, reason ?? "", byLine(by.actor), by.at)
  }
  const kind = unit ? "responsibility.reassigned" : "responsibility.left_vacant"
  return open.map(({ id, thing, unit: was, lastUnit, version, since }): Fact => {
    const begins = later(since, from ?? null)
    const detail = { thing, was, is: unit ?? null, lastUnit, version: version + 1, ...(unit && begins ? { from: begins } : {}) }
    return { kind, about: ref("responsibility", String(id)), detail }
  })
}

export type Settled = { id: number; unit: UnitKey | null; status: "confirmed" | "left_vacant"; version: number }

/** Gives a responsibility to a unit that stands, or leaves it vacant with a reason that staff can read. */
export async function settleResponsibility(tx: Write, id: number, settlement: Settlement, by: By): Promise<Told<Settled>> {
  const before = await getResponsibility(tx, id)
  if (before.version !== by.seen) throw new ChangedMeanwhile({ unit: before.unit ?? "", version: before.version })
  const [fact] = await settle(tx, [{ ...before, ...(await getSpan(tx, id)) }], settlement, by)
  if (!fact) throw invalid([{ pointer: "/from", message: mend.overThen }])
  const unit = settlement.unit ?? null
  return { value: { id, unit, status: unit ? "confirmed" : "left_vacant", version: before.version + 1 }, facts: [fact] }
}

/** Everything that a unit lost and nobody left vacant on purpose, or its things of one kind alone. */
export type Heap = { lastUnit: UnitKey; kind?: string | undefined }
/** No unit has left more than this behind; a heap beyond it is settled in two goes. */
export const mostAtOnce = 2000

/** Work that waits for seats of a unit which stands no more: while it stands, nothing is lost. */
export const listWorkOf = async (tx: Read, unit: UnitKey, on: Day): Promise<Waiting[]> =>
  (await getUnitOn(tx, unit, on)) ? [] : listScoped(tx, [unit])

const workMoved = (w: Waiting, from: UnitKey, to: UnitKey): Fact => ({
  kind: "work.moved",
  about: w.thing,
  detail: { step: w.step, role: w.role, from, to },
})

/**
 * Settles in one go what a unit lost: things, and the work that waits for its seats. `named` says in the reader's words who
 * has how many of them by now, for whoever comes second.
 */
export async function settleHeap(
  tx: Write,
  { lastUnit, kind }: Heap,
  settlement: Settlement,
  by: By & { named: (taken: Awaited<ReturnType<typeof countTaken>>) => Promise<string> },
): Promise<Told<{ unit: UnitKey; settled: number }>> {
  const version = await countTurns(tx, lastUnit)
  if (version !== by.seen) throw new ChangedMeanwhile({ unit: await by.named(await countTaken(tx, lastUnit)), version })
  const rows = kind === openWork ? [] : await listVacant(tx, by.today, { lastUnit, kind, open: true }, mostAtOnce)
  const work = kind === undefined || kind === openWork ? await listWorkOf(tx, lastUnit, by.today) : []
  const { unit } = settlement
  if (rows.length === 0 && work.length > 0 && !unit) throw invalid([{ pointer: "/unit", message: losses.workNeedsUnit }])
  const settled = await settle(tx, rows, settlement, by)
  const moved = unit && work.length > 0 ? (await rescope(tx, lastUnit, unit)).map((w) => workMoved(w, lastUnit, unit)) : []
  const [first, ...others] = [...settled, ...moved]
  if (!first) throw invalid([{ pointer: "/kind", message: losses.nothingLeft }])
  return { value: { unit: lastUnit, settled: others.length + 1 }, facts: [first, ...others] }
}
