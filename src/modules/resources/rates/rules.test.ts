import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Day, day, plusDays } from "#src/values/day.ts"
import { amountOf, basesOf, centsOf, convert, holdsFor, inOneCurrency, plainRate, rateFor, standingRates } from "./rules.ts"
import type { Rate, RateRow } from "./types.ts"

let rows = 0
const row = (more: Partial<RateRow> = {}): RateRow => ({
  ...{ id: ++rows, currency: "EUR", base: "USD", onDay: day("2026-03-01"), version: 1, rate: "1.1" },
  ...{ source: "Bulletin 3", reason: "", recordedAt: new Date(0) },
  ...more,
})
const rate = (more: Partial<Rate> = {}): Rate => ({ ...row(more), rate: more.rate ?? "1.1" })

test("a rate is a decimal above zero with a point, kept without needless zeros", () => {
  const table: [string, string | null][] = [
    ["1.0853", "1.0853"],
    [" 007.500 ", "7.5"],
    ["3", "3"],
    ["0.000000000001", "0.000000000001"],
    ["0", null],
    ["0.000", null],
    ["-1", null],
    ["1,5", null],
    ["1e3", null],
    ["1.0000000000001", null],
    ["123456789012", null],
    ["", null],
  ]
  for (const [said, plain] of table) assert.equal(plainRate(said), plain, said)
})

test("an amount is whole cents, read from a number and from words alike", () => {
  const cents = fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n })
  fc.assert(
    fc.property(cents, (n) => {
      assert.equal(centsOf(amountOf(n)), n)
      const words = `${n < 0n ? "-" : ""}${(n < 0n ? -n : n) / 100n}.${String((n < 0n ? -n : n) % 100n).padStart(2, "0")}`
      assert.equal(centsOf(words), n)
    }),
  )
  assert.equal(centsOf("7"), 700n)
  assert.equal(centsOf("-7.5"), -750n)
})

test("half a cent goes away from zero, above and below it alike", () => {
  assert.equal(convert(1n, "0.5"), 1n)
  assert.equal(convert(-1n, "0.5"), -1n)
  assert.equal(convert(1n, "0.499999999999"), 0n)
  assert.equal(convert(10_000n, "1.0853"), 10_853n)
  assert.equal(convert(333n, "0.015"), 5n)
})

const decimals = fc
  .tuple(fc.bigInt({ min: 0n, max: 9_999_999n }), fc.bigInt({ min: 1n, max: 999_999_999_999n }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(12, "0")}`)
const amounts = fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n })

test("what is converted is off by half a cent at most, whatever the sizes, and turns with its sign", () => {
  fc.assert(
    fc.property(amounts, decimals, (cents, said) => {
      const [whole = "0", part = ""] = said.split(".")
      const units = BigInt(whole + part)
      const by = 10n ** 12n
      const off = convert(cents, said) * by - cents * units
      assert.ok((off < 0n ? -off : off) * 2n <= by)
      assert.equal(convert(-cents, said), -convert(cents, said))
      assert.equal(convert(cents, "1"), cents)
    }),
  )
})

test("a rate counts by its latest row, and one that was withdrawn counts no more", () => {
  const first = row({ onDay: day("2026-01-01") })
  const again = row({ onDay: day("2026-01-01"), version: 2, rate: "1.2", reason: "Misread" })
  const gone = row({ onDay: day("2026-02-01") })
  const withdrawn = row({ onDay: day("2026-02-01"), version: 2, rate: null, reason: "Another day" })
  assert.deepEqual(
    standingRates([first, withdrawn, again, gone]).map((r) => [r.onDay, r.rate]),
    [["2026-01-01", "1.2"]],
  )
})

test("a day takes the latest rate given for it or before, while that holds, and no rate is turned round", () => {
  const march = rate({ onDay: day("2026-03-01") })
  const april = rate({ onDay: day("2026-04-01"), rate: "1.3" })
  const rates = [march, april]
  const pair = { currency: "EUR", base: "USD" }
  assert.equal(rateFor(rates, pair, day("2026-02-28")), null)
  assert.equal(rateFor(rates, pair, day("2026-03-31")), march)
  assert.equal(rateFor(rates, pair, day("2026-04-01")), april)
  assert.equal(rateFor(rates, pair, plusDays(april.onDay, holdsFor)), april)
  assert.equal(rateFor(rates, pair, plusDays(april.onDay, holdsFor + 1)), null)
  assert.equal(rateFor(rates, { currency: "USD", base: "EUR" }, day("2026-04-01")), null)
  assert.deepEqual(basesOf(rates), ["USD"])
})

test("nothing is lost and nothing is counted silently: each amount stands in a line or is told apart", () => {
  const dated = fc.record({
    currency: fc.constantFrom("USD", "EUR", "PEN", "CRC"),
    cents: amounts,
    on: fc.constantFrom<Day | null>(null, day("2020-01-01"), day("2026-03-05"), day("2026-06-01")),
    counted: fc.integer({ min: 1, max: 9 }),
  })
  const rates = [rate(), rate({ onDay: day("2026-05-01"), rate: "1.25" }), rate({ currency: "PEN", rate: "0.27" })]
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 30 }), (given) => {
      const { lines, without, total } = inOneCurrency(given, "USD", rates)
      const sum = (of: readonly { currency: string; cents: bigint }[], currency: string) =>
        of.filter((x) => x.currency === currency).reduce((n, x) => n + x.cents, 0n)
      for (const currency of ["USD", "EUR", "PEN", "CRC"])
        assert.equal(sum([...lines, ...without], currency), sum(given, currency), currency)
      const counted = (of: readonly { counted: number }[]) => of.reduce((n, x) => n + x.counted, 0)
      assert.equal(counted([...lines, ...without]), counted(given))
      assert.equal(
        total,
        lines.reduce((n, l) => n + l.converted, 0n),
      )
      for (const l of lines) assert.equal(l.converted, l.rate ? convert(l.cents, l.rate.rate) : l.cents)
      assert.ok(without.every((w) => w.currency !== "USD"))
    }),
  )
})
