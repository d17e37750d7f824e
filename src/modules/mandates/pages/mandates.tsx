import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  Chain,
  Count,
  DataTable,
  Deeds,
  EmptyState,
  Facets,
  Form,
  Narrowed,
  PageHead,
  Pager,
  Section,
  Submit,
  TextField,
} from "#src/web/index.ts"
import { said } from "../messages/pages.ts"
import { mandateWords, typeWords } from "../messages/words.ts"
import { clauseName, initial } from "../names.ts"
import type { countClauses, countInstruments, countMandates, findCited, InstrumentListRow, listReportedOn } from "../queries.ts"
import { type ListPage, MandateList } from "../screening/pages/list.tsx"
import { clauseHref, type InstrumentType, instrumentTypes } from "../types.ts"

type Rows<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>
export type ByWords = { title: string; summary: string; href: `/${string}` }

export type MandatesPage = {
  asked: string
  cited: Rows<typeof findCited>
  byWords: readonly ByWords[]
  reported: Rows<typeof listReportedOn>
  instruments: readonly InstrumentListRow[]
  types: Rows<typeof countInstruments>
  clauses: Rows<typeof countClauses>
  answered: Rows<typeof countMandates>
  /** Mandates with what they are held for. */
  listed: ListPage
  type: InstrumentType | undefined
  after: string | undefined
  next: string | null
  today: Day
}

export function mandatesView(page: MandatesPage, say: Say): View {
  const title = say.t(said.title)
  const stops = [
    { station: "mandate" as const, count: page.answered.all },
    { station: "unit" as const, href: "/mandates/units" as const, count: page.answered.with },
  ]
  return {
    title,
    section: "mandates",
    body: (
      <>
        <Chain say={say} stops={stops} current="mandate" />
        <PageHead title={title} lede={say.t(said.lede)} />
        <Form say={say} action="/mandates" method="get" label={say.t(said.find)}>
          <TextField say={say} name="q" label={say.t(said.find)} hint={say.t(said.findHint)} value={page.asked} />
          <Submit>{say.t(said.findButton)}</Submit>
        </Form>
        <Ways say={say} />
        {page.asked ? <Found say={say} page={page} /> : null}
        <Numbers say={say} page={page} />
        <MandateList say={say} page={page.listed} />
        <ReportedOn say={say} rows={page.reported} />
        <Instruments say={say} page={page} />
      </>
    ),
  }
}

/** The lists that are kept beside the texts themselves. */
const Ways = ({ say }: { say: Say }) => (
  <Deeds>
    <a href={say.href("/duties")}>{say.t(said.toDuties)}</a>
    <a href={say.href("/mandates/lineages")}>{say.t(said.toLineages)}</a>
    <a href={say.href("/mandates/counts")}>{say.t(said.toCounts)}</a>
    <a href={say.href("/treaties")}>{say.t(said.toTreaties)}</a>
  </Deeds>
)

function Found({ say, page }: { say: Say; page: MandatesPage }) {
  const { cited, byWords, asked } = page
  if (cited.length === 0 && byWords.length === 0) {
    return (
      <EmptyState
        say={say}
        what={say.t(said.nothing, { what: asked })}
        why={say.t(said.nothingWhy)}
        todo={say.t(said.nothingTodo)}
        level={2}
      />
    )
  }
  return (
    <>
      {cited.length > 0 ? (
        <Section title={say.t(said.cited, { what: asked })}>
          <ul>
            {cited.map((c) => (
              <li key={c.key}>
                <a href={say.href(clauseHref(c.key))}>{clauseName(say, c)}</a>
                <div class="small quiet">{say.name(c.instrumentTitle)}</div>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {byWords.length > 0 ? (
        <Section title={say.t(said.byWords)}>
          <ul>
            {byWords.map((f) => (
              <li key={f.href}>
                <a href={say.href(f.href)}>{f.title}</a>
                <div class="small quiet">{f.summary}</div>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function Numbers({ say, page }: { say: Say; page: MandatesPage }) {
  const sum = (rows: MandatesPage["clauses"]) => rows.reduce((n, r) => n + r.count, 0)
  const rule = say.t(said.mandatesRule)
  const covered = say.t(said.coveredRule, { day: say.day(page.today) })
  const { all, with: answered } = page.answered
  return (
    <Section title={say.t(said.counts)}>
      <ul class="plain">
        <li>
          <Count
            say={say}
            count={{ value: sum(page.clauses), rule: say.t(said.clausesRule) }}
            label={say.t(said.clauses).toLowerCase()}
            folded
          />
        </li>
        {(["A", "B", "C"] as const).map((kind) => (
          <li key={kind}>
            <Count
              say={say}
              count={{ value: sum(page.clauses.filter((c) => c.mandateKind === kind)), rule }}
              label={say.t(mandateWords[kind])}
              folded
            />
          </li>
        ))}
        <li>
          <Count say={say} count={{ value: answered, rule: covered }} label={say.t(said.withUnit)} folded />
        </li>
        <li>
          <Count say={say} count={{ value: all - answered, rule: covered }} label={say.t(said.withoutUnit)} folded />
        </li>
      </ul>
      <p>
        <a href={say.href("/mandates/units")}>{say.t(said.whoAnswers)}</a>
      </p>
    </Section>
  )
}

/** Each report once, with the texts whose clauses it follows; those it follows most come first. */
function ReportedOn({ say, rows }: { say: Say; rows: MandatesPage["reported"] }) {
  return (
    <Section title={say.t(said.reported)} note={say.t(said.reportedNote)}>
      {[...Map.groupBy(rows, (r) => r.document)].map(([document, followed]) => (
        <div key={document}>
          <h3>
            <a href={say.href(`/documents/${document}`)}>{followed[0] ? say.name(followed[0].documentTitle) : document}</a>
          </h3>
          <ul>
            {followed.map((r) => (
              <li key={r.key}>
                <a href={say.href(`/instruments/${r.key}`)}>{say.name(r.title)}</a>{" "}
                <span class="small quiet">{say.t(said.clausesCited, { count: r.clauses })}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="small quiet">{initial(say.t(said.reportedRule))}.</p>
    </Section>
  )
}

function listHref(query: { type?: string | undefined; after?: string | undefined }): Href {
  const given = Object.entries(query).filter((e): e is [string, string] => Boolean(e[1]))
  return given.length === 0 ? "/mandates" : `/mandates?${new URLSearchParams(given)}`
}

function Instruments({ say, page }: { say: Say; page: MandatesPage }) {
  const { type, types } = page
  const counted = (t: string) => types.find((x) => x.type === t)?.count ?? 0
  const links = instrumentTypes
    .filter((t) => counted(t) > 0)
    .map((t) => ({ href: listHref({ type: t }), label: say.t(typeWords[t]), count: counted(t), chosen: t === type }))
  const rule = say.t(said.instrumentsRule)
  const total = type ? counted(type) : types.reduce((n, t) => n + t.count, 0)
  return (
    <Section title={say.t(said.instruments)} id="instruments" wide>
      <Narrowed
        by={
          <Facets
            say={say}
            action="/mandates"
            facets={[{ name: "type", legend: say.t(said.type), links }]}
            rule={rule}
            {...(type ? { clear: "/mandates" as const } : {})}
          />
        }
      >
        <DataTable
          say={say}
          caption={say.t(said.instruments)}
          count={{ value: total, rule }}
          rows={page.instruments}
          rowKey={(i) => i.key}
          columns={[
            {
              key: "title",
              label: say.t(said.instrument),
              heads: true,
              cell: (i) => <a href={say.href(`/instruments/${i.key}`)}>{say.name(i.title)}</a>,
            },
            { key: "type", label: say.t(said.type), cell: (i) => say.t(typeWords[i.type as InstrumentType]) },
            {
              key: "body",
              label: say.t(said.body),
              cell: (i) => (i.bodyTitle ? <a href={say.href(`/organisations/${i.body}`)}>{say.name(i.bodyTitle)}</a> : ""),
            },
            { key: "adopted", label: say.t(said.adopted), cell: (i) => (i.adopted ? say.date(i.adopted) : "") },
            { key: "clauses", label: say.t(said.clauses), number: true, cell: (i) => say.number(i.clauses ?? 0) },
            { key: "mandates", label: say.t(said.mandates), number: true, cell: (i) => say.number(i.mandates ?? 0) },
          ]}
        />
        <Pager
          say={say}
          {...(page.after ? { previous: listHref({ type }) } : {})}
          {...(page.next ? { next: listHref({ type, after: page.next }) } : {})}
        />
      </Narrowed>
    </Section>
  )
}
