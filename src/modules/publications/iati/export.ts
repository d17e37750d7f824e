// The files as they are read from the database: page after page by key, each page let go before the next, so that memory
// does not grow with the file. They are read as nobody reads: a seat of whoever asks for them adds nothing.
import { createHash } from "node:crypto"
import type { Read } from "#src/platform/db/index.ts"
import { type Spooled, spooled } from "#src/platform/files/index.ts"
import type { Organisation } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import { actAsNobody } from "../../access/index.ts"
import { unitNames } from "../../institution/index.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { activityXml, type IatiContext } from "./activity.ts"
import { organisationXml } from "./organisation.ts"
import { findEntry, listEditionLinks, listEntries, listMoneyTotals, stateOfTables } from "./queries.ts"
import { type Entry, type EntryKind, entryKinds } from "./types.ts"

/** In whose name, from where and on which day a file is made. */
export type Issuer = Readonly<{ organisation: Organisation; origin: string; today: Day }>

const pageSize = 100

/** What is made while nobody has named the organisation or its reference is a sample, and says so. */
export const isSample = ({ example, reporter }: Organisation): boolean => example || reporter.example

const words = sayIn("en")
const head = ({ organisation }: Issuer, root: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${words.t(frameWords.independence)} -->\n` +
  (isSample(organisation) ? `<!-- ${words.t(frameWords.sample)}: ${words.t(frameWords.sampleWhy)} -->\n` : "") +
  `<${root} version="2.03">\n`

const contextOf = async (tx: Read, issuer: Issuer, units: readonly string[]): Promise<IatiContext> => {
  const { organisation, origin, today } = issuer
  const named = await unitNames(tx, [...new Set(units)])
  const names = new Map<string, Localised>([...named].map(([unit, { name }]) => [unit, name]))
  return { reporter: organisation.reporter, name: organisation.name, origin, today, units: names }
}
const unitsOf = (entries: readonly Entry[]) => entries.flatMap((e) => e.units)

async function* pagesOf(tx: Read, kind: EntryKind): AsyncIterable<Entry[]> {
  let after = ""
  for (;;) {
    const entries = await listEntries(tx, kind, after, pageSize)
    const last = entries.at(-1)
    if (!last) return
    yield entries
    if (entries.length < pageSize) return
    after = last.key
  }
}

/** Whole documents of at most a hundred entries each: what the gate judges one after the other. */
export async function* activityDocuments(tx: Read, issuer: Issuer): AsyncIterable<string> {
  for (const kind of entryKinds) {
    for await (const entries of pagesOf(tx, kind)) yield await documentOf(tx, issuer, entries)
  }
}

async function documentOf(tx: Read, issuer: Issuer, entries: readonly Entry[]): Promise<string> {
  const context = await contextOf(tx, issuer, unitsOf(entries))
  const all = entries.map((e) => activityXml(e, context).markup).join("\n")
  return `${head(issuer, "iati-activities")}${all}\n</iati-activities>\n`
}

async function* activityPieces(tx: Read, issuer: Issuer): AsyncIterable<string> {
  yield head(issuer, "iati-activities")
  for (const kind of entryKinds) {
    for await (const entries of pagesOf(tx, kind)) {
      const context = await contextOf(tx, issuer, unitsOf(entries))
      for (const entry of entries) yield `${activityXml(entry, context).markup}\n`
    }
  }
  yield "</iati-activities>\n"
}

export async function organisationDocument(tx: Read, issuer: Issuer): Promise<string> {
  await actAsNobody(tx)
  const money = await listMoneyTotals(tx)
  const context = await contextOf(
    tx,
    issuer,
    money.map((m) => m.unit),
  )
  const inside = organisationXml(await listEditionLinks(tx), money, context).markup
  return `${head(issuer, "iati-organisations")}${inside}\n</iati-organisations>\n`
}

export async function entryDocument(tx: Read, issuer: Issuer, kind: EntryKind, key: string): Promise<string | null> {
  await actAsNobody(tx)
  const entry = await findEntry(tx, kind, key)
  return entry ? documentOf(tx, issuer, [entry]) : null
}

/** A digest of all that a file is made of: the tables as they stand, who issues it, and the day. */
export async function stateOf(tx: Read, issuer: Issuer): Promise<string> {
  await actAsNobody(tx)
  return createHash("sha256")
    .update(JSON.stringify([await stateOfTables(tx), issuer]))
    .digest("hex")
}

/** All programmes and activities, made once for each state of the record. */
export async function activitiesFile(tx: Read, issuer: Issuer, at: Date): Promise<Spooled> {
  const state = await stateOf(tx, issuer)
  return spooled({ scope: `iati-activities ${issuer.origin}`, state, at }, () => activityPieces(tx, issuer))
}
