import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { type Card, change, invalid, text } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import type { Choice } from "#src/web/index.ts"
import { amendActivityOf, demand, moveActivity, recordActivity, recorderFrom } from "../actions.ts"
import { unitInCharge } from "../charging.ts"
import { contentOf, fieldsOf } from "../entry/content.ts"
import type { EntryForm, Standing } from "../entry/form.ts"
import { activityInput } from "../entry/input.ts"
import { understand, understandBody, understandState } from "../entry/understand.ts"
import { labelOf, labelsFor, refsOf } from "../labels.ts"
import { entryView } from "../pages/entry.tsx"
import { stepView } from "../pages/entry-steps.tsx"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { getActivity, readActivity } from "../queries/activity.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { readKnown } from "../queries/known.ts"
import { listMeasureNames } from "../queries/measures.ts"
import { listProgrammeNames } from "../queries/programmes.ts"
import { guardsOf, stepEvents, steps } from "../rules.ts"
import { type ActivityStatus, activityPath, slugSchema } from "../types.ts"

type Asking = { tx: Read; actor: Actor; say: Say; today: Day; cards: (refs: readonly Ref[]) => Promise<Card[]> }

function standingOf(activity: Awaited<ReturnType<typeof getActivity>>, { say, actor, today }: Asking): Standing {
  const { key, version } = activity
  const status = activity.status as ActivityStatus
  return {
    key,
    title: say.name(activity.title),
    version,
    status,
    offers: offered(steps, status, actor, guardsOf(activity, today)),
  }
}

const readName = (read: ReturnType<typeof understandState>, name: (code: string) => string) =>
  "code" in read ? { name: name(read.code) } : read

/** What the form offers, and what is stored of an activity that is amended. */
async function loadForm(c: Asking, key: string | null): Promise<EntryForm> {
  const { tx, say } = c
  const { known, choices } = await readKnown(tx, c.today, say)
  const own = await listUnitsBelow(tx, recordingUnits(c.actor), c.today)
  const whole = key === null ? null : await readActivity(tx, key)
  if (whole) demand(mayRecordFor(own, await unitInCharge(tx, whole.activity, c.today)))
  const instruments = [...new Set(choices.clauses.map((clause) => clause.split("/")[0] ?? ""))]
  const units = [...new Set([...choices.units, ...own, ...(whole?.units.map((u) => u.unit) ?? [])])]
  const labels = await labelsFor(c.cards, [
    ...refsOf("unit", units),
    ...refsOf("clause", choices.clauses),
    ...refsOf("instrument", instruments),
    ...refsOf("theme", choices.themes),
  ])
  const choice = (kind: string, value: string, group?: string): Choice => ({
    value,
    label: labelOf(labels, ref(kind, value)),
    ...(group ? { group } : {}),
  })
  const programmes = await listProgrammeNames(tx)
  const measures = await listMeasureNames(tx)
  const names = { state: known.stateName, body: known.bodyName }
  const first = own.length > 0 ? { unit: recordingUnits(c.actor)[0] } : {}
  return {
    activity: whole && standingOf(whole.activity, c),
    stored: whole ? fieldsOf(contentOf(whole, say), names) : { ...first, visibility: "secretariat" },
    ownUnits: [...new Set([...own, ...(whole?.activity.unit ? [whole.activity.unit] : [])])].map((u) => choice("unit", u)),
    allUnits: units.map((u) => choice("unit", u)),
    programmes: programmes.map((p) => ({
      value: p.key,
      label: say.name(p.title),
      ...(p.unit ? { group: labelOf(labels, ref("unit", p.unit)) } : {}),
    })),
    projects: [...known.projects.values()].map((p) => ({
      value: p.key,
      label: p.title,
      ...(p.programmeTitle ? { group: p.programmeTitle } : {}),
    })),
    clauses: choices.clauses.map((clause) =>
      choice("clause", clause, labelOf(labels, ref("instrument", clause.split("/")[0] ?? ""))),
    ),
    themes: choices.themes.map((theme) => choice("theme", theme)),
    measures: measures.map((m) => ({ value: m.key, label: `${say.name(m.title)} (${m.unit})` })),
    read: {
      state: (words) => readName(understandState(words, known), known.stateName),
      body: (words) => readName(understandBody(words, known), known.bodyName),
    },
  }
}

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
  form: { load: (c) => loadForm(c, null), html: entryView },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    demand(mayRecordFor(by.units, c.input.unit))
    const { known } = await readKnown(c.tx, c.today, c.say)
    const read = understand(c.input, known, c.today)
    if (!read.ok) throw invalid(read.faults)
    return recordActivity(c.tx, by, read.content)
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
  form: { load: (c) => loadForm(c, c.params.activity), html: entryView },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const before = await getActivity(c.tx, c.params.activity)
    demand(mayRecordFor(by.units, await unitInCharge(c.tx, before, c.today)))
    const { known } = await readKnown(c.tx, c.today, c.say)
    const read = understand(c.input, known, c.today, { undated: before.held === null })
    if (!read.ok) throw invalid(read.faults)
    return amendActivityOf(c.tx, by, c.params.activity, c.version ?? 0, read.content, known)
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
