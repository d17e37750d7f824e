import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { dueness } from "#src/values/due.ts"
import { dueness as words } from "./messages/due.ts"

/** The day by which something is due, and how far off it is. What is due today or overdue is set off, in words and in weight. */
export function Due({ say, on, today }: { say: Say; on: Day; today: Day }) {
  const off = dueness(on, today)
  const count = off.is === "today" ? 0 : off.days
  const told = <time dateTime={on}>{say.t(words[off.is], { day: say.day(on), count })}</time>
  return off.is === "ahead" ? told : <strong>{told}</strong>
}
