import assert from "node:assert/strict"
import { test } from "node:test"
import type { Basis } from "#src/values/basis.ts"
import { day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { named } from "#src/values/localised.ts"
import type { ReportActivity, ReportSection } from "../programmes/index.ts"
import { planOf } from "./compose/by-objective.ts"
import { clausesOf, clausesPrintedIn, departmentOf, mandatesUnder, pillarsOf, sectionsOfProgrammes } from "./compose/links.ts"
import { annexDigest, annexesCleared, annexesOf, guardsOf, isOwnSection, reportDigest, writableSections } from "./rules.ts"
import { noFilters, type ReportData, type StepRow } from "./types.ts"

// Northland's report: an introduction with one heading, and two annexes of which the first has a section.
const at = (line: string) => [{ document: "northland-report", place: line }]
const section = (key: string, parent: string | null, sort: number, unit: string, line: string): ReportSection => ({
  key,
  parent,
  sort,
  unit,
  title: named({ en: key }),
  sources: at(line),
})
const unit = (key: string, parent: string | null, level: string, sort: number) => ({
  unit: key,
  name: named({ en: key }),
  acronym: "",
  level,
  parent,
  sort,
})
const clause = (key: string, kind: string, line: string, parent: string | null = null, mandate = false) => ({
  key,
  instrument: "plan",
  instrumentTitle: named({ en: "Plan" }),
  symbol: "",
  parent,
  path: key,
  kind,
  mandate,
  sort: 1,
  title: named({ en: key }),
  summary: null,
  sources: at(line),
})
const activity = (key: string, programme: string | null, inSection: string | null, of: string): ReportActivity => ({
  key,
  programme,
  section: inSection,
  type: "course",
  series: false,
  heldCount: null,
  status: "held",
  title: named({ en: key }),
  held: null,
  dateAsWritten: "",
  unit: of,
  unitAsWritten: "",
  placeText: "",
  summary: null,
  asWritten: "",
  doubt: "",
  sources: [],
  version: 1,
  units: [of],
  states: [],
  places: [],
  partners: [],
})
const data: ReportData = {
  report: {
    key: "northland",
    scheme: "mandate_and_department",
    title: named({ en: "Northland" }),
    period: "2031" as Edtf,
    periodFrom: day("2031-01-01"),
    periodTo: day("2031-12-31"),
    documents: ["northland-report"],
    audience: named({ en: "All" }),
    languages: ["en"],
    filters: noFilters,
    visibility: "public",
    opened: true,
    madeOn: null,
    withdrawnOn: null,
    version: 1,
  },
  sections: [
    section("r/intro", null, 1, "top", "1"),
    section("r/intro/first", "r/intro", 1, "top", "5"),
    section("r/a", null, 2, "police", "20"),
    section("r/a/roads", "r/a", 1, "roads", "25"),
    section("r/b", null, 3, "drugs", "40"),
  ],
  projects: [],
  programmes: [
    {
      key: "patrols",
      section: "r/a/roads",
      unit: "roads",
      unitAsWritten: "",
      acronym: "",
      title: named({ en: "Patrols" }),
      held: null,
      summary: null,
      asWritten: "",
      doubt: "",
      sources: [],
    },
  ],
  activities: [activity("patrols/one", "patrols", null, "roads"), activity("seminar", null, "r/b", "drugs")],
  results: [],
  totals: [],
  links: [
    { thing: "programme:patrols", clause: "mandate-1", basis: "section" },
    { thing: "activity:patrols/one", clause: "mandate-1", basis: "section" },
    { thing: "activity:patrols/one", clause: "mandate-1", basis: "stated" },
    { thing: "programme:patrols", clause: "area-1-1", basis: "reading" },
    { thing: "activity:patrols/one", clause: "area-1-1", basis: "reading" },
    { thing: "activity:seminar", clause: "pillar-1", basis: "section" },
  ],
  clauseLinks: [],
  clauses: [
    clause("mandate-1", "paragraph", "7", null, true),
    clause("mandate-9", "paragraph", "45", null, true),
    clause("pillar-1", "pillar", "60"),
    clause("area-1-1", "area", "61", "pillar-1"),
  ],
  units: [
    unit("top", null, "secretariat", 1),
    unit("police", "top", "department", 2),
    unit("roads", "police", "section", 3),
    unit("drugs", "top", "department", 4),
  ],
  measures: [],
  organisations: [],
  states: [],
  documents: [],
  tags: [],
  gifts: [],
  themes: [],
}

test("a clause that an activity serves by itself and through its programme counts by the firmer basis", () => {
  const table: [activity: string, clause: string, basis: Basis | undefined][] = [
    ["patrols/one", "mandate-1", "stated"],
    ["patrols/one", "area-1-1", "reading"],
    ["seminar", "mandate-1", undefined],
  ]
  for (const [key, clauseKey, basis] of table)
    assert.equal(clausesOf(data).get(key)?.get(clauseKey), basis, `${key} ${clauseKey}`)
  assert.deepEqual(
    [...pillarsOf(data)].map(([key, served]) => [key, ...served.entries()]),
    [
      ["patrols/one", ["pillar-1", "reading"]],
      ["seminar", ["pillar-1", "section"]],
    ],
  )
})

test("a unit belongs to the department above it, the top to itself, an unknown one to itself", () => {
  const units = new Map(data.units.map((u) => [u.unit, u]))
  const table: [string | null, string | null][] = [
    ["roads", "police"],
    ["police", "police"],
    ["top", "top"],
    ["coast-guard", "coast-guard"],
    [null, null],
  ]
  for (const [of, department] of table) assert.equal(departmentOf(units, of), department, String(of))
})

test("a mandate stands under the heading that the source prints before it", () => {
  const headings = data.sections.filter((s) => s.parent === "r/intro")
  assert.deepEqual(
    [...mandatesUnder(data, headings)].map(([key, clauses]) => [key, clauses.map((c) => c.key)]),
    [["r/intro/first", ["mandate-1"]]],
  )
})

test("annexes are the departments' own; a head writes there and below, a section's head into the section", () => {
  assert.deepEqual(
    annexesOf(data).map((a) => a.key),
    ["r/a", "r/b"],
  )
  assert.deepEqual(writableSections(data), ["introduction", "r/intro", "r/intro/first", "r/a", "r/a/roads", "r/b", "closing"])
  const table: [section: string, unit: string, own: boolean][] = [
    ["r/a", "police", true],
    ["r/a/roads", "police", true],
    ["r/a/roads", "roads", true],
    ["r/a", "roads", false],
    ["r/b", "police", false],
    ["r/intro/first", "top", false],
    ["introduction", "police", false],
    ["nowhere", "police", false],
  ]
  for (const [key, of, own] of table) assert.equal(isOwnSection(data, key, [of]), own, `${of} ${key}`)
})

const step = (event: string, toState: string, part: string | null, digest: string | null): StepRow => ({
  event,
  fromState: "in_clearance",
  toState,
  part,
  digest,
  reason: "",
  by: "x",
  asRole: "unit_head",
  onDay: day("2031-02-03"),
})

test("an annex cleared before a return is open again, and one whose record changed no longer counts as cleared", () => {
  const seen = annexDigest(data, [], "r/a")
  const cleared = step("clear_annex", "in_clearance", "r/a", seen)
  const back = step("return", "draft", null, null)
  assert.deepEqual(
    [...annexesCleared([cleared], annexesOf(data))].map(([key, s]) => [key, s !== null]),
    [
      ["r/a", true],
      ["r/b", false],
    ],
  )
  assert.deepEqual([...annexesCleared([cleared, back], annexesOf(data)).values()], [null, null])

  const both = [cleared, step("clear_annex", "in_clearance", "r/b", annexDigest(data, [], "r/b"))]
  const standing = {
    state: "in_clearance",
    data,
    texts: [],
    history: both,
    submittedBy: "planner",
    clearedDigest: null,
    requests: [],
    deadline: null,
  } as const
  const guards = (s: object, account: string) => guardsOf({ ...standing, ...s }, { account, units: ["police"] }, "r/a")
  assert.deepEqual(guards({}, "planner").another_person, false)
  assert.deepEqual(guards({}, "secretary"), {
    own_annex: true,
    another_person: true,
    annex_open: false,
    annexes_cleared: true,
    annexes_as_cleared: true,
    has_records: true,
    sections_handed_in: true,
    has_day: false,
    as_cleared: false,
  })
  assert.equal(guards({ deadline: { dueOn: day("2031-02-01") } }, "planner").has_day, true)
  const changed = { ...data, activities: data.activities.map((a) => (a.key === "patrols/one" ? { ...a, version: 2 } : a)) }
  assert.equal(guards({ data: changed }, "secretary").annexes_as_cleared, false)
  assert.equal(guards({ clearedDigest: reportDigest(data, []) }, "planner").as_cleared, true)
  assert.equal(guards({ clearedDigest: reportDigest(data, []), data: changed }, "planner").as_cleared, false)
})

test("a programme of another document stands in the section that its first line here falls into", () => {
  const [patrols] = data.programmes
  assert.ok(patrols)
  const table: [key: string, section: string, line: string, told: string | undefined][] = [
    ["own", "r/a/roads", "3", "r/a/roads"],
    ["told-under-roads", "another/section", "27", "r/a/roads"],
    ["told-in-the-annex", "another/section", "41", "r/b"],
    ["before-everything", "another/section", "0", undefined],
  ]
  const programmes = table.map(([key, of, line]) => ({ ...patrols, key, section: of, sources: at(line) }))
  const told = sectionsOfProgrammes({ ...data, programmes: [...programmes, { ...patrols, key: "elsewhere", section: "x" }] })
  for (const [key, , , expected] of table) assert.equal(told.get(key), expected, key)
  assert.equal(told.get("elsewhere"), undefined)
})

test("a clause stands where it is printed, in each place, and before an unheaded section with that section", () => {
  const told = { ...data, activities: data.activities.map((a, i) => ({ ...a, sources: at(i === 0 ? "28" : "45") })) }
  const table: [line: string, sections: string[]][] = [
    ["26", ["r/a/roads"]],
    ["30", ["r/b"]],
    ["41", ["r/b"]],
    ["26,41", ["r/a/roads", "r/b"]],
  ]
  for (const [line, sections] of table) {
    const printed = clausesPrintedIn(told, [clause("article", "article", line)])
    assert.deepEqual([...printed.keys()], sections, line)
  }
})

test("a programme stands for an item through its fields, by the firmest of its links", () => {
  const plan: ReportData = {
    ...data,
    clauses: [
      { ...clause("goal", "objective", "1"), sort: 9 },
      clause("item", "item", "2"),
      clause("field", "field", "3", "item"),
      clause("lone", "item", "4"),
    ],
    clauseLinks: [{ from: "item", to: "goal", basis: "stated", sources: [] }],
    links: [
      { thing: "programme:patrols", clause: "field", basis: "reading" },
      { thing: "programme:patrols", clause: "item", basis: "stated" },
      { thing: "activity:seminar", clause: "item", basis: "stated" },
    ],
  }
  const { objectives, items, served } = planOf(plan)
  assert.deepEqual([objectives.map((o) => o.key), items.map((i) => i.key)], [["goal"], ["item"]])
  assert.deepEqual(
    [...served].map(([key, of]) => [key, [...of].sort()]),
    [
      [
        "patrols",
        [
          ["field", "reading"],
          ["item", "stated"],
        ],
      ],
    ],
  )
})
