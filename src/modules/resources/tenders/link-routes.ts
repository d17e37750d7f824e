// Links of bidders and documents of a call: what the unit does for those who bid.
import { z } from "zod"
import { getAttachment } from "#src/platform/files/index.ts"
import { change, notFound, page } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { mayDraftFor } from "../policy.ts"
import type { Asked } from "../routes/asked.ts"
import { demand, workerFrom } from "../worker.ts"
import { linkEndView, linkFormView, linkMadeView } from "./bid-pages.tsx"
import { digestOf, endLinkOf, makeLink } from "./bids.ts"
import { attachToCall, removeFromCall } from "./call-documents.ts"
import { callDocumentView, removeDocumentView } from "./call-pages.tsx"
import { callDocumentInput, linkInput } from "./input.ts"
import { tenderPath } from "./parts.tsx"
import { mayTender } from "./policy.ts"
import { findLink, getTender, listLinks } from "./queries.ts"
import { replaceable } from "./rules.ts"

const params = { tender: z.uuid() }
/** The largest document, in bytes. */
const most = 20_000_000

/** A tender of the own unit. */
async function ownTender(c: Asked, id: string) {
  const tender = await getTender(c.tx, id)
  demand(mayDraftFor((await workerFrom(c.tx, c)).units, tender.unit))
  return tender
}

const links = [
  change({
    path: "/resources/tenders/:tender/links/new",
    params,
    input: linkInput,
    verb: "tender.make_link",
    may: mayTender,
    versioned: false,
    summary: "Make the link by which one firm hands in its bid, or another in the place of an ended one; answers with it once",
    form: {
      load: async (c) => ({
        tender: await ownTender(c, c.params.tender),
        ended: replaceable(await listLinks(c.tx, c.params.tender)),
      }),
      html: linkFormView,
    },
    act: async (c) => makeLink(c.tx, await workerFrom(c.tx, c), c.params.tender, c.input),
    json: z.object({ tender: z.string(), token: z.string() }),
    then: ({ tender, token }) => `${tenderPath(tender)}/links/made/${token}`,
    secret: true,
  }),
  page({
    path: "/resources/tenders/:tender/links/made/:token",
    params: { ...params, token: z.string().regex(/^[\w-]{43}$/) },
    query: {},
    may: mayTender,
    summary: "The link just made for a firm, for whoever made it",
    load: async (c) => {
      const link = await findLink(c.tx, digestOf(c.params.token))
      const tender = await ownTender(c, c.params.tender)
      if (link?.tender !== tender.id) throw notFound()
      return { tender, bidder: link.bidder, href: `${c.caller.origin}/bids/${c.params.token}/hand-in` }
    },
    html: linkMadeView,
    json: "none",
  }),
  change({
    path: "/resources/tenders/:tender/links/:link/end",
    params: { ...params, link: z.uuid() },
    input: z.strictObject({}),
    verb: "tender.end_link",
    may: mayTender,
    versioned: false,
    summary: "End the link of a firm; what was handed in by it stays",
    form: {
      load: async (c) => {
        const tender = await ownTender(c, c.params.tender)
        const link = (await listLinks(c.tx, tender.id)).find((l) => l.id === c.params.link && l.endedAt === null)
        if (!link) throw notFound()
        return { tender, link }
      },
      html: linkEndView,
    },
    act: async (c) => endLinkOf(c.tx, await workerFrom(c.tx, c), c.params.tender, c.params.link),
    json: z.object({ tender: z.string() }),
    then: ({ tender }) => tenderPath(tender),
  }),
]

const documents = [
  change({
    path: "/resources/tenders/:tender/documents/new",
    params,
    input: callDocumentInput,
    verb: "tender.attach_document",
    may: mayTender,
    versioned: false,
    files: most,
    summary: "Attach a document to a call: until its hour, for everybody once it is published",
    form: { load: (c) => ownTender(c, c.params.tender), html: callDocumentView },
    act: async (c) =>
      attachToCall(c.tx, await workerFrom(c.tx, c), c.params.tender, {
        input: c.input,
        file: c.files.find((f) => f.name === "file"),
        store: c.store,
      }),
    json: z.object({ id: z.string() }),
    then: ({ id }) => `${tenderPath(id)}#documents`,
  }),
  change({
    path: "/resources/tenders/:tender/documents/:document/remove",
    params: { ...params, document: z.uuid() },
    input: z.strictObject({}),
    verb: "tender.remove_document",
    may: mayTender,
    versioned: false,
    summary: "Remove a document from the draft of a call",
    form: {
      load: async (c) => ({
        tender: await ownTender(c, c.params.tender),
        document: await getAttachment(c.tx, ref("tender", c.params.tender), c.params.document),
      }),
      html: removeDocumentView,
    },
    act: async (c) => removeFromCall(c.tx, await workerFrom(c.tx, c), c.params.tender, c.params.document),
    json: z.object({ id: z.string() }),
    then: ({ id }) => `${tenderPath(id)}#documents`,
  }),
]

export const linkRoutes = [...links, ...documents]
