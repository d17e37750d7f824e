import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import {
  BasisMark,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  Facts,
  Notice,
  PageHead,
  Section,
  When,
  Wording,
} from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { said } from "../messages/pages.ts"
import { removalWords } from "../messages/plan-removal.ts"
import { planWords as words } from "../messages/plans.ts"
import { type EntryObjective, itemPath, type PlanEntry, planPath } from "../plans/types.ts"
import type { ActivityLine } from "../queries/list.ts"
import type { RemovedEntry } from "../queries/plan-removal.ts"
import type { PlanRow } from "../queries/plans.ts"
import { ActivityTable } from "./activity-table.tsx"
import { clauseColumn, sourceColumn } from "./columns.tsx"
import { Name, Names, Sources } from "./parts.tsx"
import { Who } from "./plans.tsx"

export type PlanItemPage = {
  plan: PlanRow
  entry: PlanEntry
  parent: PlanEntry | undefined
  parts: readonly PlanEntry[]
  objectives: readonly EntryObjective[]
  /** Those of the item above. */
  above: readonly EntryObjective[]
  lines: readonly ActivityLine[]
  /** It was removed; `linked` are the activities that it was linked with. */
  removed: RemovedEntry | null
  linked: readonly string[]
  mayAmend: boolean
  labels: Labels
}
type Part = { page: PlanItemPage; say: Say }

export function planItemView(page: PlanItemPage, say: Say): View {
  const { plan, entry, labels } = page
  const title = say.text(entry.title)
  const link = (e: PlanEntry) => (
    <span key={e.item} class="line">
      <a href={say.href(itemPath(plan.key, e.item))}>{[e.code, say.name(e.title)].filter(Boolean).join(" ")}</a>
    </span>
  )
  return {
    title: title.text,
    section: "programmes",
    trail: [
      { label: say.t(words.title), href: "/plans" },
      { label: say.name(plan.title), href: planPath(plan.key) },
    ],
    body: (
      <>
        <PageHead kicker={[say.t(words.item), entry.code].filter(Boolean).join(" ")} title={title.text} lang={title.lang} />
        {page.mayAmend ? (
          <Deeds>
            <DeedLink say={say} href={`${itemPath(plan.key, entry.item)}/edit`} first>
              {say.t(words.editItem)}
            </DeedLink>
            <DeedLink say={say} href={`${itemPath(plan.key, entry.item)}/remove`}>
              {say.t(removalWords.remove)}
            </DeedLink>
          </Deeds>
        ) : null}
        {page.removed ? (
          <Notice say={say} kind="info">
            {say.t(removalWords.notice, { day: say.day(page.removed.removedOn) })}
          </Notice>
        ) : null}
        <Section title={say.t(said.aboutIt)}>
          <Facts
            say={say}
            items={[
              ...(page.removed?.reason ? [{ label: say.t(removalWords.reason), value: page.removed.reason }] : []),
              ...(page.parent ? [{ label: say.t(words.parent), value: link(page.parent) }] : []),
              ...(page.parts.length > 0 ? [{ label: say.t(words.items), value: page.parts.map(link) }] : []),
              ...(entry.clause
                ? [{ label: say.t(words.clause), value: <Name say={say} labels={labels} thing={ref("clause", entry.clause)} /> }]
                : []),
              { label: say.t(words.target), value: entry.target ? <Wording say={say} text={entry.target} /> : null },
              { label: say.t(words.period), value: entry.held ? <When say={say} date={entry.held} /> : null },
              { label: say.t(words.who), value: entry.unit || entry.body ? <Who say={say} labels={labels} of={entry} /> : null },
            ]}
          />
          <Sources say={say} labels={labels} sources={entry.sources} />
        </Section>
        <Objectives page={page} say={say} />
        <Section title={say.t(words.activities)} wide>
          {page.removed && page.linked.length > 0 ? (
            <Names say={say} labels={labels} things={page.linked.map((a) => ref("activity", a))} />
          ) : page.lines.length === 0 ? (
            <EmptyState say={say} what={say.t(words.silent)} />
          ) : (
            <ActivityTable
              say={say}
              labels={labels}
              lines={page.lines}
              caption={say.t(said.latestFirst)}
              count={{ value: page.lines.length, rule: say.t(said.countActivities) }}
            />
          )}
        </Section>
      </>
    ),
  }
}

function Objectives({ page, say }: Part) {
  const { objectives, above, labels } = page
  return (
    <Section id="objectives" title={say.t(words.objectives)} wide>
      {objectives.length === 0 ? (
        <EmptyState say={say} what={say.t(words.noObjective)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(words.objectives)}
          rows={objectives}
          rowKey={(o) => o.clause}
          columns={[
            clauseColumn(say, labels),
            {
              key: "basis",
              label: say.t(said.basis),
              cell: (o) => <BasisMark say={say} basis={o.basis} {...(o.confirmedOn ? { confirmedOn: o.confirmedOn } : {})} />,
            },
            sourceColumn(say, labels),
          ]}
        />
      )}
      {objectives.length === 0 && above.length > 0 && page.parent ? (
        <Facts
          say={say}
          items={[
            {
              label: [page.parent.code, say.name(page.parent.title)].filter(Boolean).join(" "),
              value: <Names say={say} labels={labels} things={above.map((o) => ref("clause", o.clause))} />,
            },
          ]}
        />
      ) : null}
    </Section>
  )
}
