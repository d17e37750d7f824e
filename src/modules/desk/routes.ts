import { z } from "zod"
import { remembered } from "#src/platform/db/index.ts"
import { everybody, page, whole } from "#src/platform/http/index.ts"
import { search } from "#src/platform/search/index.ts"
import { ref } from "#src/values/ref.ts"
import { sightOf } from "../programmes/index.ts"
import { listStates } from "../states/index.ts"
import { calendarPage } from "./calendar.ts"
import { chainPage } from "./chain.ts"
import { calendarFeed } from "./feed.ts"
import { gapRoutes, totalsFor } from "./gaps.ts"
import { homeView } from "./pages/home.tsx"
import { searchView } from "./pages/search.tsx"
import { pictureRoutes } from "./pictures.ts"
import { countActivitiesByState, countChain } from "./queries/home.ts"
import { siteMapRoutes } from "./sitemap.ts"
import { workPage } from "./work.ts"

const homePage = page({
  path: "/",
  params: {},
  query: {},
  may: everybody,
  summary: "The chain in figures, each with its counting rule, and the Americas on a map",
  load: async ({ tx, actor, say, cards, today }) => {
    const figures = await remembered(tx, sightOf(actor), `desk.figures ${today}`, (read) => countChain(read, today))
    const byState = await remembered(tx, "public", "desk.activities by state", countActivitiesByState)
    const counts = new Map(byState.map((c) => [c.state, c.count]))
    const states = await listStates(tx, say.lang)
    const [order] = figures.order ? await cards([ref("order", figures.order)]) : []
    return {
      figures,
      orderName: order?.title ?? "",
      gaps: await totalsFor(tx, actor, today),
      states: states.map((s) => ({
        code: s.code,
        name: say.name(s.short),
        href: `/states/${s.key}` as const,
        count: counts.get(s.code) ?? 0,
      })),
    }
  },
  html: homeView,
  json: z.object({
    figures: z.object({
      mandates: z.number(),
      units: z.number(),
      activities: z.number(),
      results: z.number(),
      editions: z.number(),
    }),
    gaps: z.array(z.object({ gap: z.string(), count: z.number() })),
    states: z.array(z.object({ code: z.string(), count: z.number() })),
  }),
  wire: ({ figures, gaps, states }) => ({
    figures,
    gaps: gaps.map(({ gap, count }) => ({ gap: gap.code, count })),
    states: states.map(({ code, count }) => ({ code, count })),
  }),
})

const most = 20
const code = z.string().regex(/^[\w./~:-]{1,80}$/)

const searchPage = page({
  path: "/search",
  params: {},
  query: {
    // Pasted words may bring characters that nobody sees, and the database takes no nought among them.
    q: z
      .string()
      .max(200)
      .transform((said) => said.replace(/\p{Cc}/gu, " "))
      .optional(),
    kind: code.optional(),
    state: code.optional(),
    unit: code.optional(),
    theme: code.optional(),
    year: code.optional(),
    after: whole(0, 5000).optional(),
  },
  may: everybody,
  summary: "Search over everything public, in the language of the address",
  load: async ({ tx, query, say, cards }) => {
    const { q, kind, after, ...facets } = query
    const narrowed = Object.fromEntries(Object.entries(facets).filter((e): e is [string, string] => e[1] !== undefined))
    const results = await search(tx, {
      words: q ?? "",
      lang: say.lang,
      facets: narrowed,
      after: after ?? 0,
      most,
      ...(kind ? { kind } : {}),
    })
    const named = await cards(results.facets.filter((f) => f.facet !== "year").map((f) => ref(f.facet, f.code)))
    return { query, results, most, labels: Object.fromEntries(named.map((c) => [c.ref, c.title])) }
  },
  html: searchView,
  json: z.object({ total: z.number(), found: z.array(z.unknown()), kinds: z.array(z.unknown()), facets: z.array(z.unknown()) }),
  wire: ({ results }) => ({
    total: results.total,
    found: results.found.map(({ excerpt: _, ...f }) => f),
    kinds: results.kinds,
    facets: results.facets,
  }),
})

export const routes = [
  homePage,
  searchPage,
  workPage,
  calendarPage,
  calendarFeed,
  ...siteMapRoutes,
  chainPage,
  ...gapRoutes,
  ...pictureRoutes,
]
