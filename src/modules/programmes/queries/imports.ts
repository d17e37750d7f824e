import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { contentOfSnapshot } from "../entry/stood.ts"
import type { Seen, Standing } from "../import/plan.ts"
import type { Snapshot } from "./activity.ts"

/** Keeps a file with what was read from it; applying reads exactly this. */
export async function keepImport(
  tx: Write,
  i: {
    account: string
    unit: string
    fileName: string
    sha256: string
    bytes: Uint8Array
    parsed: Table
    left: readonly string[]
    lang: Lang
    at: Date
  },
): Promise<string> {
  const row = await tx
    .insertInto("programmes.imports")
    .values({
      account: i.account,
      unit: i.unit,
      fileName: i.fileName,
      sha256: i.sha256,
      content: Buffer.from(i.bytes).toString("base64"),
      parsed: JSON.stringify(i.parsed),
      leftColumns: [...i.left],
      lang: i.lang,
      checkedAt: i.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  return row.id
}

/** One's own import; those of others answer as if they did not exist. */
export async function getImport(tx: Read, id: string) {
  const row = await tx
    .selectFrom("programmes.imports")
    .select(["id", "unit", "fileName", "sha256", "parsed", "lang", "status", "checkedAt", "appliedAt", "outcome"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow(notFound)
  return {
    ...row,
    parsed: row.parsed as Table,
    lang: row.lang as Lang,
    outcome: row.outcome as { added?: number; changed?: number; same?: number },
  }
}

/** The same without its cells. */
export async function getImportHead(tx: Read, id: string) {
  const row = await tx
    .selectFrom("programmes.imports")
    .select(["id", "fileName", "sha256", "lang", "leftColumns", "status", "outcome"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow(notFound)
  return { ...row, lang: row.lang as Lang, outcome: row.outcome as { added?: number; changed?: number; same?: number } }
}

export const noteApplied = (tx: Write, id: string, run: number, at: Date, outcome: Readonly<Record<string, number>>) =>
  tx
    .updateTable("programmes.imports")
    .set({ status: "applied", appliedAt: at, appliedRun: run, outcome: JSON.stringify(outcome) })
    .where("id", "=", id)
    .execute()

/** Takes away whatever these accounts sent. */
export const forgetImports = async (tx: Write, accounts: readonly string[]): Promise<void> => {
  await tx
    .deleteFrom("programmes.imports")
    .where("account", "in", [...accounts])
    .execute()
}

const seenIn = (content: Snapshot, lang: Lang): Seen => ({
  key: content.key,
  version: content.version,
  content: contentOfSnapshot(content, lang),
  texts: { title: content.title as Localised, summary: content.summary as Localised | null },
})

/** Activities that lines of a table may mean: by their keys, or by the digests of the lines that made them. */
export async function listStanding(
  tx: Read,
  asked: { keys: readonly string[] } | { digests: readonly string[] },
  lang: Lang,
): Promise<Standing[]> {
  const names = "keys" in asked ? asked.keys : asked.digests
  if (names.length === 0) return []
  const meant = "keys" in asked ? sql`b.key = any(${[...names]})` : sql`b.row_digest = any(${[...names]})`
  const { rows } = await sql<{
    content: Snapshot
    digest: string | null
  }>`select s.content, a.row_digest as digest
    from programmes.snapshots(array(select b.key from programmes.activities b where ${meant})) s
    join programmes.activities a on a.key = s.key`.execute(tx)
  return rows.map(({ content, digest }) => ({ ...seenIn(content, lang), unit: content.unit, digest }))
}

/** Earlier versions of activities, those of them that were kept. */
export async function listSeenVersions(
  tx: Read,
  asked: readonly { key: string; version: number }[],
  lang: Lang,
): Promise<Seen[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<{ content: Snapshot }>`select v.content from programmes.activity_versions v
    join unnest(${asked.map((a) => a.key)}::text[], ${asked.map((a) => a.version)}::int[]) as x(key, version)
      on v.activity = x.key and v.version = x.version`.execute(tx)
  return rows.map(({ content }) => seenIn(content, lang))
}
