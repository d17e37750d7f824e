// From a reading to a proposal: furniture and notes away, the lines around the clauses placed, the tree grown, clauses
// proposed, and at the end an account of every line.
import { furnitureOf } from "#src/platform/reading/furniture.ts"
import { looksLikeName, mask, masked, printable } from "#src/platform/reading/privacy.ts"
import type { Reason } from "#src/platform/reading/reasons.ts"
import { type Row, rowOf, withBareNumbers } from "#src/platform/reading/rows.ts"
import type { Width } from "#src/platform/reading/running-on.ts"
import { growTree } from "#src/platform/reading/tree.ts"
import type { Reading } from "#src/platform/reading/types.ts"
import { languageOf, namedLanguage } from "#src/platform/reading/words.ts"
import { addAnnex, type Walk, walkTree } from "./clauses.ts"
import { footnotesOf } from "./footnotes.ts"
import { bodyStart, closingOf, isAnnex, placeHead, readHead, recitalsOf } from "./head.ts"
import type { OddityDetail } from "./oddity-words.ts"
import { instrumentTitles } from "./titles.ts"
import type { Footnote, InstrumentHead, Oddity, ParsedInstrument, PlacedAs, Proposal, Recital } from "./types.ts"

/** Longer than any clause: such a line holds a whole document, and its levels cannot be told apart. */
const longestLine = 20_000

type Account = { as: (PlacedAs | null)[]; why: Reason[] }

/** How wide a full line is, and whether lines are cut by that width at all. */
function widthOf(reading: Reading, rows: readonly Row[]): Width {
  const lengths = rows.map((row) => row.text.length).sort((a, b) => a - b)
  const typical = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const runOn = rows.filter((row, i) => !row.marker && !row.gap && (rows[i - 1]?.text.length ?? 0) >= typical * 0.7).length
  const wrapped = reading.wrapped ?? (typical >= 40 && typical <= 140 && runOn >= 3 && runOn >= rows.length * 0.08)
  return { wrapped, full: typical * 0.75 }
}

function accountFor(reading: Reading, rows: readonly Row[], oddities: Oddity[]): Account {
  const account: Account = { as: furnitureOf(reading.lines), why: [] }
  for (const row of rows) {
    if (row.text.length <= longestLine) continue
    const values = { length: row.text.length }
    account.why[row.index] = { code: "one_line", values }
    oddities.push({ kind: "line_too_long", line: row.place, says: { code: "one_line", values } })
  }
  return account
}

/** The body and each annex are trees of their own: an annex counts anew. */
/** Text right below an article's heading is the usual layout of instruments, and nothing to look at. */
const unusual = (oddities: Oddity[]) => ({
  push: (o: Oddity) => (o.says.code === "text_without_numbers" ? 0 : oddities.push(o)),
})

function readBody(rows: readonly Row[], width: Width, walk: Walk, oddities: Oddity[]) {
  let text: Row[] = []
  let annex: ReturnType<typeof addAnnex> | null = null
  const close = () => {
    const around = { parent: annex, objectives: false, prefix: annex ? `${annex.path} ` : "" }
    if (text.length > 0) walkTree(walk, growTree(text, width, instrumentTitles, unusual(oddities)), around)
    text = []
  }
  for (const row of rows) {
    if (isAnnex(row)) {
      close()
      annex = addAnnex(walk, row)
    } else text.push(row)
  }
  close()
}

const placedRows = (rows: readonly Row[], account: Account) =>
  rows.flatMap((row) => {
    const as = account.as[row.index]
    return as ? [{ as, row }] : []
  })

/** What the whole lacks, for the reviewer to complete. */
function lacks(head: InstrumentHead, walk: Walk, top: Row | undefined, oddities: Oddity[]) {
  const line = top?.place ?? 0
  if (!head.title) oddities.push({ kind: "no_title", line, says: { code: "no_title_printed" } })
  if (!head.type) oddities.push({ kind: "no_type", line, says: { code: "no_type_printed" } })
  if (!head.adoptedOn) oddities.push({ kind: "not_dated", line, says: { code: "no_day_printed" } })
  if (walk.clauses.length > 0 && !walk.clauses.some((c) => c.number))
    oddities.push({ kind: "no_numbers", line: walk.clauses[0]?.lines[0] ?? 0, says: { code: "no_clause_numbered" } })
}

/** Proposes clauses for an instrument's lines. Total: any lines give a proposal, and each is placed or unplaced once. */
export function parseInstrument(reading: Reading): ParsedInstrument {
  const oddities: Oddity[] = [...reading.oddities]
  const every = withBareNumbers(reading.lines.map(rowOf))
  const account = accountFor(reading, every, oddities)
  const { notes, rows: noted } = footnotesOf(every, account.as, oddities)
  for (const index of noted) account.as[index] = "footnote"
  const rows = every.filter((row) => account.as[row.index] === null && account.why[row.index] === undefined)
  const at = bodyStart(rows)
  placeHead(rows.slice(0, at)).forEach((as, i) => {
    const row = rows[i]
    if (!row) return
    account.as[row.index] = as
    if (!as) account.why[row.index] = { code: "before_structure" }
  })
  const rest = rows.slice(at)
  const closing = closingOf(rest)
  rest.slice(closing.at).forEach((row, i) => {
    account.as[row.index] = closing.as[i] ?? "signature"
  })
  const head = readHead(placedRows(rows, account), oddities)
  const walk: Walk = { clauses: [], as: new Map(), why: new Map(), oddities, type: head.type }
  readBody(rest.slice(0, closing.at), widthOf(reading, rows), walk, oddities)
  for (const [index, as] of walk.as) account.as[index] = as
  for (const [index, why] of walk.why) account.why[index] = why
  lacks(head, walk, every[0], oddities)
  const recitals = recitalsOf(rows.filter((row) => account.as[row.index] === "preamble"))
  return propose(reading, every, account, { head, walk, recitals, notes, oddities })
}

/** The language of the original, where the text names it. */
const namedIn = (rows: readonly Row[], account: Account) => {
  const named = rows.find((row) => account.as[row.index] === "original")
  return named ? namedLanguage(named.text) : null
}

type Found = {
  head: InstrumentHead
  walk: Walk
  recitals: readonly Recital[]
  notes: readonly Footnote[]
  oddities: readonly Oddity[]
}

/** The printed words in a detail lose names and addresses like any other text. */
const maskedDetail = ({ code, values = {} }: OddityDetail, safe: (text: string) => string): OddityDetail => ({
  code,
  values: Object.fromEntries(Object.entries(values).map(([name, v]) => [name, typeof v === "string" ? safe(v) : v])),
})

function propose(reading: Reading, rows: readonly Row[], account: Account, found: Found): ParsedInstrument {
  const names = rows.flatMap((row) =>
    account.as[row.index] === "signature" && looksLikeName(row.text) ? [row.text.replace(/[.,;]+$/, "")] : [],
  )
  const safe = (text: string) => masked(text, names)
  const said = (text: string | null) => (text === null ? null : safe(text))
  const { head, walk, recitals, notes, oddities } = found
  const proposal: Proposal = {
    source: {
      kind: reading.kind,
      encoding: reading.encoding,
      lines: rows.length,
      language: namedIn(rows, account) ?? languageOf(rows.map((row) => row.text).join(" ")),
    },
    instrument: { ...head, title: said(head.title), body: said(head.body) },
    preamble: recitals.map(({ text, lines }) => ({ text: safe(text), lines: [...lines] })),
    clauses: walk.clauses.map((c) => ({ ...c, heading: safe(c.heading), text: safe(c.text) })),
    footnotes: [...notes, ...wordNotes(reading)].map((n) => ({ ...n, text: safe(n.text) })),
    placed: rows.flatMap((row) => {
      const as = account.as[row.index]
      return as ? [{ line: row.place, as }] : []
    }),
    unplaced: rows.flatMap((row) =>
      account.as[row.index]
        ? []
        : [{ line: row.place, text: printable(row.text, names), why: account.why[row.index] ?? { code: "no_place" as const } }],
    ),
    oddities: oddities.map((o) => ({ ...o, says: maskedDetail(o.says, safe) })),
  }
  return { proposal, lines: () => rows.map((row) => ({ line: row.place, text: shownOf(row, account, names) })) }
}

/** Word keeps its notes apart from the text; they are read after it. */
const wordNotes = (reading: Reading): Footnote[] =>
  reading.lines.flatMap((l) =>
    l.note ? [{ mark: String(l.place).replace(/^note /, ""), text: l.text.trim(), lines: [l.place] }] : [],
  )

function shownOf(row: Row, account: Account, names: readonly string[]): string {
  const as = account.as[row.index]
  if (as === "signature" || as === "contact") return mask
  return as ? masked(row.text, names) : printable(row.text, names)
}
