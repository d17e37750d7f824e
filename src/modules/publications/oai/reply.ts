// Replies of OAI-PMH 2.0 as XML, with records in unqualified Dublin Core.
import type { Say } from "#src/platform/i18n/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { element, independence, type Markup, xmlDocument } from "#src/web/index.ts"
import { collectionWords } from "../messages/catalogue.ts"
import type { Entry } from "../queries/catalogue.ts"
import { collections, pathOfEntry } from "../types.ts"
import { identifierOf, type Listing, type OaiError, writeToken } from "./arguments.ts"

const namespace = "http://www.openarchives.org/OAI/2.0/"
const dublinCore = "http://www.openarchives.org/OAI/2.0/oai_dc/"
const instance = "http://www.w3.org/2001/XMLSchema-instance"
const xsd = `${namespace.slice(0, -1)}/OAI-PMH.xsd`
const dcXsd = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"

const stamp = (at: Date) => `${at.toISOString().slice(0, 19)}Z`

export type Told = { origin: string; publisher: string; email: string; now: Date; said: URLSearchParams }

/** The reply around its inside. After a bad verb or argument what was asked is not repeated: it may be no argument at all. */
export function replyOf({ origin, now, said }: Told, inside: readonly Markup[], repeat = true): Uint8Array {
  const asked = repeat ? Object.fromEntries(said) : {}
  const attributes = { xmlns: namespace, "xmlns:xsi": instance, "xsi:schemaLocation": `${namespace} ${xsd}` }
  return xmlDocument(
    element(
      "OAI-PMH",
      attributes,
      element("responseDate", {}, stamp(now)),
      element("request", asked, `${origin}/oai`),
      ...inside,
    ),
  )
}

export const errorReply = (told: Told, { error, why }: OaiError): Uint8Array =>
  replyOf(told, [element("error", { code: error }, why)], error !== "badVerb" && error !== "badArgument")

export const identify = ({ origin, email }: Told, earliest: Date): Markup =>
  element(
    "Identify",
    {},
    element("repositoryName", {}, `Hemisec. ${independence.en as string}`),
    element("baseURL", {}, `${origin}/oai`),
    element("protocolVersion", {}, "2.0"),
    element("adminEmail", {}, email),
    element("earliestDatestamp", {}, stamp(earliest)),
    element("deletedRecord", {}, "persistent"),
    element("granularity", {}, "YYYY-MM-DDThh:mm:ssZ"),
  )

export const formats = (): Markup =>
  element(
    "ListMetadataFormats",
    {},
    element(
      "metadataFormat",
      {},
      element("metadataPrefix", {}, "oai_dc"),
      element("schema", {}, dcXsd),
      element("metadataNamespace", {}, dublinCore),
    ),
  )

export const sets = (say: Say): Markup =>
  element(
    "ListSets",
    {},
    ...collections.map((c) => element("set", {}, element("setSpec", {}, c), element("setName", {}, say.t(collectionWords[c])))),
  )

const header = (e: Entry): Markup =>
  element(
    "header",
    e.withdrawn ? { status: "deleted" } : {},
    element("identifier", {}, identifierOf(e)),
    element("datestamp", {}, stamp(e.changed)),
    element("setSpec", {}, e.collection),
  )

const inLanguages = (name: string, text: Localised | null): Markup[] =>
  langs.flatMap((lang) => {
    const value = text?.values[lang]
    return value ? [element(name, { "xml:lang": lang }, value.text)] : []
  })

const plain = (name: string, ...values: readonly (string | null)[]): Markup[] =>
  values.flatMap((value) => (value ? [element(name, {}, value)] : []))

function metadata(e: Entry, { origin, publisher }: Told): Markup {
  const attributes = {
    "xmlns:oai_dc": dublinCore,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:xsi": instance,
    "xsi:schemaLocation": `${dublinCore} ${dcXsd}`,
  }
  const dc = element(
    "oai_dc:dc",
    attributes,
    ...inLanguages("dc:title", e.title),
    ...inLanguages("dc:description", e.summary),
    ...plain("dc:publisher", publisher),
    ...plain("dc:date", e.date),
    ...plain("dc:type", e.kind, e.type === e.kind ? null : e.type),
    ...plain("dc:identifier", `${origin}${pathOfEntry(e.kind, e.key)}`, e.number),
    ...plain("dc:language", e.language),
    ...e.relations.flatMap((r) => {
      const [kind = "", key = ""] = r.split(":")
      return plain("dc:relation", `${origin}${pathOfEntry(kind, key)}`)
    }),
    ...langs.map((lang) => element("dc:rights", { "xml:lang": lang }, sayIn(lang).t(independence))),
  )
  return element("metadata", {}, dc)
}

export const record = (e: Entry, told: Told): Markup =>
  element("record", {}, header(e), ...(e.withdrawn ? [] : [metadata(e, told)]))

/** Where a list ends and something went before, an empty token says so. */
function tokenOf(l: Listing, page: readonly Entry[], total: number, more: boolean): Markup[] {
  const place = { completeListSize: String(total), cursor: String(l.seen) }
  const last = page.at(-1)
  if (!more || !last) return l.after ? [element("resumptionToken", place)] : []
  const after = { changed: last.changed, ref: `${last.kind}:${last.key}` }
  return [element("resumptionToken", place, writeToken({ ...l, after, seen: l.seen + page.length, total }))]
}

export function list(l: Listing, page: readonly Entry[], total: number, more: boolean, told: Told): Markup {
  const entries = page.map((e) => (l.verb === "ListRecords" ? record(e, told) : header(e)))
  return element(l.verb, {}, ...entries, ...tokenOf(l, page, total, more))
}
