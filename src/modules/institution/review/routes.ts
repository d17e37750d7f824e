import { z } from "zod"
import { change, page, text } from "#src/platform/http/index.ts"
import { largestFile } from "#src/platform/reading/reviewing.ts"
import { isRef } from "#src/values/ref.ts"
import { readStanding } from "../answers.ts"
import { mayMend } from "../policy.ts"
import { reviewDesk } from "./actions.ts"
import { finish, maySetAside, setOrderAside } from "./applying.ts"
import { drawReview, loadApplying, loadAttaching, loadLosing, lookBeside } from "./loads.ts"
import { words } from "./messages/review.ts"
import { type ApplyPage, applyView } from "./pages/apply.tsx"
import { reasonView } from "./pages/correct.tsx"
import { type ImportPage, importView } from "./pages/import.tsx"
import { reviewHref } from "./pages/parts.tsx"
import { type ReviewPage, reviewView } from "./pages/review.tsx"
import { reviews } from "./queries.ts"
import { isPlan } from "./rules/plan.ts"
import { reviewKeySchema } from "./types.ts"
import { reviewOut, reviewShape } from "./wire.ts"

const params = { review: reviewKeySchema }
const mostShown = 40

const importRoute = change({
  path: "/orders/import",
  params: {},
  input: z.strictObject({ text: text(1_000_000).optional() }),
  verb: "order_review.begin",
  may: mayMend,
  versioned: false,
  files: largestFile,
  summary: "Takes in the file of an order and proposes its tree, for a person to review",
  form: {
    load: async ({ tx, zone }): Promise<ImportPage> => ({ reviews: await reviews.list(tx, mostShown), zone }),
    html: importView,
  },
  act: ({ tx, actor, input, files, store, now }) => reviewDesk.begin(tx, { text: input.text, files, store }, { actor, at: now }),
  json: z.object({ key: z.string() }),
  then: (review) => reviewHref(review),
})

const reviewRoute = page({
  path: "/orders/import/:review",
  params,
  query: {},
  may: mayMend,
  summary: "One review: what to look at first, the facts, the proposed tree, the account of every line, the corrections",
  load: async ({ tx, params: { review: key } }): Promise<ReviewPage> => {
    const drawn = await drawReview(tx, key)
    const beside = await lookBeside(tx, drawn.tree)
    const attaching = beside.purpose.is === "attach" ? await loadAttaching(tx, drawn.tree, beside, beside.purpose.order) : null
    const { order, outcome, status, file } = drawn.review
    return {
      ...drawn,
      beside,
      attaching,
      twins: await reviews.listOfFile(tx, file, key),
      maySetAside: status === "applied" && order !== null && outcome !== null && (await maySetAside(tx, order, outcome)),
    }
  },
  html: reviewView,
  json: reviewShape,
  wire: reviewOut,
})

const applyRoute = change({
  path: "/orders/import/:review/apply",
  params,
  input: z.strictObject({
    looked: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  verb: "order_review.apply",
  may: mayMend,
  versioned: true,
  summary: "Attaches the official text to the order that is held, or applies the order from its first day of effect",
  form: {
    load: async ({ tx, params: { review: key }, cards }): Promise<ApplyPage> => {
      const drawn = await drawReview(tx, key)
      const beside = await lookBeside(tx, drawn.tree)
      if (beside.purpose.is === "attach")
        return {
          ...{ ...drawn, beside, before: [], cards: new Map(), losing: [], plan: null },
          attaching: await loadAttaching(tx, drawn.tree, beside, beside.purpose.order),
        }
      const { plan } = await loadApplying(tx, drawn.tree, beside)
      const before = isPlan(plan) ? (await readStanding(tx, plan.from)).units : []
      const losing = isPlan(plan) ? await loadLosing(tx, plan, beside) : []
      const things = isPlan(plan) ? await cards(plan.lost.map((l) => l.thing).filter(isRef)) : []
      return { ...drawn, beside, attaching: null, plan, before, losing, cards: new Map(things.map((c) => [c.ref, c])) }
    },
    html: applyView,
  },
  act: ({ tx, actor, params: { review: key }, input, version, now }) =>
    finish(tx, key, { actor, at: now, seen: version ?? 0, looked: input.looked }),
  json: z.object({ key: z.string(), order: z.string(), is: z.enum(["applied", "attached"]) }),
  then: (done) => `/orders/${done.order}`,
})

const reasonGiven = z.strictObject({ reason: text(600) })

const withdrawRoute = change({
  path: "/orders/import/:review/withdraw",
  params,
  input: reasonGiven,
  verb: "order_review.withdraw",
  may: mayMend,
  versioned: true,
  summary: "Withdraws a review, with a reason; nothing of it enters the record",
  form: {
    load: ({ tx, params: { review: key } }) => drawReview(tx, key),
    html: (drawn, filled, say) =>
      reasonView(drawn, filled, say, {
        action: "/withdraw",
        title: say.t(words.withdraw),
        lede: say.t(words.withdrawLede),
        label: say.t(words.withdraw),
      }),
  },
  act: ({ tx, actor, params: { review: key }, input, version, now }) =>
    reviewDesk.withdraw(
      tx,
      key,
      { status: "withdrawn", order: null, outcome: null, reason: input.reason },
      { actor, at: now, seen: version ?? 0 },
    ),
  json: z.object({ key: z.string() }),
  then: (review) => reviewHref(review),
})

const setAsideRoute = change({
  path: "/orders/import/:review/set-aside",
  params,
  input: reasonGiven,
  verb: "order.set_aside",
  may: mayMend,
  versioned: true,
  summary: "Sets aside an order that was applied by mistake, while nothing leans on it; nothing is deleted",
  form: {
    load: ({ tx, params: { review: key } }) => drawReview(tx, key),
    html: (drawn, filled, say) =>
      reasonView(drawn, filled, say, {
        action: "/set-aside",
        title: say.t(words.setAside),
        lede: say.t(words.setAsideLede),
        label: say.t(words.setAside),
      }),
  },
  act: ({ tx, actor, params: { review: key }, input, version, now }) =>
    setOrderAside(tx, key, input.reason, { actor, at: now, seen: version ?? 0 }),
  json: z.object({ key: z.string() }),
  then: (review) => reviewHref(review),
})

export const reviewDeeds = [importRoute, reviewRoute, applyRoute, withdrawRoute, setAsideRoute]
