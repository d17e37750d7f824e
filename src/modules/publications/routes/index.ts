import { assignmentRoutes } from "../assignments/routes/index.ts"
import { dataRoutes } from "./data.ts"
import { definitionRoutes } from "./definitions.ts"
import { editionRoutes } from "./editions.ts"
import { iatiRoutes } from "./iati.ts"
import { oaiRoute } from "./oai.ts"
import { reportRoutes } from "./reports.ts"
import { sectionRoutes } from "./sections.ts"

export const routes = [
  ...definitionRoutes,
  ...reportRoutes,
  ...sectionRoutes,
  ...editionRoutes,
  ...assignmentRoutes,
  ...iatiRoutes,
  ...dataRoutes,
  oaiRoute,
]
