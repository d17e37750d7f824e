import { z } from "zod"

/** A total that people see. It never travels without the name of its counting rule. */
export type Count = { value: number; rule: string }
export const countSchema: z.ZodType<Count> = z.strictObject({ value: z.number(), rule: z.string().min(1) })
