import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change, page, text, ticked } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { langs } from "#src/values/lang.ts"
import { choosePassword, endOwnSession, eraseAccount, rename } from "../actions/account.ts"
import { type AccountPage, accountView, editForm, eraseForm, passwordForm } from "../pages/account.tsx"
import { mayErase, mayInvite, mayKeepOwnAccount } from "../policy.ts"
import { findPassword, getPerson } from "../queries/accounts.ts"
import { listRenewals } from "../queries/renewals.ts"
import { countAdministrators, listSeats } from "../queries/seats.ts"
import { listSessions } from "../queries/sessions.ts"
import { passwordText, placeNames, signedIn } from "./parts.ts"
import { renewalWire, seatWire } from "./wire.ts"

const accountShape = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  language: z.enum(langs),
  seats: z.array(seatWire.shape),
  renewals: z.array(renewalWire.shape),
  sessions: z.array(
    z.object({ id: z.uuid(), createdAt: z.iso.datetime(), seenAt: z.iso.datetime(), expiresAt: z.iso.datetime() }),
  ),
})

const accountWire = ({ person, seats, sessions, renewals, today, now }: AccountPage) => ({
  id: person.id,
  name: person.name,
  email: person.email,
  language: person.language,
  seats: seats.map((s) => seatWire.of(s, today)),
  renewals: renewals.map((r) => renewalWire.of(r, now)),
  sessions: sessions.map(({ id, createdAt, seenAt, expiresAt }) => ({ id, createdAt, seenAt, expiresAt })),
})

const secured = async ({ tx, actor }: { tx: Read; actor: Actor }) => ({
  hasPassword: (await findPassword(tx, signedIn(actor).account)) !== null,
})

const own = { may: mayKeepOwnAccount, versioned: false } as const

export const accountRoutes = [
  page({
    path: "/account",
    params: {},
    query: {},
    may: mayKeepOwnAccount,
    summary: "One's own account: what is held, seats, sessions",
    load: async ({ tx, actor, say, today, now, panels }) => {
      const { account, session } = signedIn(actor)
      const person = await getPerson(tx, account)
      const seats = await listSeats(tx, [account])
      const sessions = await listSessions(tx, account)
      const erasable = mayErase(actor, await countAdministrators(tx, today)).ok
      return {
        person,
        seats,
        sessions,
        session,
        renewals: await listRenewals(tx, account),
        now,
        places: await placeNames({ tx, say, today, panels }),
        today,
        mayErase: erasable,
        mayInvite: mayInvite(actor).ok,
      }
    },
    html: accountView,
    json: accountShape,
    wire: accountWire,
  }),
  change({
    ...own,
    path: "/account/edit",
    params: {},
    input: z.strictObject({ name: text(120), language: z.enum(langs) }),
    verb: "account.rename",
    summary: "Change one's own name and language",
    form: { load: ({ tx, actor }) => getPerson(tx, signedIn(actor).account), html: editForm },
    act: ({ tx, actor, input }) => rename(tx, signedIn(actor), input.name, input.language),
    json: "none",
    then: () => "/account",
  }),
  change({
    ...own,
    path: "/account/password",
    params: {},
    input: z.strictObject({ current_password: passwordText.optional(), new_password: passwordText }),
    verb: "account.change_password",
    summary: "Change one's own password; other sessions end",
    form: { load: secured, html: passwordForm },
    act: ({ tx, actor, input, now, caller }) =>
      choosePassword(tx, signedIn(actor), {
        current: input.current_password,
        wanted: input.new_password,
        from: caller.address,
        now,
      }),
    json: "none",
    then: () => "/account",
  }),
  change({
    ...own,
    path: "/account/sessions/:session/end",
    params: { session: z.uuid() },
    input: z.strictObject({}),
    verb: "account.end_session",
    summary: "End one of one's own sessions",
    form: "none",
    act: ({ tx, actor, params }) => endOwnSession(tx, signedIn(actor), params.session),
    json: "none",
    then: (ended) => (ended.own ? "/" : "/account"),
    session: (ended) => (ended.own ? "end" : null),
  }),
  change({
    ...own,
    path: "/account/erase",
    params: {},
    input: z.strictObject({ sure: ticked, current_password: passwordText.optional() }),
    verb: "account.erase",
    summary: "Have one's own account erased for good",
    form: { load: secured, html: eraseForm },
    act: ({ tx, actor, input, now, today, caller }) =>
      eraseAccount(tx, signedIn(actor), { sure: input.sure, current: input.current_password, from: caller.address, now, today }),
    json: "none",
    then: () => "/",
    session: () => "end",
  }),
]
