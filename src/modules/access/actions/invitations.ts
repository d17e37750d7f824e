import { randomUUID } from "node:crypto"
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { type FieldFault, invalid, Problem } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { aboutAccount, seatCodes, seatGranted } from "../facts.ts"
import { refused } from "../messages/problems.ts"
import { keepPassword } from "../passwords.ts"
import { mayOffer } from "../policy.ts"
import { linkProblems, problems } from "../problems.ts"
import { actAs, addAccount, findForSignIn } from "../queries/accounts.ts"
import { addInvitation, findInvitation, replaceInvitations, useInvitation } from "../queries/invitations.ts"
import { linkEnds, linkState, seatFaults } from "../rules.ts"
import { digestOf, newToken } from "../tokens.ts"
import type { Invitation, SeatOffer, SignedIn } from "../types.ts"
import { passwordFaults } from "./account.ts"
import { prove } from "./prove.ts"
import { asFieldFaults, demand } from "./seats.ts"
import { type Entered, enter } from "./sign-in.ts"

export type Invited = { id: string; token: string; expiresAt: Date }
type Invite = { email: string; offer: SeatOffer; language: Lang; states: readonly string[]; today: Day; now: Date }

/**
 * Offers a seat to an address by a one-time link of seven days. Whether the address has an account is not told to whoever
 * invites: the link itself asks for the password then.
 */
export async function invite(
  tx: Write,
  actor: SignedIn,
  { email, offer, language, states, today, now }: Invite,
): Promise<Told<Invited>> {
  demand(mayOffer(actor, offer))
  const faults = asFieldFaults(seatFaults(offer, states, today))
  if (faults.length > 0) throw invalid(faults)
  await replaceInvitations(tx, actor.account, email, now)
  const token = newToken()
  const expiresAt = linkEnds(now)
  const row = {
    tokenHash: digestOf(token),
    kind: "join",
    email,
    seats: [offer],
    language,
    invitedBy: actor.account,
    now,
    expiresAt,
  } as const
  const id = await addInvitation(tx, row)
  const fact = {
    kind: "account.invited",
    about: ref("invitation", id),
    detail: { seats: [seatCodes(offer)] },
    private: { email, ...(offer.note ? { note: offer.note } : {}) },
  } as const
  return { value: { id, token, expiresAt }, facts: [fact] }
}

/** The link behind a token while it works; 404 for a token that never was, 410 for one that is over. */
export function openLink(link: Invitation | null, now: Date): Invitation {
  if (!link) throw new Problem(problems.linkUnknown)
  const state = linkState(link, now)
  if (state !== "open") throw new Problem(linkProblems[state])
  return link
}

export type Acceptance = { name: string | undefined; email: string | undefined; password: string | undefined; language: Lang }
type Accept = { token: string; said: Acceptance; from: string | null; today: Day; now: Date }

/** Uses a one-time link: makes the account, or adds to the one that has the address, and signs in. */
export async function accept(tx: Write, actor: Actor, c: Accept): Promise<Told<Entered>> {
  const link = openLink(await findInvitation(tx, digestOf(c.token)), c.now)
  const account =
    link.kind === "return" ? (link.account ?? "") : link.account ? await joinKnown(tx, link, c) : await joinNew(tx, link, c)
  const entered = await enter(tx, actor, account, c.now)
  const given = await useInvitation(tx, digestOf(c.token), c.now, c.today)
  if (!given) throw new Problem(linkProblems.used)
  const { id, ...value } = entered
  const offers = link.seats.filter((offer) => !offer.to || offer.to >= c.today)
  const seats = given.flatMap((seat, i): Fact[] => (offers[i] ? [seatGranted(seat, account, offers[i], c.today)] : []))
  const accepted = {
    kind: "account.accepted",
    about: aboutAccount(account),
    detail: { invitation: link.id, seats: given.length, session: id },
  } as const
  return { value, facts: [accepted, ...seats] }
}

/** Somebody who has an account shows that it is his or hers. */
async function joinKnown(tx: Write, link: Invitation, c: Accept): Promise<string> {
  const email = link.email ?? ""
  const found = await findForSignIn(tx, email)
  if (!c.said.password) throw invalid([{ pointer: "/password", message: refused.required }])
  const refusal = invalid([{ pointer: "/password", message: refused.wrongPassword }])
  await prove(
    tx,
    { account: found?.id ?? null, email, kept: found?.password ?? null, password: c.said.password, from: c.from, now: c.now },
    refusal,
  )
  return found?.id ?? ""
}

/** Somebody new chooses name and password, and an address where the link has none. */
async function joinNew(tx: Write, link: Invitation, { said, now }: Accept): Promise<string> {
  const email = link.email ?? said.email
  const missing = (["name", "email", "password"] as const).filter((field) => (field === "email" ? !email : !said[field]))
  const faults: FieldFault[] = missing.map((field) => ({ pointer: `/${field}`, message: refused.required }))
  if (said.password) faults.push(...passwordFaults("/password", said.password, { name: said.name ?? "", email: email ?? "" }))
  if (!said.name || !email || !said.password || faults.length > 0) throw invalid(faults)
  if (!link.email && (await findForSignIn(tx, email)))
    throw invalid([{ pointer: "/email", message: problems.addressTaken.title }])
  const id = randomUUID()
  await actAs(tx, id)
  await addAccount(tx, { id, name: said.name, email, password: await keepPassword(said.password), language: said.language, now })
  return id
}
