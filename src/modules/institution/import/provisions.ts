// A walk down the tree of printed levels: every heading becomes a unit, a part or a theme; every other level a provision,
// an introduction to a list, or an item that names a unit. Which named unit is which heading is settled afterwards.

import type { Reason } from "#src/platform/reading/reasons.ts"
import type { Row } from "#src/platform/reading/rows.ts"
import { colon, type Node as TreeNode } from "#src/platform/reading/tree.ts"
import { fold, starting, within } from "#src/platform/reading/words.ts"
import { coordinates, missionIs, powers, reportsTo } from "./cues.ts"
import { isEffectClause } from "./header.ts"
import { levelPromised, type Role } from "./headings.ts"
import { type Announced, acronymOf, cleanName, levelSaid, saysComposed, unitInItem, unitsInSentence } from "./names.ts"
import type { FunctionKind, Oddity, PlacedAs, UnitLevel } from "./types.ts"

type Node = TreeNode<Role>

/** A unit on its way: opened by a heading, or only named. */
export type Draft = {
  name: string
  acronym: string | null
  level: UnitLevel | null
  parent: Draft | null
  number: string | null
  namedIn: string | null
  rows: readonly Row[]
  texts: string[]
  headed: boolean
  /** A heading whose label does not say how deep it stands ("Article 4"). */
  flat: boolean
}
export type Announcement = Announced & { by: Draft | null; namedIn: string; row: Row; within: Announcement[] }
type Provision = {
  unit: Draft | null
  node: Node
  kind: FunctionKind
  introduction: string | null
  text: string
  rows: readonly Row[]
}
export type Walked = {
  drafts: Draft[]
  announced: Announcement[]
  provisions: Provision[]
  as: Map<number, PlacedAs>
  why: Map<number, Reason>
  oddities: Oddity[]
}
type Around = { unit: Draft | null; kind: FunctionKind; introduction: string | null; effects: ReadonlySet<Node> }
type Item = ReturnType<typeof unitInItem>

const saysReports = within(reportsTo)
const opensReports = starting(reportsTo)
const saysPowers = within(powers)
const saysCoordinates = within(coordinates)
const opensCoordinates = starting(coordinates)
const saysMission = within(missionIs)

/** Our reading of a provision's kind: from its words where they say it, else from the heading it stands under. */
function kindOfProvision(text: string, around: FunctionKind): FunctionKind {
  const folded = fold(text.slice(0, 400))
  if (around === "function") {
    if (opensReports.test(folded)) return "reporting"
    return opensCoordinates.test(folded) ? "coordination" : "function"
  }
  if (saysMission.test(folded)) return "mission"
  if (saysComposed.test(folded)) return "structure"
  if (saysReports.test(folded)) return "reporting"
  if (saysPowers.test(folded)) return "power"
  return saysCoordinates.test(folded.slice(0, 160)) ? "coordination" : around
}

const below = (node: Node): Row[] => [...(node.numberRow ? [node.numberRow] : []), ...node.rows, ...node.children.flatMap(below)]
const firstRow = (node: Node): Row | undefined => node.rows[0] ?? node.numberRow ?? undefined
const mark = (walk: Walked, rows: readonly Row[], as: PlacedAs) => {
  for (const row of rows) walk.as.set(row.index, as)
}

function provide(walk: Walked, node: Node, around: Around, kind: FunctionKind, rows: readonly Row[], text = node.text) {
  around.unit?.texts.push(node.text)
  walk.provisions.push({ unit: around.unit, node, kind, introduction: around.introduction, text, rows })
}

function announcement(found: Announced, by: Draft | null, namedIn: string, row: Row): Announcement {
  return { ...found, by, namedIn, row, within: [] }
}

/** The items below a sentence that says what a unit is composed of, when half of them or more name units; else none. */
function listedUnits(node: Node): Item[] {
  if (!node.children.length || !saysComposed.test(fold(node.text.slice(0, 1000)))) return []
  const promised = levelPromised(node.text)
  const worded = (child: Node) => child.label !== child.bare
  const inWords = node.children.every(worded)
  const items = node.children.map((child) => (worded(child) && !inWords ? null : unitInItem(child.text, promised)))
  return items.filter(Boolean).length * 2 >= items.length ? items : []
}

/** A level as printed, its number with it. */
const printedOf = (node: Node): string =>
  below(node)
    .map((row) => row.text)
    .join(" ")

/** One provision with the units it names: the list belongs to the sentence above it. Other levels below stay themselves. */
function visitComposition(walk: Walked, node: Node, around: Around, items: readonly Item[]) {
  const naming = node.children.filter((_, i) => items[i])
  const listed = naming.flatMap(below)
  provide(walk, node, around, "structure", [...node.rows, ...listed], [node.text, ...naming.map(printedOf)].join("\n"))
  mark(walk, node.rows, "provision")
  mark(walk, listed, "announcement")
  const [own] = node.rows
  if (own) for (const found of unitsInSentence(node.text)) walk.announced.push(announcement(found, around.unit, node.path, own))
  node.children.forEach((child, i) => {
    const item = items[i]
    const row = firstRow(child)
    if (!item || !row) {
      visit(walk, child, around)
      return
    }
    const whole = announcement(item, around.unit, child.path, row)
    whole.within = item.within.map((inner) => announcement(inner, null, child.path, row))
    walk.announced.push(whole)
  })
}

function visitItem(walk: Walked, node: Node, around: Around) {
  if (node.numberRow) mark(walk, [node.numberRow], "number")
  const items = listedUnits(node)
  if (items.length) return visitComposition(walk, node, around, items)
  if (!node.text) {
    if (!node.children.length && node.numberRow)
      walk.oddities.push({
        kind: "number_without_text",
        line: node.numberRow.place,
        says: { code: "printed", values: { text: node.path } },
      })
    for (const child of node.children) visit(walk, child, around)
    return
  }
  if (around.effects.has(node)) return mark(walk, below(node), "effect")
  const kind = kindOfProvision(node.text, around.kind)
  const introduces = node.children.length > 0 && colon(node.text)
  if (introduces) {
    mark(walk, node.rows, "introduction")
    const [only] = node.rows
    if (node.children.length === 1 && only)
      walk.oddities.push({ kind: "single_item_list", line: only.place, says: { code: "printed", values: { text: node.path } } })
  } else {
    provide(walk, node, around, kind, node.rows)
    mark(walk, node.rows, "provision")
    const [own] = node.rows
    if (own) for (const found of unitsInSentence(node.text)) walk.announced.push(announcement(found, around.unit, node.path, own))
  }
  const inner: Around = { ...around, kind, introduction: introduces ? node.text : null }
  for (const child of node.children) visit(walk, child, inner)
}

function visitHeading(walk: Walked, node: Node, around: Around) {
  if (node.numberRow) mark(walk, [node.numberRow], "number")
  const role = node.role
  if (role?.role === "unit") {
    const draft: Draft = {
      name: cleanName(node.text),
      acronym: acronymOf(node.text),
      level: levelSaid(node.text) ?? role.level,
      parent: around.unit,
      number: node.path || null,
      namedIn: null,
      rows: node.rows,
      texts: [],
      headed: true,
      flat: node.label !== node.bare,
    }
    walk.drafts.push(draft)
    mark(walk, node.rows, "unit")
    for (const child of node.children) visit(walk, child, { ...around, unit: draft, kind: "function", introduction: null })
    return
  }
  mark(walk, node.rows, "heading")
  const kind = role?.role === "part" ? role.kind : around.kind
  for (const child of node.children) visit(walk, child, { ...around, kind })
}

/** A title with nothing below it titles nothing: with a number it is a short provision, without one it has no place. */
function visit(walk: Walked, node: Node, around: Around) {
  if (node.role?.role !== "title" || node.children.length)
    return node.role ? visitHeading(walk, node, around) : visitItem(walk, node, around)
  if (node.label) return visitItem(walk, { ...node, role: null }, around)
  for (const row of node.rows) walk.why.set(row.index, { code: "title_alone" })
}

/** Provisions right below headings, in the order of the text. */
const articlesOf = (node: Node): Node[] => node.children.flatMap((child) => (child.role ? articlesOf(child) : [child]))
const underClosing = (node: Node): boolean => node.role?.role === "closing" || (node.parent !== null && underClosing(node.parent))

/** The clauses of repeal and effect among an order's own articles: the last ones, and any under a heading for them. */
function effectClauses(root: Node): Set<Node> {
  const articles = articlesOf(root).filter((node) => node.text)
  const clauses = new Set(articles.filter((node) => isEffectClause(node.text)))
  const last = articles.findLastIndex((node) => !clauses.has(node))
  return new Set(articles.filter((node, i) => clauses.has(node) && (i > last || underClosing(node))))
}

/** Walks a tree. `inOrder`: the articles of the order itself, where clauses of repeal and effect stand among the rest. */
export function walkTree(walk: Walked, root: Node, unit: Draft | null, inOrder: boolean) {
  const effects = inOrder ? effectClauses(root) : new Set<Node>()
  for (const node of root.children) visit(walk, node, { unit, kind: "function", introduction: null, effects })
}

export const newWalk = (oddities: Oddity[]): Walked => ({
  drafts: [],
  announced: [],
  provisions: [],
  as: new Map(),
  why: new Map(),
  oddities,
})
