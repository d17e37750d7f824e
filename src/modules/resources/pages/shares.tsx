import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import { type Choice, Count, DataTable, EmptyState, Section, Sheet } from "#src/web/index.ts"
import type { Labels } from "../../programmes/index.ts"
import { budgetWords } from "../messages/budgets.ts"
import { shareWords as said } from "../messages/shares.ts"
import type { Tied, Untied } from "../queries/shares.ts"
import { percentOf } from "../rules.ts"
import { framed, Name } from "./parts.tsx"

export type MandatesPage = { tied: readonly Tied[]; untied: readonly Untied[] | null; labels: Labels; mayDeclare: boolean }

/** Where the shares of a thing are declared. */
const sharesPath = (thing: Ref) => `/resources/shares/${kindOf(thing) as "activity"}/${idOf(thing).replaceAll("/", "~")}` as const

export const mandatesView = (page: MandatesPage, say: Say): View =>
  framed({
    say,
    title: say.t(said.title),
    lede: say.t(said.lede),
    children: (
      <>
        {page.tied.length === 0 ? <EmptyState say={say} level={2} what={say.t(said.nothing)} /> : null}
        {page.tied.map((t) => (
          <p key={t.currency}>
            <Count
              say={say}
              label={say.t(said.tied, { currency: t.currency })}
              count={{
                value: percentOf(t.tied, t.spent),
                rule: say.t(said.tiedRule, {
                  tied: say.money(t.tied, t.currency),
                  spent: say.money(t.spent, t.currency),
                  count: t.bookings,
                }),
              }}
            />
          </p>
        ))}
        {page.untied && page.tied.length > 0 ? <UntiedTable page={page} untied={page.untied} say={say} /> : null}
      </>
    ),
  })

const UntiedTable = ({ page, untied, say }: { page: MandatesPage; untied: readonly Untied[]; say: Say }) => (
  <Section title={say.t(said.untied)} note={say.t(said.untiedNote)} wide>
    {untied.length === 0 ? (
      <EmptyState say={say} what={say.t(said.wholly)} />
    ) : (
      <DataTable
        say={say}
        caption={say.t(said.untied)}
        count={{ value: untied.length, rule: say.t(said.countUntied) }}
        rows={untied}
        rowKey={(u) => `${u.thing ?? ""} ${u.currency} ${u.percent}`}
        columns={[
          {
            key: "thing",
            label: say.t(said.thing),
            heads: true,
            cell: (u) => (u.thing ? <Name say={say} labels={page.labels} thing={u.thing} /> : say.t(said.noThing)),
          },
          { key: "spent", label: say.t(budgetWords.spent), number: true, cell: (u) => say.money(u.spent, u.currency) },
          { key: "share", label: say.t(said.share), number: true, cell: (u) => say.number(u.percent) },
          ...(page.mayDeclare
            ? [
                {
                  key: "declare",
                  label: say.t(said.declare),
                  cell: (u: Untied) => (u.thing ? <a href={say.href(sharesPath(u.thing))}>{say.t(said.declare)}</a> : null),
                },
              ]
            : []),
        ]}
      />
    )}
  </Section>
)

export type SharesForm = {
  thing: Ref
  title: string
  version: number
  stored: Readonly<Record<string, string>>
  clauses: readonly Choice[]
}

export const sharesFormView = (form: SharesForm, filled: Filled, say: Say): View =>
  framed({
    say,
    kicker: form.title,
    title: say.t(said.declare),
    lede: say.t(said.declareLede),
    trail: [{ label: say.t(said.title), href: "/resources/mandates" }],
    children: (
      <Sheet
        say={say}
        action={sharesPath(form.thing)}
        filled={filled}
        stored={form.stored}
        version={form.version}
        questions={[
          {
            list: "shares",
            label: say.t(said.shares),
            least: 1,
            cells: [
              { name: "clause", label: say.t(said.clause), as: "choice", choices: form.clauses },
              { name: "percent", label: say.t(said.percent), as: "figure" },
            ],
          },
          { name: "reason", label: say.t(said.reason), as: "area", required: true },
        ]}
        submit={say.t(said.declare)}
      />
    ),
  })
