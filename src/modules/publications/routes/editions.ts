import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { fileLost } from "#src/platform/files/index.ts"
import { change, everybody, notFound, page, text } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { listToday } from "../../programmes/index.ts"
import { addErratum } from "../actions/editions.ts"
import { newsOfEditions } from "../atom.ts"
import { compareEditions } from "../compare.ts"
import { namesOfDocuments } from "../data.ts"
import { linkedEdition } from "../linked.ts"
import { compareView } from "../pages/compare.tsx"
import { editionTextView, editionView, verificationView } from "../pages/edition.tsx"
import { errataView } from "../pages/errata.tsx"
import { figureView, sourcesOf } from "../pages/figure.tsx"
import { erratumForm } from "../pages/issue.tsx"
import { editionsView } from "../pages/reports.tsx"
import { editionPage, figurePage } from "../places.ts"
import { mayCorrect, mayReadEdition, mayVerify } from "../policy.ts"
import { verifyEdition } from "../press.ts"
import {
  type EditionCard,
  findFileHash,
  getEdition,
  listChanges,
  listEditions,
  listEditionsByKey,
  listEditionsOfReport,
  listErrata,
  listFiles,
  listLatestErrata,
} from "../queries/editions.ts"
import { printable, readSnapshot } from "../snapshot.ts"
import { editionKeySchema, figureCodeSchema, forms, langSchema, mediaTypeOf } from "../types.ts"

const keyed = { edition: editionKeySchema }

/** An edition, for whoever may read it; for anybody else it is not there. */
async function readable(tx: Read, actor: Actor, key: string) {
  const edition = await getEdition(tx, key)
  if (!mayReadEdition(actor, edition).ok) throw notFound()
  return edition
}

const wireOf = (e: EditionCard) => ({
  key: e.key,
  report: e.report,
  title: e.title,
  language: e.language,
  number: e.number,
  issuedOn: e.issuedOn,
  mark: e.mark,
  fingerprint: e.fingerprint,
  ledger: { n: e.ledgerN, hash: e.ledgerHash },
})
const editionShape = z.object({
  key: z.string(),
  report: z.string(),
  title: z.string(),
  language: z.string(),
  number: z.number(),
  issuedOn: z.string(),
  mark: z.string().nullable(),
  fingerprint: z.string(),
  ledger: z.object({ n: z.number(), hash: z.string() }),
})

const decimal = z
  .string()
  .regex(/^-?\d{1,15}([.,]\d{1,6})?$/, { message: "whole.notANumber" })
  .transform((said) => Number(said.replace(",", ".")))

const sideOf = (edition: Awaited<ReturnType<typeof readable>>) => {
  const { figures, records } = readSnapshot(edition.snapshot)
  return { edition, figures, records, document: printable(edition.snapshot) }
}

const erratumShape = z.object({
  edition: z.string(),
  number: z.number(),
  code: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  printed: z.number().nullable(),
  corrected: z.number().nullable(),
  writtenOn: z.string(),
})

export const editionRoutes = [
  page({
    path: "/errata",
    params: {},
    query: {},
    may: everybody,
    summary: "Errata of all editions, the latest first",
    load: async ({ tx }) => {
      const errata = await listLatestErrata(tx, 500)
      return { errata, editions: await listEditionsByKey(tx, [...new Set(errata.map((e) => e.edition))]) }
    },
    html: errataView,
    json: z.object({ errata: z.array(erratumShape) }),
    wire: ({ errata }) => ({ errata }),
  }),
  page({
    path: "/editions/:edition/compare/:other",
    params: { ...keyed, other: editionKeySchema },
    query: {},
    may: everybody,
    summary: "Two editions compared: sections, words, figures with both values",
    load: async ({ tx, actor, params }) => {
      const before = sideOf(await readable(tx, actor, params.edition))
      const after = sideOf(await readable(tx, actor, params.other))
      return { before, after, comparison: compareEditions(before, after, before.edition.language === after.edition.language) }
    },
    html: compareView,
    json: z.object({
      added: z.array(z.unknown()),
      removed: z.array(z.unknown()),
      changed: z.array(z.unknown()),
      figures: z.array(z.unknown()),
    }),
    wire: ({ comparison }) => comparison,
  }),
  page({
    path: "/editions",
    params: {},
    query: {},
    may: everybody,
    summary: "Issued editions; as Atom with their errata",
    load: async ({ tx }) => ({ editions: await listEditions(tx), errata: await listLatestErrata(tx) }),
    html: editionsView,
    json: z.object({ editions: z.array(editionShape) }),
    wire: ({ editions }) => ({ editions: editions.map(wireOf) }),
    also: {
      atom: newsOfEditions,
    },
  }),
  page({
    path: "/editions/:edition",
    params: keyed,
    query: {},
    may: everybody,
    summary: "An edition: its files and hashes, figures, what changed since, errata",
    load: async ({ tx, actor, params, panels }) => {
      const edition = await readable(tx, actor, params.edition)
      const { figures, filters, countingRules } = readSnapshot(edition.snapshot)
      return {
        edition,
        files: await listFiles(tx, edition.key),
        figures,
        filters,
        countingRules,
        changes: await listChanges(tx, edition.key),
        errata: await listErrata(tx, edition.key),
        others: (await listEditionsOfReport(tx, edition.report)).filter((e) => e.key !== edition.key),
        mayCorrect: mayCorrect(actor).ok,
        mayVerify: mayVerify(actor).ok,
        panels: await panels(editionPage, { edition: edition.key }),
      }
    },
    html: editionView,
    also: { jsonld: linkedEdition },
    json: editionShape.extend({ files: z.array(z.unknown()), figures: z.array(z.unknown()), errata: z.array(z.unknown()) }),
    wire: ({ edition, files, figures, filters, countingRules, changes, errata }) => ({
      ...wireOf(edition),
      software: edition.software,
      filters,
      countingRules,
      files,
      figures,
      changes,
      errata,
    }),
  }),
  page({
    path: "/editions/:edition/text",
    params: keyed,
    query: {},
    may: everybody,
    summary: "The edition to read on the site",
    load: async ({ tx, actor, params }) => {
      const edition = await readable(tx, actor, params.edition)
      return { edition, document: printable(edition.snapshot) }
    },
    html: editionTextView,
    json: z.unknown(),
    wire: ({ document }) => document,
  }),
  page({
    path: "/editions/:edition/snapshot",
    params: keyed,
    query: {},
    may: everybody,
    summary: "What an edition was printed from: the canonical JSON whose sha256 is its fingerprint",
    load: ({ tx, actor, params }) => readable(tx, actor, params.edition),
    file: (edition) =>
      Promise.resolve({
        bytes: new TextEncoder().encode(edition.snapshot),
        type: "application/json",
        name: `${edition.key}.snapshot.json`,
        tag: edition.fingerprint.slice(0, 27),
      }),
    html: () => ({ title: "", body: null }),
    json: "none",
  }),
  page({
    path: "/editions/:edition/files/:form",
    params: { ...keyed, form: z.enum(forms) },
    query: {},
    may: everybody,
    summary: "A file of an edition as it was issued: html, pdf or docx",
    load: async ({ tx, actor, params, store }) => {
      await readable(tx, actor, params.edition)
      const found = await findFileHash(tx, params.edition, params.form)
      if (!found) throw notFound()
      return { ...found, form: params.form, edition: params.edition, store }
    },
    file: async ({ sha256, form, edition, store }) => {
      const bytes = await store.get(sha256)
      if (!bytes) throw fileLost(sha256)
      return { bytes, type: mediaTypeOf[form], name: `${edition}.${form}`, tag: sha256.slice(0, 27) }
    },
    html: () => ({ title: "", body: null }),
    json: "none",
  }),
  page({
    path: "/editions/:edition/figures/:code",
    params: { ...keyed, code: figureCodeSchema },
    query: {},
    may: everybody,
    summary: "A printed figure: the records behind it as they stood, and today",
    load: async ({ tx, actor, params, panels }) => {
      const edition = await readable(tx, actor, params.edition)
      const { figures, records } = readSnapshot(edition.snapshot)
      const figure = figures.find((f) => f.code === params.code)
      if (!figure) throw notFound()
      const errata = await listErrata(tx, edition.key)
      const changes = await listChanges(tx, edition.key)
      const cards = figure.refs.map((ref) => ({ ref, card: records[ref] ?? null }))
      const told = cards.flatMap(({ card }) => sourcesOf(card).map((s) => s.document))
      return {
        edition,
        figure,
        cards,
        documents: new Map((await namesOfDocuments(tx, [...new Set(told)])).map((d) => [d.key, d.name])),
        today: await listToday(tx, figure.refs),
        change: changes.find((c) => c.code === figure.code) ?? null,
        errata: errata.filter((e) => e.code === figure.code),
        panels: await panels(figurePage, params),
      }
    },
    html: figureView,
    json: z.object({ figure: z.unknown(), records: z.array(z.unknown()), today: z.array(z.unknown()) }),
    wire: ({ edition, figure, cards, today, change, errata }) => ({
      edition: edition.key,
      figure,
      records: cards,
      today,
      change,
      errata,
    }),
  }),
  page({
    path: "/editions/:edition/verification",
    params: keyed,
    query: {},
    may: mayVerify,
    summary: "Prints an edition again from its snapshot and compares the hashes; for the secretariat",
    load: async ({ tx, actor, params }) => {
      const edition = await readable(tx, actor, params.edition)
      return { edition, verdict: await verifyEdition(edition, await listFiles(tx, edition.key)) }
    },
    html: verificationView,
    json: z.object({ equal: z.boolean(), files: z.array(z.unknown()) }),
    wire: ({ verdict }) => verdict,
  }),
  change({
    path: "/editions/:edition/errata/new",
    params: keyed,
    input: z.strictObject({
      code: z
        .string()
        .transform((said) => said.trim().toUpperCase())
        .pipe(z.string().max(10))
        .optional(),
      corrected: z.union([z.number(), decimal]).optional(),
      text: text(4000),
      language: langSchema,
    }),
    verb: "edition.correct",
    may: mayCorrect,
    versioned: false,
    summary: "Write an erratum beside an edition",
    form: { load: async ({ tx, actor, params }) => ({ edition: await readable(tx, actor, params.edition) }), html: erratumForm },
    act: ({ tx, params, input, today, now }) => addErratum(tx, params.edition, input, { today, now }),
    json: z.object({ edition: z.string(), number: z.number() }),
    then: ({ edition }) => `/editions/${edition}#errata`,
  }),
]
