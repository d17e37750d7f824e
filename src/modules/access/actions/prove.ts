// Proof that somebody is who he or she claims: a password. Failures are counted for the account and for the network address.
import type { Write } from "#src/platform/db/index.ts"
import { recordFacts } from "#src/platform/facts/index.ts"
import type { Problem } from "#src/platform/http/index.ts"
import { aboutAccount } from "../facts.ts"
import { isPassword } from "../passwords.ts"
import { noteTries } from "../queries/sessions.ts"
import { mostTries } from "../rules.ts"
import { digestOf } from "../tokens.ts"
import { count, demandPatience, type Limit, refuseCounted } from "./tries.ts"

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

/** Under which failures to sign in with an address are counted. */
export const signInKey = (email: string) => `sign-in:account:${digestOf(email)}`

const limitsOf = (claim: Claim): Limit[] => [
  { key: signInKey(claim.email), most: mostTries.account },
  ...(claim.from ? [{ key: `sign-in:address:${digestOf(claim.from)}`, most: mostTries.address }] : []),
]

/**
 * Returns for the right password and throws `refusal` for a wrong one, or 429 while there were too many. A failure leaves
 * its fact and its count, though its request is refused: nothing else may have been written before, and nothing runs after.
 */
export async function prove(tx: Write, claim: Claim, refusal: Problem): Promise<void> {
  const seen = await demandPatience(tx, limitsOf(claim), claim.now)
  if (await isPassword(claim.password, claim.kept)) {
    const [own] = seen
    if (own?.tries) await noteTries(tx, own.key, { since: claim.now, tries: 0 })
    return
  }
  await count(tx, seen, claim.now)
  const about = aboutAccount(claim.account ?? "unknown")
  await recordFacts(tx, { by: "public", at: claim.now }, [{ kind: "account.sign_in_failed", about, detail: {} }])
  return refuseCounted(tx, refusal)
}
