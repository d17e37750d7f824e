// The tree of a review: the proposal in the words of the record, every source line with its one account.
import type { Reading, SourceLine, Tree, TreeClause } from "../types.ts"

/** The tree as it was read, before any correction. */
export function treeOf({ proposal, lines, body }: Reading): Tree {
  const placed = new Map(proposal.placed.map((p) => [String(p.line), p.as]))
  const unplaced = new Map(proposal.unplaced.map((u) => [String(u.line), u.why]))
  const { instrument: i, source } = proposal
  return {
    facts: {
      type: i.type,
      symbol: i.symbol ?? "",
      title: i.title ?? "",
      issuer: i.body ?? "",
      body,
      adoptedOn: i.adoptedOn,
      place: "",
      language: source.language,
      authentic: false,
    },
    printed: { symbol: i.symbol ?? "", title: i.title ?? "" },
    clauses: proposal.clauses.map(({ lines: places, ...c }): TreeClause => ({ ...c, places: places.map(String) })),
    preamble: proposal.preamble,
    notes: proposal.footnotes,
    lines: lines.map(({ line, text }): SourceLine => {
      const as = placed.get(line)
      return {
        place: line,
        text,
        account: as ? { is: "placed", as } : { is: "unplaced", why: unplaced.get(line) ?? { code: "no_place" } },
      }
    }),
    oddities: proposal.oddities.map((o) => ({ kind: o.kind, place: String(o.line), says: o.says })),
    pairs: {},
    purpose: null,
  }
}

/** Lines that no part holds and that nobody has set aside: they must be seen to before anything is applied. */
export const unplacedLines = (tree: Pick<Tree, "lines">): SourceLine[] => tree.lines.filter((l) => l.account.is === "unplaced")

/** Clauses below a clause, itself included. */
export function branchOf(clauses: readonly Pick<TreeClause, "id" | "parent">[], id: string): Set<string> {
  const branch = new Set([id])
  // Parents stand before their children only until somebody has moved one: as many passes as it needs.
  for (let grown = 0; grown < branch.size; ) {
    grown = branch.size
    for (const c of clauses) if (c.parent !== null && branch.has(c.parent)) branch.add(c.id)
  }
  return branch
}

/** Clauses with each parent before its children, in the order of their lines otherwise. */
export function inOrder(clauses: readonly TreeClause[]): TreeClause[] {
  const below = Map.groupBy(clauses, (c) => c.parent)
  const out: TreeClause[] = []
  const todo = [...(below.get(null) ?? [])].reverse()
  for (let next = todo.pop(); next; next = todo.pop()) {
    out.push(next)
    todo.push(...[...(below.get(next.id) ?? [])].reverse())
  }
  return out
}
