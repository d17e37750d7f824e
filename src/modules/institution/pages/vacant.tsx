// The work list of what has no owner: counted unit by unit, and one by one.
import type { Card, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { DataTable, EmptyState, PageHead, Pager, Section } from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { losses, lossKind } from "../messages/losses.ts"
import { mend } from "../messages/mending.ts"
import { type Names, noNames, type UnitName } from "../names.ts"
import type { Vacant } from "../queries/vacancies.ts"
import { heldSeat, type Loss, openWork } from "../rules/losses.ts"
import { Thing } from "./form-parts.tsx"
import { UnitLink } from "./parts.tsx"

export type VacantPage = {
  losses: readonly Loss[]
  rows: readonly Vacant[]
  /** Only what this unit lost, or things of this kind. */
  narrowed: { unit?: string | undefined; kind?: string | undefined }
  total: number
  cards: ReadonlyMap<string, Card>
  units: ReadonlyMap<string, UnitName>
  next: number | null
  maySettle: boolean
}

/** The list, narrowed or further on. */
const linkTo = (query: Readonly<Record<string, string | undefined>>): Href => {
  const said = Object.entries(query).flatMap(([k, v]) => (v ? [[k, v]] : []))
  return said.length > 0 ? `/institution/vacant?${new URLSearchParams(said)}` : "/institution/vacant"
}

type Part = { page: VacantPage; say: Say; names: Names }

export function vacantView(page: VacantPage, say: Say): View {
  const names = { ...noNames, units: page.units }
  return {
    title: say.t(mend.vacantTitle),
    section: "institution",
    trail: [
      { label: say.t(said.kicker), href: "/institution" },
      ...(page.narrowed.unit || page.narrowed.kind ? [{ label: say.t(mend.vacantTitle), href: linkTo({}) }] : []),
    ],
    body: (
      <>
        <PageHead title={say.t(mend.vacantTitle)} lede={say.t(mend.vacantLede)} />
        {page.losses.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(mend.vacantNone)} why={say.t(mend.vacantNoneWhy)} />
        ) : (
          <ByUnit page={page} say={say} names={names} />
        )}
        {page.rows.length === 0 ? null : <OneByOne page={page} say={say} names={names} />}
        <Pager say={say} {...(page.next ? { next: linkTo({ ...page.narrowed, after: String(page.next) }) } : {})} />
      </>
    ),
  }
}

const ByUnit = ({ page, say, names }: Part) => (
  <Section title={say.t(losses.byUnit)} wide>
    <DataTable
      say={say}
      caption={say.t(losses.byUnit)}
      count={{ value: page.losses.length, rule: say.t(losses.rule) }}
      rows={page.losses}
      rowKey={(l) => `${l.unit} ${l.kind}`}
      columns={[
        {
          key: "unit",
          label: say.t(mend.lastUnit),
          heads: true,
          cell: (l) => (l.unit ? <UnitLink say={say} names={names} unit={l.unit} /> : "–"),
        },
        { key: "kind", label: say.t(losses.kind), cell: (l) => <KindOf loss={l} say={say} /> },
        { key: "open", label: say.t(losses.open), cell: (l) => say.number(l.open) },
        { key: "left", label: say.t(losses.left), cell: (l) => say.number(l.left) },
        { key: "deed", label: say.t(losses.deed), cell: (l) => <Deed loss={l} page={page} say={say} /> },
      ]}
    />
  </Section>
)

/** Things of a kind lead to themselves, one by one; seats and waiting work have their own pages. */
function KindOf({ loss: { unit, kind }, say }: { loss: Loss; say: Say }) {
  const words = say.t(lossKind(kind))
  if (unit === null || kind === heldSeat || kind === openWork) return <>{words}</>
  return <a href={say.href(`${linkTo({ unit, kind })}#one-by-one`)}>{words}</a>
}

function Deed({ loss, page, say }: { loss: Loss; page: VacantPage; say: Say }) {
  if (loss.kind === heldSeat) return <span class="quiet">{say.t(losses.administrators)}</span>
  if (!page.maySettle || loss.unit === null || loss.open === 0) return null
  return <a href={say.href(`/institution/vacant/${loss.unit}`)}>{say.t(losses.together)}</a>
}

const OneByOne = ({ page, say, names }: Part) => (
  <Section id="one-by-one" title={say.t(losses.one)} wide>
    <DataTable
      say={say}
      caption={say.t(mend.vacantTitle)}
      count={{ value: page.total, rule: say.t(mend.vacantRule) }}
      rows={page.rows}
      rowKey={(r) => String(r.id)}
      columns={[
        {
          key: "thing",
          label: say.t(mend.thing),
          heads: true,
          cell: (r) => <Thing say={say} card={page.cards.get(r.thing)} />,
        },
        {
          key: "last",
          label: say.t(mend.lastUnit),
          cell: (r) => (r.lastUnit ? <UnitLink say={say} names={names} unit={r.lastUnit} /> : "–"),
        },
        { key: "since", label: say.t(mend.since), cell: (r) => (r.since ? say.day(r.since) : "–") },
        {
          key: "status",
          label: say.t(mend.status),
          cell: (r) => say.t(r.status === "left_vacant" ? mend.left_vacant : mend.vacant),
        },
        { key: "reason", label: say.t(mend.reason), cell: (r) => r.reason ?? "" },
        {
          key: "settle",
          label: say.t(mend.settle),
          cell: (r) => (page.maySettle ? <a href={say.href(`/responsibilities/${r.id}`)}>{say.t(mend.settle)}</a> : ""),
        },
      ]}
    />
  </Section>
)
