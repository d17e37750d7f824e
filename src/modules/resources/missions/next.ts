// Whom a mission waits for, and the day by which its report is due.
import type { Write } from "#src/platform/db/index.ts"
import {
  type Deadline,
  extendDeadline,
  listForThing,
  meetDeadline,
  setDeadline,
  type ToldSeat,
} from "#src/platform/deadlines/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { dueKind } from "./queries.ts"
import { approverOf } from "./rules.ts"
import type { Mission, MissionState } from "./types.ts"

type Sent = Pick<Mission, "key" | "unit" | "travellerRole">
type When = { today: Day; now: Date; zone: string }

const travellerSeat = (m: Sent): ToldSeat => ({ role: m.travellerRole, scope: m.unit })
const headSeat = (m: Sent): ToldSeat => ({ role: "unit_head", scope: m.unit })

function nextSeat(m: Sent, state: MissionState, above: readonly string[]): { step: string; seat: ToldSeat } | null {
  const { role, unit } = approverOf(m, above)
  const approver: ToldSeat = { role, scope: unit }
  const own = m.travellerRole === "unit_head" || m.travellerRole === "secretary"
  switch (state) {
    case "requested":
      return own ? { step: "mission.approve", seat: approver } : { step: "mission.clear", seat: headSeat(m) }
    case "returned":
      return { step: "mission.request", seat: travellerSeat(m) }
    case "cleared":
      return { step: "mission.approve", seat: approver }
    case "approved":
      return { step: "mission.travel", seat: travellerSeat(m) }
    case "travelled":
      return { step: "mission.file", seat: travellerSeat(m) }
    case "filed":
      return { step: "mission.accept", seat: own ? approver : headSeat(m) }
    default:
      return null
  }
}

/** The day by which the report is to be filed, while it stands. */
const findDay = async (tx: Write, m: Sent): Promise<Deadline | null> =>
  (await listForThing(tx, ref("mission", m.key))).find((d) => d.kind === dueKind && d.metAt === null) ?? null

/** Says who is asked now. */
export async function tellWhoIsNext(tx: Write, m: Sent, state: MissionState, above: readonly string[], now: Date): Promise<void> {
  const thing = ref("mission", m.key)
  await clear(tx, thing)
  const next = nextSeat(m, state, above)
  if (!next) return
  const day = await findDay(tx, m)
  const { role, scope } = next.seat
  const rest = { ...(scope ? { scope } : {}), ...(day ? { deadline: day.id } : {}) }
  await put(tx, { thing, step: next.step, role, since: now, ...rest })
}

/** Sets the day of the report, or moves it later; one that stands later already stays. */
export async function dueBy(tx: Write, m: Sent, due: Day, { today, zone }: When): Promise<Fact[]> {
  const standing = await findDay(tx, m)
  if (standing) return due > standing.dueOn ? [await extendDeadline(tx, standing, due, today)] : []
  const told = m.travellerRole === "unit_head" ? [travellerSeat(m)] : [travellerSeat(m), headSeat(m)]
  return [await setDeadline(tx, { thing: ref("mission", m.key), kind: dueKind, dueOn: due, zone, told }, today)]
}

/** More time for a report: the day must be later than the one that stands. */
export async function moreTime(tx: Write, m: Sent, due: Day, { today }: When): Promise<Fact[]> {
  const standing = await findDay(tx, m)
  return standing ? [await extendDeadline(tx, standing, due, today)] : []
}

/** The report was filed, or is no longer asked for. */
export async function metDay(tx: Write, m: Sent, { now }: When): Promise<Fact[]> {
  const standing = await findDay(tx, m)
  return standing ? [await meetDeadline(tx, standing, now)] : []
}
