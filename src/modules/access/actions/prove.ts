// Proof that somebody is who he or she claims: a password, tried at most ten times in a quarter of an hour.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import { recordFacts } from "#src/platform/facts/index.ts"
import { problems as common, Problem } from "#src/platform/http/index.ts"
import { aboutAccount } from "../facts.ts"
import { isPassword } from "../passwords.ts"
import { findTries, noteTries } from "../queries/sessions.ts"
import { afterFailure, minutesToWait } from "../rules.ts"
import { digestOf } from "../tokens.ts"

export type Claim = {
  /** Null where no account has the address; the answer and its time are the same. */
  account: string | null
  email: string
  kept: string | null
  password: string
  /** Network address that the claim came from, where the platform tells it. */
  from: string | null
  now: Date
}

const keysOf = (claim: Claim): string[] => [
  `sign-in:account:${digestOf(claim.email)}`,
  ...(claim.from ? [`sign-in:address:${digestOf(claim.from)}`] : []),
]

/**
 * Returns for the right password and throws `refusal` for a wrong one, or 429 while there were too many. A failure must
 * be counted and leave its fact, though its request is refused: so it is committed before the refusal is thrown. Nothing
 * else may have been written before, and nothing runs after.
 */
export async function prove(tx: Write, claim: Claim, refusal: Problem): Promise<void> {
  const keys = keysOf(claim)
  const seen = [] as { key: string; tries: Awaited<ReturnType<typeof findTries>> }[]
  for (const key of keys) seen.push({ key, tries: await findTries(tx, key) })
  const minutes = Math.max(...seen.map(({ tries }) => minutesToWait(tries, claim.now)))
  if (minutes > 0)
    throw new Problem(common.tooMany, { minutes }, [{ pointer: "/", message: common.tooMany.detail, values: { minutes } }])
  if (await isPassword(claim.password, claim.kept)) {
    const [own] = seen
    if (own?.tries) await noteTries(tx, own.key, { since: claim.now, tries: 0 })
    return
  }
  for (const { key, tries } of seen) await noteTries(tx, key, afterFailure(tries, claim.now))
  const about = aboutAccount(claim.account ?? "unknown")
  await recordFacts(tx, { by: "public", at: claim.now }, [{ kind: "account.sign_in_failed", about, detail: {} }])
  await sql`commit`.execute(tx)
  throw refusal
}
