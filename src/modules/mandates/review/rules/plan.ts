// What applying a review will change, all of it, before anything is changed: the page of the second look shows this plan and
// the action writes it, so that nobody applies what he has not seen.
import { createHash } from "node:crypto"
import { fold } from "#src/platform/reading/words.ts"
import type { Tree, TreeClause } from "../types.ts"
import { citationIn, type Kept, pairsWith } from "./match.ts"
import { inOrder, unplacedLines } from "./tree.ts"

const hindrances = ["lines_unplaced", "no_clauses", "no_title", "no_type", "no_language", "already_held"] as const
/** What must be mended before a review can be applied; `count` where it is several. */
export type Hindrance = { what: (typeof hindrances)[number]; count: number }

export type PlannedClause = {
  clause: TreeClause
  key: string
  /** Not in the record yet. */
  fresh: boolean
  parent: string | null
  sort: number
  within: number
}
export type Plan = { instrument: string; fresh: boolean; clauses: PlannedClause[]; left: readonly Kept[] }

const slug = (text: string, most: number) =>
  fold(text)
    .replace(/¶/g, "p")
    .replace(/•/g, "i")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, most)
    .replace(/-+$/, "")

/** A key that nothing has yet: the wanted one, or with a figure behind it. */
function freshKey(base: string, taken: Set<string>): string {
  let key = base
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`
  taken.add(key)
  return key
}

/** `AG/RES. 2735 (XLII-O/12)` is `ag-res-2735-xlii-o-12`; without a symbol the title. */
export const instrumentKey = ({ facts }: Pick<Tree, "facts">, taken: readonly string[]): string =>
  freshKey(slug(facts.symbol || facts.title, 70) || "instrument", new Set(taken))

/** `Artículo 4.m` and `Article 4.m` are both `article-4-m`: the key does not depend on the language that came first. */
export function clauseSlug(c: Pick<TreeClause, "kind" | "path" | "heading">): string {
  const cited = citationIn(c)
  if (cited) return slug(cited.replace(/^any:/, `${c.kind}:`), 90)
  return slug(c.path === "" ? c.heading : /^[¶•]/.test(c.path) ? `${c.kind} ${c.path}` : c.path, 90) || c.kind
}

/** Everything that stands in the way, all at once. */
export function hindrancesOf(tree: Tree, held: boolean): Hindrance[] {
  const { facts } = tree
  const some = (what: Hindrance["what"], count: number) => (count > 0 ? [{ what, count }] : [])
  const once = (what: Hindrance["what"], holds: boolean) => some(what, holds ? 1 : 0)
  return [
    ...some("lines_unplaced", unplacedLines(tree).length),
    ...once("no_clauses", tree.clauses.length === 0),
    ...once("no_title", facts.title.trim() === ""),
    ...once("no_type", facts.type === null),
    ...once("no_language", facts.language === null),
    ...once("already_held", held),
  ]
}

/** Clauses in the order of the file: those of the record keep their key and place, new ones follow the one before them. */
export function planOf(tree: Tree, instrument: { key: string; fresh: boolean }, kept: readonly Kept[]): Plan {
  const byKey = new Map(kept.map((k) => [k.key, k]))
  const to = new Map(pairsWith(tree, kept).map((p) => [p.clause, p.to]))
  const taken = new Set(kept.map((k) => k.key.slice(instrument.key.length + 1)))
  const places = new Set(kept.map((k) => `${k.sort}.${k.within}`))
  const keys = new Map<string, string>()
  let at = { sort: 0, within: 0 }
  const clauses = inOrder(tree.clauses).map((clause, i): PlannedClause => {
    const known = byKey.get(to.get(clause.id) ?? "")
    const key = known?.key ?? `${instrument.key}/${freshKey(clauseSlug(clause), taken)}`
    keys.set(clause.id, key)
    if (known) at = { sort: known.sort, within: known.within }
    else if (instrument.fresh) at = { sort: (i + 1) * 10, within: 0 }
    else {
      do at = { sort: at.sort, within: at.within + 1 }
      while (places.has(`${at.sort}.${at.within}`))
      places.add(`${at.sort}.${at.within}`)
    }
    const parent = known ? known.parent : clause.parent === null ? null : (keys.get(clause.parent) ?? null)
    return { clause, key, fresh: !known, parent, ...at }
  })
  const reached = new Set(clauses.map((c) => c.key))
  return {
    instrument: instrument.key,
    fresh: instrument.fresh,
    clauses,
    left: kept.filter((k) => !reached.has(k.key) && !k.setAsideOn),
  }
}

/** What the second look showed, in short: when the record has changed since, what was seen is not what would be done. */
export const digestOf = (plan: Plan): string =>
  createHash("sha256")
    .update(JSON.stringify({ ...plan, left: plan.left.map((k) => k.key) }))
    .digest("hex")

/** A clause without a printed heading goes by the beginning of its words. */
export function titleOf(c: Pick<TreeClause, "heading" | "text" | "path">, most = 90): string {
  if (c.heading) return c.heading
  const [first = ""] = c.text.split("\n")
  const sentence = /^(.{3,90}?[.;:])(?:\s|$)/.exec(first)?.[1]
  if (sentence) return sentence.replace(/[.;:]$/, "")
  if (first.length <= most) return first || c.path
  const cut = first.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))}…`
}
