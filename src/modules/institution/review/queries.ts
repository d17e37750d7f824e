// Reviews and their corrections. What applying writes into the record stands in writes.ts.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import { type Edit, editSchema, type MadeEdit, type Outcome, type Reading, type Review, type ReviewStatus } from "./types.ts"

const columns = [
  "key",
  "status",
  "attachment",
  "file",
  "fileName",
  "read as reading",
  "version",
  "order",
  "outcome",
  "reason",
  "at",
  "closedAt",
] as const

type Row = Omit<Review, "status" | "reading" | "outcome"> & { status: string; reading: unknown; outcome: unknown }
// Written by this module alone: the table's constraints and our own writes vouch for the shapes.
const asReview = (row: Row): Review => ({
  ...row,
  status: row.status as ReviewStatus,
  reading: row.reading as Reading,
  outcome: row.outcome as Outcome | null,
})

export const getReview = async (tx: Read, key: string): Promise<Review> =>
  asReview(
    await tx.selectFrom("institution.orderReviews").select(columns).where("key", "=", key).executeTakeFirstOrThrow(notFound),
  )

export type ReviewLine = Pick<Review, "key" | "status" | "fileName" | "version" | "order" | "at" | "file"> & { subject: string }

const lines = (tx: Read) =>
  tx
    .selectFrom("institution.orderReviews")
    .select(["key", "status", "file", "fileName", "version", "order", "at"])
    .select(sql<string>`coalesce(read #>> '{proposal,order,subject}', '')`.as("subject"))
const asLine = (row: Omit<ReviewLine, "status"> & { status: string }): ReviewLine => ({
  ...row,
  status: row.status as ReviewStatus,
})

/** The latest reviews, those still open first. */
export const listReviews = async (tx: Read, most: number): Promise<ReviewLine[]> =>
  (await lines(tx).orderBy(sql`status = 'draft' desc, at desc, key`).limit(most).execute()).map(asLine)

export const listReviewsByKey = async (tx: Read, keys: readonly string[]): Promise<ReviewLine[]> =>
  (
    await lines(tx)
      .where("key", "in", [...keys, ""])
      .orderBy("key")
      .execute()
  ).map(asLine)

/** Other reviews of the very same file. */
export const listReviewsOfFile = async (tx: Read, file: string, but: string): Promise<ReviewLine[]> =>
  (await lines(tx).where("file", "=", file).where("key", "<>", but).orderBy("at").limit(5).execute()).map(asLine)

export async function listEdits(tx: Read, review: string): Promise<MadeEdit[]> {
  const rows = await tx
    .selectFrom("institution.reviewEdits")
    .select(["n", "edit", "at"])
    .where("review", "=", review)
    .orderBy("n")
    .execute()
  return rows.map((r) => ({ ...r, edit: editSchema.parse(r.edit) }))
}

/** Hangs the file on its review, for legal and planning alone. */
export const attachFile = async (
  tx: Write,
  review: string,
  { file, fileName, at }: { file: string; fileName: string; at: Date },
): Promise<string> => {
  const row = { thing: `order_review:${review}`, role: "order-file", blob: file, fileName, visibility: "restricted", at }
  return (await tx.insertInto("platform.attachments").values(row).returning("id").executeTakeFirstOrThrow()).id
}

export type Begun = { key: string; attachment: string; file: string; fileName: string; reading: Reading; by: string; at: Date }
export const beginReview = (tx: Write, { reading, ...rest }: Begun) =>
  tx
    .insertInto("institution.orderReviews")
    .values({ ...rest, read: JSON.stringify(reading) })
    .execute()

/** Nothing comes back when somebody was faster, or when the review is closed: the caller shows both sides. */
export const advance = (tx: Write, key: string, seen: number) =>
  tx
    .updateTable("institution.orderReviews")
    .set({ version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .where("status", "=", "draft")
    .returning("version")
    .executeTakeFirst()

export const recordEdit = (tx: Write, review: string, n: number, edit: Edit, by: string, at: Date) =>
  tx
    .insertInto("institution.reviewEdits")
    .values({ review, n, edit: JSON.stringify(edit), by, at })
    .execute()

export type Closing = {
  status: Exclude<ReviewStatus, "draft">
  order: string | null
  outcome: Outcome | null
  reason: string | null
  by: string
  at: Date
}
/** Nothing comes back when somebody was faster: the caller shows both sides. */
export const closeReview = (tx: Write, key: string, seen: number, { status, order, outcome, reason, by, at }: Closing) =>
  tx
    .updateTable("institution.orderReviews")
    .set({
      status,
      order,
      outcome: outcome ? JSON.stringify(outcome) : null,
      reason,
      version: seen + 1,
      closedBy: by,
      closedAt: at,
    })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

/** The printed paths of every order, to find the one that a file is a text of. */
export const listPaths = (tx: Read) => tx.selectFrom("institution.functions").select(["order", "path"]).orderBy("key").execute()

/** Keys that orders have, whether they answer or not: a new order needs another. */
export const listOrderKeys = async (tx: Read): Promise<string[]> =>
  (await tx.selectFrom("institution.orders").select("key").orderBy("key").execute()).map((r) => r.key)

/** In which lines of which file the official texts of some provisions stand. */
export const listTextPlaces = (tx: Read, functions: readonly string[]) =>
  tx
    .selectFrom("institution.textPlaces")
    .select(["function", "language", "places", "fileKind"])
    .where("function", "in", [...functions, ""])
    .orderBy("function")
    .orderBy("language")
    .execute()

/** Facts that applying or setting aside leaves itself: they are no leaning of others. */
const ownKinds = ["order.applied", "order.ended", "order.resumed", "order.set_aside", "responsibility.lost"]

/** How often others have leaned on an order since: facts that name it, pairs drawn to its provisions, an order after it. */
export async function countLeaning(tx: Read, order: string): Promise<number> {
  const row = await tx
    .selectNoFrom([
      sql<number>`(select count(*)::int from facts.facts where detail ->> 'order' = ${order}
        and kind <> all (${ownKinds}) and kind !~ '^(unit|provision)\\.')`.as("named"),
      sql<number>`(select count(*)::int from institution.pairings
        where starts_with(from_function, ${`${order}/`}) or starts_with(to_function, ${`${order}/`}))`.as("paired"),
      sql<number>`(select coalesce(sum(case kind when 'order.ended' then 1 else -1 end), 0)::int from facts.facts
        where about = ${`order:${order}`} and kind in ('order.ended', 'order.resumed'))`.as("followed"),
    ])
    .executeTakeFirstOrThrow()
  return row.named + row.paired + row.followed
}

/** Vacancies of a list that are still as they were left. */
export const countUntouched = async (tx: Read, vacant: readonly { id: number; version: number }[]): Promise<number> => {
  if (vacant.length === 0) return 0
  const row = await tx
    .selectFrom("institution.responsibilities")
    .select(sql<number>`count(*)::int`.as("count"))
    .where((e) => e.or(vacant.map((v) => e.and([e("id", "=", v.id), e("version", "=", v.version)]))))
    .executeTakeFirstOrThrow()
  return row.count
}
