import { randomUUID } from "node:crypto"
import { z } from "zod"
import { change, everybody, no, notFound, page, text, yes } from "#src/platform/http/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import { type Actor, holds, isStaff } from "#src/values/actor.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { labelsFor, refsOf } from "../../programmes/index.ts"
import { mayDraftFor } from "../policy.ts"
import { type Asked, unitChoices } from "../routes/asked.ts"
import { demand, workerFrom } from "../worker.ts"
import { digestOf, draftTender, handIn, makeLink, moveTender, withdrawOwn } from "./actions.ts"
import { bidInput, tenderInput, tenderStepInput } from "./input.ts"
import {
  bidView,
  linkFormView,
  linkMadeView,
  type TenderPage,
  tenderFormView,
  tenderPath,
  tenderStepView,
  tendersView,
  tenderView,
} from "./pages.tsx"
import { findLink, getTender, listOpened, listTenders, type TenderRow } from "./queries.ts"
import { isSealed, tenderGuards, tenderStatuses, tenderSteps } from "./rules.ts"

const mayTender = (actor: Actor) =>
  holds(actor, "unit_head", "planning", "legal", "secretary") ? yes("resources_tenderer") : no("resources_not_a_tenderer")

/** An administrator may knock, and is refused with a fact like everybody before the hour; after it the table of steps refuses. */
const mayKnock = (actor: Actor) => (holds(actor, "administrator") ? yes("resources_tenderer") : mayTender(actor))

const tokenSchema = z.string().regex(/^[\w-]{43}$/)
const params = { tender: z.uuid() }
/** The largest bid, in bytes. */
const most = 20_000_000

const shape = z.object({
  id: z.string(),
  unit: z.string(),
  title: localisedSchema,
  terms: z.string(),
  closesAt: z.iso.datetime(),
  zone: z.string(),
  status: z.enum(tenderStatuses),
  version: z.number(),
})
const wired = ({ id, unit, title, terms, closesAt, zone, status, version }: TenderRow) => ({
  id,
  unit,
  title,
  terms,
  closesAt,
  zone,
  status,
  version,
})

const isOpened = (t: TenderRow) => t.status === "opened" || t.status === "awarded" || t.status === "contracted"

async function loadTender(c: Asked, id: string, sealTried = false): Promise<TenderPage> {
  const tender = await getTender(c.tx, id)
  const forStaff = isStaff(c.actor)
  const by = await workerFrom(c.tx, c)
  const guards = tenderGuards(tender, { account: c.actor.account, ownUnit: by.units.includes(tender.unit) }, c.now)
  return {
    tender,
    bids: forStaff && isOpened(tender) ? await listOpened(c.tx, id) : null,
    offers: forStaff ? offered(tenderSteps, tender.status, c.actor, guards) : null,
    mayInvite:
      tender.status === "open" && isSealed(tender, c.now) && mayDraftFor(by.units, tender.unit).ok && mayTender(c.actor).ok,
    sealTried,
    once: randomUUID(),
    labels: await labelsFor(c.cards, refsOf("unit", [tender.unit])),
  }
}

/** The tender and the link behind a token; 404 for a token that never was. */
async function loadBid(c: Asked, token: string) {
  const link = await findLink(c.tx, digestOf(token))
  if (!link) throw notFound()
  const tender = await getTender(c.tx, link.tender)
  return { tender, link, token, sealed: isSealed(tender, c.now), once: randomUUID() }
}

export const tenderRoutes = [
  page({
    path: "/resources/tenders",
    params: {},
    query: {},
    may: everybody,
    summary: "Calls for bids: what is asked, until when, and where each stands; never how many bids there are",
    load: async ({ tx, cards, actor }) => {
      const tenders = await listTenders(tx)
      const units = tenders.map((t) => t.unit)
      return { tenders, labels: await labelsFor(cards, refsOf("unit", units)), mayDraft: mayTender(actor).ok }
    },
    html: tendersView,
    json: z.object({ tenders: z.array(shape) }),
    wire: ({ tenders }) => ({ tenders: tenders.map(wired) }),
  }),
  page({
    path: "/resources/tenders/:tender",
    params,
    query: { sealed: z.literal("yes").optional() },
    may: everybody,
    summary: "One call; for the secretariat its bids, once two persons have opened them after the hour",
    load: (c) => loadTender(c, c.params.tender, c.query.sealed === "yes"),
    html: tenderView,
    json: z.object({
      tender: shape,
      bids: z.array(z.object({ bidder: z.string(), amount: z.number().nullable(), currency: z.string().nullable() })).nullable(),
    }),
    wire: ({ tender, bids }) => ({
      tender: wired(tender),
      bids: bids?.map(({ bidder, amount, currency }) => ({ bidder, amount, currency })) ?? null,
    }),
  }),
  change({
    path: "/resources/tenders/new",
    params: {},
    input: tenderInput,
    verb: "tender.draft",
    may: mayTender,
    versioned: false,
    summary: "Draft a call for the own unit, with its hour of closing",
    form: {
      load: async (c) => ({ units: await unitChoices(c, (await workerFrom(c.tx, c)).units), zone: c.zone }),
      html: tenderFormView,
    },
    act: async (c) => draftTender(c.tx, await workerFrom(c.tx, c), c.input),
    json: z.object({ id: z.string() }),
    then: ({ id }) => tenderPath(id),
  }),
  change({
    path: "/resources/tenders/:tender/step",
    params,
    input: tenderStepInput,
    verb: "tender.move",
    may: mayKnock,
    versioned: true,
    summary: "Publish a call, open its bids after the hour by two persons, award, contract or cancel",
    form: { load: (c) => loadTender(c, c.params.tender), html: tenderStepView },
    act: async (c) => moveTender(c.tx, await workerFrom(c.tx, c), c.params.tender, c.version ?? 0, c.input, c.store),
    json: z.object({ id: z.string(), sealed: z.boolean() }),
    then: ({ id, sealed }) => (sealed ? `${tenderPath(id)}?sealed=yes` : tenderPath(id)),
  }),
  change({
    path: "/resources/tenders/:tender/links/new",
    params,
    input: z.strictObject({ bidder: text(200) }),
    verb: "tender.make_link",
    may: mayTender,
    versioned: false,
    summary: "Make the link by which one firm hands in its bid; answers with it once",
    form: {
      load: async (c) => {
        const tender = await getTender(c.tx, c.params.tender)
        demand(mayDraftFor((await workerFrom(c.tx, c)).units, tender.unit))
        return tender
      },
      html: linkFormView,
    },
    act: async (c) => makeLink(c.tx, await workerFrom(c.tx, c), c.params.tender, c.input.bidder),
    json: z.object({ tender: z.string(), token: z.string() }),
    then: ({ tender, token }) => `${tenderPath(tender)}/links/made/${token}`,
    secret: true,
  }),
  page({
    path: "/resources/tenders/:tender/links/made/:token",
    params: { ...params, token: tokenSchema },
    query: {},
    may: mayTender,
    summary: "The link just made for a firm, for whoever made it",
    load: async (c) => {
      const link = await findLink(c.tx, digestOf(c.params.token))
      const tender = await getTender(c.tx, c.params.tender)
      if (link?.tender !== tender.id) throw notFound()
      demand(mayDraftFor((await workerFrom(c.tx, c)).units, tender.unit))
      return { tender, bidder: link.bidder, href: `${c.caller.origin}/bids/${c.params.token}/hand-in` }
    },
    html: linkMadeView,
    json: "none",
  }),
  change({
    path: "/bids/:token/hand-in",
    params: { token: tokenSchema },
    input: bidInput,
    verb: "bid.hand_in",
    may: everybody,
    versioned: false,
    files: most,
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
    params: { token: tokenSchema },
    input: z.strictObject({}),
    verb: "bid.withdraw",
    may: everybody,
    versioned: false,
    summary: "Withdraw the own bid until the hour of closing",
    form: { load: (c) => loadBid(c, c.params.token), html: bidView },
    act: (c) => withdrawOwn(c.tx, c.params.token, c.now),
    json: "none",
    then: ({ token }) => `/bids/${token}/hand-in`,
    secret: true,
  }),
]
