// The secretariat as at a day: which order speaks for it, which units stand in it, and on what each answer rests.
import type { Day } from "#src/values/day.ts"
import type { Footing, UnitKey, UnitVersion, Validity } from "../types.ts"
import { covers, footingOn, spansOf } from "./validity.ts"

export type StandingUnit = { version: UnitVersion; footing: Exclude<Footing, "none">; attestedBy: string[] }
export type ChartUnit = StandingUnit & { children: ChartUnit[] }
export type Standing = { footing: Footing; order: string | null; reports: string[]; units: StandingUnit[] }

type Dated = Validity & { key: string }
const strength = { in_force: 0, presumed: 1, attested: 2, none: 3 } as const

/** The order that speaks for a day: one in force before one presumed, then the one that began later. */
export function governing<O extends Dated>(orders: readonly O[], day: Day): { order: O; footing: Footing } | null {
  const standing = orders.map((order) => ({ order, footing: footingOn(order, day) })).filter((o) => o.footing !== "none")
  const began = (o: O) => spansOf(o).perhaps?.from ?? ""
  standing.sort((a, b) => strength[a.footing] - strength[b.footing] || began(b.order).localeCompare(began(a.order)))
  return standing[0] ?? null
}

const attestedOn = (v: UnitVersion, day: Day) =>
  v.basis === "attested" && covers(spansOf({ valid: v.valid, validBasis: "stated" }).perhaps, day)

const reportsOf = (versions: readonly UnitVersion[]) =>
  [...new Set(versions.flatMap((v) => v.sources.map((s) => s.document)))].sort()

/**
 * The units that stand on a day. Those of the governing order come with its footing; a unit that only a report names is
 * attested. Where both name a unit the order prevails and the reports are kept beside it.
 */
export function standingOn(orders: readonly Dated[], versions: readonly UnitVersion[], day: Day): Standing {
  const by = governing(orders, day)
  const attested = versions.filter((v) => attestedOn(v, day))
  const set = by ? versions.filter((v) => v.order === by.order.key) : []
  const named = new Set(set.map((v) => v.unit))
  const reports = Map.groupBy(attested, (v) => v.unit)
  const footing = by && by.footing !== "none" ? (by.footing as StandingUnit["footing"]) : null
  const units: StandingUnit[] = [
    ...(footing ? set.map((version) => ({ version, footing, attestedBy: reportsOf(reports.get(version.unit) ?? []) })) : []),
    ...[...reports].flatMap(([unit, some]) => {
      const version = some.toSorted((a, b) => b.key.localeCompare(a.key))[0]
      return version && !named.has(unit) ? [{ version, footing: "attested" as const, attestedBy: reportsOf(some) }] : []
    }),
  ]
  units.sort((a, b) => strength[a.footing] - strength[b.footing] || a.version.sort - b.version.sort)
  return {
    footing: footing ?? (units.length > 0 ? "attested" : "none"),
    order: by?.order.key ?? null,
    reports: reportsOf(attested),
    units,
  }
}

/** The same units as a tree. One whose parent does not stand on that day is set at the top rather than lost. */
export function chartOf(units: readonly StandingUnit[]): ChartUnit[] {
  const standing = new Set(units.map((u) => u.version.unit))
  const under = Map.groupBy(units, (u) => (u.version.parent && standing.has(u.version.parent) ? u.version.parent : null))
  const grow = (parent: UnitKey | null, above: readonly UnitKey[]): ChartUnit[] =>
    (under.get(parent) ?? [])
      .filter((u) => !above.includes(u.version.unit))
      .map((u) => ({ ...u, children: grow(u.version.unit, [...above, u.version.unit]) }))
  return grow(null, [])
}

/** The version of one unit on a day, with its footing; null where nothing names it then. */
export const unitOn = (standing: Standing, unit: UnitKey): StandingUnit | null =>
  standing.units.find((u) => u.version.unit === unit) ?? null
