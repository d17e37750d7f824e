// Corrections are laid over what was read, one after the other. A correction gives a new tree or says why it cannot; none ever
// loses a line: lines move between clauses and accounts, their number stays.
import { type Refused as Because, correctedTree, refuse } from "#src/platform/reading/corrections.ts"
import type { Edit, EditRefusal, MadeEdit, Reading, SourceLine, Tree, TreeClause } from "../types.ts"
import { branchOf, treeOf } from "./tree.ts"

type Refused = Because<EditRefusal>

type Of<D extends Edit["do"]> = Extract<Edit, { do: D }>
const account = (tree: Tree, places: readonly string[], to: SourceLine["account"]): Tree["lines"] => {
  const wanted = new Set(places)
  return tree.lines.map((l) => (wanted.has(l.place) ? { ...l, account: to } : l))
}
const knows = (tree: Tree, id: string | null) => id === null || tree.clauses.some((c) => c.id === id)
const squeezed = (text: string) => text.replace(/[^\S\n]+/g, " ").trim()

/** The way of printed labels to a clause under its parent; a label that names its own kind stands by itself. */
const pathUnder = (tree: Tree, parent: string | null, number: string): string => {
  if (number === "") return ""
  const above = tree.clauses.find((c) => c.id === parent)?.path ?? ""
  return above === "" || /^\p{L}{3,}/u.test(number) || number.startsWith(`${above}.`) || /^\d+\.\d/.test(number)
    ? number
    : `${above}.${number}`
}

function editClause(tree: Tree, { clause: id, parent, kind, number, heading }: Of<"clause">): Tree | Refused {
  const was = tree.clauses.find((c) => c.id === id)
  if (!was || !knows(tree, parent)) return refuse("clause_gone")
  if (parent !== null && branchOf(tree.clauses, id).has(parent)) return refuse("parent_below")
  const path = parent === was.parent && number === was.number ? was.path : pathUnder(tree, parent, number)
  return { ...tree, clauses: tree.clauses.map((c) => (c === was ? { ...c, parent, kind, number, heading, path } : c)) }
}

/** What was taken for a clause is none: its lines have no place, the clauses below it go to its parent. */
function dissolve(tree: Tree, id: string): Tree | Refused {
  const gone = tree.clauses.find((c) => c.id === id)
  if (!gone) return refuse("clause_gone")
  const { [id]: _, ...pairs } = tree.pairs
  return {
    ...tree,
    pairs,
    clauses: tree.clauses.filter((c) => c !== gone).map((c) => (c.parent === id ? { ...c, parent: gone.parent } : c)),
    lines: account(tree, gone.places, { is: "unplaced", why: { code: "no_place" } }),
  }
}

const inClause = (tree: Tree, place: string): TreeClause | undefined => tree.clauses.find((c) => c.places.includes(place))
const withheld = (l: SourceLine) =>
  l.text.trim() === "[withheld]" || (l.account.is === "placed" && ["signature", "contact"].includes(l.account.as))

/** A line that may be given a place by hand; or why not. */
function freeLine(tree: Tree, place: string): SourceLine | Refused {
  const line = tree.lines.find((l) => l.place === place)
  if (!line) return refuse("line_gone")
  if (withheld(line)) return refuse("line_withheld")
  return inClause(tree, place) ? refuse("line_has_place") : line
}

const positions = (tree: Tree) => new Map(tree.lines.map((l, i) => [l.place, i]))

/** Where a clause of this line stands among the others: before the first that begins later. */
function insertAt(tree: Tree, place: string): number {
  const at = positions(tree)
  const own = at.get(place) ?? 0
  const next = tree.clauses.findIndex((c) => (at.get(c.places[0] ?? "") ?? -1) > own)
  return next < 0 ? tree.clauses.length : next
}

function openClause(tree: Tree, { line: place, parent, kind, number, heading }: Of<"open_clause">): Tree | Refused {
  const line = freeLine(tree, place)
  if ("refused" in line) return line
  if (!knows(tree, parent)) return refuse("clause_gone")
  const id = `line-${place.replace(/[^a-z0-9]+/gi, "-").toLowerCase()}`
  const text =
    heading === ""
      ? squeezed(line.text.startsWith(number) ? line.text.slice(number.length).replace(/^[.)\s-]+/, "") : line.text)
      : ""
  const clause: TreeClause = { id, parent, path: pathUnder(tree, parent, number), number, kind, heading, text, places: [place] }
  return {
    ...tree,
    clauses: tree.clauses.toSpliced(insertAt(tree, place), 0, clause),
    lines: account(tree, [place], { is: "placed", as: heading === "" ? "clause" : "heading" }),
  }
}

/** The words of a clause with a line more or less: joined anew from its lines, its printed number left out. */
function wordsOf(tree: Tree, c: TreeClause, places: readonly string[]): string {
  const texts = new Map(tree.lines.map((l) => [l.place, l.text]))
  const joined = squeezed(places.map((p) => texts.get(p) ?? "").join(" "))
  const number =
    c.number && joined.startsWith(c.number)
      ? joined.slice(c.number.length).replace(/^[.)\s:–—-]+/, "")
      : joined.replace(/^\(?[a-z0-9]{1,4}[.)]\s+/i, "")
  return c.heading && number.startsWith(c.heading) ? number.slice(c.heading.length).replace(/^[.:\s]+/, "") : number
}

function placeLine(tree: Tree, { line: place, clause: id }: Of<"place">): Tree | Refused {
  const line = freeLine(tree, place)
  if ("refused" in line) return line
  const c = tree.clauses.find((x) => x.id === id)
  if (!c) return refuse("clause_gone")
  const at = positions(tree)
  const places = [...c.places, place].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
  const text = places.at(-1) === place ? squeezed(`${c.text} ${line.text}`) : wordsOf(tree, c, places)
  return {
    ...tree,
    clauses: tree.clauses.map((x) => (x === c ? { ...c, places, text } : x)),
    lines: account(tree, [place], { is: "placed", as: "clause" }),
  }
}

/** Takes a line out of its clause; the last line of a clause goes with the clause. */
function takeOut(tree: Tree, place: string): Tree | Refused {
  const line = tree.lines.find((l) => l.place === place)
  const c = inClause(tree, place)
  if (!line) return refuse("line_gone")
  if (!c) return refuse("line_not_in_clause")
  if (c.places.length === 1) return dissolve(tree, c.id)
  const places = c.places.filter((p) => p !== place)
  return {
    ...tree,
    clauses: tree.clauses.map((x) => (x === c ? { ...c, places, text: wordsOf(tree, c, places) } : x)),
    lines: account(tree, [place], { is: "unplaced", why: { code: "no_place" } }),
  }
}

function setAside(tree: Tree, { line: place, why }: Of<"aside">): Tree | Refused {
  const line = tree.lines.find((l) => l.place === place)
  if (!line) return refuse("line_gone")
  if (line.account.is === "placed") return refuse("line_has_place")
  return { ...tree, lines: account(tree, [place], { is: "aside", why }) }
}

function pair(tree: Tree, { clause, with: to }: Of<"pair">): Tree | Refused {
  if (!knows(tree, clause)) return refuse("clause_gone")
  const taken = Object.entries(tree.pairs).some(([id, key]) => id !== clause && key !== null && key === to)
  return taken ? refuse("paired_twice") : { ...tree, pairs: { ...tree.pairs, [clause]: to } }
}

/** One correction. Undoing is no change of a tree: `treeAfter` sees to it. */
export function correct(tree: Tree, edit: Edit): Tree | Refused {
  switch (edit.do) {
    case "facts":
      return { ...tree, facts: edit.facts }
    case "clause":
      return editClause(tree, edit)
    case "no_clause":
      return dissolve(tree, edit.clause)
    case "open_clause":
      return openClause(tree, edit)
    case "place":
      return placeLine(tree, edit)
    case "take_out":
      return takeOut(tree, edit.line)
    case "aside":
      return setAside(tree, edit)
    case "pair":
      return pair(tree, edit)
    case "purpose":
      return { ...tree, purpose: edit.purpose, pairs: {} }
    case "undo":
      return tree
  }
}

/** The tree after all corrections, and those that no longer fit. */
export const treeAfter = (reading: Reading, made: readonly MadeEdit[]) => correctedTree(treeOf(reading), made, correct)
