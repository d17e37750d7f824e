import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"

/** An instant for people: the day, and the time in UTC. */
export const instant = (say: Say, at: Date): string => `${say.day(dayIn(at, "UTC"))}, ${at.toISOString().slice(11, 16)} UTC`
