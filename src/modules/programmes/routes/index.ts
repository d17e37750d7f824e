import { activityRoutes } from "./activities.ts"
import { programmeRoutes } from "./programmes.ts"

export const routes = [...programmeRoutes, ...activityRoutes]
