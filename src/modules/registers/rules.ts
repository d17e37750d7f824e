// What registers decide: the steps of an entry, what a step still needs, which answers contradict each other, and what entries add
// up to. Pure.
import { offered, transitions } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, isDay } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { FieldValues, Register, RegisterEntry, RegisterField } from "./types.ts"

const recorders = ["desk_officer", "unit_head", "planning"] as const
const heads = ["unit_head", "planning"] as const
/** Steps that every register has beside its own. */
const commonEvents = ["publish", "take_back", "withdraw"] as const
export const withdrawn = "withdrawn"

export const statusesOf = (register: Register): string[] => [
  ...new Set([register.first, ...register.steps.flatMap((s) => [s.from, s.to])]),
]
export const eventsOf = (register: Register): string[] => [...new Set([...register.steps.map((s) => s.event), ...commonEvents])]

/** The whole machine of a register: its own steps, and publish, take back and withdraw from wherever an entry stands. */
export const machineOf = (register: Register) =>
  transitions([
    ...register.steps.map((s) => ({
      ...{ from: s.from, event: s.event, to: s.to, roles: recorders },
      guards: ["has_proof"],
      reasonRequired: s.reason === true,
    })),
    ...statusesOf(register).flatMap((status) => [
      { from: status, event: "publish", to: status, roles: recorders, guards: ["is_inside", "thing_is_public"] },
      { from: status, event: "take_back", to: status, roles: heads, guards: ["is_public"], reasonRequired: true },
      { from: status, event: "withdraw", to: withdrawn, roles: recorders, guards: [], reasonRequired: true },
    ]),
  ])

type Answered = Pick<RegisterEntry, "state" | "organisation" | "held" | "fields">

const isAnswered = (entry: Answered, key: string): boolean =>
  key === "state" || key === "organisation" || key === "held" ? entry[key] !== null : entry.fields[key] !== undefined

/** What a step needs and the entry does not say. */
export const missingFor = (register: Register, entry: Answered & { status: string }, event: string): string[] =>
  (register.steps.find((s) => s.from === entry.status && s.event === event)?.needs ?? []).filter((k) => !isAnswered(entry, k))

export type Standing = Answered & Pick<RegisterEntry, "status" | "visibility">

/** `thingIsPublic`: everybody may see what the entry hangs on. */
export const guardsFor = (register: Register, entry: Standing, event: string, thingIsPublic: boolean) => ({
  has_proof: missingFor(register, entry, event).length === 0,
  is_inside: entry.visibility === "secretariat",
  is_public: entry.visibility === "public",
  thing_is_public: thingIsPublic,
})

/** Every step from here with the reason why it is closed, if it is. What is public is not published, what is not is not taken back. */
export const stepsFrom = (register: Register, entry: Standing, actor: Actor, thingIsPublic: boolean) =>
  eventsOf(register)
    .filter((event) => event !== (entry.visibility === "public" ? "publish" : "take_back"))
    .flatMap((event) =>
      offered(machineOf(register), entry.status, actor, guardsFor(register, entry, event, thingIsPublic))
        .filter((offer) => offer.event === event)
        .map((offer) => ({ ...offer, missing: missingFor(register, entry, event) })),
    )

export const countsPeople = (register: Register): boolean => register.names === null

export type PartsAbove = { whole: string; made: number; stated: number }
/** Parts that make more than their whole. */
export function partsAbove(register: Register, fields: FieldValues): PartsAbove[] {
  return register.parts.flatMap(({ whole, parts }) => {
    const stated = fields[whole]
    const made = parts.reduce((sum, p) => sum + Number(fields[p] ?? 0), 0)
    return typeof stated === "number" && made > stated ? [{ whole, made, stated }] : []
  })
}

/** Dates of which the second is surely before the first: the name of the second. */
export function outOfOrder(register: Register, fields: FieldValues): { first: string; second: string }[] {
  return register.order.flatMap(([first, second]) => {
    const [a, b] = [fields[first], fields[second]]
    if (typeof a !== "string" || typeof b !== "string") return []
    const [begins, ends] = [boundsOf(a as Edtf).from, boundsOf(b as Edtf).to]
    return begins !== null && ends !== null && ends < begins ? [{ first, second }] : []
  })
}

type Promising = Pick<RegisterEntry, "status" | "fields">

/** The day by which an entry, as it stands, promises something; null where it promises nothing. */
export function dueDayOf({ due }: Pick<Register, "due">, entry: Promising): Day | null {
  const said = due && entry.status === due.while ? entry.fields[due.field] : null
  return typeof said === "string" && isDay(said) ? said : null
}

/** The day that passed without it, such as of what was lent and is not back; null while there is time. */
export function missedDay(register: Pick<Register, "due">, entry: Promising, today: Day): Day | null {
  const due = dueDayOf(register, entry)
  return due !== null && due < today ? due : null
}

export type EntryTotal = { field: RegisterField; total: number; entries: number; detailing: number; hidden: number }

type Counted = Readonly<{
  status: string
  thing: string
  shown: Readonly<Record<string, { value: string | number | null; hidden: boolean }>>
}>

/**
 * Sums of entries by question. Only figures that the reader is shown are added, so that no total gives a small one away. What
 * details a result is counted apart by `detailing`: the result tells it already.
 */
export function totalsOf(register: Register, entries: readonly Counted[]): EntryTotal[] {
  const standing = entries.filter((e) => e.status !== withdrawn)
  return register.fields.flatMap((field) => {
    if (!field.adds) return []
    const own = standing.filter((e) => !e.thing.startsWith("result:"))
    const cells = own.flatMap((e) => (e.shown[field.key] ? [e.shown[field.key]] : []))
    const seen = cells.flatMap((c) => (typeof c?.value === "number" ? [c.value] : []))
    const detailing = standing.filter((e) => e.thing.startsWith("result:") && e.shown[field.key] !== undefined).length
    const hidden = cells.length - seen.length
    if (seen.length + detailing + hidden === 0) return []
    const total = Math.round(seen.reduce((sum, n) => sum + n, 0) * 100) / 100
    return [{ field, total, entries: seen.length, detailing, hidden }]
  })
}
