import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { AsAt, DeedLink, Deeds, EmptyState, Footing, Notice, PageHead, Section, Tree, type TreeNode } from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { told } from "../messages/orders.ts"
import { asked } from "../messages/who.ts"
import { type Names, nameOf, orderTitle, type UnitName, unitTitle } from "../names.ts"
import { type ChartUnit, chartOf, type Standing } from "../rules/chart.ts"
import type { Order, UnitKey } from "../types.ts"
import { English, UnitLink } from "./parts.tsx"

export type OutsideBody = {
  key: string
  title: Localised
  acronym: string
  ties: { provision: string; path: string; unit: string }[]
}
export type ChartPage = {
  on: Day
  today: Day
  standing: Standing
  order: Order | null
  turningDays: readonly Day[]
  bodies: readonly OutsideBody[]
  autonomous: readonly OutsideBody[]
  /** Units that do not stand on the day, with the spans for which something names them, latest first. */
  others: readonly { unit: UnitKey; name: UnitName; times: readonly { valid: Edtf; day: Day | null }[] }[]
  names: Names
}

/** What the answer of a whole page rests on: the order, or the reports. */
export const restsOn = (say: Say, order: Order | null, reports: readonly string[], names: Names): string =>
  order
    ? orderTitle(say, order)
    : reports
        .map((r) => {
          const name = names.documents.get(r)
          return name ? say.name(name) : r
        })
        .join(say.semicolon)

export function chartView(page: ChartPage, say: Say): View {
  const { standing, on } = page
  return {
    title: say.t(said.title),
    section: "institution",
    body: (
      <>
        <PageHead kicker={say.t(said.kicker)} title={say.t(said.title)} lede={say.t(said.ledeOn, { day: say.day(on) })} />
        <AsAt
          say={say}
          action="/institution"
          on={on}
          footing={standing.footing}
          by={restsOn(say, page.order, standing.reports, page.names)}
        >
          {page.order?.validReason ? (
            <p class="small quiet">
              {say.t(said.whySo)}
              {say.colon}
              <English say={say} text={page.order.validReason} />
            </p>
          ) : null}
          <Moments say={say} page={page} />
        </AsAt>
        {on > page.today ? (
          <Notice say={say} kind="info">
            {say.t(said.ahead)}
          </Notice>
        ) : null}
        <Units say={say} page={page} />
        <Outside say={say} page={page} title={say.t(said.bodies)} note={say.t(said.bodiesNote)} bodies={page.bodies} served />
        <Outside
          say={say}
          page={page}
          title={say.t(said.autonomous)}
          note={say.t(said.autonomousNote)}
          bodies={page.autonomous}
        />
        <OtherTimes say={say} others={page.others} />
      </>
    ),
  }
}

function Moments({ say, page }: { say: Say; page: ChartPage }) {
  const days = [...page.turningDays.filter((d) => d < page.today), page.today]
  return (
    <p class="small">
      {say.t(said.moments)}
      {say.colon}
      {days.map((d, i) => (
        <span key={d}>
          {i > 0 ? " · " : ""}
          <a href={say.href(`/institution?on=${d}`)} aria-current={d === page.on ? "true" : undefined}>
            {d === page.today ? say.t(said.today) : say.day(d)}
          </a>
        </span>
      ))}
    </p>
  )
}

function Units({ say, page }: { say: Say; page: ChartPage }) {
  const { standing } = page
  const count = <>{`${say.number(standing.units.length)} ${say.t(said.countRule)}`}</>
  if (standing.units.length === 0)
    return (
      <Section title={say.t(said.chart)}>
        <EmptyState say={say} what={say.t(said.nothingThen)} todo={say.t(said.nothingThenTodo)} />
      </Section>
    )
  return (
    <Section title={say.t(said.chart)} note={count}>
      <Tree say={say} label={say.t(said.chart)} nodes={chartOf(standing.units).map((u) => node(say, page, u))} />
      <Deeds>
        <DeedLink say={say} href="/who-deals-with" first>
          {say.t(asked.title)}
        </DeedLink>
        <DeedLink say={say} href="/orders">
          {say.t(told.kicker)}
        </DeedLink>
        <DeedLink say={say} href="/orders/compare">
          {say.t(told.compareTitle)}
        </DeedLink>
      </Deeds>
    </Section>
  )
}

function node(say: Say, page: ChartPage, unit: ChartUnit): TreeNode {
  const { version, footing, attestedBy } = unit
  const differs = footing !== page.standing.footing
  const reports = attestedBy.map((r) => page.names.documents.get(r)).flatMap((n) => (n ? [say.name(n)] : []))
  const also = version.order && reports.length > 0 ? say.t(said.alsoAttested) : null
  return {
    key: version.unit,
    ...(version.number || version.namedIn ? { printed: version.number || version.namedIn } : {}),
    title: unitTitle(say, nameOf(version)),
    href: `/units/${version.unit}?on=${page.on}`,
    note: differs ? <Footing say={say} footing={footing} by={reports.join(say.semicolon)} /> : also,
    children: unit.children.map((u) => node(say, page, u)),
  }
}

type OutsideProps = { say: Say; page: ChartPage; title: string; note: string; bodies: readonly OutsideBody[]; served?: boolean }

function Outside({ say, page, title, note, bodies, served }: OutsideProps) {
  if (bodies.length === 0) return null
  return (
    <Section title={title} note={note}>
      <ul>
        {bodies.map((b) => (
          <li key={b.key}>
            <a href={say.href(`/organisations/${b.key}`)}>
              {b.acronym ? `${say.name(b.title)} (${b.acronym})` : say.name(b.title)}
            </a>
            <div class="small quiet">
              {b.ties.map((t, i) => (
                <span key={t.provision}>
                  {i > 0 ? " · " : ""}
                  <a href={say.href(`/provisions/${t.provision}`)}>{t.path}</a>{" "}
                  <UnitLink say={say} names={page.names} unit={t.unit} on={page.on} short={!served} />
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function OtherTimes({ say, others }: { say: Say; others: ChartPage["others"] }) {
  if (others.length === 0) return null
  return (
    <Section title={say.t(said.otherTimes)}>
      <ul>
        {others.map(({ unit, name, times }) => (
          <li key={unit}>
            <a href={say.href(times[0]?.day ? `/units/${unit}?on=${times[0].day}` : `/units/${unit}`)}>{unitTitle(say, name)}</a>{" "}
            <span class="small quiet">{times.map((t) => say.date(t.valid)).join(say.semicolon)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
