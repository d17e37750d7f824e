import { z } from "zod"
import type { Day } from "#src/values/day.ts"

export const instrumentTypes = [
  "convention",
  "protocol",
  "declaration",
  "resolution",
  "commitment",
  "decision",
  "strategy",
  "plan",
  "work_plan",
  "recommendation",
  "agreement",
  "statute",
] as const
export type InstrumentType = (typeof instrumentTypes)[number]

export const clauseKinds = ["article", "paragraph", "objective", "pillar", "area", "chapter", "item", "field"] as const
export type ClauseKind = (typeof clauseKinds)[number]

/** What a mandate asks for. A: a policy; B: one activity; C: an administrative duty. */
export const mandateKinds = ["A", "B", "C"] as const
export type MandateKind = (typeof mandateKinds)[number]

export const instrumentKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
  .meta({ example: "declaration-on-security" })

/** The part of a clause's key after its instrument, a slash written `~`: `item-2-4~field-01`. */
export const clauseSlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(~[a-z0-9]+(-[a-z0-9]+)*)*$/)
  .max(160)
  .meta({ example: "article-4-m" })

/** `declaration-on-security/article-4-m`, from the two parts of its address. */
export const clauseKey = (instrument: string, slug: string) => `${instrument}/${slug.replaceAll("~", "/")}`

/** The two parts of a clause's address from its key. */
function clauseParts(key: string): { instrument: string; clause: string } {
  const [instrument = "", ...rest] = key.split("/")
  return { instrument, clause: rest.join("~") }
}

export function clauseHref(key: string): `/${string}` {
  const { instrument, clause } = clauseParts(key)
  return `/clauses/${instrument}/${clause}`
}

/** A provision of an order that binds a unit to a theme: the answer of the institution's module. */
export type Answer = {
  unit: string
  provision: string
  theme: string
  /** It carries out, or serves as technical secretariat; else it advises, assists, reports. */
  leads: boolean
  /** Bodies that the order makes responsible instead, for this theme. */
  elsewhere: readonly string[]
}

export const verdicts = ["confirmed", "rejected"] as const
export type Verdict = (typeof verdicts)[number]

/** What a person decided about a unit proposed for a clause under one order. A later version replaces, never erases, an earlier. */
export type Decision = {
  clause: string
  unit: string
  order: string
  version: number
  verdict: Verdict
  provisions: readonly string[]
  reason: string
  decidedAs: string
  decidedOn: Day
}
