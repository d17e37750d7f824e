// Which mandates and pillars an activity serves, and on what that rests. Decisions only: the rows come in.
import type { Basis } from "#src/values/basis.ts"
import { linesOf, type Source } from "#src/values/source.ts"
import type { AttestedUnit } from "../../institution/index.ts"
import type { ReportClause } from "../../mandates/index.ts"
import type { ReportActivity, ReportSection } from "../../programmes/index.ts"
import type { ReportData } from "../types.ts"

/** From the firmest to the weakest: a thing that is linked twice counts by the firmest. */
export const byFirmness: readonly Basis[] = ["confirmed", "stated", "section", "reading"]
const firmest = (a: Basis | undefined, b: Basis): Basis =>
  a !== undefined && byFirmness.indexOf(a) <= byFirmness.indexOf(b) ? a : b

/** Clauses that an activity serves, by itself or through its programme. */
export function clausesOf(data: ReportData): ReadonlyMap<string, ReadonlyMap<string, Basis>> {
  const byThing = Map.groupBy(data.links, (l) => l.thing)
  return new Map(
    data.activities.map((a) => {
      const served = new Map<string, Basis>()
      for (const l of byThing.get(`activity:${a.key}`) ?? []) served.set(l.clause, firmest(served.get(l.clause), l.basis))
      return [a.key, served]
    }),
  )
}

/** The pillar that a clause is or stands under; null for any other clause. */
function pillarOf(clauses: ReadonlyMap<string, ReportClause>, key: string): string | null {
  for (let at = clauses.get(key); at; at = at.parent ? clauses.get(at.parent) : undefined) if (at.kind === "pillar") return at.key
  return null
}

/** Pillars that each activity serves: an area counts for its pillar. */
export function pillarsOf(data: ReportData): ReadonlyMap<string, ReadonlyMap<string, Basis>> {
  const clauses = new Map(data.clauses.map((c) => [c.key, c]))
  return new Map(
    [...clausesOf(data)].map(([activity, served]) => {
      const pillars = new Map<string, Basis>()
      for (const [clause, basis] of served) {
        const pillar = pillarOf(clauses, clause)
        if (pillar) pillars.set(pillar, firmest(pillars.get(pillar), basis))
      }
      return [activity, pillars]
    }),
  )
}

/** The unit right under the secretariat that a unit belongs to, or the secretariat itself; null where none is named. */
export function departmentOf(units: ReadonlyMap<string, AttestedUnit>, unit: string | null): string | null {
  let at = unit === null ? undefined : units.get(unit)
  if (!at) return unit
  for (let steps = 0; steps < 9 && at.parent; steps += 1) {
    const above = units.get(at.parent)
    if (!above?.parent) return at.unit
    at = above
  }
  return at.unit
}

const firstLine = (sources: readonly Source[], documents: readonly string[]): number =>
  Math.min(...sources.filter((s) => documents.includes(s.document)).flatMap((s) => linesOf(s.place)), Number.POSITIVE_INFINITY)

/**
 * The mandates that each heading of the documents reports on: those that stand between its first line and the first line
 * of the section printed next. The order is the source's own.
 */
export function mandatesUnder(
  data: ReportData,
  headings: readonly ReportSection[],
): ReadonlyMap<string, readonly ReportClause[]> {
  const { documents } = data.report
  const starts = data.sections.map((s) => firstLine(s.sources, documents)).sort((a, b) => a - b)
  const mandates = data.clauses.filter((c) => c.mandate === true)
  return new Map(
    headings.map((h) => {
      const from = firstLine(h.sources, documents)
      const to = starts.find((line) => line > from) ?? Number.POSITIVE_INFINITY
      const under = mandates.filter((c) => {
        const line = firstLine(c.sources, documents)
        return line >= from && line < to
      })
      return [h.key, under.sort((a, b) => firstLine(a.sources, documents) - firstLine(b.sources, documents))]
    }),
  )
}

/** The section an activity is told in: its own, that of its programme, or the annex of its unit. */
export function sectionOf(data: ReportData, units: ReadonlyMap<string, AttestedUnit>): (a: ReportActivity) => string | null {
  const programmes = new Map(data.programmes.map((p) => [p.key, p.section]))
  const roots = data.sections.filter((s) => s.parent === null && isAnnex(data, s))
  return (a) => {
    const own = a.section ?? programmes.get(a.programme ?? "")
    if (own) return own
    return roots.find((s) => s.unit === departmentOf(units, a.unit))?.key ?? null
  }
}

/** A section at the top whose unit is a department: the others belong to the introduction. */
export const isAnnex = (data: ReportData, section: ReportSection): boolean => {
  const unit = data.units.find((u) => u.unit === section.unit)
  return section.parent === null && unit?.level !== "secretariat"
}

export const childrenOf = (data: ReportData, key: string | null): ReportSection[] =>
  data.sections.filter((s) => s.parent === key).sort((a, b) => a.sort - b.sort)

/** A section and all below it. */
export function withBelow(data: ReportData, key: string): string[] {
  return [key, ...childrenOf(data, key).flatMap((s) => withBelow(data, s.key))]
}
/** A section and all above it, nearest first. */
export function withAbove(data: Pick<ReportData, "sections">, key: string): ReportSection[] {
  const own = data.sections.find((s) => s.key === key)
  return own ? [own, ...(own.parent ? withAbove(data, own.parent) : [])] : []
}
