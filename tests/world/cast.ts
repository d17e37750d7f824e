// The cast of every story. Amina works in the Department of Public Security, Bruno speaks for Northland, Chiara reviews
// from Eastmark, Dara is the public and has no account, Emil contributes from a ministry of Northland.
import { createHash, randomBytes, randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Db } from "#src/platform/db/index.ts"
import type { Seat } from "#src/values/actor.ts"

const cast = {
  amina: [{ role: "desk_officer", unit: "dps" }],
  bruno: [{ role: "state_coordinator", state: "XNA" }],
  chiara: [{ role: "expert", state: "XEA" }],
  emil: [{ role: "ministry_contributor", state: "XNA" }],
  /** The desk officer of another department. */
  farid: [{ role: "desk_officer", unit: "es-cicad" }],
  /** Head of Amina's department. */
  gabriela: [{ role: "unit_head", unit: "dps" }],
  hugo: [{ role: "secretary", unit: "sms" }],
  ines: [{ role: "planning", unit: "planning-section" }],
  joao: [{ role: "legal", unit: "executive-office" }],
  karla: [{ role: "information_officer", unit: "information-knowledge-section" }],
  luc: [{ role: "administrator" }],
  maria: [{ role: "donor", organisation: "usaid" }],
  noor: [{ role: "state_delegate", state: "XEA" }],
} as const satisfies Record<string, readonly Seat[]>

export type Person = keyof typeof cast
const seatsOf = (person: Person): readonly Seat[] => cast[person]

/** Gives a person an account with seats and an open session, and returns its token. Made once a database. */
export async function signIn(db: Db, person: Person, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url")
  const hash = createHash("sha256").update(token).digest("hex")
  const email = `${person}@example.org`
  await db.owner(async (tx) => {
    const known = await sql<{ id: string }>`select id from access.accounts where email = ${email}`.execute(tx)
    const id = known.rows[0]?.id ?? randomUUID()
    if (known.rows.length === 0) {
      await sql`insert into access.accounts (id, name, email, language, created_at) values (${id}, ${person}, ${email}, 'en', ${now})`.execute(
        tx,
      )
      for (const seat of seatsOf(person)) {
        await sql`insert into access.seats (account, role, state, unit, organisation, since)
          values (${id}, ${seat.role}, ${seat.state ?? null}, ${seat.unit ?? null}, ${seat.organisation ?? null}, '2026-01-01')`.execute(
          tx,
        )
      }
    }
    await sql`insert into access.sessions (token_hash, account, created_at, seen_at, expires_at)
      values (${hash}, ${id}, ${now}, ${now}, ${new Date(now.getTime() + 86_400_000)})`.execute(tx)
  })
  return token
}
