import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Day, day, daysBetween, plusDays } from "#src/values/day.ts"
import { type Recurrence, readRecurrence, recurrencesOf, startFits, writeRecurrence } from "./recurrence.ts"

function rule(text: string): Recurrence {
  const read = readRecurrence(text)
  assert.ok(read.ok, text)
  return read.rule
}
const within = (text: string, start: string, from: string, to: string) =>
  recurrencesOf(rule(text), day(start), { from: day(from), to: day(to) })

test("days on which a duty falls due, against the examples of the standard and the calendar", () => {
  const table: [rule: string, start: string, from: string, to: string, days: string][] = [
    ["FREQ=YEARLY", "2008-03-01", "2010-01-01", "2012-12-31", "2010-03-01 2011-03-01 2012-03-01"],
    ["FREQ=YEARLY;INTERVAL=2", "2008-03-01", "2009-01-01", "2013-01-01", "2010-03-01 2012-03-01"],
    ["FREQ=YEARLY", "2008-02-29", "2009-01-01", "2016-12-31", "2012-02-29 2016-02-29"],
    ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1", "2010-06-30", "2010-01-01", "2012-12-31", "2010-06-30 2011-06-30 2012-06-30"],
    ["FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "1997-11-27", "1997-01-01", "1999-12-31", "1997-11-27 1998-11-26 1999-11-25"],
    ["FREQ=YEARLY;BYMONTH=6,12", "2010-06-15", "2010-01-01", "2011-12-31", "2010-06-15 2010-12-15 2011-06-15 2011-12-15"],
    ["FREQ=YEARLY;COUNT=2", "2010-06-15", "2011-01-01", "2015-12-31", "2011-06-15"],
    ["FREQ=YEARLY;UNTIL=20110615", "2010-06-15", "2010-01-01", "2015-12-31", "2010-06-15 2011-06-15"],
    ["FREQ=MONTHLY", "2013-01-31", "2013-01-01", "2013-06-30", "2013-01-31 2013-03-31 2013-05-31"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2013-01-31", "2013-01-01", "2013-04-30", "2013-01-31 2013-02-28 2013-03-31 2013-04-30"],
    [
      "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
      "2013-01-07",
      "2013-01-01",
      "2013-12-31",
      "2013-01-07 2013-04-01 2013-07-01 2013-10-07",
    ],
    [
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
      "1998-02-13",
      "1997-09-02",
      "2000-12-31",
      "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13",
    ],
    ["FREQ=MONTHLY;BYDAY=-2MO;COUNT=3", "1997-09-22", "1997-09-01", "1999-01-01", "1997-09-22 1997-10-20 1997-11-17"],
    [
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=5",
      "1997-09-02",
      "1997-09-01",
      "1998-01-01",
      "1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30",
    ],
    ["FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02", "1997-09-01", "1998-01-01", "1997-09-02 1997-09-12 1997-09-22"],
    ["FREQ=YEARLY", "2010-06-15", "2000-01-01", "2009-12-31", ""],
  ]
  for (const [text, start, from, to, days] of table)
    assert.equal(within(text, start, from, to).join(" "), days, `${text} from ${start}`)
})

test("a rule is refused by the name of what is wrong with it", () => {
  const table: [text: string, fault: string, part: string][] = [
    ["", "shape", ""],
    ["yearly", "shape", "YEARLY"],
    ["INTERVAL=2", "no_frequency", "FREQ"],
    ["FREQ=HOURLY", "value", "FREQ=HOURLY"],
    ["FREQ=YEARLY;INTERVAL=0", "value", "INTERVAL=0"],
    ["FREQ=YEARLY;INTERVAL=-1", "value", "INTERVAL=-1"],
    ["FREQ=YEARLY;INTERVAL=1.5", "value", "INTERVAL=1.5"],
    ["FREQ=YEARLY;COUNT=1e3", "value", "COUNT=1E3"],
    ["FREQ=YEARLY;UNTIL=20110231", "value", "UNTIL=20110231"],
    ["FREQ=YEARLY;BYMONTH=13", "value", "BYMONTH=13"],
    ["FREQ=YEARLY;BYMONTH=", "shape", "BYMONTH="],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "value", "BYMONTHDAY=32"],
    ["FREQ=MONTHLY;BYDAY=6MO", "value", "BYDAY=6MO"],
    ["FREQ=MONTHLY;BYDAY=XX", "value", "BYDAY=XX"],
    ["FREQ=YEARLY;FREQ=DAILY", "twice", "FREQ"],
    ["FREQ=YEARLY;COUNT=2;UNTIL=20200101", "ends_twice", "COUNT, UNTIL"],
    ["FREQ=WEEKLY;BYDAY=2MO", "does_not_fit", "BYDAY"],
    ["FREQ=WEEKLY;BYMONTHDAY=2", "does_not_fit", "BYMONTHDAY"],
    ["FREQ=YEARLY;BYDAY=MO", "does_not_fit", "BYDAY"],
    ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", "unsupported", "BYSETPOS"],
    ["FREQ=YEARLY;BYWEEKNO=20", "unsupported", "BYWEEKNO"],
    ["FREQ=YEARLY;__PROTO__=1", "shape", "__PROTO__"],
    ["FREQ=YEARLY;CONSTRUCTOR=1", "shape", "CONSTRUCTOR"],
  ]
  for (const [text, fault, part] of table) assert.deepEqual(readRecurrence(text), { ok: false, fault, part }, text)
})

test("a first day that the rule does not give is found out, as is a day that no calendar has", () => {
  assert.equal(startFits(rule("FREQ=YEARLY;BYMONTH=6"), day("2010-05-15")), false)
  assert.equal(startFits(rule("FREQ=MONTHLY;BYDAY=1MO"), day("2013-01-08")), false)
  assert.equal(startFits(rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), day("2013-02-28")), false)
  assert.equal(startFits(rule("FREQ=YEARLY"), day("2010-05-15")), true)
  assert.equal(startFits(rule("FREQ=YEARLY;UNTIL=20091231"), day("2010-05-15")), false)
})

const list = (of: fc.Arbitrary<number>) => fc.uniqueArray(of, { maxLength: 3 })
const days = fc.integer({ min: 0, max: 40_000 }).map((n) => plusDays(day("1950-01-01"), n))
const weekDay = fc
  .tuple(fc.constantFrom(null, 1, 2, -1), fc.constantFrom("MO", "WE", "SU") as fc.Arbitrary<"MO">)
  .map(([n, of]) => ({ n, day: of }))
const rules: fc.Arbitrary<Recurrence> = fc
  .record({
    freq: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY") as fc.Arbitrary<Recurrence["freq"]>,
    interval: fc.integer({ min: 1, max: 12 }),
    count: fc.option(fc.integer({ min: 1, max: 40 })),
    until: fc.option(days),
    months: list(fc.integer({ min: 1, max: 12 })),
    monthDays: list(fc.constantFrom(1, 15, 31, -1, -31)),
    weekDays: fc.uniqueArray(weekDay, { maxLength: 2, selector: (w) => `${w.n} ${w.day}` }),
  })
  .map((r) => ({ ...r }))
  .filter((r) => readRecurrence(writeRecurrence(r)).ok)

test("a rule that is written reads back as itself, however it is spaced and cased", () => {
  fc.assert(
    fc.property(rules, (r) => {
      assert.deepEqual(readRecurrence(` rrule:${writeRecurrence(r).toLowerCase()} `), { ok: true, rule: r })
    }),
  )
})

test("no text makes the reader fail", () => {
  fc.assert(fc.property(fc.string(), (text) => typeof readRecurrence(text).ok === "boolean"))
  const parts = fc.constantFrom("FREQ", "INTERVAL", "BYDAY", "UNTIL", "=", ";", "MO", "-1", "YEARLY", ",", "2011")
  fc.assert(
    fc.property(
      fc.array(parts).map((p) => p.join("")),
      (text) => typeof readRecurrence(text).ok === "boolean",
    ),
  )
})

test("days come in order, once each, within the span, and a span is the sum of its parts", () => {
  fc.assert(
    fc.property(rules, days, days, fc.nat(2000), fc.nat(1000), (r, start, from, length, cut) => {
      const to = plusDays(from, length)
      const all = recurrencesOf(r, start, { from, to })
      assert.deepEqual(all, [...new Set(all)].sort())
      assert.ok(all.every((on) => on >= from && on <= to && on >= start && (r.until === null || on <= r.until)))
      const middle = plusDays(from, Math.min(cut, length))
      const parts: Day[] = [
        ...recurrencesOf(r, start, { from, to: middle }),
        ...recurrencesOf(r, start, { from: plusDays(middle, 1), to }),
      ]
      assert.deepEqual(parts, all)
      if (r.count !== null) assert.ok(recurrencesOf(r, start, { from: start, to: day("2199-12-31") }).length <= r.count)
      assert.ok(all.length < 2 || daysBetween(all[0] as Day, all[1] as Day) > 0)
    }),
    { numRuns: 300 },
  )
})
