// What activities can be set under, for reports that people define: units, states, donors, themes, articles, mandates,
// objectives. Each finds its headings in the data of the report; pure, so that the same record gives the same headings.
import { type Message, type MessageValues, sayIn } from "#src/platform/i18n/index.ts"
import type { Basis } from "#src/values/basis.ts"
import { langs } from "#src/values/lang.ts"
import { type Localised, named } from "#src/values/localised.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { ReportClause } from "../../mandates/index.ts"
import type { ReportSection } from "../../programmes/index.ts"
import { articleWords } from "../messages/printed/articles.ts"
import { headingWords } from "../messages/printed/headings.ts"
import { objectiveWords } from "../messages/printed/objectives.ts"
import type { NameRow, RecordScheme, ReportData } from "../types.ts"
import { clausesOfThings, departmentOf, firmest } from "./links.ts"

/** `basis` says on what it rests that an activity stands here; null where the record itself says so. */
export type Heading = Readonly<{
  key: string
  title: Localised
  unit: string | null
  holds: ReadonlyMap<Ref, Basis | null>
}>
export type HeadingsOf = (data: ReportData) => Heading[]

/** What stands under headings: activities, projects, and programmes of which people entered results. */
type Placed = Readonly<{ thing: Ref; programme: string | null; unit: string | null; states: readonly string[] }>

function placed(data: ReportData): Placed[] {
  const entered = new Set(data.results.flatMap((r) => (r.entered ? [r.thing] : [])))
  return [
    ...data.activities.map(({ key, programme, unit, places, states }) => ({
      ...{ thing: `activity:${key}` as const, programme, unit },
      states: [...new Set([...places.map((p) => p.state), ...states.map((s) => s.state)])],
    })),
    ...data.projects.map(({ key, programme, unit, states }) => ({ thing: `project:${key}` as const, programme, unit, states })),
    ...data.programmes
      .filter((p) => entered.has(`programme:${p.key}`))
      .map(({ key, unit }) => ({ thing: `programme:${key}` as const, programme: key, unit, states: [] })),
  ]
}

/** A message in all four languages, for what must outlive the language of one edition. */
export const inFour = (message: Message, values: (lang: (typeof langs)[number]) => MessageValues = () => ({})): Localised =>
  named(Object.fromEntries(langs.map((l) => [l, sayIn(l).t(message, values(l))])))

/** Section keys hold small letters, digits and hyphens. */
const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9/]+/g, "-")

type Held = { key: string; title: Localised; unit?: string; thing: Ref; basis: Basis | null }

/** Headings in the order given, those of the same key as one; last, what stands under none. */
function gathered(data: ReportData, held: readonly Held[], none: Message): Heading[] {
  const headings = [...Map.groupBy(held, (h) => h.key)].map(([key, rows]): Heading => {
    const holds = new Map<Ref, Basis | null>()
    for (const { thing, basis } of rows) {
      const before = holds.get(thing)
      holds.set(thing, before && basis ? firmest(before, basis) : basis)
    }
    const [first] = rows
    return { key: slug(key), title: first?.title ?? named({ en: key }), unit: first?.unit ?? null, holds }
  })
  const found = new Set(held.map((h) => h.thing))
  // What is said of a programme as a whole is told with it, whether or not a heading names it.
  const left = placed(data).filter(({ thing }) => !found.has(thing) && kindOf(thing) !== "programme")
  if (left.length === 0) return headings
  const holds = new Map(left.map(({ thing }) => [thing, null] as const))
  return [...headings, { key: "none", title: inFour(none), unit: null, holds }]
}

const byName = (rows: readonly NameRow[]) => new Map(rows.map((r) => [r.key, r.name]))
const sorted = (held: readonly Held[]): Held[] => [...held].sort((a, b) => enOf(a).localeCompare(enOf(b), "en"))
const enOf = ({ title }: Held) => title.values.en?.text ?? ""

const byUnit: HeadingsOf = (data) => {
  const units = new Map(data.units.map((u) => [u.unit, u]))
  const rank = (unit: string) => units.get(unit)?.sort ?? 10_000
  const held = placed(data).flatMap(({ thing, unit }): (Held & { rank: number })[] => {
    const department = departmentOf(units, unit)
    if (department === null) return []
    const title = units.get(department)?.name ?? named({ en: department })
    return [{ key: `units/${department}`, title, unit: department, thing, basis: null, rank: rank(department) }]
  })
  return gathered(
    data,
    held.sort((a, b) => a.rank - b.rank || a.key.localeCompare(b.key)),
    headingWords.noUnit,
  )
}

/** The departments whose activities a report tells, as sections: what their heads clear. */
export const departmentsOf = (data: ReportData): ReportSection[] =>
  byUnit(data).flatMap((h, sort) =>
    h.unit === null ? [] : [{ key: h.key, parent: null, sort, unit: h.unit, title: h.title, sources: [] }],
  )

const byState: HeadingsOf = (data) => {
  const names = byName(data.states)
  const held = placed(data).flatMap(({ thing, states }) =>
    states.map((state): Held => {
      const title = names.get(state) ?? named({ en: state })
      return { key: `states/${state}`, title, thing, basis: null }
    }),
  )
  return gathered(data, sorted(held), headingWords.noState)
}

const byDonor: HeadingsOf = (data) => {
  const bodies = byName(data.organisations)
  const states = byName(data.states)
  const given = Map.groupBy(data.gifts, (g) => g.thing)
  const held = placed(data).flatMap(({ thing, programme }) => {
    const gifts = [...new Set([thing, `programme:${programme ?? ""}` as const])].flatMap((t) => given.get(t) ?? [])
    return [...new Set(gifts.map((g) => g.donor))].map((donor): Held => {
      const title = (kindOf(donor) === "state" ? states : bodies).get(idOf(donor)) ?? named({ en: idOf(donor) })
      return { key: `donors/${donor}`, title, thing, basis: null }
    })
  })
  return gathered(data, sorted(held), headingWords.noDonor)
}

const byTheme: HeadingsOf = (data) => {
  const names = byName(data.themes)
  const tagged = Map.groupBy(data.tags, (t) => t.thing)
  const held = placed(data).flatMap(({ thing, programme }) =>
    [...new Set([thing, `programme:${programme ?? ""}` as const])]
      .flatMap((t) => tagged.get(t) ?? [])
      .map(
        ({ theme, basis }): Held => ({
          key: `themes/${theme}`,
          title: names.get(theme) ?? named({ en: theme }),
          thing,
          basis,
        }),
      ),
  )
  return gathered(data, sorted(held), headingWords.noTheme)
}

/** Clauses that activities serve, in the order of their instruments. `to` says under which clauses one that is served stands. */
function byClause(
  data: ReportData,
  { to, title, none }: { to: (c: ReportClause) => ReportClause[]; title: (c: ReportClause) => Localised; none: Message },
): Heading[] {
  const clauses = new Map(data.clauses.map((c) => [c.key, c]))
  const all = clausesOfThings(data)
  const held = placed(data).flatMap(({ thing }) =>
    [...(all.get(thing) ?? [])].flatMap(([key, basis]) => {
      const clause = clauses.get(key)
      return (clause ? to(clause) : []).map((c) => ({
        ...{ key: `clauses/${c.key}`, title: title(c), thing, basis },
        order: [c.instrument, String(c.sort).padStart(6, "0"), c.key].join(" "),
      }))
    }),
  )
  return gathered(
    data,
    held.sort((a, b) => (a.order < b.order ? -1 : 1)),
    none,
  )
}

const articleTitle = (c: ReportClause): Localised =>
  inFour(headingWords.clause, (l) => ({
    instrument: c.symbol || sayIn(l).name(c.instrumentTitle),
    clause: sayIn(l).t(articleWords.article, { n: c.path.replace(/\s*\(.*\)$/, ""), title: sayIn(l).name(c.title) }),
  }))
const mandateTitle = (c: ReportClause): Localised =>
  inFour(headingWords.clause, (l) => ({
    instrument: c.symbol || sayIn(l).name(c.instrumentTitle),
    clause: sayIn(l).name(c.title),
  }))

const byArticle: HeadingsOf = (data) => {
  const articles = new Set(data.clauses.filter((c) => c.kind === "article").map((c) => c.key))
  const isOne = (c: ReportClause) => articles.has(c.key) || (c.parent !== null && articles.has(c.parent))
  return byClause(data, { to: (c) => (isOne(c) ? [c] : []), title: articleTitle, none: headingWords.noArticle })
}

const byMandate: HeadingsOf = (data) =>
  byClause(data, { to: (c) => (c.mandate === true ? [c] : []), title: mandateTitle, none: headingWords.noMandate })

const byObjective: HeadingsOf = (data) => {
  const clauses = new Map(data.clauses.map((c) => [c.key, c]))
  const to = (c: ReportClause): ReportClause[] => {
    if (c.kind === "objective") return [c]
    const above = c.parent ? clauses.get(c.parent) : undefined
    const own = data.clauseLinks.filter((l) => l.from === c.key).flatMap((l) => clauses.get(l.to) ?? [])
    return [...own, ...(own.length === 0 && above ? to(above) : [])].filter((x) => x.kind === "objective")
  }
  const title = (c: ReportClause) =>
    inFour(headingWords.clause, (l) => ({
      instrument: c.symbol || sayIn(l).name(c.instrumentTitle),
      clause: sayIn(l).t(objectiveWords.objective, { n: c.path }),
    }))
  return byClause(data, { to, title, none: headingWords.noObjective })
}

export const headingsOf: Readonly<Record<RecordScheme, HeadingsOf>> = {
  article: byArticle,
  mandate: byMandate,
  objective: byObjective,
  unit: byUnit,
  state: byState,
  donor: byDonor,
  theme: byTheme,
}
