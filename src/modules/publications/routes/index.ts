import { editionRoutes } from "./editions.ts"
import { oaiRoute } from "./oai.ts"
import { reportRoutes } from "./reports.ts"

export const routes = [...reportRoutes, ...editionRoutes, oaiRoute]
