// Agreements with their parties, and contributions. The parties are a list in the file and a table of their own here.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import {
  inEnglish,
  inLanguages,
  type Loader,
  listCell,
  listToCell,
  number,
  type Row,
  tableLoader,
  vague,
  words,
} from "#src/platform/record/index.ts"
import { idsOf, refTo, told } from "./record-columns.ts"

const agreementColumns = tableLoader({
  file: "programmes/agreements.csv",
  kind: "agreement",
  table: "programmes.agreements",
  key: [["key", "key"]],
  columns: [
    words("key"),
    words("kind"),
    inLanguages("title"),
    vague("signed"),
    vague("valid"),
    words("programme"),
    inEnglish("summary_en", "summary"),
    ...told,
  ],
})

async function storeParties(tx: Write, rows: readonly Row[]) {
  const keys = rows.map((row) => row.key ?? "")
  const parties = rows.flatMap((row) =>
    listCell(row.parties).map((party, position) => ({
      agreement: row.key ?? "",
      position,
      party,
      ...idsOf(party, ["organisation", "state", "unit"]),
    })),
  )
  await tx.deleteFrom("programmes.agreementParties").where("agreement", "in", keys).execute()
  if (parties.length > 0) await tx.insertInto("programmes.agreementParties").values(parties).execute()
}

async function dumpParties(tx: Read): Promise<Map<string, string>> {
  const { rows } = await sql<{
    agreement: string
    parties: string[]
  }>`select agreement, array_agg(party order by position) as parties
    from programmes.agreement_parties group by agreement`.execute(tx)
  return new Map(rows.map((row) => [row.agreement, listToCell(row.parties)]))
}

export const agreementLoaders: readonly Loader[] = [
  {
    ...agreementColumns,
    load: async (tx, rows) => {
      await agreementColumns.load(tx, rows)
      await storeParties(tx, rows)
    },
    dump: async (tx) => {
      const parties = await dumpParties(tx)
      return (await agreementColumns.dump(tx)).map((row) => ({ ...row, parties: parties.get(row.key ?? "") ?? "" }))
    },
  },
  tableLoader({
    file: "programmes/contributions.csv",
    kind: "contribution",
    table: "programmes.contributions",
    key: [["key", "key"]],
    columns: [
      words("key"),
      refTo("thing", "activity", "programme"),
      refTo("donor", "organisation", "state"),
      words("kind"),
      number("value"),
      words("currency"),
      vague("period"),
      ...told,
    ],
  }),
]
