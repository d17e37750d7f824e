// How the record's words come to those of the standard, as tables.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { Basis } from "#src/values/basis.ts"
import { type Day, day, isDay } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import { named } from "#src/values/localised.ts"
import {
  datesOf,
  dayGiven,
  measureCodeOf,
  periodOf,
  purposeOf,
  recipientsOf,
  roleOf,
  sharedMarkerOf,
  statusOf,
  themeOf,
  withinAYear,
} from "./rules.ts"
import type { Entry, EntryState, EntryTheme } from "./types.ts"

const today = day("2026-11-20")
type Dated = Parameters<typeof datesOf>[0]
const dated = (status: string | null, held: string | null, more: Partial<Dated> = {}): Dated => {
  const bounds = held ? boundsOf(held as Edtf) : { from: null, to: null }
  return {
    kind: "activity",
    status,
    held: held as Edtf | null,
    heldFrom: bounds.from,
    heldTo: bounds.to,
    spanFrom: null,
    spanTo: null,
    told: null,
    recordedOn: null,
    ...more,
  }
}
const told = (date: string) => ({ told: { date: date as Edtf, ...boundsOf(date as Edtf) } })
const span = (spanFrom: string, spanTo: string) => ({ spanFrom: day(spanFrom), spanTo: day(spanTo) })
/** `2 2012-01-01~`: the type, the day, and a wave where the file says how the day is meant. */
const asSaid = (e: Dated) => datesOf(e, today).map((d) => `${d.type} ${d.day}${d.note ? "~" : ""}`)

test("whole days become dates; of vague ones the first and the last day they can mean, each with its reason", () => {
  const cases: [e: Dated, dates: string[]][] = [
    [dated("held", "2012-03-04"), ["2 2012-03-04", "4 2012-03-04"]],
    [dated("held", "2012-03-04/2012-03-06"), ["2 2012-03-04", "4 2012-03-06"]],
    [dated("held", "2012-03-04?"), ["2 2012-03-04~", "4 2012-03-04~"]],
    [dated("held", "2012"), ["2 2012-01-01~", "4 2012-12-31~"]],
    [dated("held", "2012-03-04/2012"), ["2 2012-03-04", "4 2012-12-31~"]],
    [dated("held", "../2013"), ["2 2013-12-31~", "4 2013-12-31~"]],
    [dated("held", "2009/.."), ["2 2009-01-01~"]],
    [dated("held", null, told("2013-11?")), ["2 2013-11-30~"]],
    [dated("held", null, { recordedOn: day("2026-05-01") }), ["2 2026-05-01~"]],
    [dated("held", null), []],
    [dated("planned", "2027-02"), ["1 2027-02-01~", "3 2027-02-28~"]],
    [dated("confirmed", "2027-02-03"), ["1 2027-02-03", "3 2027-02-03"]],
    [dated("postponed", "2026-02-03"), ["1 2026-02-03", "3 2026-02-03"]],
    [dated("cancelled", "2026-02-03"), ["1 2026-02-03", "3 2026-02-03"]],
    [dated("planned", null, told("2013-11?")), ["1 2013-11-01~"]],
    [dated("active", null, span("2007-01-01", "2012-12-31")), ["2 2007-01-01~"]],
    [dated("active", "../2014", span("2012-05-01", "2013-01-01")), ["2 2012-05-01~", "3 2014-12-31~"]],
    [dated("closed", "2007/2012"), ["2 2007-01-01~", "4 2012-12-31~"]],
    [dated(null, null, span("2011-02-01", "2011-02-28")), ["2 2011-02-01~"]],
    [dated("active", "2027/.."), ["1 2027-01-01~"]],
  ]
  for (const [e, dates] of cases) assert.deepEqual(asSaid(e), dates, `${e.status} ${e.held}`)
})

test("a project that runs has begun, also where it is suspended; one that is closed waits for its evaluation", () => {
  const project = (status: string, held: string) => dated(status, held, { kind: "project" })
  const cases: [e: Dated, code: string, dates: string[]][] = [
    [project("approved", "2027"), "1", ["1 2027-01-01~", "3 2027-12-31~"]],
    [project("active", "2026/2027"), "2", ["2 2026-01-01~", "3 2027-12-31~"]],
    [project("suspended", "2026/2027"), "6", ["2 2026-01-01~", "3 2027-12-31~"]],
    [project("closed", "2025-02-03/2025-11-30"), "3", ["2 2025-02-03", "4 2025-11-30"]],
    [project("evaluated", "2025-02-03/2025-11-30"), "4", ["2 2025-02-03", "4 2025-11-30"]],
    [dated("closed", "2025-02-03/2025-11-30", { kind: "programme" }), "4", ["2 2025-02-03", "4 2025-11-30"]],
  ]
  for (const [e, code, dates] of cases)
    assert.deepEqual([statusOf(e, today).code, asSaid(e)], [code, dates], `${e.kind} ${e.status}`)
})

test("a budget is told for a year at most, a share is a percentage, and two markers are those of all donors", () => {
  const within = (from: string, to: string | null) => withinAYear(day(from), to === null ? null : day(to))
  const spans = [within("2026-01-01", "2026-12-31"), within("2026-01-01", "2027-01-01"), within("2026-01-01", null)]
  assert.deepEqual(spans, [true, false, false])
  const codes = [measureCodeOf({ unit: "people", takes: "whole" }), measureCodeOf({ unit: "states", takes: "share" })]
  assert.deepEqual([...codes, measureCodeOf({ unit: "per cent", takes: "decimal" })], ["1", "2", "2"])
  assert.deepEqual(
    ["gender", "persons_with_disabilities", "youth"].map((m) => sharedMarkerOf(m as "gender")),
    ["1", "11", null],
  )
})

test("what is held within a year that is not over has begun and is not told as ended", () => {
  assert.deepEqual(asSaid(dated("held", "2026")), ["2 2026-01-01~", "3 2026-12-31~"])
  assert.equal(statusOf(dated("held", "2026"), today).code, "2")
})

test("whatever the record holds, an actual date never lies in the future and no end comes before its start", () => {
  const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  const point = fc
    .tuple(days, fc.constantFrom(4, 7, 10), fc.constantFrom("", "?", "~"))
    .map(([d, letters, mark]) => d.toISOString().slice(0, letters) + mark)
  const held = fc.oneof(
    point,
    fc.tuple(point, point).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
    point.map((p) => `../${p}`),
    point.map((p) => `${p}/..`),
  )
  const status = fc.constantFrom("planned", "confirmed", "held", "postponed", "cancelled", "active", "closed", null)
  fc.assert(
    fc.property(held, status, (date, said) => {
      let e: Dated
      try {
        e = dated(said, date)
      } catch {
        return
      }
      const all = datesOf(e, today)
      assert.ok(all.every((d) => isDay(d.day)))
      assert.ok(all.some((d) => d.type === "1" || d.type === "2"))
      assert.ok(all.every((d) => d.type === "1" || d.type === "3" || d.day <= today))
      const [start, end] = all
      if (start && end) assert.ok(start.day <= end.day)
    }),
    { numRuns: 500 },
  )
})

test("where a thing stands, by the record; ours only where it does not say", () => {
  const cases: [e: Dated, code: string, ours: boolean][] = [
    [dated("planned", "2027"), "1", false],
    [dated("confirmed", "2027"), "1", false],
    [dated("held", "2012"), "4", false],
    [dated("held", null), "4", false],
    [dated("held", "2009/.."), "2", false],
    [dated("postponed", null), "6", false],
    [dated("cancelled", null), "5", false],
    [dated("active", "../2014"), "2", false],
    [dated("closed", null), "4", false],
    [dated(null, null, span("2011-01-01", "2011-12-31")), "4", true],
    [dated(null, null, span("2026-01-01", "2026-12-31")), "2", true],
    [dated(null, null), "2", true],
  ]
  for (const [e, code, ours] of cases) assert.deepEqual(statusOf(e, today), { code, ours }, `${e.status} ${e.held}`)
})

const state = (iso2: string, subregion: EntryState["subregion"], role: EntryState["role"] = "beneficiary"): EntryState => ({
  iso2,
  subregion,
  role,
  short: named({ en: iso2 }),
})

test("one state is a country; several are a region without shares; none is the whole region", () => {
  const cases: [states: EntryState[], type: string | null, said: string][] = [
    [[state("CO", "south")], "clearance", "CO 4"],
    [[state("CO", "south"), state("CO", "south", "participant")], "course", "CO 4"],
    [[state("CO", "south"), state("PE", "south")], "course", "489 3"],
    [[state("GT", "central"), state("HN", "central")], "course", "1032 3"],
    [[state("JM", "caribbean"), state("TT", "caribbean")], "course", "1031 3"],
    [[state("JM", "caribbean"), state("GT", "central")], "course", "389 3"],
    [[state("MX", "north"), state("GT", "central")], "course", "498 3"],
    [[state("CO", "south", "host")], "meeting", "498 2"],
    [[state("CO", "south", "host")], "clearance", "CO 4"],
    [[state("CO", "south", "host"), state("PE", "south", "participant")], "meeting", "PE 4"],
    [[], "study", "498 2"],
    [[], null, "498 2"],
  ]
  for (const [states, type, said] of cases) {
    const to = recipientsOf({ states, type })
    assert.equal(`${to.country ?? to.region} ${to.scope}`, said, `${type} ${states.map((s) => s.iso2 + s.role).join()}`)
  }
})

const theme = (key: string, basis: Basis, sector: string | null): EntryTheme => ({
  key,
  basis,
  sector,
  title: named({ en: key }),
})

test("one purpose: that of the firmest basis, several purposes where that has several, not said where none has any", () => {
  const cases: [themes: EntryTheme[], purpose: string, own: string | null][] = [
    [[theme("demining", "section", "15250")], "15250", "demining"],
    [[theme("demining", "section", "15250"), theme("police", "reading", "15132")], "15250", "demining"],
    [[theme("a", "stated", "15130"), theme("b", "stated", "15130")], "15130", null],
    [[theme("a", "stated", "15130"), theme("b", "stated", "15132")], "43010", null],
    [[theme("a", "stated", null), theme("b", "reading", "15132")], "15132", "a"],
    [[theme("a", "confirmed", "15137"), theme("b", "stated", "15132")], "15137", "a"],
    [[theme("a", "stated", null)], "99810", "a"],
    [[], "99810", null],
  ]
  for (const [themes, purpose, own] of cases)
    assert.deepEqual([purposeOf(themes), themeOf(themes)?.key ?? null], [purpose, own], themes.map((t) => t.key).join())
})

test("who paid, who did it, and who had no part that the standard knows", () => {
  assert.deepEqual(["funder", "organiser", "trainer", "host", "partner", "observer"].map(roleOf), ["1", "4", "4", "4", "4", null])
})

test("a value has the period it is for, else that of its activity, else none", () => {
  const own = { heldFrom: day("2012-01-01"), heldTo: day("2012-12-31") }
  const none: Pick<Entry, "heldFrom" | "heldTo"> = { heldFrom: null, heldTo: null }
  const value = (from: string | null, to: string | null) => ({ from: from as Day | null, to: to as Day | null })
  assert.deepEqual(periodOf(value("2011-01-01", "2011-12-31"), own), { from: "2011-01-01", to: "2011-12-31" })
  assert.deepEqual(periodOf(value(null, "2011-12-31"), own), { from: "2011-12-31", to: "2011-12-31" })
  assert.deepEqual(periodOf(value(null, null), own), { from: "2012-01-01", to: "2012-12-31" })
  assert.equal(periodOf(value(null, null), none), null)
})

test("a gift is told with the day it was received, else the last its time can mean, and only with amount and currency", () => {
  type Gift = Parameters<typeof dayGiven>[0]
  const gift = (more: Partial<Gift>): Gift => ({ value: 5, currency: "CAD", receivedOn: null, period: null, to: null, ...more })
  const year = { period: "2012" as Edtf, to: day("2012-12-31") }
  const cases: [gift: Gift, on: string | null][] = [
    [gift(year), "2012-12-31"],
    [gift({ ...year, receivedOn: day("2012-05-06") }), "2012-05-06"],
    [gift({}), null],
    [gift({ ...year, value: null, currency: null }), null],
    [gift({ period: "2027" as Edtf, to: day("2027-12-31") }), null],
    [gift({ period: "2012/.." as Edtf, to: null }), null],
  ]
  for (const [given, on] of cases) assert.equal(dayGiven(given, today), on, `${given.period} ${given.receivedOn}`)
})
