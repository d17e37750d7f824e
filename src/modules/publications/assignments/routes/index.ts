import { enteringRoutes } from "./entering.ts"
import { oneRoute, readingRoutes } from "./reading.ts"
import { steppingRoutes } from "./stepping.ts"
import { writingRoutes } from "./writing.ts"

export const assignmentRoutes = [...readingRoutes, ...enteringRoutes, ...steppingRoutes, ...writingRoutes, oneRoute]
