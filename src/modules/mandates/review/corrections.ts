// The routes of corrections. A form's fields become one edit; JSON of the same shape does the same.
import { z } from "zod"
import { change, notFound, text } from "#src/platform/http/index.ts"
import { mayBringIn } from "../policy.ts"
import { clauseKinds, instrumentKeySchema } from "../types.ts"
import { reviewDesk } from "./actions.ts"
import { type Drawn, drawReview, lookBeside } from "./loads.ts"
import { type ClauseForm, clauseView, type LineForm, lineView } from "./pages/clause.tsx"
import { type FactsForm, factsView } from "./pages/correct.tsx"
import { reviewHref } from "./pages/parts.tsx"
import { listBodies } from "./queries.ts"
import { clauseIdSchema, type Edit, factsSchema, lineSlugSchema, reviewKeySchema } from "./types.ts"

const review = { review: reviewKeySchema }
const corrected = { json: z.object({ key: z.string(), version: z.number() }), may: mayBringIn, versioned: true } as const
const verb = "instrument_review.correct"

const factsRoute = change({
  ...corrected,
  path: "/instruments/import/:review/facts",
  params: review,
  input: factsSchema,
  verb,
  summary: "Corrects the facts of the instrument: type, symbol, title, body, day, language",
  form: {
    load: async ({ tx, params }): Promise<FactsForm> => ({
      ...(await drawReview(tx, params.review)),
      bodies: await listBodies(tx),
    }),
    html: factsView,
  },
  act: ({ tx, actor, params, input, version, now }) =>
    reviewDesk.addEdit(tx, params.review, { do: "facts", facts: input }, { actor, at: now, seen: version ?? 0 }, ({ tree }) => ({
      ...tree.facts,
      authentic: tree.facts.authentic ? "yes" : "no",
    })),
  then: (r) => reviewHref(r),
})

const fields = {
  kind: z.enum(clauseKinds),
  number: text(80, 0).optional().default(""),
  heading: text(600, 0).optional().default(""),
  parent: clauseIdSchema.optional(),
}
const clauseInput = z.discriminatedUnion("deed", [
  z.strictObject({ deed: z.literal("change"), ...fields }),
  z.strictObject({ deed: z.literal("no_clause") }),
  z.strictObject({
    deed: z.literal("pair"),
    with: z.union([
      z.literal("none"),
      z
        .string()
        .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/)
        .max(260),
    ]),
  }),
])

function clauseEdit(clause: string, input: z.output<typeof clauseInput>): Edit {
  if (input.deed === "no_clause") return { do: "no_clause", clause }
  if (input.deed === "pair") return { do: "pair", clause, with: input.with === "none" ? null : input.with }
  const { kind, number, heading, parent } = input
  return { do: "clause", clause, kind, number, heading, parent: parent ?? null }
}

/** What now stands where a clause was meant to be changed, for the form that came too late. */
const clauseNow =
  (id: string) =>
  ({ tree }: Drawn) => {
    const c = tree.clauses.find((x) => x.id === id)
    return { kind: c?.kind ?? "", number: c?.number ?? "", heading: c?.heading ?? "", parent: c?.parent ?? "" }
  }

const clauseRoute = change({
  ...corrected,
  path: "/instruments/import/:review/clauses/:clause",
  params: { ...review, clause: clauseIdSchema },
  input: clauseInput,
  verb,
  summary: "Corrects a proposed clause: kind, number, heading, parent, its clause of the record; or says that it is none",
  form: {
    load: async ({ tx, params }): Promise<ClauseForm> => {
      const drawn = await drawReview(tx, params.review)
      const clause = drawn.tree.clauses.find((c) => c.id === params.clause)
      if (!clause) throw notFound()
      return { ...drawn, clause, beside: await lookBeside(tx, drawn.tree) }
    },
    html: clauseView,
  },
  act: ({ tx, actor, params, input, version, now }) =>
    reviewDesk.addEdit(
      tx,
      params.review,
      clauseEdit(params.clause, input),
      { actor, at: now, seen: version ?? 0 },
      input.deed === "change" ? clauseNow(params.clause) : undefined,
    ),
  then: (r) => reviewHref(r),
})

const lineInput = z.discriminatedUnion("deed", [
  z.strictObject({ deed: z.literal("place"), clause: clauseIdSchema }),
  z.strictObject({ deed: z.literal("take_out") }),
  z.strictObject({ deed: z.literal("aside"), why: text(300) }),
  z.strictObject({ deed: z.literal("open_clause"), ...fields }),
])

function lineEdit(line: string, input: z.output<typeof lineInput>): Edit {
  if (input.deed === "place") return { do: "place", line, clause: input.clause }
  if (input.deed === "take_out") return { do: "take_out", line }
  if (input.deed === "aside") return { do: "aside", line, why: input.why }
  const { kind, number, heading, parent } = input
  return { do: "open_clause", line, kind, number, heading, parent: parent ?? null }
}

const lineRoute = change({
  ...corrected,
  path: "/instruments/import/:review/lines/:line",
  params: { ...review, line: lineSlugSchema },
  input: lineInput,
  verb,
  summary: "Gives a line a place: within a clause, as a clause of its own, or aside with a reason; or takes it out of its clause",
  form: {
    load: async ({ tx, params }): Promise<LineForm> => {
      const drawn = await drawReview(tx, params.review)
      const line = drawn.tree.lines.find((l) => l.place === params.line)
      if (!line) throw notFound()
      return { ...drawn, line }
    },
    html: lineView,
  },
  act: ({ tx, actor, params, input, version, now }) =>
    reviewDesk.addEdit(tx, params.review, lineEdit(params.line, input), { actor, at: now, seen: version ?? 0 }),
  then: (r) => reviewHref(r),
})

const purposeRoute = change({
  ...corrected,
  path: "/instruments/import/:review/purpose",
  params: review,
  input: z.strictObject({ purpose: z.enum(["attach", "apply"]), instrument: instrumentKeySchema.optional() }),
  verb,
  summary: "Decides whether the file is the text of an instrument that is held, or an instrument of its own",
  form: "none",
  act: async ({ tx, actor, params, input, version, now }) => {
    const to = input.purpose === "attach" ? input.instrument : undefined
    const purpose = to ? { is: "attach" as const, instrument: to } : { is: "apply" as const }
    if (purpose.is === "attach") await lookBeside(tx, { ...(await drawReview(tx, params.review)).tree, purpose })
    return reviewDesk.addEdit(tx, params.review, { do: "purpose", purpose }, { actor, at: now, seen: version ?? 0 })
  },
  then: (r) => reviewHref(r),
})

const undoRoute = change({
  ...corrected,
  path: "/instruments/import/:review/undo/:n",
  params: { ...review, n: z.coerce.number().int().min(1).max(100_000) },
  input: z.strictObject({}),
  verb,
  summary: "Undoes a correction by another",
  form: "none",
  act: ({ tx, actor, params, version, now }) =>
    reviewDesk.addEdit(tx, params.review, { do: "undo", n: params.n }, { actor, at: now, seen: version ?? 0 }),
  then: (r) => reviewHref(r),
})

export const correctionRoutes = [factsRoute, clauseRoute, lineRoute, purposeRoute, undoRoute]
