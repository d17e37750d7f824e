// The units that answer for a clause, as at a day: on what footing, by which provisions, proposed or decided.
import type { Say } from "#src/platform/i18n/index.ts"
import { AsAt, DataTable, EmptyState, Notice, Section } from "#src/web/index.ts"
import { said } from "../messages/pages.ts"
import type { Names } from "../names.ts"
import type { Proposal } from "../rules.ts"
import { clauseHref } from "../types.ts"
import type { ClausePage } from "./clause-page.ts"
import { documentText, Grounds, restsOn, themeText, UnitMark, unitText } from "./parts.tsx"

export function Units({ say, page }: { say: Say; page: ClausePage }) {
  const { clause, names, on, order, proposals } = page
  const named = clause.addressees.filter((a) => names.units.has(a) && !names.bodies.has(a))
  return (
    <Section title={say.t(said.units)} id="units" wide>
      <AsAt say={say} action={clauseHref(clause.key)} on={on} footing={order.footing} {...restsOn(say, order, names)} />
      {named.length > 0 ? <p>{say.t(said.named, { list: say.list(named.map((u) => unitText(say, names, u))) })}</p> : null}
      <ElsewhereFirst say={say} page={page} />
      {proposals.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noUnit)} why={say.t(said.noUnitWhy)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.units)}
          rows={proposals}
          rowKey={(p) => `${p.unit} ${p.order}`}
          columns={[
            {
              key: "unit",
              label: say.t(said.unit),
              heads: true,
              cell: (p) => <a href={say.href(`/units/${p.unit}?on=${on}`)}>{unitText(say, names, p.unit)}</a>,
            },
            {
              key: "grounds",
              label: say.t(said.grounds),
              cell: (p) => <Grounds say={say} proposal={p} names={names} />,
            },
            {
              key: "standing",
              label: say.t(said.standing),
              cell: (p) => <Standing say={say} page={page} proposal={p} names={names} />,
            },
          ]}
        />
      )}
    </Section>
  )
}

function Standing({ say, page, proposal, names }: { say: Say; page: ClausePage; proposal: Proposal; names: Names }) {
  const { earlier, decision } = proposal
  return (
    <>
      <UnitMark say={say} proposal={proposal} />
      {earlier && !decision ? (
        <p class="small quiet">
          {say.t(said.again, { day: say.day(earlier.decidedOn), order: documentText(say, names, earlier.order) })}
        </p>
      ) : null}
      {page.mine.includes(proposal.unit) ? (
        <p>
          <a href={say.href(`${clauseHref(page.clause.key)}/units/${proposal.unit}/${page.on}`)}>{say.t(said.decide)}</a>
        </p>
      ) : null}
    </>
  )
}

/** Where the order says that another organ is responsible, that is said before all else. */
function ElsewhereFirst({ say, page }: { say: Say; page: ClausePage }) {
  const { names, elsewhere } = page
  return (
    <>
      {elsewhere.map((e) => {
        const body = names.bodies.get(e.body)
        const values = {
          body: body ? say.name(body.text) : e.body,
          themes: say.list(e.themes.map((t) => themeText(say, names, t))),
        }
        return (
          <Notice key={e.body} say={say} kind="info">
            <a href={say.href(`/organisations/${e.body}`)}>{say.t(said.elsewhere, values)}</a>
          </Notice>
        )
      })}
    </>
  )
}
