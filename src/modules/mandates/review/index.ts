// What the manifest of the module folds in.
import { z } from "zod"
import type { Kind } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { correctionRoutes } from "./corrections.ts"
import { history } from "./messages/history.ts"
import { hindranceWords } from "./messages/refusals.ts"
import { instrumentNotReady, instrumentReviewClosed, notToSetAside } from "./problems.ts"
import { reviews } from "./queries.ts"
import { reviewDeeds } from "./routes.ts"
import { setAsideRoutes } from "./set-aside/routes.ts"

export const reviewRoutes = [...reviewDeeds, ...correctionRoutes, ...setAsideRoutes]
export const reviewProblems = [instrumentNotReady, instrumentReviewClosed, notToSetAside]

/** Reviews are nobody's but legal's and planning's: row-level security shows the others none, and search knows none. */
export const reviewKind: Kind = {
  kind: "instrument_review",
  cards: async (tx, _actor, ids) =>
    (await reviews.listByKey(tx, ids)).map((r) => ({
      ref: ref("instrument_review", r.key),
      title: r.title ? `${r.fileName}: ${r.title}` : r.fileName,
      href: `/instruments/import/${r.key}`,
    })),
  find: "never",
}

const brought = z.object({ review: z.string(), language: z.string(), clauses: z.number(), added: z.number() })
const gone = z.object({ review: z.string(), clauses: z.number(), fallen: z.number(), asked: z.number() })
const fell = z.object({ review: z.string() })
const worded = z.object({ review: z.string(), language: z.string() })

export const reviewFacts = {
  "instrument_review.begun": {
    detail: z.object({ file: z.string(), kind: z.string(), lines: z.number(), clauses: z.number() }),
    says: history.begun,
  },
  "instrument_review.corrected": {
    detail: z.object({ n: z.number(), edit: z.string(), version: z.number() }),
    says: history.corrected,
  },
  "instrument_review.withdrawn": { detail: z.object({ version: z.number() }), says: history.withdrawn },
  "instrument.applied": { detail: brought, says: history.applied },
  "instrument.taken_up": {
    detail: z.object({ review: z.string(), was: z.record(z.string(), z.string()), title: z.string() }),
    says: history.takenUp,
  },
  "instrument.text_attached": { detail: brought, says: history.textAttached },
  "clause.added": { detail: worded, says: history.clauseAdded },
  "clause.text_attached": { detail: worded, says: history.textAttached },
  "instrument.text_set_aside": { detail: gone, says: history.textSetAside },
  "instrument.set_aside": { detail: gone, says: history.setAside },
  "clause.text_set_aside": { detail: fell, says: history.textSetAside },
  "clause.set_aside": { detail: fell, says: history.setAside },
  "instrument_review.answered": {
    detail: z.object({ n: z.number(), what: z.string(), answer: z.string() }),
    says: history.answered,
  },
} as const

/** Why applying is refused, in words. */
export const reviewReasons = Object.fromEntries(
  Object.entries(hindranceWords).map(([what, message]) => [`instrument_review.${what}`, message]),
)
