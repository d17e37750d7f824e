// What a harvester may ask (OAI-PMH 2.0), read and judged apart from any database: a verb with its arguments, or the error
// that the protocol has for it.
import { z } from "zod"
import { isDay } from "#src/values/day.ts"
import { type Collection, collectionSchema } from "../types.ts"

export type OaiErrorCode =
  | "badVerb"
  | "badArgument"
  | "badResumptionToken"
  | "cannotDisseminateFormat"
  | "idDoesNotExist"
  | "noRecordsMatch"

export type OaiError = { error: OaiErrorCode; why: string }
const error = (code: OaiErrorCode, why: string): OaiError => ({ error: code, why })

/** A list and where it goes on. `seen` counts what went before, `total` what there was when it began. */
export type Listing = {
  verb: "ListRecords" | "ListIdentifiers"
  collection?: Collection | undefined
  from?: Date | undefined
  until?: Date | undefined
  after: { changed: Date; ref: string } | null
  seen: number
  total: number | null
}

export type Demand =
  | { verb: "Identify" }
  | { verb: "ListSets" }
  | { verb: "ListMetadataFormats"; identifier?: string | undefined }
  | { verb: "GetRecord"; identifier: string }
  | Listing

const allowed: Readonly<Record<Demand["verb"], readonly string[]>> = {
  Identify: [],
  ListSets: ["resumptionToken"],
  ListMetadataFormats: ["identifier"],
  GetRecord: ["identifier", "metadataPrefix"],
  ListRecords: ["from", "until", "set", "metadataPrefix", "resumptionToken"],
  ListIdentifiers: ["from", "until", "set", "metadataPrefix", "resumptionToken"],
}
const isVerb = (said: string): said is Demand["verb"] => Object.hasOwn(allowed, said)

/** A day, or a time to the second in UTC; a day that is an end lasts until its last second. */
function readStamp(said: string, end: boolean): Date | null {
  if (isDay(said)) return new Date(`${said}T${end ? "23:59:59" : "00:00:00"}Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(said) || !isDay(said.slice(0, 10))) return null
  const at = new Date(said)
  return Number.isNaN(at.getTime()) ? null : at
}

// The database knows no year 0.
const instant = z.iso.datetime().refine((said) => !said.startsWith("0000"))

const tokenShape = z.strictObject({
  v: z.enum(["ListRecords", "ListIdentifiers"]),
  s: collectionSchema.optional(),
  f: instant.optional(),
  u: instant.optional(),
  a: instant,
  r: z.string().regex(/^[a-z]{1,20}:[a-z0-9/-]{1,200}$/),
  n: z.number().int().min(1),
  t: z.number().int().min(0),
})

/** Everything that goes on is in the token itself: it works as often as it is sent, on any node, and never runs out. */
export const writeToken = (l: Listing & { after: NonNullable<Listing["after"]> }): string =>
  Buffer.from(
    JSON.stringify({
      v: l.verb,
      s: l.collection,
      f: l.from?.toISOString(),
      u: l.until?.toISOString(),
      a: l.after.changed.toISOString(),
      r: l.after.ref,
      n: l.seen,
      t: l.total ?? 0,
    }),
  ).toString("base64url")

function readToken(said: string, verb: Listing["verb"]): Listing | OaiError {
  const bad = error("badResumptionToken", "This token was not made here, or not for this verb. Begin the list anew.")
  try {
    const t = tokenShape.parse(JSON.parse(Buffer.from(said, "base64url").toString("utf8")))
    if (t.v !== verb) return bad
    const [from, until] = [t.f, t.u].map((d) => (d ? new Date(d) : undefined))
    return { verb, collection: t.s, from, until, after: { changed: new Date(t.a), ref: t.r }, seen: t.n, total: t.t }
  } catch {
    return bad
  }
}

const wrongFormat = error("cannotDisseminateFormat", "Records are given as oai_dc.")

function readListing(verb: Listing["verb"], said: URLSearchParams): Listing | OaiError {
  const token = said.get("resumptionToken")
  if (token !== null) {
    if (said.size > 2) return error("badArgument", "A resumptionToken stands alone beside the verb.")
    return readToken(token, verb)
  }
  const [prefix, set, since, end] = ["metadataPrefix", "set", "from", "until"].map((name) => said.get(name))
  if (!prefix) return error("badArgument", "metadataPrefix is missing.")
  const from = since ? readStamp(since, false) : undefined
  const until = end ? readStamp(end, true) : undefined
  if (from === null || since === "") return error("badArgument", "from is no day and no time to the second in UTC.")
  if (until === null || end === "") return error("badArgument", "until is no day and no time to the second in UTC.")
  if (since && end && since.length !== end.length) return error("badArgument", "from and until differ in how exact they are.")
  if (from && until && from > until) return error("badArgument", "from is later than until.")
  if (prefix !== "oai_dc") return wrongFormat
  const collection = set ? collectionSchema.safeParse(set) : null
  if (set === "" || (collection && !collection.success)) return error("noRecordsMatch", "There is no such set; see ListSets.")
  return { verb, collection: collection?.data, from, until, after: null, seen: 0, total: null }
}

export function readDemand(said: URLSearchParams): Demand | OaiError {
  const verbs = said.getAll("verb")
  const [verb = ""] = verbs
  if (verbs.length !== 1 || !isVerb(verb)) return error("badVerb", "One verb is needed, and it must be one of the six.")
  const others = [...said.keys()].filter((name) => name !== "verb")
  const foreign = others.find((name) => !allowed[verb].includes(name))
  if (foreign !== undefined) return error("badArgument", `${verb} takes no such argument: ${foreign.slice(0, 60)}`)
  if (new Set(others).size !== others.length) return error("badArgument", "An argument is given twice.")
  if (verb === "ListRecords" || verb === "ListIdentifiers") return readListing(verb, said)
  if (verb === "ListSets")
    return said.has("resumptionToken") ? error("badResumptionToken", "The list of sets is always given whole.") : { verb }
  const identifier = said.get("identifier") ?? undefined
  if (verb === "Identify") return { verb }
  if (verb === "ListMetadataFormats") return { verb, identifier }
  if (!identifier) return error("badArgument", "identifier is missing.")
  if (!said.get("metadataPrefix")) return error("badArgument", "metadataPrefix is missing.")
  return said.get("metadataPrefix") === "oai_dc" ? { verb, identifier } : wrongFormat
}

/** `urn:hemisec:activity:dps/aicma/gocen-2012`: made of what never changes, not of the address that we are found at. */
export const identifierOf = (e: { kind: string; key: string }) => `urn:hemisec:${e.kind}:${e.key}`

export function readIdentifier(said: string): { kind: string; key: string } | null {
  const [, kind, key] = /^urn:hemisec:([a-z]{1,20}):([a-z0-9/-]{1,200})$/.exec(said) ?? []
  return kind && key ? { kind, key } : null
}
