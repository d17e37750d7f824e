// The columns in which activities leave as a table and come back. A cell that holds several entries joins them by `|`,
// what belongs to an entry follows after a colon: `Costa Rica:host|Panama:participant:12`. Parts of results name the number of
// their entry: `1:women:12|1:Panama:8`. `version` says which version was seen, so that a table that comes back undoes nobody's work.
import type { Row } from "#src/platform/record/index.ts"
import type { Lang } from "#src/values/lang.ts"
import { contentOfSnapshot } from "../entry/stood.ts"
import type { ActivityContent } from "../types.ts"

export const contentColumns = [
  ...([
    "key",
    "version",
    "title",
    "type",
    "status",
    "held",
    "times_held",
    "unit",
    "programme",
    "project",
    "places",
    "place",
    "people",
    "people_sex",
    "people_sector",
    "states",
  ] as const),
  ...([
    "partners",
    "mandates",
    "themes",
    "results",
    "result_parts",
    "requested_by",
    "requested_on",
    "markers",
    "summary",
    "evidence",
    "visibility",
  ] as const),
] as const

export type ContentColumn = (typeof contentColumns)[number]
/** Columns that say something of an activity, and not which one is meant. */
export type SayingColumn = Exclude<ContentColumn, "key" | "version">

const entry = (...cells: (string | number | null | undefined)[]) => {
  const filled = cells.map((c) => String(c ?? ""))
  while (filled.at(-1) === "") filled.pop()
  return filled.join(":")
}
/** `women:12|men:8`. */
const partsCell = (c: ActivityContent, by: string) =>
  joined(
    c.parts.filter((p) => p.by === by),
    (p) => entry(p.part, p.people),
  )
const joined = <T>(list: readonly T[], one: (value: T) => string) => list.map(one).join("|")
const cell = (value: unknown) => (value === null || value === undefined ? "" : String(value))

/** What an activity says, as cells of a line; `import/read-row.ts` reads them back. */
export const cellsOf = (c: ActivityContent): Readonly<Record<SayingColumn, string>> => ({
  title: c.title,
  type: c.type,
  status: c.status,
  held: cell(c.held),
  times_held: cell(c.heldCount),
  unit: c.units.join("|"),
  programme: cell(c.programme),
  project: cell(c.project),
  places: joined(c.places, (p) => entry(p.state, p.held)),
  place: c.placeText,
  people: cell(c.people),
  people_sex: partsCell(c, "sex"),
  people_sector: partsCell(c, "sector"),
  states: joined(c.states, (s) => entry(s.state, s.role, s.people)),
  partners: joined(c.partners, (p) => entry(p.organisation, p.role)),
  mandates: joined(c.clauses, (m) => entry(m.clause, m.basis)),
  themes: c.themes.join("|"),
  results: joined(c.results, (r) => entry(r.measure, ...(r.qualifier === "exact" ? [] : [r.qualifier]), r.value, r.of)),
  result_parts: c.results.flatMap((r, i) => r.parts.map((p) => entry(i + 1, p.part, p.people))).join("|"),
  requested_by: c.requestedBy || c.requestedAsWritten,
  requested_on: cell(c.requestedOn),
  markers: joined(c.markers, (m) => entry(m.marker, m.significance, m.evidence)),
  summary: c.summary,
  evidence: c.evidence,
  visibility: c.visibility,
})

type Snapshot = Readonly<Record<string, unknown>>

/** One activity, as its reader may have it, as a line of the table: its texts in the reader's language or the nearest that has them. */
export const contentRow = (a: Snapshot, lang: Lang): Row => ({
  key: cell(a.key),
  version: cell(a.version),
  ...cellsOf(contentOfSnapshot(a, lang)),
})
