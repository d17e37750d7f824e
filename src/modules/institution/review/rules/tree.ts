// The tree of a review: the importer's proposal in the words of the record, every source line with its one account.
import type { Reason } from "#src/platform/reading/reasons.ts"
import type { Proposal } from "../../import/types.ts"
import { levels } from "../../types.ts"
import type { OrderFacts, Reading, SourceLine, Tree, TreeProvision, TreeUnit } from "../types.ts"

const levelOf = (said: string | null) => levels.find((l) => l === said)

function factsOf({ order, source }: Pick<Proposal, "order" | "source">): OrderFacts {
  return {
    series: order.series ?? "",
    number: order.number ?? "",
    revision: order.revision ?? "",
    annex: order.annex ?? "",
    subject: order.subject ?? "",
    signedOn: order.signedOn,
    effectiveOn: order.effectiveOn,
    basis: order.effectiveOn ? "stated" : "inferred",
    replaces: order.replaces ?? "",
    original: order.language,
    language: source.language,
  }
}

/** Readings of earlier versions told their reasons in English. */
const reasonOf = (u: Reading["proposal"]["unplaced"][number]): Reason =>
  "why" in u ? u.why : { code: "told", values: { text: u.reason } }

/** The tree as the importer read it, before any correction. */
export function treeOf({ proposal, lines }: Reading): Tree {
  const placed = new Map(proposal.placed.map((p) => [String(p.line), p.as]))
  const unplaced = new Map(proposal.unplaced.map((u) => [String(u.line), reasonOf(u)]))
  const accounted = lines.map(({ line, text }): SourceLine => {
    const as = placed.get(line)
    return {
      place: line,
      text,
      account: as ? { is: "placed", as } : { is: "unplaced", why: unplaced.get(line) ?? { code: "no_place" } },
    }
  })
  const units = proposal.units.map(
    (u): TreeUnit => ({
      key: u.key,
      parent: u.parentKey,
      name: u.name,
      acronym: u.acronym ?? "",
      level: levelOf(u.level) ?? "unit",
      levelDoubted: levelOf(u.level) === undefined,
      number: u.number ?? "",
      namedIn: u.namedIn ?? "",
      places: u.lines.map(String),
    }),
  )
  const provisions = proposal.functions.map(
    (f, i): TreeProvision => ({
      id: `p${i + 1}`,
      unit: f.unitKey,
      path: f.path,
      number: f.number ?? "",
      kind: f.kind,
      introduction: f.introduction,
      text: f.text,
      places: f.lines.map(String),
    }),
  )
  const oddities = proposal.oddities.map((o) => ({
    kind: o.kind,
    place: String(o.line),
    says: "says" in o ? o.says : { code: "printed" as const, values: { text: o.detail } },
  }))
  return { facts: factsOf(proposal), units, provisions, lines: accounted, oddities, identities: {}, pairs: {}, purpose: null }
}

/** Lines that no part of the order holds and that nobody has set aside: they must be seen to before anything is applied. */
export const unplacedLines = (tree: Tree): SourceLine[] => tree.lines.filter((l) => l.account.is === "unplaced")

/** Units below a unit, itself included. */
export function branchOf(units: readonly Pick<TreeUnit, "key" | "parent">[], key: string): Set<string> {
  const branch = new Set([key])
  for (let grown = 0; grown < branch.size; ) {
    grown = branch.size
    for (const u of units) if (u.parent !== null && branch.has(u.parent)) branch.add(u.key)
  }
  return branch
}
