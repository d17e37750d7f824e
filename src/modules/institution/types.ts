import { z } from "zod"
import { type Day, daySchema } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"

/** A unit's permanent key, whatever it is called: `dps`, `es-cicad`. */
export type UnitKey = string

/** On what an answer about a day rests. */
export const footings = ["in_force", "presumed", "attested", "none"] as const
export type Footing = (typeof footings)[number]

export const validBases = ["stated", "inferred", "unknown"] as const
export type ValidBasis = (typeof validBases)[number]
/** From when to when something holds, and on what that rests. */
export type Validity = { valid: Edtf | null; validBasis: ValidBasis }

/** The series whose name our own messages say in four languages; any other is named as it is printed. */
export const executiveOrders = "executive-order"

export const levels = ["secretariat", "office", "department", "section", "unit"] as const
export type Level = (typeof levels)[number]

export const provisionKinds = ["mission", "structure", "reporting", "power", "function", "coordination"] as const
export type ProvisionKind = (typeof provisionKinds)[number]

/** What the verb of a provision makes its unit do. The order here is the order in which answers give them. */
export const capacities = [
  "implements",
  "technical_secretariat",
  "assists",
  "advises",
  "coordinates",
  "monitors",
  "administers",
  "represents",
  "reports",
] as const
export type Capacity = (typeof capacities)[number]

export type UnitEvent = "created" | "renamed" | "merged" | "split" | "moved" | "abolished"

/** How a provision of an earlier order continues in a later one. */
export const pairKinds = ["same", "moved", "merged", "split", "reworded"] as const
export type PairKind = (typeof pairKinds)[number]
export const outcomeKinds = [...pairKinds, "created", "dropped"] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

export type ResponsibilityStatus = "proposed" | "confirmed" | "vacant" | "left_vacant"

/** A unit as an order sets it or a report attests it. */
export type UnitVersion = {
  key: string
  unit: UnitKey
  order: string | null
  name: Localised
  acronym: string
  level: Level
  parent: UnitKey | null
  number: string
  namedIn: string
  sort: number
  valid: Edtf
  basis: "order" | "attested"
  sources: readonly Source[]
}

export type Order = Validity & {
  key: string
  series: string
  number: string | null
  revision: string | null
  annex: string | null
  subject: Localised
  signedOn: Day | null
  effectiveOn: Day | null
  validReason: Localised | null
  replaces: string | null
  language: string | null
  sources: readonly Source[]
}

export type ThemeLink = { theme: string; basis: "stated" | "reading" | "confirmed" }

/** A numbered provision of an order. The summary is ours; the official text is there once somebody has imported it. */
export type Provision = {
  key: string
  order: string
  unit: UnitKey
  path: string
  number: string
  sort: number
  kind: ProvisionKind
  capacity: Capacity | null
  limits: readonly string[]
  catchAll: boolean
  summary: Localised
  officialText: Localised | null
  sources: readonly Source[]
  themes: readonly ThemeLink[]
}

export type Pairing = {
  key: string
  from: string
  to: string
  kind: PairKind | "none"
  basis: "stated" | "reading" | "confirmed"
  note: Localised | null
  version: number
  confirmedAt: Date | null
}

export const unitKeySchema = z
  .string()
  .regex(/^[a-z0-9-]{2,80}$/)
  .meta({ example: "dps" })
export const orderKeySchema = z
  .string()
  .regex(/^[a-z0-9-]{2,80}$/)
  .meta({ example: "eo-16-01-rev-1" })
export const pathSlugSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .meta({ example: "vi-b-7" })

/** A day that a page may be read as at. Beyond these years nothing of ours can say anything. */
export const asAtSchema = daySchema.refine((on) => on >= "1890-01-01" && on <= "2100-12-31", { message: "day.notADay" })
