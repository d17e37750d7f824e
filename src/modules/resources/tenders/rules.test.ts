import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day } from "#src/values/day.ts"
import { hourIn, instantOf, isSealed, standingBids, tenderGuards } from "./rules.ts"
import { seal, unseal } from "./seal.ts"

test("an hour of a day in a zone is an instant, on the days too on which clocks are set", () => {
  const zone = "America/New_York"
  const table = [
    ["2026-11-25", "17:00", "2026-11-25T22:00:00.000Z"],
    ["2026-07-01", "17:00", "2026-07-01T21:00:00.000Z"],
    ["2026-03-08", "02:30", null],
    ["2026-11-01", "01:30", "2026-11-01T05:30:00.000Z"],
    ["2026-11-25", "24:00", null],
    ["2026-11-25", "5 pm", null],
  ] as const
  for (const [on, hour, outcome] of table)
    assert.equal(instantOf(day(on), hour, zone)?.toISOString() ?? null, outcome, `${on} ${hour}`)
  const at = instantOf(day("2026-11-25"), "17:00", "Asia/Kathmandu")
  assert.ok(at)
  assert.equal(hourIn(at, "Asia/Kathmandu"), "17:00")
})

test("a tender is sealed until its hour and open in the hour's first millisecond; one person does not open alone", () => {
  const closesAt = new Date("2026-11-25T22:00:00Z")
  assert.ok(isSealed({ closesAt }, new Date("2026-11-25T21:59:59.999Z")))
  assert.ok(!isSealed({ closesAt }, closesAt))
  const guards = tenderGuards({ closesAt, openedBy: "me" }, { account: "me", ownUnit: true }, closesAt)
  assert.deepEqual([guards.after_hour, guards.before_hour, guards.another_person], [true, false, false])
})

test("what was sealed comes back whole under its key, and never under another or when a byte was changed", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 500 }),
      fc.string({ maxLength: 40 }),
      fc.nat(),
      (bytes, fileName, at) => {
        const bid = { amount: 12.5, currency: "USD", fileName, bytes }
        const { sealed, key } = seal(bid)
        assert.deepEqual(unseal(sealed, key), bid)
        assert.equal(unseal(sealed, seal(bid).key), null)
        const changed = Uint8Array.from(sealed)
        const i = at % changed.length
        changed[i] = (changed[i] ?? 0) ^ 1
        assert.equal(unseal(changed, key), null)
      },
    ),
    { numRuns: 50 },
  )
})

test("a bid by a link made in the place of another replaces it, however often the link was replaced", () => {
  const links = [
    { id: "a", insteadOf: null },
    { id: "b", insteadOf: "a" },
    { id: "c", insteadOf: "b" },
    { id: "d", insteadOf: null },
  ]
  const table: [string[], string[]][] = [
    [[], []],
    [
      ["a", "d"],
      ["a", "d"],
    ],
    [["a", "b"], ["b"]],
    [["a", "c"], ["c"]],
    [
      ["a", "b", "c", "d"],
      ["c", "d"],
    ],
  ]
  for (const [received, standing] of table) assert.deepEqual([...standingBids(links, new Set(received))], standing)
})
