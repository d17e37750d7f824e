// The routes of corrections. A form's fields become one edit; JSON of the same shape does the same.
import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change, notFound, text } from "#src/platform/http/index.ts"
import { mayMend } from "../policy.ts"
import { levels, provisionKinds, unitKeySchema } from "../types.ts"
import { reviewDesk } from "./actions.ts"
import { type Drawn, drawReview, loadAttaching, lookBeside } from "./loads.ts"
import { factsView, type IdentitiesForm, identitiesView, type UnitForm, unitView } from "./pages/correct.tsx"
import { reviewHref } from "./pages/parts.tsx"
import { type LineForm, lineView, type ProvisionForm, provisionView } from "./pages/provision.tsx"
import { type Edit, factsSchema, idSchema, lineSlugSchema, placeSchema, reviewKeySchema } from "./types.ts"

const review = { review: reviewKeySchema }
const corrected = { json: z.object({ key: z.string(), version: z.number() }), may: mayMend, versioned: true } as const
const verb = "order_review.correct"

/** What now stands where a unit or provision was meant to be changed, for the form that came too late. */
const unitNow =
  (key: string) =>
  ({ tree }: Drawn) => {
    const u = tree.units.find((x) => x.key === key)
    return { name: u?.name ?? "", acronym: u?.acronym ?? "", level: u?.level ?? "", parent: u?.parent ?? "" }
  }
const provisionNow =
  (id: string) =>
  ({ tree }: Drawn) => {
    const p = tree.provisions.find((x) => x.id === id)
    return { unit: p?.unit ?? "", kind: p?.kind ?? "" }
  }

const factsRoute = change({
  ...corrected,
  path: "/orders/import/:review/facts",
  params: review,
  input: factsSchema,
  verb,
  summary: "Corrects the facts of the order: number, days, language and so on",
  form: { load: ({ tx, params }) => drawReview(tx, params.review), html: factsView },
  act: ({ tx, actor, params, input, version, now }) =>
    reviewDesk.addEdit(
      tx,
      params.review,
      { do: "facts", facts: input },
      { actor, at: now, seen: version ?? 0 },
      ({ tree }) => tree.facts,
    ),
  then: (r) => reviewHref(r),
})

const unitInput = z.discriminatedUnion("deed", [
  z.strictObject({
    deed: z.literal("change"),
    name: text(300),
    acronym: text(40).optional(),
    level: z.enum(levels),
    parent: idSchema.optional(),
  }),
  z.strictObject({ deed: z.literal("no_unit") }),
])

const unitEdit = (unit: string, input: z.output<typeof unitInput>): Edit =>
  input.deed === "no_unit"
    ? { do: "no_unit", unit }
    : { do: "unit", unit, name: input.name, acronym: input.acronym ?? "", level: input.level, parent: input.parent ?? null }

const unitRoute = change({
  ...corrected,
  path: "/orders/import/:review/units/:unit",
  params: { ...review, unit: idSchema },
  input: unitInput,
  verb,
  summary: "Corrects a proposed unit: its name, acronym, level and parent; or says that it is none",
  form: {
    load: async ({ tx, params }): Promise<UnitForm> => {
      const drawn = await drawReview(tx, params.review)
      const unit = drawn.tree.units.find((u) => u.key === params.unit)
      if (!unit) throw notFound()
      return { ...drawn, unit }
    },
    html: unitView,
  },
  act: ({ tx, actor, params, input, version, now }) =>
    reviewDesk.addEdit(
      tx,
      params.review,
      unitEdit(params.unit, input),
      { actor, at: now, seen: version ?? 0 },
      input.deed === "change" ? unitNow(params.unit) : undefined,
    ),
  then: (r) => reviewHref(r),
})

const provisionInput = z.discriminatedUnion("deed", [
  z.strictObject({ deed: z.literal("change"), unit: idSchema, kind: z.enum(provisionKinds) }),
  z.strictObject({ deed: z.literal("split"), before: placeSchema }),
  z.strictObject({ deed: z.literal("join") }),
  z.strictObject({ deed: z.literal("pair"), with: z.union([z.literal("none"), z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)]) }),
])

function provisionEdit(provision: string, input: z.output<typeof provisionInput>): Edit {
  if (input.deed === "change") return { do: "provision", provision, unit: input.unit, kind: input.kind }
  if (input.deed === "split") return { do: "split", provision, before: input.before }
  if (input.deed === "join") return { do: "join", provision }
  return { do: "pair", provision, with: input.with === "none" ? null : input.with }
}

async function provisionForm(tx: Read, key: string, id: string): Promise<ProvisionForm> {
  const drawn = await drawReview(tx, key)
  const at = drawn.tree.provisions.findIndex((p) => p.id === id)
  const provision = drawn.tree.provisions[at]
  if (!provision) throw notFound()
  const beside = await lookBeside(tx, drawn.tree)
  const attaching = beside.purpose.is === "attach" ? await loadAttaching(tx, drawn.tree, beside, beside.purpose.order) : null
  return { ...drawn, provision, next: drawn.tree.provisions[at + 1] ?? null, attaching }
}

const provisionRoute = change({
  ...corrected,
  path: "/orders/import/:review/provisions/:provision",
  params: { ...review, provision: idSchema },
  input: provisionInput,
  verb,
  summary: "Corrects a proposed provision: moves it, changes its kind, splits or joins it, pairs it with one of the record",
  form: { load: ({ tx, params }) => provisionForm(tx, params.review, params.provision), html: provisionView },
  act: ({ tx, actor, params, input, version, now }) =>
    reviewDesk.addEdit(
      tx,
      params.review,
      provisionEdit(params.provision, input),
      { actor, at: now, seen: version ?? 0 },
      input.deed === "change" ? provisionNow(params.provision) : undefined,
    ),
  then: (r) => reviewHref(r),
})

const lineInput = z.discriminatedUnion("deed", [
  z.strictObject({ deed: z.literal("place"), provision: idSchema }),
  z.strictObject({ deed: z.literal("aside"), why: text(300) }),
  z.strictObject({ deed: z.literal("open_unit"), name: text(300), level: z.enum(levels), parent: idSchema.optional() }),
])

function lineEdit(line: string, input: z.output<typeof lineInput>): Edit {
  if (input.deed === "place") return { do: "place", line, provision: input.provision }
  if (input.deed === "aside") return { do: "aside", line, why: input.why }
  return { do: "open_unit", line, name: input.name, level: input.level, parent: input.parent ?? null }
}

const lineRoute = change({
  ...corrected,
  path: "/orders/import/:review/lines/:line",
  params: { ...review, line: lineSlugSchema },
  input: lineInput,
  verb,
  summary: "Gives a line without a place one: under a provision, as a unit's heading, or aside with a reason",
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

const identitiesRoute = change({
  ...corrected,
  path: "/orders/import/:review/identities",
  params: review,
  input: z.strictObject({ units: z.record(idSchema, unitKeySchema) }),
  verb,
  summary: "Decides which unit of the record each proposed unit is: a key, or new",
  form: {
    load: async ({ tx, params }): Promise<IdentitiesForm> => {
      const drawn = await drawReview(tx, params.review)
      return { ...drawn, beside: await lookBeside(tx, drawn.tree) }
    },
    html: identitiesView,
  },
  act: async ({ tx, actor, params, input, version, now }) => {
    const identities = Object.fromEntries(Object.entries(input.units).map(([key, to]) => [key, to === "new" ? null : to]))
    return reviewDesk.addEdit(tx, params.review, { do: "identities", identities }, { actor, at: now, seen: version ?? 0 })
  },
  then: (r) => reviewHref(r),
})

const purposeRoute = change({
  ...corrected,
  path: "/orders/import/:review/purpose",
  params: review,
  input: z.strictObject({ purpose: z.enum(["attach", "apply"]), order: unitKeySchema.optional() }),
  verb,
  summary: "Decides whether the file is the text of an order that is held, or an order of its own",
  form: "none",
  act: ({ tx, actor, params, input, version, now }) => {
    const purpose =
      input.purpose === "attach" && input.order ? { is: "attach" as const, order: input.order } : { is: "apply" as const }
    return reviewDesk.addEdit(tx, params.review, { do: "purpose", purpose }, { actor, at: now, seen: version ?? 0 })
  },
  then: (r) => reviewHref(r),
})

const undoRoute = change({
  ...corrected,
  path: "/orders/import/:review/undo/:n",
  params: { ...review, n: z.coerce.number().int().min(1).max(100_000) },
  input: z.strictObject({}),
  verb,
  summary: "Undoes a correction by another",
  form: "none",
  act: ({ tx, actor, params, version, now }) =>
    reviewDesk.addEdit(tx, params.review, { do: "undo", n: params.n }, { actor, at: now, seen: version ?? 0 }),
  then: (r) => reviewHref(r),
})

export const correctionRoutes = [factsRoute, unitRoute, provisionRoute, lineRoute, identitiesRoute, purposeRoute, undoRoute]
