// Reviews of documents that were read, and their corrections: kept by each module in two tables of its own that differ only in
// what a review came to. What was read never changes; a version that somebody has not seen is refused.
import { type RawBuilder, sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Correction, Made } from "./corrections.ts"

/** What every review has, whatever the document; the rest is the module's. */
export type AnyReview = {
  key: string
  status: string
  attachment: string
  file: string
  fileName: string
  reading: unknown
  version: number
  reason: string | null
  at: Date
  closedAt: Date | null
}
export type Begun = { key: string; file: string; fileName: string; reading: unknown; by: string; at: Date }
/** How a review ends; `CameTo` are the columns of the module. */
export type Closing<CameTo> = CameTo & { status: string; reason: string | null }

type Tables<Edit extends Correction> = {
  /** The table of reviews and that of their corrections. */
  reviews: string
  edits: string
  /** The columns that say what a review came to. */
  cameTo: readonly string[]
  /** What a line of the list says of the document, and the column or expression it is. */
  said: { name: string; is: RawBuilder<string> }
  /** The kind of thing a review is, and what its file is to it. */
  thing: string
  role: string
  editOf: (stored: unknown) => Edit
}

const lineColumns = sql.raw("key, status, file, file_name, version, at")
const held = sql.raw("key, status, attachment, file, file_name, read as reading, version, reason, at, closed_at")

/** The statements of one module's reviews. `Review` and `Line` are the shapes its tables vouch for. */
export function reviewsIn<Review extends AnyReview, Line extends { key: string }, Edit extends Correction, CameTo>(
  is: Tables<Edit>,
) {
  const reviews = sql.table(is.reviews)
  const edits = sql.table(is.edits)
  const cameTo = sql.join(is.cameTo.map((name) => sql.ref(name)))
  const lines = sql`select ${lineColumns}, ${sql.ref(is.cameTo[0] ?? "")}, ${is.said.is} as ${sql.ref(is.said.name)} from ${reviews}`
  const list = async (tx: Read, rest: RawBuilder<unknown>) => (await sql<Line>`${lines} ${rest}`.execute(tx)).rows
  const firstVersion = async (tx: Write, update: RawBuilder<{ version: number }>) => (await update.execute(tx)).rows[0]

  return {
    async get(tx: Read, key: string): Promise<Review> {
      const { rows } = await sql<Review>`select ${held}, ${cameTo} from ${reviews} where key = ${key}`.execute(tx)
      if (!rows[0]) throw notFound()
      return rows[0]
    },
    /** The latest reviews, those still open first. */
    list: (tx: Read, most: number): Promise<Line[]> => list(tx, sql`order by status = 'draft' desc, at desc, key limit ${most}`),
    listByKey: (tx: Read, keys: readonly string[]): Promise<Line[]> => list(tx, sql`where key = any(${[...keys]}) order by key`),
    /** Other reviews of the very same file. */
    listOfFile: (tx: Read, file: string, but: string): Promise<Line[]> =>
      list(tx, sql`where file = ${file} and key <> ${but} order by at limit 5`),
    async listEdits(tx: Read, review: string): Promise<Made<Edit>[]> {
      const { rows } = await sql<{ n: number; edit: unknown; at: Date }>`
        select n, edit, at from ${edits} where review = ${review} order by n`.execute(tx)
      return rows.map((r) => ({ ...r, edit: is.editOf(r.edit) }))
    },
    /** A review begins with its file, which hangs on it for legal and planning alone. */
    async begin(tx: Write, { key, file, fileName, reading, by, at }: Begun): Promise<void> {
      const row = { thing: `${is.thing}:${key}`, role: is.role, blob: file, fileName, visibility: "restricted", at }
      const { id } = await tx.insertInto("platform.attachments").values(row).returning("id").executeTakeFirstOrThrow()
      await sql`insert into ${reviews} (key, attachment, file, file_name, read, by, at)
        values (${key}, ${id}, ${file}, ${fileName}, ${JSON.stringify(reading)}, ${by}, ${at})`.execute(tx)
    },
    /** Nothing comes back when somebody was faster, or when the review is closed: the caller shows both sides. */
    advance: (tx: Write, key: string, seen: number) =>
      firstVersion(
        tx,
        sql`update ${reviews} set version = ${seen + 1} where key = ${key} and version = ${seen} and status = 'draft' returning version`,
      ),
    async recordEdit(tx: Write, review: string, { n, edit }: { n: number; edit: Edit }, by: string, at: Date): Promise<void> {
      await sql`insert into ${edits} (review, n, edit, by, at)
        values (${review}, ${n}, ${JSON.stringify(edit)}, ${by}, ${at})`.execute(tx)
    },
    /** Nothing comes back when somebody was faster: the caller shows both sides. */
    close: (tx: Write, key: string, seen: number, to: Closing<CameTo>, by: string, at: Date) => {
      const told: Record<string, unknown> = { ...to }
      const set = sql.join(is.cameTo.map((name) => sql`${sql.ref(name)} = ${told[name]}`))
      return firstVersion(
        tx,
        sql`update ${reviews} set status = ${to.status}, reason = ${to.reason}, ${set}, version = ${seen + 1}, closed_by = ${by},
          closed_at = ${at} where key = ${key} and version = ${seen} returning version`,
      )
    },
  }
}
