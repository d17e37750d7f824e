import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import { isLang, type Lang } from "#src/values/lang.ts"
import type { Form } from "../types.ts"

const cardColumns = [
  "key",
  "report",
  "language",
  "number",
  "title",
  "issuedOn",
  "issuedAt",
  "mark",
  "fingerprint",
  "ledgerN",
  "ledgerHash",
  "visibility",
] as const

export type EditionCard = {
  key: string
  report: string
  language: Lang
  number: number
  title: string
  issuedOn: Day
  issuedAt: Date
  mark: string | null
  fingerprint: string
  ledgerN: number
  ledgerHash: string
  visibility: string
}

const asEdition = <R extends { language: string }>(row: R) => ({
  ...row,
  language: (isLang(row.language) ? row.language : "en") as Lang,
})

export const listEditions = async (tx: Read, most = 100): Promise<EditionCard[]> =>
  (
    await tx
      .selectFrom("publications.editions")
      .select(cardColumns)
      .orderBy("issuedAt", "desc")
      .orderBy("key")
      .limit(most)
      .execute()
  ).map(asEdition)

/** The editions of one report, latest first. */
export const listEditionsOfReport = async (tx: Read, report: string, most = 50): Promise<EditionCard[]> =>
  (
    await tx
      .selectFrom("publications.editions")
      .select(cardColumns)
      .where("report", "=", report)
      .orderBy("issuedAt", "desc")
      .orderBy("key")
      .limit(most)
      .execute()
  ).map(asEdition)

export const listEditionsByKey = async (tx: Read, keys: readonly string[] | null): Promise<EditionCard[]> =>
  (
    await tx
      .selectFrom("publications.editions")
      .select(cardColumns)
      .$if(keys !== null, (q) => q.where("key", "in", [...(keys ?? []), ""]))
      .orderBy("issuedAt", "desc")
      .execute()
  ).map(asEdition)

/** An edition with what it was printed from. */
export const getEdition = async (tx: Read, key: string) =>
  asEdition(
    await tx
      .selectFrom("publications.editions")
      .select([...cardColumns, "snapshot", "software"])
      .where("key", "=", key)
      .executeTakeFirstOrThrow(notFound),
  )

export async function nextNumber(tx: Read, report: string, language: Lang): Promise<number> {
  const row = await tx
    .selectFrom("publications.editions")
    .select((e) => e.fn.max("number").as("number"))
    .where("report", "=", report)
    .where("language", "=", language)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

/** The last fact sealed, and how many are not yet. The sealer works each second; a serializable change cannot call it. */
export async function ledgerHead(tx: Read): Promise<{ n: number; hash: string; unsealed: number }> {
  const { rows } = await sql<{ n: number; hash: string; unsealed: number }>`
    with head as (select n, hash, fact from facts.ledger order by n desc limit 1)
    select coalesce((select n from head), 0) as n, coalesce((select hash from head), repeat('0', 64)) as hash,
      (select count(*)::int from facts.facts f where f.id > coalesce((select fact from head), 0)
        and not exists (select from facts.ledger l where l.fact = f.id)) as unsealed`.execute(tx)
  return rows[0] ?? { n: 0, hash: "0".repeat(64), unsealed: 0 }
}

export type NewEdition = Omit<EditionCard, never> & { snapshot: string; software: Readonly<Record<string, string>> }

export const keepEdition = (tx: Write, { software, ...edition }: NewEdition) =>
  tx
    .insertInto("publications.editions")
    .values({ ...edition, software: JSON.stringify(software) })
    .execute()

export const keepFiles = (tx: Write, edition: string, files: readonly { form: Form; sha256: string; size: number }[]) =>
  tx
    .insertInto("publications.editionFiles")
    .values(files.map((f) => ({ edition, ...f })))
    .execute()

export type FigureRow = { code: string; position: number; figure: string; value: number; refs: string[] }

export const keepFigures = (tx: Write, edition: string, figures: readonly FigureRow[]) =>
  tx
    .insertInto("publications.figures")
    .values(figures.map((f) => ({ edition, ...f })))
    .execute()

export const listFiles = (tx: Read, edition: string) =>
  tx
    .selectFrom("publications.editionFiles")
    .select(["form", "sha256", "size"])
    .where("edition", "=", edition)
    .orderBy("form")
    .execute()

/** The hash of one file, by which the store holds its bytes. */
export const findFileHash = (tx: Read, edition: string, form: Form) =>
  tx
    .selectFrom("publications.editionFiles")
    .select("sha256")
    .where("edition", "=", edition)
    .where("form", "=", form)
    .executeTakeFirst()

export type Change = { code: string; value: number | null; noticedOn: Day }
export const listChanges = (tx: Read, edition: string): Promise<Change[]> =>
  tx
    .selectFrom("publications.changes as c")
    .innerJoin("publications.figures as f", (j) => j.onRef("f.edition", "=", "c.edition").onRef("f.code", "=", "c.code"))
    .select(["c.code", "c.value", "c.noticedOn"])
    .where("c.edition", "=", edition)
    .orderBy("f.position")
    .execute()

/** Every figure of every edition of a report, to hold against today's. */
export const listFiguresOfReport = (tx: Read, report: string) =>
  tx
    .selectFrom("publications.figures as f")
    .innerJoin("publications.editions as e", "e.key", "f.edition")
    .select(["f.edition", "f.code", "f.figure", "f.value"])
    .where("e.report", "=", report)
    .execute()

/** Puts in place what differs today; figures that agree again are taken off. */
export async function replaceChanges(
  tx: Write,
  report: string,
  differing: readonly { edition: string; code: string; value: number | null }[],
  on: Day,
) {
  const rows = JSON.stringify(differing)
  await sql`delete from publications.changes c using publications.editions e where e.key = c.edition and e.report = ${report}
    and not exists (select from jsonb_to_recordset(${rows}::jsonb) as x(edition text, code text, value numeric)
      where x.edition = c.edition and x.code = c.code and x.value is not distinct from c.value)`.execute(tx)
  await sql`insert into publications.changes (edition, code, value, noticed_on)
    select x.edition, x.code, x.value, ${on}::date from jsonb_to_recordset(${rows}::jsonb) as x(edition text, code text, value numeric)
    on conflict do nothing`.execute(tx)
}

const erratumColumns = ["edition", "number", "code", "language", "text", "printed", "corrected", "writtenOn"] as const
export type Erratum = {
  edition: string
  number: number
  code: string | null
  language: string
  text: string
  printed: number | null
  corrected: number | null
  writtenOn: Day
}
export const listErrata = (tx: Read, edition: string): Promise<Erratum[]> =>
  tx.selectFrom("publications.errata").select(erratumColumns).where("edition", "=", edition).orderBy("number").execute()

export const listLatestErrata = (tx: Read, most = 50): Promise<Erratum[]> =>
  tx
    .selectFrom("publications.errata")
    .select(erratumColumns)
    .orderBy("writtenOn", "desc")
    .orderBy("edition")
    .orderBy("number", "desc")
    .limit(most)
    .execute()

export const keepErratum = (tx: Write, erratum: Erratum) => tx.insertInto("publications.errata").values(erratum).execute()

/** Editions in which a thing stands behind a figure, latest first. */
export const listEditionsWith = async (tx: Read, thing: string, most = 100): Promise<EditionCard[]> => {
  const { rows } =
    await sql<EditionCard>`select ${sql.join(cardColumns.map((c) => sql.ref(`e.${c}`)))} from publications.editions e
    where e.key in (select publications.editions_with(${thing}))
    order by e.issued_at desc, e.key limit ${most}`.execute(tx)
  return rows.map(asEdition)
}

/** Editions that count activities under a clause, or of a department: `linked:CLAUSE:DEPARTMENT:BASIS`. */
export const listEditionsAbout = async (
  tx: Read,
  about: { clause: string } | { unit: string },
  most = 100,
): Promise<EditionCard[]> => {
  const counting =
    "clause" in about
      ? sql`publications.editions_about_clause(${about.clause})`
      : sql`publications.editions_about_unit(${about.unit})`
  const { rows } =
    await sql<EditionCard>`select ${sql.join(cardColumns.map((c) => sql.ref(`e.${c}`)))} from publications.editions e
    where e.key in (select ${counting})
    order by e.issued_at desc, e.key limit ${most}`.execute(tx)
  return rows.map(asEdition)
}
