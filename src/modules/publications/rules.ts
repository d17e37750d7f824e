// How a draft becomes an edition: planning submits, each unit head clears the own annex,
// the Secretary clears the whole, planning issues. Who submits does not clear, and nothing is issued but what was cleared.
import type { Deadline } from "#src/platform/deadlines/index.ts"
import { canonical, type Document, fingerprint } from "#src/platform/print/index.ts"
import { transitions } from "#src/platform/workflow/index.ts"
import type { Ref } from "#src/values/ref.ts"
import type { ReportActivity, ReportSection } from "../programmes/index.ts"
import { nothingOwed } from "./asking/rules.ts"
import { departmentsOf } from "./compose/headings.ts"
import {
  departmentOf,
  isAnnex,
  projectSectionOf,
  sectionOf,
  sectionsOfProgrammes,
  withAbove,
  withBelow,
} from "./compose/links.ts"
import type { DraftState, ReportData, SectionRequest, SectionText, StepRow } from "./types.ts"

export const steps = transitions([
  { from: "draft", event: "submit", to: "in_clearance", roles: ["planning"], guards: ["has_records", "sections_handed_in"] },
  {
    from: "in_clearance",
    event: "clear_annex",
    to: "in_clearance",
    roles: ["unit_head"],
    guards: ["own_annex", "another_person", "annex_open"],
  },
  { from: "in_clearance", event: "return_annex", to: "draft", roles: ["unit_head"], guards: ["own_annex"], reasonRequired: true },
  {
    from: "in_clearance",
    event: "clear",
    to: "cleared",
    roles: ["secretary"],
    guards: ["annexes_cleared", "annexes_as_cleared", "another_person"],
  },
  { from: "in_clearance", event: "extend", to: "in_clearance", roles: ["planning"], guards: ["has_day"], reasonRequired: true },
  { from: "in_clearance", event: "return", to: "draft", roles: ["secretary", "planning"], guards: [], reasonRequired: true },
  { from: "cleared", event: "issue", to: "issued", roles: ["planning"], guards: ["as_cleared"] },
  { from: "cleared", event: "return", to: "draft", roles: ["secretary", "planning"], guards: [], reasonRequired: true },
  // The same cleared text in another language, or once more: nothing new is said.
  { from: "issued", event: "issue", to: "issued", roles: ["planning"], guards: ["as_cleared"] },
  { from: "issued", event: "reopen", to: "draft", roles: ["planning"], guards: [] },
])
export type Event = (typeof steps)[number]["event"]
export type Guard = (typeof steps)[number]["guards"][number]

/**
 * The annexes of a report: what unit heads clear. A report that follows the record has one for each department that did
 * something told in it, whatever it is ordered by.
 */
export function annexesOf(data: ReportData): ReportSection[] {
  const followed = data.report.documents.length === 0
  const sections = followed ? departmentsOf(data) : data.sections
  return sections.filter((s) => isAnnex(data, s)).sort((a, b) => a.sort - b.sort)
}

type Told = Readonly<{
  programmes: ReportData["programmes"]
  projects: ReportData["projects"]
  activities: readonly ReportActivity[]
}>

/** What is cleared in an annex. Where a report follows the record, of programmes those alone of which people entered results. */
function toldIn(data: ReportData, annex: string, sections: ReadonlySet<string>): Told {
  const units = new Map(data.units.map((u) => [u.unit, u]))
  if (data.report.documents.length === 0) {
    const here = ({ unit }: { unit: string | null }) => `units/${departmentOf(units, unit)}` === annex
    const entered = new Set(enteredThings(data))
    return {
      programmes: data.programmes.filter((p) => entered.has(`programme:${p.key}`) && here(p)),
      projects: data.projects.filter(here),
      activities: data.activities.filter(here),
    }
  }
  const ofProgrammes = sectionsOfProgrammes(data)
  const [ofActivity, ofProject] = [sectionOf(data, units), projectSectionOf(data, units)]
  return {
    programmes: data.programmes.filter((p) => sections.has(ofProgrammes.get(p.key) ?? "")),
    projects: data.projects.filter((p) => sections.has(ofProject(p) ?? "")),
    activities: data.activities.filter((a) => sections.has(ofActivity(a) ?? "")),
  }
}

/** Programmes and projects of which people entered results that the report tells. */
export const enteredThings = ({ results }: Pick<ReportData, "results">): Ref[] =>
  [...new Set(results.flatMap((r) => (r.entered ? [r.thing] : [])))].sort()

/** Sections that carry words of people: the frame's two, and every section of the documents. */
export const writableSections = (data: ReportData): string[] => [
  "introduction",
  ...annexOrder(
    data,
    data.sections.filter((s) => s.parent === null),
  ),
  "closing",
]
const annexOrder = (data: ReportData, roots: readonly ReportSection[]): string[] =>
  [...roots].sort((a, b) => a.sort - b.sort).flatMap((s) => withBelow(data, s.key))

/** A unit head writes into the annex of the own unit and what stands below; a section's head into that section. */
export function isOwnSection(data: Pick<ReportData, "sections" | "units">, section: string, units: readonly string[]): boolean {
  const chain = withAbove(data, section)
  const root = chain.at(-1)
  if (!root || !isAnnex(data as ReportData, root)) return false
  return chain.some((s) => units.includes(s.unit))
}

/** Words change in a draft alone: what is being cleared stays as it was submitted. */
export const mayStillChange = (state: DraftState): boolean => state === "draft"

const digest = (value: object): string => fingerprint(canonical(value as Document))

/** What a unit head clears: an annex with all its records and words. */
export function annexDigest(data: ReportData, texts: readonly SectionText[], annex: string): string {
  const sections = new Set(withBelow(data, annex))
  const { programmes, projects, activities } = toldIn(data, annex, sections)
  const things = new Set([
    ...[...sections].map((key) => `section:${key}`),
    ...programmes.map((p) => `programme:${p.key}`),
    ...projects.map((p) => `project:${p.key}`),
    ...activities.map((a) => `activity:${a.key}`),
  ])
  return digest({
    sections: data.sections.filter((s) => sections.has(s.key)),
    programmes,
    ...(projects.length > 0 ? { projects } : {}),
    activities,
    results: data.results.filter((r) => things.has(r.thing)),
    links: data.links.filter((l) => things.has(l.thing)),
    texts: texts.filter((t) => sections.has(t.section)).map(({ section, version, text }) => ({ section, version, text })),
  })
}

/** What the Secretary clears: all of it. */
export function reportDigest(data: ReportData, texts: readonly SectionText[]): string {
  // The first edition opens a report to others; it says nothing else than what was cleared.
  const { opened: _, ...report } = data.report
  const { projects, ...rest } = data
  return digest({
    data: { ...rest, ...(projects.length > 0 ? { projects } : {}), report },
    texts: texts.map(({ section, version, text }) => ({ section, version, text })),
  })
}

/** Where each annex stands in this round. The digest is of what was seen when it was cleared. */
export function annexesCleared(rows: readonly StepRow[], annexes: readonly ReportSection[]): Map<string, StepRow | null> {
  const back = rows.findLastIndex((r) => r.toState === "draft")
  const since = rows.slice(back + 1)
  return new Map(annexes.map((a) => [a.key, since.findLast((r) => r.event === "clear_annex" && r.part === a.key) ?? null]))
}

export type Standing = Readonly<{
  state: DraftState
  data: ReportData
  texts: readonly SectionText[]
  /** Words that units were asked for. */
  requests: readonly SectionRequest[]
  history: readonly StepRow[]
  submittedBy: string | null
  clearedDigest: string | null
  /** The day by which it is to be cleared, where one stands. */
  deadline: Pick<Deadline, "dueOn"> | null
}>

/** Whether anything of the record falls into a report. */
export const hasRecords = (data: Pick<ReportData, "activities" | "results">): boolean =>
  data.activities.length + data.results.length > 0

/** Which guards hold for an account with these units; `annex` where a step is about one. */
export function guardsOf(s: Standing, who: { account: string | null; units: readonly string[] }, annex?: string) {
  const annexes = annexesOf(s.data)
  const cleared = annexesCleared(s.history, annexes)
  const about = annexes.find((a) => a.key === annex)
  return {
    own_annex: about !== undefined && who.units.includes(about.unit),
    another_person: who.account !== null && who.account !== s.submittedBy,
    annex_open: annex !== undefined && cleared.get(annex) === null,
    annexes_cleared: annexes.every((a) => cleared.get(a.key)),
    annexes_as_cleared: annexes.every((a) => cleared.get(a.key)?.digest === annexDigest(s.data, s.texts, a.key)),
    has_records: hasRecords(s.data),
    sections_handed_in: nothingOwed(s.requests),
    has_day: s.deadline !== null,
    as_cleared: s.clearedDigest !== null && s.clearedDigest === reportDigest(s.data, s.texts),
  } satisfies Record<Guard, boolean>
}
