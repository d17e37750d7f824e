import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { documentKind, doubtKind, themeKind } from "./kinds.ts"
import { loaders } from "./loaders.ts"
import { doubtWords } from "./messages/doubts.ts"
import { said } from "./messages/themes.ts"
import { routes } from "./routes.ts"

const recorded = z.object({ file: z.string(), source: z.string().optional() })

export const themes: Module = {
  name: "themes",
  routes,
  kinds: [themeKind, documentKind, doubtKind],
  record: loaders,
  facts: {
    "theme.recorded": { detail: recorded, says: said.recorded },
    "document.recorded": { detail: recorded, says: said.documentRecorded },
    "doubt.recorded": { detail: recorded, says: doubtWords.recorded },
  },
}
