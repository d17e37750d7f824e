import { activityRoutes } from "./activities.ts"
import { agreementKeepingRoutes } from "./agreement-keeping.ts"
import { agreementRoutes } from "./agreements.ts"
import { contributionEntryRoutes } from "./contribution-entry.ts"
import { documentRoutes } from "./documents.ts"
import { entryRoutes } from "./entry.ts"
import { importRoutes } from "./import.ts"
import { markerRoutes } from "./markers.ts"
import { measureRoutes } from "./measures.ts"
import { planEntryRoutes } from "./plan-entry.ts"
import { planRoutes } from "./plans.ts"
import { programmeRoutes } from "./programmes.ts"
import { projectAmendmentRoutes } from "./project-amendments.ts"
import { projectEntryRoutes } from "./project-entry.ts"
import { projectRoutes } from "./projects.ts"
import { restoreRoutes } from "./restore.ts"
import { seriesRoutes } from "./series.ts"
import { thingRoutes } from "./things.ts"
import { togetherRoutes } from "./together.ts"

export const routes = [
  ...programmeRoutes,
  ...markerRoutes,
  ...measureRoutes,
  ...planRoutes,
  ...planEntryRoutes,
  ...projectRoutes,
  ...projectEntryRoutes,
  ...projectAmendmentRoutes,
  ...thingRoutes,
  ...activityRoutes,
  ...agreementRoutes,
  ...agreementKeepingRoutes,
  ...contributionEntryRoutes,
  ...entryRoutes,
  ...seriesRoutes,
  ...restoreRoutes,
  ...togetherRoutes,
  ...documentRoutes,
  ...importRoutes,
]
