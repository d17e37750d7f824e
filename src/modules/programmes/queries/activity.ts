// One activity with all that hangs on it.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Source } from "#src/values/source.ts"
import type { PeoplePart } from "../measuring/parts.ts"
import type { Result } from "../types.ts"
import { listContributions } from "./agreements.ts"
import { listMarkersOf } from "./markers.ts"

const columns = [
  ...(["key", "programme", "section", "type", "series", "heldCount", "status", "statusReason", "title", "held"] as const),
  ...(["heldFrom", "heldTo", "dateAsWritten", "unit", "unitAsWritten", "placeText", "summary", "asWritten"] as const),
  ...(["doubt", "sources", "evidence", "visibility", "version", "recordedAt", "people"] as const),
] as const

/** The row itself; drafts answer as if they did not exist to whoever may not see them. */
export const getActivity = async (tx: Read, key: string) => {
  const row = await tx
    .selectFrom("programmes.activities")
    .select([...columns, "parts"])
    .where("key", "=", key)
    .executeTakeFirstOrThrow(notFound)
  return { ...row, parts: row.parts as unknown as PeoplePart[] }
}

const listUnitsOf = (tx: Read, key: string) =>
  tx.selectFrom("programmes.activityUnits").select(["unit", "role"]).where("activity", "=", key).orderBy("position").execute()

const listStatesOf = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.activityStates as x")
    .innerJoin("states.states as s", "s.code", "x.state")
    .select(["x.state", "x.role", "x.people", "x.sources", "s.short", "s.key", sql<boolean>`x.sources <> '[]'`.as("printed")])
    .where("x.activity", "=", key)
    .orderBy(sql`array_position(array['host', 'participant', 'beneficiary'], x.role)`)
    .orderBy("s.key")
    .execute()

const listPlacesOf = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.activityPlaces as x")
    .innerJoin("states.states as s", "s.code", "x.state")
    .select(["x.state", "x.held", "s.short", "s.key"])
    .where("x.activity", "=", key)
    .orderBy("x.position")
    .execute()

const listPartnersOf = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.activityPartners as x")
    .innerJoin("directory.organisations as o", "o.key", "x.organisation")
    .select(["x.organisation", "x.role", "x.sources", "o.title", "o.acronym"])
    .where("x.activity", "=", key)
    .orderBy("x.organisation")
    .orderBy("x.role")
    .execute()

/** Mandates served: the activity's own, then those of its programme that hold for it. */
async function listClausesOf(tx: Read, key: string) {
  const { rows } = await sql<{ clause: string; basis: Basis; confirmedOn: Day | null; own: boolean; sources: Source[] }>`
    select clause, basis, confirmed_on, own, sources from programmes.activity_mandates
    where activity = ${key} order by own desc, clause`.execute(tx)
  return rows
}

const listThemesOf = (tx: Read, key: string) =>
  tx.selectFrom("programmes.activityThemes").select(["theme", "basis"]).where("activity", "=", key).orderBy("theme").execute()

const resultColumns = [
  ...([
    "r.key",
    "r.thing",
    "r.measure",
    "r.value",
    "r.qualifier",
    "r.numerator",
    "r.denominator",
    "r.period",
    "r.periodFrom",
    "r.periodTo",
  ] as const),
  ...(["r.place", "r.asWritten", "r.doubt", "r.sources", "r.parts", "r.evidence"] as const),
] as const

const results = (tx: Read) =>
  tx
    .selectFrom("programmes.results as r")
    .innerJoin("programmes.measures as m", "m.key", "r.measure")
    .select([...resultColumns, "m.title as measureTitle", "m.unit as measureUnit", "m.addsUp"])

export const listResultsOf = (tx: Read, thing: string) => results(tx).where("r.thing", "=", thing).orderBy("r.key").execute()
export type ResultRow = Omit<Awaited<ReturnType<typeof listResultsOf>>[number], "sources" | "parts"> & {
  sources: Result["sources"]
  parts: readonly PeoplePart[]
}

const findRequestOf = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.requests")
    .select(["requestedBy", "asWritten", "requestedOn"])
    .where("activity", "=", key)
    .executeTakeFirst()

/** The project it names, for whoever may see that project. */
const findProjectOf = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.activities as a")
    .innerJoin("programmes.projects as p", "p.key", "a.project")
    .select(["p.key", "p.title"])
    .where("a.key", "=", key)
    .executeTakeFirst()

/** Everything a page or a form needs of one activity. */
export async function readActivity(tx: Read, key: string) {
  const activity = await getActivity(tx, key)
  const programme = activity.programme
    ? await tx
        .selectFrom("programmes.programmes")
        .select(["key", "title", "acronym"])
        .where("key", "=", activity.programme)
        .executeTakeFirst()
    : undefined
  return {
    activity,
    programme,
    project: await findProjectOf(tx, key),
    units: await listUnitsOf(tx, key),
    states: await listStatesOf(tx, key),
    places: await listPlacesOf(tx, key),
    partners: await listPartnersOf(tx, key),
    clauses: await listClausesOf(tx, key),
    themes: await listThemesOf(tx, key),
    results: (await listResultsOf(tx, `activity:${key}`)) as unknown as ResultRow[],
    contributions: await listContributions(tx, { activity: key }),
    markers: await listMarkersOf(tx, `activity:${key}`),
    request: await findRequestOf(tx, key),
  }
}
export type WholeActivity = Awaited<ReturnType<typeof readActivity>>

/** An activity as one document, as versions keep it. */
export type Snapshot = Readonly<Record<string, unknown>> & { key: string; version: number; unit: string | null }

/** Null where the reader may not see it. */
export const readSnapshot = async (tx: Read, key: string): Promise<Snapshot | null> => (await listSnapshots(tx, [key]))[0] ?? null

/** Snapshots of many, in the order of the keys: the public ones and the reader's own drafts. */
export async function listSnapshots(tx: Read, keys: readonly string[]): Promise<Snapshot[]> {
  const { rows } = await sql<{ content: Snapshot }>`
    select content from programmes.snapshots(${keys}::text[]) order by n`.execute(tx)
  return rows.map((row) => row.content)
}

/** The same where none of them may be missing. */
export async function readSnapshots(tx: Read, keys: readonly string[]): Promise<Snapshot[]> {
  const all = await listSnapshots(tx, keys)
  if (all.length < keys.length) throw notFound()
  return all
}

/** A version that was kept, for the secretariat; undefined where it was not. */
export const findVersion = (tx: Read, key: string, version: number) =>
  tx
    .selectFrom("programmes.activityVersions")
    .select("content")
    .where("activity", "=", key)
    .where("version", "=", version)
    .executeTakeFirst()
