// Before an agreement ends its unit is asked whether it goes on: a deadline by the days set for it, and a thing that waits once
// that day is near. Whatever moves its end moves what was asked.
import type { Read, Write } from "#src/platform/db/index.ts"
import {
  type Deadline,
  extendDeadline,
  listForThing,
  meetDeadline,
  setDeadline,
  type ToldSeat,
} from "#src/platform/deadlines/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import type { Listener } from "#src/platform/jobs/index.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import { type Day, daysBetween } from "#src/values/day.ts"
import { idOf, kindOf, type Ref, ref } from "#src/values/ref.ts"
import { type AgreementRow, listAgreementsByKey } from "../queries/agreements.ts"
import { decideBy } from "./rules.ts"

const kind = "agreement.decision"
const step = "agreement.decide"
/** From so many days before, it waits under *My work*: with the first reminder. */
const nearDays = 7

type At = Readonly<{ today: Day; now: Date; zone: string }>

/** Units that answer for an agreement: its own, or those among its parties. */
export const unitsOf = (a: Pick<AgreementRow, "unit" | "parties">): string[] =>
  a.unit ? [a.unit] : a.parties.filter((party) => kindOf(party) === "unit").map(idOf)

const toldOf = (a: AgreementRow): ToldSeat[] => [
  ...unitsOf(a).flatMap((scope): ToldSeat[] => [
    { role: "unit_head", scope },
    { role: "desk_officer", scope },
  ]),
  { role: "legal", scope: null },
]

export const findDecisionDay = async (tx: Read, agreement: string): Promise<Deadline | null> =>
  (await listForThing(tx, ref("agreement", agreement))).find((d) => d.kind === kind && d.metAt === null) ?? null

async function ask(tx: Write, a: AgreementRow, deadline: number, now: Date) {
  const [scope] = unitsOf(a)
  const waits = { thing: ref("agreement", a.key), step, since: now, deadline }
  if (scope) await put(tx, { ...waits, role: "unit_head", scope })
  await put(tx, { ...waits, role: "legal" })
}

/** Sets, moves or meets the day by which it is to be decided, as the agreement stands now. */
export async function followEnd(tx: Write, a: AgreementRow, { today, now, zone }: At): Promise<Fact[]> {
  const thing = ref("agreement", a.key)
  const [standing, dueOn] = [await findDecisionDay(tx, a.key), decideBy(a, a.noticeDays, today)]
  if (standing?.dueOn === dueOn) return []
  await clear(tx, thing)
  if (standing && dueOn !== null && dueOn > standing.dueOn) {
    const moved = await extendDeadline(tx, standing, dueOn, today)
    if (daysBetween(today, dueOn) <= nearDays) await ask(tx, a, standing.id, now)
    return [moved]
  }
  const facts = standing ? [await meetDeadline(tx, standing, now)] : []
  if (dueOn === null) return facts
  facts.push(await setDeadline(tx, { thing, kind, dueOn, zone, told: toldOf(a) }, today))
  const set = await findDecisionDay(tx, a.key)
  if (set && daysBetween(today, dueOn) <= nearDays) await ask(tx, a, set.id, now)
  return facts
}

/** With the first reminder the decision waits for the head of the unit and the legal officers. */
export const decisionNears: Listener = {
  name: "programmes.ask-on-agreements",
  to: (fact) => fact === "deadline.reminded",
  hear: async (tx, facts, now) => {
    for (const fact of facts.filter((f) => f.detail.kind === kind)) {
      const key = idOf(fact.about as Ref)
      const [agreement] = await listAgreementsByKey(tx, [key])
      const open = await findDecisionDay(tx, key)
      // Heard late, or once more: what was decided meanwhile is asked of nobody.
      if (agreement && open && open.id === fact.detail.deadline) await ask(tx, agreement, open.id, now)
    }
  },
}
