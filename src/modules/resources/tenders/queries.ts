import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { tenderStatuses } from "./rules.ts"

const columns = [
  ...(["id", "unit", "title", "terms", "closesAt", "zone", "status", "visibility", "version"] as const),
  ...(["openedBy", "award", "reason", "contract"] as const),
] as const

type Status = (typeof tenderStatuses)[number]
const asTender = <R extends { status: string }>(row: R) => ({ ...row, status: row.status as Status })
export type TenderRow = Awaited<ReturnType<typeof getTender>>

export const getTender = async (tx: Read, id: string) =>
  asTender(await tx.selectFrom("resources.tenders").select(columns).where("id", "=", id).executeTakeFirstOrThrow(notFound))

/** The latest to close first. */
export const listTenders = async (tx: Read) =>
  (await tx.selectFrom("resources.tenders").select(columns).orderBy("closesAt", "desc").orderBy("id").execute()).map(asTender)

type Drafted = { unit: string; title: Localised; terms: string; closesAt: Date; zone: string }
export const insertTender = async (tx: Write, { title, ...rest }: Drafted, by: { account: string; at: Date }): Promise<string> =>
  (
    await tx
      .insertInto("resources.tenders")
      .values({ ...rest, title: JSON.stringify(title) as unknown as Localised, draftedBy: by.account, draftedAt: by.at })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id

type Changed = {
  status: Status
  visibility?: "public"
  openedBy?: string
  confirmedBy?: string
  openedAt?: Date
  award?: string
  reason?: string
  contract?: string
}
/** The next version. No row comes back when somebody was faster. */
export const changeTender = (tx: Write, id: string, seen: number, change: Changed) =>
  tx
    .updateTable("resources.tenders")
    .set({ ...change, version: seen + 1 })
    .where("id", "=", id)
    .where("version", "=", seen)
    .returning("id")
    .executeTakeFirst()

export const insertLink = async (
  tx: Write,
  link: { tender: string; tokenHash: string; bidder: string; insteadOf: string | null; madeBy: string; madeAt: Date },
): Promise<string> => (await tx.insertInto("resources.bidLinks").values(link).returning("id").executeTakeFirstOrThrow()).id

export type LinkRow = { id: string; bidder: string; madeAt: Date; endedAt: Date | null; insteadOf: string | null }
/** The links of a tender, in the order in which they were made; never whether anything came by them. */
export const listLinks = (tx: Read, tender: string): Promise<LinkRow[]> =>
  tx
    .selectFrom("resources.bidLinks")
    .select(["id", "bidder", "madeAt", "endedAt", "insteadOf"])
    .where("tender", "=", tender)
    .orderBy("madeAt")
    .orderBy("id")
    .execute()

export const endLink = (tx: Write, tender: string, id: string, at: Date) =>
  tx
    .updateTable("resources.bidLinks")
    .set({ endedAt: at })
    .where("id", "=", id)
    .where("tender", "=", tender)
    .where("endedAt", "is", null)
    .returning("id")
    .executeTakeFirst()

/** What was withheld of the bids becomes facts; nothing does while they are sealed. */
export const tellOfBids = (tx: Write, tender: string) => sql`select resources.tell_of_bids(${tender})`.execute(tx)

/** Documents of a call are everybody's with it. */
export const publishDocuments = (tx: Write, thing: Ref) =>
  tx.updateTable("platform.attachments").set({ visibility: "public" }).where("thing", "=", thing).execute()

export type BidLink = { id: string; tender: string; bidder: string; receipt: string | null; receivedAt: Date | null }
/** By its token alone: a bidder has no account. */
export const findLink = async (tx: Read, tokenHash: string): Promise<BidLink | undefined> =>
  (await sql<BidLink>`select id, tender, bidder, receipt, received_at from resources.find_bid_link(${tokenHash})`.execute(tx))
    .rows[0]

/** Null: too late, or the call is not open. */
export const handInBid = async (tx: Write, tokenHash: string, at: Date, blob: string, key: string): Promise<string | null> =>
  (await sql<{ id: string | null }>`select resources.hand_in_bid(${tokenHash}, ${at}, ${blob}, ${key}) as id`.execute(tx)).rows[0]
    ?.id ?? null

export const withdrawBid = async (tx: Write, tokenHash: string, at: Date): Promise<string | null> =>
  (await sql<{ id: string | null }>`select resources.withdraw_bid(${tokenHash}, ${at}) as id`.execute(tx)).rows[0]?.id ?? null

/** Row-level security gives none of them before the hour and the two persons. */
export const listSealed = (tx: Read, tender: string) =>
  tx.selectFrom("resources.bids").select(["id", "blob", "key"]).where("tender", "=", tender).orderBy("id").execute()

type Opened = { id: string; tender: string; amount: number | null; currency: string | null; fileName: string; intact: boolean }
export const insertOpened = (tx: Write, bid: Opened) => tx.insertInto("resources.openedBids").values(bid).execute()

export type OpenedBid = Awaited<ReturnType<typeof listOpened>>[number]
/** Lowest amount first. */
export const listOpened = (tx: Read, tender: string) =>
  tx
    .selectFrom("resources.openedBids as o")
    .innerJoin("resources.bids as b", "b.id", "o.id")
    .innerJoin("resources.bidLinks as l", "l.id", "o.id")
    .leftJoin("platform.attachments as a", (j) => j.on("a.thing", "=", sql<string>`'bid:' || o.id::text`))
    .select(["o.id", "l.bidder", "o.amount", "o.currency", "o.fileName", "o.intact", "b.receivedAt", "a.id as document"])
    .where("o.tender", "=", tender)
    .orderBy("o.currency")
    .orderBy("o.amount")
    .orderBy("o.id")
    .execute()
