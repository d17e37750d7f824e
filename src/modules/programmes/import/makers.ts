// Of cells in conflict: who made them what they are, and when.
import type { Read } from "#src/platform/db/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { KeptLine } from "../queries/import-lines.ts"
import { listSeenVersions, listStanding } from "../queries/imports.ts"
import { listVersionsMade, type VersionMade } from "../queries/versions-made.ts"
import { madeIn } from "./cells.ts"

/** For each line in conflict and each of its columns, the version that others made. */
export type Makers = ReadonlyMap<string, VersionMade>
export const makerName = (line: number, column: string) => `${line} ${column}`

export async function whoChanged(tx: Read, lines: readonly KeptLine[], lang: Lang): Promise<Makers> {
  const asked = lines.flatMap(({ does, key, seen }) => (does === "conflict" && key && seen ? [{ key, seen }] : []))
  if (asked.length === 0) return new Map()
  const made = await listVersionsMade(tx, asked)
  const kept = await listSeenVersions(tx, [...made, ...asked.map(({ key, seen }) => ({ key, version: seen }))], lang)
  const standing = await listStanding(tx, { keys: asked.map((a) => a.key) }, lang)
  const all = Map.groupBy([...kept, ...standing], (v) => v.key)
  const makers = new Map<string, VersionMade>()
  for (const line of lines)
    for (const cell of line.cells.filter((c) => c.seen !== undefined)) {
      const version = madeIn(cell.column, all.get(line.key ?? "") ?? [])
      const own = made.filter((m) => m.key === line.key)
      const maker = own.find((m) => m.version === version) ?? own.at(-1)
      if (maker) makers.set(makerName(line.line, cell.column), maker)
    }
  return makers
}
