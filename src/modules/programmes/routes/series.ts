// Activities made from another one: a copy, or a series of sessions.
import { z } from "zod"
import { change, invalid } from "#src/platform/http/index.ts"
import { demand, recordActivities, recordActivity, recorderFrom } from "../actions.ts"
import { contentOf } from "../entry/content.ts"
import { copyOf } from "../entry/copy.ts"
import { activityInput } from "../entry/input.ts"
import { seriesInput, sessionsOf } from "../entry/series.ts"
import { understand } from "../entry/understand.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { entryView } from "../pages/entry.tsx"
import { seriesView } from "../pages/series.tsx"
import { mayRecord, mayRecordFor } from "../policy.ts"
import { getActivity, readActivity } from "../queries/activity.ts"
import { readKnown } from "../queries/known.ts"
import { activityPath, slugSchema } from "../types.ts"
import { loadForm } from "./entry-form.ts"

const params = { activity: slugSchema }

const copy = change({
  path: "/activities/:activity/copy",
  params,
  input: activityInput,
  verb: "activity.copy",
  may: mayRecord,
  versioned: false,
  summary: "Record an activity made from another; dates, counts of people, results and sources stay behind",
  form: { load: (c) => loadForm(c, { from: "another", key: c.params.activity }), html: entryView },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const { key } = await getActivity(c.tx, c.params.activity)
    demand(mayRecordFor(by.units, c.input.unit))
    const { known } = await readKnown(c.tx, c.today, c.say)
    const read = understand(c.input, known, c.today)
    if (!read.ok) throw invalid(read.faults)
    return recordActivity(c.tx, by, { content: read.content, copyOf: key })
  },
  json: z.object({ key: z.string() }),
  then: ({ key }) => activityPath(key),
})

const series = change({
  path: "/activities/:activity/series",
  params,
  input: seriesInput,
  verb: "activity.plan_series",
  may: mayRecord,
  versioned: false,
  summary: "Plan sessions like an activity: every so many days, weeks or months, as many planned activities, all or none",
  form: { load: (c) => loadForm(c, { from: "another", key: c.params.activity }), html: seriesView },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const { unit } = c.input
    demand(mayRecordFor(by.units, unit))
    const planned = sessionsOf(c.input)
    if (!planned.ok) throw invalid(planned.faults)
    const { known } = await readKnown(c.tx, c.today, c.say)
    const like = copyOf(contentOf(await readActivity(c.tx, c.params.activity), c.say), known.aside)
    if (like.project && !known.projects.has(like.project)) throw invalid([{ pointer: "/title", message: fastEntry.projectEnded }])
    const units = [unit, ...like.units.slice(1).filter((u) => u !== unit)]
    const { value, facts } = await recordActivities(
      c.tx,
      by,
      planned.sessions.map((session) => ({ content: { ...like, ...session, units }, copyOf: c.params.activity })),
    )
    const [first, ...rest] = facts
    if (!first) throw invalid([{ pointer: "/count", message: fastEntry.oneSession }])
    return { value: { keys: value, unit }, facts: [first, ...rest] }
  },
  json: z.object({ keys: z.array(z.string()), unit: z.string() }),
  then: ({ unit }) => `/activities?status=planned&unit=${unit}` as const,
})

export const seriesRoutes = [copy, series]
