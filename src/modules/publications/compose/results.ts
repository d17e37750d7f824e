// Results as a report prints them: the figure with its code, its parts, and where people entered it, what shows it.
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Block, Spans } from "#src/platform/print/index.ts"
import type { ReportResult } from "../../programmes/index.ts"
import { figureWords, qualifierWords } from "../messages/printed/figures.ts"
import { partSpans } from "./parts.ts"
import { type Desk, nameOf, phrase, remarks, valueText } from "./words.ts"

/** How a figure came here: printed by a source, or entered by people. */
export const ruleOf = ({ sources }: Readonly<{ sources: readonly unknown[] }>): Message =>
  sources.length > 0 ? figureWords.printedRule : figureWords.enteredRule

/** A result as it stands in a table: its figure, then what was measured. */
export function resultSpans(desk: Desk, r: ReportResult, title: string): Spans {
  const { say, book, names } = desk
  const measure = nameOf(say, names.measures, r.measure)
  desk.told.add(`result:${r.key}`)
  const counted = {
    figure: `result:${r.key}`,
    value: r.value,
    text: valueText(say, r),
    label: `${title}${say.colon}${measure}`,
    rule: say.t(ruleOf(r)),
    refs: [`result:${r.key}` as const],
  }
  // "more than" may stand on the line above: a figure and its code are never torn apart, so they are kept short.
  const words = qualifierWords[r.qualifier]
  const figure = book.trace(counted, say.number(r.value))
  const whole = { figure: counted.figure, title: counted.label, rule: ruleOf(r), thing: `result:${r.key}` as const }
  const parts = partSpans(desk, r.divisions ?? [], whole)
  return [
    measure,
    say.colon,
    ...(words ? phrase(say, words, { value: figure }) : [figure]),
    ...(parts.length > 0 ? [" (", ...parts, ")"] : []),
  ]
}

/** What people entered beside a figure: the time it is for, and what shows it. */
const enteredSpans = (say: Say, r: ReportResult): Spans =>
  r.entered
    ? [
        say.t(figureWords.enteredFor, {
          period: r.period ? say.date(r.period) : "",
          evidence: r.entered.evidence.replace(/[.\s]+$/, ""),
        }),
      ]
    : []

/** Figures that stand for a whole programme, project or section, each with its doubt and with its parts. */
export function wholeFigures(desk: Desk, results: readonly ReportResult[], title: string): Block[] {
  if (results.length === 0) return []
  const { say } = desk
  const items = results.map((r) => {
    const notes = [remarks(say, r), enteredSpans(say, r)].filter((spans) => spans.length > 0)
    return { spans: [...resultSpans(desk, r, title), ...notes.flatMap((spans, i): Spans => [i === 0 ? ". " : " ", ...spans])] }
  })
  return [
    { is: "paragraph", spans: [{ is: "strong", spans: [say.t(figureWords.figuresOf)] }] },
    { is: "list", items },
  ]
}
