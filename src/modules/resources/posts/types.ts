import { z } from "zod"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"

export const postKeySchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ example: "sms-017" })

export const standings = ["filled", "vacant", "abolished"] as const
export type Standing = (typeof standings)[number]

/** What holds of a post from a day on, until a later row. Never who holds it. */
export type PostVersion = {
  post: string
  version: number
  since: Day
  unit: string
  title: Localised
  grade: string
  fund: string
  standing: Standing
  reason: string
}

export const postPath = (key: string) => `/resources/posts/${key}` as const
