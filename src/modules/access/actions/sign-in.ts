import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { Problem } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { aboutAccount } from "../facts.ts"
import { problems } from "../problems.ts"
import { actAs, findForSignIn } from "../queries/accounts.ts"
import { addSession, clearPastSessions, endSession, endSessions } from "../queries/sessions.ts"
import { sessionEnds } from "../rules.ts"
import { digestOf, newToken } from "../tokens.ts"
import type { SignedIn } from "../types.ts"
import { prove } from "./prove.ts"

/** A session just opened: the token for the cookie leaves once and is kept nowhere. */
export type Entered = { account: string; session: { token: string; until: Date } }

/** Opens a new session and ends the one that the browser had: a token never outlives a change of who it stands for. */
export async function enter(tx: Write, actor: Actor, account: string, now: Date): Promise<Entered & { id: string }> {
  if (actor.account && actor.session) {
    await actAs(tx, actor.account)
    await endSession(tx, actor.account, actor.session)
  }
  await actAs(tx, account)
  await clearPastSessions(tx, account, now)
  const token = newToken()
  const until = sessionEnds(now)
  const id = await addSession(tx, { tokenHash: digestOf(token), account, now, expiresAt: until })
  return { account, session: { token, until }, id }
}

/** Signs in by address and password. Unknown address and wrong password are one refusal (`sign-in-refused`). */
export async function signIn(
  tx: Write,
  c: { actor: Actor; email: string; password: string; from: string | null; now: Date },
): Promise<Told<Entered>> {
  const found = await findForSignIn(tx, c.email)
  const claim = {
    account: found?.id ?? null,
    email: c.email,
    kept: found?.password ?? null,
    password: c.password,
    from: c.from,
    now: c.now,
  }
  await prove(tx, claim, refusal())
  if (!found) throw refusal()
  const { id, ...value } = await enter(tx, c.actor, found.id, c.now)
  return { value, facts: [{ kind: "account.signed_in", about: aboutAccount(found.id), detail: { session: id } }] }
}

const refusal = () => new Problem(problems.signInRefused, {}, [{ pointer: "/", message: problems.signInRefused.detail }])

export async function signOut(tx: Write, actor: SignedIn): Promise<Told<null>> {
  await endSession(tx, actor.account, actor.session)
  return {
    value: null,
    facts: [{ kind: "account.signed_out", about: aboutAccount(actor.account), detail: { session: actor.session } }],
  }
}

/** Ends every session of the account, this one included. */
export async function signOutEverywhere(tx: Write, actor: SignedIn): Promise<Told<null>> {
  const sessions = await endSessions(tx, actor.account, null)
  return { value: null, facts: [{ kind: "account.sessions_ended", about: aboutAccount(actor.account), detail: { sessions } }] }
}
