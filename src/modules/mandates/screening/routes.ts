import { z } from "zod"
import { change, everybody, page, text } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { readLineages } from "../lineage/loads.ts"
import { clauseHref, clauseKey, clauseSlugSchema, instrumentKeySchema } from "../types.ts"
import { screen } from "./actions.ts"
import { compareCounts, countingRules } from "./counting.ts"
import { loadScreen } from "./loads.ts"
import { type CountsPage, countsView } from "./pages/counts.tsx"
import { screenView } from "./pages/screen.tsx"
import { screens } from "./policy.ts"
import { listCountable } from "./queries.ts"
import { screeningEvents, screeningStatuses } from "./types.ts"

const ruleSchema = z.enum(countingRules)
const side = z.object({ rule: ruleSchema, total: z.number(), only: z.array(z.string()) })

export const screeningRoutes = [
  page({
    path: "/mandates/counts",
    params: {},
    query: { left: ruleSchema.optional(), right: ruleSchema.optional(), on: daySchema.optional() },
    may: everybody,
    summary: "How many mandates there are by two counting rules as at a day, and which clauses only one of them counts",
    load: async ({ tx, query, today }): Promise<CountsPage> => {
      const { left = "asks", right = "in_force", on = today } = query
      const around = { on, lineages: await readLineages(tx) }
      return { left, right, on, compared: compareCounts({ left, right }, await listCountable(tx, on), around) }
    },
    html: countsView,
    json: z.object({ on: daySchema, left: side, right: side }),
    wire: ({ left, right, on, compared }) => ({
      on,
      left: { rule: left, total: compared.left.length, only: compared.onlyLeft.map((c) => c.key) },
      right: { rule: right, total: compared.right.length, only: compared.onlyRight.map((c) => c.key) },
    }),
  }),
  change({
    path: "/clauses/:instrument/:clause/screening",
    params: { instrument: instrumentKeySchema, clause: clauseSlugSchema },
    input: z.strictObject({
      event: z.enum(screeningEvents),
      status: z.enum(screeningStatuses).optional(),
      other: text(300).optional(),
      reason: text(600).optional(),
    }),
    verb: "clause.screen",
    may: screens,
    versioned: true,
    summary: "Propose what a mandate is held for, or confirm, return or withdraw a proposal",
    form: {
      load: ({ tx, params, actor }) => loadScreen(tx, clauseKey(params.instrument, params.clause), actor),
      html: screenView,
    },
    act: ({ tx, actor, params, input, version, today, now }) =>
      screen(
        tx,
        actor,
        clauseKey(params.instrument, params.clause),
        {
          event: input.event,
          status: input.status,
          other: input.other ?? "",
          reason: input.reason ?? "",
          seen: version ?? 0,
        },
        { today, now },
      ),
    json: z.object({
      clause: z.string(),
      version: z.number(),
      event: z.enum(screeningEvents),
      status: z.enum(screeningStatuses),
    }),
    then: ({ clause }) => `${clauseHref(clause)}#screening`,
  }),
]
