// Which rows ask a person: those that name a role of one of the seats and, where they name a unit, state or organisation, its.
import { type RawBuilder, sql } from "kysely"
import type { Actor } from "#src/values/actor.ts"

/** True for rows whose columns `role` and `scope` ask one of the actor's seats. */
export function asks(actor: Actor, role: string, scope: string): RawBuilder<boolean> {
  if (actor.seats.length === 0) return sql<boolean>`false`
  const seats = actor.seats.map((seat) => {
    const scopes = [seat.unit, seat.state, seat.organisation].filter((s) => s !== undefined)
    return sql`(${sql.ref(role)} = ${seat.role} and (${sql.ref(scope)} is null or ${sql.ref(scope)} = any(${scopes}::text[])))`
  })
  return sql<boolean>`(${sql.join(seats, sql` or `)})`
}
