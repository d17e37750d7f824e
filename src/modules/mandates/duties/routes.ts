import { z } from "zod"
import { readStanding } from "#src/modules/institution/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import { change, everybody, page, text } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import { daySchema } from "#src/values/day.ts"
import { edtfSchema } from "#src/values/edtf.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { sourceSchema } from "#src/values/source.ts"
import { instrumentKeySchema } from "../types.ts"
import { correctDuty, type DutySent, deliverDuty, enterDuty, readOccurrence } from "./actions.ts"
import { dutiesCalendar } from "./feed.ts"
import { linkedDuty } from "./linked.ts"
import { loadDuties, loadDuty } from "./loads.ts"
import { dutiesView, listHref, totalOf } from "./pages/duties.tsx"
import { dutyView } from "./pages/duty.tsx"
import { type DeliverPage, deliverView, type EntryPage, entryView } from "./pages/forms.tsx"
import { deliversDuties, entersDuties } from "./policy.ts"
import { getDuty } from "./queries.ts"
import { everyChoices, standings } from "./rules.ts"
import { type Duty, dutyKinds } from "./types.ts"

const dutySchema = instrumentKeySchema.meta({ example: "gangs-special-meeting" })
/** A due day, or the word for the one time of a duty that has none. */
const occurrenceSchema = z
  .union([daySchema, z.literal("undated")])
  .transform((said): Day | null => (said === "undated" ? null : said))

const dutyShape = z.object({
  key: z.string(),
  clause: z.string(),
  kind: z.enum(dutyKinds),
  title: localisedSchema,
  due: z.string().nullable(),
  rule: z.string(),
  unit: z.string().nullable(),
  sources: z.array(sourceSchema),
  version: z.number(),
})
const wireDuty = ({ key, clause, kind, title, due, rule, unit, sources, version }: Duty) => ({
  ...{ key, clause, kind, title, due, rule, unit, sources, version },
})
const timeShape = z.object({
  on: daySchema.nullable(),
  overdue: z.boolean(),
  /** Null where nothing was delivered, or where the reader may not see by what. */
  deliveredBy: z.string().nullable(),
  delivered: z.string().nullable(),
  units: z.array(z.object({ unit: z.string(), order: z.string(), mark: z.string() })),
})

const entry = z.strictObject({
  clause: text(300),
  kind: z.enum(dutyKinds),
  title: text(200),
  summary: text(2000).optional(),
  due: edtfSchema.optional(),
  every: z.enum(everyChoices),
  rule: text(200).optional(),
  unit: z.string().max(80).optional(),
})
const sentFrom = (input: z.output<typeof entry>): DutySent => ({
  ...{ clause: input.clause, kind: input.kind, title: input.title, every: input.every },
  ...{ summary: input.summary ?? "", due: input.due ?? null, rule: input.rule ?? "", unit: input.unit ?? null },
})

/** Units that stand on a day, as choices of the form. */
const unitsOn = async (tx: Read, on: Day): Promise<EntryPage["units"]> =>
  (await readStanding(tx, on)).units.map(({ version: v }) => ({ key: v.unit, name: v.name, acronym: v.acronym }))
const keysOf = (units: EntryPage["units"]) => units.map((u) => u.key)

const reading = [
  page({
    path: "/duties",
    params: {},
    query: { kind: z.enum(dutyKinds).optional(), show: z.enum(standings).optional(), from: dutySchema.optional() },
    may: everybody,
    summary: "What mandates make fall due: when, for whom as at the due day, and whether it was delivered",
    load: ({ tx, actor, query, today }) => loadDuties(tx, actor, query, today),
    html: dutiesView,
    json: z.object({
      duties: z.array(dutyShape.extend({ standing: z.enum(standings), on: daySchema.nullable() })),
      total: z.number(),
      next: z.string().nullable(),
    }),
    wire: ({ lines, counts, narrowed, next }) => ({
      duties: lines.map(({ duty, now, standing }) => ({ ...wireDuty(duty), standing, on: now?.on ?? null })),
      total: totalOf(counts, narrowed),
      next,
    }),
    apart: {
      ics: ({ tx, query: { kind, show }, today, say, caller, zone }) =>
        dutiesCalendar(tx, { kind, show }, today, { say, origin: caller.origin, zone }, listHref({ kind, show })),
    },
  }),
  page({
    path: "/duties/:duty",
    params: { duty: dutySchema },
    query: {},
    may: everybody,
    summary: "One duty with its due days, who answers for each as at that day, and by what it was delivered",
    load: ({ tx, params, actor, cards, today }) => loadDuty(tx, params.duty, { actor, cards, today }),
    html: dutyView,
    also: { jsonld: linkedDuty },
    json: z.object({ duty: dutyShape, times: z.array(timeShape) }),
    wire: ({ duty, times, responsible, proofs }) => ({
      duty: wireDuty(duty),
      times: times.map(({ on, overdue, proof }) => ({
        on,
        overdue,
        deliveredBy: proof && proofs.has(proof.thing) ? proof.thing : null,
        delivered: proof?.delivered ?? null,
        units: (responsible.get(on ?? "") ?? []).map(({ unit, order, mark }) => ({ unit, order, mark })),
      })),
    }),
  }),
]

const changing = [
  change({
    path: "/duties/new",
    params: {},
    input: entry,
    verb: "duty.enter",
    may: entersDuties,
    versioned: false,
    summary: "Read a duty from a clause",
    form: {
      load: async ({ tx, today }): Promise<EntryPage> => ({ duty: null, units: await unitsOn(tx, today) }),
      html: entryView,
    },
    act: async ({ tx, actor, input, say, today, now, zone }) => {
      const units = keysOf(await unitsOn(tx, today))
      return enterDuty(tx, sentFrom(input), { actor, lang: say.lang, units, today, now, zone })
    },
    json: z.object({ key: z.string() }),
    then: ({ key }) => `/duties/${key}`,
  }),
  change({
    path: "/duties/:duty/edit",
    params: { duty: dutySchema },
    input: entry,
    verb: "duty.correct",
    may: entersDuties,
    versioned: true,
    summary: "Correct a duty; what stood before is kept",
    form: {
      load: async ({ tx, params, today }): Promise<EntryPage> => ({
        duty: await getDuty(tx, params.duty),
        units: await unitsOn(tx, today),
      }),
      html: entryView,
    },
    act: async ({ tx, actor, params, input, version, say, today, now, zone }) => {
      const units = keysOf(await unitsOn(tx, today))
      return correctDuty(tx, params.duty, version ?? 0, sentFrom(input), { actor, lang: say.lang, units, today, now, zone })
    },
    json: z.object({ key: z.string() }),
    then: ({ key }) => `/duties/${key}`,
  }),
  change({
    path: "/duties/:duty/deliveries/:occurrence",
    params: { duty: dutySchema, occurrence: occurrenceSchema },
    input: z.strictObject({
      event: z.enum(["record", "withdraw"]),
      thing: text(300).optional(),
      delivered: edtfSchema.optional(),
    }),
    verb: "duty.deliver",
    may: deliversDuties,
    versioned: true,
    summary: "Record by what a duty was delivered, or that what was recorded was no delivery",
    form: {
      load: async ({ tx, params, today }): Promise<DeliverPage> => {
        const { duty, occurrence } = await readOccurrence(tx, { duty: params.duty, on: params.occurrence }, today)
        return { duty, occurrence, today }
      },
      html: deliverView,
    },
    act: ({ tx, actor, params, input, version, today, now, zone, cards }) =>
      deliverDuty(
        tx,
        actor,
        { duty: params.duty, on: params.occurrence },
        { event: input.event, thing: input.thing ?? "", delivered: input.delivered ?? null, seen: version ?? 0 },
        { today, now, zone, cards },
      ),
    json: z.object({ duty: z.string(), occurrence: daySchema.nullable(), version: z.number() }),
    then: ({ duty }) => `/duties/${duty}`,
  }),
]

export const dutyRoutes = [...reading, ...changing]
