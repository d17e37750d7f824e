// What the manifest of the module folds in, and what its pages of provisions show of an official text.
import { z } from "zod"
import type { Kind } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { correctionRoutes } from "./corrections.ts"
import { history } from "./messages/history.ts"
import { hindranceWords } from "./messages/refusals.ts"
import { leanedOn, notReady, reviewClosed } from "./problems.ts"
import { reviews } from "./queries.ts"
import { reviewDeeds } from "./routes.ts"

export const reviewRoutes = [...reviewDeeds, ...correctionRoutes]
export const reviewProblems = [notReady, reviewClosed, leanedOn]

/** Reviews are nobody's but legal's and planning's: row-level security shows the others none, and search knows none. */
export const reviewKind: Kind = {
  kind: "order_review",
  cards: async (tx, _actor, ids) =>
    (await reviews.listByKey(tx, ids)).map((r) => ({
      ref: ref("order_review", r.key),
      title: r.subject ? `${r.fileName}: ${r.subject}` : r.fileName,
      href: `/orders/import/${r.key}`,
    })),
  find: "never",
}

const on = { order: z.string() }
const begun = z.object({
  file: z.string(),
  kind: z.string(),
  lines: z.number(),
  units: z.number(),
  provisions: z.number(),
})
const applied = z.object({
  review: z.string(),
  from: z.string(),
  units: z.number(),
  provisions: z.number(),
  lost: z.number(),
})
const happened = z.object({ ...on, on: z.string() })
const inOrder = z.object(on)

export const reviewFacts = {
  "order_review.begun": { detail: begun, says: history.begun },
  "order_review.corrected": {
    detail: z.object({ n: z.number(), edit: z.string(), version: z.number() }),
    says: history.corrected,
  },
  "order_review.withdrawn": { detail: z.object({ version: z.number() }), says: history.withdrawn },
  "order.applied": { detail: applied, says: history.applied },
  "order.ended": { detail: z.object({ by: z.string(), on: z.string() }), says: history.ended },
  "order.resumed": { detail: z.object({ after: z.string() }), says: history.resumed },
  "order.set_aside": { detail: z.object({ review: z.string() }), says: history.setAside },
  "order.text_attached": {
    detail: z.object({ review: z.string(), language: z.string(), provisions: z.number() }),
    says: history.textAttached,
  },
  "provision.text_attached": {
    detail: z.object({ review: z.string(), ...on, language: z.string() }),
    says: history.textAttached,
  },
  "provision.applied": { detail: inOrder, says: history.provisionApplied },
  "provision.set_aside": { detail: inOrder, says: history.provisionSetAside },
  "unit.created": { detail: happened, says: history.unitCreated },
  "unit.renamed": { detail: happened, says: history.unitRenamed },
  "unit.moved": { detail: happened, says: history.unitMoved },
  "unit.abolished": { detail: happened, says: history.unitAbolished },
  "unit.kept": { detail: happened, says: history.unitKept },
  "unit.set_aside": { detail: inOrder, says: history.unitSetAside },
  "responsibility.lost": {
    detail: z.object({ unit: z.string(), why: z.string(), ...on }),
    says: history.lost,
  },
} as const

/** Why applying is refused, in words. */
export const reviewReasons = Object.fromEntries(
  Object.entries(hindranceWords).map(([what, message]) => [`review.${what}`, message]),
)
