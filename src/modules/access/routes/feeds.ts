import { z } from "zod"
import { change, notFound, page } from "#src/platform/http/index.ts"
import { endOwnFeed, makeFeed } from "../actions/feeds.ts"
import { feedsView, madeFeedView, makeFeedForm } from "../pages/feeds.tsx"
import { mayKeepOwnAccount } from "../policy.ts"
import { findOwnFeed, listFeeds } from "../queries/feeds.ts"
import { digestOf, feedLink, tokenSchema } from "../tokens.ts"
import { signedIn } from "./parts.ts"

const own = { may: mayKeepOwnAccount } as const
const nothing = z.strictObject({})

export const feedRoutes = [
  page({
    ...own,
    path: "/account/feeds",
    params: {},
    query: {},
    summary: "Addresses at which one's own calendar reads deadlines, and when each was last read",
    load: ({ tx, actor }) => listFeeds(tx, signedIn(actor).account),
    html: feedsView,
    json: z.array(z.object({ id: z.uuid(), createdAt: z.iso.datetime(), seenAt: z.iso.datetime().nullable() })),
  }),
  change({
    ...own,
    path: "/account/feeds/new",
    params: {},
    input: nothing,
    verb: "account.make_feed",
    versioned: false,
    summary: "Make an address for one's own calendar; its secret is told once",
    form: { load: () => Promise.resolve(null), html: makeFeedForm },
    act: async ({ tx, actor, now }) => {
      const { value, facts } = await makeFeed(tx, signedIn(actor), now)
      return { value: { ...value, path: feedLink(value.token) }, facts }
    },
    json: z.object({ id: z.uuid(), token: z.string(), path: z.string() }),
    then: ({ token }) => `/account/feeds/made/${token}`,
    secret: true,
  }),
  page({
    ...own,
    path: "/account/feeds/made/:token",
    params: { token: tokenSchema },
    query: {},
    summary: "The address just made, for whoever made it and while it works",
    load: async ({ tx, actor, params, caller }) => {
      const feed = await findOwnFeed(tx, signedIn(actor).account, digestOf(params.token))
      if (!feed) throw notFound()
      return { token: params.token, origin: caller.origin }
    },
    html: madeFeedView,
    json: "none",
  }),
  change({
    ...own,
    path: "/account/feeds/:feed/end",
    params: { feed: z.uuid() },
    input: nothing,
    verb: "account.end_feed",
    versioned: false,
    summary: "End an address of one's own calendar: it opens nothing any more",
    form: "none",
    act: ({ tx, actor, params, now }) => endOwnFeed(tx, signedIn(actor), params.feed, now),
    json: "none",
    then: () => "/account/feeds",
  }),
]
