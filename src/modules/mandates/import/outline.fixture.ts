// A proposal as a page of text: the form in which the expected trees of the sample instruments are kept.
import { sayIn } from "#src/platform/i18n/index.ts"
import { reasonInEnglish } from "#src/platform/reading/reasons.ts"
import { tellOddity } from "./oddity-words.ts"
import type { Proposal } from "./types.ts"

export function outlineOf({ instrument, preamble, clauses, footnotes, placed, unplaced, oddities, source }: Proposal): string {
  const said = Object.entries({ ...instrument, language: source.language }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  )
  const depth = new Map<string, number>()
  for (const c of clauses) depth.set(c.id, c.parent === null ? 0 : (depth.get(c.parent) ?? 0) + 1)
  return [
    ...said,
    "",
    ...preamble.map((r) => `recital ${r.lines.join(" ")} ${r.text}`),
    "",
    ...clauses.map(
      (c) =>
        `${"  ".repeat(depth.get(c.id) ?? 0)}${c.path || "-"} [${c.kind}] ${c.lines.join(" ")}${c.heading ? ` # ${c.heading} #` : ""} ${c.text.replaceAll("\n", " | ")}`,
    ),
    "",
    ...footnotes.map((n) => `note ${n.mark}: ${n.lines.join(" ")} ${n.text}`),
    ...[...Map.groupBy(placed, (p) => p.as)].map(([as, lines]) => `${as}: ${lines.map((p) => p.line).join(" ")}`),
    ...unplaced.map((u) => `unplaced ${u.line}: ${u.text} (${reasonInEnglish(u.why)})`),
    ...oddities.map((o) => `oddity ${o.line}: ${o.kind}: ${tellOddity(sayIn("en"), o.says)}`),
    "",
  ].join("\n")
}
