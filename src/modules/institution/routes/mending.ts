import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change, page, text } from "#src/platform/http/index.ts"
import { reviewPairing, settleResponsibility } from "../actions.ts"
import { readStanding } from "../answers.ts"
import { unitNames } from "../names.ts"
import { reviewView, type SettlePage, settleView, type VacantPage, vacantView } from "../pages/vacant.tsx"
import { mayMend, maySeeVacancies } from "../policy.ts"
import { getPairing } from "../queries/pairings.ts"
import { getProvision } from "../queries/provisions.ts"
import { countVacant, getResponsibility, listVacant } from "../queries/responsibilities.ts"
import { pairKinds, pathSlugSchema, unitKeySchema } from "../types.ts"

const idSchema = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
const pageSize = 50

async function loadReview(tx: Read, key: string) {
  const pairing = await getPairing(tx, key)
  const from = await getProvision(tx, pairing.from)
  const to = await getProvision(tx, pairing.to)
  return { pairing, from, to, units: await unitNames(tx, [from.unit, to.unit]) }
}

const reviewRoute = change({
  path: "/pairings/:from/:to",
  params: { from: pathSlugSchema, to: pathSlugSchema },
  input: z.strictObject({ kind: z.enum([...pairKinds, "none"]), note: text(400).optional() }),
  verb: "pairing.review",
  may: mayMend,
  versioned: true,
  summary: "Confirms a pair of provisions, or mends how the later continues the earlier",
  form: { load: ({ tx, params }) => loadReview(tx, `${params.from}/${params.to}`), html: reviewView },
  act: ({ tx, actor, params, input, version, now }) =>
    reviewPairing(tx, `${params.from}/${params.to}`, input, { actor, at: now, seen: version ?? 0 }),
  json: z.object({ key: z.string(), from: z.string(), to: z.string(), kind: z.string(), basis: z.string(), version: z.number() }),
  then: (pairing) => `/provisions/${pairing.to}`,
})

const vacantRoute = page({
  path: "/institution/vacant",
  params: {},
  query: { after: idSchema.optional() },
  may: maySeeVacancies,
  summary: "Responsibilities without an owner: to be given to a unit, or left vacant with a reason",
  load: async ({ tx, query, actor, cards }): Promise<VacantPage> => {
    const found = await listVacant(tx, pageSize + 1, query.after)
    const rows = found.slice(0, pageSize)
    const counts = await countVacant(tx)
    const shown = await cards(rows.map((r) => r.thing))
    return {
      rows,
      total: counts.reduce((sum, c) => sum + c.count, 0),
      cards: new Map(shown.map((c) => [c.ref, c])),
      units: await unitNames(
        tx,
        rows.flatMap((r) => r.lastUnit ?? []),
      ),
      next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null,
      maySettle: mayMend(actor).ok,
    }
  },
  html: vacantView,
  json: z.object({
    total: z.number(),
    responsibilities: z.array(
      z.object({
        id: z.number(),
        thing: z.string().nullable(),
        lastUnit: z.string().nullable(),
        status: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  wire: ({ rows, total, cards }) => ({
    total,
    responsibilities: rows.map(({ id, thing, lastUnit, status, reason }) => ({
      ...{ id, lastUnit, status, reason },
      // What the reader may not see is not named here either.
      thing: cards.has(thing) ? thing : null,
    })),
  }),
})

const settleRoute = change({
  path: "/responsibilities/:responsibility",
  params: { responsibility: idSchema },
  input: z.strictObject({ unit: unitKeySchema.optional(), reason: text(600).optional() }),
  verb: "responsibility.settle",
  may: mayMend,
  versioned: true,
  summary: "Gives a responsibility to a unit that stands today, or leaves it vacant with a reason",
  form: {
    load: async ({ tx, params, today, cards }): Promise<SettlePage> => {
      const responsibility = await getResponsibility(tx, params.responsibility)
      const [card] = await cards([responsibility.thing])
      const last = responsibility.lastUnit
      const names = await unitNames(tx, last ? [last] : [])
      const offers = (await readStanding(tx, today)).units
      return { responsibility, card: card ?? null, offers, lastUnit: (last ? names.get(last) : null) ?? null }
    },
    html: settleView,
  },
  act: ({ tx, actor, params, input, version, now, today }) =>
    settleResponsibility(tx, params.responsibility, input, { actor, at: now, seen: version ?? 0, today }),
  json: z.object({ id: z.number(), unit: z.string().nullable(), status: z.string(), version: z.number() }),
  then: () => "/institution/vacant",
})

export const mendingRoutes = [reviewRoute, vacantRoute, settleRoute]
