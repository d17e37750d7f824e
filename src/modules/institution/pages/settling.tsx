// The forms that settle what has no owner: one thing, or all that a unit left behind.
import type { Card, Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  ConflictView,
  DataTable,
  DateField,
  Deeds,
  EmptyState,
  Facts,
  Form,
  PageHead,
  Section,
  SelectField,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { losses, lossKind } from "../messages/losses.ts"
import { mend } from "../messages/mending.ts"
import { nameOf, type UnitName, unitTitle } from "../names.ts"
import type { Responsibility } from "../queries/responsibilities.ts"
import type { StandingUnit } from "../rules/chart.ts"
import { Faults, faultOf, rawOf, Thing } from "./form-parts.tsx"

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
        <Faults
          say={say}
          filled={filled}
          labels={{ unit: say.t(mend.newUnit), from: say.t(mend.from), reason: say.t(mend.reason) }}
        />
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
          <DateField
            say={say}
            name="from"
            label={say.t(mend.from)}
            hint={say.t(mend.fromHint)}
            value={rawOf(filled, "from") ?? ""}
            exact
            {...fault("from")}
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

export type HeapPage = {
  unit: string
  name: UnitName | null
  /** What is still to be seen to, with its kind; work that waits has the kind `waiting`. */
  left: readonly { key: string; thing: string; kind: string }[]
  cards: ReadonlyMap<string, Card>
  offers: readonly StandingUnit[]
  /** The day on which the latest of it lost its owner. */
  since: Day | null
  version: number
}

export function heapView(page: HeapPage, filled: Filled, say: Say): View {
  const title = say.t(losses.title, { unit: page.name ? unitTitle(say, page.name) : page.unit })
  return {
    title,
    section: "institution",
    trail: [
      { label: say.t(said.kicker), href: "/institution" },
      { label: say.t(mend.vacantTitle), href: "/institution/vacant" },
    ],
    body: (
      <>
        <PageHead kicker={say.t(mend.vacantTitle)} title={title} lede={say.t(losses.lede)} />
        <Faults say={say} filled={filled} labels={heapLabels(say)} />
        {filled.theirs ? (
          <ConflictView
            say={say}
            conflicts={[
              {
                name: "unit",
                label: say.t(mend.newUnit),
                yours: chosen(page, rawOf(filled, "unit"), say),
                theirs: String(filled.theirs.unit),
              },
            ]}
          />
        ) : null}
        {page.left.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(losses.nothing)} why={say.t(losses.nothingWhy)} />
        ) : (
          <>
            <HeapForm page={page} filled={filled} say={say} />
            <HeapThings page={page} say={say} />
          </>
        )}
      </>
    ),
  }
}

const heapLabels = (say: Say) => ({
  kind: say.t(losses.kind),
  unit: say.t(mend.newUnit),
  from: say.t(mend.from),
  reason: say.t(mend.reason),
})

function chosen(page: HeapPage, unit: string | undefined, say: Say): string {
  const version = page.offers.find((o) => o.version.unit === unit)?.version
  return version ? unitTitle(say, nameOf(version)) : (unit ?? "")
}

function HeapForm({ page, filled, say }: { page: HeapPage; filled: Filled; say: Say }) {
  const labels = heapLabels(say)
  const fault = (name: string) => faultOf(say, filled, name)
  const kinds = [...Map.groupBy(page.left, (l) => l.kind)].map(([value, some]) => ({
    value,
    label: `${say.t(lossKind(value))} (${some.length})`,
  }))
  return (
    <Form say={say} action={`/institution/vacant/${page.unit}`} version={page.version} once={filled.once}>
      <SelectField
        say={say}
        name="kind"
        label={labels.kind}
        hint={say.t(losses.kindHint)}
        value={rawOf(filled, "kind") ?? ""}
        empty={`${say.t(losses.every)} (${page.left.length})`}
        choices={kinds}
        {...fault("kind")}
      />
      <SelectField
        say={say}
        name="unit"
        label={labels.unit}
        hint={say.t(losses.unitHint)}
        value={rawOf(filled, "unit") ?? ""}
        choices={page.offers.map(({ version }) => ({ value: version.unit, label: unitTitle(say, nameOf(version)) }))}
        {...fault("unit")}
      />
      <DateField
        say={say}
        name="from"
        label={labels.from}
        hint={say.t(mend.fromHint)}
        value={rawOf(filled, "from") ?? page.since ?? ""}
        exact
        {...fault("from")}
      />
      <TextArea
        say={say}
        name="reason"
        label={labels.reason}
        hint={say.t(mend.reasonHint)}
        value={rawOf(filled, "reason") ?? ""}
        rows={3}
        {...fault("reason")}
      />
      <Deeds>
        <Submit>{say.t(mend.save)}</Submit>
      </Deeds>
    </Form>
  )
}

/** A page shows no more of a heap than this; its count tells how many there are. */
export const mostShown = 200

const HeapThings = ({ page, say }: { page: HeapPage; say: Say }) => (
  <Section title={say.t(losses.things)}>
    <DataTable
      say={say}
      caption={say.t(losses.things)}
      count={{ value: page.left.length, rule: say.t(losses.thingsRule) }}
      rows={page.left.slice(0, mostShown)}
      rowKey={(l) => l.key}
      columns={[
        { key: "kind", label: say.t(losses.kind), cell: (l) => say.t(lossKind(l.kind)) },
        { key: "thing", label: say.t(mend.thing), heads: true, cell: (l) => <Thing say={say} card={page.cards.get(l.thing)} /> },
      ]}
    />
  </Section>
)
