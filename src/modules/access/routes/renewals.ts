import { z } from "zod"
import { change, everybody, notFound, page } from "#src/platform/http/index.ts"
import { offerRenewal, openRenewal, refuseRenewals, renewPassword } from "../actions/renewals.ts"
import { choosePasswordForm, offeredView, offerRenewalForm } from "../pages/renewals.tsx"
import { mayAdminister, mayKeepOwnAccount } from "../policy.ts"
import { getPerson } from "../queries/accounts.ts"
import { findOwnRenewal, findRenewal } from "../queries/renewals.ts"
import { digestOf, tokenSchema } from "../tokens.ts"
import { passwordText, signedIn } from "./parts.ts"

const nothing = z.strictObject({})

export const renewalRoutes = [
  change({
    path: "/admin/people/:account/renewals/new",
    params: { account: z.uuid() },
    input: nothing,
    verb: "account.offer_renewal",
    may: mayAdminister,
    versioned: false,
    summary: "Make a one-time link by which somebody else renews a forgotten password",
    form: { load: ({ tx, params }) => getPerson(tx, params.account), html: offerRenewalForm },
    act: ({ tx, actor, params, now }) => offerRenewal(tx, signedIn(actor), params.account, now),
    json: z.object({ id: z.uuid(), account: z.uuid(), token: z.string(), expiresAt: z.iso.datetime() }),
    then: ({ account, token }) => `/admin/people/${account}/renewals/made/${token}`,
    secret: true,
  }),
  page({
    path: "/admin/people/:account/renewals/made/:token",
    params: { account: z.uuid(), token: tokenSchema },
    query: {},
    may: mayAdminister,
    summary: "The link just made to renew a password, for whoever made it and while it works",
    load: async ({ tx, actor, params, caller, now }) => {
      const found = await findOwnRenewal(tx, signedIn(actor).account, digestOf(params.token))
      if (found?.account !== params.account) throw notFound()
      const renewal = openRenewal(found, now)
      return { person: await getPerson(tx, renewal.account), renewal, token: params.token, origin: caller.origin }
    },
    html: offeredView,
    json: "none",
  }),
  change({
    path: "/renewals/:token/use",
    params: { token: tokenSchema },
    input: z.strictObject({ new_password: passwordText }),
    verb: "account.renew_password",
    may: everybody,
    versioned: false,
    summary: "Use a one-time link: choose a new password; all other sessions end",
    form: {
      load: async ({ tx, params, now }) => {
        const { email } = openRenewal(await findRenewal(tx, digestOf(params.token)), now)
        return { email: email ?? "", token: params.token }
      },
      html: choosePasswordForm,
    },
    act: ({ tx, actor, params, input, now, caller }) =>
      renewPassword(tx, actor, { token: params.token, password: input.new_password, from: caller.address, now }),
    json: "none",
    then: () => "/account",
    session: (entered) => entered.session,
  }),
  change({
    path: "/account/renewals/end",
    params: {},
    input: nothing,
    verb: "account.refuse_renewal",
    may: mayKeepOwnAccount,
    versioned: false,
    summary: "End the links that would renew one's own password",
    form: "none",
    act: ({ tx, actor, now }) => refuseRenewals(tx, signedIn(actor), now),
    json: "none",
    then: () => "/account",
  }),
]
