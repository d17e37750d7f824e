// Charts that are tables first: every figure is printed beside or under its mark, so that nothing hangs on colour or sight.
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { frame } from "./messages/frame.ts"
import { DataTable } from "./table.tsx"

export type Bar = Readonly<{ key: string; label: string; value: number | null; href?: Href }>

type BarChartProps = Readonly<{
  say: Say
  title: string
  /** Heading of the labels: State, Year. */
  of: string
  /** Heading of the figures, with their unit. */
  measure: string
  digits?: number
  bars: readonly Bar[]
  /** The counting rule. */
  rule?: string
}>

/** Figures as bars on one scale from zero, in the table itself. A missing figure has its words and no bar. */
export function BarChart({ say, title, of, measure, digits, bars, rule }: BarChartProps) {
  const most = Math.max(1e-9, ...bars.map((bar) => Math.abs(bar.value ?? 0)))
  return (
    <div class="chart">
      <table>
        <caption>
          {title}
          {rule ? <span class="rule">{rule}</span> : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <td class="bar" aria-hidden="true" />
            <th scope="col" class="number">
              {measure}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{bar.href ? <a href={say.href(bar.href)}>{bar.label}</a> : bar.label}</th>
              <td class="bar" aria-hidden="true">
                <BarMark share={Math.abs(bar.value ?? 0) / most} />
              </td>
              <td class="number">{figure(say, bar.value, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const BarMark = ({ share }: { share: number }) => (
  <svg viewBox="0 0 100 10" width="100" height="10" preserveAspectRatio="none" focusable="false" aria-hidden="true">
    <rect x="0" y="1" width={round(share * 100)} height="8" />
    <path class="axis" d="M0 0v10" />
  </svg>
)

const figure = (say: Say, value: number | null, digits?: number) =>
  value === null ? <span class="quiet">{say.t(frame.noValue)}</span> : say.number(value, digits)
const round = (n: number) => Math.round(n * 100) / 100

export type Series = Readonly<{ key: string; label: string; href?: Href; values: readonly (number | null)[] }>

type MultiplesProps = Readonly<{
  say: Say
  title: string
  /** What each small chart is of. */
  of: string
  periods: readonly string[]
  series: readonly Series[]
  digits?: number
  rule?: string
}>

/** One small column chart a series, all on one scale from zero; the figures are in a table that opens under them. */
export function Multiples({ say, title, of, periods, series, digits, rule }: MultiplesProps) {
  const most = Math.max(1e-9, ...series.flatMap((one) => one.values.map((v) => v ?? 0)))
  return (
    <figure class="chart">
      <figcaption>
        {title}
        {rule ? <span class="rule"> {rule}</span> : null}
      </figcaption>
      <div class="multiples">
        {series.map((one) => (
          <div key={one.key} class="multiple">
            <p class="name">{one.href ? <a href={say.href(one.href)}>{one.label}</a> : one.label}</p>
            <Columns values={one.values} most={most} name={described(say, one, periods, digits)} />
            <div class="ends" aria-hidden="true">
              <span>{periods[0]}</span>
              <span>
                {periods.at(-1)}
                {say.colon}
                {figure(say, one.values.at(-1) ?? null, digits)}
              </span>
            </div>
          </div>
        ))}
      </div>
      <details>
        <summary>{say.t(frame.figures)}</summary>
        <DataTable
          say={say}
          caption={title}
          narrow="scrolls"
          rows={series}
          rowKey={(one) => one.key}
          columns={[
            { key: "of", label: of, heads: true, cell: (one: Series) => one.label },
            ...periods.map((period, i) => ({
              key: period,
              label: period,
              number: true,
              cell: (one: Series) => figure(say, one.values[i] ?? null, digits),
            })),
          ]}
        />
      </details>
    </figure>
  )
}

function described(say: Say, one: Series, periods: readonly string[], digits?: number): string {
  const said = (value: number | null | undefined) => (value == null ? say.t(frame.noValue) : say.number(value, digits))
  return `${one.label}${say.colon}${periods.map((period, i) => `${period} ${said(one.values[i])}`).join(say.semicolon)}`
}

const step = 10

/** Columns of one series. A dashed stroke on the base line stands where a figure is missing. */
function Columns({ values, most, name }: { values: readonly (number | null)[]; most: number; name: string }) {
  const width = values.length * step
  return (
    <svg viewBox={`0 0 ${width} 50`} width={width} height="50" preserveAspectRatio="none" role="img" aria-label={name}>
      {values.map((value, i) => {
        const x = i * step
        const height = round((48 * (value ?? 0)) / most)
        const key = `${i}`
        return value === null ? (
          <path key={key} class="void" d={`M${x + 1} 46h${step - 2}`} />
        ) : (
          <rect
            key={key}
            class={i === values.length - 1 ? "last" : undefined}
            x={x + 1}
            y={49 - height}
            width={step - 2}
            height={height}
          />
        )
      })}
      <path class="axis" d={`M0 49.5h${width}`} />
    </svg>
  )
}
