import { z } from "zod"
import { everybody, page } from "#src/platform/http/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { localisedSchema } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import { sourceSchema, writeSource } from "#src/values/source.ts"
import { linkedFile, linkedText } from "#src/web/index.ts"
import { documentsView, documentView } from "./pages/documents.tsx"
import { doubtsView } from "./pages/doubts.tsx"
import { themeView } from "./pages/theme.tsx"
import { themesView } from "./pages/themes.tsx"
import { documentPage, themePage } from "./places.ts"
import {
  type DocumentRow,
  type DoubtRow,
  documentNames,
  getDocument,
  getTheme,
  listDocuments,
  listDoubts,
  readThesaurus,
  type ThemeRow,
  tallyDoubts,
} from "./queries.ts"
import { broaderOf, matchThemes, partOf } from "./rules.ts"
import { mayBringInTexts, mayReadText } from "./texts/policy.ts"
import { findText } from "./texts/queries.ts"
import { documentKeySchema, doubtKeySchema, doubtKinds, themeKeySchema } from "./types.ts"

const themeShape = z.object({
  key: z.string(),
  parent: z.string().nullable(),
  kind: z.string(),
  title: localisedSchema,
  alternatives: z.record(z.string(), z.array(z.string())),
  valid: z.string().nullable(),
  code: z.string().nullable(),
  sources: z.array(sourceSchema),
})
const documentShape = z.object({
  key: z.string(),
  kind: z.string(),
  title: localisedSchema,
  date: z.string().nullable(),
  dateBasis: z.string(),
  lines: z.number(),
  file: z.string(),
  note: z.string(),
})
const doubtShape = z.object({
  key: z.string(),
  thing: z.string(),
  kind: z.enum(doubtKinds),
  asWritten: z.string(),
  reading: localisedSchema.nullable(),
  note: localisedSchema,
  sources: z.array(sourceSchema),
})

const doubtColumns = ["key", "thing", "kind", "as_written", "reading_en", "note_en", "source"]
const rowOfDoubt = (d: DoubtRow) => ({
  key: d.key,
  thing: d.thing,
  kind: d.kind,
  as_written: d.asWritten,
  reading_en: d.reading?.values.en?.text ?? "",
  note_en: d.note.values.en?.text ?? "",
  source: d.sources.map(writeSource).join(";"),
})

/** On a page; programs and files have all of them at once. */
const doubtsPerPage = 50

const wordsSchema = z.string().max(200).optional()

export const routes = [
  page({
    path: "/themes",
    params: {},
    query: { q: wordsSchema },
    may: everybody,
    summary: "The thesaurus of threats and topics; `q` finds themes by words in four languages",
    load: async ({ tx, query }) => {
      const themes = await readThesaurus(tx)
      const words = query.q ?? ""
      return { themes, words, matches: matchThemes(themes, words) }
    },
    html: themesView,
    json: z.object({ themes: z.array(themeShape), found: z.array(z.object({ theme: z.string(), word: z.string() })).optional() }),
    wire: ({ themes, words, matches }) => ({
      themes: words ? matches.map((m) => m.theme) : themes,
      ...(words ? { found: matches.map((m) => ({ theme: m.theme.key, word: m.word })) } : {}),
    }),
  }),
  page({
    path: "/themes/:theme",
    params: { theme: themeKeySchema },
    query: {},
    may: everybody,
    summary: "One theme: broader, narrower, other words, and what other parts of the record hold of it",
    load: async ({ tx, params, today, panels }) => {
      const theme: ThemeRow = await getTheme(tx, params.theme)
      const all = await readThesaurus(tx)
      const byKey = new Map(all.map((t) => [t.key, t]))
      const documents = await documentNames(
        tx,
        theme.sources.map((s) => s.document),
      )
      return {
        theme,
        on: today,
        broader: broaderOf(all, theme.key)
          .reverse()
          .flatMap((key) => byKey.get(key) ?? []),
        narrower: all.filter((t) => t.parent === theme.key),
        documents,
        panels: await panels(themePage, { theme: theme.key, on: today }),
      }
    },
    html: themeView,
    also: {
      jsonld: ({ theme, broader, narrower }, say, origin) =>
        linkedFile(
          {
            id: `/themes/${theme.key}`,
            type: "Concept",
            name: linkedText(theme.title),
            code: theme.code,
            broader: broader.slice(-1).map((t) => `/themes/${t.key}`),
            narrower: narrower.map((t) => `/themes/${t.key}`),
          },
          say,
          origin,
        ),
    },
    json: z.object({
      theme: themeShape,
      broader: z.array(z.string()),
      narrower: z.array(z.string()),
      panels: z.array(z.unknown()),
    }),
    wire: ({ theme, broader, narrower, panels }) => ({
      theme,
      broader: broader.map((t) => t.key),
      narrower: narrower.map((t) => t.key),
      panels,
    }),
  }),
  page({
    path: "/documents",
    params: {},
    query: {},
    may: everybody,
    summary: "The documents that the record rests on",
    load: ({ tx }) => listDocuments(tx),
    html: documentsView,
    json: z.object({ documents: z.array(documentShape) }),
    wire: (documents: DocumentRow[]) => ({ documents }),
  }),
  page({
    path: "/documents/:document",
    params: { document: documentKeySchema },
    query: {},
    may: everybody,
    summary: "One document: what it is, its date and on what that rests, what was taken from it",
    load: async ({ tx, params, panels, actor }) => {
      const document = await getDocument(tx, params.document)
      const text = await findText(tx, document.key)
      const readable = text !== undefined && mayReadText(actor, text)
      return {
        document,
        readable,
        bringsIn: mayBringInTexts(actor).ok,
        panels: await panels(documentPage, { document: document.key }),
      }
    },
    html: documentView,
    json: z.object({ document: documentShape, panels: z.array(z.unknown()) }),
    wire: ({ document, panels }) => ({ document, panels }),
  }),
  page({
    path: "/doubts",
    params: {},
    query: { kind: z.enum(doubtKinds).optional(), document: documentKeySchema.optional(), after: doubtKeySchema.optional() },
    may: everybody,
    summary: "What the documents contradict, misdate, misprint, count differently or leave vague, with our likely reading",
    load: async ({ tx, query, cards }) => {
      const asked = { kind: query.kind, document: query.document }
      const doubts = await listDoubts(tx, asked)
      const tallies = await tallyDoubts(tx)
      const part = partOf(doubts, query.after, doubtsPerPage)
      const shown = await cards([...new Set(part.rows.map((d) => d.thing as Ref))])
      return {
        doubts,
        part,
        tallies,
        asked,
        cards: new Map(shown.map((c) => [c.ref, c])),
        documents: await documentNames(
          tx,
          tallies.flatMap((t) => (t.facet === "document" ? [t.code] : [])),
        ),
      }
    },
    html: doubtsView,
    json: z.object({ doubts: z.array(doubtShape), tallies: z.array(z.record(z.string(), z.unknown())) }),
    wire: ({ doubts, tallies }) => ({ doubts: doubts as (DoubtRow & { kind: (typeof doubtKinds)[number] })[], tallies }),
    also: {
      ...tableFaces("doubts", doubtColumns, ({ doubts }: { doubts: readonly DoubtRow[] }) => doubts.map(rowOfDoubt)),
    },
  }),
]
