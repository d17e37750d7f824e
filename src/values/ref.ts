import { z } from "zod"

/** Points at any thing of any module: `activity:0192f…`. The kind is one that a module's manifest declares. */
export type Ref = `${string}:${string}`

export const ref = (kind: string, id: string): Ref => `${kind}:${id}`
export const kindOf = (r: Ref): string => r.slice(0, r.indexOf(":"))
export const idOf = (r: Ref): string => r.slice(r.indexOf(":") + 1)
export const isRef = (text: string): text is Ref => /^[a-z][a-z_]*:[^\s:]+$/.test(text)
export const refSchema = z
  .string()
  .refine(isRef, { message: "ref.notARef" })
  .transform((text) => text as Ref)
