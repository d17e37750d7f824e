// Which activities a calendar can hold, and how what became of them is told there. Pure.
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { WithdrawnActivity } from "../queries/feeds.ts"
import type { Narrowing } from "../queries/list.ts"

export type EventStatus = "tentative" | "confirmed" | "cancelled"

const statuses: Readonly<Record<string, EventStatus>> = {
  planned: "tentative",
  confirmed: "confirmed",
  held: "confirmed",
  // It will not be on the day that stands here. Planned anew it comes back under the same name, with its new day.
  postponed: "cancelled",
  cancelled: "cancelled",
}

/** What the record no longer has is cancelled too, for whoever has it in a calendar. */
export const eventStatus = ({ status, gone }: { status: string; gone: boolean }): EventStatus =>
  gone ? "cancelled" : (statuses[status] ?? "tentative")

const withinYear = (held: Edtf | null, year: number): boolean => {
  if (!held) return false
  const { from, to } = boundsOf(held)
  const [first, last] = [from ?? to, to ?? from]
  return first !== null && last !== null && first <= `${year}-12-31` && last >= `${year}-01-01`
}

/**
 * Whether the last public version stood in a list narrowed like this. By clause, instrument, gap or status it cannot be
 * told: what was served and where it stood may have changed since, so the withdrawal is told rather than kept back.
 */
export const stoodIn = (w: WithdrawnActivity, n: Narrowing): boolean =>
  (n.state === undefined || w.states.includes(n.state)) &&
  (n.unit === undefined || w.units.includes(n.unit)) &&
  (n.theme === undefined || w.themes.includes(n.theme)) &&
  (n.partner === undefined || w.partners.includes(n.partner)) &&
  (n.programme === undefined || w.programme === n.programme) &&
  (n.section === undefined || w.section === n.section || (w.section ?? "").startsWith(`${n.section}/`)) &&
  (n.type === undefined || w.type === n.type) &&
  (n.year === undefined || withinYear(w.held, n.year))
