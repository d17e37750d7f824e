// The second look: all that will change, before anything does.
import type { Card, Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames } from "#src/values/lang.ts"
import {
  Columns,
  DataTable,
  Deeds,
  Facts,
  Form,
  Hidden,
  Notice,
  PageHead,
  Section,
  Submit,
  Tree,
  type TreeNode,
} from "#src/web/index.ts"
import { placesInShort, Said, shortened } from "#src/web/review-parts.tsx"
import { eventWords } from "../../messages/words.ts"
import { orderTitle, unitTitle } from "../../names.ts"
import { type ChartUnit, chartOf, type StandingUnit } from "../../rules/chart.ts"
import type { KindCount } from "../../rules/losses.ts"
import type { Attaching, Beside, Drawn } from "../loads.ts"
import { hindranceWords } from "../messages/refusals.ts"
import { words } from "../messages/review.ts"
import type { Hindrance, Plan, PlannedUnit } from "../rules/plan.ts"
import { digestOf, isPlan } from "../rules/plan.ts"
import { unplacedLines } from "../rules/tree.ts"
import type { Tree as Read } from "../types.ts"
import { Lost } from "./lost.tsx"
import { reviewHref, titleOf, trailOf } from "./parts.tsx"

export type ApplyPage = Drawn & {
  beside: Beside
  attaching: Attaching | null
  plan: Plan | { hindrances: readonly Hindrance[] } | null
  /** The chart as it stands for the first day of effect, before the order is applied. */
  before: readonly StandingUnit[]
  /** What loses its owner, as far as this person may see it. */
  cards: ReadonlyMap<string, Card>
  /** How many things of which kind lose their owner, seats and waiting work among them. */
  losing: readonly KindCount[]
}

type Part = Readonly<{ say: Say; page: ApplyPage }>

export function applyView(page: ApplyPage, filled: Filled, say: Say): View {
  const title = say.t(page.attaching ? words.lookAttach : words.lookApply)
  return {
    title,
    section: "institution",
    trail: trailOf(say, page),
    body: (
      <>
        <PageHead kicker={say.t(words.kicker)} title={title} lede={titleOf(page.tree.facts, page.review)} />
        <Said say={say} filled={filled} labels={{}} />
        {page.attaching ? <Attach say={say} page={page} attaching={page.attaching} once={filled.once} /> : null}
        {page.plan && !isPlan(page.plan) ? <Hindered say={say} page={page} hindrances={page.plan.hindrances} /> : null}
        {page.plan && isPlan(page.plan) ? <Apply say={say} page={page} plan={page.plan} once={filled.once} /> : null}
      </>
    ),
  }
}

const Go = ({ say, page, once, label, looked }: Part & { once: string; label: string; looked: string }) => (
  <Form say={say} action={reviewHref(page.review, "/apply")} version={page.review.version} once={once} label={label}>
    <Hidden name="looked" value={looked} />
    <Deeds>
      <Submit>{label}</Submit>
      <a href={say.href(reviewHref(page.review))}>{say.t(words.back)}</a>
    </Deeds>
  </Form>
)

const Hindered = ({ say, page, hindrances }: Part & { hindrances: readonly Hindrance[] }) => (
  <Section title={say.t(words.willHappen)}>
    <Notice say={say} kind="warning" title={say.t(words.inTheWay)}>
      <ul>
        {hindrances.map((h) => (
          <li key={h.what}>{say.t(hindranceWords[h.what], { count: h.count })}</li>
        ))}
      </ul>
    </Notice>
    <p>
      <a href={say.href(reviewHref(page.review))}>{say.t(words.back)}</a>
    </p>
  </Section>
)

function attachHindrances(tree: Read, attaching: Attaching): { what: keyof typeof hindranceWords; count: number }[] {
  const unplaced = unplacedLines(tree).length
  return [
    ...(tree.facts.language === null ? [{ what: "no_language" as const, count: 1 }] : []),
    ...(unplaced > 0 ? [{ what: "lines_unplaced" as const, count: unplaced }] : []),
    ...(attaching.pairs.some((p) => p.to) ? [] : [{ what: "nothing_paired" as const, count: 1 }]),
  ]
}

function Attach({ say, page, attaching, once }: Part & { attaching: Attaching; once: string }) {
  const { tree, review } = page
  const { language } = tree.facts
  const provisions = new Map(tree.provisions.map((p) => [p.id, p]))
  const kept = new Map(attaching.kept.map((k) => [k.key, k]))
  const paired = attaching.pairs.filter((p) => p.to)
  const alone = attaching.pairs.filter((p) => !p.to).flatMap((p) => provisions.get(p.provision) ?? [])
  const rows = paired.flatMap((pair) => {
    const [p, k] = [provisions.get(pair.provision), kept.get(pair.to ?? "")]
    return p && k ? [{ pair, p, k }] : []
  })
  const hindrances = attachHindrances(tree, attaching)
  return (
    <>
      <Section title={say.t(words.willHappen)}>
        <Notice say={say} kind="info">
          {say.t(words.attachSays, {
            count: paired.length,
            order: orderTitle(say, attaching.order),
            language: language ? langNames[language] : "?",
          })}{" "}
          {say.t(words.attachNothingNew)}
        </Notice>
        {hindrances.length > 0 ? (
          <Notice say={say} kind="warning" title={say.t(words.inTheWay)}>
            <ul>
              {hindrances.map((h) => (
                <li key={h.what}>{say.t(hindranceWords[h.what], { count: h.count })}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Go say={say} page={page} once={once} label={say.t(words.attachDo)} looked={digestOf(attaching.pairs)} />
        )}
      </Section>
      {alone.length > 0 ? (
        <Section title={say.t(words.alone)} note={say.t(words.aloneNote)}>
          <ul>
            {alone.map((p) => (
              <li key={p.id}>
                <a href={say.href(reviewHref(review, `/provisions/${p.id}`))}>{p.path}</a>{" "}
                <span lang={language ?? undefined}>{shortened(p.text, 160)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {attaching.left.length > 0 ? (
        <Section title={say.t(words.left)} note={say.t(words.leftNote)}>
          <ul>
            {attaching.left.map((k) => (
              <li key={k.key}>
                <a href={say.href(`/provisions/${k.key}`)}>{k.path}</a> {shortened(say.name(k.summary), 160)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={say.t(words.pairs)} wide>
        <DataTable
          say={say}
          caption={say.t(words.pairsCaption)}
          count={{ value: rows.length, rule: say.t(words.pairsRule) }}
          rows={rows}
          rowKey={(r) => r.p.id}
          columns={[
            {
              key: "path",
              label: say.t(words.provision),
              heads: true,
              cell: (r) => <a href={say.href(reviewHref(review, `/provisions/${r.p.id}`))}>{r.k.path}</a>,
            },
            { key: "lines", label: say.t(words.sourceLines), cell: (r) => placesInShort(r.p.places) },
            { key: "ours", label: say.t(words.summary), cell: (r) => say.name(r.k.summary) || "–" },
            {
              key: "text",
              label: say.t(words.text),
              cell: (r) => (
                <>
                  <span lang={language ?? undefined}>{shortened(r.p.text, 220)}</span>
                  {r.pair.sameUnit ? null : <div class="small">{say.t(words.pairOtherUnit)}</div>}
                </>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}

const plannedName = ({ unit }: PlannedUnit) => (unit.acronym ? `${unit.name} (${unit.acronym})` : unit.name)

function afterNodes(units: readonly PlannedUnit[], parent: string | null): TreeNode[] {
  return units
    .filter((u) => u.parent === parent)
    .map((u) => ({
      key: `after-${u.key}`,
      ...(u.unit.number || u.unit.namedIn ? { printed: u.unit.number || u.unit.namedIn } : {}),
      title: plannedName(u),
      children: afterNodes(units, u.key),
    }))
}

const beforeNode = (say: Say, u: ChartUnit): TreeNode => ({
  key: `before-${u.version.unit}`,
  ...(u.version.number || u.version.namedIn ? { printed: u.version.number || u.version.namedIn } : {}),
  title: unitTitle(say, u.version),
  children: u.children.map((c) => beforeNode(say, c)),
})

function Apply({ say, page, plan, once }: Part & { plan: Plan; once: string }) {
  const { tree, beside } = page
  const title = (key: string) => {
    const order = beside.orders.find((o) => o.key === key)
    return order ? orderTitle(say, order) : key
  }
  return (
    <>
      <Section title={say.t(words.theOrder)}>
        <Facts
          say={say}
          items={[
            { label: say.t(words.order), value: `${titleOf(tree.facts, page.review)} (${plan.order})` },
            {
              label: say.t(words.holds),
              value: say.date(plan.valid),
              note: say.t(tree.facts.basis === "stated" ? words.basisStated : words.basisInferred),
            },
            {
              label: say.t(words.ends),
              value:
                plan.ends.length > 0
                  ? say.list(plan.ends.map((e) => `${title(e.order)}${say.colon}${say.date(e.valid)}`))
                  : say.t(words.endsNone),
            },
            { label: say.t(words.provisions), value: say.t(words.provisionsAdded, { count: plan.provisions.length }) },
          ]}
        />
        <Go say={say} page={page} once={once} label={say.t(words.applyDo, { day: say.day(plan.from) })} looked={digestOf(plan)} />
      </Section>
      <Section title={say.t(words.lost)} note={say.t(words.lostNote)}>
        <Lost say={say} page={page} plan={plan} />
      </Section>
      <Section title={say.t(words.unitEvents)}>
        <Events say={say} page={page} plan={plan} />
      </Section>
      <Section title={say.t(words.charts, { day: say.day(plan.from) })} wide>
        <Columns>
          <div>
            <h3>{say.t(words.chartBefore)}</h3>
            <Tree say={say} label={say.t(words.chartBefore)} nodes={chartOf(page.before).map((u) => beforeNode(say, u))} />
          </div>
          <div lang={tree.facts.language ?? undefined}>
            <h3 lang={say.lang}>{say.t(words.chartAfter)}</h3>
            <Tree say={say} label={say.t(words.chartAfter)} nodes={afterNodes(plan.units, null)} />
          </div>
        </Columns>
      </Section>
    </>
  )
}

function Events({ say, page, plan }: Part & { plan: Plan }) {
  const planned = new Map(plan.units.map((u) => [u.key, plannedName(u)]))
  const known = (key: string | null) => {
    const version = page.beside.versions.findLast((v) => v.unit === key)
    return version ? unitTitle(say, version) : (key ?? "")
  }
  if (plan.events.length === 0) return <p>{say.t(words.unitsStay)}</p>
  return (
    <ul>
      {plan.events.map((e) => (
        <li key={`${e.event} ${e.from} ${e.to}`}>
          <strong>{say.t(eventWords[e.event])}</strong>: {e.event === "renamed" ? `${known(e.from)} → ` : ""}
          {e.to ? (planned.get(e.to) ?? known(e.to)) : known(e.from)}
        </li>
      ))}
    </ul>
  )
}
