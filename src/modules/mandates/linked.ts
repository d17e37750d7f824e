// Instruments and clauses as linked data.
import type { Say } from "#src/platform/i18n/index.ts"
import { exactDays } from "#src/values/edtf.ts"
import { linkedFile, linkedText } from "#src/web/index.ts"
import type { ClausePage } from "./pages/clause-page.ts"
import type { InstrumentPage } from "./pages/instrument.tsx"
import { clauseHref } from "./types.ts"

export function linkedInstrument({ instrument, clauses }: InstrumentPage, say: Say, origin: string) {
  const days = instrument.adopted ? exactDays(instrument.adopted) : null
  return linkedFile(
    {
      id: `/instruments/${instrument.key}`,
      type: "Legislation",
      name: linkedText(instrument.title),
      legislationIdentifier: instrument.symbol,
      legislationType: instrument.type,
      legislationDate: days && days.from === days.to ? days.from : null,
      adopted: instrument.adopted,
      legislationPassedBy: instrument.body ? `/organisations/${instrument.body}` : null,
      hasPart: clauses.filter((c) => c.parent === null).map((c) => clauseHref(c.key)),
    },
    say,
    origin,
  )
}

/** Whom an order makes answer for it is told as at the day of the page, and only what a person confirmed. */
export function linkedClause({ clause, around, links, proposals }: ClausePage, say: Say, origin: string) {
  const from = links.filter((l) => l.fromClause === clause.key)
  return linkedFile(
    {
      id: clauseHref(clause.key),
      type: ["Legislation", "Entity"],
      name: linkedText(clause.title),
      description: linkedText(clause.summary),
      legislationIdentifier: clause.path,
      legislationType: clause.kind,
      isPartOf: clause.parent ? clauseHref(clause.parent) : `/instruments/${clause.instrument}`,
      hasPart: around.within.map((c) => clauseHref(c.key)),
      about: clause.themes.map((t) => `/themes/${t}`),
      legislationResponsible: proposals.filter((p) => p.mark === "confirmed").map((p) => `/units/${p.unit}`),
      serves: from.filter((l) => l.basis !== "reading").map((l) => clauseHref(l.toClause)),
      relates: from.filter((l) => l.basis === "reading").map((l) => clauseHref(l.toClause)),
    },
    say,
    origin,
  )
}
