// The scheme of reports that people define: activities under the headings of one kind. What only our reading sets under a
// heading stands in a table of its own and is counted apart; programmes are told once, after all headings.
import type { Block, Spans } from "#src/platform/print/index.ts"
import { idOf, kindOf } from "#src/values/ref.ts"
import type { ReportActivity, ReportSection } from "../../programmes/index.ts"
import { activityWords } from "../messages/printed/activities.ts"
import { answerWords } from "../messages/printed/answers.ts"
import { articleWords } from "../messages/printed/articles.ts"
import { enteredWords } from "../messages/printed/entered.ts"
import { headingWords } from "../messages/printed/headings.ts"
import { schemeWords } from "../messages/schemes.ts"
import type { RecordScheme, ReportData } from "../types.ts"
import { activityTable, type Group } from "./activities.ts"
import { programmeBlocks, totalNotes } from "./annexes.ts"
import { type Counted, contentsTable } from "./contents.ts"
import { enteredUnder, projectBlocks } from "./entered.ts"
import { type Heading, headingsOf } from "./headings.ts"
import { sexTotals } from "./parts.ts"
import type { Scheme } from "./scheme.ts"
import { type Desk, headingId, narrative, phrase } from "./words.ts"

const isRead = (h: Heading, a: ReportActivity) => h.holds.get(`activity:${a.key}`) === "reading"
const under = (desk: Desk, h: Heading) => desk.data.activities.filter((a) => h.holds.has(`activity:${a.key}`))

const columns: readonly Counted[] = [
  { what: "programmes", kind: "programme", label: articleWords.programmes },
  { what: "projects", kind: "project", label: headingWords.projects },
  { what: "activities", kind: "activity", label: articleWords.activities },
  { what: "read", kind: "activity", label: headingWords.byReading },
  { what: "results", kind: "result", label: articleWords.results },
]

function contents(desk: Desk, headings: readonly Heading[]): Block[] {
  const { say, data } = desk
  const keysOf = (h: Heading) => {
    const all = under(desk, h)
    const standing = [...h.holds.keys()]
    const things = new Set<string>(standing)
    const keysOf = (kind: string) => standing.filter((t) => kindOf(t) === kind).map(idOf)
    return {
      programmes: [...all.flatMap((a) => a.programme ?? []), ...keysOf("programme")],
      projects: keysOf("project"),
      activities: all.filter((a) => !isRead(h, a)).map((a) => a.key),
      read: all.filter((a) => isRead(h, a)).map((a) => a.key),
      results: data.results.filter((r) => things.has(r.thing)).map((r) => r.key),
    }
  }
  const rows = headings.map((h) => ({
    id: headingId("s", h.key),
    title: say.name(h.title),
    figure: `headed:${h.key}`,
    keys: keysOf(h),
  }))
  return contentsTable(desk, {
    id: "contents",
    caption: say.t(headingWords.contents),
    corner: say.t(headingWords.heading),
    rule: say.t(headingWords.rule),
    columns: columns.filter(({ what }) => (what !== "read" && what !== "projects") || rows.some((r) => r.keys[what].length > 0)),
    headings: rows,
  })
}

/** Activities under the names of their programmes. */
function byProgramme(desk: Desk, activities: readonly ReportActivity[]): Group[] {
  const { say, data } = desk
  const programmes = new Map(data.programmes.map((p) => [p.key, p]))
  return [...Map.groupBy(activities, (a) => a.programme ?? "")].map(([key, rows]) => {
    const p = programmes.get(key)
    const head: Spans = p
      ? [{ is: "ref", to: headingId("p", p.key), spans: [say.name(p.title)] }]
      : [say.t(activityWords.noProgramme)]
    return { head, activities: rows }
  })
}

/** The heading that prints an activity in full: the first that ties it firmly, else the first by our reading. */
function homesOf(desk: Desk, headings: readonly Heading[]): ReadonlyMap<string, Heading> {
  const homes = new Map<string, Heading>()
  for (const firmly of [true, false])
    for (const h of headings)
      for (const a of under(desk, h)) if (!homes.has(a.key) && isRead(h, a) !== firmly) homes.set(a.key, h)
  return homes
}

function headingBlocks(desk: Desk, h: Heading, homes: ReadonlyMap<string, Heading>): Block[] {
  const { say, data, book } = desk
  const all = under(desk, h)
  const read = all.filter((a) => isRead(h, a))
  const told = all.filter((a) => !isRead(h, a))
  const title = say.name(h.title)
  const elsewhere = new Map(
    [...homes].flatMap(([key, home]) =>
      home === h ? [] : [[key, { id: headingId("s", home.key), title: say.name(home.title) }] as const],
    ),
  )
  const results = data.results.filter((r) => all.some((a) => r.thing === `activity:${a.key}`))
  const count = () =>
    book.trace({
      figure: `headed:${h.key}:read`,
      value: read.length,
      text: say.number(read.length),
      label: `${title}: ${say.t(headingWords.byReading)}`,
      rule: say.t(headingWords.rule),
      refs: read.map((a) => `activity:${a.key}` as const).sort(),
    })
  return [
    { is: "heading", level: 1, text: title, id: headingId("s", h.key) },
    ...narrative(desk, h.key),
    ...enteredUnder(desk, h.holds),
    ...totalNotes(desk, results),
    ...sexTotals(desk, h.key, title, results),
    ...activityTable(desk, title, byProgramme(desk, told), elsewhere),
    ...(read.length > 0
      ? [
          { is: "note", kind: "reading", spans: phrase(say, answerWords.readingOnly, { count: count() }) } as const,
          ...activityTable(desk, `${title} (${say.t(headingWords.byReading)})`, byProgramme(desk, read), elsewhere),
        ]
      : []),
  ]
}

function programmes(desk: Desk): Block[] {
  const { say, data } = desk
  const known = new Set(data.programmes.map((p) => p.key))
  const others = data.projects.filter((p) => !known.has(p.programme ?? ""))
  if (data.programmes.length + others.length === 0) return []
  return [
    { is: "pageBreak" },
    { is: "heading", level: 1, text: say.t(headingWords.programmes), id: "programmes" },
    ...data.programmes.flatMap((p) => programmeBlocks(desk, p, [], { level: 2, whole: true })),
    ...(others.length > 0 ? [{ is: "heading", level: 2, text: say.t(enteredWords.projects), id: "projects" } as const] : []),
    ...others.flatMap((p) => projectBlocks(desk, p, 3)),
  ]
}

/** A heading as a section of the report: people write words into it, and a unit head into that of the own unit. */
const sectionOfHeading = (data: ReportData) => {
  const top = data.units.find((u) => u.level === "secretariat")?.unit ?? ""
  return (h: Heading, sort: number): ReportSection => ({
    ...{ key: h.key, parent: null, sort, title: h.title, sources: [] },
    unit: h.unit ?? top,
  })
}

const headed = (scheme: RecordScheme): Scheme => ({
  words: schemeWords[scheme],
  follow: true,
  sections: (data) => headingsOf[scheme](data).map(sectionOfHeading(data)),
  body: (desk) => {
    const headings = headingsOf[scheme](desk.data)
    const homes = homesOf(desk, headings)
    return [
      { is: "heading", level: 1, text: desk.say.t(headingWords.contents), id: "what-stands-where" },
      ...contents(desk, headings),
      ...headings.flatMap((h) => headingBlocks(desk, h, homes)),
      ...programmes(desk),
    ]
  },
  placing: () => [],
})

export const byHeading: Readonly<Record<RecordScheme, Scheme>> = {
  article: headed("article"),
  mandate: headed("mandate"),
  objective: headed("objective"),
  unit: headed("unit"),
  state: headed("state"),
  donor: headed("donor"),
  theme: headed("theme"),
}
