import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import { listResultsOf, type ResultRow } from "./activity.ts"

/** Sections of all reports, those of the latest report first. */
export const listSections = (tx: Read) =>
  tx
    .selectFrom("programmes.sections as s")
    .leftJoin("themes.documents as d", (join) => join.on("d.key", "=", sql<string>`split_part(s.key, '/', 1)`))
    .select(["s.key", "s.parent", "s.sort", "s.unit", "s.title", "s.sources"])
    .orderBy("d.dateFrom", (o) => o.desc().nullsLast())
    .orderBy("s.parent")
    .orderBy("s.sort")
    .execute()
export type SectionRow = Awaited<ReturnType<typeof listSections>>[number]

export type ProgrammeLine = {
  key: string
  section: string
  unit: string | null
  acronym: string
  title: Localised
  held: Edtf | null
  status: string | null
  activities: number
  latest: string | null
}

/** Every programme with how many activities the reader may see of it. */
export async function listProgrammes(
  tx: Read,
  n: { unit?: string; section?: string; status?: string },
): Promise<ProgrammeLine[]> {
  const { rows } = await sql<ProgrammeLine>`select p.key, p.section, p.unit, p.acronym, p.title, p.held, p.status,
      count(a.key)::int as activities, max(a.sort_day)::text as latest
    from programmes.programmes p left join programmes.activities a on a.programme = p.key
    where ${n.unit ? sql`p.unit = ${n.unit}` : sql`true`} and ${n.status ? sql`p.status = ${n.status}` : sql`true`}
      and ${n.section ? sql`(p.section = ${n.section} or starts_with(p.section, ${`${n.section}/`}))` : sql`true`}
    group by p.key order by p.section, p.key`.execute(tx)
  return rows
}

export const getProgramme = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.programmes")
    .select([
      "key",
      "section",
      "unit",
      "unitAsWritten",
      "acronym",
      "title",
      "held",
      "status",
      "summary",
      "asWritten",
      "doubt",
      "sources",
      "version",
    ])
    .where("key", "=", key)
    .executeTakeFirstOrThrow(notFound)

export const listClausesOfProgramme = async (tx: Read, key: string) =>
  (
    await sql<{ clause: string; basis: Basis; sources: Source[] }>`select clause, basis, sources
      from programmes.activity_clauses where programme = ${key} order by clause`.execute(tx)
  ).rows

export const listThemesOfProgramme = (tx: Read, key: string) =>
  tx.selectFrom("programmes.activityThemes").select(["theme", "basis"]).where("programme", "=", key).orderBy("theme").execute()

export const listResultsOfProgramme = async (tx: Read, key: string) =>
  (await listResultsOf(tx, `programme:${key}`)) as unknown as ResultRow[]

/** Names of programmes, by key, and of all of them where no key is given. */
export const listProgrammeNames = (tx: Read, keys?: readonly string[]) =>
  tx
    .selectFrom("programmes.programmes")
    .select(["key", "title", "acronym", "unit", "summary", "section", "heldFrom"])
    .$if(keys !== undefined, (q) => q.where("key", "in", [...(keys ?? []), ""]))
    .orderBy("key")
    .execute()

export const listSectionNames = (tx: Read, keys: readonly string[]) =>
  tx
    .selectFrom("programmes.sections")
    .select(["key", "title"])
    .where("key", "in", [...keys, ""])
    .execute()
