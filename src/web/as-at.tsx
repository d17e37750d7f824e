import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { Hidden } from "./fields.tsx"
import { Footing, type FootingKind } from "./marks.tsx"
import { marks } from "./messages/marks.ts"

type AsAtProps = Readonly<{
  say: Say
  /** The page itself; the day is asked for as `?on=2016-07-19`. */
  action: Href
  on: Day
  /** What the answer shown rests on, and the name of the order or report. */
  footing?: FootingKind
  by?: string
  /** Other parts of the query that must survive. */
  keep?: Readonly<Record<string, string>>
  name?: string
  children?: ComponentChildren
}>

/** Reads the page as at another day, and says on what footing the answer stands. */
export function AsAt({ say, action, on, footing, by, keep = {}, name = "on", children }: AsAtProps) {
  return (
    <form class="asat" action={say.href(action)} method="get">
      {Object.entries(keep).map(([key, value]) => (
        <Hidden key={key} name={key} value={value} />
      ))}
      <div class="ask">
        <div>
          <label for="as-at">{say.t(marks.onThisDay)}</label>
          <input id="as-at" type="date" name={name} value={on} required />
        </div>
        <button class="button" type="submit">
          {say.t(marks.show)}
        </button>
      </div>
      {footing ? <Footing say={say} footing={footing} by={by} /> : null}
      {children}
    </form>
  )
}
