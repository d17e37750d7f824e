import { editionRoutes } from "./editions.ts"
import { reportRoutes } from "./reports.ts"

export const routes = [...reportRoutes, ...editionRoutes]
