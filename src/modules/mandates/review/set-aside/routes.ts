import { z } from "zod"
import { change, text } from "#src/platform/http/index.ts"
import { mayBringIn } from "../../policy.ts"
import { drawReview } from "../loads.ts"
import { reviewHref } from "../pages/parts.tsx"
import { reviewKeySchema } from "../types.ts"
import { answerAgain, setWordingAside } from "./actions.ts"
import { getAsked, loadUndoing, titled } from "./loads.ts"
import { type AnswerPage, answerView } from "./pages/answer.tsx"
import { type SetAsidePage, setAsideView } from "./pages/set-aside.tsx"
import { answers } from "./types.ts"

const params = { review: reviewKeySchema }

const setAsideRoute = change({
  path: "/instruments/import/:review/set-aside",
  params,
  input: z.strictObject({ reason: text(600) }),
  verb: "instrument_review.set_aside",
  may: mayBringIn,
  versioned: true,
  summary: "Sets aside a wording that was brought in by mistake; what was said before holds again and nothing is deleted",
  form: {
    load: async ({ tx, params: { review: key }, cards }): Promise<SetAsidePage> => {
      const drawn = await drawReview(tx, key)
      const undoing = await loadUndoing(tx, drawn.review)
      return { ...drawn, undoing, decided: await titled(undoing.decided, cards) }
    },
    html: setAsideView,
  },
  act: ({ tx, actor, params: { review: key }, input, version, now, today }) =>
    setWordingAside(tx, key, input.reason, { actor, at: now, on: today, seen: version ?? 0 }),
  json: z.object({ key: z.string() }),
  then: (review) => reviewHref(review),
})

const answerRoute = change({
  path: "/instruments/import/:review/asked/:n",
  params: { ...params, n: z.coerce.number().int().min(1).max(100_000) },
  input: z.strictObject({ answer: z.enum(answers), reason: text(600) }),
  verb: "instrument_review.answer",
  may: mayBringIn,
  versioned: false,
  summary: "Answers whether a decision holds that was made on a wording set aside since",
  form: {
    load: async ({ tx, params: { review: key, n }, cards }): Promise<AnswerPage> => {
      const drawn = await drawReview(tx, key)
      const [asked] = (await titled([await getAsked(tx, key, n)], cards)) as [AnswerPage["asked"]]
      return { ...drawn, asked }
    },
    html: answerView,
  },
  act: ({ tx, actor, params: { review, n }, input, today }) => answerAgain(tx, { review, n }, input, { actor, on: today }),
  json: z.object({ key: z.string() }),
  then: (review) => reviewHref(review),
})

export const setAsideRoutes = [setAsideRoute, answerRoute]
