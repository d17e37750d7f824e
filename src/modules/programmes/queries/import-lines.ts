// The lines of a review: what each would do, kept from its check until it is applied.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { messageCalled } from "#src/platform/i18n/index.ts"
import type { Cell } from "../import/cells.ts"
import type { LineDeed, LineFault, ReviewLine } from "../import/plan.ts"
import { table as said } from "../messages/import.ts"
import type { ActivityContent } from "../types.ts"

/** Which of the two contents of a line is taken over; null where it is left out. */
export type Accepted = "content" | "over" | null

export type KeptLine = {
  line: number
  does: LineDeed
  key: string | null
  version: number
  seen: number | null
  title: string
  cells: readonly Cell[]
  faults: readonly LineFault[]
  accepted: Accepted
  appliedAt: Date | null
  /** Its activity is another by now than when it was checked. */
  moved: boolean
  /** Of a conflict: something is left to write without the cells in conflict. */
  partly: boolean
}

const slice = 1000

/** Keeps lines; what brings no problem is taken over unless somebody says otherwise. */
export async function keepLines(tx: Write, id: string, lines: readonly (ReviewLine & { accepted: Accepted })[]): Promise<void> {
  for (let at = 0; at < lines.length; at += slice) {
    const rows = lines.slice(at, at + slice).map(({ faults, ...line }) => ({
      ...line,
      faults: faults.map((f) => ({ column: f.column, message: f.message.key, values: f.values })),
    }))
    await sql`insert into programmes.import_lines (import, line, does, key, version, seen, title, unit, digest, content, over, cells, faults, accepted)
      select ${id}::uuid, x.line, x.does, x.key, x.version, x.seen, x.title, x.unit, x.digest, nullif(x.content, 'null'), nullif(x.over, 'null'), x.cells, x.faults, x.accepted
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(line int, does text, key text, version int, seen int, title text, unit text,
        digest text, content jsonb, over jsonb, cells jsonb, faults jsonb, accepted text)`.execute(tx)
  }
}

/** Lines of which nothing was taken over go, to be checked anew; with what was chosen for them. */
export async function takeOpenLines(
  tx: Write,
  id: string,
): Promise<{ line: number; does: LineDeed; cells: unknown; accepted: Accepted }[]> {
  const { rows } = await sql<{
    line: number
    does: LineDeed
    cells: unknown
    accepted: Accepted
  }>`delete from programmes.import_lines where import = ${id} and applied_at is null returning line, does, cells, accepted`.execute(
    tx,
  )
  return rows
}

export const shows = ["all", "wrong", "conflict", "changed", "new", "same", "applied", "moved"] as const
export type Show = (typeof shows)[number]

const moved = sql<boolean>`l.line in (select line from moved)`
const shown = (show: Show) =>
  show === "all"
    ? sql`l.does <> 'same'`
    : show === "applied"
      ? sql`l.applied_at is not null`
      : show === "moved"
        ? sql`${moved}`
        : sql`l.does = ${show} and l.applied_at is null`

type Stored = Omit<KeptLine, "faults"> & { faults: readonly { column: string; message: string; values?: LineFault["values"] }[] }

const faultIn = ({ column, message, values }: Stored["faults"][number]): LineFault => ({
  ...{ column, message: messageCalled(message) ?? said.checkAgain },
  ...(values ? { values } : {}),
})

/** Some lines of a review in the order of the file, behind a line. Line 0 stands before the others. */
export async function listLines(tx: Read, id: string, about: { show: Show; after: number; most: number }): Promise<KeptLine[]> {
  const { rows } = await sql<Stored>`with moved as materialized (select line from programmes.moved_lines(${id}))
    select l.line, l.does, l.key, l.version, l.seen, l.title, l.cells, l.faults, l.accepted, l.applied_at,
      ${moved} as moved, l.content is not null as partly
    from programmes.import_lines l where l.import = ${id} and l.line > ${about.after} and ${shown(about.show)}
    order by l.line limit ${about.most}`.execute(tx)
  return rows.map((row) => ({ ...row, faults: row.faults.map(faultIn) }))
}

export type LineCounts = Record<LineDeed | "applied" | "accepted" | "moved" | "open", number>

/** How many lines there are of each sort; `open` are those that are neither there already nor taken over. */
export async function countLines(tx: Read, id: string): Promise<LineCounts> {
  const { rows } = await sql<LineCounts>`select
      count(*) filter (where does = 'new' and applied_at is null)::int as new,
      count(*) filter (where does = 'changed' and applied_at is null)::int as changed,
      count(*) filter (where does = 'same')::int as same,
      count(*) filter (where does = 'conflict' and applied_at is null)::int as conflict,
      count(*) filter (where does = 'wrong')::int as wrong,
      count(*) filter (where applied_at is not null)::int as applied,
      count(*) filter (where accepted is not null and applied_at is null)::int as accepted,
      count(*) filter (where does <> 'same' and applied_at is null and accepted is null)::int as open,
      (select count(*) from programmes.moved_lines(${id}))::int as moved
    from programmes.import_lines where import = ${id}`.execute(tx)
  const none = { new: 0, changed: 0, same: 0, conflict: 0, wrong: 0, applied: 0, accepted: 0, moved: 0, open: 0 }
  return rows[0] ?? none
}

/** All that could be taken over without a question, or nothing. */
export const acceptAll = (tx: Write, id: string, all: boolean) =>
  sql`update programmes.import_lines set accepted = ${all ? "content" : null}::text
    where import = ${id} and applied_at is null and does in ('new', 'changed') or (${!all}::boolean and import = ${id} and applied_at is null and accepted is not null)`.execute(
    tx,
  )

/** What was chosen for some lines; for a line that offers no such choice nothing is changed. */
export const acceptLines = (tx: Write, id: string, chosen: readonly { line: number; accepted: Accepted }[]) =>
  sql`update programmes.import_lines l set accepted = x.accepted
    from jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as x(line int, accepted text)
    where l.import = ${id} and l.line = x.line and l.applied_at is null and l.does in ('new', 'changed', 'conflict')
      and (x.accepted is null or x.accepted = 'content' and l.content is not null or x.accepted = 'over' and l.over is not null)`.execute(
    tx,
  )

export type AcceptedLine = {
  line: number
  does: "new" | "changed"
  key: string | null
  version: number
  digest: string
  content: ActivityContent
}

/** What an apply writes. */
export const listAccepted = async (tx: Read, id: string): Promise<AcceptedLine[]> =>
  (await sql<AcceptedLine>`select * from programmes.accepted_lines(${id})`.execute(tx)).rows

/** Accepted lines whose activity is another by now. */
export const listMoved = async (tx: Read, id: string): Promise<number[]> =>
  (await sql<{ line: number }>`select line from programmes.moved_lines(${id})`.execute(tx)).rows.map((r) => r.line)

export const noteLinesApplied = (tx: Write, id: string, lines: readonly number[], at: Date) =>
  sql`update programmes.import_lines set applied_at = ${at} where import = ${id} and line = any(${[...lines]}::int[])`.execute(tx)

export type RestLine = {
  line: number
  cells: Readonly<Record<string, string>>
  does: LineDeed
  /** Those in conflict. */
  columns: string[]
  faults: readonly LineFault[]
}

/** The lines that are left out, as they were sent. */
export async function listRest(tx: Read, id: string): Promise<{ header: string[]; lines: RestLine[] }> {
  const { rows } = await sql<{
    header: string[]
  }>`select parsed->'header' as header from programmes.imports where id = ${id}`.execute(tx)
  const lines = await sql<Omit<RestLine, "faults"> & Pick<Stored, "faults">>`select l.line, r->'cells' as cells, l.does, l.faults,
      array(select c->>'column' from jsonb_array_elements(l.cells) c where c ? 'seen') as columns
    from programmes.imports i, jsonb_array_elements(i.parsed->'rows') r
    join programmes.import_lines l on l.import = ${id} and l.line = (r->>'line')::int
    where i.id = ${id} and l.does <> 'same' and l.accepted is null and l.applied_at is null order by l.line`.execute(tx)
  return { header: rows[0]?.header ?? [], lines: lines.rows.map((l) => ({ ...l, faults: l.faults.map(faultIn) })) }
}
