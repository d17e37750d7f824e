import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { documentKindWords, themeKindWords } from "./messages/themes.ts"
import {
  type DocumentRow,
  listDocuments,
  listDocumentsByKey,
  listDoubtsByKey,
  listThemesByKey,
  readThesaurus,
  type ThemeRow,
} from "./queries.ts"
import type { DocumentKind, ThemeKind } from "./types.ts"

const inAllLanguages = (theme: ThemeRow) =>
  langs.flatMap((l) => [sayIn(l).name(theme.title), ...(theme.alternatives[l] ?? [])]).join(" · ")

const themeEntry = (theme: ThemeRow, lang: Lang): SearchEntry => {
  const say = sayIn(lang)
  const others = theme.alternatives[lang] ?? []
  return {
    ref: ref("theme", theme.key),
    lang,
    title: say.name(theme.title),
    summary: [say.t(themeKindWords[theme.kind as ThemeKind]), ...others].join(" · "),
    body: `${inAllLanguages(theme)} ${theme.code ?? ""}`,
    href: `/themes/${theme.key}`,
    facets: { theme: [theme.key] },
    weight: 2,
  }
}

export const themeKind: Kind = {
  kind: "theme",
  cards: async (tx, _actor, ids, say) =>
    (await listThemesByKey(tx, ids)).map((t) => ({
      ref: ref("theme", t.key),
      title: say.name(t.title),
      href: `/themes/${t.key}`,
    })),
  find: async (tx, ids) => {
    const themes = ids ? await listThemesByKey(tx, ids) : await readThesaurus(tx)
    return themes.flatMap((t) => langs.map((lang) => themeEntry(t, lang)))
  },
}

/** A doubt has no page of its own: it stands on the page of all doubts. */
export const doubtKind: Kind = {
  kind: "doubt",
  cards: async (tx, _actor, ids, say) =>
    (await listDoubtsByKey(tx, ids)).map((d) => ({
      ref: ref("doubt", d.key),
      title: say.name(d.note),
      href: `/doubts?kind=${d.kind}`,
    })),
  find: "never",
}

const documentEntry = (document: DocumentRow, lang: Lang): SearchEntry => {
  const say = sayIn(lang)
  return {
    ref: ref("document", document.key),
    lang,
    title: say.name(document.title),
    summary: say.t(documentKindWords[document.kind as DocumentKind]),
    body: `${document.note} ${langs.map((l) => sayIn(l).name(document.title)).join(" · ")}`,
    href: `/documents/${document.key}`,
    facets: {},
    weight: 1.5,
  }
}

export const documentKind: Kind = {
  kind: "document",
  cards: async (tx, _actor, ids, say) =>
    (await listDocumentsByKey(tx, ids)).map((d) => ({
      ref: ref("document", d.key),
      title: say.name(d.title),
      href: `/documents/${d.key}`,
    })),
  find: async (tx, ids) => {
    const documents = ids ? await listDocumentsByKey(tx, ids) : await listDocuments(tx)
    return documents.flatMap((d) => langs.map((lang) => documentEntry(d, lang)))
  },
}
