// The record's files as tables. An activity's row holds lists (units, places) and a request that stand in tables of their
// own; here alone they are taken apart and put together again.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import {
  inEnglish,
  inLanguages,
  type Loader,
  list,
  number,
  type RecordColumn,
  type Row,
  sources,
  tableLoader,
  vague,
  words,
  wordsOrEmpty,
} from "#src/platform/record/index.ts"
import { agreementLoaders } from "./agreement-loaders.ts"
import { charging } from "./charging.ts"
import { readPlaces, writePlaces } from "./places-cell.ts"
import { listActivityClaims, listProgrammeClaims } from "./queries/claims.ts"
import { refTo, told } from "./record-columns.ts"

const yesOrEmpty = (cell: string): RecordColumn => ({
  columns: [cell],
  into: (row) => ({ [cell]: row[cell] === "yes" }),
  back: (stored) => ({ [cell]: stored[cell] === true ? "yes" : "" }),
})

const activityColumns = tableLoader({
  file: "programmes/activities.csv",
  kind: "activity",
  table: "programmes.activities",
  key: [["key", "key"]],
  columns: [
    words("key"),
    words("programme"),
    words("section"),
    words("type"),
    yesOrEmpty("series"),
    number("held_count"),
    words("status"),
    inLanguages("title"),
    vague("held"),
    wordsOrEmpty("date_as_written"),
    wordsOrEmpty("unit_as_written"),
    wordsOrEmpty("place_text"),
    inEnglish("summary_en", "summary"),
    ...told,
  ],
})

/**
 * A kept version never changes: who alters an activity whose version is kept, be it by a newer record, makes the next one.
 * Versions that nobody kept may still be mended in place.
 */
const raiseKeptVersions = (tx: Write, keys: readonly string[]) =>
  sql`update programmes.activities a set version = a.version + 1
    where a.key = any(${keys}) and exists (
      select from programmes.activity_versions v where v.activity = a.key and v.version = a.version)`.execute(tx)

async function storeLists(tx: Write, rows: readonly Row[]) {
  const keys = rows.map((row) => row.key ?? "")
  const units = rows.flatMap((row) =>
    (row.unit ?? "")
      .split("|")
      .filter(Boolean)
      .map((unit, position) => ({ activity: row.key, unit, position, role: position === 0 ? "lead" : "further" })),
  )
  const places = rows.flatMap((row) => readPlaces(row.places ?? "").map((p, position) => ({ activity: row.key, position, ...p })))
  const requests = rows
    .filter((row) => row.requested_by || row.requested_as_written)
    .map((row) => ({ activity: row.key, requested_by: row.requested_by ?? "", as_written: row.requested_as_written ?? "" }))
  for (const table of ["activityUnits", "activityPlaces"] as const)
    await tx.deleteFrom(`programmes.${table}`).where("activity", "in", keys).execute()
  await sql`insert into programmes.activity_units (activity, visibility, position, unit, role)
    select x.activity, a.visibility, x.position, x.unit, x.role
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as x(activity text, position smallint, unit text, role text)
    join programmes.activities a on a.key = x.activity`.execute(tx)
  await sql`insert into programmes.activity_places (activity, visibility, position, state, held)
    select x.activity, a.visibility, x.position, x.state, x.held
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as x(activity text, position smallint, state text, held integer)
    join programmes.activities a on a.key = x.activity`.execute(tx)
  await tx
    .deleteFrom("programmes.requests")
    .where("activity", "in", keys)
    .where("activity", "not in", [...requests.map((r) => r.activity ?? ""), ""])
    .execute()
  await sql`insert into programmes.requests (activity, visibility, requested_by, as_written)
    select x.activity, a.visibility, x.requested_by, x.as_written
    from jsonb_to_recordset(${JSON.stringify(requests)}::jsonb) as x(activity text, requested_by text, as_written text)
    join programmes.activities a on a.key = x.activity
    on conflict (activity) do update set requested_by = excluded.requested_by, as_written = excluded.as_written`.execute(tx)
  await sql`update programmes.activities a set unit = (
      select u.unit from programmes.activity_units u where u.activity = a.key and u.role = 'lead')
    where a.key = any(${keys})`.execute(tx)
}

type Lists = {
  key: string
  unit: string
  places: { state: string; held: number | null }[]
  requestedBy: string
  asWritten: string
}

async function dumpLists(tx: Read): Promise<Map<string, Lists>> {
  const { rows } = await sql<Lists>`select a.key,
      coalesce((select string_agg(u.unit, '|' order by u.position) from programmes.activity_units u where u.activity = a.key), '') as unit,
      coalesce((select jsonb_agg(jsonb_build_object('state', p.state, 'held', p.held) order by p.position)
        from programmes.activity_places p where p.activity = a.key), '[]') as places,
      coalesce(q.requested_by, '') as requested_by, coalesce(q.as_written, '') as as_written
    from programmes.activities a left join programmes.requests q on q.activity = a.key`.execute(tx as Write)
  return new Map(rows.map((row) => [row.key, row]))
}

const activities: Loader = {
  ...activityColumns,
  load: async (tx, rows) => {
    const keys = rows.map((row) => row.key ?? "")
    await raiseKeptVersions(tx, keys)
    await charging(
      tx,
      (read) => listActivityClaims(read, keys, null),
      null,
      async () => {
        await activityColumns.load(tx, rows)
        await storeLists(tx, rows)
      },
    )
  },
  dump: async (tx) => {
    const lists = await dumpLists(tx)
    return (await activityColumns.dump(tx)).map((row) => {
      const of = lists.get(row.key ?? "")
      return {
        ...row,
        unit: of?.unit ?? "",
        places: writePlaces(of?.places ?? []),
        requested_by: of?.requestedBy ?? "",
        requested_as_written: of?.asWritten ?? "",
      }
    })
  },
}

const programmeColumns = tableLoader({
  file: "programmes/programmes.csv",
  kind: "programme",
  table: "programmes.programmes",
  key: [["key", "key"]],
  columns: [
    words("key"),
    words("section"),
    words("unit"),
    wordsOrEmpty("unit_as_written"),
    wordsOrEmpty("acronym"),
    inLanguages("title"),
    vague("held"),
    words("status"),
    inEnglish("summary_en", "summary"),
    ...told,
  ],
})

const programmes: Loader = {
  ...programmeColumns,
  load: (tx, rows) => {
    const keys = rows.map((row) => row.key ?? "")
    return charging(
      tx,
      (read) => listProgrammeClaims(read, keys),
      null,
      () => programmeColumns.load(tx, rows),
    )
  },
}

/** What hangs on an activity changes it: its version is raised where it was kept. */
const ofActivities = (loader: Loader): Loader => ({
  ...loader,
  load: async (tx, rows) => {
    const keys = rows.map((row) => row.activity ?? (row.thing?.startsWith("activity:") ? row.thing.slice(9) : ""))
    await raiseKeptVersions(tx, [...new Set(keys)])
    await loader.load(tx, rows)
  },
})

const link = (file: string, table: string, cells: readonly string[], columns: readonly RecordColumn[]): Loader =>
  ofActivities(
    tableLoader({
      file: `programmes/${file}.csv`,
      kind: null,
      table: `programmes.${table}`,
      key: cells.map((c) => [c, c] as const),
      columns,
    }),
  )

export const loaders: readonly Loader[] = [
  tableLoader({
    file: "programmes/sections.csv",
    kind: "section",
    table: "programmes.sections",
    key: [["key", "key"]],
    columns: [words("key"), words("parent"), number("sort"), words("unit"), inLanguages("title"), sources()],
  }),
  programmes,
  activities,
  link(
    "activity-states",
    "activity_states",
    ["activity", "state", "role"],
    [words("activity"), words("state"), words("role"), number("people"), sources()],
  ),
  link(
    "activity-partners",
    "activity_partners",
    ["activity", "organisation", "role"],
    [words("activity"), words("organisation"), words("role"), sources()],
  ),
  link(
    "activity-clauses",
    "activity_clauses",
    ["thing", "clause"],
    [refTo("thing", "activity", "programme"), words("clause"), words("basis"), sources()],
  ),
  link(
    "activity-themes",
    "activity_themes",
    ["thing", "theme"],
    [refTo("thing", "activity", "programme"), words("theme"), words("basis")],
  ),
  link(
    "markers",
    "markers",
    ["thing", "marker"],
    [
      refTo("thing", "activity", "programme"),
      words("marker"),
      words("significance"),
      words("evidence"),
      words("basis"),
      sources(),
    ],
  ),
  tableLoader({
    file: "programmes/measures.csv",
    kind: "measure",
    table: "programmes.measures",
    key: [["key", "key"]],
    columns: [words("key"), words("unit"), words("takes"), words("adds_up"), words("kind"), inLanguages("title")],
  }),
  ofActivities(
    tableLoader({
      file: "programmes/results.csv",
      kind: "result",
      table: "programmes.results",
      key: [["key", "key"]],
      columns: [
        words("key"),
        refTo("thing", "activity", "programme", "section"),
        words("measure"),
        number("value"),
        words("qualifier"),
        vague("period"),
        words("place"),
        ...told,
      ],
    }),
  ),
  tableLoader({
    file: "programmes/totals.csv",
    kind: "total",
    table: "programmes.totals",
    key: [["key", "key"]],
    columns: [
      words("key"),
      words("total"),
      list("parts"),
      number("parts_sum"),
      words("agrees"),
      inEnglish("note_en", "note"),
      sources(),
    ],
  }),
  tableLoader({
    file: "programmes/plans.csv",
    kind: "plan",
    table: "programmes.plans",
    key: [["key", "key"]],
    columns: [
      words("key"),
      words("kind"),
      inLanguages("title"),
      words("body"),
      words("unit"),
      words("instrument"),
      vague("held"),
      inEnglish("summary_en", "summary"),
      ...told,
    ],
  }),
  ...agreementLoaders,
]
