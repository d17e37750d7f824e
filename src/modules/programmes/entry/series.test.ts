import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { boundsOf } from "#src/values/edtf.ts"
import { distances, mostSessions, seriesInput, sessionsOf } from "./series.ts"

const asked = (more: object) => seriesInput.parse({ title: "Course", unit: "dps", first: "2027-01-31", ...more })

test("a form of a series means these days, or is refused at the field where it is mended", () => {
  const table: [object, string][] = [
    [{ count: 3 }, "2027-01-31 2027-02-07 2027-02-14"],
    [{ count: "3", every: "2", distance: "day" }, "2027-01-31 2027-02-02 2027-02-04"],
    [{ count: 4, distance: "month" }, "2027-01-31 2027-02-28 2027-03-31 2027-04-30"],
    [{ count: 2, distance: "month", every: 13 }, "2027-01-31 2028-02-29"],
    [{ last: "2027-02-14", days: 2 }, "2027-01-31/2027-02-01 2027-02-07/2027-02-08 2027-02-14/2027-02-15"],
    [{ last: "2027-02-13" }, "2027-01-31 2027-02-07"],
    [{}, "/count"],
    [{ count: 2, last: "2027-03-01" }, "/count"],
    [{ last: "2027-01-30" }, "/last"],
    [{ last: "2027-02-06" }, "/last"],
    [{ last: "2099-01-01" }, "/last"],
    [{ count: 3, days: 8 }, "/days"],
    [{ last: "2099-01-01", days: 8 }, "/last /days"],
  ]
  for (const [more, means] of table) {
    const read = sessionsOf(asked(more))
    const got = read.ok ? read.sessions.map((s) => s.held) : read.faults.map((f) => f.pointer)
    assert.equal(got.join(" "), means, JSON.stringify(more))
  }
})

test("numbers follow the title from the number that was asked for", () => {
  const read = sessionsOf(asked({ count: 2, number: 9 }))
  assert.deepEqual(read.ok && read.sessions.map((s) => s.title), ["Course (9)", "Course (10)"])
})

test("sessions are as many as asked, in order, apart, and none begins after the last day", () => {
  const input = fc.record({
    distance: fc.constantFrom(...distances),
    every: fc.integer({ min: 1, max: 52 }),
    days: fc.integer({ min: 1, max: 60 }),
    end: fc.oneof(
      fc.integer({ min: 2, max: mostSessions }).map((count) => ({ count })),
      fc.integer({ min: 2027, max: 2050 }).map((year) => ({ last: `${year}-06-30` })),
    ),
  })
  fc.assert(
    fc.property(input, ({ end, ...more }) => {
      const read = sessionsOf(asked({ ...more, ...end }))
      if (!read.ok) return assert.ok(read.faults.length > 0)
      const spans = read.sessions.map((s) => boundsOf(s.held))
      if ("count" in end) assert.equal(spans.length, end.count)
      else assert.ok(spans.every((s) => (s.from ?? "") <= end.last))
      assert.ok(spans.length >= 2 && spans.length <= mostSessions)
      assert.ok(spans.every((s, i) => i === 0 || (spans[i - 1]?.to ?? "") < (s.from ?? "")))
      assert.equal(new Set(read.sessions.map((s) => s.title)).size, spans.length)
    }),
  )
})
