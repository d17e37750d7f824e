// The scheme by mandate and department: what was asked, and how many activities answer it on which basis; the table of
// pillars and departments; then the annexes. Our reading is never added to what sources say.
import type { Block, Row, Spans } from "#src/platform/print/index.ts"
import type { ReportClause } from "../../mandates/index.ts"
import type { ReportActivity, ReportSection } from "../../programmes/index.ts"
import { answerWords, basisWords } from "../messages/printed/answers.ts"
import { closingWords } from "../messages/printed/closing.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { schemeWords } from "../messages/schemes.ts"
import type { ReportData } from "../types.ts"
import { type Aside, sectionBlocks } from "./annexes.ts"
import { enteredFor } from "./entered.ts"
import { refsOf } from "./figures.ts"
import { activitiesCounted, cellOf, departments, gridOf, headCells, type Served, widths, withBasis } from "./grid.ts"
import { byFirmness, childrenOf, clausesOf, isAnnex, mandatesUnder, pillarsOf } from "./links.ts"
import { wholeFigures } from "./results.ts"
import { bySource, type Placing, type Scheme } from "./scheme.ts"
import { type Desk, headingId, narrative, phrase, told } from "./words.ts"

const fewNames = 8

/** To which programmes the activities counted belong: by name where they are few, else by number. */
function whose(desk: Desk, c: ReportClause, activities: readonly ReportActivity[]): Block[] {
  const { say, data, book } = desk
  const keys = new Set(activities.flatMap((a) => a.programme ?? []))
  const programmes = data.programmes.filter((p) => keys.has(p.key))
  if (programmes.length === 0) return []
  const names = programmes.flatMap(
    (p, i): Spans => [...(i === 0 ? [] : [say.semicolon]), { is: "ref", to: headingId("p", p.key), spans: [say.name(p.title)] }],
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
  const columns = departments(desk)
  const rule = say.t(answerWords.answersRule)
  const title = say.name(c.title)
  const line = { desk, thing: c.key, title, counting: activitiesCounted(rule), columns }
  const bases = byFirmness.filter((b) => b !== "reading")
  const rows = bases.flatMap((basis): Row[] => {
    const linked = withBasis(data.activities, served, c.key, basis)
    if (linked.length === 0) return []
    const cells = [...columns.keys, null].map((column) => cellOf(line, linked, column, basis))
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
    head: [{ cells: [[""], ...headCells(columns), [say.t(frameWords.total), { is: "mark", mark: "a" }]] }],
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
    ...enteredFor(desk, c.key),
  ]
}

/** Each heading of the source's introduction: its mandates, what answers them, and what it tells of itself. */
function mandatePart(desk: Desk, root: ReportSection): Block[] {
  const headings = childrenOf(desk.data, root.key)
  const mandates = mandatesUnder(desk.data, headings)
  const served = clausesOf(desk.data)
  const asked: Aside = (_, section) => (mandates.get(section.key) ?? []).flatMap((c) => mandateBlocks(desk, c, served))
  const figures = desk.data.results.filter((r) => r.thing === `section:${root.key}`)
  return [
    ...narrative(desk, root.key),
    ...wholeFigures(desk, figures, desk.say.name(root.title)),
    ...headings.flatMap((h) => sectionBlocks(desk, h, 2, asked)),
  ]
}

/** Pillars by departments, a line for each basis. */
function crossTable(desk: Desk): Block[] {
  const { say, data } = desk
  const heading = (p: ReportClause) => {
    const n = /\d+/.exec(p.path)?.[0]
    return n ? say.t(answerWords.pillarNumber, { n, title: say.name(p.title) }) : say.name(p.title)
  }
  return gridOf(desk, {
    id: "pillars",
    caption: say.t(answerWords.crossTable),
    corner: say.t(answerWords.pillar),
    clauses: data.clauses.filter((c) => c.kind === "pillar").sort((a, b) => a.sort - b.sort),
    heading,
    things: data.activities,
    served: pillarsOf(data),
    counting: activitiesCounted(say.t(answerWords.crossRule)),
    columns: departments(desk),
  })
}

function body(desk: Desk): Block[] {
  const { data, say } = desk
  const roots = childrenOf(data, null)
  const annexes = roots.filter((s) => isAnnex(data, s))
  return [
    { is: "heading", level: 1, text: say.t(answerWords.mandates), id: "mandates" },
    ...roots.filter((s) => !isAnnex(data, s)).flatMap((root) => mandatePart(desk, root)),
    { is: "pageBreak" },
    { is: "heading", level: 1, text: say.t(answerWords.crossTable), id: "pillars-and-departments" },
    ...crossTable(desk),
    ...annexes.flatMap((s): Block[] => [{ is: "pageBreak" }, ...sectionBlocks(desk, s, 1)]),
  ]
}

function placing(data: ReportData): Placing[] {
  const mandates = new Set(data.clauses.filter((c) => c.mandate === true).map((c) => c.key))
  const served = clausesOf(data)
  const pillars = pillarsOf(data)
  return [
    {
      figure: "unplaced:mandate",
      message: closingWords.unplacedMandate,
      list: true,
      has: (a) => [...(served.get(a.key) ?? [])].some(([clause, basis]) => mandates.has(clause) && bySource(basis)),
    },
    {
      figure: "unplaced:pillar",
      message: closingWords.unplacedPillar,
      list: false,
      has: (a) => [...(pillars.get(a.key) ?? [])].some(([, basis]) => bySource(basis)),
    },
  ]
}

export const byMandate: Scheme = { words: schemeWords.mandate_and_department, follow: false, body, placing }
