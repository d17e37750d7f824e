import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"

const key = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/)

/** The page of an activity: modules to the right show there what they made of it (reports, evaluations). */
export const activityPage: Place<{ activity: string }> = { place: "programmes.activity", asks: z.strictObject({ activity: key }) }

/** The list of contributions: modules to the right show there what they make of its totals. */
export const contributionsPage: Place<Record<string, never>> = { place: "programmes.contributions", asks: z.strictObject({}) }

/** The page of a project: modules to the right show there what they hold of it. */
export const projectPage: Place<{ project: string }> = { place: "programmes.project", asks: z.strictObject({ project: key }) }

/** The page of a programme: modules to the right show there what they hold of it. */
export const programmePage: Place<{ programme: string }> = {
  place: "programmes.programme",
  asks: z.strictObject({ programme: key }),
}
