import { z } from "zod"
import { change } from "#src/platform/http/index.ts"
import { demand, recorderFrom } from "../actions.ts"
import { unitInCharge } from "../charging.ts"
import { contentOf, fieldsOf } from "../entry/content.ts"
import { readStoodBefore, takeBackChange } from "../entry/restore.ts"
import { labelsFor, refsOf } from "../labels.ts"
import { type RestoreForm, restoreView, type Side } from "../pages/restore.tsx"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { readActivity } from "../queries/activity.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { readKnown } from "../queries/known.ts"
import { activityPath, slugSchema } from "../types.ts"

const restore = change({
  path: "/activities/:activity/restore",
  params: { activity: slugSchema },
  input: z.strictObject({}),
  verb: "activity.restore",
  may: mayRecord,
  versioned: true,
  summary: "Take the last change of an activity back: a new version says again what the one before said",
  form: {
    load: async (c, raw): Promise<RestoreForm> => {
      const { tx, say, today } = c
      const whole = await readActivity(tx, c.params.activity)
      const { key, title, version, statusReason } = whole.activity
      const own = await listUnitsBelow(tx, recordingUnits(c.actor), today)
      demand(mayRecordFor(own, await unitInCharge(tx, whole.activity, today)))
      const { known } = await readKnown(tx, today, say)
      const names = { state: known.stateName, body: known.bodyName }
      const seen = Number(raw.version) || version
      const stood = await readStoodBefore(tx, key, seen, say.lang)
      const [now, then]: [Side, Side | null] = [
        { ...fieldsOf(contentOf(whole, say), names), statusReason },
        stood && { ...fieldsOf(stood.content, names), statusReason: stood.reason },
      ]
      const sides = [now, ...(then ? [then] : [])]
      const labels = await labelsFor(c.cards, [
        ...refsOf("unit", [...sides.flatMap((s) => [s.unit, ...s.further.map((u) => u.unit)])]),
        ...refsOf("theme", [...sides.flatMap((s) => s.themes.map((t) => t.theme))]),
        ...refsOf("clause", [...sides.flatMap((s) => s.clauses.map((l) => l.clause))]),
        ...refsOf("programme", [...sides.map((s) => s.programme)]),
        ...refsOf("project", [...sides.map((s) => s.project)]),
      ])
      return { key, title: say.name(title), version, seen, now, then, labels }
    },
    html: restoreView,
  },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const { known } = await readKnown(c.tx, c.today, c.say)
    return takeBackChange(c.tx, by, { key: c.params.activity, seen: c.version ?? 0 }, known)
  },
  json: z.object({ key: z.string() }),
  then: ({ key }) => activityPath(key),
})

export const restoreRoutes = [restore]
