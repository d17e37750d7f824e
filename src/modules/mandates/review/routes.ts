import { z } from "zod"
import { change, page, text } from "#src/platform/http/index.ts"
import { largestFile } from "#src/platform/reading/reviewing.ts"
import { mayBringIn } from "../policy.ts"
import { apply, reviewDesk } from "./actions.ts"
import { drawReview, lookBeside } from "./loads.ts"
import { type ApplyPage, applyView } from "./pages/apply.tsx"
import { withdrawView } from "./pages/correct.tsx"
import { type ImportPage, importView } from "./pages/import.tsx"
import { reviewHref } from "./pages/parts.tsx"
import { type ReviewPage, reviewView } from "./pages/review.tsx"
import { reviews } from "./queries.ts"
import { titled } from "./set-aside/loads.ts"
import { listAsked } from "./set-aside/queries.ts"
import { reviewKeySchema } from "./types.ts"
import { reviewOut, reviewShape } from "./wire.ts"

const params = { review: reviewKeySchema }
const mostShown = 40

const importRoute = change({
  path: "/instruments/import",
  params: {},
  input: z.strictObject({ text: text(1_000_000).optional() }),
  verb: "instrument_review.begin",
  may: mayBringIn,
  versioned: false,
  files: largestFile,
  summary: "Takes in the file of an instrument and proposes its clauses, for a person to review",
  form: {
    load: async ({ tx }): Promise<ImportPage> => ({ reviews: await reviews.list(tx, mostShown) }),
    html: importView,
  },
  act: ({ tx, actor, input, files, store, now }) => reviewDesk.begin(tx, { text: input.text, files, store }, { actor, at: now }),
  json: z.object({ key: z.string() }),
  then: (review) => reviewHref(review),
})

const reviewRoute = page({
  path: "/instruments/import/:review",
  params,
  query: {},
  may: mayBringIn,
  summary: "One review: what to look at first, the facts, the proposed clauses, the account of every line, the corrections",
  load: async ({ tx, params: { review: key }, cards }): Promise<ReviewPage> => {
    const drawn = await drawReview(tx, key)
    return {
      ...drawn,
      beside: await lookBeside(tx, drawn.tree),
      twins: await reviews.listOfFile(tx, drawn.review.file, key),
      asked: await titled(await listAsked(tx, key), cards),
    }
  },
  html: reviewView,
  json: reviewShape,
  wire: reviewOut,
})

const applyRoute = change({
  path: "/instruments/import/:review/apply",
  params,
  input: z.strictObject({
    looked: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  verb: "instrument_review.apply",
  may: mayBringIn,
  versioned: true,
  summary: "Gives the clauses their official wording; an instrument that is not held yet enters the record with them",
  form: {
    load: async ({ tx, params: { review: key } }): Promise<ApplyPage> => {
      const drawn = await drawReview(tx, key)
      return { ...drawn, beside: await lookBeside(tx, drawn.tree) }
    },
    html: applyView,
  },
  act: ({ tx, actor, params: { review: key }, input, version, now }) =>
    apply(tx, key, { actor, at: now, seen: version ?? 0, looked: input.looked }),
  json: z.object({ key: z.string(), instrument: z.string(), is: z.enum(["applied", "attached"]) }),
  then: (done) => `/instruments/${done.instrument}`,
})

const withdrawRoute = change({
  path: "/instruments/import/:review/withdraw",
  params,
  input: z.strictObject({ reason: text(600) }),
  verb: "instrument_review.withdraw",
  may: mayBringIn,
  versioned: true,
  summary: "Withdraws a review, with a reason; nothing of it enters the record",
  form: { load: ({ tx, params: { review: key } }) => drawReview(tx, key), html: withdrawView },
  act: ({ tx, actor, params: { review: key }, input, version, now }) =>
    reviewDesk.withdraw(
      tx,
      key,
      { status: "withdrawn", instrument: null, reason: input.reason },
      { actor, at: now, seen: version ?? 0 },
    ),
  json: z.object({ key: z.string() }),
  then: (review) => reviewHref(review),
})

export const reviewDeeds = [importRoute, reviewRoute, applyRoute, withdrawRoute]
