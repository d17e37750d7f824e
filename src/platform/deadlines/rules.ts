// Which day may be set, and which reminders are to go. Days come in; nothing here looks at a clock.
import { type Day, plusDays } from "#src/values/day.ts"

/** Days before the day that something is due, on which those who are told are reminded. The last goes on the day after. */
export const reminderDays = [7, 1, 0, -1] as const

/** Nobody plans further; a year further off is a slip of the hand. */
const furthest = 3653

/** Why a day cannot be set: `standing` is the day that it would replace. An extension never shortens. */
export function faultOfDay(
  dueOn: Day,
  { today, standing }: { today: Day; standing?: Day },
): "past" | "not_later" | "too_far" | null {
  if (standing !== undefined && dueOn <= standing) return "not_later"
  if (dueOn < today) return "past"
  return dueOn > plusDays(today, furthest) ? "too_far" : null
}

/**
 * The reminders whose day has come, by their days before. What would have gone by the day on which the deadline was set does not go:
 * whoever was told today needs no reminder of it. What should have gone while nobody worked goes as soon as somebody does.
 */
export const remindersDue = ({ dueOn, setOn }: { dueOn: Day; setOn: Day }, today: Day): number[] =>
  reminderDays.filter((before) => {
    const goesOn = plusDays(dueOn, -before)
    return goesOn > setOn && goesOn <= today
  })
