import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { isLang, langNames } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import {
  Columns,
  DataTable,
  DeedLink,
  Deeds,
  Doubt,
  Facts,
  PageHead,
  Panel,
  Section,
  SourceList,
  Tree,
  type TreeNode,
} from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { told } from "../messages/orders.ts"
import { levelWords } from "../messages/words.ts"
import { type Names, nameOf, orderTitle, unitTitle } from "../names.ts"
import type { ChangeRow } from "../queries/units.ts"
import type { Oddity } from "../rules/oddities.ts"
import type { Order, Provision, UnitVersion } from "../types.ts"
import { English, UnitLink } from "./parts.tsx"
import { provisionNode } from "./provisions.tsx"
import { Changes } from "./unit.tsx"

export type OrdersPage = {
  orders: readonly Order[]
  counts: ReadonlyMap<string, { provisions: number; units: number }>
  mayBringIn: boolean
}

export function ordersView({ orders, counts, mayBringIn }: OrdersPage, say: Say): View {
  return {
    title: say.t(told.title),
    section: "institution",
    trail: [{ label: say.t(said.kicker), href: "/institution" }],
    body: (
      <>
        <PageHead kicker={say.t(told.kicker)} title={say.t(told.title)} lede={say.t(told.lede)} />
        <DataTable
          say={say}
          caption={say.t(told.kicker)}
          count={{ value: orders.length, rule: say.t(told.countRule) }}
          rows={orders}
          rowKey={(o) => o.key}
          columns={[
            {
              key: "title",
              label: say.t(told.order),
              heads: true,
              cell: (o) => <a href={say.href(`/orders/${o.key}`)}>{orderTitle(say, o)}</a>,
            },
            { key: "holds", label: say.t(told.holds), cell: (o) => (o.valid ? say.date(o.valid) : say.t(told.unknown)) },
            { key: "basis", label: say.t(told.validBasis), cell: (o) => say.t(told[o.validBasis]) },
            { key: "units", label: say.t(said.units), number: true, cell: (o) => say.number(counts.get(o.key)?.units ?? 0) },
            {
              key: "provisions",
              label: say.t(told.provisionCount),
              number: true,
              cell: (o) => say.number(counts.get(o.key)?.provisions ?? 0),
            },
          ]}
        />
        <Deeds>
          <DeedLink say={say} href="/orders/compare" first>
            {say.t(told.compareTitle)}
          </DeedLink>
          {mayBringIn ? (
            <DeedLink say={say} href="/orders/import">
              {say.t(told.bringIn)}
            </DeedLink>
          ) : null}
        </Deeds>
      </>
    ),
  }
}

export type OrderPage = {
  order: Order
  others: readonly Order[]
  versions: readonly UnitVersion[]
  provisions: readonly Provision[]
  changes: readonly ChangeRow[]
  oddities: readonly Oddity[]
  unitNotes: readonly { key: string; note: Localised | null }[]
  names: Names
  panels: readonly PanelData[]
}

export function orderView(page: OrderPage, say: Say): View {
  const { order } = page
  const title = orderTitle(say, order)
  return {
    title,
    section: "institution",
    trail: [
      { label: say.t(said.kicker), href: "/institution" },
      { label: say.t(told.kicker), href: "/orders" },
    ],
    body: (
      <>
        <PageHead kicker={say.t(told.order)} title={title} lede={say.name(order.subject)} />
        <WhatItIs say={say} page={page} />
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
        <Section title={say.t(told.unitsOfOrder)} id="units">
          <Tree say={say} label={say.t(told.unitsOfOrder)} nodes={unitNodes(say, page, null)} />
        </Section>
        <Section
          title={say.t(told.provisions)}
          id="provisions"
          note={
            <>
              {say.number(page.provisions.length)} ({say.t(told.provisionsRule)}). {say.t(said.summariesNote)}
            </>
          }
        >
          <Tree
            say={say}
            label={say.t(told.provisions)}
            nodes={page.provisions.map((p) => provisionNode(say, page.names, p, true))}
          />
        </Section>
        {page.changes.length > 0 ? (
          <Section title={say.t(said.history)} wide>
            <Changes say={say} names={page.names} changes={page.changes} />
          </Section>
        ) : null}
        <Oddities say={say} page={page} />
      </>
    ),
  }
}

function WhatItIs({ say, page }: { say: Say; page: OrderPage }) {
  const { order } = page
  const language = order.language && isLang(order.language) ? langNames[order.language] : order.language
  return (
    <Section title={say.t(told.holds)}>
      <Facts
        say={say}
        items={[
          { label: say.t(told.signed), value: order.signedOn ? say.day(order.signedOn) : null },
          { label: say.t(told.effective), value: order.effectiveOn ? say.day(order.effectiveOn) : null },
          {
            label: say.t(told.holds),
            value: order.valid ? say.date(order.valid) : null,
            note: `${say.t(told.validBasis)} ${say.t(told[order.validBasis])}`,
          },
          { label: say.t(told.replaces), value: order.replaces },
          { label: say.t(told.language), value: language },
        ]}
      />
      {order.validReason ? <Reason say={say} reason={order.validReason} doubted={order.validBasis !== "stated"} /> : null}
      <SourceList say={say} documents={page.names.documents} sources={order.sources} />
      {page.others.length > 0 ? (
        <Deeds>
          {page.others.map((o) => {
            const [from, to] = (o.valid ?? "") < (order.valid ?? "") ? [o, order] : [order, o]
            return (
              <DeedLink key={o.key} say={say} href={`/orders/compare?from=${from.key}&to=${to.key}`}>
                {say.t(told.compareWith, { order: orderTitle(say, o) })}
              </DeedLink>
            )
          })}
        </Deeds>
      ) : null}
    </Section>
  )
}

function Reason({ say, reason, doubted }: { say: Say; reason: Localised; doubted: boolean }) {
  const words = <English say={say} text={reason} />
  if (doubted) return <Doubt say={say}>{words}</Doubt>
  return (
    <p class="small quiet">
      {say.t(said.whySo)}
      {say.colon}
      {words}
    </p>
  )
}

const unitNodes = (say: Say, page: OrderPage, parent: string | null): TreeNode[] => {
  const day = page.names.orders.get(page.order.key)?.day
  return page.versions
    .filter((v) => v.parent === parent)
    .map((v) => ({
      key: v.unit,
      ...(v.number || v.namedIn ? { printed: v.number || v.namedIn } : {}),
      title: unitTitle(say, nameOf(v)),
      href: day ? `/units/${v.unit}?on=${day}` : `/units/${v.unit}`,
      note: say.t(levelWords[v.level]),
      children: unitNodes(say, page, v.unit),
    }))
}

function Oddities({ say, page }: { say: Say; page: OrderPage }) {
  if (page.oddities.length === 0 && page.unitNotes.length === 0) return null
  return (
    <Section title={say.t(told.oddities)}>
      <ul>
        {page.oddities.map((o) => (
          <li key={JSON.stringify(o)}>{oddityText(say, page, o)}</li>
        ))}
        {page.unitNotes.map(({ key, note }) => (
          <li key={key}>
            <UnitLink say={say} names={page.names} unit={key} order={page.order.key} />:{" "}
            {note ? <English say={say} text={note} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function oddityText(say: Say, { names, order }: OrderPage, o: Oddity): string {
  if (o.kind === "unit_without_provisions") {
    const unit = names.units.get(`${order.key}/${o.unit}`)
    return say.t(told.oddUnit, { unit: unit ? unitTitle(say, unit) : o.unit })
  }
  if (o.kind === "gap") return say.t(told.oddGap, { under: o.under, missing: o.missing })
  return say.t(o.kind === "unnumbered" ? told.oddUnnumbered : told.oddCatchAll, { path: o.path })
}
