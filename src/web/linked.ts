// Things as linked data (JSON-LD 1.1): what the words mean is said by a context of ours, which is served and never changed
// once it has its number. Identifiers are the addresses of the pages without their language.
import type { FileReply } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Edtf, exactDays } from "#src/values/edtf.ts"
import { langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { independence } from "./messages/independence.ts"

/** Where the context is served. A word more or another meaning is a context with the next number. */
export const contextPath = "/contexts/linked-1"

const points = (id: string) => ({ "@id": id, "@type": "@id" })
const said = (id: string) => ({ "@id": id, "@container": "@language" })
const dated = (id: string) => ({ "@id": id, "@type": "xsd:date" })

const vocabularies = {
  schema: "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
}

const types = [
  ...(["Legislation", "Event", "Organization", "Project", "Dataset", "DataDownload", "Report", "Country", "Place"] as const),
  ...(["CreativeWork", "QuantitativeValue", "OrganizationRole"] as const),
] as const

const schemaTexts = ["name", "alternateName", "description"] as const
const schemaDates = ["startDate", "endDate", "legislationDate", "datePublished"] as const
const schemaPlain = [
  "legislationIdentifier",
  "legislationType",
  "encodingFormat",
  "sha256",
  "value",
  "unitText",
  "roleName",
] as const
const schemaPointers = [
  ...([
    "url",
    "contentUrl",
    "legislationPassedBy",
    "legislationResponsible",
    "isPartOf",
    "hasPart",
    "organizer",
    "about",
  ] as const),
  ...(["location", "parentOrganization", "eventStatus", "distribution", "subjectOf", "isBasedOn", "inLanguage"] as const),
] as const

/** Every word that our documents use; a reader in strict mode finds none that is not here. */
export const context = {
  "@context": {
    "@version": 1.1,
    id: "@id",
    type: "@type",
    ...vocabularies,
    ...Object.fromEntries(types.map((t) => [t, `schema:${t}`])),
    Unit: "org:OrganizationalUnit",
    ChangeEvent: "org:ChangeEvent",
    Concept: "skos:Concept",
    Activity: "prov:Activity",
    Entity: "prov:Entity",
    ...Object.fromEntries(schemaTexts.map((t) => [t, said(`schema:${t}`)])),
    ...Object.fromEntries(schemaDates.map((t) => [t, dated(`schema:${t}`)])),
    ...Object.fromEntries(schemaPlain.map((t) => [t, `schema:${t}`])),
    ...Object.fromEntries(schemaPointers.map((t) => [t, points(`schema:${t}`)])),
    inLanguage: "schema:inLanguage",
    /** As vague as its source, in EDTF. */
    when: { "@id": "dct:temporal", "@type": "http://id.loc.gov/datatypes/edtf/EDTF" },
    adopted: { "@id": "dct:issued", "@type": "http://id.loc.gov/datatypes/edtf/EDTF" },
    kind: "dct:type",
    rights: said("dct:rights"),
    source: points("dct:source"),
    unitOf: points("org:unitOf"),
    changedBy: points("org:changedBy"),
    resultedFrom: points("org:resultedFrom"),
    originalOrganization: points("org:originalOrganization"),
    resultingOrganization: points("org:resultingOrganization"),
    serves: points("prov:wasInfluencedBy"),
    /** The same where it is our reading alone: never told as if a document or a person had said it. */
    relates: points("dct:relation"),
    associatedWith: points("prov:wasAssociatedWith"),
    generated: points("prov:generated"),
    derivedFrom: points("prov:wasDerivedFrom"),
    broader: points("skos:broader"),
    narrower: points("skos:narrower"),
    code: "skos:notation",
  },
} as const

export type Linked = Readonly<Record<string, unknown>>

/** A text in each language that it has. */
export const linkedText = (text: Localised | null) =>
  text ? Object.fromEntries(langs.flatMap((l) => (text.values[l] ? [[l, text.values[l].text]] : []))) : undefined

/** Whole days where they are known to the day; else, and always beside them, the date as vague as it is. */
export function linkedWhen(date: Edtf | null): Linked {
  if (!date) return {}
  const days = exactDays(date)
  return { when: date, ...(days ? { startDate: days.from, endDate: days.to } : {}) }
}

const bare = (thing: Linked): Linked =>
  Object.fromEntries(
    Object.entries(thing).filter(([, v]) => v !== undefined && v !== null && v !== "" && !(Array.isArray(v) && v.length === 0)),
  )

/** The document about one thing, whose `id` is the path of its page. What is not known is left out. */
export function linkedFile(thing: Linked & { id: Href }, say: Say, origin: string): Promise<FileReply> {
  const [path = "", narrowed] = thing.id.split("?")
  const document = {
    "@context": [`${origin}${contextPath}`, { "@base": `${origin}/` }],
    ...bare(thing),
    url: thing.id,
    subjectOf: {
      id: `${path}.jsonld${narrowed ? `?${narrowed}` : ""}`,
      type: "CreativeWork",
      rights: { [say.lang]: say.t(independence) },
    },
  }
  return Promise.resolve({
    bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 1)}\n`),
    type: "application/ld+json",
    name: `${path.slice(1).replaceAll("/", "-")}.jsonld`,
  })
}

/** A list that can be had as files. */
export const linkedDataset = (id: Href, name: string, say: Say, files: readonly { path: string; type: string }[]) => ({
  id,
  type: "Dataset",
  name: { [say.lang]: name },
  distribution: files.map((f) => ({ type: "DataDownload", contentUrl: f.path, encodingFormat: f.type })),
})
