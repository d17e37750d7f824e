// What the form of an activity is loaded with: its choices, and what it begins from.
import type { Read } from "#src/platform/db/index.ts"
import type { Card } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import type { Choice } from "#src/web/index.ts"
import { demand } from "../actions.ts"
import { unitInCharge } from "../charging.ts"
import { contentOf, fieldsOf } from "../entry/content.ts"
import { copyOf } from "../entry/copy.ts"
import type { EntryForm, Standing } from "../entry/form.ts"
import { type Known, offeredClauses, understandBody, understandState } from "../entry/understand.ts"
import { labelOf, labelsFor, refsOf } from "../labels.ts"
import { mayRecordFor, recordingUnits } from "../policy.ts"
import { type getActivity, readActivity, type WholeActivity } from "../queries/activity.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { readKnown } from "../queries/known.ts"
import { listMeasureNames } from "../queries/measures.ts"
import { listProgrammeNames } from "../queries/programmes.ts"
import { guardsOf, steps } from "../rules.ts"
import type { ActivityStatus } from "../types.ts"

export type Asking = { tx: Read; actor: Actor; say: Say; today: Day; cards: (refs: readonly Ref[]) => Promise<Card[]> }

export function standingOf(activity: Awaited<ReturnType<typeof getActivity>>, { say, actor, today }: Asking): Standing {
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

const namesIn = (known: Known) => ({ state: known.stateName, body: known.bodyName })

const readName = (read: ReturnType<typeof understandState>, name: (code: string) => string) =>
  "code" in read ? { name: name(read.code) } : read

/** Another unit's activity is copied for the own unit. */
function copiedFields(from: WholeActivity, say: Say, known: Known, own: readonly string[]) {
  const fields = fieldsOf(copyOf(contentOf(from, say), known.aside), namesIn(known))
  return { ...fields, unit: own.includes(fields.unit ?? "") ? fields.unit : own[0] }
}

/** A new activity, one that is stored, or a new one made from another. */
type Begun = { from: "nothing" } | { from: "itself" | "another"; key: string }

/** What the form offers, and what it begins with. */
export async function loadForm(c: Asking, begun: Begun): Promise<EntryForm> {
  const { tx, say } = c
  const { known, choices } = await readKnown(tx, c.today, say)
  const own = await listUnitsBelow(tx, recordingUnits(c.actor), c.today)
  const another = begun.from === "another" ? await readActivity(tx, begun.key) : null
  const whole = begun.from === "itself" ? await readActivity(tx, begun.key) : null
  if (whole) demand(mayRecordFor(own, await unitInCharge(tx, whole.activity, c.today)))
  const clauses = offeredClauses(choices.clauses, whole?.clauses.map((l) => l.clause) ?? [])
  const instruments = [...new Set(clauses.map((clause) => clause.split("/")[0] ?? ""))]
  const units = [...new Set([...choices.units, ...own, ...((whole ?? another)?.units.map((u) => u.unit) ?? [])])]
  const labels = await labelsFor(c.cards, [
    ...refsOf("unit", units),
    ...refsOf("clause", clauses),
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
  const first = own.length > 0 ? { unit: recordingUnits(c.actor)[0] } : {}
  return {
    activity: whole && standingOf(whole.activity, c),
    from: another && { key: another.activity.key, title: say.name(another.activity.title) },
    stored: whole
      ? fieldsOf(contentOf(whole, say), namesIn(known))
      : another
        ? copiedFields(another, say, known, own)
        : { ...first, visibility: "secretariat" },
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
    clauses: clauses.map((clause) => choice("clause", clause, labelOf(labels, ref("instrument", clause.split("/")[0] ?? "")))),
    themes: choices.themes.map((theme) => choice("theme", theme)),
    measures: measures.map((m) => ({ value: m.key, label: `${say.name(m.title)} (${m.unit})` })),
    read: {
      state: (words) => readName(understandState(words, known), known.stateName),
      body: (words) => readName(understandBody(words, known), known.bodyName),
    },
  }
}
