import { missionRoutes } from "../missions/routes.ts"
import { postRoutes } from "../posts/routes.ts"
import { rateRoutes } from "../rates/routes.ts"
import { tenderRoutes } from "../tenders/routes.ts"
import { budgetRoutes } from "./budgets.ts"
import { fundRoutes } from "./funds.ts"
import { overviewRoutes } from "./overview.ts"
import { shareRoutes } from "./shares.ts"
import { spendingRoutes } from "./spending.ts"

export const routes = [
  ...overviewRoutes,
  ...fundRoutes,
  ...budgetRoutes,
  ...spendingRoutes,
  ...shareRoutes,
  ...tenderRoutes,
  ...missionRoutes,
  ...rateRoutes,
  ...postRoutes,
]
