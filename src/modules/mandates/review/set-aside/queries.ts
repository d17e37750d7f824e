// The layers of wording: which clauses one of them holds, what was decided on it, and how it is set aside and taken up again.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Layered, Standing } from "./rules.ts"
import type { Answer, Asked, Decided } from "./types.ts"

export type LayeredClause = Layered & { key: string; kind: string; path: string; title: Localised }

/** The clauses that a review gave its wording to, in the order of the instrument. */
export async function listLayer(tx: Read, review: string): Promise<LayeredClause[]> {
  const { rows } = await sql<LayeredClause>`select c.key, c.kind, c.path, c.title, c.summary is not null as summarised,
      exists (select from mandates.clause_texts o where o.clause = t.clause and o.language = t.language and o.set_aside_at is null
        and o.layer > t.layer) as covered,
      exists (select from mandates.clause_texts o where o.clause = t.clause and o.review <> t.review and o.set_aside_at is null) as worded
    from mandates.clause_texts t join mandates.clauses c on c.key = t.clause
    where t.review = ${review} order by c.sort, c.within`.execute(tx)
  return rows
}

/** The clauses of an instrument as they stand without the wording of one review. */
export async function listStandingWithout(tx: Read, instrument: string, review: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`select c.key, c.parent,
      exists (select from facts.facts f where f.about = 'clause:' || c.key and f.kind = 'clause.added') as added,
      exists (select from mandates.clause_texts o where o.clause = c.key and o.review <> ${review} and o.set_aside_at is null) as worded
    from mandates.clauses c where c.instrument = ${instrument} and c.set_aside_on is null order by c.sort, c.within`.execute(tx)
  return rows
}

/** Whether a file made the instrument, and no other file's text of it holds. */
export async function onlyOf(tx: Read, instrument: string, review: string): Promise<boolean> {
  const { rows } = await sql<{ only: boolean }>`select
      exists (select from facts.facts where about = ${`instrument:${instrument}`} and kind = 'instrument.applied')
      and not exists (select from mandates.instrument_texts where instrument = ${instrument} and review <> ${review} and set_aside_at is null)
    as only`.execute(tx)
  return rows[0]?.only ?? false
}

/** What people decided about these clauses since the review brought its wording: each matter once. */
export async function listDecidedSince(tx: Read, review: string, clauses: readonly string[]): Promise<Decided[]> {
  const keys = [...clauses]
  const { rows } = await sql<Decided>`with since as (select max(id) as id from facts.facts
      where kind in ('instrument.applied', 'instrument.text_attached') and detail ->> 'review' = ${review}),
    told as (select f.kind, f.about, substr(f.about, 8) as clause, f.detail from facts.facts f, since
      where f.id > since.id and f.about = any(select 'clause:' || k from unnest(${keys}::text[]) k))
    select distinct what, clause, thing from (
      select 'screening' as what, clause, clause as thing from told where kind in ('clause.screening_proposed', 'clause.screened')
      union all select 'unit', clause, detail ->> 'unit' from told where kind in ('clause.unit_confirmed', 'clause.unit_rejected')
      union all select 'lineage', substr(f.about, 8), f.detail ->> 'earlier' from facts.facts f, since
        where f.kind in ('clause.occurrence_confirmed', 'clause.occurrence_rejected') and f.id > since.id
          and (substr(f.about, 8) = any(${keys}::text[]) or f.detail ->> 'earlier' = any(${keys}::text[]))
      union all select 'duty', f.detail ->> 'clause', substr(f.about, 6) from facts.facts f, since
        where f.kind in ('duty.entered', 'duty.corrected') and f.id > since.id and f.detail ->> 'clause' = any(${keys}::text[])
    ) decided order by clause, what, thing`.execute(tx)
  return rows
}

/** Takes the wording of a review out of force. */
export async function setLayerAside(tx: Write, review: string, at: Date): Promise<void> {
  await tx.updateTable("mandates.clauseTexts").set({ setAsideAt: at }).where("review", "=", review).execute()
  await tx.updateTable("mandates.instrumentTexts").set({ setAsideAt: at }).where("review", "=", review).execute()
}

export async function setClausesAside(tx: Write, keys: readonly string[], on: Day): Promise<void> {
  if (keys.length === 0) return
  await tx.updateTable("mandates.clauses").set({ setAsideOn: on }).where("key", "in", keys).execute()
}

export const setInstrumentAside = (tx: Write, key: string, on: Day) =>
  tx.updateTable("mandates.instruments").set({ setAsideOn: on }).where("key", "=", key).execute()

// The driver sends JSON as text.
const json = (value: Localised) => JSON.stringify(value) as unknown as Localised

type Titled = { key: string; title: Localised }

/** An instrument that was set aside is called as the new file calls it; gives the title that it bore, or null where it held. */
export async function takeInstrumentUp(tx: Write, { key, title }: Titled): Promise<Localised | null> {
  const before = await tx
    .selectFrom("mandates.instruments")
    .select("title")
    .where("key", "=", key)
    .where("setAsideOn", "is not", null)
    .executeTakeFirst()
  if (!before) return null
  await tx
    .updateTable("mandates.instruments")
    .set({ setAsideOn: null, title: json(title) })
    .where("key", "=", key)
    .execute()
  return before.title
}

/** A file that gives words to clauses that were set aside brings them back, under their keys, with the clauses above them. */
export async function takeUpAgain(tx: Write, clauses: readonly Titled[]): Promise<void> {
  const keys = clauses.map((c) => c.key)
  const gone = await sql<{ key: string }>`with recursive up as (
      select key, parent, set_aside_on from mandates.clauses where key = any(${keys}::text[])
      union select c.key, c.parent, c.set_aside_on from mandates.clauses c join up on c.key = up.parent)
    select key from up where set_aside_on is not null`.execute(tx)
  const titles = new Map(clauses.map((c) => [c.key, c.title]))
  for (const { key } of gone.rows) {
    const title = titles.get(key)
    await tx
      .updateTable("mandates.clauses")
      .set({ setAsideOn: null, ...(title ? { title: json(title) } : {}) })
      .where("key", "=", key)
      .execute()
  }
}

export async function askAgain(tx: Write, review: string, decided: readonly Decided[]): Promise<void> {
  if (decided.length === 0) return
  await tx
    .insertInto("mandates.askedAgain")
    .values(decided.map((d, i) => ({ ...d, review, n: i + 1 })))
    .execute()
}

export const listAsked = async (tx: Read, review: string): Promise<Asked[]> =>
  (await tx
    .selectFrom("mandates.askedAgain")
    .select(["n", "what", "clause", "thing", "answer", "reason", "answeredAs", "answeredOn"])
    .where("review", "=", review)
    .orderBy("n")
    .execute()) as Asked[]

export type Answered = { answer: Answer; reason: string; answeredAs: string; answeredOn: Day }

/** Nothing comes back when it was answered already. */
export const recordAnswer = (tx: Write, review: string, n: number, answered: Answered) =>
  tx
    .updateTable("mandates.askedAgain")
    .set(answered)
    .where("review", "=", review)
    .where("n", "=", n)
    .where("answer", "is", null)
    .returning("n")
    .executeTakeFirst()
