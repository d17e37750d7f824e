import { type Day, daysBetween } from "./day.ts"

/** How far off a day is by which something is due. On the day itself it is still in time. */
export type Dueness = { is: "ahead"; days: number } | { is: "today" } | { is: "overdue"; days: number }

export function dueness(dueOn: Day, today: Day): Dueness {
  const days = daysBetween(today, dueOn)
  if (days > 0) return { is: "ahead", days }
  return days === 0 ? { is: "today" } : { is: "overdue", days: -days }
}
