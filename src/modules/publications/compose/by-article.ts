// The scheme by department, theme and article: what each article of a declaration says, which departments serve it and on
// which basis; then the departments with their themes, under each the articles that its document prints there or that
// something told there serves.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Block, Cell, Row, Spans } from "#src/platform/print/index.ts"
import type { ReportClause } from "../../mandates/index.ts"
import type { ReportActivity, ReportSection } from "../../programmes/index.ts"
import { answerWords, basisWords } from "../messages/printed/answers.ts"
import { articleWords } from "../messages/printed/articles.ts"
import { closingWords } from "../messages/printed/closing.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { schemeWords } from "../messages/schemes.ts"
import type { ReportData } from "../types.ts"
import { type Aside, sectionBlocks } from "./annexes.ts"
import { type Counted, contentsTable } from "./contents.ts"
import { enteredFor } from "./entered.ts"
import { activitiesCounted, type Columns, cellOf, departments, gridOf, type Served, withBasis } from "./grid.ts"
import { byFirmness, childrenOf, clausesOf, clausesPrintedIn, isAnnex } from "./links.ts"
import { bySource, type Placing, type Scheme } from "./scheme.ts"
import { type Desk, headingId, told } from "./words.ts"

const printedHere = (data: ReportData) =>
  data.clauses.filter((c) => c.sources.some((s) => data.report.documents.includes(s.document)))

/** Provisions of the instruments whose articles these documents print, in the order of the instrument. */
function articlesOf(data: ReportData): ReportClause[] {
  const printed = printedHere(data)
  const instruments = new Set(printed.filter((c) => c.kind === "article").map((c) => c.instrument))
  return printed
    .filter((c) => instruments.has(c.instrument))
    .sort((a, b) => a.instrument.localeCompare(b.instrument) || a.sort - b.sort)
}

/** What else these documents say was asked: resolutions, recommendations. */
function othersOf(data: ReportData): ReportClause[] {
  const articles = new Set(articlesOf(data).map((c) => c.key))
  return printedHere(data).filter((c) => c.mandate === true && !articles.has(c.key))
}

/** "Article 4.k: title"; what stands in brackets behind a number is a remark of ours and left out. */
const articleName = (say: Say, c: ReportClause): string =>
  say.t(articleWords.article, { n: c.path.replace(/\s*\(.*\)$/, ""), title: say.name(c.title) })

const otherName = (say: Say, c: ReportClause): string => `${c.symbol || say.name(c.instrumentTitle)}: ${say.name(c.title)}`

type Told = Readonly<{ articles: readonly ReportClause[]; served: Served; printed: ReadonlyMap<string, readonly ReportClause[]> }>
const readTold = (data: ReportData): Told => {
  const articles = articlesOf(data)
  return { articles, served: clausesOf(data), printed: clausesPrintedIn(data, articles) }
}

/** Each article in our words, and where it is told of. */
function articleList(desk: Desk, { articles, printed }: Told): Block[] {
  const { say, data } = desk
  const sections = new Map(data.sections.map((s) => [s.key, s]))
  const places = (c: ReportClause) =>
    [...printed].flatMap(([key, clauses]) => {
      const section = clauses.includes(c) ? sections.get(key) : undefined
      return section ? [section] : []
    })
  const items = articles.map((c) => {
    const where = places(c).flatMap(
      (s, i): Spans => [
        ...(i === 0 ? [] : [desk.say.semicolon]),
        { is: "ref", to: headingId("s", s.key), spans: [say.name(s.title)] },
      ],
    )
    const summary = told(say, c.summary)
    return {
      term: [articleName(say, c)],
      spans: [
        ...summary,
        ...(where.length > 0 ? [summary.length > 0 ? " " : "", `${say.t(articleWords.quotedIn)} `, ...where, "."] : []),
      ],
    }
  })
  const entered = articles.flatMap((c) => enteredFor(desk, c.key, `${articleName(say, c)}. `))
  return items.length > 0 ? [{ is: "definitions", items }, ...entered] : []
}

const ruled = { is: "mark", mark: "a" } as const
const inSection = (desk: Desk, section: ReportSection): Columns<ReportActivity> => ({
  keys: [section.key],
  short: () => desk.say.name(section.title),
  full: () => desk.say.name(section.title),
  holds: (a) => desk.sectionOf(a) === section.key,
})

/** Articles that a section quotes, where nothing told in it is tied to any. */
const quotedOnly = (desk: Desk, caption: string, rows: readonly ReportClause[]): Block[] => [
  { is: "paragraph", spans: [{ is: "strong", spans: [caption] }] },
  { is: "list", items: rows.map((c) => ({ spans: [articleName(desk.say, c)] })) },
]

/** Under a heading: articles printed there or served there, with the activities told there that serve each, by basis. */
function articlesUnder({ articles, served, printed }: Told): Aside {
  return (desk, section) => {
    const { say, data } = desk
    const columns = inSection(desk, section)
    const here = data.activities.filter((a) => desk.sectionOf(a) === section.key)
    const quoted = new Set(printed.get(section.key))
    const rows = articles.filter((c) => quoted.has(c) || here.some((a) => served.get(a.key)?.has(c.key)))
    if (rows.length === 0) return []
    const used = byFirmness.filter((b) => rows.some((c) => withBasis(here, served, c.key, b).length > 0))
    const caption = say.t(articleWords.servedIn, { section: say.name(section.title) })
    if (used.length === 0) return quotedOnly(desk, caption, rows)
    const counting = activitiesCounted(say.t(articleWords.sectionRule))
    const body = rows.map((c): Row => {
      const line = { desk, thing: c.key, title: say.name(c.title), counting, columns }
      const cells = used.map((b) => cellOf(line, withBasis(here, served, c.key, b), section.key, b))
      return { cells: [[articleName(say, c)], ...cells] }
    })
    return [
      {
        is: "table",
        caption: [caption],
        columns: [{ width: 4, heads: true }, ...used.map(() => ({ align: "end" as const, width: 1.3 }))],
        head: [{ cells: [[say.t(articleWords.column), ruled], ...used.map((b): Cell => [say.t(basisWords[b])])] }],
        body,
        notes: [{ mark: "a", spans: [say.t(frameWords.ruleIs, { rule: counting.rule })] }],
      },
    ]
  }
}

const themeColumns: readonly Counted[] = [
  { what: "programmes", kind: "programme", label: articleWords.programmes },
  { what: "activities", kind: "activity", label: articleWords.activities },
  { what: "results", kind: "result", label: articleWords.results },
]

/** What each theme tells of, as numbers: programmes, activities, figures. */
function themeTable(desk: Desk): Block[] {
  const { say, data, programmeSections } = desk
  const withAll = (parent: string | null): ReportSection[] => childrenOf(data, parent).flatMap((s) => [s, ...withAll(s.key)])
  const keysOf = (section: ReportSection) => {
    const activities = data.activities.filter((a) => desk.sectionOf(a) === section.key).map((a) => a.key)
    const programmes = data.programmes.filter((p) => programmeSections.get(p.key) === section.key).map((p) => p.key)
    const things = new Set([
      `section:${section.key}`,
      ...programmes.map((p) => `programme:${p}`),
      ...activities.map((a) => `activity:${a}`),
    ])
    return { activities, programmes, results: data.results.filter((r) => things.has(r.thing)).map((r) => r.key) }
  }
  return contentsTable(desk, {
    id: "themes",
    caption: say.t(articleWords.themes),
    corner: say.t(articleWords.theme),
    rule: say.t(articleWords.themeRule),
    columns: themeColumns,
    headings: withAll(null).map((section) => ({
      id: headingId("s", section.key),
      title: say.name(section.title),
      figure: `theme:${section.key}`,
      keys: keysOf(section),
    })),
  })
}

function body(desk: Desk): Block[] {
  const { data, say } = desk
  const all = readTold(data)
  const aside = articlesUnder(all)
  const roots = childrenOf(data, null)
  const grid = (id: string, caption: string, clauses: readonly ReportClause[], heading: (c: ReportClause) => string) =>
    gridOf(desk, {
      id,
      caption,
      corner: say.t(articleWords.articleAndBasis),
      clauses,
      heading,
      things: data.activities,
      served: all.served,
      counting: activitiesCounted(say.t(answerWords.answersRule)),
      columns: departments(desk),
    })
  const others = othersOf(data)
  return [
    ...roots.filter((s) => !isAnnex(data, s)).flatMap((s) => sectionBlocks(desk, s, 1)),
    { is: "heading", level: 1, text: say.t(articleWords.articles), id: "articles" },
    ...articleList(desk, all),
    { is: "heading", level: 1, text: say.t(articleWords.tables), id: "articles-and-departments" },
    ...grid("articles-table", say.t(articleWords.tables), all.articles, (c) => articleName(say, c)),
    ...(others.length > 0 ? [{ is: "heading", level: 2, text: say.t(articleWords.others), id: "other-mandates" } as const] : []),
    ...grid("others-table", say.t(articleWords.others), others, (c) => otherName(say, c)),
    { is: "heading", level: 2, text: say.t(articleWords.themes), id: "themes-heading" },
    ...themeTable(desk),
    ...roots.filter((s) => isAnnex(data, s)).flatMap((s): Block[] => [{ is: "pageBreak" }, ...sectionBlocks(desk, s, 1, aside)]),
  ]
}

function placing(data: ReportData): Placing[] {
  const articles = new Set(articlesOf(data).map((c) => c.key))
  const served = clausesOf(data)
  const has = (a: ReportActivity) => [...(served.get(a.key) ?? [])].some(([c, basis]) => articles.has(c) && bySource(basis))
  return [{ figure: "unplaced:article", message: closingWords.unplacedArticle, list: true, has }]
}

export const byArticle: Scheme = { words: schemeWords.article_and_department, follow: false, body, placing }
