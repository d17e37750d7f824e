// What falls due when, and who is told. A module sets a day in the transaction of the step that asks for something, moves it
// later with a reason of its own, and meets it in the step that does what was asked; it hands the facts on with its own.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import { invalid } from "#src/platform/http/index.ts"
import type { Actor, Role } from "#src/values/actor.ts"
import { type Day, dayIn, endOfDay } from "#src/values/day.ts"
import { type Ref, refSchema } from "#src/values/ref.ts"
import { said } from "./messages.ts"
import { faultOfDay } from "./rules.ts"
import { asks } from "./seats.ts"

export type Deadline = { id: number; thing: Ref; kind: string; dueOn: Day; zone: string; at: Date; metAt: Date | null }

/** A seat that is told: without a scope any seat of the role. */
export type ToldSeat = { role: Role; scope: string | null }

/** Forms and programs name the day `due`, whatever is due: its faults are shown there. */
const field = "/due"

function demandDay(dueOn: Day, judged: { today: Day; standing?: Day }) {
  const fault = faultOfDay(dueOn, judged)
  if (fault) throw invalid([{ pointer: field, message: said[fault], values: judged }])
}

type Wanted = { thing: Ref; kind: string; dueOn: Day; zone: string; told: readonly ToldSeat[] }

/** Sets the day by which something is due of a thing; it ends with the day in its zone. Refused for a day that is over. */
export async function setDeadline(tx: Write, wanted: Wanted, today: Day): Promise<Fact> {
  const { thing, kind, dueOn, zone, told } = wanted
  demandDay(dueOn, { today })
  const { id } = await tx
    .insertInto("platform.deadlines")
    .values({ thing, kind, dueOn, zone, at: endOfDay(dueOn, zone), setOn: today })
    .returning("id")
    .executeTakeFirstOrThrow()
  if (told.length > 0)
    await tx
      .insertInto("platform.deadlineSeats")
      .values(told.map((seat) => ({ deadline: id, ...seat })))
      .execute()
  return { kind: "deadline.set", about: thing, detail: { deadline: id, kind, due: dueOn, told } }
}

/** Gives more time. Refused for a day that is not later than the one that stands, or that is over. */
export async function extendDeadline(tx: Write, standing: Deadline, dueOn: Day, today: Day): Promise<Fact> {
  const { id, thing, kind, zone } = standing
  demandDay(dueOn, { today, standing: standing.dueOn })
  await tx
    .updateTable("platform.deadlines")
    .set({ dueOn, at: endOfDay(dueOn, zone), setOn: today })
    .where("id", "=", id)
    .execute()
  return { kind: "deadline.extended", about: thing, detail: { deadline: id, kind, from: standing.dueOn, to: dueOn } }
}

/** What was due is done, or no longer asked for: nobody is reminded any more. */
export async function meetDeadline(tx: Write, met: Deadline, now: Date): Promise<Fact> {
  await tx.updateTable("platform.deadlines").set({ metAt: now }).where("id", "=", met.id).execute()
  const detail = { deadline: met.id, kind: met.kind, due: met.dueOn, late: dayIn(now, met.zone) > met.dueOn }
  return { kind: "deadline.met", about: met.thing, detail }
}

/** One seat has done its part; it is reminded no more, the others are. */
export async function meetPart(tx: Write, { id }: Deadline, seat: ToldSeat, now: Date): Promise<void> {
  await tx
    .updateTable("platform.deadlineSeats")
    .set({ metAt: now })
    .where("deadline", "=", id)
    .where("role", "=", seat.role)
    .where("scope", "is not distinct from", seat.scope)
    .where("metAt", "is", null)
    .execute()
}

/** Further seats are told from now on; one that had done its part is asked again. */
export async function tellAlso(tx: Write, { id }: Pick<Deadline, "id">, told: readonly ToldSeat[]): Promise<void> {
  if (told.length === 0) return
  await tx
    .insertInto("platform.deadlineSeats")
    .values(told.map((seat) => ({ deadline: id, ...seat })))
    .onConflict((c) => c.columns(["deadline", "role", "scope"]).doUpdateSet({ metAt: null }))
    .execute()
}

/** Seats of one scope that have not done their part hand it on to seats of another, which are told from now on. */
export async function handOnParts(tx: Write, from: string, to: string): Promise<void> {
  await sql`update platform.deadline_seats s set scope = ${to}
    where s.scope = ${from} and s.met_at is null
      and exists (select from platform.deadlines d where d.id = s.deadline and d.met_at is null)
      and not exists (select from platform.deadline_seats o where o.deadline = s.deadline and o.role = s.role and o.scope = ${to})
  `.execute(tx)
}

const columns = ["d.id", "d.thing", "d.kind", "d.dueOn", "d.zone", "d.at"] as const
const asDeadline = <R extends { thing: string }>(row: R) => ({ ...row, thing: refSchema.parse(row.thing) })

/** All that was ever due of a thing, in the order of days. */
export const listForThing = async (tx: Read, thing: Ref): Promise<Deadline[]> =>
  (
    await tx
      .selectFrom("platform.deadlines as d")
      .select([...columns, "d.metAt"])
      .where("d.thing", "=", thing)
      .orderBy("d.at")
      .orderBy("d.id")
      .execute()
  ).map(asDeadline)

/** Deadlines that tell one of the actor's seats. Each comes once, done where the whole is, or all that these seats had to do. */
const ofSeats = (tx: Read, actor: Actor) =>
  tx
    .selectFrom("platform.deadlines as d")
    .innerJoin("platform.deadlineSeats as s", "s.deadline", "d.id")
    .where(asks(actor, "s.role", "s.scope"))

/** What falls due for the actor's seats from one day through another, past and coming: the calendar and its feeds. */
export const listForSeats = async (tx: Read, actor: Actor, { from, to }: { from: Day; to: Day }): Promise<Deadline[]> =>
  (
    await ofSeats(tx, actor)
      .select([
        ...columns,
        sql<Date | null>`coalesce(d.met_at, case when bool_and(s.met_at is not null) then max(s.met_at) end)`.as("metAt"),
      ])
      .where("d.dueOn", ">=", from)
      .where("d.dueOn", "<=", to)
      .groupBy("d.id")
      .orderBy("d.at")
      .orderBy("d.id")
      .execute()
  ).map(asDeadline)

/** The nearest days before and after a span on which something falls due for the actor's seats. */
export const nearestForSeats = (tx: Read, actor: Actor, { from, to }: { from: Day; to: Day }) =>
  ofSeats(tx, actor)
    .select([
      sql<Day | null>`max(d.due_on) filter (where d.due_on < ${from})`.as("before"),
      sql<Day | null>`min(d.due_on) filter (where d.due_on > ${to})`.as("after"),
    ])
    .executeTakeFirstOrThrow()

/** What the actor's seats were reminded of and have not done, the most urgent first. */
export const listReminded = async (tx: Read, actor: Actor, most = 50): Promise<Deadline[]> =>
  (
    await ofSeats(tx, actor)
      .select([...columns, "d.metAt"])
      .where("d.metAt", "is", null)
      .where("s.metAt", "is", null)
      .where((e) =>
        e.exists(
          e
            .selectFrom("platform.reminders as r")
            .select("r.at")
            .whereRef("r.deadline", "=", "d.id")
            .whereRef("r.dueOn", "=", "d.dueOn"),
        ),
      )
      .groupBy("d.id")
      .orderBy("d.at")
      .orderBy("d.id")
      .limit(most)
      .execute()
  ).map(asDeadline)
