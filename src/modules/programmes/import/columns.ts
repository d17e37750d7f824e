// The columns in which activities leave as a table and come back. A cell that holds several entries joins them by `|`,
// what belongs to an entry follows after a colon: `Costa Rica:host|Panama:participant:12`. Parts of results name the number of
// their entry: `1:women:12|1:Panama:8`.
import type { Row } from "#src/platform/record/index.ts"
import { type Localised, pick } from "#src/values/localised.ts"

export const contentColumns = [
  ...([
    "key",
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

type Snapshot = Readonly<Record<string, unknown>>
type Part = Readonly<Record<string, string | number | null>>

const parts = (snapshot: Snapshot, name: string) => (snapshot[name] ?? []) as readonly Part[]
const entry = (...cells: (string | number | null | undefined)[]) => {
  const filled = cells.map((c) => String(c ?? ""))
  while (filled.at(-1) === "") filled.pop()
  return filled.join(":")
}
/** `women:12|men:8`. */
const partsCell = (a: Snapshot, by: string) =>
  parts(a, "parts")
    .filter((p) => p.by === by)
    .map((p) => entry(p.part, p.people))
    .join("|")
const words = (text: unknown) => (text ? pick(text as Localised, "en").text : "")
const cell = (value: unknown) => (value === null || value === undefined ? "" : String(value))

/** One activity, as its reader may have it, as a line of the table; `import/read-row.ts` reads it back. */
export function contentRow(a: Snapshot): Row {
  const request = (a.request ?? null) as { requested_by: string; requested_on: string | null; as_written: string } | null
  return {
    key: cell(a.key),
    title: words(a.title),
    type: cell(a.type),
    status: cell(a.status),
    held: cell(a.held),
    times_held: cell(a.held_count),
    unit: parts(a, "units")
      .map((u) => u.unit)
      .join("|"),
    programme: cell(a.programme),
    project: cell(a.project),
    places: parts(a, "places")
      .map((p) => entry(p.state, p.held))
      .join("|"),
    place: cell(a.place_text),
    people: cell(a.people),
    people_sex: partsCell(a, "sex"),
    people_sector: partsCell(a, "sector"),
    states: parts(a, "states")
      .map((s) => entry(s.state, s.role, s.people))
      .join("|"),
    partners: parts(a, "partners")
      .map((p) => entry(p.organisation, p.role))
      .join("|"),
    mandates: parts(a, "clauses")
      .map((c) => entry(c.clause, c.basis))
      .join("|"),
    themes: parts(a, "themes")
      .map((t) => t.theme)
      .join("|"),
    results: parts(a, "results")
      .map((r) => entry(r.measure, ...(r.qualifier === "exact" ? [] : [r.qualifier]), r.numerator ?? r.value, r.denominator))
      .join("|"),
    result_parts: ((a.results ?? []) as readonly Snapshot[])
      .flatMap((r, i) => parts(r, "parts").map((p) => entry(i + 1, p.part, p.people)))
      .join("|"),
    requested_by: request ? request.requested_by || request.as_written : "",
    requested_on: cell(request?.requested_on),
    markers: parts(a, "markers")
      .map((m) => entry(m.marker, m.significance, m.evidence))
      .join("|"),
    summary: words(a.summary),
    evidence: cell(a.evidence),
    visibility: cell(a.visibility),
  }
}
