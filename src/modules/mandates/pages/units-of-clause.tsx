// The units that answer for a clause, as at a day: on what footing, by which provisions, proposed or decided.
import type { Say } from "#src/platform/i18n/index.ts"
import { AsAt, DataTable, EmptyState, Section } from "#src/web/index.ts"
import { said } from "../messages/pages.ts"
import { capacityWords } from "../messages/words.ts"
import type { Names } from "../names.ts"
import type { Proposal } from "../rules.ts"
import { clauseHref } from "../types.ts"
import type { ClausePage } from "./clause.tsx"
import { Grounds, UnitMark, unitText } from "./parts.tsx"

export const capacityText = (say: Say) => (capacity: string) =>
  capacity in capacityWords ? say.t(capacityWords[capacity as keyof typeof capacityWords]) : capacity

export function Units({ say, page }: { say: Say; page: ClausePage }) {
  const { clause, names, on, order, proposals } = page
  const named = clause.addressees.filter((a) => names.units.has(a) && !names.bodies.has(a))
  const orderName = names.orders.get(order.order)
  return (
    <Section title={say.t(said.units)} id="units" wide>
      <AsAt
        say={say}
        action={clauseHref(clause.key)}
        on={on}
        footing={order.footing}
        {...(orderName ? { by: say.name(orderName) } : {})}
      />
      {named.length > 0 ? <p>{say.t(said.named, { list: say.list(named.map((u) => unitText(say, names, u))) })}</p> : null}
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
              cell: (p) => <Grounds say={say} proposal={p} names={names} words={capacityText(say)} />,
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
  const order = earlier ? names.orders.get(earlier.order) : undefined
  return (
    <>
      <UnitMark say={say} proposal={proposal} />
      {earlier && !decision ? (
        <p class="small quiet">
          {say.t(said.again, { day: say.day(earlier.decidedOn), order: order ? say.name(order) : earlier.order })}
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
