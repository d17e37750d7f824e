// Two editions laid beside each other: headings that came and went, words that changed under those that stayed, and figures
// with both values. Figures are told apart by what they are, never by their codes: codes are given anew in each edition.
import { type Block, type Document, runsOf, type Spans, wholeCell } from "#src/platform/print/index.ts"
import type { Stored } from "./snapshot.ts"

type Side = Readonly<{ document: Pick<Document, "blocks">; figures: Stored["figures"] }>
type Figure = Stored["figures"][number]

export type ComparedSection = Readonly<{ id: string; title: string }>
export type ChangedSection = ComparedSection & Readonly<{ before: string; after: string }>
export type ComparedFigure = Readonly<{ figure: string; label: string; before: Figure | null; after: Figure | null }>
export type Comparison = Readonly<{
  added: readonly ComparedSection[]
  removed: readonly ComparedSection[]
  changed: readonly ChangedSection[]
  figures: readonly ComparedFigure[]
}>

/** Words as they are read; the code of a figure is left out, its value stands. */
const wordsOf = (spans: Spans): string =>
  spans
    .map((span) => {
      if (typeof span === "string") return span
      if (span.is === "trace" || span.is === "code") return span.text
      return span.is === "mark" ? "" : wordsOf(span.spans)
    })
    .join("")

const lineOf = (runs: Iterable<Spans>, between = "") =>
  [...runs]
    .map((run) => wordsOf(run).trim())
    .filter(Boolean)
    .join(between)

/** The words of a block, line by line; a row of a table is one line. */
function textOf(block: Block): string[] {
  if (block.is !== "table") return [...runsOf(block)].map((run) => lineOf([run])).filter(Boolean)
  const rows = [...block.head, ...block.body].map((row) =>
    lineOf(
      row.cells.map((c) => wholeCell(c).spans),
      " · ",
    ),
  )
  return [lineOf([block.caption]), ...rows, ...(block.notes ?? []).map((n) => lineOf([n.spans]))].filter(Boolean)
}

type Section = { id: string; title: string; text: string }

/** The text under each heading, up to the next heading of any level. */
function sectionsOf({ document }: Side): Map<string, Section> {
  const sections = new Map<string, Section>()
  let current: Section | null = null
  for (const block of document.blocks) {
    if (block.is === "heading") {
      current = { id: block.id, title: block.text, text: "" }
      sections.set(block.id, current)
    } else if (current) current.text = [current.text, ...textOf(block)].filter(Boolean).join("\n")
  }
  return sections
}

const named = ({ id, title }: Section): ComparedSection => ({ id, title })

function compareFigures(before: Side, after: Side): ComparedFigure[] {
  const olds = new Map(before.figures.map((f) => [f.figure, f]))
  const news = new Map(after.figures.map((f) => [f.figure, f]))
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((figure) => {
    const [was, is] = [olds.get(figure) ?? null, news.get(figure) ?? null]
    if (was && is && was.value === is.value) return []
    return [{ figure, label: (is ?? was)?.label ?? figure, before: was, after: is }]
  })
}

/** `words` is false where the two are in different languages: then only headings and figures can be held together. */
export function compareEditions(before: Side, after: Side, words: boolean): Comparison {
  const [olds, news] = [sectionsOf(before), sectionsOf(after)]
  const changed = [...news.values()].flatMap((section): ChangedSection[] => {
    const was = olds.get(section.id)
    if (!words || !was || (was.text === section.text && was.title === section.title)) return []
    const whole = (s: Section) => (was.title === section.title ? s.text : [s.title, s.text].filter(Boolean).join("\n"))
    return [{ ...named(section), before: whole(was), after: whole(section) }]
  })
  return {
    added: [...news.values()].filter((s) => !olds.has(s.id)).map(named),
    removed: [...olds.values()].filter((s) => !news.has(s.id)).map(named),
    changed,
    figures: compareFigures(before, after),
  }
}
