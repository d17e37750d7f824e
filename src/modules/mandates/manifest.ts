import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { duties } from "./duties/manifest.ts"
import { clauseKind, instrumentKind } from "./kinds.ts"
import { lineage } from "./lineage/manifest.ts"
import { loaders } from "./loaders.ts"
import { history, reasons } from "./messages/deciding.ts"
import { panels } from "./panels.ts"
import { decidedMeanwhile, notProposed } from "./problems.ts"
import { reviewFacts, reviewKind, reviewProblems, reviewReasons, reviewRoutes } from "./review/index.ts"
import { routes } from "./routes.ts"
import { screening } from "./screening/manifest.ts"
import { treaties } from "./treaties/manifest.ts"

const recorded = z.object({ file: z.string(), source: z.string().optional() })
const decided = z.object({
  unit: z.string(),
  order: z.string(),
  version: z.number(),
  provisions: z.array(z.string()),
  on: z.string(),
})

export const mandates: Module = {
  name: "mandates",
  routes: [...reviewRoutes, ...routes],
  kinds: [instrumentKind, clauseKind, reviewKind, ...(duties.kinds ?? [])],
  panels: [...panels, ...(treaties.panels ?? [])],
  record: [...loaders, ...(lineage.record ?? []), ...(duties.record ?? []), ...(treaties.record ?? [])],
  problems: [
    notProposed,
    decidedMeanwhile,
    ...reviewProblems,
    ...(screening.problems ?? []),
    ...(lineage.problems ?? []),
    ...(duties.problems ?? []),
    ...(treaties.problems ?? []),
  ],
  reasons: {
    ...reviewReasons,
    "mandates.brings_in": reasons.bringsIn,
    "mandates.brings_in_not": reasons.bringsInNot,
    "mandates.decides": reasons.decides,
    "mandates.decides_not": reasons.decidesNot,
    "mandates.any_unit": reasons.anyUnit,
    "mandates.own_unit": reasons.ownUnit,
    "mandates.not_own_unit": reasons.notOwnUnit,
    ...screening.reasons,
    ...lineage.reasons,
    ...duties.reasons,
    ...treaties.reasons,
  },
  facts: {
    "instrument.recorded": { detail: recorded, says: history.instrumentRecorded },
    "clause.recorded": { detail: recorded, says: history.clauseRecorded },
    ...reviewFacts,
    "clause.unit_confirmed": { detail: decided, says: history.confirmed },
    "clause.unit_rejected": { detail: decided, says: history.rejected },
    ...screening.facts,
    ...lineage.facts,
    ...duties.facts,
    ...treaties.facts,
  },
}
