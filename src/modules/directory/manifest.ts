import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { organisationKind } from "./kinds.ts"
import { loaders } from "./loaders.ts"
import { said } from "./messages/organisations.ts"
import { routes } from "./routes.ts"

export const directory: Module = {
  name: "directory",
  routes,
  kinds: [organisationKind],
  record: loaders,
  facts: {
    "organisation.recorded": { detail: z.object({ file: z.string(), source: z.string().optional() }), says: said.recorded },
  },
}
