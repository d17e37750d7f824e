import { z } from "zod"
import { everybody, page, whole } from "#src/platform/http/index.ts"
import { search } from "#src/platform/search/index.ts"
import { ref } from "#src/values/ref.ts"
import { searchView } from "./pages/search.tsx"
import { workPage } from "./work.ts"

const most = 20
const code = z.string().max(80)

const searchPage = page({
  path: "/search",
  params: {},
  query: {
    q: z.string().max(200).optional(),
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

export const routes = [searchPage, workPage]
