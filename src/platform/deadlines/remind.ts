// The clock is an actor: it looks which reminders are to go and records each once, as a fact of its own. That one went is a row
// whose key can be there once, so that a restart, or a second worker, neither repeats a reminder nor leaves one out.
import { sql } from "kysely"
import type { Db, Read, Write } from "#src/platform/db/index.ts"
import { type Fact, recordFacts } from "#src/platform/facts/index.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import { refSchema } from "#src/values/ref.ts"
import type { ToldSeat } from "./deadlines.ts"
import { reminderDays, remindersDue } from "./rules.ts"

type Open = { id: number; thing: string; kind: string; dueOn: Day; setOn: Day; zone: string; told: ToldSeat[]; gone: number[] }

/** Days that a reminder may go ahead, and one for the zones. */
const ahead = Math.max(...reminderDays) + 1

/** Open deadlines near enough to remind of, each with the seats that have not done their part and the reminders that went. */
const listOpen = (tx: Read, now: Date): Promise<Open[]> =>
  tx
    .selectFrom("platform.deadlines as d")
    .innerJoin("platform.deadlineSeats as s", "s.deadline", "d.id")
    .select([
      "d.id",
      "d.thing",
      "d.kind",
      "d.dueOn",
      "d.setOn",
      "d.zone",
      sql<ToldSeat[]>`json_agg(json_build_object('role', s.role, 'scope', s.scope) order by s.role, s.scope)`.as("told"),
      sql<number[]>`array(select r.days_before from platform.reminders r where r.deadline = d.id and r.due_on = d.due_on)`.as(
        "gone",
      ),
    ])
    .where("d.metAt", "is", null)
    .where("s.metAt", "is", null)
    .where("d.at", "<", sql<Date>`${now}::timestamptz + make_interval(days => ${ahead})`)
    .groupBy("d.id")
    .orderBy("d.id")
    .execute()

const listToGo = async (tx: Read, now: Date) =>
  (await listOpen(tx, now)).flatMap((d) =>
    remindersDue(d, dayIn(now, d.zone))
      .filter((before) => !d.gone.includes(before))
      .map((daysBefore) => ({ ...d, daysBefore })),
  )

/** Whoever is meeting or moving one of these deadlines goes first; whoever comes later waits until its reminders have gone. */
const hold = (tx: Write, ids: readonly number[]) =>
  tx
    .selectFrom("platform.deadlines as d")
    .innerJoin("platform.deadlineSeats as s", "s.deadline", "d.id")
    .select("d.id")
    .where("d.id", "in", ids)
    .orderBy("d.id")
    .forUpdate(["d", "s"])
    .execute()

const keep = (tx: Write, going: readonly { id: number; dueOn: Day; daysBefore: number }[], at: Date) =>
  tx
    .insertInto("platform.reminders")
    .values(going.map(({ id, dueOn, daysBefore }) => ({ deadline: id, dueOn, daysBefore, at })))
    .execute()

/** Lets the reminders go whose day has come, and returns how many did. Done again and again it does nothing twice. */
export const remind = (db: Db, now: Date): Promise<number> =>
  db.owner(async (tx) => {
    const seen = await listToGo(tx, now)
    // A quiet database stays quiet: rows are locked only where there is something to do.
    if (seen.length === 0) return 0
    await hold(
      tx,
      seen.map((d) => d.id),
    )
    const going = await listToGo(tx, now)
    if (going.length === 0) return 0
    await keep(tx, going, now)
    const facts = going.map(
      (d): Fact => ({
        kind: "deadline.reminded",
        about: refSchema.parse(d.thing),
        detail: { deadline: d.id, kind: d.kind, due: d.dueOn, daysBefore: d.daysBefore, told: d.told },
      }),
    )
    await recordFacts(tx, { by: "clock", at: now }, facts)
    return going.length
  })
