import { activityRoutes } from "./activities.ts"
import { entryRoutes } from "./entry.ts"
import { programmeRoutes } from "./programmes.ts"

export const routes = [...programmeRoutes, ...activityRoutes, ...entryRoutes]
