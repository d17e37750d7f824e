import { z } from "zod"

/**
 * On what a link rests that the record draws between an activity and a clause, pillar or unit. Reports print and count
 * *our reading* apart. Links that come with the software are never `confirmed`: only a person, on a day, confirms.
 */
const bases = ["stated", "section", "reading", "confirmed"] as const
export type Basis = (typeof bases)[number]
export const basisSchema = z.enum(bases)
