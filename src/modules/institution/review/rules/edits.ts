// Corrections are laid over what was read, one after the other. A correction gives a new tree or says why it cannot; none
// ever loses a line: lines move between provisions and accounts, their number stays (edits.test.ts).
import { type Refused as Because, correctedTree, refuse } from "#src/platform/reading/corrections.ts"
import type { Edit, EditRefusal, MadeEdit, Reading, SourceLine, Tree, TreeProvision, TreeUnit } from "../types.ts"
import { branchOf, treeOf } from "./tree.ts"

type Refused = Because<EditRefusal>

type Of<D extends Edit["do"]> = Extract<Edit, { do: D }>

const changeUnit = (tree: Tree, key: string, change: (u: TreeUnit) => TreeUnit): Tree => ({
  ...tree,
  units: tree.units.map((u) => (u.key === key ? change(u) : u)),
})
const account = (tree: Tree, places: readonly string[], to: SourceLine["account"]): Tree["lines"] =>
  tree.lines.map((l) => (places.includes(l.place) ? { ...l, account: to } : l))
const knows = (tree: Tree, unit: string | null) => unit === null || tree.units.some((u) => u.key === unit)
const squeezed = (text: string) => text.replace(/\s+/g, " ").trim()

function editUnit(tree: Tree, { unit, name, acronym, level, parent }: Of<"unit">): Tree | Refused {
  if (!knows(tree, unit) || !knows(tree, parent)) return refuse("unit_gone")
  if (parent !== null && branchOf(tree.units, unit).has(parent)) return refuse("parent_below")
  return changeUnit(tree, unit, (u) => ({ ...u, name, acronym, level, parent, levelDoubted: false }))
}

/** What was taken for a unit is none: its provisions and units go to its parent, its own line stays as a heading. */
function dissolve(tree: Tree, key: string): Tree | Refused {
  const gone = tree.units.find((u) => u.key === key)
  if (!gone) return refuse("unit_gone")
  const empty = !tree.provisions.some((p) => p.unit === key) && !tree.units.some((u) => u.parent === key)
  if (gone.parent === null && !empty) return refuse("needs_parent")
  const units = tree.units.filter((u) => u !== gone).map((u) => (u.parent === key ? { ...u, parent: gone.parent } : u))
  const held = new Set(units.flatMap((u) => u.places))
  const headings = tree.lines
    .filter((l) => l.account.is === "placed" && l.account.as === "unit" && gone.places.includes(l.place) && !held.has(l.place))
    .map((l) => l.place)
  const { [key]: _, ...identities } = tree.identities
  return {
    ...tree,
    units,
    identities,
    provisions: tree.provisions.map((p) => (p.unit === key ? { ...p, unit: gone.parent } : p)),
    lines: account(tree, headings, { is: "placed", as: "heading" }),
  }
}

const inProvision = (l: SourceLine) => l.account.is === "placed" && ["provision", "announcement"].includes(l.account.as)
const withheld = (l: SourceLine) =>
  l.text.trim() === "[withheld]" || (l.account.is === "placed" && ["signature", "contact"].includes(l.account.as))

/** A line that may be given a place by hand; or why not. */
function freeLine(tree: Tree, place: string): SourceLine | Refused {
  const line = tree.lines.find((l) => l.place === place)
  if (!line) return refuse("line_gone")
  if (withheld(line)) return refuse("line_withheld")
  const ofUnit = line.account.is === "placed" && line.account.as === "unit"
  return inProvision(line) || ofUnit ? refuse("line_has_place") : line
}

function openUnit(tree: Tree, { line: place, name, level, parent }: Of<"open_unit">): Tree | Refused {
  const line = freeLine(tree, place)
  if ("refused" in line) return line
  if (!knows(tree, parent)) return refuse("unit_gone")
  const key = `line-${place.replace(":", "-")}`
  const unit = { key, parent, name, acronym: "", level, levelDoubted: false, number: "", namedIn: "", places: [place] }
  return { ...tree, units: [...tree.units, unit], lines: account(tree, [place], { is: "placed", as: "unit" }) }
}

/** The words of a provision before one of its lines, and from it on. */
function wordsAround(tree: Tree, p: TreeProvision, before: string): [string, string] {
  const words = new Map(tree.lines.map((l) => [l.place, l.text]))
  const at = p.places.indexOf(before)
  const joined = (places: readonly string[]) => squeezed(places.map((place) => words.get(place) ?? "").join(" "))
  const whole = squeezed(p.text)
  const rest = joined(p.places.slice(at))
  if (whole.endsWith(rest)) return [whole.slice(0, whole.length - rest.length).trim(), rest]
  return [joined(p.places.slice(0, at)), rest]
}

const freshId = (tree: Tree, id: string): string => {
  const taken = new Set(tree.provisions.map((p) => p.id))
  for (let n = 2; ; n++) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`
}

function split(tree: Tree, { provision: id, before }: Of<"split">): Tree | Refused {
  const p = tree.provisions.find((x) => x.id === id)
  if (!p) return refuse("provision_gone")
  const at = p.places.indexOf(before)
  if (at < 1) return refuse("nothing_to_split")
  const [first, rest] = wordsAround(tree, p, before)
  const marks = tree.provisions.filter((x) => x.path.startsWith(`${p.path} ¶`)).length
  const later = {
    ...p,
    id: freshId(tree, id),
    path: `${p.path} ¶${marks + 2}`,
    number: "",
    text: rest,
    places: p.places.slice(at),
  }
  const sooner = { ...p, text: first, places: p.places.slice(0, at) }
  return { ...tree, provisions: tree.provisions.flatMap((x) => (x === p ? [sooner, later] : [x])) }
}

/** Takes in the provision that follows; its printed number stays in the words. */
function join(tree: Tree, id: string): Tree | Refused {
  const at = tree.provisions.findIndex((x) => x.id === id)
  const [p, next] = [tree.provisions[at], tree.provisions[at + 1]]
  if (!p) return refuse("provision_gone")
  if (!next) return refuse("nothing_to_join")
  const text = squeezed(`${p.text} ${next.number} ${next.text}`)
  const places = inOrder(tree, [...p.places, ...next.places])
  return {
    ...tree,
    pairs: Object.fromEntries(Object.entries(tree.pairs).filter(([key]) => key !== next.id)),
    provisions: tree.provisions.filter((x) => x !== next).map((x) => (x === p ? { ...p, text, places } : x)),
  }
}

const inOrder = (tree: Tree, places: readonly string[]): string[] => {
  const wanted = new Set(places)
  return tree.lines.flatMap((l) => (wanted.has(l.place) ? [l.place] : []))
}

function placeLine(tree: Tree, { line: place, provision: id }: Of<"place">): Tree | Refused {
  const line = freeLine(tree, place)
  if ("refused" in line) return line
  const p = tree.provisions.find((x) => x.id === id)
  if (!p) return refuse("provision_gone")
  const places = inOrder(tree, [...p.places, place])
  const next = places[places.indexOf(place) + 1]
  const [first, rest] = next === undefined ? [p.text, ""] : wordsAround(tree, p, next)
  const placed = { ...p, places, text: squeezed(`${first} ${line.text} ${rest}`) }
  return {
    ...tree,
    provisions: tree.provisions.map((x) => (x === p ? placed : x)),
    lines: account(tree, [place], { is: "placed", as: "provision" }),
  }
}

function setAside(tree: Tree, { line: place, why }: Of<"aside">): Tree | Refused {
  const line = tree.lines.find((l) => l.place === place)
  if (!line) return refuse("line_gone")
  if (line.account.is === "placed") return refuse("line_has_place")
  return { ...tree, lines: account(tree, [place], { is: "aside", why }) }
}

function identify(tree: Tree, { identities }: Of<"identities">): Tree | Refused {
  if (Object.keys(identities).some((key) => !knows(tree, key))) return refuse("unit_gone")
  const all = { ...tree.identities, ...Object.fromEntries(Object.entries(identities).map(([key, to]) => [key, { to }])) }
  const taken = Object.values(all).flatMap((i) => i.to ?? [])
  return new Set(taken).size < taken.length ? refuse("identity_twice") : { ...tree, identities: all }
}

function moveProvision(tree: Tree, { provision: id, unit, kind }: Of<"provision">): Tree | Refused {
  if (!tree.provisions.some((p) => p.id === id)) return refuse("provision_gone")
  if (!knows(tree, unit)) return refuse("unit_gone")
  return { ...tree, provisions: tree.provisions.map((p) => (p.id === id ? { ...p, unit, kind } : p)) }
}

/** One correction. Undoing is no change of a tree: `treeAfter` sees to it. */
export function correct(tree: Tree, edit: Edit): Tree | Refused {
  switch (edit.do) {
    case "facts":
      return { ...tree, facts: edit.facts }
    case "unit":
      return editUnit(tree, edit)
    case "no_unit":
      return dissolve(tree, edit.unit)
    case "open_unit":
      return openUnit(tree, edit)
    case "provision":
      return moveProvision(tree, edit)
    case "split":
      return split(tree, edit)
    case "join":
      return join(tree, edit.provision)
    case "place":
      return placeLine(tree, edit)
    case "aside":
      return setAside(tree, edit)
    case "identities":
      return identify(tree, edit)
    case "pair":
      return tree.provisions.some((p) => p.id === edit.provision)
        ? { ...tree, pairs: { ...tree.pairs, [edit.provision]: edit.with } }
        : refuse("provision_gone")
    case "purpose":
      return { ...tree, purpose: edit.purpose }
    case "undo":
      return tree
  }
}

/** The tree after all corrections, and those that no longer fit. */
export const treeAfter = (reading: Reading, made: readonly MadeEdit[]) => correctedTree(treeOf(reading), made, correct)
