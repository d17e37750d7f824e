import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { stateKind } from "./kinds.ts"
import { loaders } from "./loaders.ts"
import { said } from "./messages/states.ts"
import { routes } from "./routes.ts"

const recorded = z.object({ file: z.string(), source: z.string().optional() })

export const states: Module = {
  name: "states",
  routes,
  kinds: [stateKind],
  record: loaders,
  facts: {
    "state.recorded": { detail: recorded, says: said.recorded },
    "group.recorded": { detail: recorded, says: said.groupRecorded },
  },
}
