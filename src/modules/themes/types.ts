import { z } from "zod"
import type { Basis } from "#src/values/basis.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"

/** A threat or topic, a ministerial pillar or one of its areas, one of the four stages, or a crime of the statistics. */
export type ThemeKind = "threat" | "topic" | "pillar" | "area" | "stage" | "crime"

export type DocumentKind = "executive_order" | "report" | "work_plan" | "other"

/** What matching and trees need to know of a theme. */
export type Theme = {
  key: string
  parent: string | null
  kind: string
  title: Localised
  alternatives: Alternatives
  valid: Edtf | null
  code: string | null
}

/** Other words that people search with, in each language. */
export type Alternatives = Partial<Record<Lang, readonly string[]>>

/** Why a fact is in doubt: what sorts the page on which all doubts stand. */
export const doubtKinds = ["contradiction", "count", "date", "misprint", "missing", "name", "vague"] as const
export type DoubtKind = (typeof doubtKinds)[number]
export const doubtKeySchema = z
  .string()
  .regex(/^[a-z0-9]+([-/][a-z0-9]+)*$/)
  .max(200)

export type Tagging = { theme: string; basis: Basis }

export const themeKeySchema = z
  .string()
  .regex(/^[a-z0-9-]{2,80}$/)
  .meta({ example: "trafficking-in-persons" })
export const documentKeySchema = z
  .string()
  .regex(/^[a-z0-9-]{2,80}$/)
  .meta({ example: "dsa-2008" })
