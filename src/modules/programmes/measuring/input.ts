import { z } from "zod"
import { text } from "#src/platform/http/index.ts"
import { addsUp, measureKinds, takings } from "../types.ts"

export const measureInput = z.strictObject({
  title: text(80, 3),
  unit: text(60),
  takes: z.enum(takings),
  addsUp: z.enum(addsUp),
  kind: z.enum(measureKinds),
})
export type MeasureInput = z.output<typeof measureInput>
