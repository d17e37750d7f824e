// Totals in one currency beside the totals as they stand: only where the reader asks, each line with its rate.
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import { DataTable, Deeds, EmptyState, Notice, Section } from "#src/web/index.ts"
import type { Beside } from "../converted.ts"
import { inOneWords as said } from "../messages.ts"
import { amountOf, type ByRate, holdsFor, type InOne } from "../rules.ts"
import { ratePath } from "../types.ts"

/** A rate as the language writes numbers, digit by digit: none is lost. */
export const rateIn = (say: Say, rate: string): string => {
  const [whole = "0", part] = rate.split(".")
  const point = say.number(0.5, 1).slice(1, 2)
  return `${say.number(Number(whole))}${part ? point + part : ""}`
}

type BesideProps = { say: Say; beside: Beside; of: Message; path: Href }

/** `path`: the page that is asked, without its query. */
export function InOneCurrency({ say, beside: { bases, shown }, of, path }: BesideProps) {
  if (bases.length === 0) return null
  return (
    <Section title={say.t(said.title)} id="in-one" note={say.t(shown ? of : said.note)} wide>
      {shown ? <Shown say={say} shown={shown} /> : null}
      <Deeds>
        {bases
          .filter((b) => b !== shown?.base)
          .map((base) => (
            <a key={base} href={say.href(`${path}?in=${base}#in-one` as Href)}>
              {say.t(said.ask, { currency: base })}
            </a>
          ))}
        {shown ? <a href={say.href(path)}>{say.t(said.leave)}</a> : null}
      </Deeds>
    </Section>
  )
}

function Shown({ say, shown }: { say: Say; shown: InOne }) {
  if (shown.lines.length + shown.without.length === 0) return <EmptyState say={say} what={say.t(said.nothing)} />
  return (
    <>
      <Without say={say} shown={shown} />
      {shown.lines.length > 0 ? <Lines say={say} shown={shown} /> : null}
    </>
  )
}

const Lines = ({ say, shown }: { say: Say; shown: InOne }) => (
  <DataTable
    say={say}
    caption={say.t(said.caption, { currency: shown.base })}
    count={{ value: shown.lines.reduce((n, l) => n + l.counted, 0), rule: say.t(said.rule, { days: holdsFor }) }}
    rows={shown.lines}
    rowKey={(l) => `${l.currency} ${l.rate?.id ?? ""}`}
    columns={[
      {
        key: "amount",
        label: say.t(said.amount),
        heads: true,
        cell: (l) => say.money(amountOf(l.cents), l.currency),
        foot: say.t(said.total),
      },
      { key: "rate", label: say.t(said.byRate), cell: (l) => <ItsRate say={say} line={l} />, foot: "" },
      {
        key: "converted",
        label: say.t(said.converted),
        number: true,
        cell: (l) => say.money(amountOf(l.converted), shown.base),
        foot: say.money(amountOf(shown.total), shown.base),
      },
    ]}
  />
)

function ItsRate({ say, line: { rate } }: { say: Say; line: ByRate }) {
  if (!rate) return <span class="quiet">{say.t(said.itself)}</span>
  const words = { rate: rateIn(say, rate.rate), day: say.day(rate.onDay), source: rate.source }
  return <a href={say.href(ratePath(rate))}>{say.t(said.rateOf, words)}</a>
}

/** What is in no total is said before the total. */
function Without({ say, shown }: { say: Say; shown: InOne }) {
  if (shown.without.length === 0) return null
  return (
    <Notice say={say} kind="warning">
      <p>{say.t(said.notCounted)}</p>
      <ul>
        {shown.without.map((w) => (
          <li key={`${w.currency} ${w.why}`}>
            {say.t(w.why === "no_day" ? said.noDay : said.noRate, {
              amount: say.money(amountOf(w.cents), w.currency),
              days: holdsFor,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
