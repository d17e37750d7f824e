// The life of an agreement, as decisions: where it stands on a day, and by when its unit is to have decided whether it goes on.
import { transitions } from "#src/platform/workflow/index.ts"
import { type Day, daysBetween, plusDays } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"

type Dated = Readonly<{ valid: Edtf | null; endedOn: Day | null }>

/** `unsaid`: neither a document nor a person says for how long it holds. */
export const standings = ["not_yet", "in_force", "over", "ended", "unsaid"] as const
export type Standing = (typeof standings)[number]

/** The last day on which it can hold by its own terms; null: none is known. */
export const lastDay = (valid: Edtf | null): Day | null => (valid ? boundsOf(valid).to : null)

export function standingOn({ valid, endedOn }: Dated, on: Day): Standing {
  if (endedOn !== null && endedOn <= on) return "ended"
  if (valid === null) return "unsaid"
  const { from, to } = boundsOf(valid)
  if (from !== null && on < from) return "not_yet"
  return to !== null && on > to ? "over" : "in_force"
}

/** Ways to narrow the list: it ends within so many days, counted from today and with the last of them. */
export const endsWithinDays = [30, 90, 180, 365] as const

/** True for an agreement that still holds and ends within the days. */
export function endsWithin(a: Dated, days: number, today: Day): boolean {
  const last = a.endedOn ?? lastDay(a.valid)
  if (last === null || standingOn(a, today) === "ended") return false
  const left = daysBetween(today, last)
  return left >= 0 && left <= days
}

/**
 * The day by which its unit is to have decided. It goes by the days set for the agreement; when these have begun to run already
 * it is today, and once the agreement is over there is nothing left to decide.
 */
export function decideBy({ valid, endedOn }: Dated, noticeDays: number, today: Day): Day | null {
  const last = lastDay(valid)
  if (last === null || endedOn !== null || last < today) return null
  const by = plusDays(last, -noticeDays)
  return by < today ? today : by
}

/** The same beginning with another end. */
export function renewedUntil(valid: Edtf | null, until: Day): Edtf {
  const start = valid?.includes("/") ? valid.split("/")[0] : (valid ?? "..")
  return `${start}/${until}` as Edtf
}

const keepers = ["desk_officer", "unit_head", "planning", "legal"] as const

export const agreementSteps = transitions([
  { from: "standing", event: "renew", to: "standing", roles: keepers, guards: ["has_end", "goes_on"] },
  { from: "standing", event: "end", to: "ended", roles: keepers, guards: ["has_begun"], reasonRequired: true },
])

/** What must hold for a step: a renewal moves an end later that is known, and nothing ends before it began. */
export const agreementGuards = (valid: Edtf | null, days: { until?: Day; endedOn?: Day }) => {
  const last = lastDay(valid)
  const first = valid ? boundsOf(valid).from : null
  return {
    has_end: last !== null,
    goes_on: days.until === undefined || last === null || days.until > last,
    has_begun: days.endedOn === undefined || first === null || days.endedOn >= first,
  }
}
