// Applying a table: what was accepted of it is written, in one transaction or not at all.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { invalid } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { amendActivityOf, type Recorder, recordActivities } from "../actions.ts"
import { table as said } from "../messages/import.ts"
import { type AcceptedLine, countLines, listAccepted, listMoved, noteLinesApplied } from "../queries/import-lines.ts"
import { getImport, noteApplied } from "../queries/imports.ts"
import { readKnown } from "../queries/known.ts"

export type Outcome = { id: string; added: number; changed: number; same: number }

/** Applies the lines that were accepted: all of them, or none while what they are about is another by now. */
export async function applyImport(tx: Write, reader: Recorder, id: string): Promise<Told<Outcome>> {
  const held = await getImport(tx, id)
  const by = { ...reader, say: sayIn(held.lang) }
  const lines = await listAccepted(tx, id)
  const counts = await countLines(tx, id)
  if (lines.length === 0 && (held.status === "applied" || counts.open > 0))
    throw invalid([{ pointer: "/file", message: held.status === "applied" ? said.alreadyApplied : said.nothingAccepted }])
  const moved = await listMoved(tx, id)
  if (moved.length > 0)
    throw invalid([{ pointer: "/file", message: said.movedMeanwhile, values: { lines: moved.slice(0, 20).join(", ") } }])
  const from = (line: AcceptedLine) => ({ digest: line.digest, import: held.sha256 })
  const fresh = lines.filter((l) => l.does === "new")
  const recorded = await recordActivities(
    tx,
    by,
    fresh.map((l) => ({ content: l.content, imported: { ...from(l), key: l.key ?? undefined } })),
  )
  const facts = [...recorded.facts]
  const { known } = await readKnown(tx, by.today, by.say)
  for (const line of lines)
    if (line.does === "changed" && line.key)
      facts.push(...(await amendActivityOf(tx, by, line.key, line.version, line.content, known, from(line))).facts)
  const [added, changed] = [fresh.length, lines.length - fresh.length]
  await noteLinesApplied(
    tx,
    id,
    lines.map((l) => l.line),
    by.now,
  )
  const { outcome } = held
  const all = { added: added + (outcome.added ?? 0), changed: changed + (outcome.changed ?? 0), same: counts.same }
  await noteApplied(tx, id, by.now, all)
  const applied: Fact = {
    kind: "activity_import.applied",
    about: ref("activity_import", id),
    detail: { sha256: held.sha256, rows: added + changed },
  }
  return { value: { id, ...all }, facts: [applied, ...facts] }
}
