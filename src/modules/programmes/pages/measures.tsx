import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Count, DataTable, DeedLink, Deeds, EmptyState, PageHead, Section, TableLinks, When } from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { measuring, takingWords } from "../messages/measuring.ts"
import { said } from "../messages/pages.ts"
import { addsUpWords, measureKindWords } from "../messages/words.ts"
import { projectPath } from "../projects/types.ts"
import type { getMeasure, MeasuredRow, MeasureLine } from "../queries/measures.ts"
import type { Sum } from "../rules.ts"
import { type AddsUp, activityPath, measurePath, programmePath } from "../types.ts"
import { remarksColumn, sourceColumn, valueColumns, whereColumn } from "./columns.tsx"
import { figure, Tag } from "./parts.tsx"

const kindName = (say: Say, kind: string) => say.t(measureKindWords[kind as keyof typeof measureKindWords])
const ruleName = (say: Say, rule: string) => say.t(addsUpWords[rule as AddsUp])

export function measuresView(page: { measures: readonly MeasureLine[]; mayMeasure: boolean }, say: Say): View {
  const title = say.t(said.measures)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.programmes), href: "/programmes" }],
    body: (
      <>
        <PageHead kicker={say.t(said.results)} title={title} lede={say.t(said.measuresLede)} />
        <Deeds>
          {page.mayMeasure ? (
            <DeedLink say={say} href="/measures/new" first>
              {say.t(measuring.new)}
            </DeedLink>
          ) : null}
          <TableLinks say={say} of={(ending) => `/measures${ending}`} />
        </Deeds>
        <DataTable
          say={say}
          caption={title}
          count={{ value: page.measures.length, rule: say.t(said.countMeasures) }}
          rows={page.measures}
          rowKey={(m) => m.key}
          columns={[
            {
              key: "title",
              label: say.t(said.measure),
              heads: true,
              cell: (m) => <a href={say.href(measurePath(m.key))}>{say.name(m.title)}</a>,
            },
            { key: "takes", label: say.t(measuring.takes), cell: (m) => say.t(takingWords[m.takes]) },
            { key: "kind", label: say.t(said.type), cell: (m) => kindName(say, m.kind) },
            { key: "rule", label: say.t(said.total), cell: (m) => ruleName(say, m.addsUp) },
            { key: "results", label: say.t(said.results), number: true, cell: (m) => say.number(m.results) },
          ]}
        />
      </>
    ),
  }
}

export type MeasurePage = {
  mayMeasure: boolean
  measure: Awaited<ReturnType<typeof getMeasure>>
  values: readonly MeasuredRow[]
  sum: Sum
  pairs: readonly (readonly [MeasuredRow, MeasuredRow])[]
  printedTotals: ReadonlySet<string>
  labels: Labels
}

const ownerOf = (say: Say, row: MeasuredRow) => {
  if (row.activity && row.activityTitle) return <a href={say.href(activityPath(row.activity))}>{say.name(row.activityTitle)}</a>
  if (row.project && row.projectTitle) return <a href={say.href(projectPath(row.project))}>{say.name(row.projectTitle)}</a>
  if (row.programme && row.programmeTitle)
    return <a href={say.href(programmePath(row.programme))}>{say.name(row.programmeTitle)}</a>
  return row.sectionTitle ? say.name(row.sectionTitle) : ""
}

export function measureView(page: MeasurePage, say: Say): View {
  const { measure, sum } = page
  const title = say.name(measure.title)
  const rule = ruleName(say, measure.addsUp)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.measures), href: "/measures" }],
    body: (
      <>
        <PageHead
          kicker={kindName(say, measure.kind)}
          title={title}
          meta={[{ label: say.t(said.countedIn), value: <span lang="en">{measure.unit}</span> }]}
        />
        {page.mayMeasure ? (
          <Deeds>
            <DeedLink say={say} href={`${measurePath(measure.key)}/edit`}>
              {say.t(measuring.edit)}
            </DeedLink>
          </Deeds>
        ) : null}
        {sum.total === null ? (
          <EmptyState say={say} what={say.t(said.noTotal)} why={rule} level={2} />
        ) : (
          <Count
            say={say}
            count={{ value: sum.total, rule }}
            label={sum.atLeast ? `${say.t(said.total)} (${say.t(said.atLeast)})` : say.t(said.total)}
            {...(Number.isInteger(sum.total) ? {} : { digits: 1 })}
          />
        )}
        <Section title={say.t(said.results)} wide>
          <DataTable
            say={say}
            caption={say.t(said.resultsCaption)}
            count={{ value: page.values.length, rule: say.t(said.countResults) }}
            rows={page.values}
            rowKey={(r) => r.key}
            columns={[
              { key: "of", label: say.t(said.of), heads: true, cell: (r) => ownerOf(say, r) },
              ...valueColumns(say),
              whereColumn(say, page.labels),
              {
                key: "counted",
                label: say.t(said.counted),
                cell: (r) =>
                  sum.counted.has(r.key) ? (
                    say.t(said.yes)
                  ) : page.printedTotals.has(r.key) ? (
                    <Tag>{say.t(said.leftOut)}</Tag>
                  ) : (
                    say.t(said.no)
                  ),
              },
              remarksColumn(say),
              sourceColumn(say, page.labels),
            ]}
          />
        </Section>
        <Overlaps page={page} say={say} />
      </>
    ),
  }
}

function Overlaps({ page, say }: { page: MeasurePage; say: Say }) {
  if (page.pairs.length === 0) return null
  const side = (row: MeasuredRow) => (
    <>
      {ownerOf(say, row)}
      {say.colon}
      {figure(say, row.value, row.qualifier)}{" "}
      {row.period ? (
        <>
          (<When say={say} date={row.period} />)
        </>
      ) : null}
    </>
  )
  return (
    <Section title={say.t(said.overlaps)} note={say.t(said.overlapsNote)}>
      <ul>
        {page.pairs.map(([a, b]) => (
          <li key={`${a.key} ${b.key}`}>
            {side(a)} {say.t(said.and)} {side(b)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
