// Editions and their errata as news: for whoever wants to be told of a correction.
import type { FileReply } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { newsFile } from "#src/web/index.ts"
import { editionTitle } from "./kinds.ts"
import { editionWords } from "./messages/editions.ts"
import { erratumWords } from "./messages/errata.ts"
import { frameWords } from "./messages/printed/frame.ts"
import type { EditionCard, Erratum } from "./queries/editions.ts"

/** `origin` is where readers find the platform. */
export function newsOfEditions(
  { editions, errata }: { editions: readonly EditionCard[]; errata: readonly Erratum[] },
  say: Say,
  origin: string,
): Promise<FileReply> {
  const titles = new Map(editions.map((e) => [e.key, editionTitle(e)]))
  const entries = [
    ...editions.map((e) => ({
      id: `urn:hemisec:edition:${e.key}`,
      title: e.mark ? `${say.t(frameWords.sample)}${say.colon}${editionTitle(e)}` : editionTitle(e),
      lang: e.language,
      updated: e.issuedAt,
      href: `/editions/${e.key}` as const,
      summary: `${say.t(editionWords.fingerprint)}${say.colon}${e.fingerprint}`,
    })),
    ...errata.map((x) => ({
      id: `urn:hemisec:edition:${x.edition}:erratum:${x.number}`,
      title: say.t(erratumWords.erratumTitle, { number: String(x.number), title: titles.get(x.edition) ?? x.edition }),
      updated: new Date(`${x.writtenOn}T12:00:00Z`),
      href: `/editions/${x.edition}#errata` as const,
      summary: x.text,
    })),
  ]
  const news = {
    id: "urn:hemisec:editions",
    title: say.t(editionWords.feed),
    page: "/editions",
    self: "/editions.atom",
    entries,
  } as const
  return newsFile(news, say, origin, "editions.atom")
}
