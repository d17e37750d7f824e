// Decisions of this module. Pure: what they judge is handed to them.
import { createHash } from "node:crypto"
import { transitions } from "#src/platform/workflow/index.ts"
import type { Day } from "#src/values/day.ts"
import { type ActivityStatus, type AddsUp, type Result, recorders } from "./types.ts"

/** What may be done with an activity; cancelled and held are the ends. Of which unit it must be, the policy says. */
export const steps = transitions([
  { from: "planned", event: "confirm", to: "confirmed", roles: recorders, guards: [] },
  { from: "confirmed", event: "hold", to: "held", roles: recorders, guards: ["begun"] },
  { from: "planned", event: "postpone", to: "postponed", roles: recorders, guards: [], reasonRequired: true },
  { from: "confirmed", event: "postpone", to: "postponed", roles: recorders, guards: [], reasonRequired: true },
  { from: "postponed", event: "replan", to: "planned", roles: recorders, guards: [] },
  { from: "planned", event: "cancel", to: "cancelled", roles: recorders, guards: [], reasonRequired: true },
  { from: "confirmed", event: "cancel", to: "cancelled", roles: recorders, guards: [], reasonRequired: true },
  { from: "postponed", event: "cancel", to: "cancelled", roles: recorders, guards: [], reasonRequired: true },
])
export type StepEvent = (typeof steps)[number]["event"]
export type Guard = (typeof steps)[number]["guards"][number]
export const stepEvents = [...new Set(steps.map((s) => s.event))]

/** Which guards hold on a day. `begun`: its first day has come; what lies ahead cannot have been held. */
export function guardsOf(activity: { heldFrom: Day | null; heldTo: Day | null }, today: Day) {
  const first = activity.heldFrom ?? activity.heldTo
  return { begun: first !== null && first <= today } satisfies Record<Guard, boolean>
}

/** What an activity can be entered as: nobody enters one that is already off. */
export const enteredAs = ["planned", "confirmed", "held"] as const satisfies readonly ActivityStatus[]

export type Sum = {
  /** Null where the measure makes no total, or has no values. */
  total: number | null
  /** Some parts are printed as minimums, so the total is one too. */
  atLeast: boolean
  /** Keys of the values that are in the total. */
  counted: ReadonlySet<string>
}

const leastKinds = new Set(["at_least", "more_than"])

/**
 * Adds the values of one measure up, by the measure's own rule. For sums a value that a source prints as the total of
 * others is left out (`totals` holds the keys of such values): its parts stand in the list themselves, or are only some of
 * it, when the total stands and its parts are left out (`partly`).
 */
export function addUp(
  rule: AddsUp,
  values: readonly (Pick<Result, "key" | "value" | "qualifier" | "periodTo" | "periodFrom"> &
    Partial<Pick<Result, "numerator" | "denominator">>)[],
  totals: readonly { total: string; parts: readonly string[]; agrees: string }[],
): Sum {
  const none: Sum = { total: null, atLeast: false, counted: new Set() }
  if (values.length === 0 || rule === "distinct") return none
  if (rule === "latest") {
    const last = values.reduce((best, v) => (dayOf(v) > dayOf(best) ? v : best))
    return { total: last.value, atLeast: leastKinds.has(last.qualifier), counted: new Set([last.key]) }
  }
  const left = new Set(totals.flatMap((t) => (t.agrees === "part" ? t.parts : [t.total])))
  const counted = values.filter((v) => !left.has(v.key))
  const sum = counted.reduce((all, v) => all + v.value, 0)
  return {
    total: rule === "average" ? (pooled(counted) ?? sum / counted.length) : sum,
    atLeast: rule === "sum" && counted.some((v) => leastKinds.has(v.qualifier)),
    counted: new Set(counted.map((v) => v.key)),
  }
}

/** Shares of unequal wholes are averaged as one share: all parts of all wholes. Null where a whole is not known. */
function pooled(values: readonly Partial<Pick<Result, "numerator" | "denominator">>[]): number | null {
  let [parts, wholes] = [0, 0]
  for (const { numerator, denominator } of values) {
    if (typeof numerator !== "number" || typeof denominator !== "number") return null
    parts += numerator
    wholes += denominator
  }
  return wholes > 0 ? (100 * parts) / wholes : null
}

const dayOf = (v: { periodTo: string | null; periodFrom: string | null }) => v.periodTo ?? v.periodFrom ?? ""

export type Given = { currency: string; total: number; stated: number }

/**
 * What was given, each currency by itself: only amounts that a source states are added. Contributions that state none are in
 * no total, and how many those are is told beside it.
 */
export function addGiven(contributions: readonly { value: number | null; currency: string | null }[]): Given[] {
  const stated = contributions.flatMap(({ value, currency }) =>
    value === null || currency === null ? [] : [{ value, currency }],
  )
  return [...Map.groupBy(stated, (c) => c.currency)]
    .map(([currency, given]) => ({ currency, total: given.reduce((sum, c) => sum + c.value, 0), stated: given.length }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

type Spanned = {
  key: string
  programme: string | null
  thing: string
  place: string | null
  periodFrom: string | null
  periodTo: string | null
}

/**
 * Pairs of values that may count the same people or things twice: of one programme or thing, with periods that overlap and
 * places that do not exclude each other. A value without any period could be of any time, so it is not paired: its doubt says so.
 */
export function overlaps<V extends Spanned>(values: readonly V[]): [V, V][] {
  const pairs: [V, V][] = []
  for (const group of Map.groupBy(values, (v) => v.programme ?? v.thing).values()) {
    for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) if (mayOverlap(a, b)) pairs.push([a, b])
  }
  return pairs
}

function mayOverlap(a: Spanned, b: Spanned): boolean {
  const undated = (v: Spanned) => v.periodFrom === null && v.periodTo === null
  if (undated(a) || undated(b)) return false
  if (a.place !== null && b.place !== null && a.place !== b.place) return false
  const wholeYears = (v: Spanned) => v.periodFrom !== v.periodTo
  // Two events of the same day or span that are told of apart are two events; a figure for a longer time may hold both.
  if (a.periodFrom === b.periodFrom && a.periodTo === b.periodTo && a.thing !== b.thing && wholeYears(a)) return false
  const from = a.periodFrom ?? ""
  const to = a.periodTo ?? "9999"
  return (b.periodFrom ?? "") <= to && (b.periodTo ?? "9999") >= from
}

/** `a` is `b`, stands below it, or above it: the work of a section is its department's too. */
function sameLine(a: string, b: string, parents: ReadonlyMap<string, readonly string[]>): boolean {
  const above = (unit: string, seen: ReadonlySet<string>): Set<string> => {
    const all = new Set([...seen, unit])
    for (const parent of parents.get(unit) ?? []) if (!all.has(parent)) for (const u of above(parent, all)) all.add(u)
    return all
  }
  return above(a, new Set()).has(b) || above(b, new Set()).has(a)
}

/** Whom the orders name: those that carry it out or serve as secretariat, or where none does, whoever else is named. Each once. */
export function namedUnits<T extends { unit: string; leads: boolean }>(named: readonly T[]): T[] {
  const leading = named.filter((n) => n.leads)
  const chosen = leading.length > 0 ? leading : named
  return chosen.filter((n, i) => chosen.findIndex((o) => o.unit === n.unit) === i)
}

/**
 * How the units that a report names and those that the orders name stand to each other. The whole secretariat is above
 * everything, so it agrees with nothing but itself.
 */
export function compareUnits(
  reported: readonly string[],
  derived: readonly string[],
  parents: ReadonlyMap<string, readonly string[]>,
  whole = "sms",
): "agrees" | "differs" | "none_derived" {
  if (derived.length === 0) return "none_derived"
  const close = (a: string, b: string) => a === b || (a !== whole && b !== whole && sameLine(a, b, withoutWhole(parents, whole)))
  return reported.some((r) => derived.some((d) => close(r, d))) ? "agrees" : "differs"
}

const withoutWhole = (parents: ReadonlyMap<string, readonly string[]>, whole: string) =>
  new Map([...parents].map(([unit, above]) => [unit, above.filter((u) => u !== whole)]))

/** Canonical JSON: keys in order, so that equal content has equal bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join(",")}}`
}

export const digestOf = (value: unknown): string => createHash("sha256").update(canonical(value)).digest("hex")

/** A readable key: the unit, the words of the title, and letters nobody can guess, as keys of drafts must tell nothing. */
export function keyFor(unit: string, title: string, random: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "")
  return `${unit}/${words ? `${words}-` : ""}${random}`
}
