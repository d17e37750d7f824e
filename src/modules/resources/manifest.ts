import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { kinds } from "./kinds.ts"
import { accountErased } from "./listens.ts"
import { budgetWords } from "./messages/budgets.ts"
import { reasons } from "./messages/reasons.ts"
import { shareWords } from "./messages/shares.ts"
import { spendingWords } from "./messages/spending.ts"
import { problems } from "./problems.ts"
import { routes } from "./routes/index.ts"

/** A version of a budget and its unit; never an amount. */
const moved = z.object({ version: z.number(), unit: z.string() })
const table = z.object({ sha256: z.string(), rows: z.number() })

export const resources: Module = {
  name: "resources",
  routes,
  kinds,
  problems,
  reasons,
  listens: [accountErased],
  facts: {
    "fund.recorded": { detail: z.object({ version: z.number() }), says: budgetWords.fundRecorded },
    "fund.amended": { detail: z.object({ version: z.number() }), says: budgetWords.fundAmended },
    "budget.drafted": { detail: moved, says: budgetWords.drafted },
    "budget.amended": { detail: moved, says: budgetWords.amended },
    "budget.proposed": { detail: moved, says: budgetWords.proposed },
    "budget.returned": { detail: moved, says: budgetWords.returned },
    "budget.consolidated": { detail: moved, says: budgetWords.consolidated },
    "budget.approved": { detail: moved, says: budgetWords.approved },
    "budget.allotted": { detail: moved, says: budgetWords.allottedFact },
    "allotment.exceeded": { detail: z.object({ fund: z.string(), unit: z.string() }), says: budgetWords.exceeded },
    "expenditure.entered": { detail: z.object({ bookings: z.number(), unit: z.string() }), says: spendingWords.entered },
    "shares.declared": {
      detail: z.object({ version: z.number(), shares: z.array(z.object({ clause: z.string(), percent: z.number() })) }),
      says: shareWords.declared,
    },
    "spending_import.checked": { detail: table, says: spendingWords.checked },
    "spending_import.applied": { detail: table, says: spendingWords.applied },
  },
}
