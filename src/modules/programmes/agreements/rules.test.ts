import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day, plusDays } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import { agreementGuards, decideBy, endsWithin, renewedUntil, standingOn } from "./rules.ts"

const span = (text: string) => text as Edtf

test("an agreement stands by its terms, and by what people did with it", () => {
  const table = [
    [null, null, "2026-01-01", "unsaid"],
    ["2026-02-01/2026-12-31", null, "2026-01-31", "not_yet"],
    ["2026-02-01/2026-12-31", null, "2026-12-31", "in_force"],
    ["2026-02-01/2026-12-31", null, "2027-01-01", "over"],
    ["2026-02-01/..", null, "2199-01-01", "in_force"],
    ["2026-02-01/..", "2026-03-01", "2026-02-28", "in_force"],
    ["2026-02-01/..", "2026-03-01", "2026-03-01", "ended"],
    [null, "2026-03-01", "2026-03-02", "ended"],
    ["2013", null, "2013-12-31", "in_force"],
  ] as const
  for (const [valid, ended, on, outcome] of table)
    assert.equal(
      standingOn({ valid: valid && span(valid), endedOn: ended && day(ended) }, day(on)),
      outcome,
      `${valid} ${ended} ${on}`,
    )
})

test("what ends within so many days counts from today, its last day included, and not what is over", () => {
  const a = { valid: span("2026-01-01/2026-12-31"), endedOn: null }
  const table = [
    ["2026-12-01", 30, true],
    ["2026-11-30", 30, false],
    ["2026-12-31", 30, true],
    ["2027-01-01", 30, false],
  ] as const
  for (const [today, days, outcome] of table) assert.equal(endsWithin(a, days, day(today)), outcome, today)
  assert.equal(endsWithin({ valid: span("2026-01-01/.."), endedOn: null }, 365, day("2026-06-01")), false)
})

test("a unit is asked by the days set, today when these have begun to run, and never once it is over", () => {
  const a = { valid: span("2026-01-01/2026-12-31"), endedOn: null }
  const table = [
    [90, "2026-01-01", "2026-10-02"],
    [1, "2026-01-01", "2026-12-30"],
    [90, "2026-11-20", "2026-11-20"],
    [90, "2027-01-01", null],
  ] as const
  for (const [days, today, outcome] of table) assert.equal(decideBy(a, days, day(today)), outcome, today)
  assert.equal(decideBy({ ...a, endedOn: day("2026-05-01") }, 90, day("2026-01-01")), null)
  assert.equal(decideBy({ valid: null, endedOn: null }, 90, day("2026-01-01")), null)
})

test("a renewal keeps the beginning and moves the end later, else it is refused", () => {
  assert.equal(renewedUntil(span("2026-01~/2026-12-31"), day("2028-12-31")), "2026-01~/2028-12-31")
  assert.equal(agreementGuards(span("2026-01-01/2026-12-31"), { until: day("2026-12-31") }).goes_on, false)
  assert.equal(agreementGuards(span("2026-01-01/2026-12-31"), { until: day("2027-01-01") }).goes_on, true)
  assert.equal(agreementGuards(null, {}).has_end, false)
  assert.equal(agreementGuards(span("2026-01-01/.."), { endedOn: day("2025-12-31") }).has_begun, false)
})

test("the day to decide by never lies before today nor after the end, whatever the days", () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => plusDays(day("2000-01-01"), n))
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 1, max: 730 }),
      anyDay,
      (from, length, notice, today) => {
        const valid = span(`${from}/${plusDays(from, length)}`)
        const by = decideBy({ valid, endedOn: null }, notice, today)
        const to = boundsOf(valid).to ?? ""
        if (by === null) assert.ok(to < today)
        else assert.ok(by >= today && by <= to)
      },
    ),
  )
})
