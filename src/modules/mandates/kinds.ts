import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { type Say, sayIn } from "#src/platform/i18n/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { wordingWords } from "./messages/wording.ts"
import { mandateWords, typeWords } from "./messages/words.ts"
import { clauseName, initial } from "./names.ts"
import { type ClauseCard, type InstrumentRow, listClausesByKey, listInstrumentsByKey } from "./queries.ts"
import { type ClauseText, listTexts } from "./review/queries.ts"
import { clauseHref, type InstrumentType, type MandateKind } from "./types.ts"

const instrumentTitle = (i: InstrumentRow, lang: Lang) => {
  const name = sayIn(lang).name(i.title)
  return i.symbol && !name.includes(i.symbol) ? `${i.symbol}: ${name}` : name
}

/** Links that were made before the wording was set aside stay, and say so wherever they are named. */
const named = (say: Say, name: string, { setAsideOn }: Pick<InstrumentRow, "setAsideOn">) =>
  setAsideOn ? say.t(wordingWords.asideNamed, { name }) : name

const instrumentEntry = (i: InstrumentRow, lang: Lang): SearchEntry => ({
  ref: ref("instrument", i.key),
  lang,
  title: instrumentTitle(i, lang),
  summary: initial(sayIn(lang).t(typeWords[i.type as InstrumentType])),
  body: [i.symbol, i.place, ...langs.map((l) => sayIn(l).name(i.title))].join(" · "),
  href: `/instruments/${i.key}`,
  day: null,
  facets: { type: [i.type], ...(i.body ? { body: [i.body] } : {}) },
  weight: 2,
})

export const instrumentKind: Kind = {
  kind: "instrument",
  cards: async (tx, _actor, ids, say) =>
    (await listInstrumentsByKey(tx, ids)).map((i) => ({
      ref: ref("instrument", i.key),
      title: named(say, instrumentTitle(i, say.lang), i),
      href: `/instruments/${i.key}`,
    })),
  find: async (tx, ids) =>
    (await listInstrumentsByKey(tx, ids))
      .filter((i) => !i.setAsideOn)
      .flatMap((i) => langs.map((lang) => instrumentEntry(i, lang))),
}

/** `Art. 4.m: Threats …`, as lists and cards name a clause. */
export const clauseTitle = (c: Pick<ClauseCard, "kind" | "path" | "title">, lang: Lang) => {
  const say = sayIn(lang)
  return clauseName(say, c)
}

/** An official wording can be long; search shows its beginning and finds all of it. */
const mostShown = 300

const clauseEntry = (c: ClauseCard, texts: readonly ClauseText[], lang: Lang): SearchEntry => {
  const say = sayIn(lang)
  const own = texts.filter((t) => t.language === lang)
  const worded = own.length > 0 ? own : texts
  const kind = c.mandateKind ? say.t(mandateWords[c.mandateKind as MandateKind]) : ""
  return {
    ref: ref("clause", c.key),
    lang,
    title: clauseTitle(c, lang),
    summary: [say.name(c.instrumentTitle), kind, c.summary ? say.name(c.summary) : (worded[0]?.text ?? "").slice(0, mostShown)]
      .filter(Boolean)
      .join(". "),
    body: [
      ...c.aliases,
      ...langs.map((l) => sayIn(l).name(c.title)),
      ...c.themes,
      ...worded.map((t) => `${t.heading} ${t.text}`),
    ].join(" · "),
    href: clauseHref(c.key),
    facets: { theme: c.themes, instrument: [c.instrument], ...(c.mandateKind ? { mandate: [c.mandateKind] } : {}) },
    weight: c.mandate ? 2 : 1.2,
  }
}

export const clauseKind: Kind = {
  kind: "clause",
  cards: async (tx, _actor, ids, say) =>
    (await listClausesByKey(tx, ids)).map((c) => ({
      ref: ref("clause", c.key),
      title: named(say, clauseTitle(c, say.lang), c),
      href: clauseHref(c.key),
    })),
  find: async (tx, ids) => {
    const clauses = (await listClausesByKey(tx, ids)).filter((c) => !c.setAsideOn)
    const texts = Map.groupBy(
      await listTexts(
        tx,
        clauses.map((c) => c.key),
      ),
      (t) => t.clause,
    )
    return clauses.flatMap((c) => langs.map((lang) => clauseEntry(c, texts.get(c.key) ?? [], lang)))
  },
}
