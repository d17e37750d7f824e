// Which mandates and pillars an activity serves, and on what that rests. Decisions only: the rows come in.
import type { Basis } from "#src/values/basis.ts"
import type { Ref } from "#src/values/ref.ts"
import { linesOf, type Source } from "#src/values/source.ts"
import type { AttestedUnit } from "../../institution/index.ts"
import type { ReportClause } from "../../mandates/index.ts"
import type { ReportActivity, ReportProject, ReportSection } from "../../programmes/index.ts"
import type { ReportData } from "../types.ts"

/** From the firmest to the weakest: a thing that is linked twice counts by the firmest. */
export const byFirmness: readonly Basis[] = ["confirmed", "stated", "section", "reading"]
export const firmest = (a: Basis | undefined, b: Basis): Basis =>
  a !== undefined && byFirmness.indexOf(a) <= byFirmness.indexOf(b) ? a : b

/** Clauses that each thing serves, on the firmest basis. */
export function clausesOfThings(data: Pick<ReportData, "links">): ReadonlyMap<Ref, ReadonlyMap<string, Basis>> {
  const all = new Map<Ref, Map<string, Basis>>()
  for (const { thing, clause, basis } of data.links) {
    const served = all.get(thing) ?? new Map<string, Basis>()
    all.set(thing, served.set(clause, firmest(served.get(clause), basis)))
  }
  return all
}

/** Clauses that an activity serves, by itself or through its programme. */
export function clausesOf(data: ReportData): ReadonlyMap<string, ReadonlyMap<string, Basis>> {
  const all = clausesOfThings(data)
  return new Map(data.activities.map((a) => [a.key, all.get(`activity:${a.key}`) ?? new Map<string, Basis>()]))
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

const allLines = (sources: readonly Source[], documents: readonly string[]): number[] =>
  sources.filter((s) => documents.includes(s.document)).flatMap((s) => linesOf(s.place))
const firstLine = (sources: readonly Source[], documents: readonly string[]): number =>
  Math.min(...allLines(sources, documents), Number.POSITIVE_INFINITY)

/**
 * Clauses by the section they are printed in: a clause that is quoted several times stands in several. One that stands
 * between what a section tells and the first line of the next belongs to the next, which has no heading in print.
 */
export function clausesPrintedIn(
  data: ReportData,
  clauses: readonly ReportClause[],
): ReadonlyMap<string, readonly ReportClause[]> {
  const { documents } = data.report
  const starts = data.sections
    .map((s) => ({ key: s.key, line: firstLine(s.sources, documents) }))
    .sort((a, b) => a.line - b.line || a.key.localeCompare(b.key))
  const told = [...data.programmes, ...data.activities].flatMap((t) => allLines(t.sources, documents))
  const unheaded = (line: number) => {
    const next = starts.find((s) => s.line > line && Number.isFinite(s.line))
    return next && told.every((l) => l < line || l >= next.line) ? next : undefined
  }
  const printed = clauses.flatMap((clause) => {
    const lines = allLines(clause.sources, documents)
    const sections = new Set(lines.flatMap((line) => (unheaded(line) ?? starts.findLast((s) => s.line <= line))?.key ?? []))
    return [...sections].map((section) => ({ section, clause }))
  })
  return new Map(
    [...Map.groupBy(printed, (p) => p.section)].map(([section, rows]) => [section, rows.map((r) => r.clause)] as const),
  )
}

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

/**
 * The section of these documents that tells of each programme: its own, or the last one to begin before the programme's
 * first line here. A programme that other documents tell of as well stands in their section in the record.
 */
export function sectionsOfProgrammes(data: Pick<ReportData, "report" | "sections" | "programmes">): ReadonlyMap<string, string> {
  const { documents } = data.report
  const starts = data.sections
    .map((s) => ({ key: s.key, line: firstLine(s.sources, documents) }))
    .sort((a, b) => a.line - b.line || a.key.localeCompare(b.key))
  const known = new Set(data.sections.map((s) => s.key))
  return new Map(
    data.programmes.flatMap((p) => {
      if (known.has(p.section)) return [[p.key, p.section] as const]
      const line = firstLine(p.sources, documents)
      const section = Number.isFinite(line) ? starts.findLast((s) => s.line <= line) : undefined
      return section ? [[p.key, section.key] as const] : []
    }),
  )
}

/** The section an activity is told in: its own where it is of these documents, that of its programme, or the annex of its unit. */
export function sectionOf(data: ReportData, units: ReadonlyMap<string, AttestedUnit>): (a: ReportActivity) => string | null {
  const programmes = sectionsOfProgrammes(data)
  const known = new Set(data.sections.map((s) => s.key))
  const roots = data.sections.filter((s) => s.parent === null && isAnnex(data, s))
  return (a) => {
    const own = a.section && known.has(a.section) ? a.section : programmes.get(a.programme ?? "")
    if (own) return own
    return roots.find((s) => s.unit === departmentOf(units, a.unit))?.key ?? null
  }
}

/** The section a project is told in: that of its programme, or the annex of its unit. */
export function projectSectionOf(
  data: ReportData,
  units: ReadonlyMap<string, AttestedUnit>,
): (p: Pick<ReportProject, "programme" | "unit">) => string | null {
  const programmes = sectionsOfProgrammes(data)
  const roots = data.sections.filter((s) => s.parent === null && isAnnex(data, s))
  return ({ programme, unit }) =>
    programmes.get(programme ?? "") ?? roots.find((s) => s.unit === departmentOf(units, unit))?.key ?? null
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
