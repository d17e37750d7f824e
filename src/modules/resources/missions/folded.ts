// What the manifest of resources folds in of missions.
import { z } from "zod"
import type { Message } from "#src/platform/i18n/index.ts"
import type { Module } from "#src/platform/module.ts"
import { missionFacts as said } from "./messages/words.ts"

const step = z.object({ version: z.number(), to: z.string(), as: z.string() })
const says = (message: Message) => ({ detail: step, says: message })
const document = z.object({ document: z.string(), file: z.string() })

export const missionFactKinds: NonNullable<Module["facts"]> = {
  "mission.requested": says(said.requested),
  "mission.amended": says(said.amended),
  "mission.cleared": says(said.cleared),
  "mission.approved": says(said.approved),
  "mission.returned": says(said.returned),
  "mission.cancelled": says(said.cancelled),
  "mission.travelled": says(said.travelled),
  "mission.report_written": {
    detail: z.object({ version: z.number(), language: z.string(), as: z.string() }),
    says: said.written,
  },
  "mission.report_filed": says(said.filed),
  "mission.report_accepted": says(said.accepted),
  "mission.report_returned": says(said.givenBack),
  "mission.report_extended": says(said.extended),
  "mission.document_attached": { detail: document, says: said.attached },
  "mission.document_removed": { detail: document, says: said.removed },
}
