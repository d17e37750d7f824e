import type { Card, Filled, View } from "#src/platform/http/index.ts"
import { faultAt } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import {
  ConflictView,
  DataTable,
  Deeds,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  PageHead,
  Pager,
  SelectField,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { mend } from "../messages/mending.ts"
import { told } from "../messages/orders.ts"
import { outcomeWords } from "../messages/words.ts"
import { nameOf, noNames, type UnitName, unitTitle, wordsOf } from "../names.ts"
import type { Responsibility, Vacant } from "../queries/responsibilities.ts"
import type { StandingUnit } from "../rules/chart.ts"
import { type Pairing, type Provision, pairKinds } from "../types.ts"
import { English, UnitLink } from "./parts.tsx"

export type VacantPage = {
  rows: readonly Vacant[]
  total: number
  cards: ReadonlyMap<string, Card>
  units: ReadonlyMap<string, UnitName>
  next: number | null
  maySettle: boolean
}

export function vacantView(page: VacantPage, say: Say): View {
  const names = { ...noNames, units: page.units }
  return {
    title: say.t(mend.vacantTitle),
    section: "institution",
    trail: [{ label: say.t(said.kicker), href: "/institution" }],
    body: (
      <>
        <PageHead title={say.t(mend.vacantTitle)} lede={say.t(mend.vacantLede)} />
        {page.rows.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(mend.vacantNone)} why={say.t(mend.vacantNoneWhy)} />
        ) : (
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
        )}
        <Pager say={say} {...(page.next ? { next: `/institution/vacant?after=${page.next}` as const } : {})} />
      </>
    ),
  }
}

const Thing = ({ say, card }: { say: Say; card: Card | undefined }) =>
  card ? <a href={say.href(card.href)}>{card.title}</a> : <span class="quiet">{say.t(mend.unseen)}</span>

const rawOf = (filled: Filled, name: string): string | undefined => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : value?.[0]
}

export type SettlePage = {
  responsibility: Responsibility
  card: Card | null
  offers: readonly StandingUnit[]
  lastUnit: UnitName | null
}

export function settleView(page: SettlePage, filled: Filled, say: Say): View {
  const { responsibility: r } = page
  const fault = (name: string) => faultOf(say, filled, name)
  const theirs = filled.theirs ? String(filled.theirs.unit ?? "") : null
  return {
    title: say.t(mend.reassignTitle),
    section: "institution",
    trail: [
      { label: say.t(said.kicker), href: "/institution" },
      { label: say.t(mend.vacantTitle), href: "/institution/vacant" },
    ],
    body: (
      <>
        <PageHead kicker={say.t(mend.vacantTitle)} title={say.t(mend.reassignTitle)} />
        <Faults say={say} filled={filled} labels={{ unit: say.t(mend.newUnit), reason: say.t(mend.reason) }} />
        {theirs === null ? null : (
          <ConflictView
            say={say}
            conflicts={[{ name: "unit", label: say.t(mend.newUnit), yours: rawOf(filled, "unit") ?? "", theirs }]}
          />
        )}
        <Facts
          say={say}
          items={[
            { label: say.t(mend.thing), value: <Thing say={say} card={page.card ?? undefined} /> },
            { label: say.t(mend.lastUnit), value: page.lastUnit ? unitTitle(say, page.lastUnit) : null },
          ]}
        />
        <Form say={say} action={`/responsibilities/${r.id}`} version={r.version} once={filled.once}>
          <SelectField
            say={say}
            name="unit"
            label={say.t(mend.newUnit)}
            hint={say.t(mend.newUnitHint)}
            value={rawOf(filled, "unit") ?? r.unit ?? ""}
            choices={page.offers.map(({ version }) => ({ value: version.unit, label: unitTitle(say, nameOf(version)) }))}
            {...fault("unit")}
          />
          <TextArea
            say={say}
            name="reason"
            label={say.t(mend.reason)}
            hint={say.t(mend.reasonHint)}
            value={rawOf(filled, "reason") ?? ""}
            rows={3}
            {...fault("reason")}
          />
          <Deeds>
            <Submit>{say.t(mend.save)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

const faultOf = (say: Say, filled: Filled, name: string) => {
  const fault = faultAt(filled.faults, name)
  return fault ? { fault: say.t(fault.message, fault.values) } : {}
}

const Faults = ({ say, filled, labels }: { say: Say; filled: Filled; labels: Readonly<Record<string, string>> }) => (
  <ErrorSummary
    say={say}
    faults={filled.faults.map((f) => {
      const name = f.pointer.slice(1)
      return { name, label: labels[name] ?? name, fault: say.t(f.message, f.values) }
    })}
  />
)

export type ReviewPage = { pairing: Pairing; from: Provision; to: Provision; units: ReadonlyMap<string, UnitName> }

export function reviewView(page: ReviewPage, filled: Filled, say: Say): View {
  const { pairing, from, to } = page
  const names = { ...noNames, units: page.units }
  const note = pairing.note?.values.en?.text ?? ""
  const kinds = [
    ...pairKinds.map((k) => ({ value: k as string, label: say.t(outcomeWords[k]) })),
    { value: "none", label: say.t(mend.noPair) },
  ]
  const labelOf = (kind: string) => kinds.find((k) => k.value === kind)?.label ?? kind
  return {
    title: say.t(mend.reviewTitle, { from: from.path, to: to.path }),
    section: "institution",
    trail: [
      { label: say.t(said.kicker), href: "/institution" },
      { label: say.t(told.compareTitle), href: `/orders/compare?from=${from.order}&to=${to.order}` },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(told.compareTitle)}
          title={say.t(mend.reviewTitle, { from: from.path, to: to.path })}
          lede={say.t(mend.reviewLede)}
        />
        <Faults say={say} filled={filled} labels={{ kind: say.t(mend.pairKind), note: say.t(mend.pairNote) }} />
        {filled.theirs ? (
          <ConflictView
            say={say}
            conflicts={[
              {
                name: "kind",
                label: say.t(mend.pairKind),
                yours: labelOf(rawOf(filled, "kind") ?? ""),
                theirs: labelOf(String(filled.theirs.kind)),
              },
              {
                name: "note",
                label: say.t(mend.pairNote),
                yours: rawOf(filled, "note") ?? "",
                theirs: String(filled.theirs.note ?? ""),
              },
            ]}
          />
        ) : null}
        <Facts
          say={say}
          items={[from, to].map((p) => ({
            label: p.path,
            value: <English say={say} text={wordsOf(p)} />,
            note: <UnitLink say={say} names={names} unit={p.unit} order={p.order} />,
          }))}
        />
        <Form say={say} action={`/pairings/${pairing.key}`} version={pairing.version} once={filled.once}>
          <SelectField
            say={say}
            name="kind"
            label={say.t(mend.pairKind)}
            required
            value={rawOf(filled, "kind") ?? pairing.kind}
            choices={kinds}
            {...faultOf(say, filled, "kind")}
          />
          <TextArea
            say={say}
            name="note"
            label={say.t(mend.pairNote)}
            hint={say.t(mend.pairNoteHint)}
            lang="en"
            rows={3}
            value={rawOf(filled, "note") ?? note}
            {...faultOf(say, filled, "note")}
          />
          <Deeds>
            <Submit>{say.t(mend.save)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}
