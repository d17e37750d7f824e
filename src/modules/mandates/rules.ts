// Who is proposed for a clause, and what a decision about it means. Bundled or computed links are never "confirmed": only
// a person confirms, on a day (domain.md §4). A decision holds under one order; the next order proposes anew.
import type { Answer, Decision, Verdict } from "./types.ts"

/** A provision that speaks for a unit, with the themes it shares with the clause. */
export type Ground = { provision: string; capacity: string; themes: readonly string[] }

export type Proposal = {
  unit: string
  order: string
  footing: string
  grounds: readonly Ground[]
  /** What holds now: nobody decided, or the latest decision under this order. */
  mark: "proposed" | Verdict
  decision: Decision | null
  /** The latest decision about the same unit under another order: why it is proposed a second time. */
  earlier: Decision | null
}

/** The order that a provision stands in: the part of its key before the slash. */
export const orderOf = (provision: string) => provision.slice(0, provision.indexOf("/"))

const shared = (a: readonly string[], b: readonly string[]) => a.filter((theme) => b.includes(theme))

/** Implementing and secretariat capacities first, as in the institution's own answers (domain.md §3). */
const capacities = [
  "implements",
  "technical_secretariat",
  "coordinates",
  "advises",
  "assists",
  "monitors",
  "represents",
  "administers",
  "reports",
]
const rankOf = (capacity: string) => (capacities.includes(capacity) ? capacities.indexOf(capacity) : capacities.length)
const marks = ["confirmed", "proposed", "rejected"] as const

const latest = (decisions: readonly Decision[]): Decision | null =>
  decisions.reduce<Decision | null>((a, b) => (a && a.version >= b.version ? a : b), null)
const newest = (decisions: readonly Decision[]): Decision | null =>
  decisions.reduce<Decision | null>((a, b) => (a && a.decidedOn >= b.decidedOn ? a : b), null)

/** The units whose provisions share a theme with the clause, each once an order: confirmed, then proposed, then rejected. */
export function proposalsFor(themes: readonly string[], answers: readonly Answer[], decisions: readonly Decision[]): Proposal[] {
  const matching = answers.filter((a) => shared(a.themes, themes).length > 0)
  const groups = Map.groupBy(matching, (a) => `${a.unit} ${orderOf(a.provision)}`)
  const proposals = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const order = orderOf(first.provision)
    const ours = decisions.filter((d) => d.unit === first.unit)
    const decision = latest(ours.filter((d) => d.order === order))
    const grounds = group
      .map((a) => ({ provision: a.provision, capacity: a.capacity, themes: shared(themes, a.themes) }))
      .sort((a, b) => rankOf(a.capacity) - rankOf(b.capacity))
    return [
      {
        unit: first.unit,
        order,
        footing: first.footing,
        grounds,
        mark: decision?.verdict ?? ("proposed" as const),
        decision,
        earlier: newest(ours.filter((d) => d.order !== order)),
      },
    ]
  })
  const first = (p: Proposal) => rankOf(p.grounds[0]?.capacity ?? "")
  return proposals.sort(
    (a, b) => marks.indexOf(a.mark) - marks.indexOf(b.mark) || first(a) - first(b) || b.grounds.length - a.grounds.length,
  )
}

/** The units that answer for a clause as far as anybody may say: those confirmed, or all that nobody rejected. */
export function responsibleAmong(proposals: readonly Proposal[]): readonly Proposal[] {
  const confirmed = proposals.filter((p) => p.mark === "confirmed")
  return confirmed.length > 0 ? confirmed : proposals.filter((p) => p.mark === "proposed")
}

/** Saying no, and going back on a decision, need a reason. A first yes may stand by itself. */
export const needsReason = (verdict: Verdict, before: Decision | null) => verdict === "rejected" || before !== null

type Cited = { title: { values: object }; instrument: string; symbol: string; instrumentTitle: { values: object } }
const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/** Of clauses cited alike, those whose instrument the rest of the words name; all of them where the words name none. */
export function narrowedTo<C extends Cited>(words: string, clauses: readonly C[]): C[] {
  const asked = folded(words).match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const named = clauses.filter((c) => {
    const text = folded(`${c.instrument} ${c.symbol} ${JSON.stringify(c.instrumentTitle.values)}`)
    return asked.every((w) => text.includes(w))
  })
  return named.length > 0 ? named : [...clauses]
}
