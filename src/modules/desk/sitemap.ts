// What search engines may find: every public thing that has a page, in each language, and what they should leave alone.
import { z } from "zod"
import { everybody, type FileReply, notFound, page } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import { element, type Markup, xmlDocument } from "#src/web/index.ts"
import { listFoundKinds, listFoundPages } from "./queries/home.ts"

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
const xmlFile = (root: Markup, name: string): Promise<FileReply> =>
  Promise.resolve({ bytes: xmlDocument(root), type: "application/xml; charset=utf-8", name })

const nothing = { html: () => ({ title: "", body: null }), json: "none" as const, may: everybody, query: {} }

/** Pages that stand for themselves; the others are found from these. */
const entrances = ["/", "/institution", "/mandates", "/programmes", "/activities", "/reports", "/states", "/about"] as const

const index = page({
  ...nothing,
  path: "/sitemap.xml",
  params: {},
  summary: "The maps of the site for search engines: one for each kind of thing and each language",
  load: async ({ tx, caller }) => ({ kinds: await listFoundKinds(tx), origin: caller.origin }),
  file: ({ kinds, origin }) =>
    xmlFile(
      element(
        "sitemapindex",
        { xmlns: namespace },
        ...langs.flatMap((lang) =>
          ["entrances", ...kinds].map((kind) => element("sitemap", {}, element("loc", {}, `${origin}/sitemaps/${lang}/${kind}`))),
        ),
      ),
      "sitemap.xml",
    ),
})

/** Search engines take no more from one map. */
const most = 50_000

const map = page({
  ...nothing,
  path: "/sitemaps/:language/:kind",
  params: { language: z.enum(langs), kind: z.string().regex(/^[a-z_]{1,40}$/) },
  summary: "The pages of one kind of thing in one language, for search engines",
  load: async ({ tx, params, caller }) => {
    const pages = params.kind === "entrances" ? entrances : await listFoundPages(tx, params.kind, params.language, most)
    if (pages.length === 0) throw notFound()
    return { pages, say: sayIn(params.language), origin: caller.origin, kind: params.kind }
  },
  file: ({ pages, say, origin, kind }) =>
    xmlFile(
      element(
        "urlset",
        { xmlns: namespace },
        ...pages.map((href) => element("url", {}, element("loc", {}, `${origin}${say.href(href)}`))),
      ),
      `${kind}-${say.lang}.xml`,
    ),
})

/** Lists narrowed in every way are the same things again; pages of people are nobody else's. */
const robotsText = (origin: string) =>
  [
    "User-agent: *",
    "Disallow: /*?",
    "Disallow: /*/account",
    "Disallow: /*/calendar",
    "Disallow: /calendar",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n")

const robotsFile = (origin: string): Promise<FileReply> =>
  Promise.resolve({ bytes: new TextEncoder().encode(robotsText(origin)), type: "text/plain; charset=utf-8", name: "robots.txt" })

const robots = page({
  ...nothing,
  path: "/robots",
  params: {},
  summary: "What programs that follow links should leave alone (robots.txt)",
  load: ({ caller }) => Promise.resolve(caller.origin),
  file: robotsFile,
  also: { txt: robotsFile },
})

export const siteMapRoutes = [index, map, robots]
