// What the manifest of publications folds in of assignments.
import { z } from "zod"
import type { Message } from "#src/platform/i18n/index.ts"
import type { Module } from "#src/platform/module.ts"
import { inEnglish, inLanguages, sources, tableLoader, words } from "#src/platform/record/index.ts"
import { assignmentKinds } from "./kinds.ts"
import { followInstitution } from "./listens.ts"
import { factWords } from "./messages/facts.ts"
import { guardWords, policyWords } from "./messages/words.ts"
import { askForPeriodic } from "./schedule.ts"

const step = z.object({
  from: z.string(),
  to: z.string(),
  round: z.number(),
  version: z.number(),
  as: z.string(),
  digest: z.string().optional(),
})
const says = (message: Message) => ({ detail: step, says: message })
const document = z.object({ document: z.string(), file: z.string() })

type Folded = Pick<Module, "kinds" | "listens" | "chores" | "reasons" | "facts" | "record">

export const assignments: Folded = {
  kinds: assignmentKinds,
  listens: [followInstitution],
  chores: [{ every: 600_000, what: "asking for periodic reports", work: askForPeriodic }],
  reasons: {
    ...guardWords,
    assignments_staff: policyWords.staff,
    assignments_not_yours: policyWords.notYours,
    assignments_office: policyWords.office,
    assignments_secretary: policyWords.secretary,
    assignments_own_unit: policyWords.ownUnit,
  },
  facts: {
    "assignment.asked": {
      detail: z.object({ kind: z.string(), as: z.string(), visibility: z.string() }),
      says: factWords.asked,
    },
    "assignment.made": {
      detail: z.object({ periodic: z.string(), due: z.string(), unit: z.string().nullable() }),
      says: factWords.made,
    },
    "assignment.assigned": says(factWords.assigned),
    "assignment.handed_in": says(factWords.handedIn),
    "assignment.cleared": says(factWords.cleared),
    "assignment.returned": says(factWords.returned),
    "assignment.sent_on": says(factWords.sentOn),
    "assignment.delivered": says(factWords.delivered),
    "assignment.closed": says(factWords.closed),
    "assignment.withdrawn": says(factWords.withdrawn),
    "assignment.extended": says(factWords.extended),
    "assignment.handed_on": { detail: z.object({ version: z.number() }), says: factWords.handedOn },
    "assignment.text_written": {
      detail: z.object({
        version: z.number(),
        language: z.string(),
        as: z.string(),
        evidence: z.number(),
        digest: z.string(),
      }),
      says: factWords.written,
    },
    "assignment.document_attached": { detail: document, says: factWords.attached },
    "assignment.document_removed": { detail: document, says: factWords.removed },
    "answer.made_public": says(factWords.madePublic),
    "answer.taken_back": says(factWords.takenBack),
    "periodic_report.recorded": {
      detail: z.object({ file: z.string(), source: z.string().optional() }),
      says: factWords.recorded,
    },
    "periodic_report.rhythm_set": {
      detail: z.object({ rule: z.string(), first: z.string().nullable(), lead: z.number(), version: z.number(), as: z.string() }),
      says: factWords.rhythmSet,
    },
  },
  record: [
    tableLoader({
      file: "publications/periodic-reports.csv",
      kind: "periodic_report",
      table: "publications.periodic_reports",
      key: [["key", "key"]],
      columns: [words("key"), words("unit"), inLanguages("title"), words("provision"), inEnglish("doubt", "doubt"), sources()],
    }),
  ],
}
