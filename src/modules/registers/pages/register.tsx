import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import {
  BarChart,
  type Column,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  type Facet,
  Facets,
  Narrowed,
  PageHead,
  Section,
  When,
} from "#src/web/index.ts"
import { labelOf } from "../../programmes/index.ts"
import { registerWords as words } from "../messages/words.ts"
import { entryPath, registerPath } from "../paths.ts"
import { missedDay } from "../rules.ts"
import type { ShownEntry } from "../shown.ts"
import { Answer, framed, Name, NotStated, statusName, Tag, titleIn } from "./parts.tsx"
import { Asks, HowItMovesOn } from "./register-asks.tsx"
import type { Part, RegisterPage } from "./register-page.ts"
import { Activities, Results, Totals } from "./register-record.tsx"

export function registerView(page: RegisterPage, say: Say): View {
  const { register } = page
  const title = say.t(register.title)
  const isNarrowed = Object.values(page.asked).some((v) => v !== undefined)
  return framed({
    say,
    title,
    children: (
      <>
        <PageHead kicker={say.t(words.register)} title={title} lede={say.t(register.lede)} />
        {page.mayRecord ? (
          <Deeds>
            <DeedLink say={say} href={`${registerPath(register.key)}/new`} first>
              {say.t(words.record)}
            </DeedLink>
          </Deeds>
        ) : null}
        <Narrowed
          by={
            <Facets
              say={say}
              action={registerPath(register.key)}
              facets={facetsOf(page, say)}
              {...(isNarrowed ? { clear: registerPath(register.key) } : {})}
            />
          }
        >
          <Entries page={page} say={say} isNarrowed={isNarrowed} />
          <Totals page={page} say={say} />
          <ByState page={page} say={say} />
          <Activities page={page} say={say} />
          <Results page={page} say={say} />
          <Asks page={page} say={say} />
          <HowItMovesOn page={page} say={say} />
        </Narrowed>
      </>
    ),
  })
}

function facetsOf(page: RegisterPage, say: Say): Facet[] {
  const base = registerPath(page.register.key)
  const link = (change: Readonly<Record<string, string | undefined>>): Href => {
    const pairs = Object.entries({ ...page.asked, ...change }).flatMap(([k, v]) => (v ? [[k, String(v)]] : []))
    return pairs.length > 0 ? `${base}?${new URLSearchParams(pairs)}` : base
  }
  const facet = (name: "status" | "state" | "year", legend: string, label: (value: string) => string): Facet => ({
    name,
    legend,
    links: page.ways[name].map(({ value, count }) => {
      const chosen = String(page.asked[name] ?? "") === value
      return { href: link({ [name]: chosen ? undefined : value }), label: label(value), count, chosen }
    }),
  })
  const facets = [
    facet("status", say.t(words.status), (v) => statusName(say, v)),
    facet("state", say.t(words.state), (v) => labelOf(page.labels, ref("state", v))),
    facet("year", say.t(words.year), (v) => v),
  ]
  return facets.filter((f) => "links" in f && f.links.length > 0)
}

/** The questions of which the table has a column: those that make totals, while there is room. */
const columnsFor = (page: RegisterPage, say: Say): Column<ShownEntry>[] =>
  page.register.fields
    .filter((f) => f.adds && page.entries.some((e) => e.shown[f.key] !== undefined))
    .slice(0, 4)
    .map((field) => ({
      key: field.key,
      label: say.t(field.label),
      number: true,
      cell: (e) =>
        e.shown[field.key] ? (
          <Answer say={say} field={{ ...field, unit: undefined }} cell={e.shown[field.key] ?? { value: null, hidden: false }} />
        ) : null,
    }))

const Missed = ({ say, day }: { say: Say; day: Day | null }) =>
  day ? <div class="small">{say.t(words.overdue, { day: say.day(day) })}</div> : null

function Entries({ page, say, isNarrowed }: Part & { isNarrowed: boolean }) {
  const { register, entries, labels } = page
  if (entries.length === 0)
    return (
      <Section title={say.t(words.entries)} wide>
        <EmptyState say={say} what={say.t(words.noEntries)} why={say.t(isNarrowed ? words.noneLeft : words.noEntriesWhy)} />
      </Section>
    )
  return (
    <Section title={say.t(words.entries)} wide>
      <DataTable
        say={say}
        caption={say.t(words.entriesCaption)}
        count={{ value: entries.filter((e) => e.status !== "withdrawn").length, rule: say.t(words.countEntries) }}
        rows={entries}
        rowKey={(e) => e.key}
        columns={[
          {
            key: "entry",
            label: say.t(words.entry),
            heads: true,
            cell: (e) => (
              <>
                <a href={say.href(entryPath(e))}>{titleIn(say, register, e, page.states)}</a>{" "}
                {e.visibility === "public" || e.status === "withdrawn" ? null : <Tag>{say.t(words.inside)}</Tag>}
              </>
            ),
          },
          {
            key: "state",
            label: say.t(words.state),
            cell: (e) => (e.state ? <Name say={say} labels={labels} thing={ref("state", e.state)} /> : <NotStated say={say} />),
          },
          {
            key: "held",
            label: say.t(words.held),
            cell: (e) => (e.held ? <When say={say} date={e.held} /> : <NotStated say={say} />),
          },
          {
            key: "status",
            label: say.t(words.status),
            cell: (e) => (
              <>
                {statusName(say, e.status)}
                <Missed say={say} day={missedDay(page.register, e, page.today)} />
              </>
            ),
          },
          ...columnsFor(page, say),
        ]}
      />
      {entries.some((e) => Object.values(e.shown).some((c) => c.hidden)) ? (
        <p class="quiet">{say.t(page.forStaff ? words.staffHidden : words.whyHidden)}</p>
      ) : null}
    </Section>
  )
}

/** Entries and activities of each state as bars, where there is more than one state to compare. */
function ByState({ page, say }: Part) {
  const named = [...page.entries.flatMap((e) => (e.state ? [e.state] : [])), ...page.activities.flatMap((a) => a.states)]
  const bars = [...Map.groupBy(named, (s) => s)]
    .map(([state, of]) => ({
      key: state,
      label: labelOf(page.labels, ref("state", state)),
      value: of.length,
      href: `${registerPath(page.register.key)}?state=${state}` as const,
    }))
    .sort((a, b) => b.value - a.value || a.label.localeCompare(b.label, say.lang))
  if (bars.length < 2) return null
  return (
    <BarChart
      say={say}
      title={say.t(words.byState)}
      of={say.t(words.state)}
      measure={say.t(words.byStateMeasure)}
      bars={bars}
      rule={say.t(words.byStateRule)}
    />
  )
}
