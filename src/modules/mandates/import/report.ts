// What a terminal shows of a proposal: the whole as JSON for programs, a summary for people.
import { sayIn } from "#src/platform/i18n/index.ts"
import { reasonInEnglish } from "#src/platform/reading/reasons.ts"
import { tellOddity } from "./oddity-words.ts"
import type { Proposal, ProposedClause } from "./types.ts"

const english = sayIn("en")
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

const depthOf = (clauses: readonly ProposedClause[]) => {
  const depth = new Map<string, number>()
  for (const c of clauses) depth.set(c.id, c.parent === null ? 0 : (depth.get(c.parent) ?? 0) + 1)
  return depth
}

const headLines = ({ instrument: i, source }: Proposal): string[] => {
  const said = (label: string, value: string | null) => (value ? [`  ${label}: ${value}`] : [])
  return [
    i.title ?? "An instrument without a title",
    ...said("type", i.type),
    ...said("symbol", i.symbol),
    ...said("adopted by", i.body),
    ...said("adopted on", i.adoptedOn),
    ...said("language", source.language),
    `  read as ${source.kind}${source.encoding ? ` (${source.encoding})` : ""}, ${source.lines} lines`,
  ]
}

/** A readable summary of a proposal, in English. */
export function summaryOf(proposal: Proposal): string {
  const { clauses, preamble, footnotes, placed, unplaced, oddities } = proposal
  const depth = depthOf(clauses)
  const line = (c: ProposedClause) =>
    `${"  ".repeat(Math.min(depth.get(c.id) ?? 0, 20) + 1)}${c.path || "-"} [${c.kind}] ${cut([c.heading, c.text.replaceAll("\n", " ")].filter(Boolean).join(": "), 100)}`
  return [
    ...headLines(proposal),
    "",
    `${preamble.length} recitals, ${clauses.length} clauses, ${footnotes.length} notes`,
    ...clauses.map(line),
    "",
    `${placed.length} lines placed, ${unplaced.length} unplaced`,
    ...unplaced.map((u) => `  ${u.line}: ${reasonInEnglish(u.why)}: ${cut(u.text, 80)}`),
    ...(oddities.length ? ["", `${oddities.length} things to look at`] : []),
    ...oddities.map((o) => `  ${o.line}: ${o.kind.replaceAll("_", " ")}: ${tellOddity(english, o.says)}`),
    "",
  ].join("\n")
}

/** The proposal as JSON, with reasons and oddities in English beside their codes. */
export function jsonOf(proposal: Proposal): string {
  const oddities = proposal.oddities.map(({ kind, line, says }) => ({ kind, line, detail: tellOddity(english, says) }))
  const unplaced = proposal.unplaced.map(({ line, text, why }) => ({ line, text, reason: reasonInEnglish(why), code: why.code }))
  return `${JSON.stringify({ ...proposal, unplaced, oddities }, null, 2)}\n`
}
