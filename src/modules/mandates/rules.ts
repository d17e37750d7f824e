// Who is proposed for a clause, and what a decision about it means. Bundled or computed links are never "confirmed": only
// a person confirms, on a day. A decision holds under one order; the next order proposes anew.
import type { Answer, Decision, Verdict } from "./types.ts"

/** A provision that speaks for a unit, with the themes it shares with the clause. */
export type Ground = { provision: string; leads: boolean; themes: readonly string[] }

export type Proposal = {
  unit: string
  order: string
  grounds: readonly Ground[]
  /** What holds now: nobody decided, or the latest decision under this order. */
  mark: "proposed" | Verdict
  decision: Decision | null
  /** The latest decision about the same unit under another order: why it is proposed a second time. */
  earlier: Decision | null
}

/** The order that a provision stands in: the part of its key before the slash. */
export const orderOf = (provision: string) => provision.slice(0, provision.indexOf("/"))

const marks = ["confirmed", "proposed", "rejected"] as const

const highest = <T>(all: readonly T[], of: (one: T) => string | number): T | null =>
  all.reduce<T | null>((best, one) => (best && of(best) >= of(one) ? best : one), null)

/** Each provision once, with all its themes; those that lead first, as in the institution's own answers. */
function groundsOf(answers: readonly Answer[]): Ground[] {
  const grounds = [...Map.groupBy(answers, (a) => a.provision)].map(([provision, some]) => ({
    provision,
    leads: some.some((a) => a.leads),
    themes: [...new Set(some.map((a) => a.theme))],
  }))
  return grounds.sort((a, b) => Number(b.leads) - Number(a.leads))
}

/** The units whose provisions share a theme with the clause, each once an order: confirmed, then proposed, then rejected. */
export function proposalsFor(themes: readonly string[], answers: readonly Answer[], decisions: readonly Decision[]): Proposal[] {
  const groups = Map.groupBy(
    answers.filter((a) => themes.includes(a.theme)),
    (a) => `${orderOf(a.provision)} ${a.unit}`,
  )
  const proposals = [...groups].map(([together, some]): Proposal => {
    const [order = "", unit = ""] = together.split(" ")
    const ours = decisions.filter((d) => d.unit === unit)
    const decision = highest(
      ours.filter((d) => d.order === order),
      (d) => d.version,
    )
    const earlier = highest(
      ours.filter((d) => d.order !== order),
      (d) => d.decidedOn,
    )
    return { unit, order, grounds: groundsOf(some), mark: decision?.verdict ?? "proposed", decision, earlier }
  })
  const leading = (p: Proposal) => p.grounds.filter((g) => g.leads).length
  return proposals.sort(
    (a, b) => marks.indexOf(a.mark) - marks.indexOf(b.mark) || leading(b) - leading(a) || b.grounds.length - a.grounds.length,
  )
}

export type Elsewhere = { body: string; themes: readonly string[] }

/** Bodies outside that the order itself makes responsible for themes of the clause: said before any unit of ours. */
export function elsewhereFor(themes: readonly string[], answers: readonly Answer[]): Elsewhere[] {
  const said = answers
    .filter((a) => themes.includes(a.theme))
    .flatMap((a) => a.elsewhere.map((body) => ({ body, theme: a.theme })))
  return [...Map.groupBy(said, (s) => s.body)].map(([body, some]) => ({ body, themes: [...new Set(some.map((s) => s.theme))] }))
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
