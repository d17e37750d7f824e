import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import ICAL from "ical.js"
import { day, endOfDay } from "#src/values/day.ts"
import { readStrictly } from "../../../tests/peers/calendars.ts"
import { type CalendarEvent, writeCalendar } from "./calendar.ts"
import { line, textValue } from "./lines.ts"

const event: CalendarEvent = {
  uid: "activity:dps/seminar@hemisec",
  changed: new Date("2026-11-20T15:00:00Z"),
  sequence: 2,
  status: "confirmed",
  title: "Seminario; prisión, niñez \\ Kingston",
  lang: "es",
  when: { from: day("2026-10-05"), to: day("2026-10-07") },
  description: "Primera línea\nSegunda línea; y una tercera muy larga, para que se pliegue: áéíóú 🌎🌎🌎🌎🌎🌎🌎🌎🌎🌎🌎🌎🌎🌎🌎",
  place: "Kingston, Jamaica",
  url: "http://localhost/es/activities/dps~seminar",
  categories: ["seminar, open", "prisons"],
}
const calendar = (events: readonly CalendarEvent[]) =>
  writeCalendar({
    name: "A name",
    description: "What it is",
    lang: "es",
    url: "http://localhost/es/activities",
    zone: "America/New_York",
    events,
  })

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((c) => new ICAL.Event(c))

test("no line is longer than 75 octets, no character is cut, and unfolded it says the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      const written = line("DESCRIPTION", textValue(text))
      assert.ok(written.endsWith("\r\n"))
      for (const l of written.slice(0, -2).split("\r\n")) assert.ok(Buffer.byteLength(l) <= 75, l)
      assert.equal(written.slice(0, -2).replaceAll("\r\n ", ""), `DESCRIPTION:${textValue(text)}`)
    }),
  )
})

test("a client reads back the very text, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 200 }), (text) => {
      const [read] = eventsIn(calendar([{ ...event, title: text }]))
      assert.equal(read?.summary, text)
    }),
  )
})

test("a text cannot end its line: line ends and control characters do not get through", () => {
  const text = calendar([{ ...event, title: "A\r\nATTENDEE:mailto:x@example.org\rB\u0000\u0007" }])
  assert.doesNotMatch(text, /\r\nATTENDEE/)
  assert.equal(eventsIn(text)[0]?.summary, "A\nATTENDEE:mailto:x@example.org\nB")
})

test("every line ends with CRLF, and what must be there is there", () => {
  const text = calendar([event])
  assert.equal(text.replaceAll("\r\n", "").search(/[\r\n]/), -1)
  for (const part of [
    "UID:activity:dps/seminar@hemisec",
    "DTSTAMP:20261120T150000Z",
    "LAST-MODIFIED:20261120T150000Z",
    "SEQUENCE:2",
    "STATUS:CONFIRMED",
    "DTSTART;VALUE=DATE:20261005",
    "DTEND;VALUE=DATE:20261008",
    "CATEGORIES:seminar\\, open,prisons",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
  ])
    assert.ok(text.includes(`${part}\r\n`), part)
})

test("whole days are the same days in every zone, the last included", () => {
  const [read] = eventsIn(calendar([event]))
  assert.equal(read?.startDate.toString(), "2026-10-05")
  assert.equal(read?.endDate.toString(), "2026-10-08")
})

const zones = ["America/New_York", "America/Sao_Paulo", "America/Caracas", "America/St_Johns", "America/Lima", "UTC"] as const

test("an instant is the same instant for a client, whatever the zone did to its clocks", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 9000 }), (zone, days) => {
      const on = day(new Date(Date.UTC(2007, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
      const at = endOfDay(on, zone)
      const text = calendar([{ ...event, when: { at, zone } }])
      const component = new ICAL.Component(ICAL.parse(text) as unknown[])
      const told = component.getFirstSubcomponent("vtimezone")
      assert.ok(told)
      const start = new ICAL.Event(component.getFirstSubcomponent("vevent") ?? undefined).startDate
      start.zone = new ICAL.Timezone(told)
      assert.equal(start.toUnixTime(), Math.floor(at.getTime() / 1000))
    }),
    { numRuns: 60 },
  )
})

test("two strict readers find nothing missing and the same instants", (t) => {
  const at = endOfDay(day("2026-12-04"), "America/New_York")
  const read = readStrictly(calendar([event, { ...event, uid: "deadline-1@hemisec", when: { at, zone: "America/New_York" } }]))
  if (!read) return t.skip("python3-icalendar and python3-vobject are not installed here")
  assert.deepEqual(
    read.map((e) => [e.uid, e.start, e.instant]),
    [
      ["activity:dps/seminar@hemisec", "2026-10-05", null],
      ["deadline-1@hemisec", "2026-12-04T23:59:59-05:00", Math.floor(at.getTime() / 1000)],
    ],
  )
})

test("an empty calendar is one all the same", () => {
  const component = new ICAL.Component(ICAL.parse(calendar([])) as unknown[])
  assert.equal(component.getAllSubcomponents("vevent").length, 0)
  assert.equal(component.getAllSubcomponents("vtimezone").length, 1)
})

test("the same record gives the same bytes", () => {
  assert.equal(calendar([event]), calendar([event]))
})
