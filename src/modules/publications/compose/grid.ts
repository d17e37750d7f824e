// Tables that count what serves what, a line for each basis: our reading is never added to what sources say.
import type { Message } from "#src/platform/i18n/index.ts"
import type { Block, Cell, Row, Spans, Table } from "#src/platform/print/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { ReportClause } from "../../mandates/index.ts"
import type { ReportActivity } from "../../programmes/index.ts"
import { answerWords, basisWords } from "../messages/printed/answers.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { refsOf } from "./figures.ts"
import { byFirmness, departmentOf } from "./links.ts"
import { type Desk, nameOf, shortNameOf } from "./words.ts"

/** What each thing serves, and on which basis: by the key of the thing, then of the clause. */
export type Served = ReadonlyMap<string, ReadonlyMap<string, Basis>>

type Thing = Readonly<{ key: string }>
/** The columns of a table: their order, their names, and what is counted in which. */
export type Columns<T> = Readonly<{
  keys: readonly string[]
  short: (column: string) => string
  full: (column: string) => string
  /** Whether a thing that serves the clause of this line counts in the column. */
  holds: (thing: T, column: string, clause: string) => boolean
  /** How wide a column is against the others; 1.1 where nothing is said. */
  width?: (column: string) => number
}>

/** What is counted, and how a figure of it is called and counted. */
export type Counting = Readonly<{
  kind: "activity" | "programme"
  label: Message
  rule: string
  bases: Readonly<Record<Basis, Message>>
}>
export const activitiesCounted = (rule: string): Counting => ({
  kind: "activity",
  label: answerWords.linkedOf,
  rule,
  bases: basisWords,
})

type Line<T> = Readonly<{ desk: Desk; thing: string; title: string; counting: Counting; columns: Columns<T> }>

/** The number of things in one cell, with its code; a cell without any stays empty. Without a column, all of the line. */
export function cellOf<T extends Thing>(line: Line<T>, things: readonly T[], column: string | null, basis: Basis): Cell {
  const { desk, thing, title, counting, columns } = line
  const counted = column === null ? things : things.filter((t) => columns.holds(t, column, thing))
  if (counted.length === 0) return [""]
  const { say, book } = desk
  const department = column === null ? say.t(frameWords.total) : columns.full(column)
  return [
    book.trace({
      figure: `linked:${thing}:${column ?? "all"}:${basis}`,
      value: counted.length,
      text: say.number(counted.length),
      label: say.t(counting.label, { what: title, department, basis: say.t(counting.bases[basis]) }),
      rule: counting.rule,
      refs: refsOf(
        counting.kind,
        counted.map((t) => t.key),
      ),
    }),
  ]
}

export const withBasis = <T extends Thing>(things: readonly T[], served: Served, clause: string, basis: Basis): T[] =>
  things.filter((t) => served.get(t.key)?.get(clause) === basis)

export const headCells = (columns: Columns<never>): Cell[] => columns.keys.map((c) => [columns.short(c)])

export const widths = (columns: Columns<never>): Table["columns"] => [
  { width: 2.6, heads: true },
  ...columns.keys.map((c) => ({ align: "end" as const, width: columns.width?.(c) ?? 1.1 })),
  { align: "end" as const, width: 1.1 },
]

const nobody = ""

/** Departments in the order of the chart, then the column for activities whose doer is no unit of ours. */
export function departments({ data, say, names }: Desk): Columns<ReportActivity> {
  const units = new Map(data.units.map((u) => [u.unit, u]))
  const of = (a: ReportActivity) => departmentOf(units, a.unit) ?? nobody
  const seen = new Set(data.activities.map(of))
  const sort = (unit: string) => (unit === nobody ? Number.POSITIVE_INFINITY : (units.get(unit)?.sort ?? 10_000))
  const named = (name: typeof nameOf) => (c: string) => (c === nobody ? say.t(answerWords.noUnit) : name(say, names.units, c))
  return {
    keys: [...seen].sort((a, b) => sort(a) - sort(b) || a.localeCompare(b)),
    short: named(shortNameOf),
    full: named(nameOf),
    holds: (a, column) => of(a) === column,
    width: (c) => (c === nobody ? 1.3 : 1.1),
  }
}

type Grid<T> = Readonly<{
  id: string
  caption: string
  corner: string
  clauses: readonly ReportClause[]
  heading: (clause: ReportClause) => string
  things: readonly T[]
  served: Served
  counting: Counting
  columns: Columns<T>
}>

/** Clauses down, columns across, a line for each basis under each clause. A clause that nothing serves keeps its heading. */
export function gridOf<T extends Thing>(desk: Desk, grid: Grid<T>): Block[] {
  const { say } = desk
  const { columns, counting } = grid
  if (grid.clauses.length === 0) return []
  const body = grid.clauses.flatMap((clause): Row[] => {
    const line = { desk, thing: clause.key, title: say.name(clause.title), counting, columns }
    const rows = byFirmness.flatMap((basis): Row[] => {
      const linked = withBasis(grid.things, grid.served, clause.key, basis)
      const cells = [...columns.keys, null].map((column) => cellOf(line, linked, column, basis))
      return linked.length > 0 ? [{ cells: [[say.t(counting.bases[basis])], ...cells] }] : []
    })
    return [{ is: "group", cells: [{ spans: [grid.heading(clause)], across: columns.keys.length + 2 }] }, ...rows]
  })
  const totalHead: Spans = [say.t(frameWords.total), { is: "mark", mark: "a" }]
  return [
    {
      is: "table",
      id: grid.id,
      caption: [grid.caption],
      columns: widths(columns),
      head: [{ cells: [[grid.corner], ...headCells(columns), totalHead] }],
      body,
      notes: [{ mark: "a", spans: [say.t(frameWords.ruleIs, { rule: counting.rule })] }],
    },
  ]
}
