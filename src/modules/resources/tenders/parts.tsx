// Small parts that the pages of tenders share.
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import { Prose } from "#src/web/index.ts"
import { tenderWords as said } from "./messages.ts"
import type { TenderRow } from "./queries.ts"
import { hourIn } from "./rules.ts"

export const tenderPath = (id: string) => `/resources/tenders/${id}` as const
export const trail = (say: Say) => [{ label: say.t(said.title), href: "/resources/tenders" as const }]

/** `America/New_York` as people say it. */
export const placeOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ")

/** `25 November 2026, 17:00 (New York time)`. */
export const closing = (say: Say, { closesAt, zone }: Pick<TenderRow, "closesAt" | "zone">) =>
  `${say.day(dayIn(closesAt, zone))}, ${hourIn(closesAt, zone)} (${say.t(said.clockOf, { place: placeOf(zone) })})`

/** The terms as they were typed, a paragraph where a line was left empty. */
export const Terms = ({ terms }: { terms: string }) => (
  <Prose>
    {terms.split(/\n\s*\n/).map((p, i) => (
      <p key={i}>{p}</p>
    ))}
  </Prose>
)
