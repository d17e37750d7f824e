// A year as twelve small months. A day carries its number of things in its square: tone and number say the same.
import type { Href, Say } from "#src/platform/i18n/index.ts"

export type YearMonth = Readonly<{
  key: string
  name: string
  href?: Href
  /** Days of the month, and on which day of the week it begins (0: Monday). */
  days: number
  begins: number
  /** Things by day of the month. */
  counts: ReadonlyMap<number, number>
  /** What the month holds, in words: for whoever does not see the squares. */
  desc: string
  note?: string
}>

const cell = 22

/** `title` names the whole drawing. */
export function YearOfMonths({ say, title, months }: { say: Say; title: string; months: readonly YearMonth[] }) {
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div class="multiples year">
        {months.map((month) => (
          <div key={month.key} class="multiple">
            <p class="name">{month.href ? <a href={say.href(month.href)}>{month.name}</a> : month.name}</p>
            <Month month={month} />
            <div class="ends">
              <span>{month.note ?? ""}</span>
            </div>
          </div>
        ))}
      </div>
    </figure>
  )
}

const toneOf = (count: number) => (count === 0 ? 0 : count === 1 ? 1 : count <= 3 ? 2 : count <= 6 ? 3 : 4)

function Month({ month }: { month: YearMonth }) {
  const days = Array.from({ length: month.days }, (_, i) => i + 1)
  return (
    <svg viewBox={`0 0 ${7 * cell} ${6 * cell}`} role="img" aria-label={month.desc} class="month">
      {days.map((day) => {
        const at = day - 1 + month.begins
        const [x, y] = [(at % 7) * cell, Math.floor(at / 7) * cell]
        const count = month.counts.get(day) ?? 0
        return (
          <g key={day} class={`day-${toneOf(count)}`}>
            <rect x={x + 1} y={y + 1} width={cell - 2} height={cell - 2} rx="2" />
            {count > 0 ? (
              <text x={x + cell / 2} y={y + cell / 2 + 4}>
                {count > 99 ? "99+" : count}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}
