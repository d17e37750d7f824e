// Figures of people taken apart by sex, sector and state, as everybody may see them; and totals by sex of what stands together.
import type { Message } from "#src/platform/i18n/index.ts"
import type { Block, Cell, Row, Spans } from "#src/platform/print/index.ts"
import type { Ref } from "#src/values/ref.ts"
import { type Division, partedByNames, partNames, partWords, type ReportResult } from "../../programmes/index.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { partLines } from "../messages/printed/parts.ts"
import { type Desk, nameOf, phrase } from "./words.ts"

/** What the parts belong to: `figure` begins the identity of each, `title` its label. */
type Whole = Readonly<{ figure: string; title: string; rule: Message; thing: Ref }>

const partName = ({ say, names }: Desk, { by }: Division, part: string): string =>
  by === "state" ? nameOf(say, names.states, part) : say.t(partNames[part as keyof typeof partNames])

function divisionSpans(desk: Desk, d: Division, whole: Whole): Spans {
  const { say, book } = desk
  const one = (part: string, name: string, people: number | null): Spans => [
    `${name} `,
    people === null
      ? say.t(partWords.notShown)
      : book.trace({
          figure: `part:${whole.figure}:${d.by}:${part}`,
          value: people,
          text: say.number(people),
          label: `${whole.title}, ${name}`,
          rule: say.t(whole.rule),
          refs: [whole.thing],
        }),
  ]
  const parts = d.parts.map((p) => one(p.part, partName(desk, d, p.part), p.people))
  // Nobody is left: nothing more to say. What may not be shown is said to be so, or it could be reckoned from the others.
  const rest = d.rest && (d.rest.people !== 0 || d.rest.hidden) ? [one("rest", say.t(partWords.rest), d.rest.people)] : []
  const listed = [...parts, ...rest]
  if (listed.length === 0) return []
  return [`${say.t(partedByNames[d.by])}: `, ...listed.flatMap((spans, i): Spans => (i === 0 ? spans : [", ", ...spans]))]
}

/** `by sex: women 12, men 18; by sector: police 20, not told 10`. Empty where nothing is told apart. */
export function partSpans(desk: Desk, divisions: readonly Division[], whole: Whole): Spans {
  const runs = divisions.map((d) => divisionSpans(desk, d, whole)).filter((spans) => spans.length > 0)
  return runs.flatMap((spans, i): Spans => (i === 0 ? spans : ["; ", ...spans]))
}

const sexes = ["women", "men", "another_sex"] as const
const bySex = (r: ReportResult) => r.divisions?.find((d) => d.by === "sex")
/** Every figure of it is everybody's: only such ones can be added up without telling what is hidden. */
const isOpen = (d: Division) => d.parts.every((p) => p.people !== null) && (d.rest === null || d.rest.people !== null)

/**
 * Totals by sex of the activities that stand together, for measures whose values add up: of those figures alone whose parts are all
 * shown. What is given for a programme or project as a whole stays out, for it may count the same people.
 */
export function sexTotals(desk: Desk, id: string, title: string, all: readonly ReportResult[]): Block[] {
  const { say, book, names } = desk
  const parted = all.filter((r) => r.sums && r.thing.startsWith("activity:") && bySex(r))
  if (parted.length === 0) return []
  const rule = say.t(partLines.totalRule)
  const body = [...Map.groupBy(parted, (r) => r.measure)].map(([measure, rows]): Row => {
    const name = nameOf(say, names.measures, measure)
    const open = rows.filter((r) => isOpen(bySex(r) as Division))
    const refs = open.map((r) => `result:${r.key}` as const).sort()
    const cell = (part: string, label: string, of: (d: Division) => number): Cell => {
      const value = open.reduce((sum, r) => sum + of(bySex(r) as Division), 0)
      if (open.length === 0) return [say.t(partWords.notShown)]
      return [
        book.trace({
          figure: `sexes:${id}:${measure}:${part}`,
          ...{ value, text: say.number(value), label: `${title}: ${name}, ${label}`, rule, refs },
        }),
      ]
    }
    const partOf = (part: string) => (d: Division) => d.parts.find((p) => p.part === part)?.people ?? 0
    return {
      cells: [
        [name, ...(open.length < rows.length ? [` ${say.t(partLines.ofFigures, { n: open.length, all: rows.length })}`] : [])],
        ...sexes.map((sex) => cell(sex, say.t(partNames[sex]), partOf(sex))),
        cell("rest", say.t(partWords.rest), (d) => d.rest?.people ?? 0),
      ],
    }
  })
  return [
    {
      is: "table",
      caption: [say.t(partLines.totals, { name: title })],
      columns: [{ width: 3, heads: true }, ...[...sexes, "rest"].map(() => ({ align: "end" as const, width: 1.2 }))],
      head: [
        {
          cells: [
            [say.t(partLines.measure), { is: "mark", mark: "a" }],
            ...sexes.map((sex): Cell => [say.t(partNames[sex])]),
            [say.t(partWords.rest)],
          ],
        },
      ],
      body,
      notes: [{ mark: "a", spans: [say.t(frameWords.ruleIs, { rule })] }],
    },
  ]
}

/** Who took part in an activity: in all, and its parts. */
export function peopleSpans(desk: Desk, a: Desk["data"]["activities"][number], rule: Message): Spans {
  const { say, book } = desk
  const thing = `activity:${a.key}` as const
  const title = say.name(a.title)
  const all = (people: number) =>
    book.trace({
      figure: `people:${a.key}`,
      ...{ value: people, text: say.number(people), label: `${title}: ${say.t(partWords.people)}` },
      ...{ rule: say.t(rule), refs: [thing] },
    })
  const parts = partSpans(desk, a.divisions ?? [], { figure: `people:${a.key}`, title, rule, thing })
  return [
    ...(a.people === undefined ? [] : phrase(say, partLines.people, { count: all(a.people) })),
    ...(parts.length > 0 ? [a.people === undefined ? "" : " ", "(", ...parts, ")"] : []),
  ]
}
