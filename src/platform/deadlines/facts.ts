// The facts that deadlines leave, whatever is due. The module that shows them all, desk, declares them.
import { z } from "zod"
import { said } from "./messages.ts"

const about = { deadline: z.number(), kind: z.string() }
const told = z.object({ role: z.string(), scope: z.string().nullable() })

export const deadlineFacts = {
  "deadline.set": { detail: z.object({ ...about, due: z.string(), told: z.array(told) }), says: said.set },
  "deadline.extended": { detail: z.object({ ...about, from: z.string(), to: z.string() }), says: said.extended },
  "deadline.met": { detail: z.object({ ...about, due: z.string(), late: z.boolean() }), says: said.met },
  "deadline.reminded": {
    detail: z.object({ ...about, due: z.string(), daysBefore: z.number(), told: z.array(told) }),
    says: said.reminded,
  },
} as const
