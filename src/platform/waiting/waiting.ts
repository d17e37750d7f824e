// What waits for whom. A workflow's action writes it in the transaction of its step, so that nothing waits for a step that
// was not taken, and nothing taken goes on waiting. "My work" reads this one table.
import type { Read, Write } from "#src/platform/db/index.ts"
import { asks, handOnParts } from "#src/platform/deadlines/index.ts"
import { type Actor, type Role, roleSchema } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, refSchema } from "#src/values/ref.ts"

/**
 * `scope` is the unit, state or organisation of the seat that is to act; without it any seat of the role may. `due` is the day
 * of its deadline as that stands now.
 */
export type Waiting = { thing: Ref; step: string; role: Role; scope: string | null; since: Date; due: Day | null }
type Asked = Omit<Waiting, "scope" | "due"> & { scope?: string; deadline?: number }

/** From now on the thing waits for that seat. Said again for the same step and role, the later word counts. */
export async function put(tx: Write, w: Asked): Promise<void> {
  const { thing, step, role, since } = w
  const rest = { scope: w.scope ?? null, since, deadline: w.deadline ?? null }
  await tx
    .insertInto("platform.waiting")
    .values({ thing, step, role, ...rest })
    .onConflict((c) => c.columns(["thing", "step", "role"]).doUpdateSet(rest))
    .execute()
}

/** The thing waits no more: for one step, or for anything. */
export async function clear(tx: Write, thing: Ref, step?: string): Promise<void> {
  await tx
    .deleteFrom("platform.waiting")
    .where("thing", "=", thing)
    .$if(step !== undefined, (q) => q.where("step", "=", step ?? ""))
    .execute()
}

const rows = (tx: Read) =>
  tx
    .selectFrom("platform.waiting as w")
    .leftJoin("platform.deadlines as d", "d.id", "w.deadline")
    .select(["w.thing", "w.step", "w.role", "w.scope", "w.since", "d.dueOn as due"])
type Row = Omit<Waiting, "thing" | "role"> & { thing: string; role: string }
const asWaiting = (r: Row): Waiting => ({ ...r, thing: refSchema.parse(r.thing), role: roleSchema.parse(r.role) })

/** What is waited for of one thing. */
export const listOf = async (tx: Read, thing: Ref): Promise<Waiting[]> =>
  (await rows(tx).where("w.thing", "=", thing).orderBy("w.id").execute()).map(asWaiting)

/** What waits for seats of these scopes, oldest first. */
export const listScoped = async (tx: Read, scopes: readonly string[]): Promise<Waiting[]> =>
  (
    await rows(tx)
      .where("w.scope", "in", [...scopes, ""])
      .orderBy("w.since")
      .orderBy("w.id")
      .execute()
  ).map(asWaiting)

/** What waited for seats of one scope waits for seats of another, by the same deadlines; returns what that is. */
export const rescope = async (tx: Write, from: string, to: string): Promise<Waiting[]> => {
  const moved = await listScoped(tx, [from])
  await tx.updateTable("platform.waiting").set({ scope: to }).where("scope", "=", from).execute()
  await handOnParts(tx, from, to)
  return moved.map((w) => ({ ...w, scope: to }))
}

/** What waits for the seats of an actor: what is due first, soonest first, then the rest, oldest first. At most `most`. */
export async function listFor(tx: Read, actor: Actor, most = 50): Promise<Waiting[]> {
  const found = await rows(tx)
    .where(asks(actor, "w.role", "w.scope"))
    .orderBy("d.at", (o) => o.asc().nullsLast())
    .orderBy("w.since")
    .limit(most)
    .execute()
  return found.map(asWaiting)
}
