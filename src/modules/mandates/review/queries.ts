// Reviews, their corrections, and the wording that applying one writes.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { reviewsIn } from "#src/platform/reading/reviews.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { HeldInstrument, Kept } from "./rules/match.ts"
import { type Edit, editSchema, type Review } from "./types.ts"

export type ReviewLine = Pick<Review, "key" | "status" | "fileName" | "version" | "instrument" | "at" | "file"> & {
  title: string
}

export const reviews = reviewsIn<Review, ReviewLine, Edit, { instrument: string | null }>({
  thing: "instrument_review",
  role: "instrument-file",
  reviews: "mandates.instrumentReviews",
  edits: "mandates.instrumentReviewEdits",
  cameTo: ["instrument"],
  said: { name: "title", is: sql`coalesce(read #>> '{proposal,instrument,title}', '')` },
  editOf: (stored) => editSchema.parse(stored),
})

/** Every instrument with the citations of its clauses, to find the one that a file is a text of. */
export async function listHeld(tx: Read): Promise<HeldInstrument[]> {
  const rows = await tx
    .selectFrom("mandates.instruments as i")
    .leftJoin("mandates.clauses as c", "c.instrument", "i.key")
    .select(["i.key", "i.symbol", "i.title"])
    .select(sql<string[]>`coalesce(array_agg(distinct x.cited) filter (where x.cited is not null), '{}')`.as("citations"))
    .leftJoinLateral(sql<{ cited: string }>`(select unnest(c.citations) as cited)`.as("x"), (j) => j.onTrue())
    .groupBy(["i.key", "i.symbol", "i.title"])
    .orderBy("i.key")
    .execute()
  return rows
}

/** The clauses of an instrument that is held, as a file is laid beside them. */
export const listKept = (tx: Read, instrument: string): Promise<Kept[]> =>
  tx
    .selectFrom("mandates.clauses")
    .select(["key", "kind", "path", "parent", "sort", "within", "citations", "title", "setAsideOn"])
    .where("instrument", "=", instrument)
    .orderBy("sort")
    .orderBy("within")
    .execute()

export const listInstrumentKeys = async (tx: Read): Promise<string[]> =>
  (await tx.selectFrom("mandates.instruments").select("key").orderBy("key").execute()).map((r) => r.key)

export type ClauseText = {
  clause: string
  language: string
  number: string
  heading: string
  text: string
  kind: string
  places: string[]
  fileKind: string
  file: string
}
const textColumns = ["clause", "language", "number", "heading", "text", "kind", "places", "fileKind", "file"] as const

/** The official wording of some clauses in every language that was brought in: the latest that is not set aside. */
export const listTexts = (tx: Read, clauses: readonly string[]): Promise<ClauseText[]> =>
  tx
    .selectFrom("mandates.clauseTexts")
    .distinctOn(["clause", "language"])
    .select(textColumns)
    .where("clause", "in", [...clauses, ""])
    .where("setAsideAt", "is", null)
    .orderBy("clause")
    .orderBy("language")
    .orderBy("layer", "desc")
    .execute()

/** All wording of an instrument. */
export const listTextsOf = (tx: Read, instrument: string): Promise<ClauseText[]> =>
  tx
    .selectFrom("mandates.clauseTexts as t")
    .innerJoin("mandates.clauses as c", "c.key", "t.clause")
    .distinctOn(["c.sort", "c.within", "t.language"])
    .select(textColumns.map((name) => `t.${name}` as const))
    .where("c.instrument", "=", instrument)
    .where("t.setAsideAt", "is", null)
    .orderBy("c.sort")
    .orderBy("c.within")
    .orderBy("t.language")
    .orderBy("t.layer", "desc")
    .execute()

export type PartText = { text: string; lines: readonly (string | number)[] }
export type InstrumentText = {
  instrument: string
  language: string
  title: string
  kind: string
  issuer: string
  preamble: readonly PartText[]
  notes: readonly (PartText & { mark: string })[]
  fileKind: string
  file: string
}

/** Title, recitals and notes of an instrument as its files print them: in each language the latest that is not set aside. */
export const listInstrumentTexts = async (tx: Read, instrument: string): Promise<InstrumentText[]> =>
  (
    await tx
      .selectFrom("mandates.instrumentTexts")
      .distinctOn("language")
      .select(["instrument", "language", "title", "kind", "issuer", "preamble", "notes", "fileKind", "file"])
      .where("instrument", "=", instrument)
      .where("setAsideAt", "is", null)
      .orderBy("language")
      .orderBy("layer", "desc")
      .execute()
  ).map((r) => ({ ...r, preamble: r.preamble as unknown as PartText[], notes: r.notes as unknown as InstrumentText["notes"] }))

// The driver sends JSON as text.
const json = (value: Localised) => JSON.stringify(value) as unknown as Localised

export type NewInstrument = {
  key: string
  type: string
  symbol: string
  title: Localised
  body: string | null
  adopted: Day | null
  place: string
}
export const insertInstrument = (tx: Write, { title, adopted, ...i }: NewInstrument) =>
  tx
    .insertInto("mandates.instruments")
    .values({ ...i, title: json(title), adopted, adoptedFrom: adopted, adoptedTo: adopted, sources: "[]" })
    .execute()

export type NewClause = {
  key: string
  instrument: string
  parent: string | null
  path: string
  sort: number
  within: number
  kind: string
  title: Localised
  citations: string[]
}
/** Nobody has read them yet: they have no summary of ours, and whether they are mandates is open. */
export const insertClauses = async (tx: Write, clauses: readonly NewClause[]): Promise<void> => {
  if (clauses.length === 0) return
  await tx
    .insertInto("mandates.clauses")
    .values(clauses.map(({ title, ...c }) => ({ ...c, title: json(title), sources: "[]" })))
    .execute()
}

/** Each review lays its wording over what was brought before; nothing is overwritten. */
export const recordTexts = async (tx: Write, texts: readonly ClauseText[], review: string): Promise<void> => {
  if (texts.length === 0) return
  await tx
    .insertInto("mandates.clauseTexts")
    .values(texts.map((t) => ({ ...t, review })))
    .execute()
}

export const recordInstrumentText = (tx: Write, { preamble, notes, ...rest }: InstrumentText, review: string) =>
  tx
    .insertInto("mandates.instrumentTexts")
    .values({ ...rest, preamble: JSON.stringify(preamble), notes: JSON.stringify(notes), review })
    .execute()

/** Bodies of states and international organisations: those that adopt instruments. */
export const listBodies = (tx: Read) =>
  tx
    .selectFrom("directory.organisations")
    .select(["key", "title", "acronym"])
    .where("type", "in", ["organ", "autonomous_entity", "secretariat", "un_body", "international", "regional"])
    .orderBy("key")
    .execute()
