// What people do with the file of an order: send it, correct what was read, withdraw it. Applying stands in applying.ts.
import { reviewing } from "#src/platform/reading/reviewing.ts"
import { readOrderApart } from "../import/read-apart.ts"
import { drawReview } from "./loads.ts"
import { editRefusalWords } from "./messages/refusals.ts"
import { reviewClosed } from "./problems.ts"
import { reviews } from "./queries.ts"
import { correct } from "./rules/edits.ts"
import type { Reading } from "./types.ts"

export const reviewDesk = reviewing({
  thing: "order_review",
  fileName: "order",
  read: (_tx, bytes) => readOrderApart(bytes),
  counted: ({ proposal: { source, units, functions } }: Reading) => ({
    ...{ kind: source.kind, lines: source.lines, units: units.length, provisions: functions.length },
  }),
  draw: drawReview,
  correct,
  refusals: editRefusalWords,
  closed: reviewClosed,
  kept: reviews,
})
