// What an entry promises by a day, such as what was lent to be back: the unit is reminded of it, finds it under *My work* once the
// day is near, and in its calendar from the first. Whatever moves the entry on or changes its day moves what was asked.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { type Deadline, extendDeadline, listForThing, meetDeadline, setDeadline } from "#src/platform/deadlines/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import type { Gap } from "#src/platform/gaps/index.ts"
import type { Listener } from "#src/platform/jobs/index.ts"
import { clear, listOf, put } from "#src/platform/waiting/index.ts"
import { type Day, daysBetween } from "#src/values/day.ts"
import { idOf, type Ref, ref } from "#src/values/ref.ts"
import { unitsOfDay } from "../institution/index.ts"
import { registers } from "./definitions/index.ts"
import { dueWords } from "./messages/due.ts"
import { listEntriesByKey } from "./queries/entries.ts"
import { dueDayOf } from "./rules.ts"
import type { RegisterEntry } from "./types.ts"

/** From so many days before, it waits under *My work*: with the first reminder. */
const nearDays = 7
const kindOf = (register: string) => `register.${register.replaceAll("-", "_")}`

type At = Readonly<{ today: Day; now: Date; zone: string }>

const toldOf = ({ unit }: Pick<RegisterEntry, "unit">) =>
  unit ? (["unit_head", "desk_officer"] as const).map((role) => ({ role, scope: unit })) : []

const findDue = async (tx: Read, thing: Ref): Promise<Deadline | null> =>
  (await listForThing(tx, thing)).find((d) => d.metAt === null) ?? null

async function ask(tx: Write, entry: RegisterEntry, since: Date, deadline?: number) {
  const thing = ref("register_entry", entry.key)
  for (const seat of toldOf(entry))
    await put(tx, { thing, step: kindOf(entry.register), since, ...seat, ...(deadline ? { deadline } : {}) })
}

/**
 * Sets, moves or meets the day, as the entry stands now; set anew where another unit answers for it from now on. A day that is over
 * already is asked for at once.
 */
export async function followDue(tx: Write, entry: RegisterEntry, { today, now, zone }: At, isHandedOn = false): Promise<Fact[]> {
  const thing = ref("register_entry", entry.key)
  const register = registers.find((r) => r.key === entry.register)
  const [standing, dueOn] = [await findDue(tx, thing), register ? dueDayOf(register, entry) : null]
  if (standing && standing.dueOn === dueOn && !isHandedOn) return []
  const since = (await listOf(tx, thing))[0]?.since ?? now
  await clear(tx, thing)
  if (standing && !isHandedOn && dueOn !== null && dueOn > standing.dueOn && dueOn >= today) {
    const moved = await extendDeadline(tx, standing, dueOn, today)
    if (daysBetween(today, dueOn) <= nearDays) await ask(tx, entry, since, standing.id)
    return [moved]
  }
  const facts = standing ? [await meetDeadline(tx, standing, now)] : []
  if (dueOn === null) return facts
  if (dueOn < today) {
    await ask(tx, entry, since)
    return facts
  }
  facts.push(await setDeadline(tx, { thing, kind: kindOf(entry.register), dueOn, zone, told: toldOf(entry) }, today))
  const set = await findDue(tx, thing)
  if (set && daysBetween(today, dueOn) <= nearDays) await ask(tx, entry, since, set.id)
  return facts
}

/** With the first reminder it waits for the unit. */
export const dueNears: Listener = {
  name: "registers.ask-what-is-due",
  to: (fact) => fact === "deadline.reminded",
  hear: async (tx, facts, now) => {
    for (const fact of facts.filter((f) => String(f.detail.kind).startsWith("register."))) {
      const thing = fact.about as Ref
      const [entry] = await listEntriesByKey(tx, [idOf(thing)])
      const open = await findDue(tx, thing)
      // Heard late, or once more: what came back meanwhile is asked of nobody.
      if (entry && open && open.id === fact.detail.deadline) await ask(tx, entry, now, open.id)
    }
  },
}

const promising = registers.flatMap((r) => (r.due ? [{ key: r.key, ...r.due }] : []))
const promised = sql.join(
  promising.map((r) => sql`select ${r.key}::text, ${r.while}::text, ${r.field}::text`),
  sql` union all `,
)

/** What is not back though its day is over; for the secretariat, which answers for it. */
export const lateEntries: Gap = {
  code: "register-entry-overdue",
  title: dueWords.late,
  rule: dueWords.lateRule,
  mend: dueWords.lateMend,
  for: "staff",
  rows: (on) => sql`select e.key as id, 'register_entry:' || e.key as thing,
      case when e.unit in ${unitsOfDay(on)} then e.unit end as unit, e.unit as last_unit, (e.fields->>p.field)::date + 1 as since
    from registers.entries e join (${promised}) as p(register, standing, field) on p.register = e.register and p.standing = e.status
    where (e.fields->>p.field)::date < ${on}::date`,
}
