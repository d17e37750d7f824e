// Entries of registers. Row-level security leaves out what the reader may not see: drafts, and what hangs on drafts.
import { type RawBuilder, sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { FieldValues, RegisterEntry } from "../types.ts"

const select = (condition: RawBuilder<unknown>) =>
  sql<RegisterEntry>`select e.key, e.register, e.definition, e.thing, e.status, e.name, e.unit, e.state, e.place_text, e.organisation,
      e.held, e.held_from, e.held_to, e.fields, e.as_written, e.doubt, e.sources, e.visibility, e.version
    from registers.entries e where ${condition} order by coalesce(e.held_to, e.held_from) desc nulls last, e.key`

export const listEntries = async (tx: Read, register: string) => (await select(sql`e.register = ${register}`).execute(tx)).rows

export const listEntriesByKey = async (tx: Read, keys: readonly string[]) =>
  (await select(sql`e.key = any(${[...keys]}::text[])`).execute(tx)).rows

/** Whether what an entry hangs on is public, whoever asks: listeners pass by the policies. */
const onWhatIsPublic = sql`(e.activity is null or exists (select from programmes.activities a where a.key = e.activity and a.visibility = 'public'))
  and (e.result is null or exists (select from programmes.results r where r.key = e.result and r.visibility = 'public'))`

/** Public ones, for search. */
export const listFindable = async (tx: Read, keys: readonly string[] | null) =>
  (
    await select(
      sql`e.visibility = 'public' and ${onWhatIsPublic} and ${keys ? sql`e.key = any(${[...keys]}::text[])` : sql`true`}`,
    ).execute(tx)
  ).rows

/** Keys of the entries that hang on activities or on their results, whoever may see them. */
export async function listKeysOn(tx: Read, activities: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select e.key from registers.entries e
    where e.activity = any(${[...activities]}::text[])
      or e.result in (select r.key from programmes.results r where r.activity = any(${[...activities]}::text[]))`.execute(tx)
  return rows.map((r) => r.key)
}

export async function getEntry(tx: Read, register: string, key: string): Promise<RegisterEntry> {
  const [found] = (await select(sql`e.register = ${register} and e.key = ${key}`).execute(tx)).rows
  if (!found) throw notFound()
  return found
}

/** Whose entries a page of another module shows: those of the thing itself, of its results, and of what stands below it. */
export type Whose = Readonly<{ activity: string } | { programme: string } | { state: string } | { unit: string }>

const of = (whose: Whose): RawBuilder<unknown> => {
  if ("activity" in whose)
    return sql`(e.activity = ${whose.activity} or exists (select from programmes.results r where r.key = e.result and r.activity = ${whose.activity}))`
  if ("programme" in whose)
    return sql`(e.programme = ${whose.programme}
      or exists (select from programmes.activities a where a.key = e.activity and a.programme = ${whose.programme})
      or exists (select from programmes.results r left join programmes.activities a on a.key = r.activity
        where r.key = e.result and coalesce(r.programme, a.programme) = ${whose.programme}))`
  return "state" in whose ? sql`e.state = ${whose.state}` : sql`e.unit = ${whose.unit}`
}

export const listEntriesOf = async (tx: Read, whose: Whose) =>
  (await select(sql`e.status <> 'withdrawn' and ${of(whose)}`).execute(tx)).rows

/** How many entries each register has for this reader, without those withdrawn. */
export async function countEntries(tx: Read): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ register: string; n: number }>`select register, count(*)::int as n from registers.entries
    where status <> 'withdrawn' group by register`.execute(tx)
  return new Map(rows.map((r) => [r.register, r.n]))
}

/** Whether everybody may see what an entry hangs on. */
export async function isThingPublic(tx: Read, thing: Ref): Promise<boolean> {
  const key = idOf(thing)
  if (kindOf(thing) === "programme") return true
  const { rows } = await sql<{ open: boolean }>`select ${
    kindOf(thing) === "activity"
      ? sql`exists (select from programmes.activities a where a.key = ${key} and a.visibility = 'public')`
      : sql`exists (select from programmes.results r where r.key = ${key} and r.visibility = 'public')`
  } as open`.execute(tx)
  return rows[0]?.open ?? false
}

/** An entry as a person enters it, names understood. */
export type EntryContent = Readonly<{
  thing: Ref
  name: Localised | null
  unit: string
  state: string | null
  placeText: string
  organisation: string | null
  held: Edtf | null
  fields: FieldValues
}>

const columnsOf = ({ thing, name, held, fields, ...rest }: EntryContent) => {
  const [kind, id] = [kindOf(thing), idOf(thing)]
  const bounds = held ? boundsOf(held) : { from: null, to: null }
  return {
    ...rest,
    thing,
    activity: kind === "activity" ? id : null,
    programme: kind === "programme" ? id : null,
    result: kind === "result" ? id : null,
    name: (name && JSON.stringify(name)) as unknown as Localised | null,
    held,
    heldFrom: bounds.from,
    heldTo: bounds.to,
    fields: JSON.stringify(fields),
  }
}

type New = { key: string; register: string; definition: number; status: string; recordedBy: string; recordedAt: Date }
export const insertEntry = (tx: Write, entry: New, content: EntryContent) =>
  tx
    .insertInto("registers.entries")
    .values({ ...entry, ...columnsOf(content) })
    .execute()

/** The next version. No row comes back when somebody was faster: the caller shows both sides. */
export const amendEntry = (tx: Write, key: string, seen: number, definition: number, content: EntryContent) =>
  tx
    .updateTable("registers.entries")
    .set({ ...columnsOf(content), definition, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("key")
    .executeTakeFirst()

export const moveEntry = (tx: Write, key: string, seen: number, to: { status: string; visibility: "public" | "secretariat" }) =>
  tx
    .updateTable("registers.entries")
    .set({ ...to, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("key")
    .executeTakeFirst()

type Version = { entry: string; version: number; event: string; content: unknown; reason: string; byAccount: string; at: Date }
export const insertVersion = (tx: Write, { content, ...version }: Version) =>
  tx
    .insertInto("registers.entryVersions")
    .values({ ...version, content: JSON.stringify(content) })
    .execute()

export type EntryVersion = Awaited<ReturnType<typeof listVersions>>[number]
/** What people did with it, latest first; nobody outside the secretariat is let through. */
export const listVersions = (tx: Read, entry: string) =>
  tx
    .selectFrom("registers.entryVersions")
    .select(["version", "event", "content", "reason", "at"])
    .where("entry", "=", entry)
    .orderBy("version", "desc")
    .execute()
