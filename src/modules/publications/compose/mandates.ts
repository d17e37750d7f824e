// The part ordered by mandate: what was asked, and how many activities answer it on which basis; then the table of pillars
// and departments. Our reading is never added to what sources say.
import type { Block, Cell, Row, Spans, Table } from "#src/platform/print/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { ReportClause } from "../../mandates/index.ts"
import type { ReportActivity, ReportSection } from "../../programmes/index.ts"
import { answerWords, basisWords } from "../messages/printed/answers.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { sectionBlocks } from "./annexes.ts"
import { refsOf } from "./figures.ts"
import { byFirmness, childrenOf, clausesOf, departmentOf, mandatesUnder, pillarsOf } from "./links.ts"
import { type Desk, headingId, nameOf, narrative, phrase, shortNameOf, told } from "./words.ts"

type Served = ReadonlyMap<string, ReadonlyMap<string, Basis>>
const nobody = ""

/** Departments in the order of the chart, then the column for activities whose doer is no unit of ours. */
function departments(
  desk: Desk,
  activities: readonly ReportActivity[],
): { columns: string[]; of: (a: ReportActivity) => string } {
  const units = new Map(desk.data.units.map((u) => [u.unit, u]))
  const of = (a: ReportActivity) => departmentOf(units, a.unit) ?? nobody
  const seen = new Set(activities.map(of))
  const sort = (unit: string) => (unit === nobody ? Number.POSITIVE_INFINITY : (units.get(unit)?.sort ?? 10_000))
  return { columns: [...seen].sort((a, b) => sort(a) - sort(b) || a.localeCompare(b)), of }
}

type Line = { desk: Desk; thing: string; title: string; rule: string; of: (a: ReportActivity) => string }

/** The number of activities in one cell, with its code; a cell without any stays empty. */
function cellOf(line: Line, activities: readonly ReportActivity[], column: string | null, basis: Basis | null): Cell {
  const { desk, thing, title, rule, of } = line
  const counted = column === null ? activities : activities.filter((a) => of(a) === column)
  if (counted.length === 0) return [""]
  const { say, book, names } = desk
  const where =
    column === null ? say.t(frameWords.total) : column === nobody ? say.t(answerWords.noUnit) : nameOf(say, names.units, column)
  return [
    book.trace({
      figure: `linked:${thing}:${column ?? "all"}:${basis ?? "any"}`,
      value: counted.length,
      text: say.number(counted.length),
      label: say.t(answerWords.linkedOf, {
        what: title,
        department: where,
        basis: say.t(basis ? basisWords[basis] : answerWords.labelAny),
      }),
      rule,
      refs: refsOf(
        "activity",
        counted.map((a) => a.key),
      ),
    }),
  ]
}

function withBasis(activities: readonly ReportActivity[], served: Served, thing: string, basis: Basis): ReportActivity[] {
  return activities.filter((a) => served.get(a.key)?.get(thing) === basis)
}

const headCells = (desk: Desk, columns: readonly string[]): Cell[] =>
  columns.map((c) => [c === nobody ? desk.say.t(answerWords.noUnit) : shortNameOf(desk.say, desk.names.units, c)])

const widths = (columns: readonly string[]): Table["columns"] => [
  { width: 2.6, heads: true },
  ...[...columns, null].map((c) => ({ align: "end" as const, width: c === nobody ? 1.3 : 1.1 })),
]

const fewNames = 8

/** To which programmes the activities counted belong: by name where they are few, else by number. */
function whose(desk: Desk, c: ReportClause, activities: readonly ReportActivity[]): Block[] {
  const { say, data, book } = desk
  const keys = new Set(activities.flatMap((a) => a.programme ?? []))
  const programmes = data.programmes.filter((p) => keys.has(p.key))
  if (programmes.length === 0) return []
  const names = programmes.flatMap(
    (p, i): Spans => [...(i === 0 ? [] : ["; "]), { is: "ref", to: headingId("p", p.key), spans: [say.name(p.title)] }],
  )
  if (programmes.length <= fewNames) return [{ is: "paragraph", spans: phrase(say, answerWords.theyAre, { names }) }]
  const count = book.trace({
    figure: `programmes:${c.key}`,
    value: programmes.length,
    text: say.number(programmes.length),
    label: say.t(answerWords.labelProgrammesOf, { what: say.name(c.title) }),
    rule: say.t(answerWords.programmesRule),
    refs: refsOf("programme", keys),
  })
  return [{ is: "paragraph", spans: phrase(say, answerWords.theyStand, { count }) }]
}

function answers(desk: Desk, c: ReportClause, served: Served): Block[] {
  const { say, data, book } = desk
  const { columns, of } = departments(desk, data.activities)
  const rule = say.t(answerWords.answersRule)
  const title = say.name(c.title)
  const line: Line = { desk, thing: c.key, title, rule, of }
  const bases = byFirmness.filter((b) => b !== "reading")
  const rows = bases.flatMap((basis): Row[] => {
    const linked = withBasis(data.activities, served, c.key, basis)
    if (linked.length === 0) return []
    const cells = [...columns, null].map((column) => cellOf(line, linked, column, basis))
    return [{ cells: [[say.t(basisWords[basis])], ...cells] }]
  })
  const read = withBasis(data.activities, served, c.key, "reading")
  const count = () =>
    book.trace({
      figure: `linked:${c.key}:all:reading`,
      value: read.length,
      text: say.number(read.length),
      label: say.t(answerWords.linkedOf, { what: title, department: say.t(frameWords.total), basis: say.t(basisWords.reading) }),
      rule,
      refs: refsOf(
        "activity",
        read.map((a) => a.key),
      ),
    })
  const table: Block = {
    is: "table",
    caption: [say.t(answerWords.answersCaption, { mandate: title })],
    columns: widths(columns),
    head: [{ cells: [[""], ...headCells(desk, columns), [say.t(frameWords.total), { is: "mark", mark: "a" }]] }],
    body: rows,
    notes: [{ mark: "a", spans: [say.t(frameWords.ruleIs, { rule })] }],
  }
  return [
    ...(rows.length > 0 ? [table] : [{ is: "paragraph", spans: [say.t(answerWords.nothingLinked)] } as const]),
    ...whose(
      desk,
      c,
      bases.flatMap((basis) => withBasis(data.activities, served, c.key, basis)),
    ),
    ...(read.length > 0
      ? [{ is: "note", kind: "reading", spans: phrase(say, answerWords.readingOnly, { count: count() }) } as const]
      : []),
  ]
}

function mandateBlocks(desk: Desk, c: ReportClause, served: Served): Block[] {
  const { say } = desk
  const instrument = [say.name(c.instrumentTitle), c.symbol].filter(
    (s, i) => s && (i === 0 || !say.name(c.instrumentTitle).includes(s)),
  )
  const summary: Spans = told(say, c.summary)
  return [
    { is: "heading", level: 3, text: say.name(c.title), id: headingId("m", c.key) },
    {
      is: "paragraph",
      spans: [say.t(answerWords.askedIn, { instrument: [instrument.join(", "), c.path].filter(Boolean).join(" · ") })],
    },
    ...(summary.length > 0
      ? [{ is: "definitions", items: [{ term: [say.t(answerWords.ourSummary)], spans: summary }] } as const]
      : []),
    ...answers(desk, c, served),
  ]
}

/** Each heading of the source's introduction: its mandates, what answers them, and what it tells of itself. */
export function mandatePart(desk: Desk, root: ReportSection, of: (a: ReportActivity) => string | null): Block[] {
  const headings = childrenOf(desk.data, root.key)
  const mandates = mandatesUnder(desk.data, headings)
  const served = clausesOf(desk.data)
  const parts = headings.flatMap((h): Block[] => {
    const [heading, ...rest] = sectionBlocks(desk, h, of, 2)
    const words = narrative(desk, h.key)
    return [
      ...(heading ? [heading] : []),
      ...words,
      ...(mandates.get(h.key) ?? []).flatMap((c) => mandateBlocks(desk, c, served)),
      ...rest.slice(words.length),
    ]
  })
  return [...narrative(desk, root.key), ...parts]
}

/** Pillars by departments, a line for each basis. */
export function crossTable(desk: Desk): Block[] {
  const { say, data } = desk
  const served = pillarsOf(data)
  const rule = say.t(answerWords.crossRule)
  const { columns, of } = departments(desk, data.activities)
  const pillars = data.clauses.filter((c) => c.kind === "pillar").sort((a, b) => a.sort - b.sort)
  const heading = (p: ReportClause) => {
    const n = /\d+/.exec(p.path)?.[0]
    return n ? say.t(answerWords.pillarNumber, { n, title: say.name(p.title) }) : say.name(p.title)
  }
  const body = pillars.flatMap((p): Row[] => {
    const line: Line = { desk, thing: p.key, title: say.name(p.title), rule, of }
    const rows = byFirmness.flatMap((basis): Row[] => {
      const linked = withBasis(data.activities, served, p.key, basis)
      const cells = [...columns, null].map((column) => cellOf(line, linked, column, basis))
      return linked.length > 0 ? [{ cells: [[say.t(basisWords[basis])], ...cells] }] : []
    })
    return [{ is: "group", cells: [{ spans: [heading(p)], across: columns.length + 2 }] }, ...rows]
  })
  if (pillars.length === 0) return []
  return [
    {
      is: "table",
      id: "pillars",
      caption: [say.t(answerWords.crossTable)],
      columns: widths(columns),
      head: [
        {
          cells: [[say.t(answerWords.pillar)], ...headCells(desk, columns), [say.t(frameWords.total), { is: "mark", mark: "a" }]],
        },
      ],
      body,
      notes: [{ mark: "a", spans: [say.t(frameWords.ruleIs, { rule })] }],
    },
  ]
}
