// Beside the entries: what they and the results of the record come to, and what of the record the register views.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Ref } from "#src/values/ref.ts"
import { ref } from "#src/values/ref.ts"
import { DataTable, Doubt, Section, When } from "#src/web/index.ts"
import {
  activityPath,
  activityStatusWords,
  addsUpWords,
  measurePath,
  pathOfThing,
  qualifierWords,
} from "../../programmes/index.ts"
import { registerWords as words } from "../messages/words.ts"
import type { EntryTotal } from "../rules.ts"
import { Name, NotStated, ShortSources, Tag } from "./parts.tsx"
import type { Part } from "./register-page.ts"

const numberOf = (say: Say, n: number) => say.number(n, Number.isInteger(n) ? 0 : 2)

const entryRule = (say: Say, t: EntryTotal) =>
  [
    ...(t.entries > 0 ? [say.t(words.entryRule, { count: t.entries })] : []),
    ...(t.detailing > 0 ? [say.t(words.detailing, { count: t.detailing })] : []),
    ...(t.hidden > 0 ? [say.t(words.leftOut, { count: t.hidden })] : []),
  ].join(say.semicolon)

/** Two tables that are never one: nobody adds what a result tells to what an entry tells. */
export function Totals({ page, say }: Part) {
  const { resultTotals, entryTotals } = page
  if (resultTotals.length + entryTotals.length === 0) return null
  return (
    <Section id="totals" title={say.t(words.totals)} note={say.t(words.totalsNote)} wide>
      {resultTotals.length > 0 ? (
        <DataTable
          say={say}
          caption={say.t(words.fromResults)}
          rows={resultTotals}
          rowKey={(t) => t.measure}
          columns={[
            {
              key: "measure",
              label: say.t(words.measure),
              heads: true,
              cell: (t) => <a href={say.href(measurePath(t.measure))}>{say.name(t.title)}</a>,
            },
            {
              key: "total",
              label: say.t(words.total),
              number: true,
              cell: (t) =>
                t.total === null
                  ? say.t(words.noTotal)
                  : t.atLeast
                    ? say.t(words.atLeast, { value: numberOf(say, t.total) })
                    : numberOf(say, t.total),
            },
            { key: "results", label: say.t(words.results), number: true, cell: (t) => say.number(t.values) },
            { key: "rule", label: say.t(words.rule), cell: (t) => say.t(addsUpWords[t.addsUp]) },
          ]}
        />
      ) : null}
      {entryTotals.length > 0 ? (
        <DataTable
          say={say}
          caption={say.t(words.fromEntries)}
          rows={entryTotals}
          rowKey={(t) => t.field.key}
          columns={[
            { key: "measure", label: say.t(words.measure), heads: true, cell: (t) => say.t(t.field.label) },
            {
              key: "total",
              label: say.t(words.total),
              number: true,
              cell: (t) =>
                t.entries === 0
                  ? say.t(words.noTotal)
                  : [numberOf(say, t.total), ...(t.field.unit ? [say.t(t.field.unit)] : [])].join(" "),
            },
            { key: "rule", label: say.t(words.rule), cell: (t) => entryRule(say, t) },
          ]}
        />
      ) : null}
    </Section>
  )
}

export function Activities({ page, say }: Part) {
  const { activities, labels } = page
  if (activities.length === 0) return null
  return (
    <Section id="activities" title={say.t(words.activities)} wide>
      <DataTable
        say={say}
        caption={say.t(words.activities)}
        count={{ value: activities.length, rule: say.t(words.countActivities) }}
        rows={activities}
        rowKey={(a) => a.key}
        columns={[
          {
            key: "title",
            label: say.t(words.groupActivities),
            heads: true,
            cell: (a) => (
              <>
                <a href={say.href(activityPath(a.key))}>{say.name(a.title)}</a>{" "}
                {a.visibility === "public" ? null : <Tag>{say.t(words.inside)}</Tag>}
              </>
            ),
          },
          {
            key: "held",
            label: say.t(words.held),
            cell: (a) => (a.held ? <When say={say} date={a.held} /> : <NotStated say={say} />),
          },
          {
            key: "states",
            label: say.t(words.state),
            cell: (a) =>
              a.states.map((s) => (
                <span key={s} class="line">
                  <Name say={say} labels={labels} thing={ref("state", s)} />
                </span>
              )),
          },
          {
            key: "status",
            label: say.t(words.status),
            cell: (a) => say.t(activityStatusWords[a.status as keyof typeof activityStatusWords]),
          },
          {
            key: "source",
            label: say.t(words.source),
            cell: (a) => <ShortSources say={say} labels={labels} sources={a.sources} />,
          },
        ]}
      />
    </Section>
  )
}

export function Results({ page, say }: Part) {
  const { results, labels } = page
  if (results.length === 0) return null
  return (
    <Section id="results" title={say.t(words.results)} wide>
      <DataTable
        say={say}
        caption={say.t(words.results)}
        count={{ value: results.length, rule: say.t(words.countResults) }}
        rows={results}
        rowKey={(r) => r.key}
        columns={[
          {
            key: "measure",
            label: say.t(words.measure),
            heads: true,
            cell: (r) => <a href={say.href(measurePath(r.measure))}>{say.name(r.measureTitle)}</a>,
          },
          {
            key: "value",
            label: say.t(words.value),
            number: true,
            cell: (r) => say.t(qualifierWords[r.qualifier as keyof typeof qualifierWords], { value: numberOf(say, r.value) }),
          },
          {
            key: "of",
            label: say.t(words.thing),
            cell: (r) => <a href={say.href(pathOfThing(r.thing as Ref))}>{say.name(r.thingTitle)}</a>,
          },
          {
            key: "held",
            label: say.t(words.held),
            cell: (r) => (r.period ? <When say={say} date={r.period} /> : <NotStated say={say} />),
          },
          {
            key: "source",
            label: say.t(words.source),
            cell: (r) => (
              <>
                <ShortSources say={say} labels={labels} sources={r.sources} />
                {r.doubt ? (
                  <Doubt say={say} lang="en">
                    {r.doubt}
                  </Doubt>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
