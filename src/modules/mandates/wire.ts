// The JSON of mandates: the same answers as the pages, with keys instead of names.
import { z } from "zod"
import { basisSchema } from "#src/values/basis.ts"
import { daySchema } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { sourceSchema } from "#src/values/source.ts"
import { occurrenceShape, wireOccurrence } from "./lineage/wire.ts"
import { sourcesOf } from "./names.ts"
import type { ClausePage } from "./pages/clause-page.ts"
import type { InstrumentPage } from "./pages/instrument.tsx"
import type { MandatesPage } from "./pages/mandates.tsx"
import type { UnitsPage } from "./pages/units.tsx"
import type { ClauseRow, InstrumentRow } from "./queries.ts"
import type { Proposal } from "./rules.ts"
import { type Screening, screeningStatuses } from "./screening/types.ts"
import { clauseHref, clauseKinds, instrumentTypes, mandateKinds, verdicts } from "./types.ts"

const clauseShape = z.object({
  key: z.string(),
  href: z.string(),
  instrument: z.string(),
  parent: z.string().nullable(),
  path: z.string(),
  kind: z.enum(clauseKinds),
  mandate: z.boolean().nullable(),
  mandateKind: z.enum(mandateKinds).nullable(),
  addressees: z.array(z.string()),
  aliases: z.array(z.string()),
  title: localisedSchema,
  summary: localisedSchema.nullable(),
  themes: z.array(z.string()),
  sources: z.array(sourceSchema),
})
const wordingShape = z.object({
  language: z.string(),
  kind: z.string(),
  number: z.string(),
  heading: z.string(),
  text: z.string(),
  places: z.array(z.string()),
  file: z.string(),
})
const instrumentShape = z.object({
  key: z.string(),
  type: z.enum(instrumentTypes),
  symbol: z.string(),
  title: localisedSchema,
  body: z.string().nullable(),
  adopted: z.string().nullable(),
  inForce: z.string().nullable(),
  place: z.string(),
  doubt: localisedSchema.nullable(),
  sources: z.array(sourceSchema),
})
const proposalShape = z.object({
  unit: z.string(),
  order: z.string(),
  mark: z.enum(["proposed", ...verdicts]),
  basis: basisSchema,
  decidedOn: daySchema.nullable(),
  provisions: z.array(z.object({ provision: z.string(), leads: z.boolean(), themes: z.array(z.string()) })),
})
const screeningShape = z.object({
  status: z.enum(screeningStatuses),
  other: z.string().nullable(),
  decidedAs: z.string(),
  decidedOn: daySchema,
})
const footing = z.enum(["in_force", "presumed", "attested", "none"])

export const wires = {
  mandates: z.object({
    cited: z.array(clauseShape),
    found: z.array(z.object({ title: z.string(), href: z.string() })),
    reported: z.array(z.object({ document: z.string(), instrument: z.string(), clauses: z.number() })),
    instruments: z.array(
      z.object({
        key: z.string(),
        type: z.enum(instrumentTypes),
        title: localisedSchema,
        clauses: z.number(),
        mandates: z.number(),
      }),
    ),
    next: z.string().nullable(),
    mandates: z.array(
      z.object({
        key: z.string(),
        href: z.string(),
        kind: z.enum(mandateKinds).nullable(),
        status: z.enum(screeningStatuses).nullable(),
        decidedOn: daySchema.nullable(),
      }),
    ),
    mandatesFrom: z.string().nullable(),
  }),
  units: z.object({
    on: daySchema,
    footing,
    counts: z.object({ mandates: z.number(), with: z.number(), without: z.number() }),
    mandates: z.array(z.object({ clause: z.string(), href: z.string(), units: z.array(proposalShape) })),
    next: z.string().nullable(),
  }),
  instrument: z.object({ instrument: instrumentShape, clauses: z.array(clauseShape), panels: z.array(z.unknown()) }),
  clause: z.object({
    clause: clauseShape,
    wording: z.array(wordingShape),
    on: daySchema,
    footing,
    order: z.string().nullable(),
    elsewhere: z.array(z.object({ body: z.string(), themes: z.array(z.string()) })),
    units: z.array(proposalShape),
    screening: screeningShape.nullable(),
    lineage: z.array(occurrenceShape),
    duties: z.array(z.object({ key: z.string(), kind: z.string(), standing: z.string() })),
    links: z.array(
      z.object({ from: z.string(), to: z.string(), kind: z.string(), basis: basisSchema, sources: z.array(sourceSchema) }),
    ),
    panels: z.array(z.unknown()),
  }),
  decision: z.object({
    clause: z.string(),
    unit: z.string(),
    order: z.string(),
    version: z.number(),
    verdict: z.enum(verdicts),
    decidedOn: daySchema,
  }),
}

const wireClause = (c: ClauseRow) => ({
  key: c.key,
  href: clauseHref(c.key),
  instrument: c.instrument,
  parent: c.parent,
  path: c.path,
  kind: c.kind,
  mandate: c.mandate,
  mandateKind: c.mandateKind,
  addressees: c.addressees,
  aliases: c.aliases,
  title: c.title,
  summary: c.summary,
  themes: c.themes,
  sources: sourcesOf(c),
})
const wireInstrument = ({ key, type, symbol, title, body, adopted, inForce, place, doubt, sources }: InstrumentRow) => ({
  key,
  type,
  symbol,
  title,
  body,
  adopted,
  inForce,
  place,
  doubt,
  sources,
})
const wireScreening = (s: Screening | null) =>
  s && { status: s.status, other: s.other, decidedAs: s.decidedAs, decidedOn: s.decidedOn }
const wireProposal = (p: Proposal) => ({
  unit: p.unit,
  order: p.order,
  mark: p.mark,
  basis: p.mark === "confirmed" ? "confirmed" : "reading",
  decidedOn: p.decision?.decidedOn ?? null,
  provisions: p.grounds,
})

export const mandatesWire = (page: MandatesPage) => ({
  cited: page.cited.map(wireClause),
  found: page.byWords.map(({ title, href }) => ({ title, href })),
  reported: page.reported.map((r) => ({ document: r.document, instrument: r.key, clauses: r.clauses })),
  instruments: page.instruments.map(({ key, type, title, clauses, mandates }) => ({ key, type, title, clauses, mandates })),
  next: page.next,
  mandates: page.listed.rows.map(({ key, mandateKind, status, decidedOn }) => ({
    ...{ key, status, decidedOn },
    href: clauseHref(key),
    kind: mandateKind,
  })),
  mandatesFrom: page.listed.next,
})
export const unitsWire = ({ rows, counts, on, order, next }: UnitsPage) => ({
  on,
  footing: order.footing,
  counts: { mandates: counts.all, with: counts.with, without: counts.all - counts.with },
  mandates: rows.map(({ mandate, proposals }) => ({
    clause: mandate.key,
    href: clauseHref(mandate.key),
    units: proposals.map(wireProposal),
  })),
  next,
})
export const instrumentWire = ({ instrument, clauses, panels }: InstrumentPage) => ({
  instrument: wireInstrument(instrument),
  clauses: clauses.map(wireClause),
  panels,
})
export const clauseWire = ({
  clause,
  texts,
  on,
  order,
  elsewhere,
  proposals,
  screening,
  lineage,
  duties,
  links,
  panels,
}: ClausePage) => ({
  clause: wireClause(clause),
  wording: texts.map(({ language, kind, number, heading, text, places, file }) => ({
    language,
    kind,
    number,
    heading,
    text,
    places,
    file,
  })),
  on,
  footing: order.footing,
  order: order.order,
  elsewhere,
  units: proposals.map(wireProposal),
  screening: wireScreening(screening.screening),
  lineage: lineage.occurrences.map(wireOccurrence),
  duties: duties.lines.map(({ duty, standing }) => ({ key: duty.key, kind: duty.kind, standing })),
  links: links.map((l) => ({ from: l.fromClause, to: l.toClause, kind: l.kind, basis: l.basis, sources: sourcesOf(l) })),
  panels,
})
