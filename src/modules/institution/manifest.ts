import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { orderKind, pairingKind, provisionKind, responsibilityKind, unitKind } from "./kinds.ts"
import { loaders } from "./loaders.ts"
import { said } from "./messages/institution.ts"
import { losses } from "./messages/losses.ts"
import { mend } from "./messages/mending.ts"
import { panels } from "./panels.ts"
import { reviewFacts, reviewKind, reviewProblems, reviewReasons, reviewRoutes } from "./review/index.ts"
import { chartRoutes } from "./routes/chart.ts"
import { mendingRoutes } from "./routes/mending.ts"
import { orderRoutes } from "./routes/orders.ts"
import { seatRoutes } from "./routes/seats.ts"
import { unitRoutes } from "./routes/units.ts"
import { vacantRoutes } from "./routes/vacant.ts"
import { whoRoutes } from "./routes/who.ts"

const recorded = z.object({ file: z.string(), source: z.string().optional() })
const reviewed = z.object({ version: z.number(), was: z.string(), is: z.string(), noteChanged: z.boolean() })
const settled = z.object({
  thing: z.string(),
  was: z.string().nullable(),
  is: z.string().nullable(),
  lastUnit: z.string().nullable(),
  version: z.number(),
  /** The day from which the unit answers; none where none is known. */
  from: z.string().optional(),
})
const workMoved = z.object({ step: z.string(), role: z.string(), from: z.string(), to: z.string() })

export const institution: Module = {
  name: "institution",
  routes: [
    ...[...chartRoutes, ...unitRoutes, ...orderRoutes, ...whoRoutes],
    ...[...mendingRoutes, ...vacantRoutes, ...seatRoutes, ...reviewRoutes],
  ],
  kinds: [unitKind, orderKind, provisionKind, pairingKind, responsibilityKind, reviewKind],
  panels,
  record: loaders,
  facts: {
    "order.recorded": { detail: recorded, says: said.orderRecorded },
    "unit.recorded": { detail: recorded, says: said.unitRecorded },
    "provision.recorded": { detail: recorded, says: said.provisionRecorded },
    "pairing.recorded": { detail: recorded, says: said.pairingRecorded },
    "pairing.confirmed": { detail: reviewed, says: said.pairingConfirmed },
    "pairing.mended": { detail: reviewed, says: said.pairingMended },
    "responsibility.reassigned": { detail: settled, says: said.reassigned },
    "responsibility.left_vacant": { detail: settled, says: said.leftVacant },
    "work.moved": { detail: workMoved, says: losses.workMoved },
    ...reviewFacts,
  },
  problems: reviewProblems,
  reasons: {
    ...reviewReasons,
    "institution.legal_or_planning": mend.forLegalAndPlanning,
    "institution.staff": mend.forStaff,
  },
}
