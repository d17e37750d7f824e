// Feeds of news (Atom, RFC 4287; entries that were taken back by RFC 6721), for whoever wants to be told and not to look.
import type { FileReply } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Lang } from "#src/values/lang.ts"
import { independence } from "./messages/independence.ts"
import { element, type Markup, xmlDocument } from "./xml.ts"

export type NewsEntry = {
  /** Permanent, whatever the address becomes. */
  id: string
  title: string
  lang?: Lang
  updated: Date
  href: Href
  summary: string
}

export type News = {
  id: string
  title: string
  /** The page that the feed belongs to, and the feed itself. */
  page: Href
  self: Href
  entries: readonly NewsEntry[]
  /** Entries that are no longer there, by their ids. */
  gone?: readonly { id: string; at: Date }[]
}

const entryOf = (e: NewsEntry, say: Say, origin: string): Markup =>
  element(
    "entry",
    {},
    element("id", {}, e.id),
    element("title", e.lang && e.lang !== say.lang ? { "xml:lang": e.lang } : {}, e.title),
    element("updated", {}, e.updated.toISOString()),
    element("link", { href: `${origin}${say.href(e.href)}` }),
    element("summary", {}, e.summary),
  )

/** The latest first. Its own time is that of its latest news: the same news give the same bytes. */
export function newsFile(news: News, say: Say, origin: string, name: string): Promise<FileReply> {
  const entries = [...news.entries].sort((a, b) => b.updated.getTime() - a.updated.getTime())
  const gone = news.gone ?? []
  const times = [...entries.map((e) => e.updated), ...gone.map((g) => g.at)].map((at) => at.getTime())
  const attributes = {
    xmlns: "http://www.w3.org/2005/Atom",
    ...(gone.length > 0 ? { "xmlns:at": "http://purl.org/atompub/tombstones/1.0" } : {}),
    "xml:lang": say.lang,
  }
  const root = element(
    "feed",
    attributes,
    element("id", {}, news.id),
    element("title", {}, news.title),
    element("updated", {}, new Date(Math.max(0, ...times)).toISOString()),
    element("author", {}, element("name", {}, "Hemisec")),
    element("rights", {}, say.t(independence)),
    element("link", { rel: "self", href: `${origin}${say.href(news.self)}` }),
    element("link", { rel: "alternate", href: `${origin}${say.href(news.page)}` }),
    ...entries.map((e) => entryOf(e, say, origin)),
    ...gone.map((g) => element("at:deleted-entry", { ref: g.id, when: g.at.toISOString() })),
  )
  return Promise.resolve({ bytes: xmlDocument(root), type: "application/atom+xml; charset=utf-8", name })
}
