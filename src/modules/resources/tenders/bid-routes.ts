// What a firm does with its link, and the bids at an address of their own.
import { z } from "zod"
import { listAttachments } from "#src/platform/files/index.ts"
import { change, everybody, notFound, Problem, page, problems } from "#src/platform/http/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import type { Asked } from "../routes/asked.ts"
import { type BidPage, bidsView, bidView, withdrawView } from "./bid-pages.tsx"
import { digestOf, handIn, opensLink, withdrawOwn } from "./bids.ts"
import { bidInput } from "./input.ts"
import { mayAskForBids } from "./policy.ts"
import { findLink, getTender, listOpened } from "./queries.ts"
import { isOpened, isSealed } from "./rules.ts"

const params = { token: z.string().regex(/^[\w-]{43}$/) }
const keyed = { param: "token", opens: opensLink } as const
/** The largest bid, in bytes. */
const most = 20_000_000

/** The tender and the link behind a token; 404 for a token that never was. */
async function loadBid(c: Asked, token: string): Promise<BidPage> {
  const link = await findLink(c.tx, digestOf(token))
  if (!link) throw notFound()
  const tender = await getTender(c.tx, link.tender)
  const documents = await listAttachments(c.tx, ref("tender", tender.id))
  return { tender, link, documents, token, sealed: isSealed(tender, c.now) }
}

export const bidRoutes = [
  page({
    path: "/resources/tenders/:tender/bids",
    params: { tender: z.uuid() },
    query: {},
    may: mayAskForBids,
    summary: "The bids of a call, for the secretariat, once two persons have opened them; until then that they are sealed",
    load: async (c) => {
      const tender = await getTender(c.tx, c.params.tender)
      if (!isOpened(tender)) return { tender, bids: null }
      if (!isStaff(c.actor)) throw new Problem(problems.forbidden, { because: "resources_staff_only" })
      return { tender, bids: await listOpened(c.tx, tender.id) }
    },
    leaves: ({ tender, bids }) =>
      bids ? [] : [{ kind: "tender.seal_tried", about: ref("tender", tender.id), detail: { status: tender.status } }],
    html: bidsView,
    json: z.object({
      sealed: z.boolean(),
      bids: z.array(z.object({ bidder: z.string(), amount: z.number().nullable(), currency: z.string().nullable() })).nullable(),
    }),
    wire: ({ bids }) => ({
      sealed: bids === null,
      bids: bids?.map(({ bidder, amount, currency }) => ({ bidder, amount, currency })) ?? null,
    }),
  }),
  change({
    path: "/bids/:token/hand-in",
    params,
    input: bidInput,
    verb: "bid.hand_in",
    may: everybody,
    versioned: false,
    files: most,
    keyed,
    summary: "Hand in a bid by a firm's own link, or replace it, until the hour of closing",
    form: { load: (c) => loadBid(c, c.params.token), html: bidView },
    act: (c) =>
      handIn(c.tx, c.params.token, {
        input: c.input,
        file: c.files.find((f) => f.name === "file"),
        store: c.store,
        now: c.now,
      }),
    json: "none",
    then: ({ token }) => `/bids/${token}/hand-in`,
    secret: true,
  }),
  change({
    path: "/bids/:token/withdraw",
    params,
    input: z.strictObject({}),
    verb: "bid.withdraw",
    may: everybody,
    versioned: false,
    keyed,
    summary: "Withdraw the own bid until the hour of closing",
    form: { load: (c) => loadBid(c, c.params.token), html: withdrawView },
    act: (c) => withdrawOwn(c.tx, c.params.token, c.now),
    json: "none",
    then: ({ token }) => `/bids/${token}/hand-in`,
    secret: true,
  }),
]
