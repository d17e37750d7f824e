// What an edition is fixed in: one canonical text that holds the document, its words, its figures and the records behind
// them as they stood. Its sha256 is the fingerprint. Nothing in it depends on the software that prints it, and the
// files can be made from it alone, on any machine, in any year.

import { z } from "zod"
import type { Organisation } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { canonical, type Document, documentSchema, fingerprint } from "#src/platform/print/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import { compose } from "./compose/report.ts"
import { frameWords } from "./messages/printed/frame.ts"
import type { Figure, Filters, ReportData, SectionText } from "./types.ts"

/** A record as it stood: the title people knew it by, its values, its sources. `version` where its module counts them. */
type Card = Readonly<{
  title: string
  version?: number
  values: Readonly<Record<string, unknown>>
  sources: readonly unknown[]
}>

export type Snapshot = Readonly<{
  format: "hemisec-edition/1"
  edition: string
  number: number
  language: Lang
  issuedOn: Day
  report: { key: string; scheme: string; title: string }
  filters: Readonly<Record<string, unknown>>
  countingRules: readonly string[]
  ledger: { n: number; hash: string; unsealed: number }
  organisation: { name: string; example: boolean }
  texts: readonly SectionText[]
  figures: readonly Figure[]
  records: Readonly<Record<string, Card>>
  document: Document
}>

export type Issue = Readonly<{
  data: ReportData
  texts: readonly SectionText[]
  lang: Lang
  number: number
  issuedOn: Day
  ledger: Snapshot["ledger"]
  organisation: Organisation
}>

function cardOf(data: ReportData, ref: Ref, lang: Lang): Card | null {
  const say = sayIn(lang)
  const id = idOf(ref)
  if (kindOf(ref) === "activity") {
    const a = data.activities.find((x) => x.key === id)
    if (!a) return null
    const { title, version, sources, key, summary: _, ...values } = a
    return { title: say.name(title), version, values: { key, ...values }, sources }
  }
  if (kindOf(ref) === "programme") {
    const p = data.programmes.find((x) => x.key === id)
    if (!p) return null
    const { title, sources, summary: _, ...values } = p
    return { title: say.name(title), values, sources }
  }
  if (kindOf(ref) === "project") {
    const p = data.projects.find((x) => x.key === id)
    if (!p) return null
    const { title, version, purpose: _, ...values } = p
    return { title: say.name(title), version, values, sources: [] }
  }
  const r = data.results.find((x) => x.key === id)
  if (!r) return null
  const measure = data.measures.find((m) => m.key === r.measure)
  const whole = data.activities.find((a) => r.thing === `activity:${a.key}`)
  const version = whole?.version ?? r.entered?.version
  const { sources, ...values } = r
  return { title: measure ? say.name(measure.name) : r.measure, ...(version ? { version } : {}), values, sources }
}

/** Filters that narrow; a report without any says nothing of them. */
const narrowed = (filters: Filters) => Object.fromEntries(Object.entries(filters).filter(([, keys]) => keys.length > 0))

const editionKey = (report: string, lang: Lang, number: number) => `${report}-${lang}-${number}`

/** Fixes a report in a snapshot. Pure: the same record, words and day give the same text. */
export function snapshotOf(issue: Issue): Snapshot {
  const { data, texts, lang, number, issuedOn, ledger, organisation } = issue
  const say = sayIn(lang)
  const edition = editionKey(data.report.key, lang, number)
  const { document, figures } = compose(data, {
    lang,
    sample: organisation.example,
    mark: organisation.example ? say.t(frameWords.sample) : null,
    organisation: organisation.name,
    id: edition,
    issuedOn,
    ledger,
    origin: organisation.origin,
    texts,
    href: (f) => `/editions/${edition}/figures/${f.code}`,
  })
  const refs = [...new Set(figures.flatMap((f) => f.refs))].sort()
  const records = Object.fromEntries(
    refs.flatMap((ref) => {
      const card = cardOf(data, ref, lang)
      return card ? [[ref, card]] : []
    }),
  )
  const { key, scheme, title, period, documents, audience } = data.report
  return {
    format: "hemisec-edition/1",
    edition,
    number,
    language: lang,
    issuedOn,
    report: { key, scheme, title: say.name(title) },
    filters: { period, documents, visibility: "public", audience: say.name(audience), ...narrowed(data.report.filters) },
    countingRules: [...new Set(figures.map((f) => f.rule))].sort(),
    ledger,
    organisation: { name: organisation.name, example: organisation.example },
    texts,
    figures,
    records,
    document,
  }
}

// The canonical form of print is that of any JSON value; its type names what it is used for most.
export const snapshotText = (snapshot: Snapshot): string => canonical(snapshot as unknown as Document)

/** The parts that are read again later; the rest stands in the text for whoever checks it. */
const stored = z.object({
  texts: z.array(z.object({ section: z.string() }).loose()),
  figures: z.array(
    z.object({
      code: z.string(),
      figure: z.string(),
      value: z.number(),
      text: z.string(),
      label: z.string(),
      rule: z.string(),
      refs: z.array(z.string()),
    }),
  ),
  records: z.record(
    z.string(),
    z.object({
      title: z.string(),
      version: z.number().optional(),
      values: z.record(z.string(), z.unknown()),
      sources: z.array(z.unknown()),
    }),
  ),
  filters: z.record(z.string(), z.unknown()),
  countingRules: z.array(z.string()),
  ledger: z.object({ n: z.number(), hash: z.string(), unsealed: z.number() }),
  organisation: z.object({ name: z.string(), example: z.boolean() }),
})
export type Stored = z.output<typeof stored>

export const readSnapshot = (text: string): Stored => stored.parse(JSON.parse(text))

/** The document as it is printed: that of the snapshot, with the fingerprint on its title page. */
export function printable(text: string): Document {
  const document = documentSchema.parse((JSON.parse(text) as { document: unknown }).document)
  return { ...document, meta: { ...document.meta, fingerprint: fingerprint(text) } }
}
