// What the page of a clause is given; apart from the page, so that its parts can name it.
import type { PanelData } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { OrderOfDay } from "../answers.ts"
import type { DutiesOfClause } from "../duties/pages/of-clause.tsx"
import type { LineageOfClause } from "../lineage/pages/of-clause.tsx"
import type { Names } from "../names.ts"
import type { ClauseRow, InstrumentRow, listLinksOf } from "../queries.ts"
import type { ClauseText } from "../review/queries.ts"
import type { Elsewhere, Proposal } from "../rules.ts"
import type { ScreeningOfClause } from "../screening/pages/of-clause.tsx"

export type ClausePage = {
  clause: ClauseRow
  instrument: InstrumentRow
  around: { before: ClauseRow | null; after: ClauseRow | null; parent: ClauseRow | null; within: readonly ClauseRow[] }
  /** Its official wording, language by language, where a file brought it in. */
  texts: readonly ClauseText[]
  links: Awaited<ReturnType<typeof listLinksOf>>
  proposals: readonly Proposal[]
  order: OrderOfDay
  elsewhere: readonly Elsewhere[]
  on: Day
  names: Names
  /** Units that the acting person may decide on. */
  mine: readonly string[]
  screening: ScreeningOfClause
  lineage: LineageOfClause
  duties: DutiesOfClause
  panels: readonly PanelData[]
}
