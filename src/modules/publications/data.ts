// What a report is computed from, by the doors of the modules that keep it: public things alone, whoever reads the draft.
import type { Read } from "#src/platform/db/index.ts"
import { organisationNames } from "../directory/index.ts"
import { listUnitsAsAttested } from "../institution/index.ts"
import { listClauseLinksForReport, listClausesForReport } from "../mandates/index.ts"
import { readForReport } from "../programmes/index.ts"
import { listStates } from "../states/index.ts"
import { documentNames } from "../themes/index.ts"
import { schemes } from "./compose/schemes.ts"
import type { NameRow, Report, ReportData } from "./types.ts"

/** In the order of their keys: what a draft was cleared as is compared to the letter. */
const ordered = (names: readonly NameRow[]): NameRow[] => [...names].sort((a, b) => (a.key < b.key ? -1 : 1))

/** Names of documents of the register, in the order of their keys. */
export const namesOfDocuments = async (tx: Read, keys: readonly string[]): Promise<NameRow[]> =>
  [...(await documentNames(tx, keys))].map(([key, name]) => ({ key, name, acronym: "" }))

/** Everything at the instant of the transaction. A dozen statements, whatever the size of the record. */
export async function readReportData(tx: Read, report: Report): Promise<ReportData> {
  const { documents } = report
  const { follow } = schemes[report.scheme]
  const record = await readForReport(tx, { documents, from: report.periodFrom, to: report.periodTo, follow })
  const partners = new Set(record.activities.flatMap((a) => a.partners.map((p) => p.organisation)))
  const bodies = await organisationNames(tx, [...partners])
  const clauses = await listClausesForReport(tx, documents, [...new Set(record.links.map((l) => l.clause))])
  const told = follow ? record.activities.flatMap((a) => a.sources.map((s) => s.document)) : []
  return {
    report,
    ...record,
    clauses,
    clauseLinks: await listClauseLinksForReport(
      tx,
      clauses.map((c) => c.key),
    ),
    units: await listUnitsAsAttested(tx, documents),
    measures: record.measures.map(({ key, title }) => ({ key, name: title, acronym: "" })),
    organisations: ordered([...bodies].map(([key, { title, acronym }]) => ({ key, name: title, acronym }))),
    states: ordered((await listStates(tx, "en")).map(({ code, short }) => ({ key: code, name: short, acronym: "" }))),
    documents: await namesOfDocuments(tx, [...new Set([...documents, ...told])]),
  }
}
