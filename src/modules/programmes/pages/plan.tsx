import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import {
  type Column,
  Count,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  Facts,
  Notice,
  PageHead,
  Prose,
  Section,
  TableLinks,
  Tree,
  type TreeNode,
  When,
  Wording,
} from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { linkTo } from "../list-address.ts"
import { said } from "../messages/pages.ts"
import { planKindWords, planWords as words } from "../messages/plans.ts"
import { statusWords } from "../messages/words.ts"
import type { Coverage, Row } from "../plans/rules.ts"
import { itemPath, type PlanEntry, type PlanKind, planPath } from "../plans/types.ts"
import type { RemovedEntry } from "../queries/plan-removal.ts"
import type { PlanRow } from "../queries/plans.ts"
import { activityStatuses, slugOf } from "../types.ts"
import { Name, Remarks, Sources } from "./parts.tsx"
import { Removed } from "./plan-removal.tsx"
import { Who } from "./plans.tsx"

export type PlanPage = {
  plan: PlanRow
  entries: readonly PlanEntry[]
  coverage: Coverage<PlanEntry>
  citations: readonly { key: string; path: string; title: Localised }[]
  removed: readonly RemovedEntry[]
  mayPlan: boolean
  labels: Labels
}
type Part = { page: PlanPage; say: Say }
type Line = Row<PlanEntry>

export function planView(page: PlanPage, say: Say): View {
  const { plan, coverage } = page
  const title = say.text(plan.title)
  return {
    title: title.text,
    section: "programmes",
    trail: [{ label: say.t(words.title), href: "/plans" }],
    body: (
      <>
        <PageHead
          kicker={say.t(planKindWords[plan.kind as PlanKind])}
          title={title.text}
          lang={title.lang}
          lede={plan.summary ? <Wording say={say} text={plan.summary} /> : undefined}
        />
        {plan.visibility === "public" ? null : (
          <Notice say={say} kind="info">
            {say.t(said.draft)}
          </Notice>
        )}
        <Deeds>
          {page.mayPlan ? (
            <>
              <DeedLink say={say} href={`${planPath(plan.key)}/items/new`} first>
                {say.t(words.newItem)}
              </DeedLink>
              <DeedLink say={say} href={`${planPath(plan.key)}/edit`}>
                {say.t(words.edit)}
              </DeedLink>
            </>
          ) : null}
          {page.entries.length > 0 ? <TableLinks say={say} of={(ending) => `${planPath(plan.key)}${ending}`} /> : null}
        </Deeds>
        <About page={page} say={say} />
        {page.entries.length === 0 ? (
          <EmptyState
            say={say}
            what={say.t(words.noItems)}
            {...(plan.instrument ? { why: say.t(words.noItemsWhy) } : {})}
            level={2}
          />
        ) : (
          <>
            <Count say={say} count={{ value: coverage.items, rule: say.t(words.countItems) }} />
            <Items page={page} say={say} />
            {coverage.objectives.length > 0 ? <ByObjective page={page} say={say} /> : null}
            <ByStatus page={page} say={say} />
          </>
        )}
        <Removed say={say} plan={plan.key} removed={page.removed} />
      </>
    ),
  }
}

function About({ page, say }: Part) {
  const { plan, labels, coverage } = page
  return (
    <Section title={say.t(said.aboutIt)}>
      <Facts
        say={say}
        items={[
          { label: say.t(words.who), value: plan.unit || plan.body ? <Who say={say} labels={labels} of={plan} /> : null },
          { label: say.t(words.period), value: plan.held ? <When say={say} date={plan.held} /> : null },
          ...(plan.instrument
            ? [
                {
                  label: say.t(words.instrument),
                  value: <Name say={say} labels={labels} thing={ref("instrument", plan.instrument)} />,
                },
              ]
            : []),
          ...(coverage.items > 0
            ? [
                {
                  label: say.t(words.byStatus),
                  value: `${say.number(coverage.withActivities)} ${say.t(words.carried)}${say.semicolon}${say.number(
                    coverage.items - coverage.withActivities,
                  )}${say.colon}${say.t(words.silent)}`,
                },
              ]
            : []),
        ]}
      />
      <Prose>
        <Remarks say={say} asWritten={plan.asWritten} doubt={plan.doubt} />
        <Sources say={say} labels={labels} sources={plan.sources} />
      </Prose>
    </Section>
  )
}

function nodesOf(page: PlanPage, say: Say, parent: string | null): TreeNode[] {
  const known = new Set(page.entries.map((e) => e.item))
  const under = (e: PlanEntry) => (e.parent !== null && known.has(e.parent) ? e.parent : null)
  return page.entries
    .filter((e) => under(e) === parent)
    .map((e) => ({
      key: slugOf(e.item),
      // A long code would break in the margin of numbers.
      ...(e.code && e.code.length <= 5 ? { printed: e.code } : {}),
      title: e.code.length > 5 ? `${e.code}${say.colon}${say.name(e.title)}` : say.name(e.title),
      href: itemPath(page.plan.key, e.item),
      ...(e.target ? { note: say.name(e.target) } : {}),
      children: nodesOf(page, say, e.item),
    }))
}

const Items = ({ page, say }: Part) => (
  <Section title={say.t(words.items)}>
    <Tree say={say} label={say.t(words.items)} nodes={nodesOf(page, say, null)} />
  </Section>
)

const nameOf = (say: Say, { entry }: Line) => [entry.code, say.name(entry.title)].filter(Boolean).join(" ")

const itemColumn = (page: PlanPage, say: Say): Column<Line> => ({
  key: "item",
  label: say.t(words.item),
  heads: true,
  cell: (row) => <a href={say.href(itemPath(page.plan.key, row.entry.item))}>{nameOf(say, row)}</a>,
})

function ByObjective({ page, say }: Part) {
  const cited = new Map(page.citations.map((c) => [c.key, c]))
  const columns = page.coverage.objectives.map((clause): Column<Line> => {
    const objective = cited.get(clause)
    const label = objective?.path || (objective ? say.name(objective.title) : clause)
    return {
      key: clause,
      label,
      cell: (row) => {
        const how = row.objectives.get(clause)
        if (!how) return null
        const sentence = how === "own" ? words.serves : words.servesAbove
        return (
          <a href={say.href(`${itemPath(page.plan.key, row.entry.item)}#objectives`)}>
            {how === "own" ? say.t(words.yes) : <span class="quiet">{say.t(words.above)}</span>}
            <span class="unseen">{say.colon + say.t(sentence, { item: nameOf(say, row), objective: label })}</span>
          </a>
        )
      },
    }
  })
  return (
    <Section title={say.t(words.byObjective)} note={say.t(words.byObjectiveNote)} wide>
      <DataTable
        say={say}
        caption={say.t(words.byObjective)}
        rows={page.coverage.rows.filter((r) => !r.heading)}
        rowKey={(r) => r.entry.item}
        narrow="scrolls"
        columns={[itemColumn(page, say), ...columns]}
      />
    </Section>
  )
}

function ByStatus({ page, say }: Part) {
  const { coverage } = page
  const used = activityStatuses.filter((s) => coverage.rows.some((r) => r.became[s] > 0))
  const figure = (row: Line, value: number, status?: string) =>
    value === 0 ? "" : <a href={say.href(linkTo({ item: row.entry.item, ...(status ? { status } : {}) }))}>{say.number(value)}</a>
  return (
    <Section title={say.t(words.byStatus)} note={say.t(words.byStatusNote)} wide>
      <DataTable
        say={say}
        caption={say.t(words.byStatus)}
        rows={coverage.rows.filter((r) => !r.heading)}
        rowKey={(r) => r.entry.item}
        columns={[
          itemColumn(page, say),
          ...used.map(
            (s): Column<Line> => ({ key: s, label: say.t(statusWords[s]), number: true, cell: (r) => figure(r, r.became[s], s) }),
          ),
          {
            key: "all",
            label: say.t(words.inAll),
            number: true,
            cell: (r) => (r.activities === 0 ? <span class="quiet">{say.t(words.silent)}</span> : figure(r, r.activities)),
          },
        ]}
      />
    </Section>
  )
}
