// The JSON of lineage: pairs with keys instead of names.
import { z } from "zod"
import { basisSchema } from "#src/values/basis.ts"
import { daySchema } from "#src/values/day.ts"
import { sourceSchema } from "#src/values/source.ts"
import { verdicts } from "../types.ts"
import { lineageKinds, type Occurrence } from "./types.ts"

export const occurrenceShape = z.object({
  later: z.string(),
  earlier: z.string(),
  kind: z.enum(lineageKinds),
  basis: basisSchema.nullable(),
  verdict: z.enum(verdicts).nullable(),
  decidedOn: daySchema.nullable(),
  sources: z.array(sourceSchema),
})
export const wireOccurrence = ({ later, earlier, kind, basis, verdict, decidedOn, sources }: Occurrence) => ({
  ...{ later, earlier, kind, basis, verdict, decidedOn, sources },
})
