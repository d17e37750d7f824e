// A time zone as calendars are told of it: every change of the clock in the years that matter, found by looking at the
// clock, since no rule of recurrence says what governments will decide.
import { line, textValue } from "./lines.ts"

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })
  clocks.set(zone, made)
  return made
}

/** What a clock on a wall of the zone shows, written as if it stood at UTC. */
function onTheWall(at: number, zone: string): number {
  const shown = Object.fromEntries(
    clockOf(zone)
      .formatToParts(new Date(at))
      .map((p) => [p.type, Number(p.value)]),
  )
  return Date.UTC(shown.year ?? 0, (shown.month ?? 1) - 1, shown.day, shown.hour, shown.minute, shown.second)
}

const second = 1000
const wholeSeconds = (at: number) => Math.floor(at / second) * second
/** Seconds by which the zone is ahead of UTC. */
const offsetAt = (at: number, zone: string): number => (onTheWall(at, zone) - wholeSeconds(at)) / second

const basic = (wall: number) => new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, "")

/** `20161106T235959`: the instant as the zone's clocks show it. */
export const localTime = (at: Date, zone: string): string => basic(onTheWall(at.getTime(), zone))

function offsetText(seconds: number): string {
  const size = Math.abs(seconds)
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, ...(size % 60 ? [size % 60] : [])]
  return `${seconds < 0 ? "-" : "+"}${parts.map((n) => String(n).padStart(2, "0")).join("")}`
}

type Change = { at: number; from: number; to: number }

/** The second at which the clock was changed between two instants that show different offsets. */
function changeBetween(before: number, after: number, zone: string): Change {
  const from = offsetAt(before, zone)
  let [low, high] = [before, after]
  while (high - low > second) {
    const middle = wholeSeconds((low + high) / 2)
    if (offsetAt(middle, zone) === from) low = middle
    else high = middle
  }
  return { at: high, from, to: offsetAt(after, zone) }
}

const day = 86_400 * second

function changesBetween(from: number, to: number, zone: string): Change[] {
  const changes: Change[] = []
  for (let at = from; at < to; at += day) {
    if (offsetAt(at, zone) !== offsetAt(at + day, zone)) changes.push(changeBetween(at, at + day, zone))
  }
  return changes
}

const observance = (kind: "STANDARD" | "DAYLIGHT", { at, from, to }: Change): string =>
  line("BEGIN", kind) +
  line("DTSTART", basic(at + from * second)) +
  line("TZOFFSETFROM", offsetText(from)) +
  line("TZOFFSETTO", offsetText(to)) +
  line("END", kind)

/** The zone for the years from one instant through another. */
export function zoneComponent(zone: string, from: Date, to: Date): string {
  const start = Date.UTC(from.getUTCFullYear() - 1, 0, 1)
  const end = Date.UTC(to.getUTCFullYear() + 2, 0, 1)
  const first = offsetAt(start, zone)
  const changes = changesBetween(start, end, zone)
  const least = Math.min(first, ...changes.map((c) => c.to))
  const all = [{ at: start, from: first, to: first }, ...changes]
  return (
    line("BEGIN", "VTIMEZONE") +
    line("TZID", textValue(zone)) +
    all.map((c) => observance(c.to === least ? "STANDARD" : "DAYLIGHT", c)).join("") +
    line("END", "VTIMEZONE")
  )
}
