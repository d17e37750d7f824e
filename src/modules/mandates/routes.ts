import { z } from "zod"
import { change, everybody, page, text } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { decide, demandMayDecide, getProposal } from "./actions.ts"
import { instrumentAkn } from "./akn/face.ts"
import { newsOfDecisions } from "./atom.ts"
import { dutyRoutes } from "./duties/routes.ts"
import { lineageRoutes } from "./lineage/routes.ts"
import { linkedClause, linkedInstrument } from "./linked.ts"
import { loadClause, loadInstrument, loadMandates, loadUnits } from "./loads.ts"
import { gatherNames } from "./names.ts"
import { clauseView } from "./pages/clause.tsx"
import { type DecidePage, decideView } from "./pages/decide.tsx"
import { instrumentView } from "./pages/instrument.tsx"
import { mandatesView } from "./pages/mandates.tsx"
import { unitsView } from "./pages/units.tsx"
import { decidesOnUnits } from "./policy.ts"
import { screeningRoutes } from "./screening/routes.ts"
import { screeningStatuses } from "./screening/types.ts"
import { treatyRoutes } from "./treaties/routes.ts"
import { clauseHref, clauseKey, clauseSlugSchema, instrumentKeySchema, instrumentTypes, mandateKinds, verdicts } from "./types.ts"
import { clauseWire, instrumentWire, mandatesWire, unitsWire, wires } from "./wire.ts"

const clauseParams = { instrument: instrumentKeySchema, clause: clauseSlugSchema }
const clausePath = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/)
  .max(200)

export const routes = [
  page({
    path: "/mandates",
    params: {},
    query: {
      q: text(200).optional(),
      type: z.enum(instrumentTypes).optional(),
      after: instrumentKeySchema.optional(),
      kind: z.enum(mandateKinds).optional(),
      status: z.enum(["unscreened", ...screeningStatuses]).optional(),
      from: clausePath.optional(),
    },
    may: everybody,
    summary: "Instruments, mandates by kind and status, what is reported on, and clauses found by citation or words",
    load: loadMandates,
    html: mandatesView,
    json: wires.mandates,
    wire: mandatesWire,
  }),
  page({
    path: "/mandates/units",
    params: {},
    query: { show: z.enum(["all", "with", "without"]).optional(), on: daySchema.optional(), after: clausePath.optional() },
    may: everybody,
    summary: "Mandates with the units that answer for them as at a day, and those without",
    load: loadUnits,
    html: unitsView,
    json: wires.units,
    wire: unitsWire,
    apart: { atom: ({ tx, say, caller, today }) => newsOfDecisions(tx, { say, origin: caller.origin, today }) },
  }),
  page({
    path: "/instruments/:instrument",
    params: { instrument: instrumentKeySchema },
    query: {},
    may: everybody,
    summary: "One instrument with its clauses",
    load: loadInstrument,
    html: instrumentView,
    json: wires.instrument,
    wire: instrumentWire,
    also: { jsonld: linkedInstrument, akn: instrumentAkn },
  }),
  page({
    path: "/clauses/:instrument/:clause",
    params: clauseParams,
    query: { on: daySchema.optional() },
    may: everybody,
    summary: "One clause: what it asks, of whom, who answers for it as at a day, and what it leans on",
    load: loadClause,
    html: clauseView,
    json: wires.clause,
    wire: clauseWire,
    also: { jsonld: linkedClause },
  }),
  change({
    path: "/clauses/:instrument/:clause/units/:unit/:on",
    params: { ...clauseParams, unit: instrumentKeySchema, on: daySchema },
    input: z.strictObject({ verdict: z.enum(verdicts), reason: text(600).optional() }),
    verb: "clause.decide_on_unit",
    may: decidesOnUnits,
    versioned: true,
    summary: "Confirm or reject a unit proposed for a clause",
    form: {
      load: async ({ tx, params, actor }): Promise<DecidePage> => {
        demandMayDecide(actor, params.unit)
        const { clause, proposal, decisions } = await getProposal(tx, {
          clause: clauseKey(params.instrument, params.clause),
          unit: params.unit,
          on: params.on,
        })
        const names = await gatherNames(tx, { proposals: [proposal], documents: decisions.map((d) => d.order) }, params.on)
        return { clause, proposal, decisions, names, on: params.on }
      },
      html: decideView,
    },
    act: ({ tx, actor, params, input, version, today }) =>
      decide(
        tx,
        actor,
        { clause: clauseKey(params.instrument, params.clause), unit: params.unit, on: params.on },
        { verdict: input.verdict, reason: input.reason ?? "", seen: version ?? 0, today },
      ),
    json: wires.decision,
    then: (decision) => clauseHref(decision.clause),
  }),
  ...screeningRoutes,
  ...lineageRoutes,
  ...dutyRoutes,
  ...treatyRoutes,
]
