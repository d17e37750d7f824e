// The ledger numbers and chains facts after they are stored (docs/decisions/0002-facts-are-sealed-afterwards.md): a chain kept inside the writing
// transactions would make them wait for one another.
import { sql } from "kysely"
import type { Db } from "../db/connection.ts"

export type Fault = { n: number; fact: number | null; fault: string }
export type Verdict = { sealed: number; head: string; unsealed: number; faults: Fault[] }

/** Seals what is complete and returns how many facts that were. */
export const seal = (db: Db): Promise<number> =>
  db.owner(async (tx) => (await sql<{ sealed: number }>`select facts.seal() as sealed`.execute(tx)).rows[0]?.sealed ?? 0)

/** Walks the whole chain. Facts not sealed yet are the unsealed tail: true, but not yet witnessed by the chain. */
export const verify = (db: Db): Promise<Verdict> =>
  db.owner(async (tx) => {
    const faults = (await sql<Fault>`select * from facts.verify()`.execute(tx)).rows
    const head = await tx.selectFrom("facts.ledger").select(["n", "hash"]).orderBy("n", "desc").limit(1).executeTakeFirst()
    const tail = await tx
      .selectFrom("facts.facts as f")
      .leftJoin("facts.ledger as l", "l.fact", "f.id")
      .where("l.n", "is", null)
      .select((e) => e.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow()
    return { sealed: head?.n ?? 0, head: head?.hash ?? "0".repeat(64), unsealed: tail.count, faults }
  })
