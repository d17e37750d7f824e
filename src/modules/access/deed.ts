// `hemisec password renew ADDRESS`: the way back where no administrator is left who could make the link.
import type { Db } from "#src/platform/db/index.ts"
import { recordFacts } from "#src/platform/facts/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import { makeRenewal } from "./actions/renewals.ts"
import { renewal as words } from "./messages/renewal.ts"
import { findForSignIn, getPerson } from "./queries/accounts.ts"
import { renewalLink } from "./tokens.ts"

export type Desk = Readonly<{ db: Db; say: Say; tell: (line: string) => void; now: Date }>

/** Exit code 0 with the link told, 1 where no account can have one, 2 when asked wrongly. `origin` has no slash at its end. */
export async function passwordRenew({ db, say, tell, now }: Desk, args: readonly string[], origin: string): Promise<number> {
  const [email = "", ...more] = args
  if (!email.includes("@") || more.length > 0) {
    tell("hemisec password renew ADDRESS")
    return 2
  }
  return db.owner(async (tx) => {
    const found = await findForSignIn(tx, email)
    if (!found) {
      tell(say.t(words.unknown, { email }))
      return 1
    }
    const person = await getPerson(tx, found.id)
    if (person.example) {
      tell(say.t(words.example))
      return 1
    }
    const { value, facts } = await makeRenewal(tx, person, null, now)
    await recordFacts(tx, { by: "clock", at: now }, facts)
    tell(say.t(words.handOver, { email: person.email ?? "", day: say.day(dayIn(value.expiresAt, "UTC")) }))
    tell(`  ${renewalLink(origin, value.token)}`)
    return 0
  })
}
