import { z } from "zod"
import { change, everybody, page, text } from "#src/platform/http/index.ts"
import { getClause } from "../queries.ts"
import { clauseKey, clauseSlugSchema, instrumentKeySchema, verdicts } from "../types.ts"
import { decideOccurrence, linkOccurrence } from "./actions.ts"
import { earlierSchema, pairHref } from "./address.ts"
import { loadLineages, loadPair } from "./loads.ts"
import { decideView, linkView } from "./pages/forms.tsx"
import { lineagesView } from "./pages/lineages.tsx"
import { pairView } from "./pages/pair.tsx"
import { decidesOnLineage } from "./policy.ts"
import { lineageKinds } from "./types.ts"
import { occurrenceShape, wireOccurrence } from "./wire.ts"

const later = { instrument: instrumentKeySchema, clause: clauseSlugSchema }
const pair = { ...later, earlier: earlierSchema }
const laterOf = (p: { instrument: string; clause: string }) => clauseKey(p.instrument, p.clause)

const decisionShape = z.object({
  later: z.string(),
  earlier: z.string(),
  version: z.number(),
  verdict: z.enum(verdicts),
  kind: z.enum(lineageKinds),
})

export const lineageRoutes = [
  page({
    path: "/mandates/lineages",
    params: {},
    query: {},
    may: everybody,
    summary: "Clauses that make the same request in several texts, each chain in its order",
    load: ({ tx }) => loadLineages(tx),
    html: lineagesView,
    json: z.object({ lineages: z.array(z.array(z.string())), occurrences: z.array(occurrenceShape) }),
    wire: ({ lineages, occurrences }) => ({ lineages, occurrences: occurrences.map(wireOccurrence) }),
  }),
  page({
    path: "/clauses/:instrument/:clause/lineage/:earlier",
    params: pair,
    query: {},
    may: everybody,
    summary: "Two clauses that make the same request: both wordings, their difference, and on what the link rests",
    load: ({ tx, params, actor, say }) => loadPair(tx, { later: laterOf(params), earlier: params.earlier }, actor, say),
    html: pairView,
    json: occurrenceShape,
    wire: ({ occurrence }) => wireOccurrence(occurrence),
  }),
  change({
    path: "/clauses/:instrument/:clause/lineage",
    params: later,
    input: z.strictObject({
      earlier: text(300).optional(),
      kind: z.enum(lineageKinds).optional(),
      reason: text(600).optional(),
    }),
    verb: "clause.link_occurrence",
    may: decidesOnLineage,
    versioned: false,
    summary: "Say which earlier clause a clause takes up",
    form: { load: async ({ tx, params }) => ({ clause: await getClause(tx, laterOf(params)) }), html: linkView },
    act: ({ tx, actor, params, input, today }) =>
      linkOccurrence(
        tx,
        actor,
        laterOf(params),
        { earlier: input.earlier ?? "", kind: input.kind, reason: input.reason ?? "" },
        today,
      ),
    json: decisionShape,
    then: (d) => pairHref(d.later, d.earlier),
  }),
  change({
    path: "/clauses/:instrument/:clause/lineage/:earlier/decide",
    params: pair,
    input: z.strictObject({ verdict: z.enum(verdicts), kind: z.enum(lineageKinds), reason: text(600).optional() }),
    verb: "clause.decide_on_occurrence",
    may: decidesOnLineage,
    versioned: true,
    summary: "Confirm or reject that two clauses make the same request",
    form: {
      load: ({ tx, params, actor, say }) => loadPair(tx, { later: laterOf(params), earlier: params.earlier }, actor, say),
      html: decideView,
    },
    act: ({ tx, actor, params, input, version, today }) =>
      decideOccurrence(
        tx,
        actor,
        { later: laterOf(params), earlier: params.earlier },
        { verdict: input.verdict, kind: input.kind, reason: input.reason ?? "", seen: version ?? 0 },
        today,
      ),
    json: decisionShape,
    then: (d) => pairHref(d.later, d.earlier),
  }),
]
