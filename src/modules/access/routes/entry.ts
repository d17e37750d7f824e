import { z } from "zod"
import { change, email, everybody, text } from "#src/platform/http/index.ts"
import { langs } from "#src/values/lang.ts"
import { accept, openLink } from "../actions/invitations.ts"
import { signIn, signOut, signOutEverywhere } from "../actions/sign-in.ts"
import { acceptForm } from "../pages/accept.tsx"
import { signInForm } from "../pages/sign-in.tsx"
import { mayKeepOwnAccount } from "../policy.ts"
import { findInvitation } from "../queries/invitations.ts"
import { digestOf, tokenSchema } from "../tokens.ts"
import { passwordText, placeNames, signedIn } from "./parts.ts"

const nothing = z.strictObject({})

export const entryRoutes = [
  change({
    path: "/sign-in",
    params: {},
    input: z.strictObject({ email: text(254).transform((said) => said.toLowerCase()), password: passwordText }),
    verb: "account.sign_in",
    may: everybody,
    versioned: false,
    summary: "Sign in by address and password; sets the session's cookie",
    form: { load: () => Promise.resolve(null), html: signInForm },
    act: ({ tx, actor, input, now, caller }) => signIn(tx, { actor, ...input, from: caller.address, now }),
    json: "none",
    then: () => "/account",
    session: (entered) => entered.session,
  }),
  change({
    path: "/sign-out",
    params: {},
    input: nothing,
    verb: "account.sign_out",
    may: mayKeepOwnAccount,
    versioned: false,
    summary: "End this session",
    form: "none",
    act: ({ tx, actor }) => signOut(tx, signedIn(actor)),
    json: "none",
    then: () => "/",
    session: () => "end",
  }),
  change({
    path: "/sign-out-everywhere",
    params: {},
    input: nothing,
    verb: "account.sign_out_everywhere",
    may: mayKeepOwnAccount,
    versioned: false,
    summary: "End every session of the account, this one included",
    form: "none",
    act: ({ tx, actor }) => signOutEverywhere(tx, signedIn(actor)),
    json: "none",
    then: () => "/",
    session: () => "end",
  }),
  change({
    path: "/invitations/:token/accept",
    params: { token: tokenSchema },
    input: z.strictObject({
      name: text(120).optional(),
      email: email.optional(),
      password: passwordText.optional(),
      language: z.enum(langs).optional(),
    }),
    verb: "account.accept",
    may: everybody,
    versioned: false,
    summary: "Use a one-time link: make an account, or add a seat to one's own",
    form: {
      load: async ({ tx, params, say, now, today, panels }) => {
        const link = openLink(await findInvitation(tx, digestOf(params.token)), now)
        return { link, token: params.token, places: await placeNames({ tx, say, today, panels }) }
      },
      html: acceptForm,
    },
    act: ({ tx, actor, params, input, say, now, today, caller }) => {
      const said = { name: input.name, email: input.email, password: input.password, language: input.language ?? say.lang }
      return accept(tx, actor, { token: params.token, said, from: caller.address, now, today })
    },
    json: "none",
    then: () => "/account",
    session: (entered) => entered.session,
  }),
]
