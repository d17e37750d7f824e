import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { type Message, sayIn } from "#src/platform/i18n/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { askingWords } from "./messages/asking.ts"
import { editionWords } from "./messages/editions.ts"
import { frameWords } from "./messages/printed/frame.ts"
import { type EditionCard, listEditionsByKey } from "./queries/editions.ts"
import { listReportsByKey } from "./queries/reports.ts"
import { listRequestsByKey } from "./queries/requests.ts"
import { slugOf } from "./types.ts"

/** An edition as other pages name it: title, language, number. */
export const editionTitle = (e: Pick<EditionCard, "title" | "language" | "number">) =>
  `${e.title} (${langNames[e.language]}, ${e.number})`
const markOf = (e: EditionCard): { mark?: Message } => (e.mark ? { mark: frameWords.sample } : {})

export const editionCard = (e: EditionCard) =>
  ({ ref: ref("edition", e.key), title: editionTitle(e), href: `/editions/${e.key}`, date: e.issuedOn, ...markOf(e) }) as const

const entries = (e: EditionCard): SearchEntry[] =>
  langs.map((lang) => ({
    ref: ref("edition", e.key),
    lang,
    title: editionTitle(e),
    summary: `${sayIn(lang).t(editionWords.issuedOn)}${sayIn(lang).colon}${sayIn(lang).day(e.issuedOn)}${e.mark ? ` · ${sayIn(lang).t(frameWords.sample)}` : ""}`,
    body: `${sayIn(lang).t(editionWords.edition)} ${e.key} ${e.fingerprint}`,
    href: `/editions/${e.key}`,
    day: e.issuedOn,
    facets: { language: [e.language] },
    weight: 1.5,
  }))

export const kinds: readonly Kind[] = [
  {
    kind: "edition",
    cards: async (tx, _actor, ids) => (await listEditionsByKey(tx, ids)).map(editionCard),
    find: async (tx, ids) => (await listEditionsByKey(tx, ids)).filter((e) => e.visibility === "public").flatMap(entries),
  },
  {
    kind: "report",
    // What waits is a draft: its card leads to the clearance, which is the secretariat's.
    cards: async (tx, actor, ids, say) =>
      isStaff(actor)
        ? (await listReportsByKey(tx, ids)).map((r) => ({
            ref: ref("report", r.key),
            title: say.name(r.title),
            href: `/reports/${r.key}/clearance`,
          }))
        : [],
    find: "never",
  },
  {
    kind: "report_request",
    cards: async (tx, actor, ids, say) => {
      if (!isStaff(actor)) return []
      const asked = await listRequestsByKey(tx, ids)
      const reports = new Map((await listReportsByKey(tx, [...new Set(asked.map((r) => r.report))])).map((r) => [r.key, r.title]))
      return asked.map((r) => {
        const report = reports.get(r.report)
        return {
          ref: ref("report_request", r.key),
          title: say.t(askingWords.cardTitle, { section: say.name(r.title), report: report ? say.name(report) : r.report }),
          href: `/reports/${r.report}/sections/${slugOf(r.section)}` as const,
        }
      })
    },
    find: "never",
  },
]
