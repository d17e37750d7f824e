import { z } from "zod"
import { change, email, notFound, page } from "#src/platform/http/index.ts"
import { langs } from "#src/values/lang.ts"
import { invite } from "../actions/invitations.ts"
import { invitationsView, inviteForm, madeView } from "../pages/invitations.tsx"
import { mayInvite } from "../policy.ts"
import { findOwnInvitation, listInvitations } from "../queries/invitations.ts"
import { linkState } from "../rules.ts"
import { digestOf, tokenSchema } from "../tokens.ts"
import { seatOffer } from "../types.ts"
import { codesOffered, offerOf, placeNames, seatChoices, seatShape, signedIn } from "./parts.ts"

const linkShape = z.object({
  id: z.uuid(),
  email: z.string().nullable(),
  seats: z.array(seatOffer),
  expiresAt: z.iso.datetime(),
  standing: z.enum(["open", "used", "expired", "replaced"]),
})

export const invitationRoutes = [
  page({
    path: "/invitations",
    params: {},
    query: {},
    may: mayInvite,
    summary: "One-time links that one has made, without their tokens",
    load: async ({ tx, actor, say, now, today, panels }) => ({
      links: await listInvitations(tx, signedIn(actor).account),
      places: await placeNames({ tx, say, today, panels }),
      now,
    }),
    html: invitationsView,
    json: z.object({ invitations: z.array(linkShape) }),
    wire: ({ links, now }) => ({
      invitations: links.map((l) => ({
        id: l.id,
        email: l.email,
        seats: l.seats,
        expiresAt: l.expiresAt,
        standing: linkState(l, now),
      })),
    }),
  }),
  change({
    path: "/invitations/new",
    params: {},
    input: z.strictObject({ email, ...seatShape, language: z.enum(langs).optional() }),
    verb: "account.invite",
    may: mayInvite,
    versioned: false,
    summary: "Offer a seat to an address; answers with the one-time link",
    form: { load: seatChoices, html: inviteForm },
    act: async (c) =>
      invite(c.tx, signedIn(c.actor), {
        email: c.input.email,
        offer: offerOf(c.input),
        language: c.input.language ?? c.say.lang,
        states: await codesOffered(c),
        today: c.today,
        now: c.now,
      }),
    json: z.object({ id: z.uuid(), token: z.string(), expiresAt: z.iso.datetime() }),
    then: (invited) => `/invitations/made/${invited.token}`,
    secret: true,
  }),
  page({
    path: "/invitations/made/:token",
    params: { token: tokenSchema },
    query: {},
    may: mayInvite,
    summary: "The one-time link just made, for whoever made it",
    load: async ({ tx, actor, params, caller }) => {
      const link = await findOwnInvitation(tx, signedIn(actor).account, digestOf(params.token))
      if (!link) throw notFound()
      return { link, token: params.token, origin: caller.origin }
    },
    html: madeView,
    json: "none",
  }),
]
