// What each page of mandates reads, apart from the route table: questions to queries, answers through rules.
import type { Read } from "#src/platform/db/index.ts"
import type { PanelData, Place } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { search } from "#src/platform/search/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { askForUnits, type OrderOfDay, orderOn } from "./answers.ts"
import { citationKey, readCitation } from "./citations.ts"
import { loadDutiesOf } from "./duties/loads.ts"
import { loadLineageOf } from "./lineage/loads.ts"
import { gatherNames, sourcesOf } from "./names.ts"
import type { ClausePage } from "./pages/clause-page.ts"
import type { InstrumentPage } from "./pages/instrument.tsx"
import type { ByWords, MandatesPage } from "./pages/mandates.tsx"
import type { UnitsPage } from "./pages/units.tsx"
import { clausePage, instrumentPage } from "./places.ts"
import { mayBringIn, mayDecideOn } from "./policy.ts"
import {
  countClauses,
  countInstruments,
  countMandates,
  findCited,
  getClause,
  getInstrument,
  listClausesOf,
  listDecisions,
  listInstruments,
  listLinksOf,
  listMandates,
  listReportedOn,
  listThemesOfMandates,
  type MandateShown,
} from "./queries.ts"
import { listInstrumentTexts, listTexts, listTextsOf } from "./review/queries.ts"
import { elsewhereFor, narrowedTo, proposalsFor } from "./rules.ts"
import { loadMandateList, loadScreeningOf } from "./screening/loads.ts"
import type { Narrowing } from "./screening/queries.ts"
import { clauseKey, type InstrumentType } from "./types.ts"

type With = { tx: Read; say: Say; today: Day; panels: <A>(at: Place<A>, args: A) => Promise<PanelData[]> }

const pageSize = 50

const documentsOf = (order: OrderOfDay) => [...(order.order ? [order.order] : []), ...order.reports]

/** Clauses by citation, or by the very words people call them; then whatever the words find. */
async function findClauses(tx: Read, say: Say, asked: string): Promise<Pick<MandatesPage, "asked" | "cited" | "byWords">> {
  if (asked === "") return { asked, cited: [], byWords: [] }
  const citation = readCitation(asked)
  const cited = narrowedTo(citation?.of ?? "", await findCited(tx, citation ? [citationKey(citation)] : [], asked))
  const words = { words: asked, lang: say.lang, facets: {}, after: 0, most: 12 }
  const clauses = await search(tx, { ...words, kind: "clause" })
  const instruments = await search(tx, { ...words, kind: "instrument" })
  const known = new Set(cited.map((c) => `clause:${c.key}`))
  const byWords: ByWords[] = [...instruments.found, ...clauses.found]
    .filter((f) => !known.has(f.ref))
    .map(({ title, summary, href }) => ({ title, summary, href }))
  return { asked, cited, byWords }
}

/** Themes of mandates that some provision of the day covers. */
async function coveredThemes(tx: Read, on: Day) {
  const answers = await askForUnits(tx, await listThemesOfMandates(tx), on)
  return { answers, covered: [...new Set(answers.map((a) => a.theme))] }
}

type MandatesQuery = Narrowing & {
  q?: string | undefined
  type?: InstrumentType | undefined
  after?: string | undefined
  from?: string | undefined
}

export async function loadMandates({ tx, query, say, today }: With & { query: MandatesQuery }): Promise<MandatesPage> {
  const { type, after, from, kind, status } = query
  const found = await findClauses(tx, say, query.q ?? "")
  const instruments = await listInstruments(tx, say.lang, type, after, pageSize)
  const { covered } = await coveredThemes(tx, today)
  return {
    ...found,
    reported: await listReportedOn(tx),
    instruments: instruments.slice(0, pageSize),
    types: await countInstruments(tx),
    clauses: await countClauses(tx),
    answered: await countMandates(tx, covered),
    listed: await loadMandateList(tx, { kind, status }, from),
    type,
    after,
    next: instruments.length > pageSize ? (instruments[pageSize - 1]?.key ?? null) : null,
    today,
  }
}

type UnitsQuery = { show?: MandateShown | undefined; on?: Day | undefined; after?: string | undefined }

export async function loadUnits({ tx, query, today }: With & { query: UnitsQuery }): Promise<UnitsPage> {
  const { show = "all", on = today, after } = query
  const { answers, covered } = await coveredThemes(tx, on)
  const found = await listMandates(tx, show, covered, after, pageSize)
  const mandates = found.slice(0, pageSize)
  const decisions = Map.groupBy(
    await listDecisions(
      tx,
      mandates.map((m) => m.key),
    ),
    (d) => d.clause,
  )
  const rows = mandates.map((mandate) => ({
    mandate,
    proposals: proposalsFor(mandate.themes, answers, decisions.get(mandate.key) ?? []),
  }))
  const order = await orderOn(tx, on)
  return {
    rows,
    counts: await countMandates(tx, covered),
    show,
    order,
    names: await gatherNames(tx, { proposals: rows.flatMap((r) => r.proposals), documents: documentsOf(order) }, on),
    on,
    today,
    after,
    next: found.length > pageSize ? (mandates.at(-1)?.key ?? null) : null,
  }
}

export async function loadInstrument({
  tx,
  params,
  today,
  actor,
  panels,
}: With & { params: { instrument: string }; actor: Actor }): Promise<InstrumentPage> {
  const instrument = await getInstrument(tx, params.instrument)
  const documents = sourcesOf(instrument).map((s) => s.document)
  return {
    instrument,
    clauses: await listClausesOf(tx, instrument.key),
    texts: await listInstrumentTexts(tx, instrument.key),
    wordings: await listTextsOf(tx, instrument.key),
    bringsIn: mayBringIn(actor).ok,
    names: await gatherNames(tx, { documents, bodies: instrument.body ? [instrument.body] : [] }, today),
    panels: await panels(instrumentPage, { instrument: instrument.key }),
  }
}

type ClauseAsked = With & { params: { instrument: string; clause: string }; query: { on?: Day | undefined }; actor: Actor }

export async function loadClause({ tx, params, query, actor, today, panels }: ClauseAsked): Promise<ClausePage> {
  const on = query.on ?? today
  const clause = await getClause(tx, clauseKey(params.instrument, params.clause))
  const instrument = await getInstrument(tx, clause.instrument)
  const all = await listClausesOf(tx, clause.instrument)
  const at = all.findIndex((c) => c.key === clause.key)
  const order = await orderOn(tx, on)
  const answers = await askForUnits(tx, clause.themes, on)
  const proposals = proposalsFor(clause.themes, answers, await listDecisions(tx, [clause.key]))
  const elsewhere = elsewhereFor(clause.themes, answers)
  const documents = [...sourcesOf(clause).map((s) => s.document), ...documentsOf(order)]
  const bodies = [...clause.addressees, ...elsewhere.map((e) => e.body)]
  return {
    clause,
    instrument,
    around: {
      before: all[at - 1] ?? null,
      after: at < 0 ? null : (all[at + 1] ?? null),
      parent: all.find((c) => c.key === clause.parent) ?? null,
      within: all.filter((c) => c.parent === clause.key),
    },
    texts: await listTexts(tx, [clause.key]),
    links: await listLinksOf(tx, clause.key),
    proposals,
    order,
    elsewhere,
    on,
    names: await gatherNames(tx, { themes: clause.themes, documents, bodies, proposals }, on),
    mine: proposals.filter((p) => mayDecideOn(actor, p.unit).ok).map((p) => p.unit),
    screening: await loadScreeningOf(tx, clause, actor),
    lineage: await loadLineageOf(tx, clause.key, actor),
    duties: await loadDutiesOf(tx, clause.key, actor, today),
    panels: await panels(clausePage, { clause: clause.key, on }),
  }
}
