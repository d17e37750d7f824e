import { z } from "zod"

export const visibilities = ["public", "states", "restricted", "secretariat"] as const
/** Who may read a thing. `restricted` names its states or units in columns of their own. */
export type Visibility = (typeof visibilities)[number]
export const visibilitySchema = z.enum(visibilities)
