import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { DataTable, PageHead, Section, Tabs, Wording } from "#src/web/index.ts"
import { type Labels, labelOf } from "../labels.ts"
import { linkTo } from "../list-address.ts"
import { markerWords } from "../messages/markers.ts"
import { said } from "../messages/pages.ts"
import type { DerivedUnit } from "../queries/findings.ts"
import type { Gap } from "../queries/list.ts"
import type { PartRow, TotalRow } from "../queries/measures.ts"
import { activityPath, pathOfThing } from "../types.ts"
import { measureColumn, sourceColumn } from "./columns.tsx"
import { figure, Name, Names } from "./parts.tsx"

type Difference = { key: string; title: Localised; units: readonly string[]; derived: readonly DerivedUnit[] }
export type FindingsPage = {
  totals: readonly TotalRow[]
  parts: readonly PartRow[]
  differences: readonly Difference[]
  gaps: Readonly<Record<Gap, number>>
  labels: Labels
}

export function findingsView(page: FindingsPage, say: Say): View {
  const title = say.t(said.findings)
  const gaps = { mandate: said.gapMandate, request: said.gapRequest, result: said.gapResult, marker: markerWords.gap } as const
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.programmes), href: "/programmes" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(said.findingsLede)} />
        <Tabs
          say={say}
          label={say.t(said.gaps)}
          tabs={(["mandate", "request", "result", "marker"] as const).map((gap) => ({
            href: linkTo({ gap }),
            label: say.t(gaps[gap]),
            count: page.gaps[gap],
          }))}
        />
        <Totals page={page} say={say} />
        <Differences page={page} say={say} />
        <Section title={say.t(said.doubts)}>
          <p>
            <a href={say.href("/doubts")}>{say.t(said.doubtsElsewhere)}</a>
          </p>
        </Section>
      </>
    ),
  }
}

type Part = { page: FindingsPage; say: Say }

function Totals({ page, say }: Part) {
  const agreement = { yes: said.agreesYes, no: said.agreesNo, part: said.agreesPart } as const
  return (
    <Section id="totals" title={say.t(said.totalsDisagree)} wide>
      <DataTable
        say={say}
        caption={say.t(said.totalsCaption)}
        count={{ value: page.totals.length, rule: say.t(said.countFindings) }}
        rows={page.totals}
        rowKey={(t) => t.key}
        columns={[
          measureColumn(say),
          {
            key: "of",
            label: say.t(said.of),
            cell: (t) => <a href={say.href(pathOfThing(t.thing as Ref))}>{labelOf(page.labels, t.thing as Ref)}</a>,
          },
          { key: "printed", label: say.t(said.printed), number: true, cell: (t) => figure(say, t.value, t.qualifier) },
          {
            key: "parts",
            label: say.t(said.partsCome),
            number: true,
            cell: (t) => (
              <>
                {say.number(t.partsSum)}{" "}
                <small>
                  ={" "}
                  {t.parts.map((key, i) => {
                    const part = page.parts.find((p) => p.key === key)
                    return part ? (
                      <span key={key}>
                        {i > 0 ? " + " : ""}
                        <a href={say.href(pathOfThing(part.thing as Ref))}>{say.number(part.value)}</a>
                      </span>
                    ) : null
                  })}
                </small>
              </>
            ),
          },
          { key: "agrees", label: say.t(said.agrees), cell: (t) => say.t(agreement[t.agrees]) },
          { key: "note", label: say.t(said.remarks), cell: (t) => (t.note ? <Wording say={say} text={t.note} /> : null) },
          sourceColumn(say, page.labels),
        ]}
      />
    </Section>
  )
}

function Differences({ page, say }: Part) {
  return (
    <Section id="units" title={say.t(said.unitsDiffer)} note={say.t(said.unitNote)} wide>
      <DataTable
        say={say}
        caption={say.t(said.activities)}
        count={{ value: page.differences.length, rule: say.t(said.countFindings) }}
        rows={page.differences}
        rowKey={(d) => d.key}
        columns={[
          {
            key: "activity",
            label: say.t(said.activity),
            heads: true,
            cell: (d) => (
              <a href={say.href(activityPath(d.key))}>
                <Wording say={say} text={d.title} bare />
              </a>
            ),
          },
          {
            key: "reported",
            label: say.t(said.unitsReported),
            cell: (d) => <Names say={say} labels={page.labels} things={d.units.map((u) => ref("unit", u))} />,
          },
          {
            key: "derived",
            label: say.t(said.unitsDerived),
            cell: (d) =>
              d.derived.map((u) => (
                <div key={u.unit}>
                  <Name say={say} labels={page.labels} thing={ref("unit", u.unit)} />{" "}
                  <small>
                    (<Name say={say} labels={page.labels} thing={ref("provision", u.provision)} />)
                  </small>
                </div>
              )),
          },
        ]}
      />
    </Section>
  )
}
