// Editions and their errata as an Atom feed (RFC 4287): for whoever wants to be told of a correction.
import type { Say } from "#src/platform/i18n/index.ts"
import { editionTitle } from "./kinds.ts"
import { pageWords } from "./messages/pages.ts"
import { printed } from "./messages/printed.ts"
import type { EditionCard, Erratum } from "./queries/editions.ts"

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

type Entry = { id: string; title: string; updated: string; href: string; summary: string }

const entryXml = (e: Entry) =>
  `<entry><id>${escaped(e.id)}</id><title>${escaped(e.title)}</title><updated>${e.updated}</updated>` +
  `<link href="${escaped(e.href)}"/><summary>${escaped(e.summary)}</summary></entry>`

/** The latest first. `origin` is where readers find the platform. */
export function feed(editions: readonly EditionCard[], errata: readonly Erratum[], origin: string, say: Say): string {
  const titles = new Map(editions.map((e) => [e.key, editionTitle(e)]))
  const entries: Entry[] = [
    ...editions.map((e) => ({
      id: `urn:hemisec:edition:${e.key}`,
      title: e.mark ? `${say.t(printed.sample)}${say.colon}${editionTitle(e)}` : editionTitle(e),
      updated: e.issuedAt.toISOString(),
      href: `${origin}${say.href(`/editions/${e.key}`)}`,
      summary: `${say.t(pageWords.fingerprint)}${say.colon}${e.fingerprint}`,
    })),
    ...errata.map((x) => ({
      id: `urn:hemisec:edition:${x.edition}:erratum:${x.number}`,
      title: say.t(pageWords.erratumTitle, { number: String(x.number), title: titles.get(x.edition) ?? x.edition }),
      updated: `${x.writtenOn}T12:00:00Z`,
      href: `${origin}${say.href(`/editions/${x.edition}#errata`)}`,
      summary: x.text,
    })),
  ].sort((a, b) => b.updated.localeCompare(a.updated))
  const updated = entries[0]?.updated ?? "1970-01-01T00:00:00Z"
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${say.lang}">` +
    `<id>urn:hemisec:editions</id><title>${escaped(say.t(pageWords.feed))}</title><updated>${updated}</updated>` +
    `<author><name>Hemisec</name></author><rights>${escaped(say.t(printed.independence))}</rights>` +
    `<link rel="self" href="${escaped(`${origin}${say.href("/editions.atom")}`)}"/>${entries.map(entryXml).join("")}</feed>\n`
  )
}
