// What a feed told and must no longer tell is cancelled in the calendars that have it, with nothing said of what it was. Pure.
import type { CalendarEvent } from "#src/platform/calendar/index.ts"
import type { ToldEvent } from "../access/index.ts"

/** An event of a feed: always at an instant. */
export type Falling = CalendarEvent & { when: { at: Date; zone: string } }

/** A cancellation bears the name, the time that was told, and a word that says nothing. */
const cancellation = (t: ToldEvent, neutral: Pick<CalendarEvent, "title" | "lang">): Falling => ({
  ...{ uid: t.uid, sequence: t.sequence, status: "cancelled", changed: t.turnedAt ?? t.at },
  ...{ title: neutral.title, lang: neutral.lang, when: { at: t.at, zone: t.zone } },
})

/** An event that came back counts on from its cancellation, and goes on doing so. */
function returned(e: Falling, before: ToldEvent | undefined, now: Date): ToldEvent {
  const lift = before?.cancelled ? Math.max(before.lift, before.sequence + 1 - e.sequence) : (before?.lift ?? 0)
  const turnedAt = before?.cancelled ? now : (before?.turnedAt ?? null)
  return {
    ...{ uid: e.uid, at: e.when.at, zone: e.when.zone },
    ...{ sequence: e.sequence + lift, lift, cancelled: false, turnedAt },
  }
}

const same = (a: ToldEvent, b: ToldEvent | undefined) =>
  b !== undefined &&
  a.sequence === b.sequence &&
  a.lift === b.lift &&
  a.cancelled === b.cancelled &&
  a.zone === b.zone &&
  a.at.getTime() === b.at.getTime()

/**
 * The feed with its cancellations, and what of it is to be remembered. The time of a cancellation is kept, so that the next reading
 * gives the same bytes. What fell due before `since` leaves the feed for its age, and is not cancelled.
 */
export function reconcile(
  events: readonly Falling[],
  told: readonly ToldEvent[],
  { now, since }: { now: Date; since: Date },
  neutral: Pick<CalendarEvent, "title" | "lang">,
): { events: Falling[]; remember: ToldEvent[] } {
  const before = new Map(told.map((t) => [t.uid, t]))
  const stands = new Set(events.map((e) => e.uid))
  const standing = events.map((e) => ({ event: e, row: returned(e, before.get(e.uid), now) }))
  const gone = told
    .filter((t) => !stands.has(t.uid) && t.at >= since)
    .map((t): ToldEvent => (t.cancelled ? t : { ...t, sequence: t.sequence + 1, cancelled: true, turnedAt: now }))
  return {
    events: [
      ...standing.map(({ event, row }) => ({
        ...event,
        sequence: row.sequence,
        changed: row.turnedAt && row.turnedAt > event.changed ? row.turnedAt : event.changed,
      })),
      ...gone.map((t) => cancellation(t, neutral)),
    ],
    remember: [...standing.map((n) => n.row), ...gone].filter((row) => !same(row, before.get(row.uid))),
  }
}
