import type { Say } from "#src/platform/i18n/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import { glyphs } from "./glyphs.tsx"
import { marks } from "./messages/marks.ts"

/** On what an answer about a day rests. `none`: no order is held for that day. */
export type FootingKind = "in_force" | "presumed" | "attested" | "none"

/** The footing of an answer, as a sign and in words. `by` names the order or report. */
export function Footing({ say, footing, by }: { say: Say; footing: FootingKind; by?: string }) {
  return (
    <span class="mark footing">
      {glyphs[footing]()}
      <span>
        {say.t(marks[footing])}
        {by ? `${say.colon}${by}` : ""}
      </span>
    </span>
  )
}

type BasisMarkProps = Readonly<{ say: Say; basis: Basis /** The day somebody confirmed it. */; confirmedOn?: Day }>

/** On what a link of the record rests; *our reading* is set apart from all that a source says. */
export function BasisMark({ say, basis, confirmedOn }: BasisMarkProps) {
  const words =
    basis === "confirmed" && confirmedOn ? say.t(marks.confirmedOn, { day: say.day(confirmedOn) }) : say.t(marks[basis])
  return (
    <span class={`mark basis by-${basis}`}>
      {glyphs[basis]()}
      <span>{words}</span>
    </span>
  )
}
