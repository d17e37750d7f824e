// A proposal as a page of text: the form in which the expected trees of the sample orders are kept.
import { sayIn } from "#src/platform/i18n/index.ts"
import { reasonInEnglish } from "#src/platform/reading/reasons.ts"
import { tellOddity } from "./oddity-words.ts"
import type { Proposal, ProposedUnit } from "./types.ts"

const indent = (n: number) => "  ".repeat(n)

/** The proposal, its account of lines and its oddities. */
export function outlineOf({ order, units, functions, placed, unplaced, oddities }: Proposal): string {
  const said = Object.entries(order).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  const depth = (unit: ProposedUnit): number => {
    const parent = units.find((u) => u.key === unit.parentKey)
    return parent ? depth(parent) + 1 : 0
  }
  const below = (key: string | null, n: number) =>
    functions
      .filter((f) => f.unitKey === key)
      .map(
        (f) =>
          `${indent(n)}${f.path} [${f.kind}] ${f.lines.join(" ")} ${f.introduction ? "… " : ""}${f.text.replaceAll("\n", " | ")}`,
      )
  const parts = Map.groupBy(placed, (p) => p.as)
  return [
    ...said,
    "",
    ...below(null, 0),
    ...units.flatMap((u) => [
      `${indent(depth(u))}${u.level}: ${u.name}${u.acronym ? ` (${u.acronym})` : ""} [${u.key}] number ${u.number ?? "-"}, named in ${u.namedIn ?? "-"}, lines ${u.lines.join(" ")}`,
      ...below(u.key, depth(u) + 1),
    ]),
    "",
    ...[...parts].map(([as, lines]) => `${as}: ${lines.map((p) => p.line).join(" ")}`),
    ...unplaced.map((u) => `unplaced ${u.line}: ${u.text} (${reasonInEnglish(u.why)})`),
    ...oddities.map((o) => `oddity ${o.line}: ${o.kind}: ${tellOddity(sayIn("en"), o.says)}`),
    "",
  ].join("\n")
}
