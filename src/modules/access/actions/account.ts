import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { problems as common, type FieldFault, invalid, notFound, Problem } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { aboutAccount } from "../facts.ts"
import { refused } from "../messages/problems.ts"
import { keepPassword, leastLength, passwordFault } from "../passwords.ts"
import { mayErase } from "../policy.ts"
import { changePassword, eraseOwnAccount, findPassword, getPerson, renameAccount } from "../queries/accounts.ts"
import { endRenewals } from "../queries/renewals.ts"
import { countAdministrators } from "../queries/seats.ts"
import { endSession, endSessions } from "../queries/sessions.ts"
import type { SignedIn } from "../types.ts"
import { prove } from "./prove.ts"

/** What is wrong with a new password, as the fault of its field. */
export function passwordFaults(pointer: string, password: string, own: { name?: string; email?: string }): FieldFault[] {
  const fault = passwordFault(password, own)
  if (fault === "too_short") return [{ pointer, message: refused.passwordShort, values: { least: leastLength } }]
  if (fault === "too_plain") return [{ pointer, message: refused.passwordPlain }]
  return fault === "names_you" ? [{ pointer, message: refused.passwordNames }] : []
}

export async function rename(tx: Write, actor: SignedIn, name: string, language: Lang): Promise<Told<null>> {
  await renameAccount(tx, actor.account, name, language)
  return {
    value: null,
    facts: [{ kind: "account.renamed", about: aboutAccount(actor.account), detail: { language }, private: { name } }],
  }
}

/** Asks for the password in use, where there is one: an open browser is not yet its owner. */
async function proveOwner(tx: Write, actor: SignedIn, current: string | undefined, from: string | null, now: Date) {
  const person = await getPerson(tx, actor.account)
  const kept = await findPassword(tx, actor.account)
  if (kept === null) return person
  if (!current) throw invalid([{ pointer: "/current_password", message: refused.required }])
  const refusal = invalid([{ pointer: "/current_password", message: refused.wrongPassword }])
  await prove(tx, { account: person.id, email: person.email ?? "", kept, password: current, from, now }, refusal)
  return person
}

type NewPassword = { current: string | undefined; wanted: string; from: string | null; now: Date }

/** Changes the password, and ends the other sessions and links to renew it: whoever knew the old one is out. */
export async function choosePassword(tx: Write, actor: SignedIn, c: NewPassword): Promise<Told<null>> {
  const before = await getPerson(tx, actor.account)
  const own = { name: before.name ?? "", email: before.email ?? "" }
  const faults = passwordFaults("/new_password", c.wanted, own)
  if (faults.length > 0) throw invalid(faults)
  await proveOwner(tx, actor, c.current, c.from, c.now)
  await changePassword(tx, actor.account, await keepPassword(c.wanted))
  await endRenewals(tx, actor.account, c.now)
  const sessions = await endSessions(tx, actor.account, actor.session)
  return { value: null, facts: [{ kind: "account.password_changed", about: aboutAccount(actor.account), detail: { sessions } }] }
}

/** Ends one session of one's own. */
export async function endOwnSession(tx: Write, actor: SignedIn, session: string): Promise<Told<{ own: boolean }>> {
  if (!(await endSession(tx, actor.account, session))) throw notFound()
  return {
    value: { own: session === actor.session },
    facts: [{ kind: "account.sessions_ended", about: aboutAccount(actor.account), detail: { sessions: 1 } }],
  }
}

type Erasure = { sure: boolean; current: string | undefined; from: string | null; now: Date; today: Day }

/** Takes every personal value away for good. What was done stays done: facts name an id that names nobody any more. */
export async function eraseAccount(tx: Write, actor: SignedIn, c: Erasure): Promise<Told<null>> {
  const verdict = mayErase(actor, await countAdministrators(tx, c.today))
  if (!verdict.ok) throw new Problem(common.forbidden, { because: verdict.because })
  if (!c.sure) throw invalid([{ pointer: "/sure", message: refused.confirmErase }])
  await proveOwner(tx, actor, c.current, c.from, c.now)
  const seats = await eraseOwnAccount(tx, c.now)
  if (seats === null) throw notFound()
  return { value: null, facts: [{ kind: "account.erased", about: aboutAccount(actor.account), detail: { seats } }] }
}
