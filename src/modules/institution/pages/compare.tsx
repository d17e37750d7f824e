import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { Columns, DataTable, EmptyState, Form, Hidden, PageHead, Section, SelectField, Submit, Tabs } from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { told } from "../messages/orders.ts"
import { outcomeWords } from "../messages/words.ts"
import { type Names, orderTitle, unitTitle, wordsOf } from "../names.ts"
import type { ChangeRow } from "../queries/units.ts"
import type { Outcome } from "../rules/compare.ts"
import { type Order, type OutcomeKind, outcomeKinds, type Pairing, type Provision } from "../types.ts"
import { English, UnitLink } from "./parts.tsx"
import { Difference, PairBasis } from "./provisions.tsx"
import { Changes } from "./unit.tsx"

export type ComparePage = {
  orders: readonly Order[]
  from: Order | null
  to: Order | null
  outcomes: readonly Outcome[]
  counts: Partial<Record<OutcomeKind, number>>
  chosen: { kind: OutcomeKind | undefined; unit: string | undefined }
  provisions: ReadonlyMap<string, Provision>
  pairings: ReadonlyMap<string, Pairing>
  changes: readonly ChangeRow[]
  names: Names
}

export function compareView(page: ComparePage, say: Say): View {
  const { from, to } = page
  return {
    title: say.t(told.compareTitle),
    section: "institution",
    trail: [
      { label: say.t(said.kicker), href: "/institution" },
      { label: say.t(told.kicker), href: "/orders" },
    ],
    body: (
      <>
        <PageHead kicker={say.t(told.kicker)} title={say.t(told.compareTitle)} lede={say.t(told.compareLede)} />
        <Choose say={say} page={page} />
        {from && to ? (
          <>
            {page.changes.length > 0 ? (
              <Section title={say.t(said.units)} wide>
                <Changes say={say} names={page.names} changes={page.changes} />
              </Section>
            ) : null}
            <Section title={say.t(told.provisionCount)} wide id="provisions">
              <Narrow say={say} page={page} from={from} to={to} />
              <Outcomes say={say} page={page} from={from} to={to} />
            </Section>
          </>
        ) : null}
      </>
    ),
  }
}

function Choose({ say, page }: { say: Say; page: ComparePage }) {
  const choices = page.orders.map((o) => ({ value: o.key, label: orderTitle(say, o) }))
  return (
    <Form say={say} action="/orders/compare" method="get" label={say.t(told.chooseTwo)}>
      <Columns>
        <SelectField say={say} name="from" label={say.t(told.from)} choices={choices} value={page.from?.key ?? ""} />
        <SelectField say={say} name="to" label={say.t(told.to)} choices={choices} value={page.to?.key ?? ""} />
      </Columns>
      <Submit kind="second">{say.t(told.compare)}</Submit>
    </Form>
  )
}

type Two = { say: Say; page: ComparePage; from: Order; to: Order }

function Narrow({ say, page, from, to }: Two) {
  const { kind, unit } = page.chosen
  const link = (k: string | undefined): Href => {
    const query = new URLSearchParams({ from: from.key, to: to.key, ...(k ? { kind: k } : {}), ...(unit ? { unit } : {}) })
    return `/orders/compare?${query}#provisions`
  }
  const total = Object.values(page.counts).reduce((sum, n) => sum + n, 0)
  const tabs = outcomeKinds.flatMap((k) => {
    const count = page.counts[k]
    return count ? [{ href: link(k), label: say.t(outcomeWords[k]), count, current: k === kind }] : []
  })
  return (
    <>
      <Tabs
        say={say}
        label={say.t(told.byKind)}
        tabs={[{ href: link(undefined), label: say.t(told.all), count: total, current: !kind }, ...tabs]}
      />
      <Form say={say} action="/orders/compare#provisions" method="get" label={say.t(told.byUnit)}>
        <Hidden name="from" value={from.key} />
        <Hidden name="to" value={to.key} />
        {kind ? <Hidden name="kind" value={kind} /> : null}
        <SelectField
          say={say}
          name="unit"
          label={say.t(told.byUnit)}
          choices={unitsIn(say, page)}
          {...(unit ? { value: unit } : {})}
        />
        <Submit kind="second">{say.t(told.narrow)}</Submit>
      </Form>
    </>
  )
}

function unitsIn(say: Say, page: ComparePage): { value: string; label: string }[] {
  const keys = [...new Set(page.outcomes.flatMap((o) => [o.unitFrom, o.unitTo].filter((u) => u !== null)))]
  return keys
    .map((key) => {
      const name = page.names.units.get(key)
      return { value: key, label: name ? unitTitle(say, name) : key }
    })
    .sort((a, b) => a.label.localeCompare(b.label, say.lang))
}

function Outcomes({ say, page, from, to }: Two) {
  const { kind, unit } = page.chosen
  const rows = page.outcomes.filter((o) => (!kind || o.kind === kind) && (!unit || o.unitFrom === unit || o.unitTo === unit))
  if (rows.length === 0) return <EmptyState say={say} what={say.t(told.noOutcomes)} />
  return (
    <DataTable
      say={say}
      caption={`${orderTitle(say, from)} → ${orderTitle(say, to)}`}
      count={{ value: rows.length, rule: say.t(told.outcomesRule) }}
      rows={rows}
      rowKey={(o) => `${o.from} ${o.to}`}
      columns={[
        { key: "from", label: say.t(told.from), cell: (o) => <Side say={say} page={page} provision={o.from} /> },
        {
          key: "kind",
          label: say.t(told.change),
          heads: true,
          cell: (o) => (
            <>
              {say.t(outcomeWords[o.kind])}
              {o.unitMoved ? <div class="small quiet">{say.t(told.otherUnit)}</div> : null}
            </>
          ),
        },
        { key: "to", label: say.t(told.to), cell: (o) => <Side say={say} page={page} provision={o.to} /> },
        { key: "note", label: say.t(told.remark), cell: (o) => <Note say={say} page={page} outcome={o} /> },
      ]}
    />
  )
}

function Side({ say, page, provision }: { say: Say; page: ComparePage; provision: string | null }) {
  const p = provision ? page.provisions.get(provision) : undefined
  if (!p) return <span class="quiet">–</span>
  return (
    <>
      <a href={say.href(`/provisions/${p.key}`)}>{p.path}</a> ·{" "}
      <UnitLink say={say} names={page.names} unit={p.unit} order={p.order} short />
      <div class="small">
        <English say={say} text={wordsOf(p)} />
      </div>
    </>
  )
}

function Note({ say, page, outcome }: { say: Say; page: ComparePage; outcome: Outcome }) {
  const pairing = outcome.pairing ? page.pairings.get(outcome.pairing) : undefined
  const [one, other] = [outcome.from, outcome.to].map((k) => (k ? page.provisions.get(k) : undefined))
  if (!pairing) return null
  return (
    <>
      {pairing.note ? (
        <div class="small">
          <English say={say} text={pairing.note} />
        </div>
      ) : null}
      {one && other ? <Difference say={say} one={one} other={other} /> : null}
      <PairBasis say={say} pairing={pairing} />
    </>
  )
}
