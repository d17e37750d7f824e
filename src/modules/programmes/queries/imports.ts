import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Lang } from "#src/values/lang.ts"
import { type Localised, pick } from "#src/values/localised.ts"
import type { Standing } from "../import/plan.ts"
import type { ActivityContent } from "../types.ts"

/** Keeps a file with what was read from it; applying reads exactly this. */
export async function keepImport(
  tx: Write,
  i: { account: string; unit: string; fileName: string; sha256: string; bytes: Uint8Array; parsed: Table; at: Date },
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
    .select(["id", "unit", "fileName", "sha256", "parsed", "status", "checkedAt", "appliedAt", "outcome"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow(notFound)
  return { ...row, parsed: row.parsed as Table, outcome: row.outcome as { added?: number; changed?: number; same?: number } }
}

export const noteApplied = (tx: Write, id: string, at: Date, outcome: Readonly<Record<string, number>>) =>
  tx
    .updateTable("programmes.imports")
    .set({ status: "applied", appliedAt: at, outcome: JSON.stringify(outcome) })
    .where("id", "=", id)
    .execute()

/** Takes away whatever these accounts sent. */
export const forgetImports = async (tx: Write, accounts: readonly string[]): Promise<void> => {
  await tx
    .deleteFrom("programmes.imports")
    .where("account", "in", [...accounts])
    .execute()
}

type Snapshot = Readonly<Record<string, unknown>> & { key: string; version: number; unit: string | null }

/** Activities that lines of a table may mean: by their keys, or by the digests of the lines that made them. */
export async function listStanding(
  tx: Read,
  asked: { keys: readonly string[] } | { digests: readonly string[] },
  lang: Lang,
): Promise<Standing[]> {
  const names = "keys" in asked ? asked.keys : asked.digests
  if (names.length === 0) return []
  const meant = "keys" in asked ? sql`a.key = any(${[...names]})` : sql`a.row_digest = any(${[...names]})`
  const { rows } = await sql<{
    content: Snapshot
    digest: string | null
  }>`select programmes.snapshot(a.key) as content, a.row_digest as digest
    from programmes.activities a where ${meant}`.execute(tx)
  return rows.map(({ content, digest }) => ({
    key: content.key,
    version: content.version,
    unit: content.unit,
    digest,
    content: contentOfSnapshot(content, lang),
  }))
}

type Part = Readonly<Record<string, never>>

/** A kept document as content: what stands in the database under the names of its columns. */
function contentOfSnapshot(s: Snapshot, lang: Lang): ActivityContent {
  const words = (text: unknown) => (text ? pick(text as Localised, lang).text : "")
  const list = (name: string) => (s[name] ?? []) as readonly Part[]
  const request = (s.request ?? null) as { requested_by: string; requested_on: string | null; as_written: string } | null
  return {
    title: words(s.title),
    type: s.type as ActivityContent["type"],
    status: s.status as ActivityContent["status"],
    held: (s.held ?? null) as ActivityContent["held"],
    heldCount: (s.held_count ?? null) as number | null,
    units: list("units").map((u) => u.unit ?? ""),
    programme: (s.programme ?? null) as string | null,
    project: (s.project ?? null) as string | null,
    placeText: String(s.place_text ?? ""),
    places: list("places") as unknown as ActivityContent["places"],
    states: list("states") as unknown as ActivityContent["states"],
    partners: list("partners") as unknown as ActivityContent["partners"],
    clauses: list("clauses").map((c) => ({ clause: c.clause ?? "", basis: c.basis ?? "reading" })) as ActivityContent["clauses"],
    themes: list("themes").map((t) => t.theme ?? ""),
    results: list("results").map((r) => ({
      key: r.key,
      measure: r.measure,
      value: r.numerator ?? r.value,
      of: r.denominator ?? null,
      qualifier: r.qualifier,
    })) as unknown as ActivityContent["results"],
    requestedBy: request?.requested_by ?? "",
    requestedAsWritten: request?.as_written ?? "",
    requestedOn: (request?.requested_on ?? null) as ActivityContent["requestedOn"],
    markers: list("markers").map((m) => ({
      marker: m.marker,
      significance: m.significance,
      evidence: m.evidence,
    })) as unknown as ActivityContent["markers"],
    summary: words(s.summary),
    evidence: String(s.evidence ?? ""),
    visibility: s.visibility as ActivityContent["visibility"],
  }
}
