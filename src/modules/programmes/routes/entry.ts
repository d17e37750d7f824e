import { z } from "zod"
import { change, invalid, text } from "#src/platform/http/index.ts"
import { amendActivityOf, demand, moveActivity, recordActivity, recorderFrom } from "../actions.ts"
import { unitInCharge } from "../charging.ts"
import { activityInput } from "../entry/input.ts"
import { understand } from "../entry/understand.ts"
import { entryView } from "../pages/entry.tsx"
import { stepView } from "../pages/entry-steps.tsx"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { getActivity, readActivity } from "../queries/activity.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { readKnown } from "../queries/known.ts"
import { stepEvents } from "../rules.ts"
import { activityPath, slugSchema } from "../types.ts"
import { loadForm, standingOf } from "./entry-form.ts"

const told = z.object({ key: z.string() })
const done = ({ key }: { key: string }) => activityPath(key)

const record = change({
  path: "/activities/new",
  params: {},
  input: activityInput,
  verb: "activity.record",
  may: mayRecord,
  versioned: false,
  summary: "Record an activity for the own unit or one below it",
  form: { load: (c) => loadForm(c, { from: "nothing" }), html: entryView },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    demand(mayRecordFor(by.units, c.input.unit))
    const { known } = await readKnown(c.tx, c.today, c.say)
    const read = understand(c.input, known, c.today)
    if (!read.ok) throw invalid(read.faults)
    return recordActivity(c.tx, by, { content: read.content })
  },
  json: told,
  then: done,
})

const amend = change({
  path: "/activities/:activity/edit",
  params: { activity: slugSchema },
  input: activityInput,
  verb: "activity.amend",
  may: mayRecord,
  versioned: true,
  summary: "Amend an activity of the own unit; a lost update is refused with both sides",
  form: { load: (c) => loadForm(c, { from: "itself", key: c.params.activity }), html: entryView },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const before = await readActivity(c.tx, c.params.activity)
    demand(mayRecordFor(by.units, await unitInCharge(c.tx, before.activity, c.today)))
    const { known } = await readKnown(c.tx, c.today, c.say)
    const clauses = before.clauses.map((l) => l.clause)
    const read = understand(c.input, known, c.today, { undated: before.activity.held === null, clauses })
    if (!read.ok) throw invalid(read.faults)
    return amendActivityOf(c.tx, by, { key: c.params.activity, seen: c.version ?? 0, content: read.content }, known)
  },
  json: told,
  then: done,
})

const move = change({
  path: "/activities/:activity/status",
  params: { activity: slugSchema },
  input: z.strictObject({ event: z.enum(stepEvents), reason: text(500).optional() }),
  verb: "activity.move",
  may: mayRecord,
  versioned: true,
  summary: "Confirm, hold, postpone, plan again or cancel an activity of the own unit",
  form: {
    load: async (c) => {
      const activity = await getActivity(c.tx, c.params.activity)
      const own = await listUnitsBelow(c.tx, recordingUnits(c.actor), c.today)
      demand(mayRecordFor(own, await unitInCharge(c.tx, activity, c.today)))
      return standingOf(activity, c)
    },
    html: stepView,
  },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    return moveActivity(c.tx, by, c.params.activity, c.version ?? 0, { event: c.input.event, reason: c.input.reason ?? "" })
  },
  json: told,
  then: done,
})

export const entryRoutes = [record, amend, move]
