// What a terminal shows of a proposal: the whole as JSON for programs, a summary for people.
import { sayIn } from "#src/platform/i18n/index.ts"
import { reasonInEnglish } from "#src/platform/reading/reasons.ts"
import { tellOddity } from "./oddity-words.ts"
import type { Proposal, ProposedFunction, ProposedUnit } from "./types.ts"

/** A terminal speaks English here, whatever the order is written in. */
const english = sayIn("en")

const headerLines = ({ order, source }: Proposal): string[] => {
  const name = [order.series, order.number, order.revision].filter(Boolean).join(" ") || "An order without a number"
  const said = (label: string, value: string | null) => (value ? [`  ${label}: ${value}`] : [])
  return [
    `${name}${order.annex ? `, annex ${order.annex}` : ""}`,
    ...said("subject", order.subject),
    ...said("signed", order.signedOn),
    ...said("in effect", order.effectiveOn),
    ...said("replaces", order.replaces),
    ...said("original language", order.language),
    `  read as ${source.kind}${source.encoding ? ` (${source.encoding})` : ""}, ${source.lines} lines`,
  ]
}

type Branch = Readonly<{ below: ReadonlyMap<string | null, readonly ProposedUnit[]>; counts: ReadonlyMap<string | null, number> }>

function unitLines({ below, counts }: Branch, unit: ProposedUnit, depth: number): string[] {
  const count = counts.get(unit.key) ?? 0
  const where = unit.number ?? (unit.namedIn ? `named in ${unit.namedIn}` : "")
  const line = `${"  ".repeat(Math.min(depth, 20) + 1)}${unit.name}${unit.acronym ? ` (${unit.acronym})` : ""}${where ? `, ${where}` : ""}: ${count} ${count === 1 ? "provision" : "provisions"}`
  return [line, ...(below.get(unit.key) ?? []).flatMap((child) => unitLines({ below, counts }, child, depth + 1))]
}

const countsOf = (functions: readonly ProposedFunction[]) => {
  const counts = new Map<string | null, number>()
  for (const f of functions) counts.set(f.unitKey, (counts.get(f.unitKey) ?? 0) + 1)
  return counts
}

/** A readable summary of a proposal, in English. */
export function summaryOf(proposal: Proposal): string {
  const { units, functions, placed, unplaced, oddities } = proposal
  const below = Map.groupBy(units, (u) => u.parentKey)
  const branch: Branch = { below, counts: countsOf(functions) }
  const homeless = branch.counts.get(null) ?? 0
  return [
    ...headerLines(proposal),
    "",
    `${units.length} units, ${functions.length} provisions`,
    ...(below.get(null) ?? []).flatMap((unit) => unitLines(branch, unit, 0)),
    ...(homeless ? [`  under no unit: ${homeless} provisions`] : []),
    "",
    `${placed.length} lines placed, ${unplaced.length} unplaced`,
    ...unplaced.map((u) => `  ${u.line}: ${reasonInEnglish(u.why)}: ${u.text.length > 80 ? `${u.text.slice(0, 79)}…` : u.text}`),
    ...(oddities.length ? ["", `${oddities.length} things to look at`] : []),
    ...oddities.map((o) => `  ${o.line}: ${o.kind.replaceAll("_", " ")}: ${tellOddity(english, o.says)}`),
    "",
  ].join("\n")
}

/** The proposal as JSON; names, telephones and addresses are not part of a proposal. */
export function jsonOf(proposal: Proposal): string {
  const oddities = proposal.oddities.map(({ kind, line, says }) => ({ kind, line, detail: tellOddity(english, says) }))
  const unplaced = proposal.unplaced.map(({ line, text, why }) => ({ line, text, reason: reasonInEnglish(why), code: why.code }))
  return `${JSON.stringify({ ...proposal, unplaced, oddities }, null, 2)}\n`
}
