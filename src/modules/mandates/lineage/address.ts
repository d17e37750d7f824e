import { z } from "zod"
import { clauseHref } from "../types.ts"

/** The key of a clause in one part of an address, its slashes written `~`: `second-summit-1998~mem`. */
export const earlierSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(~[a-z0-9]+(-[a-z0-9]+)*)+$/)
  .max(200)
  .transform((slug) => slug.replaceAll("~", "/"))
  .meta({ example: "second-summit-1998~mem" })

/** The page on which two occurrences are compared. */
export const pairHref = (later: string, earlier: string) =>
  `${clauseHref(later)}/lineage/${earlier.replaceAll("/", "~")}` as const
