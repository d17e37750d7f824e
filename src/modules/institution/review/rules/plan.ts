// What applying a review will change, all of it, before anything is changed: the page of the second look shows this plan and
// the action writes it, so that nobody applies what he has not seen.
import { createHash } from "node:crypto"
import { fold } from "#src/platform/reading/words.ts"
import { type Day, plusDays } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { governing } from "../../rules/chart.ts"
import { type Lost, lostOwners } from "../../rules/owners.ts"
import { covers, spansOf } from "../../rules/validity.ts"
import { executiveOrders, type Order, type UnitEvent, type UnitKey, type UnitVersion, type ValidBasis } from "../../types.ts"
import type { Tree, TreeProvision, TreeUnit } from "../types.ts"
import type { Pair, UnitMatch } from "./match.ts"
import { unplacedLines } from "./tree.ts"

const hindrances = [
  "lines_unplaced",
  "no_units",
  "no_series",
  "no_subject",
  "no_day",
  "no_language",
  "units_undecided",
  "provision_without_unit",
  "already_held",
  "day_taken",
] as const
/** What must be mended before a review can be applied; `count` where it is several. */
export type Hindrance = { what: (typeof hindrances)[number]; count: number }

export type Held = { id: number; thing: string; unit: UnitKey | null; provision: string | null; version: number }
/** What of the record the plan is drawn against. */
export type Standing = {
  orders: readonly Order[]
  /** Keys that orders have, those that were set aside among them. */
  taken: readonly string[]
  /** The order itself is in the record already. */
  held: boolean
  versions: readonly UnitVersion[]
  /** Provisions of the order that the new one follows. */
  clauses: readonly { key: string; unit: UnitKey }[]
  responsibilities: readonly Held[]
  unitKeys: ReadonlySet<string>
}

export type PlannedUnit = { unit: TreeUnit; key: UnitKey; fresh: boolean; parent: UnitKey | null; sort: number }
export type PlannedProvision = { provision: TreeProvision; key: string; path: string; unit: UnitKey; sort: number }
export type PlannedEvent = { event: UnitEvent; from: UnitKey | null; to: UnitKey | null }
export type Plan = {
  order: string
  valid: Edtf
  from: Day
  /** The last day, where a later order of the record already follows. */
  until: Day | null
  follows: string | null
  ends: { order: string; valid: Edtf; basis: ValidBasis; to: Day }[]
  units: PlannedUnit[]
  provisions: PlannedProvision[]
  events: PlannedEvent[]
  lost: Lost[]
}

const slug = (text: string, most = 48) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, most)
    .replace(/-+$/, "")

/** A key that nothing has yet: the wanted one, or with a figure behind it. */
function freshKey(wanted: string, taken: Set<string>): string {
  const base = wanted || "unit"
  let key = base
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`
  taken.add(key)
  return key
}

/** `Executive Order 16-01 Rev. 1` is `executive-order-16-01-rev-1`; without a number its day tells it apart. */
export const orderKey = ({ facts }: Pick<Tree, "facts">, taken: readonly string[]): string =>
  freshKey(slug([facts.series, facts.number || (facts.effectiveOn ?? ""), facts.revision].join(" "), 70), new Set(taken))

const executive = new Set(["executive order", "orden ejecutiva", "decret executif", "ordem executiva"])

/** The series as the record writes it: one name for executive orders in all languages, any other as it is printed. */
export const seriesOf = (printed: string): string =>
  executive.has(
    fold(printed)
      .replace(/[^a-z]+/g, " ")
      .trim(),
  )
    ? executiveOrders
    : printed

/** `III.B.7` is `iii-b-7`, `III.C ¶1` is `iii-c-p1`, as in the record. */
export const pathSlug = (path: string): string => slug(path.replace(/¶/g, "p").replace(/•/g, "i").replace(/§/g, "s"), 70) || "p"

/** The same validity, ending before a day; marks of doubt stay with their bounds. */
export function endedBefore(valid: Edtf, day: Day): Edtf {
  const [start = "", end] = valid.split("/")
  const doubt = /[?~%]$/.exec(end && end !== ".." ? end : "")?.[0] ?? ""
  return `${start}/${plusDays(day, -1)}${doubt}` as Edtf
}

function ending(orders: readonly Order[], from: Day): { ends: Plan["ends"]; taken: boolean; until: Day | null } {
  const spans = orders.flatMap((o) => {
    const perhaps = spansOf(o).perhaps
    return o.valid && perhaps ? [{ order: o.key, valid: o.valid, basis: o.validBasis, perhaps }] : []
  })
  const over = spans.filter((s) => covers(s.perhaps, from))
  const later = spans.flatMap((s) => (s.perhaps.from && s.perhaps.from > from ? [s.perhaps.from] : [])).sort()[0]
  return {
    ends: over.map((s) => ({ order: s.order, valid: endedBefore(s.valid, from), basis: s.basis, to: plusDays(from, -1) })),
    taken: over.some((s) => s.perhaps.from !== null && s.perhaps.from >= from),
    until: later ? plusDays(later, -1) : null,
  }
}

/** Everything that stands in the way, all at once. */
export function hindrancesOf(
  tree: Tree,
  matches: readonly UnitMatch[],
  standing: Pick<Standing, "orders" | "held">,
): Hindrance[] {
  const { facts } = tree
  const some = (what: Hindrance["what"], count: number) => (count > 0 ? [{ what, count }] : [])
  const once = (what: Hindrance["what"], holds: boolean) => some(what, holds ? 1 : 0)
  const from = facts.effectiveOn
  return [
    ...some("lines_unplaced", unplacedLines(tree).length),
    ...once("no_units", tree.units.length === 0),
    ...once("no_series", slug(facts.series) === ""),
    ...once("no_subject", facts.subject.trim() === ""),
    ...once("no_day", from === null),
    ...once("no_language", facts.language === null),
    ...some("units_undecided", matches.filter((m) => !m.decided).length),
    ...some("provision_without_unit", tree.provisions.filter((p) => p.unit === null).length),
    ...once("already_held", standing.held),
    ...once("day_taken", from !== null && ending(standing.orders, from).taken),
  ]
}

function planUnits(tree: Tree, matches: readonly UnitMatch[], taken: Set<string>): PlannedUnit[] {
  const to = new Map(matches.map((m) => [m.unit, m.to]))
  const keys = new Map(tree.units.map((u) => [u.key, to.get(u.key) ?? freshKey(slug(u.acronym || u.name), taken)]))
  return tree.units.map((unit, i) => ({
    unit,
    key: keys.get(unit.key) ?? "",
    fresh: !to.get(unit.key),
    parent: unit.parent === null ? null : (keys.get(unit.parent) ?? null),
    sort: i + 1,
  }))
}

/** A path printed twice is kept twice; our mark in brackets tells the second from the first. */
function planProvisions(tree: Tree, order: string, units: readonly PlannedUnit[]): PlannedProvision[] {
  const keys = new Map(units.map((u) => [u.unit.key, u.key]))
  const seen = new Map<string, number>()
  const taken = new Set<string>()
  return tree.provisions.flatMap((provision, i) => {
    const unit = provision.unit === null ? undefined : keys.get(provision.unit)
    if (!unit) return []
    const times = (seen.get(provision.path) ?? 0) + 1
    seen.set(provision.path, times)
    const path = times === 1 ? provision.path : `${provision.path} [${times}]`
    return [{ provision, key: `${order}/${freshKey(pathSlug(path), taken)}`, path, unit, sort: i + 1 }]
  })
}

/** What happened to each unit between two orders: what is new, what changed its name or its place, what is named no more. */
function eventsBetween(before: readonly UnitVersion[], after: readonly PlannedUnit[]): PlannedEvent[] {
  const earlier = new Map(before.map((v) => [v.unit, v]))
  const stays = new Set(after.map((u) => u.key))
  return [
    ...after.flatMap((u): PlannedEvent[] => {
      const v = earlier.get(u.key)
      if (!v) return [{ event: "created", from: null, to: u.key }]
      const names = Object.values(v.name.values).flatMap((t) => (t ? [fold(t.text)] : []))
      return [
        ...(names.includes(fold(u.unit.name)) ? [] : [{ event: "renamed" as const, from: u.key, to: u.key }]),
        ...(v.parent === u.parent ? [] : [{ event: "moved" as const, from: u.key, to: u.key }]),
      ]
    }),
    ...before.filter((v) => !stays.has(v.unit)).map((v): PlannedEvent => ({ event: "abolished", from: v.unit, to: null })),
  ]
}

/** The order that speaks for the day before the new one begins, which it follows. */
export const followed = (orders: readonly Order[], from: Day): Order | null =>
  governing(orders, plusDays(from, -1))?.order ?? null

/** The whole plan, or what stands in the way of it. */
export function planOf(tree: Tree, matches: readonly UnitMatch[], standing: Standing): Plan | { hindrances: Hindrance[] } {
  const hindered = hindrancesOf(tree, matches, standing)
  const from = tree.facts.effectiveOn
  if (hindered.length > 0 || from === null) return { hindrances: hindered }
  const order = orderKey(tree, standing.taken)
  const { ends, until } = ending(standing.orders, from)
  const units = planUnits(tree, matches, new Set(standing.unitKeys))
  const provisions = planProvisions(tree, order, units)
  const before = followed(standing.orders, from)
  const versions = standing.versions.filter((v) => before !== null && v.order === before.key)
  const lost = lostOwners(
    { units: versions.map((v) => v.unit), clauses: standing.clauses },
    { units: units.map((u) => u.key), clauses: provisions.map((p) => ({ key: p.key, unit: p.unit })), pairings: [] },
    standing.responsibilities,
  )
  return {
    order,
    valid: `${from}/${until ?? ".."}` as Edtf,
    from,
    until,
    follows: before?.key ?? null,
    ends,
    units,
    provisions,
    events: eventsBetween(versions, units),
    lost,
  }
}

export const isPlan = (plan: Plan | { hindrances: readonly Hindrance[] }): plan is Plan => "order" in plan

/** What the second look showed, in short: when the record has changed since, what was seen is not what would be done. */
export const digestOf = (shown: Plan | readonly Pair[]): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("hex")
