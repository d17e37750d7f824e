import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { orderKeySchema, pathSlugSchema, type UnitKey, unitKeySchema } from "./types.ts"

/** The page of a unit as at a day: modules to the right show there what it worked on. */
export const unitPage: Place<{ unit: UnitKey; on: Day }> = {
  place: "institution.unit",
  asks: z.strictObject({ unit: unitKeySchema, on: daySchema }),
}

/** The page of an order: modules to the right show there what hangs on it. */
export const orderPage: Place<{ order: string }> = { place: "institution.order", asks: z.strictObject({ order: orderKeySchema }) }

/** The page of a provision, by its order and its path in the address. */
export const provisionPage: Place<{ order: string; path: string }> = {
  place: "institution.provision",
  asks: z.strictObject({ order: orderKeySchema, path: pathSlugSchema }),
}
