import { z } from "zod"
import { everybody, page, whole } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { writeSource } from "#src/values/source.ts"
import { addUp, labelsFor, listTotals, mayRecord, mayRecordFor, recorderFrom, refsOf } from "../../programmes/index.ts"
import { registers } from "../definitions/index.ts"
import { titleOf } from "../naming.ts"
import { narrowActivities, narrowEntries, narrowResults, waysToNarrow } from "../narrowing.ts"
import { entryView } from "../pages/entry.tsx"
import { registerView } from "../pages/register.tsx"
import type { RegisterPage, ResultTotal } from "../pages/register-page.ts"
import { registersView } from "../pages/registers.tsx"
import { entryPath, registerPath } from "../paths.ts"
import { countEntries, listVersions } from "../queries/entries.ts"
import { countViewed, listViewedActivities, listViewedResults, type ViewedResult } from "../queries/views.ts"
import { eventsOf, statusesOf, totalsOf, withdrawn } from "../rules.ts"
import type { ShownEntry } from "../shown.ts"
import { loadEntries, loadEntry, refOfThings, registerOf, stateNames } from "./loading.ts"

export const registerParam = z.enum(registers.map((r) => r.key)).meta({ example: "mine-areas" })
export const entryParam = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(120)
  .meta({ example: "gocen-2012" })

/** In the place of a figure that the reader may not have. */
const notShown = "not_shown"

const entryShape = z.object({
  key: z.string(),
  path: z.string(),
  register: z.string(),
  definition: z.number(),
  thing: z.string(),
  status: z.string(),
  name: localisedSchema.nullable(),
  unit: z.string().nullable(),
  state: z.string().nullable(),
  placeText: z.string(),
  organisation: z.string().nullable(),
  held: z.string().nullable(),
  fields: z.record(z.string(), z.union([z.string(), z.number()])),
  asWritten: z.string(),
  doubt: z.string(),
  sources: z.array(z.unknown()),
  visibility: z.string(),
  version: z.number(),
})

const wireEntry = ({ shown, heldFrom: _, heldTo: __, ...e }: ShownEntry) => ({
  ...e,
  path: entryPath(e),
  fields: Object.fromEntries(Object.entries(shown).map(([k, c]) => [k, c.value ?? notShown])),
})

const resultTotals = (results: readonly ViewedResult[], totals: Awaited<ReturnType<typeof listTotals>>): ResultTotal[] =>
  [...Map.groupBy(results, (r) => r.measure)].flatMap(([measure, of]) => {
    const first = of[0]
    if (!first) return []
    const addsUp = first.addsUp as ResultTotal["addsUp"]
    const { total, atLeast } = addUp(addsUp, of, totals)
    return [{ measure, title: first.measureTitle, unit: first.measureUnit, addsUp, total, atLeast, values: of.length }]
  })

const list = page({
  path: "/registers",
  params: {},
  query: {},
  may: everybody,
  summary: "Which registers there are, with how many entries they hold and how much of the record each views",
  load: async ({ tx }) => {
    const entries = await countEntries(tx)
    const all = []
    for (const register of registers)
      all.push({ register, entries: entries.get(register.key) ?? 0, ...(await countViewed(tx, register.views)) })
    return all
  },
  html: registersView,
  json: z.object({
    registers: z.array(
      z.object({
        key: z.string(),
        path: z.string(),
        title: z.string(),
        entries: z.number(),
        activities: z.number(),
        results: z.number(),
      }),
    ),
  }),
  wire: (all, say) => ({
    registers: all.map(({ register, ...counts }) => ({
      key: register.key,
      path: registerPath(register.key),
      title: say.t(register.title),
      ...counts,
    })),
  }),
})

const columnsOf = ({ register }: RegisterPage) => [
  ...["key", "register", "definition", "title", "status", "thing", "unit", "state", "place", "organisation", "held"],
  ...register.fields.map((f) => f.key),
  ...["as_written", "doubt", "source"],
]
const rowsOf = (p: RegisterPage, say: Say) =>
  p.entries.map((e) => ({
    ...Object.fromEntries(p.register.fields.map((f) => [f.key, ""])),
    ...Object.fromEntries(Object.entries(e.shown).map(([k, c]) => [k, String(c.value ?? notShown)])),
    key: e.key,
    register: e.register,
    definition: String(e.definition),
    title: titleOf(p.register, e, p.states, say),
    status: e.status,
    thing: e.thing,
    unit: e.unit ?? "",
    state: e.state ?? "",
    place: e.placeText,
    organisation: e.organisation ?? "",
    held: e.held ?? "",
    as_written: e.asWritten,
    doubt: e.doubt,
    source: e.sources.map(writeSource).join(";"),
  }))

const statuses = [...new Set(registers.flatMap(statusesOf)), withdrawn]

const one = page({
  path: "/registers/:register",
  params: { register: registerParam },
  query: {
    status: z.enum(statuses).optional(),
    state: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    year: whole(1990, 2100).optional(),
  },
  may: everybody,
  summary:
    "One register: its entries narrowed by status, state and year, what they come to, and the activities and results it views",
  load: async ({ tx, params, query, actor, cards, today }): Promise<RegisterPage> => {
    const register = registerOf(params.register)
    const all = await loadEntries({ tx, actor }, register)
    const viewed = await listViewedActivities(tx, register.views)
    const activities = narrowActivities(viewed, query)
    const results = narrowResults(await listViewedResults(tx, register.views), viewed, query)
    const entries = narrowEntries(all, query)
    const ways = waysToNarrow(all, viewed)
    return {
      register,
      asked: query,
      entries,
      activities,
      results,
      ways,
      entryTotals: totalsOf(register, entries),
      resultTotals: resultTotals(results, await listTotals(tx)),
      states: await stateNames(tx),
      mayRecord: mayRecord(actor).ok,
      forStaff: isStaff(actor),
      today,
      labels: await labelsFor(cards, [
        ...refsOf(
          "state",
          ways.state.map((t) => t.value),
        ),
        ...refOfThings([...activities, ...results]),
      ]),
    }
  },
  html: registerView,
  json: z.object({
    register: z.string(),
    definition: z.number(),
    fields: z.array(z.object({ key: z.string(), as: z.string(), label: z.string(), from: z.string(), people: z.boolean() })),
    events: z.array(z.string()),
    entries: z.array(entryShape),
    totals: z.object({
      rule: z.string(),
      results: z.array(
        z.object({
          measure: z.string(),
          total: z.number().nullable(),
          atLeast: z.boolean(),
          addsUp: z.string(),
          values: z.number(),
        }),
      ),
      entries: z.array(
        z.object({ field: z.string(), total: z.number(), entries: z.number(), detailing: z.number(), hidden: z.number() }),
      ),
    }),
    activities: z.array(z.string()),
    results: z.array(z.string()),
  }),
  wire: (p, say) => ({
    register: p.register.key,
    definition: p.register.version,
    fields: p.register.fields.map((f) => ({
      key: f.key,
      as: f.as,
      label: say.t(f.label),
      from: f.from,
      people: f.people === true,
    })),
    events: eventsOf(p.register),
    entries: p.entries.map(wireEntry),
    totals: {
      rule: "results of the record and entries of the register are never added together; entries that detail a result are in no total",
      results: p.resultTotals.map(({ measure, total, atLeast, addsUp, values }) => ({ measure, total, atLeast, addsUp, values })),
      entries: p.entryTotals.map(({ field, ...t }) => ({ field: field.key, ...t })),
    },
    activities: p.activities.map((a) => a.key),
    results: p.results.map((r) => r.key),
  }),
  also: { ...tableFaces((p: RegisterPage) => p.register.key, columnsOf, rowsOf) },
})

const entry = page({
  path: "/registers/:register/:entry",
  params: { register: registerParam, entry: entryParam },
  query: {},
  may: everybody,
  summary: "One entry of a register: what it hangs on, what the register asks of it, and where it stands",
  load: async (c) => {
    const { tx, params, actor, cards, today, zone } = c
    const register = registerOf(params.register)
    const shown = await loadEntry(c, register, params.entry)
    const forStaff = isStaff(actor)
    return {
      register,
      entry: shown,
      versions: forStaff ? await listVersions(tx, shown.key) : [],
      states: await stateNames(tx),
      own: mayRecord(actor).ok && mayRecordFor((await recorderFrom(tx, c)).units, shown.unit).ok,
      forStaff,
      today,
      zone,
      labels: await labelsFor(cards, [
        shown.thing,
        ...refsOf("unit", [shown.unit]),
        ...refsOf("state", [shown.state]),
        ...refsOf("organisation", [shown.organisation]),
        ...refOfThings([shown]),
      ]),
    }
  },
  html: entryView,
  json: z.object({ entry: entryShape }),
  wire: (p) => ({ entry: wireEntry(p.entry) }),
})

export const registerRoutes = [list, one, entry]
