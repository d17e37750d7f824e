// A table of contents in numbers: how much stands under each heading, every number with its code.
import type { Message } from "#src/platform/i18n/index.ts"
import type { Block, Cell, Row } from "#src/platform/print/index.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { refsOf } from "./figures.ts"
import type { Desk } from "./words.ts"

type Kind = "programme" | "project" | "activity" | "result"
export type Counted = Readonly<{ what: string; kind: Kind; label: Message }>
/** `keys` by the name of the column; `figure` begins the identity of each number. */
type Heading = Readonly<{ id: string; title: string; figure: string; keys: Readonly<Record<string, readonly string[]>> }>

type Contents = Readonly<{
  id: string
  caption: string
  corner: string
  rule: string
  columns: readonly Counted[]
  headings: readonly Heading[]
}>

export function contentsTable(desk: Desk, { id, caption, corner, rule, columns, headings }: Contents): Block[] {
  const { say, book } = desk
  const cell = (heading: Heading, { what, kind, label }: Counted): Cell => {
    const refs = refsOf(kind, heading.keys[what] ?? [])
    if (refs.length === 0) return [""]
    const counted = {
      figure: `${heading.figure}:${what}`,
      value: refs.length,
      text: say.number(refs.length),
      label: `${heading.title}: ${say.t(label)}`,
      rule,
      refs,
    }
    return [book.trace(counted)]
  }
  const body = headings
    .filter((h) => columns.some(({ what }) => (h.keys[what] ?? []).length > 0))
    .map(
      (h): Row => ({
        cells: [[{ is: "ref", to: h.id, spans: [h.title] }], ...columns.map((column) => cell(h, column))],
      }),
    )
  if (body.length === 0) return []
  return [
    {
      is: "table",
      id,
      caption: [caption],
      columns: [{ width: 4, heads: true }, ...columns.map(() => ({ align: "end" as const, width: 1.3 }))],
      head: [{ cells: [[corner, { is: "mark", mark: "a" }], ...columns.map(({ label }): Cell => [say.t(label)])] }],
      body,
      notes: [{ mark: "a", spans: [say.t(frameWords.ruleIs, { rule })] }],
    },
  ]
}
