import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day, plusDays } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Footing, ValidBasis } from "../types.ts"
import { covers, footingOn, spansOf, toDaterange } from "./validity.ts"

const table: readonly [valid: string, basis: ValidBasis, on: string, footing: Footing][] = [
  ["2016-07-19/..", "stated", "2016-07-18", "none"],
  ["2016-07-19/..", "stated", "2016-07-19", "in_force"],
  ["2016-07-19/..", "stated", "2026-11-20", "in_force"],
  ["2016-07-19/..", "inferred", "2016-07-19", "presumed"],
  ["2016-07-19?/..", "stated", "2016-07-19", "presumed"],
  ["2008-02?/2016-07-18?", "inferred", "2008-01-31", "none"],
  ["2008-02?/2016-07-18?", "inferred", "2008-02-01", "presumed"],
  ["2008-02?/2016-07-18?", "inferred", "2016-07-18", "presumed"],
  ["2008-02?/2016-07-18?", "inferred", "2016-07-19", "none"],
  ["2012-03/2014", "stated", "2012-03-01", "presumed"],
  ["2012-03/2014", "stated", "2012-03-31", "in_force"],
  ["2012-03/2014", "stated", "2014-01-01", "in_force"],
  ["2012-03/2014", "stated", "2014-01-02", "presumed"],
  ["2012-03/2014", "stated", "2015-01-01", "none"],
  ["../2010-05-01", "stated", "1990-01-01", "in_force"],
  ["2010~", "stated", "2010-06-01", "presumed"],
  ["2010-05-04", "unknown", "2010-05-04", "presumed"],
]
for (const [valid, validBasis, on, footing] of table)
  test(`${valid} (${validBasis}) on ${on}: ${footing}`, () => {
    assert.equal(footingOn({ valid: valid as Edtf, validBasis }, day(on)), footing)
  })

test("an order without any validity says nothing of any day", () => {
  assert.equal(footingOn({ valid: null, validBasis: "unknown" }, day("2010-01-01")), "none")
})

test("a span is written as PostgreSQL reads it", () => {
  const { surely, perhaps } = spansOf({ valid: "2012-03/.." as Edtf, validBasis: "stated" })
  assert.deepEqual([toDaterange(surely), toDaterange(perhaps), toDaterange(null)], ["[2012-03-31,]", "[2012-03-01,]", "empty"])
})

const aDay = fc.integer({ min: -3000, max: 6000 }).map((n) => plusDays(day("2010-01-01"), n))
const aPoint = fc
  .tuple(aDay, fc.constantFrom(4, 7, 10), fc.constantFrom("", "?", "~"))
  .map(([d, n, mark]) => d.slice(0, n) + mark)

test("what is sure is always also possible, whatever the span", () => {
  fc.assert(
    fc.property(aPoint, aPoint, aDay, fc.constantFrom<ValidBasis>("stated", "inferred", "unknown"), (a, b, on, validBasis) => {
      const [start, end] = [a, b].sort()
      const { surely, perhaps } = spansOf({ valid: `${start}/${end}` as Edtf, validBasis })
      if (covers(surely, on)) assert.ok(covers(perhaps, on))
    }),
  )
})
