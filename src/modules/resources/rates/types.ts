import { z } from "zod"
import { type Day, isDay } from "#src/values/day.ts"

/** What one row of the table says: one unit of `currency` is worth `rate` units of `base`. Null: that of this day was withdrawn. */
export type RateRow = {
  id: number
  currency: string
  base: string
  onDay: Day
  version: number
  /** A decimal as it was written, exact. */
  rate: string | null
  source: string
  reason: string
  recordedAt: Date
}
/** A rate that counts. */
export type Rate = Omit<RateRow, "rate"> & { rate: string }

/** `eur-usd-2026-03-01`: a pair of currencies and a day. */
export const rateKeySchema = z
  .string()
  .regex(/^[a-z]{3}-[a-z]{3}-\d{4}-\d{2}-\d{2}$/)
  .refine((said) => isDay(said.slice(8)))
  .meta({ example: "eur-usd-2026-03-01" })
export type RatePlace = { currency: string; base: string; onDay: Day }

export const rateKey = ({ currency, base, onDay }: RatePlace): string => `${currency}-${base}-${onDay}`.toLowerCase()
export const placeOf = (key: string): RatePlace => ({
  currency: key.slice(0, 3).toUpperCase(),
  base: key.slice(4, 7).toUpperCase(),
  onDay: key.slice(8) as Day,
})
export const ratePath = (place: RatePlace) => `/resources/rates/${rateKey(place)}` as const
