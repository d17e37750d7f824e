// What forms and programs send of missions.
import { z } from "zod"
import { currency, money, text, whole } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import { isKey } from "../../programmes/index.ts"
import { fundKey } from "../types.ts"
import { purposes } from "./types.ts"

/** A key as it is written, as it stands in an address, or the address itself. */
const activity = z
  .string()
  .transform((said) =>
    said
      .trim()
      .replace(/^.*\/activities\//, "")
      .replaceAll("~", "/"),
  )
  .refine(isKey)

export const missionInput = z.strictObject({
  traveller: text(200),
  office: text(120).optional(),
  title: text(200, 3),
  purpose: z.enum(purposes),
  details: text(5000).optional(),
  places: z
    .array(z.strictObject({ place: text(120) }))
    .max(30)
    .default([]),
  firstDay: daySchema,
  lastDay: daySchema,
  activity: activity.optional(),
  serves: text(300).optional(),
  costs: z
    .array(
      z.strictObject({
        amount: money(),
        currency,
        /** `fund-key`, or `budget-id/line`. */
        from: z.union([fundKey, z.string().regex(/^[0-9a-f-]{36}\/\d{1,4}$/)]).optional(),
      }),
    )
    .max(50)
    .default([]),
})
export type MissionInput = z.output<typeof missionInput>

export const missionStepInput = z.strictObject({
  event: z.enum(["clear", "return", "request", "cancel", "file", "accept"]),
  reason: text(2000).optional(),
})

export const approveInput = z.strictObject({
  reportDays: whole(1, 90),
  act: text(200).optional(),
  reason: text(2000).optional(),
})

export const travelInput = z.strictObject({ from: daySchema, to: daySchema, reason: text(2000).optional() })

/** More time for a report, or one that is given back with a day. */
export const dueInput = z.strictObject({ due: daySchema, reason: text(2000) })

export const reportInput = z.strictObject({
  language: z.enum(langs),
  results: text(20_000, 0).default(""),
  commitments: text(20_000, 0).default(""),
  followUp: text(20_000, 0).default(""),
})
export type ReportInput = z.output<typeof reportInput>

export const missionDocumentInput = z.strictObject({ title: text(300, 3) })
