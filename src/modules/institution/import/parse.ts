// The whole journey from a reading to a proposal: furniture away, the order's own parts placed, the tree grown, units and
// provisions proposed, and at the end an account of every line.

import { furnitureOf } from "#src/platform/reading/furniture.ts"
import { looksLikeName, mask, masked, printable } from "#src/platform/reading/privacy.ts"
import type { Reason } from "#src/platform/reading/reasons.ts"
import { type Row, rowOf, withBareNumbers } from "#src/platform/reading/rows.ts"
import { growTree } from "#src/platform/reading/tree.ts"
import type { Reading } from "#src/platform/reading/types.ts"
import { languageOf } from "#src/platform/reading/words.ts"
import { annexLabel, closingKind, isEffectHeading, isResolves, placeHead, readHeader } from "./header.ts"
import { levelNamed, orderTitles, roleOf } from "./headings.ts"
import { type Announced, unitComposed, unitInTitle } from "./names.ts"
import type { OddityDetail } from "./oddity-words.ts"
import { type Draft, newWalk, type Walked, walkTree } from "./provisions.ts"
import type { Oddity, OrderHeader, ParsedOrder, PlacedAs, Proposal, Restricted } from "./types.ts"
import { proposeUnits } from "./units.ts"

/** Longer than any provision: such a line holds a whole document, and its levels cannot be told apart. */
const longestLine = 20_000
const headReach = 60

type Account = { as: (PlacedAs | null)[]; why: Reason[] }

/** How wide a full line is, and whether lines are cut by that width at all. */
function widthOf(reading: Reading, rows: readonly Row[]): { wrapped: boolean; full: number } {
  const lengths = rows.map((row) => row.text.length).sort((a, b) => a - b)
  const typical = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const runOn = rows.filter((row, i) => !row.marker && !row.gap && (rows[i - 1]?.text.length ?? 0) >= typical * 0.7).length
  const wrapped = reading.wrapped ?? (typical >= 40 && typical <= 140 && runOn >= 3 && runOn >= rows.length * 0.08)
  return { wrapped, full: typical * 0.75 }
}

/** Where the structure begins: at the annex, else after the order resolves, else after the lines that name the order. */
function bodyStart(rows: readonly Row[]): { at: number; inOrder: boolean } {
  const annex = rows.findIndex((row) => annexLabel(row) !== null)
  if (annex >= 0) return { at: annex, inOrder: false }
  const resolved = rows.findIndex(isResolves)
  if (resolved >= 0) return { at: resolved + 1, inOrder: true }
  const marked = rows.findIndex((row) => row.marker !== null)
  const head = placeHead(rows.slice(0, Math.min(headReach, marked < 0 ? rows.length : marked)))
  const last = head.findLastIndex((as) => as !== null && as !== "issuer")
  const named = head.some((as) => as === "order" || as === "subject" || as === "authority")
  return { at: named ? last + 1 : 0, inOrder: true }
}

/** The signature, date and language lines at the end, from the first of an unbroken run; `rows.length` when there are none. */
function closingStart(rows: readonly Row[]): number {
  let at = rows.length
  let sure = false
  while (at > 0 && rows.length - at < 15) {
    const row = rows[at - 1]
    if (!row || row.marker || row.text.length > 200) break
    const kind = closingKind(row, "signature")
    if (!kind) break
    if (kind !== "signature" || !looksLikeName(row.text)) sure = true
    at -= 1
  }
  return sure ? at : rows.length
}

function placeClosing(rows: readonly Row[], account: Account) {
  let last: PlacedAs | null = "signature"
  for (const row of rows) {
    last = closingKind(row, last) ?? "signature"
    account.as[row.index] = last
  }
}

/** The unit of the whole order, when no heading of its text names it: from the subject, the order's title, or the first
 * sentence that says what a unit is composed of. */
function unitOfOrder(header: OrderHeader, rows: readonly Row[], body: readonly Row[], account: Account): Draft | null {
  const lines = (as: PlacedAs) => rows.filter((row) => account.as[row.index] === as)
  const from = (found: Announced | null, own: readonly Row[]): Draft | null =>
    found ? { ...found, parent: null, number: null, namedIn: null, rows: own, texts: [], headed: true, flat: false } : null
  const composed = body.slice(0, 40).find((row) => unitComposed(row.body))
  return (
    from(header.subject ? unitInTitle(header.subject) : null, lines("subject")) ??
    from(composed ? unitComposed(composed.body) : null, composed ? [composed] : []) ??
    lines("order")
      .concat(lines("issuer"))
      .reduce<Draft | null>((found, row) => found ?? from(isOffice(row) ? null : unitInTitle(row.text), [row]), null)
  )
}

/** Letterhead names who issues an order, not what it is about; a title after the order's number does. */
const isOffice = (row: Row): boolean => levelNamed(row.text) !== null

/** Splits the body at its annex headings; each annex counts anew. */
function annexesOf(rows: readonly Row[], account: Account): Row[][] {
  const texts: Row[][] = [[]]
  for (const row of rows) {
    if (annexLabel(row) !== null) {
      account.as[row.index] = "annex"
      texts.push([])
    } else texts.at(-1)?.push(row)
  }
  return texts.filter((text) => text.length > 0)
}

function readBody(
  rows: readonly Row[],
  reading: Reading,
  orderUnit: Draft | null,
  inOrder: boolean,
  account: Account,
  oddities: Oddity[],
): Walked {
  const walk = newWalk(oddities)
  const width = widthOf(reading, rows)
  const trees = annexesOf(rows, account).map((text) => growTree(text, width, orderTitles, oddities))
  const headed = trees.some((tree) =>
    tree.children.some((node) => node.role?.role === "unit" && !node.label && node.children.length > 0),
  )
  const top = headed ? null : orderUnit
  if (top) walk.drafts.push(top)
  for (const tree of trees) walkTree(walk, tree, top, inOrder)
  for (const [index, as] of walk.as) account.as[index] = as
  for (const [index, why] of walk.why) account.why[index] = why
  return walk
}

function accountFor(reading: Reading, rows: readonly Row[]): Account {
  const account: Account = { as: furnitureOf(reading.lines), why: [] }
  for (const row of rows)
    if (row.text.length > longestLine) account.why[row.index] = { code: "one_line", values: { length: row.text.length } }
  return account
}

function tailAt(body: readonly Row[], inOrder: boolean): number {
  if (!inOrder) return body.length
  const at = body.findIndex(
    (row, i) =>
      i > 0 &&
      !(body[i - 1]?.marker && !body[i - 1]?.body) &&
      !row.marker &&
      isEffectHeading(row) &&
      roleOf(row.text.replace(/:$/, ""), { marked: true, outline: 0 }) !== null,
  )
  return at < 0 ? body.length : at
}

/** Proposes a tree for an order's lines. Total: any lines give a proposal, and each non-empty line is placed or unplaced once. */
export function parseOrder(reading: Reading): ParsedOrder {
  const oddities: Oddity[] = [...reading.oddities]
  const every = withBareNumbers(reading.lines.map(rowOf))
  const account = accountFor(reading, every)
  const rows = every.filter((row) => account.as[row.index] === null && account.why[row.index] === undefined)
  for (const row of every)
    if (account.why[row.index])
      oddities.push({ kind: "line_too_long", line: row.place, says: { code: "one_line", values: { length: row.text.length } } })
  const { at, inOrder } = bodyStart(rows)
  placeHead(rows.slice(0, at)).forEach((as, i) => {
    const row = rows[i]
    if (row) account.as[row.index] = as
    if (row && !as) account.why[row.index] = { code: "before_structure" }
  })
  const rest = rows.slice(at)
  const closing = closingStart(rest)
  placeClosing(rest.slice(closing), account)
  const body = rest.slice(0, closing)
  const tail = tailAt(body, inOrder)
  placeHead(body.slice(tail)).forEach((as, i) => {
    const row = body[tail + i]
    if (row) account.as[row.index] = as ?? "effect"
  })
  const first = readHeader(found(rows, account), [])
  const walk = readBody(body.slice(0, tail), reading, unitOfOrder(first, rows, body, account), inOrder, account, oddities)
  const order = readHeader(found(rows, account), oddities)
  return propose(reading, every, account, walk, order, oddities)
}

/** The printed words in a detail lose names and addresses like any other text. */
const maskedDetail = ({ code, values = {} }: OddityDetail, safe: (text: string) => string): OddityDetail => ({
  code,
  values: Object.fromEntries(Object.entries(values).map(([name, v]) => [name, typeof v === "string" ? safe(v) : v])),
})

const found = (rows: readonly Row[], account: Account) =>
  rows.flatMap((row) => {
    const as = account.as[row.index]
    return as ? [{ as, row }] : []
  })

function propose(
  reading: Reading,
  rows: readonly Row[],
  account: Account,
  walk: Walked,
  order: OrderHeader,
  oddities: Oddity[],
): ParsedOrder {
  const restricted: Restricted[] = rows.flatMap((row) => {
    const as = account.as[row.index]
    return as === "signature" || as === "contact" ? [{ line: row.place, as, text: row.text }] : []
  })
  const names = restricted.flatMap((r) => (r.as === "signature" ? namesIn(r.text) : []))
  const safe = (text: string) => masked(text, names)
  const { units, keys } = proposeUnits(walk, order.subject)
  const functions = walk.provisions.map((p) => ({
    unitKey: p.unit ? (keys.get(p.unit) ?? null) : null,
    path: p.node.path,
    number: p.node.label || null,
    kind: p.kind,
    introduction: p.introduction === null ? null : safe(p.introduction),
    text: safe(p.text),
    lines: p.rows.map((row) => row.place),
  }))
  if (functions.length && !functions.some((f) => f.number))
    oddities.push({ kind: "no_numbers", line: functions[0]?.lines[0] ?? 0, says: { code: "no_provision_numbered" } })
  const top = rows[0]?.place ?? 0
  if (!order.number) oddities.push({ kind: "not_numbered", line: top, says: { code: "order_not_numbered" } })
  if (!order.signedOn) oddities.push({ kind: "not_dated", line: top, says: { code: "order_not_signed" } })
  if (functions.some((f) => f.unitKey === null))
    oddities.push({
      kind: "no_unit",
      line: functions.find((f) => f.unitKey === null)?.lines[0] ?? 0,
      says: { code: "provision_alone" },
    })
  const proposal: Proposal = {
    source: {
      kind: reading.kind,
      encoding: reading.encoding,
      lines: rows.length,
      language: languageOf(rows.map((row) => row.text).join(" ")),
    },
    order: { ...order, subject: order.subject === null ? null : safe(order.subject) },
    units: units.map((u) => ({ ...u, name: safe(u.name) })),
    functions,
    placed: rows.flatMap((row) => (account.as[row.index] ? [{ line: row.place, as: account.as[row.index] as PlacedAs }] : [])),
    unplaced: rows.flatMap((row) =>
      account.as[row.index]
        ? []
        : [{ line: row.place, text: printable(row.text, names), why: account.why[row.index] ?? { code: "no_place" } }],
    ),
    oddities: oddities.map((o) => ({ ...o, says: maskedDetail(o.says, safe) })),
  }
  return { proposal, restricted, lines: () => rows.map((row) => ({ line: row.place, text: shownOf(row, account, names) })) }
}

/** What a reviewer sees of a line: all but names, telephones and addresses, in the parts set apart for them and elsewhere. */
function shownOf(row: Row, account: Account, names: readonly string[]): string {
  const as = account.as[row.index]
  if (as === "signature" || as === "contact") return mask
  return as ? masked(row.text, names) : printable(row.text, names)
}

/** The names in signature lines, in the forms in which they could come again in the text. */
function namesIn(text: string): string[] {
  const name = text
    .replace(/^[^:]{0,20}:\s*/, "")
    .replace(/^\(?s\)?\/?\s*/i, "")
    .replace(/[.,;]+$/, "")
    .trim()
  return looksLikeName(name) ? [name] : []
}
