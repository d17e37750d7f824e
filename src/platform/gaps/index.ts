// Gaps: lists of things for which the chain is broken. A module says of each of its gaps what makes a thing stand in it, as one
// relation; counts, pages and files are all read from that relation, so no two of them can differ (docs/decisions/0025).
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Message } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Ref } from "#src/values/ref.ts"

export type Gap = Readonly<{
  /** Permanent: it stands in addresses. */
  code: string
  title: Message
  /** What makes a thing stand in the list: its counting rule. */
  rule: Message
  /** What whoever answers can do about it. */
  mend: Message
  /** A gap of the secretariat's own housekeeping is no matter of the public. */
  for: "everybody" | "staff"
  /**
   * The things, as `select id, thing, unit, last_unit, since`: `unit` answers on that day (null: nobody does), `last_unit` did or
   * was reported before, `since` is a day since which it has been so at the latest (null: not known). `id` is unique. What only code
   * can reckon, as days of a rule of recurrence, it may ask for first and give to the relation. Where several units are proposed and none
   * is confirmed, `unit` is the first, and the relation may have a column `proposed`: all of them, as a list in JSON.
   */
  rows: (on: Day, tx: Read) => RawBuilder<unknown> | Promise<RawBuilder<unknown>>
}>

export type GapLine = {
  id: string
  thing: Ref
  unit: string | null
  lastUnit: string | null
  since: Day | null
  proposed: string[]
}
/** `unit` is null where nobody answers. `oldest` is the earliest day known. */
export type GapCount = { code: string; unit: string | null; count: number; oldest: Day | null }

/** How many things stand in each gap, unit by unit. What the reader may not see is not counted: the policies of the tables. */
export async function countGaps(tx: Read, gaps: readonly Gap[], on: Day): Promise<GapCount[]> {
  if (gaps.length === 0) return []
  const all: RawBuilder<unknown>[] = []
  for (const g of gaps) all.push(sql`select ${g.code}::text as code, x.unit, x.since from (${await g.rows(on, tx)}) x`)
  const { rows } = await sql<GapCount>`select code, unit, count(*)::int as count, min(since) as oldest
    from (${sql.join(all, sql` union all `)}) g group by code, unit order by code, count(*) desc, unit`.execute(tx)
  return rows
}

/** `nobody`: what nobody answers for. */
export type GapOf = { unit?: string | "nobody" | undefined }
/** The line that the page before ended with. */
export type GapCursor = { since: Day | null; id: string }

/** One page of a gap, the longest standing first and those of unknown age last; one line more tells of a further page. */
export async function listGap(tx: Read, gap: Gap, on: Day, { unit }: GapOf, most: number, after?: GapCursor): Promise<GapLine[]> {
  const narrowed = unit === undefined ? sql`true` : unit === "nobody" ? sql`g.unit is null` : sql`g.unit = ${unit}`
  const last = sql`date '9999-12-31'`
  const beyond = after
    ? sql`(coalesce(g.since, ${last}), g.id) > (coalesce(${after.since}::date, ${last}), ${after.id}::text)`
    : sql`true`
  const { rows } = await sql<GapLine>`select g.id, g.thing, g.unit, g.last_unit, g.since,
      array(select jsonb_array_elements_text(to_jsonb(g) -> 'proposed')) as proposed from (${await gap.rows(on, tx)}) g
    where ${narrowed} and ${beyond} order by coalesce(g.since, ${last}), g.id limit ${most + 1}`.execute(tx)
  return rows
}
