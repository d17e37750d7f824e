// Figures of people and their parts, as the reader may have them.
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { type Column, DataTable, Facts, Section } from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import type { PartCode } from "../measuring/parts.ts"
import type { Division, ShownFigure, ShownResult } from "../measuring/shown.ts"
import { byNames, partNames, partWords as words } from "../messages/parts.ts"
import type { Part } from "./activity-page.ts"
import { Name, Tag } from "./parts.tsx"

/** A figure; where everybody may not have it, its mark or the words in its place. */
export function PeopleFigure({ say, figure }: { say: Say; figure: ShownFigure }) {
  if (figure.people === null) return figure.hidden ? <span class="quiet">{say.t(words.notShown)}</span> : null
  return (
    <>
      {say.number(figure.people)}
      {figure.hidden ? (
        <>
          {" "}
          <Tag>{say.t(words.notPublic)}</Tag>
        </>
      ) : null}
    </>
  )
}

/** Why figures are missing, or marked; nothing where all are everybody's. */
export function WhyHidden({ say, figures, forStaff }: { say: Say; figures: readonly ShownFigure[]; forStaff: boolean }) {
  if (!figures.some((f) => f.hidden)) return null
  return <p class="quiet">{say.t(forStaff ? words.staffHidden : words.whyHidden)}</p>
}

const partName = (say: Say, labels: Labels, { by }: Division, part: string) =>
  by === "state" ? <Name say={say} labels={labels} thing={ref("state", part)} /> : say.t(partNames[part as PartCode])

type Line = ShownFigure & { key: string; division: Division; part: string | null }
const linesOf = (divisions: readonly Division[]): Line[] =>
  divisions.flatMap((division) => [
    ...division.parts.map((p) => ({ ...p, key: `${division.by} ${p.part}`, division, part: p.part })),
    ...(division.rest && (division.rest.hidden || division.rest.people !== 0)
      ? [{ ...division.rest, key: `${division.by} rest`, division, part: null }]
      : []),
  ])

const columns = (say: Say, labels: Labels): Column<Line>[] => [
  {
    key: "part",
    label: say.t(words.part),
    heads: true,
    cell: (l) => (l.part === null ? <span class="quiet">{say.t(words.rest)}</span> : partName(say, labels, l.division, l.part)),
  },
  { key: "by", label: say.t(words.by), cell: (l) => say.t(byNames[l.division.by]) },
  { key: "people", label: say.t(words.count), number: true, cell: (l) => <PeopleFigure say={say} figure={l} /> },
]

type PartsProps = Readonly<{ say: Say; labels: Labels; caption: string; divisions: readonly Division[]; forStaff: boolean }>

/** The parts of one figure, with what is not told of it. */
function PartsTable({ say, labels, caption, divisions, forStaff }: PartsProps) {
  const lines = linesOf(divisions)
  if (lines.length === 0) return null
  return (
    <>
      <DataTable say={say} caption={caption} rows={lines} rowKey={(l) => l.key} columns={columns(say, labels)} />
      <WhyHidden say={say} figures={lines} forStaff={forStaff} />
    </>
  )
}

/** The people of an activity, and their parts by sex and sector; those by state stand with the states. */
export function People({ page, say }: Part) {
  const { activity, divisions, statesRest } = page
  if (activity.people === null && divisions.length === 0) return null
  const byState: Division[] = statesRest ? [{ by: "state", parts: [], rest: statesRest }] : []
  return (
    <Section id="people" title={say.t(words.title)} wide>
      <Facts
        say={say}
        items={[{ label: say.t(words.people), value: activity.people === null ? null : say.number(activity.people) }]}
      />
      <PartsTable
        say={say}
        labels={page.labels}
        caption={say.t(words.title)}
        divisions={[...divisions, ...byState]}
        forStaff={page.forStaff}
      />
    </Section>
  )
}

type ResultsProps = Readonly<{ say: Say; labels: Labels; results: readonly ShownResult[]; forStaff: boolean }>

/** The parts of results, each under the name of its measure. */
export function PartsOfResults({ say, labels, results, forStaff }: ResultsProps) {
  return (
    <>
      {results.map((r) => (
        <PartsTable
          key={r.key}
          say={say}
          labels={labels}
          caption={`${say.name(r.measureTitle)}${say.colon}${say.number(r.value)}`}
          divisions={r.divisions}
          forStaff={forStaff}
        />
      ))}
    </>
  )
}
