// What the pages of one register have in common: the register itself, its entries as the reader may have them, names.
import type { Read } from "#src/platform/db/index.ts"
import { type Card, notFound } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Actor, isStaff } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { labelOf, labelsFor, mayRecordFor, type Recorder, readThreshold, recorderFrom, refsOf } from "../../programmes/index.ts"
import { entryFields } from "../actions.ts"
import { findRegister } from "../definitions/index.ts"
import { registerWords as words } from "../messages/words.ts"
import { titleOf } from "../naming.ts"
import type { EntryForm } from "../pages/entry-forms.tsx"
import { keyOf } from "../paths.ts"
import { getEntry, listEntries } from "../queries/entries.ts"
import { listViewedActivities, listViewedProgrammes, listViewedResults, readChoices } from "../queries/views.ts"
import { entryShown } from "../shown.ts"
import type { Register } from "../types.ts"
import type { Known } from "../understand.ts"

export type Asking = { tx: Read; actor: Actor; say: Say; today: Day; now: Date; cards: (refs: readonly Ref[]) => Promise<Card[]> }

/** Throws "not found" for a word that no register is called by. */
export function registerOf(key: string): Register {
  const register = findRegister(key)
  if (!register) throw notFound()
  return register
}

export async function loadEntries({ tx, actor }: Pick<Asking, "tx" | "actor">, register: Register) {
  const sight = { staff: isStaff(actor), threshold: await readThreshold(tx) }
  return (await listEntries(tx, register.key)).map((e) => entryShown(register, e, sight))
}

export async function loadEntry({ tx, actor }: Pick<Asking, "tx" | "actor">, register: Register, slug: string) {
  const sight = { staff: isStaff(actor), threshold: await readThreshold(tx) }
  return entryShown(register, await getEntry(tx, register.key, keyOf(register.key, slug)), sight)
}

export const stateNames = async (tx: Read) => new Map((await readChoices(tx)).states.map((s) => [s.key, s.title] as const))

export const refOfThings = (things: readonly { sources: readonly { document: string }[] }[]) =>
  refsOf(
    "document",
    things.flatMap((t) => t.sources.map((s) => s.document)),
  )

/** What an entry of the register may hang on: what it views, as the acting person may see it. */
async function thingsOf(tx: Read, register: Register, say: Say) {
  const [activities, programmes, results] = [
    await listViewedActivities(tx, register.views),
    await listViewedProgrammes(tx, register.views),
    await listViewedResults(tx, register.views),
  ]
  const named = (title: Parameters<Say["name"]>[0], day: Edtf | null) =>
    day ? `${say.name(title)}, ${say.date(day)}` : say.name(title)
  return [
    ...activities.map((a) => ({
      value: ref("activity", a.key),
      label: named(a.title, a.held),
      group: say.t(words.groupActivities),
    })),
    ...programmes.map((p) => ({ value: ref("programme", p.key), label: say.name(p.title), group: say.t(words.groupProgrammes) })),
    ...results.map((r) => ({
      value: ref("result", r.key),
      label: `${say.name(r.measureTitle)}${say.colon}${say.number(r.value)}, ${named(r.thingTitle, r.period)}`,
      group: say.t(words.groupResults),
    })),
  ]
}

export async function knownOf(tx: Read, register: Register, say: Say): Promise<Known> {
  const { states, organisations } = await readChoices(tx)
  return {
    things: new Set((await thingsOf(tx, register, say)).map((t) => t.value)),
    states: new Set(states.map((s) => s.key)),
    organisations: new Set(organisations.map((o) => o.key)),
  }
}

/** The person at work, who must be of the unit of the entry where there is one already. */
export async function ownEntry(c: Asking, register: Register, slug: string) {
  const by = await recorderFrom(c.tx, c)
  const entry = await loadEntry(c, register, slug)
  return { by, entry, verdict: mayRecordFor(by.units, entry.unit) }
}

const sorted = <T extends { label: string }>(choices: readonly T[], say: Say): T[] =>
  [...choices].sort((a, b) => a.label.localeCompare(b.label, say.lang))

export async function loadForm(c: Asking, register: Register, by: Recorder, slug: string | null): Promise<EntryForm> {
  const { tx, say } = c
  const entry = slug === null ? null : await loadEntry(c, register, slug)
  const { states, organisations } = await readChoices(tx)
  const units = [...new Set([...by.units, ...(entry?.unit ? [entry.unit] : [])])]
  const labels = await labelsFor(c.cards, refsOf("unit", units))
  const byState = new Map(states.map((s) => [s.key, s.title] as const))
  return {
    register,
    of: entry && {
      register: register.key,
      key: entry.key,
      title: titleOf(register, entry, byState, say),
      version: entry.version,
    },
    stored: entry ? entryFields(entry, by) : { unit: units[0] ?? "" },
    things: await thingsOf(tx, register, say),
    units: units.map((value) => ({ value, label: labelOf(labels, ref("unit", value)) })),
    states: sorted(
      states.map((s) => ({ value: s.key, label: say.name(s.title) })),
      say,
    ),
    organisations: sorted(
      organisations.map((o) => ({ value: o.key, label: say.name(o.title) })),
      say,
    ),
  }
}
