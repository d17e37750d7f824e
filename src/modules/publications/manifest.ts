import { z } from "zod"
import type { Message } from "#src/platform/i18n/index.ts"
import type { Module } from "#src/platform/module.ts"
import { stepReasons } from "#src/platform/workflow/index.ts"
import { assignments } from "./assignments/manifest.ts"
import { kinds } from "./kinds.ts"
import { changedSince } from "./listens.ts"
import { loaders } from "./loaders.ts"
import { requestFacts, requestReasons } from "./messages/asking.ts"
import { commentReasons, commentWords } from "./messages/comments.ts"
import { definitionWords } from "./messages/definitions.ts"
import { dayWords } from "./messages/due.ts"
import { factWords } from "./messages/facts.ts"
import { reasonWords } from "./messages/reasons.ts"
import { panels } from "./panels.ts"
import { problems } from "./problems.ts"
import { routes } from "./routes/index.ts"

const stepDetail = z.object({
  from: z.string(),
  to: z.string(),
  round: z.number(),
  annex: z.string().optional(),
  digest: z.string().optional(),
  openComments: z.number().optional(),
})
const definitionDetail = z.object({ scheme: z.string(), from: z.string(), to: z.string(), visibility: z.string() })
const requestDetail = z.object({ section: z.string(), number: z.number(), unit: z.string() })
const asks = (message: Message) => ({ detail: requestDetail, says: message })
const remarks = (message: Message) => ({ detail: z.object({ section: z.string(), number: z.number() }), says: message })
const says = (message: Message) => ({ detail: stepDetail, says: message })

export const publications: Module = {
  name: "publications",
  routes,
  kinds: [...kinds, ...(assignments.kinds ?? [])],
  panels,
  listens: [changedSince, ...(assignments.listens ?? [])],
  chores: assignments.chores ?? [],
  problems,
  record: [...loaders, ...(assignments.record ?? [])],
  facts: {
    ...assignments.facts,
    "report.defined": { detail: definitionDetail, says: definitionWords.defined },
    "report.redefined": { detail: definitionDetail, says: definitionWords.redefined },
    "report.withdrawn": { detail: z.object({}), says: definitionWords.withdrawn },
    "report.text_written": {
      detail: z.object({ section: z.string(), version: z.number(), language: z.string(), digest: z.string() }),
      says: factWords.textWritten,
    },
    "report.section_asked": asks(requestFacts.asked),
    "report.section_handed_in": asks(requestFacts.handedIn),
    "report.section_declined": asks(requestFacts.declined),
    "report.section_taken": asks(requestFacts.taken),
    "report.section_returned": asks(requestFacts.returned),
    "report.request_withdrawn": asks(requestFacts.withdrawn),
    "report.comment_added": remarks(commentWords.addedFact),
    "report.comment_answered": remarks(commentWords.answeredFact),
    "report.comment_resolved": remarks(commentWords.resolvedFact),
    "report.submitted": says(factWords.submitted),
    "report.annex_cleared": says(factWords.annexCleared),
    "report.clearance_extended": says(dayWords.extendedFact),
    "report.returned": says(factWords.returned),
    "report.cleared": says(factWords.cleared),
    "report.reopened": says(factWords.reopened),
    "edition.issued": {
      detail: z.object({
        report: z.string(),
        language: z.string(),
        number: z.number(),
        fingerprint: z.string(),
        files: z.record(z.string(), z.string()),
      }),
      says: factWords.issued,
    },
    "edition.erratum_added": {
      detail: z.object({ number: z.number(), code: z.string().optional(), digest: z.string() }),
      says: factWords.erratum,
    },
  },
  reasons: {
    ...stepReasons,
    ...assignments.reasons,
    drafts_are_the_secretariats: reasonWords.draftsAreTheSecretariats,
    not_signed_in: reasonWords.notSignedIn,
    another_units_annex: reasonWords.anotherUnitsAnnex,
    only_drafts_change: reasonWords.onlyDraftsChange,
    own_annex: reasonWords.ownAnnex,
    another_person: reasonWords.anotherPerson,
    annex_open: reasonWords.annexOpen,
    annexes_cleared: reasonWords.annexesCleared,
    annexes_as_cleared: reasonWords.annexesAsCleared,
    as_cleared: reasonWords.asCleared,
    has_records: definitionWords.hasRecords,
    bundled_reports_stay: definitionWords.bundledStay,
    has_editions: definitionWords.hasEditions,
    has_day: dayWords.hasDay,
    ...requestReasons,
    ...commentReasons,
  },
}
