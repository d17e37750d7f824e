// Reviews and their corrections. What applying writes into the record stands in writes.ts.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { reviewsIn } from "#src/platform/reading/reviews.ts"
import { type Edit, editSchema, type Outcome, type Review } from "./types.ts"

export type ReviewLine = Pick<Review, "key" | "status" | "fileName" | "version" | "order" | "at" | "file"> & { subject: string }

type CameTo = { order: string | null; outcome: Outcome | null }

export const reviews = reviewsIn<Review, ReviewLine, Edit, CameTo>({
  thing: "order_review",
  role: "order-file",
  reviews: "institution.orderReviews",
  edits: "institution.reviewEdits",
  cameTo: ["order", "outcome"],
  said: { name: "subject", is: sql`coalesce(read #>> '{proposal,order,subject}', '')` },
  editOf: (stored) => editSchema.parse(stored),
})

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
