// What of a file is in the record already: the order itself, its provisions, its units. These are proposals with their
// reasons; a person decides each.
import { fold } from "#src/platform/reading/words.ts"
import type { Order, UnitKey, UnitVersion } from "../../types.ts"
import type { OrderFacts, Tree, TreeProvision, TreeUnit } from "../types.ts"

type Held = Pick<Order, "key" | "number" | "revision"> & { paths: readonly string[] }
export type SameOrder = { order: string; because: "number" | "paths"; share: number }

const plain = (text: string | null) => fold(text ?? "").replace(/[^a-z0-9]/g, "")
const pathKey = (path: string) => fold(path).replace(/\s+/g, " ").trim()
/** Fewer provisions than this can share their numbers by chance. */
const enough = 8

/**
 * The order of the record that the file is a text of: one with the same number and revision, or, where either prints no
 * number, one with nearly the same printed paths. Orders with different numbers are different orders, however alike.
 */
export function sameOrder(tree: Pick<Tree, "facts" | "provisions">, held: readonly Held[]): SameOrder | null {
  const mine = new Set(tree.provisions.map((p) => pathKey(p.path)))
  const found = held.flatMap((order): SameOrder[] => {
    const theirs = new Set(order.paths.map(pathKey))
    const common = [...mine].filter((p) => theirs.has(p)).length
    const share = common / Math.max(new Set([...mine, ...theirs]).size, 1)
    const { number, revision } = tree.facts
    if (number && order.number)
      return plain(number) === plain(order.number) && plain(revision) === plain(order.revision)
        ? [{ order: order.key, because: "number", share }]
        : []
    return share >= 0.8 && common >= enough ? [{ order: order.key, because: "paths", share }] : []
  })
  return found.sort((a, b) => b.share - a.share)[0] ?? null
}

export type Kept = { key: string; path: string; unit: UnitKey; sort: number }
export type Pair = { provision: string; to: string | null; because: "person" | "path" | "none"; sameUnit: boolean }

/** Each provision of the file with the one of the record that it is the text of: by its printed path, or as a person said. */
export function pairsWith(tree: Tree, kept: readonly Kept[], unitOf: (unit: string | null) => UnitKey | null): Pair[] {
  const byKey = new Map(kept.map((k) => [k.key, k]))
  const taken = new Set(Object.values(tree.pairs).filter((key) => key !== null))
  const free = new Map(kept.filter((k) => !taken.has(k.key)).map((k) => [pathKey(k.path), k]))
  return tree.provisions.map((p): Pair => {
    const said = tree.pairs[p.id]
    if (said !== undefined) {
      const other = said === null ? undefined : byKey.get(said)
      return {
        provision: p.id,
        to: other?.key ?? null,
        because: "person",
        sameUnit: other ? other.unit === unitOf(p.unit) : true,
      }
    }
    const found = free.get(pathKey(p.path))
    if (!found) return { provision: p.id, to: null, because: "none", sameUnit: true }
    free.delete(pathKey(p.path))
    return { provision: p.id, to: found.key, because: "path", sameUnit: found.unit === unitOf(p.unit) }
  })
}

export type Confidence = "sure" | "likely" | "weak"
export type UnitMatch = {
  unit: string
  to: UnitKey | null
  because: "name" | "acronym" | "former_name" | "similar_name" | "person" | "none"
  confidence: Confidence | null
  /** Decided by a person; otherwise only proposed. */
  decided: boolean
}

const smallest = 4
const namesOf = (v: UnitVersion) => Object.values(v.name.values).flatMap((t) => (t ? [t.text] : []))
const significant = (name: string) =>
  new Set(
    fold(name)
      .match(/[a-z0-9]+/g)
      ?.filter((w) => w.length >= smallest) ?? [],
  )

function likeness(a: string, b: string): number {
  const [x, y] = [significant(a), significant(b)]
  const common = [...x].filter((w) => y.has(w)).length
  return common === 0 ? 0 : common / new Set([...x, ...y]).size
}

type Score = Pick<UnitMatch, "because" | "confidence"> & { weight: number }

function scoreOf(unit: TreeUnit, v: UnitVersion, stands: boolean): Score | null {
  const same = namesOf(v).some((name) => fold(name) === fold(unit.name))
  if (same)
    return stands
      ? { because: "name", confidence: "sure", weight: 4 }
      : { because: "former_name", confidence: "likely", weight: 3 }
  if (unit.acronym && v.acronym && plain(unit.acronym) === plain(v.acronym))
    return { because: "acronym", confidence: "likely", weight: stands ? 2.5 : 2 }
  const like = Math.max(0, ...namesOf(v).map((name) => likeness(name, unit.name)))
  return like >= 0.6 ? { because: "similar_name", confidence: "weak", weight: like + (stands ? 0.5 : 0) } : null
}

/**
 * Which unit of the record each unit of the file is: by its name in any language, its acronym, an earlier name, or a name
 * that is much alike. The strongest likeness is served first and no unit of the record twice. `standing`: the units of the
 * order that the new one follows.
 */
export function matchUnits(tree: Tree, versions: readonly UnitVersion[], standing: ReadonlySet<UnitKey>): UnitMatch[] {
  const decided = new Map(Object.entries(tree.identities))
  const taken = new Set([...decided.values()].flatMap((i) => i.to ?? []))
  const candidates = tree.units
    .filter((u) => !decided.has(u.key))
    .flatMap((unit) =>
      versions.flatMap((v) => {
        const score = taken.has(v.unit) ? null : scoreOf(unit, v, standing.has(v.unit))
        return score ? [{ unit: unit.key, to: v.unit, ...score }] : []
      }),
    )
    .sort((a, b) => b.weight - a.weight || a.to.localeCompare(b.to))
  const proposed = new Map<string, (typeof candidates)[number]>()
  for (const c of candidates)
    if (!proposed.has(c.unit) && !taken.has(c.to)) {
      proposed.set(c.unit, c)
      taken.add(c.to)
    }
  return tree.units.map((u): UnitMatch => {
    const said = decided.get(u.key)
    if (said) return { unit: u.key, to: said.to, because: "person", confidence: null, decided: true }
    const found = proposed.get(u.key)
    if (!found) return { unit: u.key, to: null, because: "none", confidence: null, decided: false }
    return { unit: u.key, to: found.to, because: found.because, confidence: found.confidence, decided: false }
  })
}

/** The words of a provision as its official text: a list item stands after the sentence that introduces it. */
export const officialWords = (p: Pick<TreeProvision, "introduction" | "text">): string =>
  p.introduction ? `${p.introduction}\n${p.text}` : p.text

/** A text in the language of the original is authentic where the order names that language; any other is official. */
export const textKind = (facts: Pick<OrderFacts, "original" | "language">): "authentic" | "official" =>
  facts.original !== null && facts.original === facts.language ? "authentic" : "official"
