import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { decisionNears } from "./agreements/deciding.ts"
import {
  activityKind,
  agreementKind,
  contributionKind,
  measureKind,
  planItemKind,
  planKind,
  programmeKind,
  projectKind,
  resultKind,
  sectionKind,
} from "./kinds.ts"
import { accountErased } from "./listens.ts"
import { loaders } from "./loaders.ts"
import { lifeWords } from "./messages/agreement-life.ts"
import { agreementWords, contributionWords } from "./messages/agreements.ts"
import { giftWords } from "./messages/contribution-entry.ts"
import { factWords } from "./messages/facts.ts"
import { measuring } from "./messages/measuring.ts"
import { said } from "./messages/pages.ts"
import { removalWords } from "./messages/plan-removal.ts"
import { planWords } from "./messages/plans.ts"
import { amendmentWords } from "./messages/project-amendments.ts"
import { projectFacts } from "./messages/project-steps.ts"
import { reasons } from "./messages/reasons.ts"
import { thingWords } from "./messages/things.ts"
import { panels } from "./panels.ts"
import { routes } from "./routes/index.ts"
import { activityVisibilities, agreementDocumentRoles, documentRoles } from "./types.ts"

const recorded = z.object({ file: z.string(), source: z.string().optional() })
/**
 * A version of an activity, by its number and the digest of its content; never the content. `copy_of` is the activity that it
 * was made from, `restores` the version that stands again.
 */
const version = z.object({
  version: z.number(),
  digest: z.string(),
  unit: z.string(),
  import: z.string().optional(),
  copy_of: z.string().optional(),
  restores: z.number().optional(),
})
/** A document by its id and the hash of its file; neither its title nor the name of the file. */
const hung = z.object({
  document: z.string(),
  file: z.string(),
  role: z.enum(documentRoles),
  visibility: z.enum(activityVisibilities),
})
/** A version of a project, by its number and the digest of its package; `from` and `to` where it moved. */
const project = z.object({
  version: z.number(),
  digest: z.string(),
  unit: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  condition: z.number().optional(),
  amendment: z.number().optional(),
})
/** A version of a plan or of one of its items, by its number and the digest of what was entered. */
const plan = z.object({ version: z.number(), digest: z.string(), item: z.string().optional() })
const measure = z.object({ version: z.number(), digest: z.string() })
const hungOnAgreement = hung.extend({ role: z.enum(agreementDocumentRoles) })
/** A step in the life of an agreement: its version after, the unit that answers, its last day. */
const agreed = z.object({ version: z.number(), unit: z.string(), until: z.string().nullable() })
/** What a unit entered: its version, and never who gave how much. */
const entered = z.object({ version: z.number(), unit: z.string() })
const table = z.object({ sha256: z.string(), rows: z.number() })

export const programmes: Module = {
  name: "programmes",
  routes,
  panels,
  kinds: [
    programmeKind,
    projectKind,
    planKind,
    planItemKind,
    activityKind,
    agreementKind,
    contributionKind,
    measureKind,
    sectionKind,
    resultKind,
  ],
  record: loaders,
  listens: [accountErased, decisionNears],
  reasons,
  facts: {
    "section.recorded": { detail: recorded, says: said.recorded },
    "programme.recorded": { detail: recorded, says: said.recorded },
    "programme.results_entered": { detail: version, says: thingWords.enteredFact },
    "project.results_entered": { detail: project, says: thingWords.enteredFact },
    "measure.recorded": { detail: recorded, says: said.recorded },
    "measure.defined": { detail: measure, says: measuring.definedFact },
    "measure.amended": { detail: measure, says: measuring.amendedFact },
    "result.recorded": { detail: recorded, says: said.recorded },
    "total.recorded": { detail: recorded, says: said.recorded },
    "agreement.recorded": { detail: z.union([recorded, agreed]), says: agreementWords.recorded },
    "agreement.amended": { detail: agreed, says: lifeWords.amended },
    "agreement.renewed": { detail: agreed, says: lifeWords.renewed },
    "agreement.ended": { detail: agreed, says: lifeWords.ended },
    "agreement.document_attached": { detail: hungOnAgreement, says: lifeWords.attached },
    "agreement.document_removed": { detail: hungOnAgreement, says: lifeWords.removed },
    "contribution.recorded": { detail: z.union([recorded, entered]), says: contributionWords.recorded },
    "contribution.amended": { detail: entered, says: giftWords.amended },
    "contribution.withdrawn": { detail: entered, says: giftWords.withdrawn },
    "activity.recorded": { detail: z.union([recorded, version]), says: factWords.activityRecorded },
    "activity.amended": { detail: version, says: factWords.activityAmended },
    "activity.confirmed": { detail: version, says: factWords.activityConfirmed },
    "activity.held": { detail: version, says: factWords.activityHeld },
    "activity.postponed": { detail: version, says: factWords.activityPostponed },
    "activity.cancelled": { detail: version, says: factWords.activityCancelled },
    "activity.replanned": { detail: version, says: factWords.activityReplanned },
    "activity.restored": { detail: version, says: factWords.activityRestored },
    "activity.published": { detail: version, says: factWords.activityPublished },
    "activity.taken_back": { detail: version, says: factWords.activityTakenBack },
    "activity.document_attached": { detail: hung, says: factWords.documentAttached },
    "activity.document_removed": { detail: hung, says: factWords.documentRemoved },
    "project.recorded": { detail: project, says: projectFacts.recorded },
    "project.amended": { detail: project, says: projectFacts.amended },
    "project.amendment_proposed": { detail: project, says: amendmentWords.proposedFact },
    "project.amendment_agreed": { detail: project, says: amendmentWords.agreedFact },
    "project.amendment_refused": { detail: project, says: amendmentWords.refusedFact },
    "project.amendment_withdrawn": { detail: project, says: amendmentWords.withdrawnFact },
    "project.submitted": { detail: project, says: projectFacts.submit },
    "project.withdrawn": { detail: project, says: projectFacts.withdraw },
    "project.approved": { detail: project, says: projectFacts.approve },
    "project.returned": { detail: project, says: projectFacts.return },
    "project.rejected": { detail: project, says: projectFacts.reject },
    "project.started": { detail: project, says: projectFacts.start },
    "project.suspended": { detail: project, says: projectFacts.suspend },
    "project.resumed": { detail: project, says: projectFacts.resume },
    "project.closed": { detail: project, says: projectFacts.close },
    "project.evaluated": { detail: project, says: projectFacts.evaluate },
    "project.published": { detail: project, says: projectFacts.publish },
    "project.taken_back": { detail: project, says: projectFacts.take_back },
    "project.condition_met": { detail: project, says: projectFacts.conditionMet },
    "project.condition_waived": { detail: project, says: projectFacts.conditionWaived },
    "project.document_attached": { detail: hung, says: factWords.documentAttached },
    "project.document_removed": { detail: hung, says: factWords.documentRemoved },
    "plan.recorded": { detail: z.union([recorded, plan]), says: planWords.recordedFact },
    "plan.amended": { detail: plan, says: planWords.amendedFact },
    "plan.item_recorded": { detail: plan, says: planWords.itemRecordedFact },
    "plan.item_amended": { detail: plan, says: planWords.itemAmendedFact },
    "plan.item_removed": { detail: plan, says: removalWords.fact },
    "activity_import.checked": { detail: table, says: factWords.importChecked },
    "activity_import.chosen": { detail: z.strictObject({ lines: z.number() }), says: factWords.importChosen },
    "activity_import.begun": { detail: table, says: factWords.importBegun },
    "activity_import.applied": { detail: table, says: factWords.importApplied },
  },
}
