import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { kinds } from "./kinds.ts"
import { accountErased } from "./listens.ts"
import { budgetWords } from "./messages/budgets.ts"
import { reasons } from "./messages/reasons.ts"
import { shareWords } from "./messages/shares.ts"
import { spendingWords } from "./messages/spending.ts"
import { missionFactKinds } from "./missions/folded.ts"
import { missionsOnActivity } from "./missions/shown.ts"
import { postWords } from "./posts/messages.ts"
import { postsOnUnit } from "./posts/shown.ts"
import { problems } from "./problems.ts"
import { rateWords } from "./rates/messages.ts"
import { conversionOfGifts } from "./rates/shown.ts"
import { routes } from "./routes/index.ts"
import { tenderWords } from "./tenders/messages.ts"

/** A version of a budget and its unit; never an amount. */
const moved = z.object({ version: z.number(), unit: z.string() })
const version = z.object({ version: z.number() })
const callDocument = z.object({ document: z.string(), file: z.string() })
const table = z.object({ sha256: z.string(), rows: z.number() })

export const resources: Module = {
  name: "resources",
  routes,
  kinds,
  panels: [missionsOnActivity, conversionOfGifts, postsOnUnit],
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
    "tender.drafted": { detail: version, says: tenderWords.drafted },
    "tender.published": { detail: version, says: tenderWords.published },
    "tender.opened_once": { detail: version, says: tenderWords.openedOnce },
    "tender.opened": { detail: version, says: tenderWords.opened },
    "tender.seal_tried": { detail: z.object({ status: z.string() }), says: tenderWords.sealTried },
    "tender.awarded": { detail: version, says: tenderWords.awarded },
    "tender.contracted": { detail: version, says: tenderWords.contracted },
    "tender.cancelled": { detail: version, says: tenderWords.cancelled },
    "tender.link_made": {
      detail: z.object({ link: z.string(), insteadOf: z.string().optional() }),
      says: tenderWords.linkMade,
    },
    "tender.link_ended": { detail: z.object({ link: z.string() }), says: tenderWords.linkEnded },
    "tender.document_attached": { detail: callDocument, says: tenderWords.documentAttached },
    "tender.document_removed": { detail: callDocument, says: tenderWords.documentRemoved },
    "bid.handed_in": { detail: z.object({ receipt: z.string() }), says: tenderWords.handedIn },
    "bid.withdrawn": { detail: z.object({}), says: tenderWords.withdrawn },
    "spending_import.checked": { detail: table, says: spendingWords.checked },
    "spending_import.applied": { detail: table, says: spendingWords.applied },
    ...missionFactKinds,
    "post.established": { detail: version, says: postWords.establishedFact },
    "post.amended": { detail: version, says: postWords.amendedFact },
    "post.abolished": { detail: version, says: postWords.abolishedFact },
    "rate.entered": { detail: version, says: rateWords.enteredFact },
    "rate.amended": { detail: version, says: rateWords.amendedFact },
    "rate.withdrawn": { detail: version, says: rateWords.withdrawnFact },
    "rate_import.checked": { detail: table, says: rateWords.checkedFact },
    "rate_import.applied": { detail: table, says: rateWords.appliedFact },
  },
}
