// OAI-PMH 2.0 at /oai: what is public, for harvesters of libraries and catalogues.
import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { everybody, page } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { element } from "#src/web/index.ts"
import { type Demand, type Listing, readDemand, readIdentifier } from "../oai/arguments.ts"
import { errorReply, formats, identify, list, record, replyOf, sets, type Told } from "../oai/reply.ts"
import { countEntries, earliestChange, findEntry, listEntries } from "../queries/catalogue.ts"

const perPage = 100

async function answerList(tx: Read, l: Listing, told: Told): Promise<Uint8Array> {
  const total = l.total ?? (await countEntries(tx, l))
  const found = await listEntries(tx, l, l.after, perPage + 1)
  if (found.length === 0 && !l.after) return errorReply(told, { error: "noRecordsMatch", why: "Nothing changed in this window." })
  const more = found.length > perPage
  return replyOf(told, [list(l, found.slice(0, perPage), total, more, told)])
}

const unknown = { error: "idDoesNotExist", why: "There is no such record, and there never was one for the public." } as const

async function find(tx: Read, identifier: string) {
  const named = readIdentifier(identifier)
  return named ? findEntry(tx, named.kind, named.key) : undefined
}

async function answer(tx: Read, demand: Demand, told: Told, say: Say): Promise<Uint8Array> {
  switch (demand.verb) {
    case "Identify":
      return replyOf(told, [identify(told, await earliestChange(tx))])
    case "ListSets":
      return replyOf(told, [sets(say)])
    case "ListMetadataFormats":
      if (demand.identifier && !(await find(tx, demand.identifier))) return errorReply(told, unknown)
      return replyOf(told, [formats()])
    case "GetRecord": {
      const entry = await find(tx, demand.identifier)
      if (!entry) return errorReply(told, unknown)
      return replyOf(told, [element("GetRecord", {}, record(entry, told))])
    }
    default:
      return answerList(tx, demand, told)
  }
}

const word = z.string().optional()

export const oaiRoute = page({
  path: "/oai",
  params: {},
  query: {
    verb: z.enum(["Identify", "ListMetadataFormats", "ListSets", "ListIdentifiers", "ListRecords", "GetRecord"]),
    ...{ metadataPrefix: word, set: word, from: word, until: word, identifier: word, resumptionToken: word },
  },
  may: everybody,
  protocol: true,
  summary: "The catalogue for harvesters, by OAI-PMH 2.0: six verbs, records in Dublin Core, by GET or as a form",
  load: async ({ tx, said, say, now, caller, organisation }) => {
    const told = { origin: caller.origin, publisher: organisation.name, email: organisation.email, now, said }
    const demand = readDemand(said)
    return "error" in demand ? errorReply(told, demand) : answer(tx, demand, told, say)
  },
  file: (bytes) => Promise.resolve({ bytes, type: "text/xml; charset=utf-8", name: "oai.xml" }),
  html: () => ({ title: "", body: null }),
  json: "none",
})
