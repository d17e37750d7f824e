import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { DataTable, DeedLink, Deeds, EmptyState, PageHead, When } from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { said } from "../messages/pages.ts"
import { planKindWords, planWords as words } from "../messages/plans.ts"
import { planPath } from "../plans/types.ts"
import type { PlanLine } from "../queries/plans.ts"
import { Name, Tag } from "./parts.tsx"

export type PlansPage = { lines: readonly PlanLine[]; labels: Labels; mayPlan: boolean }

export function plansView({ lines, labels, mayPlan }: PlansPage, say: Say): View {
  const title = say.t(words.title)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.programmes), href: "/programmes" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(words.lede)} />
        {mayPlan ? (
          <Deeds>
            <DeedLink say={say} href="/plans/new" first>
              {say.t(words.new)}
            </DeedLink>
          </Deeds>
        ) : null}
        {lines.length === 0 ? (
          <EmptyState say={say} what={say.t(words.none)} level={2} />
        ) : (
          <DataTable
            say={say}
            caption={title}
            count={{ value: lines.length, rule: say.t(words.count) }}
            rows={lines}
            rowKey={(p) => p.key}
            columns={[
              {
                key: "title",
                label: say.t(words.plan),
                heads: true,
                cell: (p) => (
                  <>
                    <a href={say.href(planPath(p.key))}>{say.name(p.title)}</a>{" "}
                    {p.visibility === "public" ? null : <Tag>{say.t(said.draft)}</Tag>}
                  </>
                ),
              },
              { key: "kind", label: say.t(words.kind), cell: (p) => say.t(planKindWords[p.kind]) },
              { key: "who", label: say.t(words.who), cell: (p) => <Who say={say} labels={labels} of={p} /> },
              {
                key: "held",
                label: say.t(words.period),
                cell: (p) => (p.held ? <When say={say} date={p.held} /> : <span class="quiet">{say.t(said.notStated)}</span>),
              },
              { key: "items", label: say.t(words.items), number: true, cell: (p) => say.number(p.items) },
              { key: "carried", label: say.t(words.carried), number: true, cell: (p) => say.number(p.carried) },
            ]}
          />
        )}
      </>
    ),
  }
}

/** The unit and the body that answer for something. */
export function Who({ say, labels, of }: { say: Say; labels: Labels; of: { unit: string | null; body: string | null } }) {
  const things = [...(of.unit ? [ref("unit", of.unit)] : []), ...(of.body ? [ref("organisation", of.body)] : [])]
  return (
    <>
      {things.map((thing) => (
        <span key={thing} class="line">
          <Name say={say} labels={labels} thing={thing} />
        </span>
      ))}
    </>
  )
}
