// Programs of others that read calendars, where the machine has them. Two are strict and name what is missing; one is a
// calendar that people use.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const python = "/usr/bin/python3"

/** Reads a calendar with both strict readers and prints what the first one found. */
const strict = `
import sys, json, icalendar, vobject
bytes = sys.stdin.buffer.read()
for part in vobject.readComponents(bytes.decode()):
    part.validate(raiseException=True)
calendar = icalendar.Calendar.from_ical(bytes)
found = []
for e in calendar.walk("VEVENT"):
    missing = [r for r in e.required if r not in e]
    if missing or e.errors: sys.exit(f"{missing} {e.errors}")
    start = e["DTSTART"].dt
    instant = start.timestamp() if hasattr(start, "timestamp") else None
    found.append({"uid": str(e["UID"]), "start": start.isoformat(), "instant": instant, "status": str(e["STATUS"]), "summary": str(e["SUMMARY"])})
print(json.dumps(found))
`

export type ReadEvent = { uid: string; start: string; instant: number | null; status: string; summary: string }

/** What the strict readers make of a calendar; null where they are not installed. They throw on any fault. */
export function readStrictly(calendar: string): ReadEvent[] | null {
  if (spawnSync(python, ["-c", "import icalendar, vobject"]).status !== 0) return null
  const run = spawnSync(python, ["-c", strict], { input: calendar, encoding: "utf8" })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as ReadEvent[]
}

/** khal, with a calendar of its own in a folder that goes away. */
export function openKhal(): { take: (calendar: string) => void; list: (day: string) => string; close: () => void } | null {
  if (spawnSync("khal", ["--version"]).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), "hemisec-khal-"))
  const config = join(folder, "config")
  const lines = [
    "[calendars]",
    "[[feed]]",
    `path = ${join(folder, "feed")}`,
    "[locale]",
    "local_timezone = America/Lima",
    "default_timezone = America/Lima",
    "timeformat = %H:%M",
    "dateformat = %Y-%m-%d",
    "longdateformat = %Y-%m-%d",
    "datetimeformat = %Y-%m-%d %H:%M",
    "longdatetimeformat = %Y-%m-%d %H:%M",
    "[sqlite]",
    `path = ${join(folder, "khal.db")}`,
    "[default]",
    "default_calendar = feed",
  ]
  writeFileSync(config, `${lines.join("\n")}\n`)
  const khal = (...args: string[]) => {
    const run = spawnSync("khal", ["-c", config, ...args], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" },
    })
    if (run.status !== 0) throw new Error(run.stderr)
    return run.stdout
  }
  return {
    take: (calendar) => {
      writeFileSync(join(folder, "taken.ics"), calendar)
      khal("import", "--batch", "-a", "feed", join(folder, "taken.ics"))
    },
    list: (day) => khal("list", "--format", "{start-date} {start-time} {title} [{status}]", day, "1d"),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
