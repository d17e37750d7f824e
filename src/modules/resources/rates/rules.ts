// Which rate holds for a day, and what an amount is by it. Exact: amounts are whole cents and rates are decimals, both as integers of
// any size; nothing here is a floating point number.
import { type Day, daysBetween } from "#src/values/day.ts"
import type { Rate, RateRow } from "./types.ts"

/** `units` × 10^-`scale`. */
type Decimal = Readonly<{ units: bigint; scale: number }>

const rateShape = /^\d{1,11}(\.\d{1,12})?$/

/** A decimal as somebody wrote it, without needless zeros; null where it is none above zero. */
export function plainRate(said: string): string | null {
  const words = said.trim()
  if (!rateShape.test(words)) return null
  const [whole = "0", part = ""] = words.split(".")
  const kept = part.replace(/0+$/, "")
  const plain = `${whole.replace(/^0+(?=\d)/, "")}${kept ? `.${kept}` : ""}`
  return /[1-9]/.test(plain) ? plain : null
}

function decimalOf(said: string): Decimal {
  const [whole = "0", part = ""] = said.split(".")
  return { units: BigInt(whole + part), scale: part.length }
}

/** Whole cents of an amount with two places at most, as a number or as it was written. */
export const centsOf = (amount: number | string): bigint => {
  const words = typeof amount === "number" ? amount.toFixed(2) : amount
  const [, sign = "", whole = "0", part = ""] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(words) ?? []
  const cents = BigInt(whole + part.padEnd(2, "0").slice(0, 2))
  return sign ? -cents : cents
}

/** Cents as an amount; exact below ninety million million. */
export const amountOf = (cents: bigint): number => Number(cents) / 100

/** Cents by a rate, rounded once to whole cents; half a cent goes away from zero. */
export function convert(cents: bigint, rate: string): bigint {
  const { units, scale } = decimalOf(rate)
  const by = 10n ** BigInt(scale)
  const exact = (cents < 0n ? -cents : cents) * units
  const rounded = (exact * 2n + by) / (by * 2n)
  return cents < 0n ? -rounded : rounded
}

/** Of each pair and day the row of the latest version; days whose rate was withdrawn are none. */
export function standingRates(rows: readonly RateRow[]): Rate[] {
  const latest = new Map<string, RateRow>()
  for (const row of rows) {
    const key = `${row.currency} ${row.base} ${row.onDay}`
    if ((latest.get(key)?.version ?? 0) < row.version) latest.set(key, row)
  }
  return [...latest.values()].flatMap((row) => (row.rate === null ? [] : [{ ...row, rate: row.rate }]))
}

/** A rate holds until a later one, for so many days at most. */
export const holdsFor = 366

/** The rate of a day: the latest given for that day or one before, no older than it holds. Rates are used as given, never turned round. */
export function rateFor(rates: readonly Rate[], { currency, base }: { currency: string; base: string }, on: Day): Rate | null {
  let found: Rate | null = null
  for (const rate of rates)
    if (rate.currency === currency && rate.base === base && rate.onDay <= on && (found === null || rate.onDay > found.onDay))
      found = rate
  return found && daysBetween(found.onDay, on) <= holdsFor ? found : null
}

/** Currencies into which the table leads. */
export const basesOf = (rates: readonly Rate[]): string[] => [...new Set(rates.map((r) => r.base))].sort()

/** Money of one day; without one where the day is not known. */
export type Dated = Readonly<{ currency: string; cents: bigint; on: Day | null; counted: number }>
/** Amounts of one currency that one rate converts; no rate where they are in the currency asked for. */
export type ByRate = { currency: string; cents: bigint; counted: number; rate: Rate | null; converted: bigint }
/** What no rate converts: none holds for its day, or the day is not known. */
export type Unconverted = { currency: string; cents: bigint; counted: number; why: "no_rate" | "no_day" }
export type InOne = { base: string; lines: ByRate[]; without: Unconverted[]; total: bigint }

const bySorted = (a: ByRate, b: ByRate) =>
  a.currency === b.currency ? (a.rate?.onDay ?? "").localeCompare(b.rate?.onDay ?? "") : a.currency.localeCompare(b.currency)

/**
 * Everything in one currency. Amounts under one rate are added first and converted once, so that each line can be computed again
 * from what it shows; the total adds the lines. What has no rate is told apart and in no total.
 */
export function inOneCurrency(amounts: readonly Dated[], base: string, rates: readonly Rate[]): InOne {
  const lines = new Map<string, ByRate>()
  const without = new Map<string, Unconverted>()
  for (const { currency, cents, on, counted } of amounts) {
    const own = currency === base
    const rate = own || on === null ? null : rateFor(rates, { currency, base }, on)
    if (own || rate) {
      const key = `${currency} ${rate?.id ?? ""}`
      const line = lines.get(key) ?? { currency, cents: 0n, counted: 0, rate, converted: 0n }
      lines.set(key, { ...line, cents: line.cents + cents, counted: line.counted + counted })
    } else {
      const why = on === null ? "no_day" : "no_rate"
      const key = `${currency} ${why}`
      const line = without.get(key) ?? { currency, cents: 0n, counted: 0, why }
      without.set(key, { ...line, cents: line.cents + cents, counted: line.counted + counted })
    }
  }
  const done = [...lines.values()]
    .map((l) => ({ ...l, converted: l.rate ? convert(l.cents, l.rate.rate) : l.cents }))
    .sort(bySorted)
  return {
    base,
    lines: done,
    without: [...without.values()].sort((a, b) => a.currency.localeCompare(b.currency) || a.why.localeCompare(b.why)),
    total: done.reduce((sum, l) => sum + l.converted, 0n),
  }
}
