import { entryRoutes } from "./entry.ts"
import { registerRoutes } from "./registers.ts"

export const routes = [...registerRoutes, ...entryRoutes]
