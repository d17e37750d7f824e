// Who is to act on an assignment next, who is told of its day, and which unit the institution holds responsible for it. Nothing
// waits for anybody but through here. A restricted one is entered in no list of the institution, which others read.
import type { Write } from "#src/platform/db/index.ts"
import {
  type Deadline,
  extendDeadline,
  listForThing,
  meetDeadline,
  meetPart,
  setDeadline,
  tellAlso,
} from "#src/platform/deadlines/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { chargeWith, dischargeFrom, vacateEnded } from "../../institution/index.ts"
import { dueKind } from "./queries/assignments.ts"
import { isOpen } from "./rules.ts"
import type { Assignment, AssignmentState } from "./types.ts"

const thingOf = (a: Pick<Assignment, "key">) => ref("assignment", a.key)
const ofUnit = ["unit_head", "desk_officer"] as const
const seatsOf = (unit: string) => ofUnit.map((role) => ({ role, scope: unit }))
const office = [
  { role: "secretary", scope: null },
  { role: "planning", scope: null },
] as const

/** The day by which it is to be delivered, while it stands. */
const findDay = async (tx: Write, a: Pick<Assignment, "key">): Promise<Deadline | null> =>
  (await listForThing(tx, thingOf(a))).find((d) => d.kind === dueKind && d.metAt === null) ?? null

export const setDay = (tx: Write, a: Pick<Assignment, "key" | "unit">, due: Day, { today, zone }: { today: Day; zone: string }) =>
  setDeadline(
    tx,
    { thing: thingOf(a), kind: dueKind, dueOn: due, zone, told: [...office, ...(a.unit ? seatsOf(a.unit) : [])] },
    today,
  )

type Step = { step: string; roles: readonly Role[]; scoped: boolean }
const asked: Readonly<Partial<Record<AssignmentState, Step>>> = {
  asked: { step: "assignment.assign", roles: ["secretary"], scoped: false },
  assigned: { step: "assignment.write", roles: ofUnit, scoped: true },
  with_head: { step: "assignment.clear", roles: ["unit_head"], scoped: true },
  with_secretary: { step: "assignment.send_on", roles: ["secretary"], scoped: false },
  sent_on: { step: "assignment.deliver", roles: ["planning"], scoped: false },
  delivered: { step: "assignment.close", roles: ["planning"], scoped: false },
}

/** Says who is asked now. */
export async function tellWhoIsNext(tx: Write, a: Pick<Assignment, "key" | "state" | "unit">, now: Date): Promise<void> {
  await clear(tx, thingOf(a))
  const next = asked[a.state]
  if (!next) return
  const day = await findDay(tx, a)
  const scope = next.scoped && a.unit ? { scope: a.unit } : {}
  for (const role of next.roles)
    await put(tx, { thing: thingOf(a), step: next.step, role, since: now, ...scope, ...(day ? { deadline: day.id } : {}) })
}

/** What a step does to the day: gives one, moves it later, meets it with the delivery or the withdrawal. */
export async function followDay(
  tx: Write,
  before: Assignment,
  after: Pick<Assignment, "key" | "state" | "unit">,
  { due, today, now, zone }: { due: Day | null; today: Day; now: Date; zone: string },
): Promise<Fact[]> {
  const standing = await findDay(tx, after)
  if (!standing) return due && isOpen(after.state) ? [await setDay(tx, after, due, { today, zone })] : []
  if (!isOpen(after.state)) return [await meetDeadline(tx, standing, now)]
  if (before.unit !== after.unit) {
    for (const seat of before.unit ? seatsOf(before.unit) : []) await meetPart(tx, standing, seat, now)
    await tellAlso(tx, standing, after.unit ? seatsOf(after.unit) : [])
  }
  return due ? [await extendDeadline(tx, standing, due, today)] : []
}

/** Holds the unit responsible from a day on, or nobody any more. An order that ends the unit then leaves it to be handed on. */
export async function charge(
  tx: Write,
  a: Pick<Assignment, "key" | "state" | "unit" | "provision" | "visibility">,
  today: Day,
): Promise<void> {
  if (a.visibility === "restricted") return
  await dischargeFrom(tx, [thingOf(a)], today)
  if (!a.unit || !isOpen(a.state)) return
  const { unit, provision } = a
  await chargeWith(tx, [{ thing: thingOf(a), unit, role: "lead", since: today, provision, status: "confirmed" }])
  await vacateEnded(tx)
}
