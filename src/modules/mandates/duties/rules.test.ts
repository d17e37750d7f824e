import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { named } from "#src/values/localised.ts"
import { dueDays, dutyKeyFor, everyOf, nextToRemind, nowOf, occurrencesOf, readProof, shownOf, standingOf } from "./rules.ts"
import type { Delivery, Duty } from "./types.ts"

const duty = (more: Partial<Duty> = {}): Duty => ({
  ...{ key: "d", clause: "a/b", kind: "report", title: named({ en: "D" }), summary: null, unit: null, doubt: null, sources: [] },
  ...{ due: "2013-06-30" as Edtf, dueTo: day("2013-06-30"), rule: "", deliveredBy: null, delivered: null, version: 1 },
  ...more,
})
const yearly = duty({ rule: "FREQ=YEARLY" })
const delivery = (on: string | null, version = 1, thing: Delivery["thing"] = "document:x"): Delivery => ({
  ...{ duty: "d", occurrence: on ? day(on) : null, version, thing, delivered: thing ? ("2013" as Edtf) : null },
  ...{ recordedAs: "planning", recordedOn: day("2013-07-01") },
})

test("how a duty stands is reckoned from its days and deliveries, and nothing else", () => {
  const undated = duty({ due: null, dueTo: null })
  const told = duty({ deliveredBy: "document:x", delivered: "2013" as Edtf })
  const table: [string, Duty, Delivery[], string, string][] = [
    ["on the day itself it is in time", duty(), [], "2013-06-30", "ahead"],
    ["the day after it is overdue", duty(), [], "2013-07-01", "overdue"],
    ["delivered", duty(), [delivery("2013-06-30")], "2013-07-01", "delivered"],
    [
      "what was recorded was no delivery",
      duty(),
      [delivery("2013-06-30"), delivery("2013-06-30", 2, null)],
      "2013-07-01",
      "overdue",
    ],
    ["as the documents tell", told, [], "2020-01-01", "delivered"],
    ["told, and taken back by a person", told, [delivery("2013-06-30", 1, null)], "2020-01-01", "overdue"],
    ["no day, nothing delivered", undated, [], "2020-01-01", "undated"],
    ["no day, delivered", undated, [delivery(null)], "2020-01-01", "delivered"],
    [
      "a rule without a first day has no days",
      duty({ due: null, dueTo: null, rule: "FREQ=YEARLY" }),
      [],
      "2020-01-01",
      "undated",
    ],
    ["one year missed", yearly, [delivery("2013-06-30")], "2014-07-01", "overdue"],
    ["all delivered so far", yearly, [delivery("2013-06-30"), delivery("2014-06-30")], "2014-07-01", "ahead"],
  ]
  for (const [name, d, deliveries, today, standing] of table)
    assert.equal(standingOf(occurrencesOf(d, deliveries, day(today)), day(today)), standing, name)
})

test("what matters now is the longest overdue, then the next; what recurs is shown latest first", () => {
  const times = occurrencesOf(yearly, [delivery("2013-06-30")], day("2015-07-01"))
  assert.equal(nowOf(times, day("2015-07-01"))?.on, "2014-06-30")
  assert.equal(times.at(-1)?.on, "2013-06-30")
  assert.deepEqual(
    times.map((t) => t.on),
    times
      .map((t) => t.on)
      .toSorted()
      .reverse(),
  )
})

test("of what recurs often the latest are shown, a few ahead, and the longest overdue however long ago", () => {
  const monthly = duty({ rule: "FREQ=MONTHLY", due: "2010-01-15" as Edtf, dueTo: day("2010-01-15") })
  const today = day("2015-07-01")
  const all = occurrencesOf(monthly, [delivery("2010-01-15")], today)
  assert.equal(standingOf(all, today), "overdue")
  assert.equal(nowOf(all, today)?.on, "2010-02-15")
  const shown = shownOf(all)
  assert.equal(shown.length, 25)
  assert.deepEqual([shown[0]?.on, shown[6]?.on, shown.at(-1)?.on], ["2015-12-15", "2015-06-15", "2010-02-15"])
})

test("the day that people are reminded of is the next one from today that nobody delivered", () => {
  assert.equal(nextToRemind(yearly, [], day("2014-07-01")), "2015-06-30")
  assert.equal(nextToRemind(yearly, [delivery("2015-06-30")], day("2014-07-01")), "2016-06-30")
  assert.equal(nextToRemind(duty(), [], day("2013-06-30")), "2013-06-30")
  assert.equal(nextToRemind(duty(), [], day("2013-07-01")), null)
  assert.equal(nextToRemind(duty({ due: null, dueTo: null }), [], day("2013-07-01")), null)
  assert.deepEqual(dueDays(duty(), { from: day("2013-07-01"), to: day("2014-01-01") }), [])
})

test("what shows a delivery is named by its address or its kind and key", () => {
  const table: [string, string | null][] = [
    ["/en/activities/dps~gangs~special-meeting-2007", "activity:dps/gangs/special-meeting-2007"],
    ["https://example.org/es/documents/mispa-2013#line-4", "document:mispa-2013"],
    ["https://example.org/editions/report-en-1", "edition:report-en-1"],
    ["activity:dps/gangs/study-2007", "activity:dps/gangs/study-2007"],
    ["account:1", null],
    ["/en/states/chile", null],
    ["activity:", null],
    ["activity:../../x", null],
    ["the report of 2008", null],
    ["", null],
  ]
  for (const [text, thing] of table) assert.equal(readProof(text), thing, text)
  fc.assert(
    fc.property(fc.string(), (text) => {
      const thing = readProof(text)
      assert.ok(thing === null || /^(activity|document|edition):[a-z0-9]/.test(thing))
    }),
  )
})

test("a key is readable and keeps two of one title apart", () => {
  assert.equal(dutyKeyFor("Informe sobre la Declaración (2008)", "ab12"), "informe-sobre-la-declaracion-2008-ab12")
  assert.equal(dutyKeyFor("???", "ab12"), "ab12")
  fc.assert(fc.property(fc.string(), (title) => assert.match(dutyKeyFor(title, "ab12"), /^[a-z0-9]+(-[a-z0-9]+)*$/)))
})

test("how often is told in words where there are some", () => {
  assert.equal(everyOf(""), "once")
  assert.equal(everyOf("FREQ=YEARLY;INTERVAL=3"), "three_years")
  assert.equal(everyOf("FREQ=YEARLY;INTERVAL=7"), "other")
})
