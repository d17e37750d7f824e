// From lines with markers to a tree of printed levels. Numbers are kept as printed: what does not follow is placed where it
// fits best and reported. A list is known by its kind of number and punctuation; a new line either goes on in an open list
// or opens one below the line before it.

import { type Marker, markerOf, type Sense } from "./levels.ts"
import type { OddityDetail } from "./oddity-words.ts"
import type { Row } from "./rows.ts"
import { goesOn, type Segment, type TitleRole, type Titles, type Width } from "./running-on.ts"
import type { Oddities, Place, ReadingOddity } from "./types.ts"
import { finished } from "./words.ts"

export type Node<R extends TitleRole = TitleRole> = {
  parent: Node<R> | null
  children: Node<R>[]
  /** Printed label, "" for none. */
  label: string
  bare: string
  path: string
  role: R | null
  /** The line with the number alone, when it stands apart. */
  numberRow: Row | null
  rows: Row[]
  text: string
}

type Frame<R extends TitleRole> = { style: string; last: number; node: Node<R>; rank: number }
type Growth<R extends TitleRole> = {
  frames: Frame<R>[]
  root: Node<R>
  titles: Titles<R>
  seen: Map<string, number>
  homes: Map<string, Set<string>>
  paragraphs: Map<Node<R>, number>
  oddities: Oddities
}

const deepest = 256
/** True when a text announces what comes below it. */
export const colon = (text: string): boolean => /:["”»]?$/.test(text.slice(-3))

const newNode = <R extends TitleRole>(parent: Node<R> | null, seg: Segment | null, path: string, role: R | null): Node<R> => {
  const node: Node<R> = {
    parent,
    children: [],
    label: seg?.marker?.label ?? "",
    bare: seg?.marker?.bare ?? "",
    path,
    role,
    numberRow: seg?.numberRow ?? null,
    rows: seg?.rows ?? [],
    text: seg?.pieces.join("") ?? "",
  }
  parent?.children.push(node)
  return node
}

const placeOf = (seg: Segment): Place => (seg.numberRow ?? seg.rows[0])?.place ?? 0
const note = <R extends TitleRole>(
  g: Growth<R>,
  kind: ReadingOddity,
  line: Place,
  code: OddityDetail["code"],
  values: OddityDetail["values"],
) => g.oddities.push({ kind, line, says: { code, ...(values ? { values } : {}) } })
const kindOf = (style: string) => style.replace(/[.)(º-]+$/, "")

type Fit = { score: number; frame: number; sense: Sense; style: string }

/** How well a sense goes on in an open list: the next number best, then a gap, a repetition, a new start. */
function continuing(
  sense: Sense,
  frame: Pick<Frame<TitleRole>, "style" | "last" | "node">,
  isHeading: boolean,
  distance: number,
): number | null {
  const same = frame.style === sense.style
  const step = sense.value - frame.last
  if (!same && !(step === 1 && kindOf(frame.style) === kindOf(sense.style))) return null
  const order = step === 1 ? (same ? 10 : 7) : step > 1 ? 5 - Math.min(step, 8) * 0.4 : step === 0 ? 3 : sense.value === 1 ? 2 : 1
  const alike = (frame.node.role !== null) === isHeading ? 3 : -3
  return order + alike - distance * 0.1
}

function opening<R extends TitleRole>(g: Growth<R>, sense: Sense, isOpen: boolean): number {
  // An article within an article is none: it goes on beside the open one, whatever number it prints.
  if (isOpen && sense.style.startsWith("word:")) return 1
  const current = g.frames.at(-1)?.node
  const invites = !current || current.role !== null || colon(current.text) || !current.text
  const first = sense.value === 1 || (sense.style.startsWith("word:") && sense.value === (g.seen.get(sense.style) ?? 0) + 1)
  if (!first) return isOpen ? 1 : 2.5
  return isOpen && !invites ? 1.5 : invites ? 9 : 8
}

function bestFit<R extends TitleRole>(g: Growth<R>, senses: readonly Sense[], isHeading: boolean): Fit {
  let best: Fit | null = null
  for (const sense of senses) {
    let isOpen = false
    for (let i = g.frames.length - 1; i >= 0; i -= 1) {
      const frame = g.frames[i]
      if (!frame) continue
      if (frame.style === sense.style) isOpen = true
      const score = continuing(sense, frame, isHeading, g.frames.length - 1 - i)
      if (score !== null && (!best || score > best.score)) best = { score, frame: i, sense, style: frame.style }
    }
    const score = opening(g, sense, isOpen)
    if (g.frames.length < deepest && (!best || score > best.score)) best = { score, frame: -1, sense, style: sense.style }
  }
  const sense = senses[0] ?? { style: "?", value: 0 }
  return best ?? { score: 0, frame: g.frames.length - 1, sense, style: sense.style }
}

function pathOf<R extends TitleRole>(g: Growth<R>, parent: Node<R>, marker: Marker, sense: Sense): string {
  if (!marker.label) return `${parent.path} •${parent.children.length + 1}`.trim()
  // "Objective 2.1" says all by itself.
  if (marker.composite.length && marker.bare !== marker.label) return marker.label
  if (marker.composite.length && (!parent.bare || marker.label.startsWith(`${parent.bare}.`))) return marker.label
  if (sense.style === "word:§" || sense.style === "word:paragraph") return `${parent.path} ${marker.label}`.trim()
  const runsOn = sense.style.startsWith("word:") && sense.value > (g.seen.get(sense.style) ?? 0)
  if (runsOn || !parent.path) return marker.label
  return sense.style.startsWith("word:") ? `${parent.path} ${marker.label}` : `${parent.path}.${marker.label}`
}

function reportStep<R extends TitleRole>(g: Growth<R>, seg: Segment, last: number, value: number, before: string) {
  const step = value - last
  const label = seg.marker?.label ?? ""
  if (step > 1) note(g, "number_gap", placeOf(seg), "follows", { label, before })
  if (step === 0) note(g, "number_repeated", placeOf(seg), "stands_twice", { label })
  if (step < 0) note(g, value === 1 ? "number_restart" : "number_backwards", placeOf(seg), "follows", { label, before })
}

function reportOpening<R extends TitleRole>(g: Growth<R>, seg: Segment, sense: Sense) {
  const parentStyle = g.frames.at(-1)?.style ?? ""
  const runsOn = sense.style.startsWith("word:") && sense.value === (g.seen.get(sense.style) ?? 0) + 1
  if (sense.value > 1 && !runsOn) note(g, "number_gap", placeOf(seg), "list_begins", { label: seg.marker?.label ?? "" })
  const homes = g.homes.get(sense.style)
  if (!homes) g.homes.set(sense.style, new Set([parentStyle]))
  else if (!homes.has(parentStyle) && [...homes].some((home) => g.homes.get(home)?.has(parentStyle)))
    note(g, "level_skipped", placeOf(seg), "level_between", { label: seg.marker?.label ?? "" })
}

/** A title below a sentence that announces a list is an item of that list. */
const asItem = <R extends TitleRole>(parent: Node<R>, role: R | null): R | null =>
  parent.role === null && colon(parent.text) ? null : role

/** "§ 2" and "sole paragraph" belong to their article, past any list in it. */
const belongsToArticle = /^word:(?:§|paragraph)$/

function addNumbered<R extends TitleRole>(g: Growth<R>, seg: Segment, marker: Marker, senses: readonly Sense[], role: R | null) {
  const fit = bestFit(g, senses, role !== null)
  const sibling = fit.frame >= 0 ? g.frames[fit.frame] : undefined
  if (sibling) {
    g.frames.length = fit.frame
    reportStep(g, seg, sibling.last, fit.sense.value, sibling.node.label)
  } else {
    if (belongsToArticle.test(fit.sense.style)) {
      const article = g.frames.findLastIndex((frame) => /^word:(?:article|section)$/.test(frame.style))
      if (article >= 0) g.frames.length = article + 1
    }
    reportOpening(g, seg, fit.sense)
    if (g.frames.length >= deepest) note(g, "level_too_deep", placeOf(seg), "too_deep", { most: deepest })
  }
  const parent = g.frames.at(-1)?.node ?? g.root
  const node = newNode(parent, seg, pathOf(g, parent, marker, fit.sense), asItem(parent, role))
  g.seen.set(fit.sense.style, fit.sense.value)
  g.frames.push({ style: fit.style, last: fit.sense.value, node, rank: node.role ? g.titles.rankOf(node.role) : 9 })
}

function addBullet<R extends TitleRole>(g: Growth<R>, seg: Segment, marker: Marker, style: string) {
  let at = g.frames.length - 1
  while (at >= 0 && g.frames[at]?.style.startsWith("bullet:") && g.frames[at]?.style !== style) at -= 1
  if (at >= 0 && g.frames[at]?.style === style) g.frames.length = at
  else if (g.frames.length >= deepest) g.frames.length -= 1
  const parent = g.frames.at(-1)?.node ?? g.root
  const node = newNode(parent, seg, pathOf(g, parent, marker, { style, value: 0 }), null)
  g.frames.push({ style, last: 0, node, rank: 9 })
}

/** "2.3" goes below "2", wherever that stands open; without a "2" it goes on beside its like, or below the line before. */
function addComposite<R extends TitleRole>(g: Growth<R>, seg: Segment, marker: Marker, sense: Sense, role: R | null) {
  const prefix = marker.composite.slice(0, -1).join(".")
  let at = g.frames.length - 1
  while (at >= 0 && g.frames[at]?.node.bare !== prefix && g.frames[at]?.node.path !== prefix) at -= 1
  const like = g.frames.findIndex((f) => f.style === sense.style)
  if (at >= 0) g.frames.length = at + 1
  else {
    note(g, "level_skipped", placeOf(seg), "none_above", { label: marker.label, above: prefix })
    if (like >= 0) g.frames.length = like
  }
  if (g.frames.length >= deepest) {
    g.frames.length = deepest - 1
    note(g, "level_too_deep", placeOf(seg), "too_deep", { most: deepest })
  }
  const parent = g.frames.at(-1)?.node ?? g.root
  const key = `${parent.path}>${prefix}`
  const last = g.seen.get(key)
  if (last !== undefined) reportStep(g, seg, last, sense.value, `${prefix}.${last}`)
  else if (sense.value > 1) note(g, "number_gap", placeOf(seg), "list_begins", { label: marker.label })
  g.seen.set(key, sense.value)
  const node = newNode(parent, seg, pathOf(g, parent, marker, sense), asItem(parent, role))
  g.frames.push({ style: sense.style, last: sense.value, node, rank: node.role ? g.titles.rankOf(node.role) : 9 })
}

function addHeading<R extends TitleRole>(g: Growth<R>, seg: Segment, role: R) {
  const first = g.frames.length === 0 && g.root.children.length === 0
  const rank = first && role.role === "unit" ? 0 : seg.outline || g.titles.rankOf(role)
  while ((g.frames.at(-1)?.rank ?? -1) >= rank) g.frames.pop()
  const parent = g.frames.at(-1)?.node ?? g.root
  const node = newNode(parent, seg, parent.path, role)
  g.frames.push({ style: "heading", last: 0, node, rank })
}

/** A paragraph without a number belongs to the numbered provision before it; below a heading it is one of its own. */
function addParagraph<R extends TitleRole>(g: Growth<R>, seg: Segment) {
  const current = g.frames.at(-1)?.node
  if (current && current.role === null && (current.label || current.text)) {
    current.rows.push(...seg.rows)
    current.text += `${current.text ? "\n" : ""}${seg.pieces.join("")}`
    note(g, "paragraph_without_number", placeOf(seg), "part_of", { path: current.path })
    return
  }
  const parent = current ?? g.root
  const n = (g.paragraphs.get(parent) ?? 0) + 1
  g.paragraphs.set(parent, n)
  if (n === 1 && parent.label) note(g, "paragraph_without_number", placeOf(seg), "text_without_numbers", { path: parent.path })
  newNode(parent, seg, `${parent.path} ¶${n}`.trim(), null)
}

function add<R extends TitleRole>(g: Growth<R>, seg: Segment) {
  const text = seg.head
  const { marker } = seg
  const role = g.titles.roleOf(text, { marked: marker !== null, outline: seg.outline })
  if (!marker) return role ? addHeading(g, seg, role) : addParagraph(g, seg)
  const [sense] = marker.senses
  if (!sense) return
  if (sense.style.startsWith("bullet:")) return addBullet(g, seg, marker, sense.style)
  if (marker.composite.length) return addComposite(g, seg, marker, sense, role)
  addNumbered(g, seg, marker, marker.senses, role)
}

/** In text cut by a page's width, a number at a line's start may be the middle of a sentence ("article / 3. of …"). */
function plausible<R extends TitleRole>(g: Growth<R>, seg: Segment, row: Row, marker: Marker, width: Width): boolean {
  const last = seg.rows.at(-1)
  if (!width.wrapped || row.gap || !last || finished(last.text) || last.text.length < width.full * 0.8) return true
  const [first] = marker.senses
  if (first?.style.startsWith("bullet:"))
    return g.frames.some((f) => f.style === first.style) || seg.marker?.senses[0]?.style === first.style
  if (marker.composite.length) return marker.composite.every((p) => p.length < 3)
  return marker.senses.some(
    (s) =>
      s.value === 1 ||
      g.frames.some((f) => f.style === s.style && f.last + 1 === s.value) ||
      seg.marker?.senses.some((m) => m.style === s.style && m.value + 1 === s.value),
  )
}

const newSegment = (row: Row, marker: Marker | null): Segment => ({
  marker,
  numberRow: null,
  rows: [],
  pieces: [],
  head: "",
  outline: row.outline,
})

function append(seg: Segment, row: Row, text: string) {
  const cut = /\p{L}-$/u.test(seg.pieces.at(-1)?.slice(-2) ?? "")
  seg.pieces.push(seg.pieces.length && !cut ? ` ${text}` : text)
  seg.rows.push(row)
  if (seg.head.length < 400) seg.head = seg.head ? `${seg.head} ${text}` : text
  else seg.head = `${seg.head.slice(0, 400)}${text.slice(-1)}`
  if (seg.numberRow === null) seg.outline = Math.max(seg.outline, row.outline)
}

function begin<R extends TitleRole>(g: Growth<R>, row: Row, marker: Marker): Segment {
  const inner = marker.label && marker.rest ? markerOf(marker.rest) : null
  const nested =
    inner &&
    inner.label !== "" &&
    !inner.composite.length &&
    inner.rest &&
    inner.senses.some((s) => s.value === 1) &&
    inner.senses[0]?.style !== marker.senses[0]?.style
  if (inner && nested) {
    add(g, newSegment(row, marker))
    const seg = newSegment(row, inner)
    append(seg, row, inner.rest)
    return seg
  }
  const seg = newSegment(row, marker)
  if (row.body) append(seg, row, row.body)
  else seg.numberRow = row
  return seg
}

/** Grows the tree of a text's printed levels from its lines. `oddities` receives what is irregular about the numbers. */
export function growTree<R extends TitleRole>(
  rows: readonly Row[],
  width: Width,
  titles: Titles<R>,
  oddities: Oddities,
): Node<R> {
  const root = newNode<R>(null, null, "", null)
  const g: Growth<R> = { frames: [], root, titles, seen: new Map(), homes: new Map(), paragraphs: new Map(), oddities }
  let seg: Segment | null = null
  for (const row of rows) {
    const marker = row.marker
    if (marker && (!seg || plausible(g, seg, row, marker, width))) {
      if (seg) add(g, seg)
      seg = begin(g, row, marker)
    } else if (seg && (marker || goesOn(seg, row, width, titles))) append(seg, row, row.text)
    else {
      if (seg) add(g, seg)
      seg = newSegment(row, null)
      append(seg, row, row.text)
    }
  }
  if (seg) add(g, seg)
  return root
}
