// What of a file is in the record already: the instrument, and its clauses by the ways they are cited. These are proposals with
// their reasons; a person decides.
import { fold } from "#src/platform/reading/words.ts"
import type { Day } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import { type Localised, missing } from "#src/values/localised.ts"
import { citationKeysOf, citationOf } from "../../citations.ts"
import type { InstrumentFacts, Tree, TreeClause } from "../types.ts"

export type HeldInstrument = { key: string; symbol: string; title: Localised; citations: readonly string[] }
export type SameInstrument = { instrument: string; because: "symbol" | "title" | "clauses" }

const plain = (text: string) => fold(text).replace(/[^a-z0-9]/g, "")
const titlesOf = (title: Localised) =>
  langs.filter((l) => !missing(title).includes(l)).map((l) => plain(title.values[l]?.text ?? ""))
/** Fewer clauses than this can share their numbers by chance. */
const enough = 8

/** "4º" and "1er" are the numbers 4 and 1. */
const cited = (path: string) => path.replace(/(\d)(?:\.?\s?[ºª°]|(?:er|re|e)(?![\p{L}\p{N}]))/gu, "$1")

/** `article:4.m` for a clause of a file, whatever language prints it; null where its number cannot be cited. */
export function citationIn(c: Pick<TreeClause, "kind" | "path">): string | null {
  const read = citationOf({ kind: c.kind, path: cited(c.path) })
  return read ? `${read.kind ?? "any"}:${read.numbers.join(".")}` : null
}

export const citationsOf = (c: Pick<TreeClause, "kind" | "path">) =>
  citationKeysOf({ kind: c.kind, path: cited(c.path), aliases: [] })

/** The instrument of the record that the file is a text of: of the same symbol, of the same title, or of the same clauses. */
export function sameInstrument(
  tree: {
    facts: Pick<InstrumentFacts, "symbol" | "title">
    printed: Tree["printed"]
    clauses: readonly Pick<TreeClause, "kind" | "path">[]
  },
  held: readonly HeldInstrument[],
): SameInstrument | null {
  const said = (name: "symbol" | "title") => [tree.facts[name], tree.printed[name]].map(plain).filter(Boolean)
  const symbols = said("symbol")
  const bySymbol = held.find((h) => symbols.includes(plain(h.symbol)))
  if (bySymbol) return { instrument: bySymbol.key, because: "symbol" }
  const titles = said("title")
  const byTitle = held.find((h) => titlesOf(h.title).some((t) => titles.includes(t)))
  if (byTitle) return { instrument: byTitle.key, because: "title" }
  const mine = new Set(tree.clauses.flatMap((c) => citationIn(c) ?? []))
  const shares = held.flatMap((h) => {
    const theirs = new Set(h.citations.filter((c) => !c.startsWith("any:")))
    const common = [...mine].filter((c) => theirs.has(c)).length
    return common >= enough && common >= mine.size * 0.8 ? [{ key: h.key, common }] : []
  })
  const best = shares.sort((a, b) => b.common - a.common)[0]
  return best && symbols.length === 0 ? { instrument: best.key, because: "clauses" } : null
}

export type Kept = {
  key: string
  kind: string
  path: string
  parent: string | null
  sort: number
  within: number
  citations: readonly string[]
  title: Localised
  /** The file that made it was set aside: its key is kept for the right one. */
  setAsideOn: Day | null
}
export type Pair = { clause: string; to: string | null; because: "person" | "number" | "none" }

/** Each clause of the file with the one of the record that it is the text of: by its citation, or as a person said. */
export function pairsWith(tree: Pick<Tree, "clauses" | "pairs">, kept: readonly Kept[]): Pair[] {
  const taken = new Set(Object.values(tree.pairs).filter((key) => key !== null))
  const free = kept.filter((k) => !taken.has(k.key))
  const own = Map.groupBy(free, (k) => citationIn({ kind: k.kind as TreeClause["kind"], path: k.path }) ?? "")
  const printed = Map.groupBy(free, (k) => plain(k.path))
  const used = new Set<string>()
  const first = (some: readonly Kept[] | undefined) => some?.find((k) => !used.has(k.key))
  return tree.clauses.map((c): Pair => {
    const said = tree.pairs[c.id]
    if (said !== undefined) return { clause: c.id, to: kept.some((k) => k.key === said) ? said : null, because: "person" }
    const citation = citationIn(c)
    const found =
      c.path === "" ? undefined : ((citation ? first(own.get(citation)) : undefined) ?? first(printed.get(plain(c.path))))
    if (!found) return { clause: c.id, to: null, because: "none" }
    used.add(found.key)
    return { clause: c.id, to: found.key, because: "number" }
  })
}
