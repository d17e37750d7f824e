import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { documentKind, doubtKind, themeKind } from "./kinds.ts"
import { loaders } from "./loaders.ts"
import { doubtWords } from "./messages/doubts.ts"
import { said } from "./messages/themes.ts"
import { routes } from "./routes.ts"
import { textWords } from "./texts/messages.ts"
import { textRoutes } from "./texts/routes.ts"

const text = z.object({ sha256: z.string(), visibility: z.string(), language: z.string(), version: z.number() })
const recorded = z.object({ file: z.string(), source: z.string().optional() })

export const themes: Module = {
  name: "themes",
  routes: [...textRoutes, ...routes],
  kinds: [themeKind, documentKind, doubtKind],
  record: loaders,
  reasons: { "themes.brings_in_texts": textWords.bringsIn, "themes.brings_in_texts_not": textWords.bringsInNot },
  facts: {
    "theme.recorded": { detail: recorded, says: said.recorded },
    "document.recorded": { detail: recorded, says: said.documentRecorded },
    "document.text_brought_in": { detail: text, says: textWords.broughtIn },
    "document.text_readers": { detail: text, says: textWords.readersChanged },
    "doubt.recorded": { detail: recorded, says: doubtWords.recorded },
  },
}
