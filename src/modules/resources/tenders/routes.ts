import { randomUUID } from "node:crypto"
import { z } from "zod"
import { listAttachments } from "#src/platform/files/index.ts"
import { change, everybody, page } from "#src/platform/http/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { labelsFor, refsOf } from "../../programmes/index.ts"
import { mayDraftFor } from "../policy.ts"
import { type Asked, unitChoices } from "../routes/asked.ts"
import { workerFrom } from "../worker.ts"
import { draftTender, moveTender } from "./actions.ts"
import { bidRoutes } from "./bid-routes.ts"
import { takesDocuments } from "./call-documents.ts"
import { tenderInput, tenderStepInput } from "./input.ts"
import { linkRoutes } from "./link-routes.ts"
import { type TenderPage, tenderFormView, tenderStepView, tendersView, tenderView } from "./pages.tsx"
import { tenderPath } from "./parts.tsx"
import { mayKnock, mayTender } from "./policy.ts"
import { getTender, listLinks, listOpened, listTenders, type TenderRow } from "./queries.ts"
import { isOpened, isSealed, tenderGuards, tenderStatuses, tenderSteps } from "./rules.ts"

const params = { tender: z.uuid() }
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

async function loadTender(c: Asked, id: string, sealTried = false): Promise<TenderPage> {
  const tender = await getTender(c.tx, id)
  const forStaff = isStaff(c.actor)
  const by = await workerFrom(c.tx, c)
  const guards = tenderGuards(tender, { account: c.actor.account, ownUnit: by.units.includes(tender.unit) }, c.now)
  const own = mayTender(c.actor).ok && mayDraftFor(by.units, tender.unit).ok
  return {
    tender,
    bids: forStaff && isOpened(tender) ? await listOpened(c.tx, id) : null,
    offers: forStaff ? offered(tenderSteps, tender.status, c.actor, guards) : null,
    documents: await listAttachments(c.tx, ref("tender", id)),
    mayAttach: own && takesDocuments(tender, c.now),
    links: own && tender.status !== "draft" ? await listLinks(c.tx, id) : null,
    mayInvite: own && tender.status === "open" && isSealed(tender, c.now),
    sealTried,
    once: randomUUID(),
    labels: await labelsFor(c.cards, refsOf("unit", [tender.unit])),
  }
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
  ...linkRoutes,
  ...bidRoutes,
]
