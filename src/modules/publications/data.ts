// What a report is computed from, by the doors of the modules that keep it: public things alone, whoever reads the draft.
import type { Read } from "#src/platform/db/index.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import { organisationNames } from "../directory/index.ts"
import { type AttestedUnit, listUnitsAsAttested } from "../institution/index.ts"
import { listClauseLinksForReport, listClausesForReport } from "../mandates/index.ts"
import { readForReport, readSelectionForReport } from "../programmes/index.ts"
import { listStates } from "../states/index.ts"
import { documentNames, themeNames } from "../themes/index.ts"
import { schemes } from "./compose/schemes.ts"
import type { NameRow, Report, ReportData } from "./types.ts"

/** In the order of their keys: what a draft was cleared as is compared to the letter. */
const ordered = (names: readonly NameRow[]): NameRow[] => [...names].sort((a, b) => (a.key < b.key ? -1 : 1))

/** Names of documents of the register, in the order of their keys. */
export const namesOfDocuments = async (tx: Read, keys: readonly string[]): Promise<NameRow[]> =>
  [...(await documentNames(tx, keys))].map(([key, name]) => ({ key, name, acronym: "" }))

/** These units and all below them. */
function withUnitsBelow(units: readonly AttestedUnit[], keys: readonly string[]): string[] {
  const below = units.filter((u) => u.parent !== null && keys.includes(u.parent) && !keys.includes(u.unit)).map((u) => u.unit)
  return below.length === 0 ? [...keys] : withUnitsBelow(units, [...keys, ...below])
}

/** The part of the record that a report is about: what its documents tell, or what it is narrowed to. */
async function readRecord(tx: Read, report: Report, units: readonly AttestedUnit[]) {
  const { documents, filters, periodFrom: from, periodTo: to } = report
  if (documents.length > 0) {
    const { follow } = schemes[report.scheme]
    return { ...(await readForReport(tx, { documents, from, to, follow })), tags: [], gifts: [], follow }
  }
  const { states, themes, programmes, donors } = filters
  const narrowed = { states, themes, programmes, donors: donors as readonly Ref[], units: withUnitsBelow(units, filters.units) }
  return { ...(await readSelectionForReport(tx, { from, to, ...narrowed })), follow: true }
}

/** Everything at the instant of the transaction. A dozen statements, whatever the size of the record. */
export async function readReportData(tx: Read, report: Report): Promise<ReportData> {
  const { documents, scheme } = report
  const units = await listUnitsAsAttested(tx, documents)
  const { follow, ...record } = await readRecord(tx, report, units)
  const partners = record.activities.flatMap((a) => a.partners.map((p) => p.organisation))
  const donors = record.gifts.map((g) => g.donor).filter((d) => kindOf(d) === "organisation")
  const bodies = await organisationNames(tx, [...new Set([...partners, ...donors.map(idOf)])])
  const clauses = await listClausesForReport(tx, documents, [...new Set(record.links.map((l) => l.clause))])
  const told = follow ? record.activities.flatMap((a) => a.sources.map((s) => s.document)) : []
  const data = {
    report,
    ...record,
    clauses,
    clauseLinks: await listClauseLinksForReport(
      tx,
      clauses.map((c) => c.key),
    ),
    units,
    measures: record.measures.map(({ key, title }) => ({ key, name: title, acronym: "" })),
    organisations: ordered([...bodies].map(([key, { title, acronym }]) => ({ key, name: title, acronym }))),
    states: ordered((await listStates(tx, "en")).map(({ code, short }) => ({ key: code, name: short, acronym: "" }))),
    documents: await namesOfDocuments(tx, [...new Set([...documents, ...told])]),
    themes: ordered(
      [...(await themeNames(tx, [...new Set(record.tags.map((t) => t.theme))]))].map(([key, name]) => ({
        key,
        name,
        acronym: "",
      })),
    ),
  }
  return { ...data, sections: schemes[scheme].sections?.(data) ?? data.sections }
}
