// One day at a time stands as the deadline of a duty: the next that nobody delivered. Recording a delivery meets it and sets the
// one after; a correction moves it. What is overdue stays open, so that people go on being shown it.
import type { Write } from "#src/platform/db/index.ts"
import { type Deadline, extendDeadline, listForThing, meetDeadline, setDeadline } from "#src/platform/deadlines/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { listResponsible, seatsToTell, unitsToTell } from "./responsible.ts"
import { dueDays, nextToRemind, occurrenceOn } from "./rules.ts"
import type { Delivery, Duty } from "./types.ts"

export type When = { today: Day; now: Date; zone: string }

const deadlineKind = (duty: Pick<Duty, "kind">) => `duty.${duty.kind}`

/** Whether the day that stands is still one on which the duty is due and was not delivered. */
const stillStands = (open: Deadline, duty: Duty, deliveries: readonly Delivery[], today: Day): boolean =>
  open.kind === deadlineKind(duty) &&
  dueDays(duty, { from: open.dueOn, to: open.dueOn }).length > 0 &&
  occurrenceOn(duty, deliveries, open.dueOn, today).proof === null

/** Brings the deadline of a duty in line with the duty and its deliveries. */
export async function followDuty(tx: Write, duty: Duty, deliveries: readonly Delivery[], when: When): Promise<Fact[]> {
  const { today, now, zone } = when
  const thing = ref("duty", duty.key)
  const open = (await listForThing(tx, thing)).find((d) => d.metAt === null) ?? null
  const next = nextToRemind(duty, deliveries, today)
  if (open && stillStands(open, duty, deliveries, today) && (open.dueOn <= today || open.dueOn === next)) return []
  const delivered = open !== null && occurrenceOn(duty, deliveries, open.dueOn, today).proof !== null
  // A later day for the same thing gives more time; anything else ends the day that stood.
  if (open && next && !delivered && duty.rule === "" && open.kind === deadlineKind(duty) && next > open.dueOn)
    return [await extendDeadline(tx, open, next, today)]
  const facts = open ? [await meetDeadline(tx, open, now)] : []
  if (!next) return facts
  const units = unitsToTell(duty, (await listResponsible(tx, [{ duty, on: next }])).get(duty.key) ?? [])
  const wanted = { thing, kind: deadlineKind(duty), dueOn: next, zone, told: seatsToTell(units) }
  return [...facts, await setDeadline(tx, wanted, today)]
}
