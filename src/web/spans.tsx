// Spans of time on one scale, in the table itself: what is sure of a date is drawn solid, what it can mean besides is drawn
// as an outline, and an open end runs to the edge.
import type { Href, Say } from "#src/platform/i18n/index.ts"

/** In years and parts of years; null is an open end, `sure` is left out where nothing is beyond doubt. */
export type Span = Readonly<{
  key: string
  label: string
  lang?: string
  href?: Href
  /** The date in words. */
  when: string
  from: number | null
  to: number | null
  sure?: Readonly<{ from: number; to: number }>
}>

type SpansProps = Readonly<{
  say: Say
  title: string
  /** Heading of the labels. */
  of: string
  /** Heading of the dates. */
  when: string
  spans: readonly Span[]
  /** The first year of the scale, and the last. */
  years: Readonly<{ first: number; last: number }>
  rule?: string
}>

const width = 1000
const as = (role: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") => ({ role })
const round = (n: number) => Math.round(n * 10) / 10

export function Spans({ say, title, of, when, spans, years, rule }: SpansProps) {
  return (
    <div class="chart spans">
      {/* Blocks on a phone take the table's meaning away in some browsers: the roles give it back. */}
      <table {...as("table")}>
        <caption>
          {title}
          {rule ? <span class="rule">{rule}</span> : null}
        </caption>
        <thead {...as("rowgroup")}>
          <tr {...as("row")}>
            <th scope="col" {...as("columnheader")}>
              {of}
            </th>
            <td class="bar" aria-hidden="true">
              <Years years={years} />
            </td>
            <th scope="col" {...as("columnheader")}>
              {when}
            </th>
          </tr>
        </thead>
        <tbody {...as("rowgroup")}>
          {spans.map((span) => (
            <tr key={span.key} {...as("row")}>
              <th scope="row" {...as("rowheader")}>
                {span.href ? (
                  <a href={say.href(span.href)} lang={span.lang}>
                    {span.label}
                  </a>
                ) : (
                  <span lang={span.lang}>{span.label}</span>
                )}
              </th>
              <td class="bar" aria-hidden="true">
                <SpanMark span={span} years={years} />
              </td>
              <td {...as("cell")}>{span.when}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const listed = ({ first, last }: SpansProps["years"]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** The name of each year over its part of the scale; of many years every second, third and so on, while there is room for it. */
function Years({ years }: Pick<SpansProps, "years">) {
  const all = listed(years)
  const each = Math.ceil(all.length / 8)
  return (
    <div class="years">
      {all.map((year, i) => (
        <span key={year}>{i % each === 0 && all.length - i >= each / 2 ? String(year) : ""}</span>
      ))}
    </div>
  )
}

function SpanMark({ span, years }: { span: Span; years: SpansProps["years"] }) {
  const end = years.last + 1
  const at = (year: number | null, open: number) =>
    round(((Math.min(Math.max(year ?? open, years.first), end) - years.first) / (end - years.first)) * width)
  const [from, to] = [at(span.from, years.first), at(span.to, end)]
  const sure = span.sure ? { from: at(span.sure.from, years.first), to: at(span.sure.to, end) } : null
  return (
    <svg viewBox={`0 0 ${width} 16`} width={width} height="16" preserveAspectRatio="none" focusable="false" aria-hidden="true">
      {listed(years).map((year) => (
        <path key={year} class="tick" d={`M${at(year, year)} 0v16`} />
      ))}
      <rect class="maybe" x={from} y="4" width={Math.max(3, to - from)} height="8" />
      {sure ? <rect x={sure.from} y="3" width={Math.max(4, sure.to - sure.from)} height="10" /> : null}
    </svg>
  )
}
