// The scheme by objective and item of a plan: under each objective the items that the plan says serve it, with what is
// planned, who is to do it and by when; and under each item the programmes that stand for it, with what the documents tell
// became of them in the plan's time. Programmes that we alone tie to an item are marked and counted apart.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Block, Spans } from "#src/platform/print/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { ReportClause } from "../../mandates/index.ts"
import type { ReportProgramme, ReportSection } from "../../programmes/index.ts"
import { programmeBasisWords } from "../messages/printed/answers.ts"
import { closingWords } from "../messages/printed/closing.ts"
import { objectiveWords } from "../messages/printed/objectives.ts"
import { schemeWords } from "../messages/schemes.ts"
import type { ReportData } from "../types.ts"
import { type Level, programmeBlocks, programmeTitle } from "./annexes.ts"
import { enteredFor } from "./entered.ts"
import { type Counting, gridOf, type Served } from "./grid.ts"
import { childrenOf, clausesOf, clausesPrintedIn, firmest } from "./links.ts"
import { sexTotals } from "./parts.ts"
import { bySource, type Placing, type Scheme } from "./scheme.ts"
import { type Desk, headingId, nameOf, narrative, phrase, told } from "./words.ts"

type Plan = Readonly<{
  objectives: readonly ReportClause[]
  items: readonly ReportClause[]
  /** Items that serve each objective. */
  serving: ReadonlyMap<string, readonly ReportClause[]>
  /** Items and their fields that each programme stands for, on which basis. */
  served: Served
}>

const bySort = (a: ReportClause, b: ReportClause) => a.sort - b.sort || a.key.localeCompare(b.key)

/** The clause itself and all that stand below it. */
const withFields = (data: ReportData, item: ReportClause): ReportClause[] => [
  item,
  ...data.clauses
    .filter((c) => c.parent === item.key)
    .sort(bySort)
    .flatMap((c) => withFields(data, c)),
]

/** By programme, every item and field it stands for: a field counts for its item. */
function servedItems(data: ReportData, items: readonly ReportClause[]): Served {
  const above = new Map(items.flatMap((i) => withFields(data, i).map((c) => [c.key, i.key] as const)))
  const served = new Map<string, Map<string, Basis>>()
  for (const { thing, clause, basis } of data.links) {
    const item = above.get(clause)
    if (!item || !thing.startsWith("programme:")) continue
    const own = served.get(thing.slice(10)) ?? new Map<string, Basis>()
    for (const c of new Set([item, clause])) own.set(c, firmest(own.get(c), basis))
    served.set(thing.slice(10), own)
  }
  return served
}

export function planOf(data: ReportData): Plan {
  const from = new Map(data.clauses.map((c) => [c.key, c]))
  const links = data.clauseLinks.flatMap(({ from: item, to }) => {
    const [serves, objective] = [from.get(item), from.get(to)]
    return serves && objective?.kind === "objective" ? [{ item: serves, objective }] : []
  })
  const items = [...new Set(links.map((l) => l.item))].sort(bySort)
  return {
    objectives: [...new Set(links.map((l) => l.objective))].sort(bySort),
    items,
    serving: new Map(
      [...Map.groupBy(links, (l) => l.objective.key)].map(([key, rows]) => [key, rows.map((r) => r.item).sort(bySort)]),
    ),
    served: servedItems(data, items),
  }
}

/** "1.1 Databases on citizen security". What stands behind a comma in a path is our count, not printed. */
const itemName = (say: Say, c: ReportClause): string =>
  c.kind === "field" ? say.name(c.title) : `${c.path} ${say.name(c.title)}`
const objectiveName = (say: Say, c: ReportClause): string => say.t(objectiveWords.objective, { n: c.path })

/** Items of one chapter by the objectives they serve: how many programmes stand for each. */
function chapterTable(desk: Desk, plan: Plan, section: ReportSection, items: readonly ReportClause[]): Block[] {
  const { say, data } = desk
  const serves = (item: string, objective: string) => (plan.serving.get(objective) ?? []).some((i) => i.key === item)
  const objectives = plan.objectives.filter((o) => items.some((i) => serves(i.key, o.key)))
  const paths = new Map(objectives.map((o) => [o.key, o.path]))
  const counting: Counting = {
    kind: "programme",
    label: objectiveWords.programmesOf,
    rule: say.t(objectiveWords.programmesRule),
    bases: programmeBasisWords,
  }
  return gridOf<ReportProgramme>(desk, {
    id: `items-${section.key.replaceAll("/", ".")}`,
    caption: say.t(objectiveWords.table, { chapter: say.name(section.title) }),
    corner: say.t(objectiveWords.itemAndBasis),
    clauses: items,
    heading: (c) => itemName(say, c),
    things: data.programmes,
    served: plan.served,
    counting,
    columns: {
      keys: objectives.map((o) => o.key),
      short: (key) => paths.get(key) ?? key,
      full: (key) => say.t(objectiveWords.objective, { n: paths.get(key) ?? key }),
      holds: (_, objective, item) => serves(item, objective),
    },
  })
}

/** A programme under the clause it stands for: what ties it there, and what the documents tell of it in the plan's time. */
function programmeUnder(desk: Desk, p: ReportProgramme, basis: Basis, level: Level): Block[] {
  const { say, data } = desk
  if (desk.told.has(`programme:${p.key}`)) {
    const name = { is: "ref", to: headingId("p", p.key), spans: [programmeTitle(say, p)] } as const
    const spans = phrase(say, objectiveWords.toldAbove, { name, basis: say.t(programmeBasisWords[basis]) })
    return [basis === "reading" ? { is: "note", kind: "reading", spans } : { is: "paragraph", spans }]
  }
  const activities = data.activities.filter((a) => a.programme === p.key)
  const tied = say.t(basis === "reading" ? objectiveWords.tiedByUs : objectiveWords.tied, {
    basis: say.t(programmeBasisWords[basis]),
  })
  const lead: Block = basis === "reading" ? { is: "note", kind: "reading", spans: [tied] } : { is: "paragraph", spans: [tied] }
  const told = data.results.filter((r) => activities.some((a) => r.thing === `activity:${a.key}`))
  return [
    ...programmeBlocks(desk, p, activities, { level, whole: true, lead: [lead] }),
    ...sexTotals(desk, `programme:${p.key}`, programmeTitle(say, p), told),
    ...(activities.length === 0 ? [{ is: "paragraph", spans: [say.t(objectiveWords.nothingTold)] } as const] : []),
  ]
}

function programmesUnder(desk: Desk, plan: Plan, clause: ReportClause, level: Level): Block[] {
  const standing = desk.data.programmes.flatMap((p) => {
    const own = desk.data.links.find((l) => l.thing === `programme:${p.key}` && l.clause === clause.key)
    const basis = plan.served.get(p.key)?.get(clause.key)
    return own && basis ? [{ p, basis }] : []
  })
  return standing.flatMap(({ p, basis }) => programmeUnder(desk, p, basis, level))
}

/** An item of the plan with its fields. What the plan says for all its items alike is said as such. */
function itemBlocks(desk: Desk, plan: Plan, item: ReportClause, unit: string | null): Block[] {
  const { say, data } = desk
  const fields = withFields(data, item).slice(1)
  const whole = (what: string): Spans => [say.t(objectiveWords.forThePlan, { what })]
  const below_ = fields.flatMap((field): Block[] => [
    { is: "heading", level: 3, text: itemName(say, field), id: headingId("i", field.key) },
    ...orNothing(say, programmesUnder(desk, plan, field, 4)),
  ])
  const own = programmesUnder(desk, plan, item, 3)
  return [
    { is: "heading", level: 2, text: itemName(say, item), id: headingId("i", item.key) },
    {
      is: "definitions",
      items: [
        ...(item.summary ? [{ term: [say.t(objectiveWords.planned)], spans: told(say, item.summary) }] : []),
        {
          term: [say.t(objectiveWords.responsible)],
          spans: unit ? whole(nameOf(say, desk.names.units, unit)) : [say.t(objectiveWords.notSaid)],
        },
        { term: [say.t(objectiveWords.byWhen)], spans: whole(say.date(data.report.period)) },
      ],
    },
    ...(fields.length > 0 ? own : orNothing(say, own)),
    ...withFields(data, item).flatMap((c) => enteredFor(desk, c.key)),
    ...below_,
  ]
}

const orNothing = (say: Say, blocks: readonly Block[]): readonly Block[] =>
  blocks.length > 0 ? blocks : [{ is: "paragraph", spans: [say.t(objectiveWords.noProgramme)] }]

function objectiveBlocks(desk: Desk, plan: Plan, units: ReadonlyMap<string, string>): Block[] {
  const { say } = desk
  const seen = new Set<string>()
  const one = (item: ReportClause): Block[] => {
    if (!seen.has(item.key)) {
      seen.add(item.key)
      return itemBlocks(desk, plan, item, units.get(item.key) ?? null)
    }
    const name = { is: "ref", to: headingId("i", item.key), spans: [itemName(say, item)] } as const
    return [{ is: "paragraph", spans: phrase(say, objectiveWords.itemAbove, { name }) }]
  }
  return plan.objectives.flatMap((o): Block[] => [
    { is: "heading", level: 1, text: objectiveName(say, o), id: headingId("o", o.key) },
    ...(plan.serving.get(o.key) ?? []).flatMap(one),
  ])
}

function body(desk: Desk): Block[] {
  const { data, say } = desk
  const plan = planOf(data)
  const printed = clausesPrintedIn(data, plan.items)
  const roots = childrenOf(data, null)
  const units = new Map(roots.flatMap((s) => (printed.get(s.key) ?? []).map((item) => [item.key, s.unit] as const)))
  const chapters = roots.filter((s) => printed.has(s.key))
  return [
    ...roots
      .filter((s) => !printed.has(s.key))
      .flatMap((s): Block[] => {
        const words = narrative(desk, s.key)
        return words.length > 0 ? [{ is: "heading", level: 1, text: say.name(s.title), id: headingId("s", s.key) }, ...words] : []
      }),
    { is: "heading", level: 1, text: say.t(objectiveWords.tables), id: "items-and-objectives" },
    { is: "paragraph", spans: [say.t(objectiveWords.numbersOnly)] },
    ...chapters.flatMap((s): Block[] => [
      { is: "heading", level: 2, text: say.name(s.title), id: headingId("s", s.key) },
      ...narrative(desk, s.key),
      ...chapterTable(desk, plan, s, [...(printed.get(s.key) ?? [])].sort(bySort)),
    ]),
    ...objectiveBlocks(desk, plan, units),
  ]
}

function placing(data: ReportData): Placing[] {
  const items = new Set(planOf(data).items.flatMap((i) => withFields(data, i).map((c) => c.key)))
  const served = clausesOf(data)
  return [
    {
      figure: "unplaced:item",
      message: closingWords.unplacedItem,
      list: true,
      has: (a) => [...(served.get(a.key) ?? [])].some(([c, basis]) => items.has(c) && bySource(basis)),
    },
  ]
}

export const byObjective: Scheme = { words: schemeWords.objective_and_item, follow: true, body, placing }
