// The way back for whoever forgot a password: a one-time link, made by an office and handed over. Who makes one neither
// sees nor sets the password, and cannot do it unseen: both the link and its use are facts, and stand on the owner's page.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { invalid, notFound, Problem } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { aboutAccount } from "../facts.ts"
import { keepPassword } from "../passwords.ts"
import { mayOfferRenewal } from "../policy.ts"
import { linkProblems, problems } from "../problems.ts"
import { changePassword, getPerson } from "../queries/accounts.ts"
import { addRenewal, endRenewals, findRenewal, useRenewal } from "../queries/renewals.ts"
import { endSessions, noteTries } from "../queries/sessions.ts"
import { linkEnds, linkState, mostTries } from "../rules.ts"
import { digestOf, newToken } from "../tokens.ts"
import type { Person, Renewal, SignedIn } from "../types.ts"
import { passwordFaults } from "./account.ts"
import { signInKey } from "./prove.ts"
import { demand } from "./seats.ts"
import { type Entered, enter } from "./sign-in.ts"
import { count, demandPatience, refuseCounted } from "./tries.ts"

export type Offered = { id: string; account: string; token: string; expiresAt: Date }

/** Makes the link; one made before stops working. `madeBy` is the administrator, null on the machine itself. */
export async function makeRenewal(tx: Write, person: Person, madeBy: string | null, now: Date): Promise<Told<Offered>> {
  await endRenewals(tx, person.id, now)
  const token = newToken()
  const expiresAt = linkEnds(now)
  const id = await addRenewal(tx, { tokenHash: digestOf(token), account: person.id, madeBy, now, expiresAt })
  const detail = { renewal: id, office: madeBy ? "administrator" : "machine" }
  return {
    value: { id, account: person.id, token, expiresAt },
    facts: [{ kind: "account.renewal_offered", about: aboutAccount(person.id), detail }],
  }
}

/** An administrator makes a link for somebody else: at most ten in a quarter of an hour. */
export async function offerRenewal(tx: Write, actor: SignedIn, account: string, now: Date): Promise<Told<Offered>> {
  const person = await getPerson(tx, account)
  if (person.erasedAt) throw notFound()
  demand(mayOfferRenewal(actor, person))
  const limit = { key: `renewal:offered:${digestOf(actor.account)}`, most: mostTries.account }
  await count(tx, await demandPatience(tx, [limit], now), now)
  return makeRenewal(tx, person, actor.account, now)
}

/** The link while it works; 404 for a token that never was, 410 with what has become of it for one that is over. */
export function openRenewal<R extends Renewal>(renewal: R | null, now: Date): R {
  if (!renewal) throw new Problem(problems.linkUnknown)
  const state = linkState(renewal, now)
  if (state !== "open") throw new Problem(linkProblems[state])
  return renewal
}

type Use = { token: string; password: string; from: string | null; now: Date }

/** The owner chooses a new password and is in; every other session ends. Guesses at tokens are counted. */
export async function renewPassword(tx: Write, actor: Actor, c: Use): Promise<Told<Entered>> {
  const limits = c.from ? [{ key: `renewal:address:${digestOf(c.from)}`, most: mostTries.address }] : []
  const seen = await demandPatience(tx, limits, c.now)
  const found = await findRenewal(tx, digestOf(c.token))
  if (!found) {
    await count(tx, seen, c.now)
    return refuseCounted(tx, new Problem(problems.linkUnknown))
  }
  const renewal = openRenewal(found, c.now)
  const { id: session, ...value } = await enter(tx, actor, renewal.account, c.now)
  const person = await getPerson(tx, renewal.account)
  const faults = passwordFaults("/new_password", c.password, { name: person.name ?? "", email: person.email ?? "" })
  if (faults.length > 0) throw invalid(faults)
  await changePassword(tx, person.id, await keepPassword(c.password))
  if (!(await useRenewal(tx, digestOf(c.token), c.now))) throw new Problem(linkProblems.used)
  const sessions = await endSessions(tx, person.id, session)
  await noteTries(tx, signInKey(person.email ?? ""), { since: c.now, tries: 0 })
  const detail = { renewal: renewal.id, office: renewal.office, session, sessions }
  return { value, facts: [{ kind: "account.password_renewed", about: aboutAccount(person.id), detail }] }
}

/** The owner ends the links that nobody has used. */
export async function refuseRenewals(tx: Write, actor: SignedIn, now: Date): Promise<Told<null>> {
  const [first, ...others] = (await endRenewals(tx, actor.account, now)).map(
    (renewal): Fact => ({ kind: "account.renewal_ended", about: aboutAccount(actor.account), detail: { renewal } }),
  )
  if (!first) throw notFound()
  return { value: null, facts: [first, ...others] }
}
