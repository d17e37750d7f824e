import { z } from "zod"
import { countSeatsAt } from "#src/modules/access/index.ts"
import { change, page, text } from "#src/platform/http/index.ts"
import { listScoped } from "#src/platform/waiting/index.ts"
import { daySchema } from "#src/values/day.ts"
import { kindOf } from "#src/values/ref.ts"
import { readStanding } from "../answers.ts"
import { losses } from "../messages/losses.ts"
import { unitNames, unitTitle } from "../names.ts"
import { type HeapPage, heapView, mostShown, type SettlePage, settleView } from "../pages/settling.tsx"
import { type VacantPage, vacantView } from "../pages/vacant.tsx"
import { mayMend, maySeeVacancies } from "../policy.ts"
import { getResponsibility } from "../queries/responsibilities.ts"
import { listUnitKeys } from "../queries/units.ts"
import { countTurns, countVacant, listVacant } from "../queries/vacancies.ts"
import { lossesOf, openWork, unitsGone } from "../rules/losses.ts"
import { listWorkOf, mostAtOnce, settleHeap, settleResponsibility } from "../settling.ts"
import { unitKeySchema } from "../types.ts"

const idSchema = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number)
const kindSchema = z
  .string()
  .regex(/^[a-z_]{2,40}$/)
  .meta({ example: openWork })
const pageSize = 100
const settlement = z.strictObject({
  unit: unitKeySchema.optional(),
  from: daySchema.optional(),
  reason: text(600).optional(),
})

const vacantRoute = page({
  path: "/institution/vacant",
  params: {},
  query: { after: idSchema.optional(), unit: unitKeySchema.optional(), kind: kindSchema.optional() },
  may: maySeeVacancies,
  summary: "Responsibilities without an owner: to be given to a unit, or left vacant with a reason",
  load: async ({ tx, query, actor, cards, today }): Promise<VacantPage> => {
    const narrowed = { unit: query.unit, kind: query.kind }
    const found = await listVacant(tx, today, { lastUnit: query.unit, kind: query.kind }, pageSize + 1, query.after)
    const rows = found.slice(0, pageSize)
    const things = await countVacant(tx, today)
    const gone = unitsGone(
      await listUnitKeys(tx),
      (await readStanding(tx, today)).units.map((u) => u.version.unit),
    )
    const losses = lossesOf(things, await listScoped(tx, gone), await countSeatsAt(tx, gone, today))
    const shown = await cards(rows.map((r) => r.thing))
    return {
      losses,
      rows,
      narrowed,
      total: things
        .filter((c) => (query.unit ?? c.lastUnit) === c.lastUnit && (query.kind ?? c.kind) === c.kind)
        .reduce((sum, c) => sum + c.open + c.left, 0),
      cards: new Map(shown.map((c) => [c.ref, c])),
      units: await unitNames(
        tx,
        [...new Set([...rows.map((r) => r.lastUnit), ...losses.map((l) => l.unit)])].flatMap((u) => u ?? []),
      ),
      next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null,
      maySettle: mayMend(actor).ok,
    }
  },
  html: vacantView,
  json: z.object({
    total: z.number(),
    byUnit: z.array(z.object({ unit: z.string().nullable(), kind: z.string(), open: z.number(), left: z.number() })),
    responsibilities: z.array(
      z.object({
        id: z.number(),
        thing: z.string().nullable(),
        lastUnit: z.string().nullable(),
        status: z.string(),
        since: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  wire: ({ rows, losses, total, cards }) => ({
    total,
    byUnit: losses,
    responsibilities: rows.map(({ id, thing, lastUnit, status, since, reason }) => ({
      ...{ id, lastUnit, status, since, reason },
      // What the reader may not see is not named here either.
      thing: cards.has(thing) ? thing : null,
    })),
  }),
})

const settleRoute = change({
  path: "/responsibilities/:responsibility",
  params: { responsibility: idSchema },
  input: settlement,
  verb: "responsibility.settle",
  may: mayMend,
  versioned: true,
  summary: "Gives a responsibility to a unit that stands, from a day on, or leaves it vacant with a reason",
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

const heapRoute = change({
  path: "/institution/vacant/:unit",
  params: { unit: unitKeySchema },
  input: settlement.extend({ kind: kindSchema.optional() }),
  verb: "responsibility.settle_together",
  may: mayMend,
  versioned: true,
  summary:
    "Gives everything that a unit lost, or all of one kind, to another unit from a day on, or leaves it vacant with a reason",
  form: {
    load: async ({ tx, params: { unit }, today, cards }): Promise<HeapPage> => {
      const lost = await listVacant(tx, today, { lastUnit: unit, open: true }, mostAtOnce)
      const left = [
        ...lost.map((r) => ({ key: `${r.id}`, thing: r.thing, kind: kindOf(r.thing) })),
        ...(await listWorkOf(tx, unit, today)).map((w) => ({
          key: `${w.thing} ${w.step} ${w.role}`,
          thing: w.thing,
          kind: openWork,
        })),
      ]
      const shown = await cards([...new Set(left.slice(0, mostShown).map((l) => l.thing))])
      return {
        ...{ unit, left, cards: new Map(shown.map((c) => [c.ref, c])), version: await countTurns(tx, unit) },
        name: (await unitNames(tx, [unit])).get(unit) ?? null,
        offers: (await readStanding(tx, today)).units,
        since:
          lost
            .flatMap((r) => r.since ?? [])
            .sort()
            .at(-1) ?? null,
      }
    },
    html: heapView,
  },
  act: ({ tx, actor, params: { unit }, input: { kind, ...settlement }, version, now, today, say }) =>
    settleHeap(tx, { lastUnit: unit, kind }, settlement, {
      ...{ actor, at: now, seen: version ?? 0, today },
      named: async (taken) => {
        const names = await unitNames(
          tx,
          taken.flatMap((t) => t.unit ?? []),
        )
        return say.list(
          taken.map(({ unit, count }) => {
            const name = unit ? names.get(unit) : null
            if (unit === null) return say.t(losses.takenByNobody, { count })
            return say.t(losses.taken, { count, unit: name ? unitTitle(say, name) : unit })
          }),
        )
      },
    }),
  json: z.object({ unit: z.string(), settled: z.number() }),
  then: () => "/institution/vacant",
})

export const vacantRoutes = [vacantRoute, settleRoute, heapRoute]
