// Columns that several tables of this module have, each read off the part of a row that it needs.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { type Column, When } from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { markerWords } from "../messages/markers.ts"
import { said } from "../messages/pages.ts"
import { measurePath } from "../types.ts"
import { figure, Name, Remarks, ShortSources } from "./parts.tsx"

export const sourceColumn = (say: Say, labels: Labels): Column<{ sources: unknown }> => ({
  key: "source",
  label: say.t(said.source),
  cell: (row) => <ShortSources say={say} labels={labels} sources={row.sources} />,
})

export const clauseColumn = (say: Say, labels: Labels): Column<{ clause: string }> => ({
  key: "clause",
  label: say.t(said.clause),
  heads: true,
  cell: (row) => <Name say={say} labels={labels} thing={ref("clause", row.clause)} />,
})

export const measureColumn = (say: Say): Column<{ measure: string; measureTitle: Localised }> => ({
  key: "measure",
  label: say.t(said.measure),
  heads: true,
  cell: (row) => <a href={say.href(measurePath(row.measure))}>{say.name(row.measureTitle)}</a>,
})

type Valued = { value: number; qualifier: string; period: Edtf | null }
/** A figure as printed, and for which time. */
export const valueColumns = (say: Say): Column<Valued>[] => [
  { key: "value", label: say.t(said.value), number: true, cell: (row) => figure(say, row.value, row.qualifier) },
  { key: "period", label: say.t(said.period), cell: (row) => (row.period ? <When say={say} date={row.period} /> : null) },
]

export const whereColumn = (say: Say, labels: Labels): Column<{ place: string | null }> => ({
  key: "where",
  label: say.t(said.where),
  cell: (row) => (row.place ? <Name say={say} labels={labels} thing={ref("state", row.place)} /> : null),
})

export const evidenceColumn = (say: Say): Column<{ evidence: string }> => ({
  key: "evidence",
  label: say.t(markerWords.evidence),
  cell: (row) => row.evidence,
})

export const remarksColumn = (say: Say): Column<{ asWritten: string; doubt: string }> => ({
  key: "remarks",
  label: say.t(said.remarks),
  cell: (row) => <Remarks say={say} asWritten={row.asWritten} doubt={row.doubt} />,
})
