// The annexes: department, section, programme, activities, in the order of the source.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Block, Spans } from "#src/platform/print/index.ts"
import type { ReportActivity, ReportProgramme, ReportResult, ReportSection } from "../../programmes/index.ts"
import { activityWords } from "../messages/printed/activities.ts"
import { figureWords } from "../messages/printed/figures.ts"
import { activityTable } from "./activities.ts"
import { projectBlocks } from "./entered.ts"
import { childrenOf } from "./links.ts"
import { sexTotals } from "./parts.ts"
import { resultSpans, wholeFigures } from "./results.ts"
import { type Desk, headingId, nameOf, narrative, phrase, remarkBlocks, told } from "./words.ts"

export type Level = 1 | 2 | 3 | 4
const below = (level: Level): Level => (level < 4 ? ((level + 1) as Level) : 4)

const byTime = (a: ReportActivity, b: ReportActivity) =>
  (a.held ?? "9999").localeCompare(b.held ?? "9999") || a.key.localeCompare(b.key)

/** Where a total of the source and the sum of its parts part ways, as a note; both stay. All parts must be of this report. */
export function totalNotes(desk: Desk, results: readonly ReportResult[]): Block[] {
  const { data, say, book, names } = desk
  const byKey = new Map(data.results.map((r) => [r.key, r]))
  return data.totals.flatMap((t): Block[] => {
    const total = byKey.get(t.total)
    if (!total || t.agrees === "yes" || !results.includes(total) || !t.parts.every((p) => byKey.has(p))) return []
    const measure = nameOf(say, names.measures, total.measure)
    const sum = book.trace({
      figure: `sum:${t.key}`,
      value: t.partsSum,
      text: say.number(t.partsSum),
      label: say.t(figureWords.labelSum, { measure }),
      rule: say.t(figureWords.partsRule),
      refs: t.parts.map((p) => `result:${p}` as const),
    })
    const [, ...printedTotal] = resultSpans(desk, total, measure)
    const spans: Spans = [
      ...phrase(say, figureWords.totalDiffers, { measure, total: printedTotal, parts: sum }),
      ...(t.note ? [" ", ...told(say, t.note)] : []),
    ]
    return [{ is: "note", kind: "doubt", spans }]
  })
}

/** What the record says of a programme as a whole rests on the document of its own section; another does not repeat it. */
const isOwn = ({ data }: Desk, p: ReportProgramme) => data.sections.some((s) => s.key === p.section)

function programmeFacts(desk: Desk, p: ReportProgramme, whole: boolean): Block[] {
  const { say, names } = desk
  const items = [
    ...(p.held && whole ? [{ term: [say.t(activityWords.heldFrom)], spans: [say.date(p.held)] }] : []),
    ...(p.unit ? [{ term: [say.t(activityWords.unitTerm)], spans: [nameOf(say, names.units, p.unit)] }] : []),
  ]
  return items.length > 0 ? [{ is: "definitions", items }] : []
}

export const programmeTitle = (say: Say, p: ReportProgramme): string =>
  `${say.name(p.title)}${p.acronym && !say.name(p.title).includes(p.acronym) ? ` (${p.acronym})` : ""}`

/**
 * A programme with its own figures and the activities told of it here; `whole` with what is said of it altogether, `lead`
 * with what stands right under its heading.
 */
export function programmeBlocks(
  desk: Desk,
  p: ReportProgramme,
  activities: readonly ReportActivity[],
  { level, whole = isOwn(desk, p), lead = [] }: { level: Level; whole?: boolean; lead?: readonly Block[] },
): Block[] {
  const { say, data } = desk
  const title = programmeTitle(say, p)
  const results = data.results.filter((r) => r.thing === `programme:${p.key}`)
  const summary = whole ? told(say, p.summary) : []
  desk.told.add(`programme:${p.key}`)
  return [
    { is: "heading", level, text: title, id: headingId("p", p.key) },
    ...lead,
    ...(summary.length > 0 ? [{ is: "paragraph", spans: summary } as const] : []),
    ...programmeFacts(desk, p, whole),
    ...remarkBlocks(say, whole ? p : { doubt: p.doubt, asWritten: "" }),
    ...wholeFigures(desk, results, title),
    ...totalNotes(desk, results),
    ...activityTable(desk, title, [{ head: [], activities: [...activities].sort(byTime) }]),
    ...data.projects.filter((j) => j.programme === p.key).flatMap((j) => projectBlocks(desk, j, below(level))),
  ]
}

/** Activities of a section whose programme stands elsewhere, under the names of these programmes. */
function othersBySection(desk: Desk, section: ReportSection, activities: readonly ReportActivity[]): Block[] {
  const { say, data } = desk
  const titles = new Map(data.programmes.map((p) => [p.key, say.name(p.title)]))
  const groups = [...Map.groupBy(activities, (a) => a.programme ?? "")].map(([programme, rows]) => ({
    head: [titles.get(programme) ?? say.t(activityWords.noProgramme)],
    activities: rows.sort(byTime),
  }))
  return activityTable(desk, say.name(section.title), groups)
}

/** What a scheme sets under the heading of a section, before what the section tells. */
export type Aside = (desk: Desk, section: ReportSection) => Block[]

/** A section with all below it. */
export function sectionBlocks(desk: Desk, section: ReportSection, level: Level, aside?: Aside): Block[] {
  const { data, say, programmeSections } = desk
  const title = say.name(section.title)
  const own = data.activities.filter((a) => desk.sectionOf(a) === section.key)
  const programmes = data.programmes.filter((p) => programmeSections.get(p.key) === section.key)
  const here = new Set(programmes.map((p) => p.key))
  const results = data.results.filter((r) => r.thing === `section:${section.key}`)
  const projects = data.projects.filter((p) => desk.projectSectionOf(p) === section.key && !here.has(p.programme ?? ""))
  const below_ = childrenOf(data, section.key)
  const ofParts = data.results.filter((r) => own.some((a) => r.thing === `activity:${a.key}`))
  return [
    { is: "heading", level, text: title, id: headingId("s", section.key) },
    ...narrative(desk, section.key),
    ...(aside ? aside(desk, section) : []),
    ...wholeFigures(desk, results, title),
    ...totalNotes(desk, [...results, ...ofParts]),
    ...sexTotals(desk, section.key, title, ofParts),
    ...programmes.flatMap((p) =>
      programmeBlocks(
        desk,
        p,
        own.filter((a) => a.programme === p.key),
        { level: below(level) },
      ),
    ),
    ...othersBySection(
      desk,
      section,
      own.filter((a) => !here.has(a.programme ?? "")),
    ),
    ...projects.flatMap((p) => projectBlocks(desk, p, below(level))),
    ...below_.flatMap((s) => sectionBlocks(desk, s, below(level), aside)),
  ]
}
