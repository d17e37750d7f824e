// Facts are the audit, the outbox and the activity feed in one. A change that leaves none does not compile; the platform
// adds who, when and for whom, and ties what is personal by a salted digest so that it can be erased.
import { createHash, randomBytes } from "node:crypto"
import { sql } from "kysely"
import type { Actor } from "#src/values/actor.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Read, Write } from "../db/connection.ts"

export type Json = { readonly [key: string]: unknown }

/** What happened to a thing. `detail` holds ids, codes, days and digests; what is personal goes into `private`. */
export type Fact = { kind: `${string}.${string}`; about: Ref; detail: Json; private?: Json }

/** What a change hands back: its value, and at least one fact. */
export type Told<V> = { value: V; facts: readonly [Fact, ...Fact[]] }

/**
 * What a change hands back of which nobody may learn yet, not even that it happened: `until` is the thing whose step lets the
 * facts be told. They are stored in the same transaction, where no request reads them.
 */
export type Sealed<V> = { value: V; facts: readonly []; withheld: readonly [Fact, ...Fact[]]; until: Ref }

export type StoredFact = { id: number; kind: string; about: string; by: string; at: Date; detail: Json }

/** Who did it, as facts name them: an account, never a person. */
export const byLine = (actor: Actor): string => (actor.account ? `account:${actor.account}` : "public")

export type Author = { by: string; actingFor?: string | null; at: Date }

/** Stores facts in the transaction that they report on, in one statement however many there are, and returns their ids in order. */
export async function recordFacts(tx: Write, author: Author, facts: readonly Fact[]): Promise<number[]> {
  if (facts.length === 0) return []
  const sealed = facts.map((f) => ({ fact: f, salt: f.private ? randomBytes(16).toString("hex") : null }))
  const told = sealed.map(({ fact: { kind, about, detail, private: secret }, salt }) => ({
    ...{ kind, about, detail },
    private_digest: salt && secret ? digestOf(salt, secret) : null,
  }))
  const { rows } = await sql<{ id: number }>`insert into facts.facts (kind, about, by, acting_for, at, detail, private_digest)
    select f.kind, f.about, ${author.by}, ${author.actingFor ?? null}, ${author.at}::timestamptz, f.detail, f.private_digest
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as f(kind text, about text, detail jsonb, private_digest text)
    returning id`.execute(tx)
  const ids = rows.map((r) => r.id)
  const secrets = sealed.flatMap(({ fact, salt }, i) => {
    const id = ids[i]
    return salt && fact.private && id !== undefined ? [{ fact: id, salt, value: JSON.stringify(fact.private) }] : []
  })
  if (secrets.length > 0) await tx.insertInto("facts.private").values(secrets).execute()
  return ids
}

/** Stores facts that may not be told yet. The module that withholds them moves them to the facts once they may. */
export async function withholdFacts(tx: Write, author: Author, until: Ref, facts: readonly Fact[]): Promise<void> {
  await tx
    .insertInto("facts.withheld")
    .values(
      facts.map(({ kind, about, detail }) => ({
        until,
        kind,
        about,
        by: author.by,
        at: author.at,
        detail: JSON.stringify(detail),
      })),
    )
    .execute()
}

const digestOf = (salt: string, value: Json) => createHash("sha256").update(salt).update(JSON.stringify(value)).digest("hex")

/** What happened to a thing, newest first. */
export const listFacts = (tx: Read, about: Ref, most = 50): Promise<StoredFact[]> =>
  tx
    .selectFrom("facts.facts")
    .select(["id", "kind", "about", "by", "at", "detail"])
    .where("about", "=", about)
    .orderBy("id", "desc")
    .limit(most)
    .execute() as Promise<StoredFact[]>
