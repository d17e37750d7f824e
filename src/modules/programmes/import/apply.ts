// Checking and applying a table. The dry run and the deed make the same plan from the same bytes.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { invalid } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { amendActivityOf, type Recorder, recordActivities } from "../actions.ts"
import { table as said } from "../messages/import.ts"
import { getImport, listStanding, noteApplied } from "../queries/imports.ts"
import { readKnown } from "../queries/known.ts"
import { type Plan, planImport, readLines } from "./plan.ts"
import { cellOf } from "./read-row.ts"

type About = { say: Say; today: Day; units: readonly string[]; unit: string }

/** What a table would do now. What stands is asked for twice: by the keys that lines name, then by the digests of the others. */
export async function makePlan(
  tx: Read,
  parsed: Table,
  about: About,
): Promise<{ plan: Plan; known: Awaited<ReturnType<typeof readKnown>>["known"] }> {
  const { known } = await readKnown(tx, about.today, about.say)
  const keys = parsed.rows.flatMap((row) => cellOf(row.cells, "key") || [])
  const named = await listStanding(tx, { keys }, about.say.lang)
  const reading = readLines(parsed, { ...about, known, standing: named })
  const digests = reading.lines.flatMap((l) => (l.key === null ? [l.digest] : []))
  return { known, plan: planImport(reading, { ...about, known, standing: await listStanding(tx, { digests }, about.say.lang) }) }
}

export type Outcome = { id: string; added: number; changed: number; same: number }

/** Applies a checked file: all of it, or nothing while a line is wrong. A second time changes nothing and says so. */
export async function applyImport(tx: Write, by: Recorder, id: string): Promise<Told<Outcome>> {
  const held = await getImport(tx, id)
  if (held.status === "applied") throw invalid([{ pointer: "/file", message: said.alreadyApplied }])
  const { plan, known } = await makePlan(tx, held.parsed, { say: by.say, today: by.today, units: by.units, unit: held.unit })
  if (plan.faults.length > 0) throw invalid([{ pointer: "/file", message: said.mendFirst }])
  const from = (step: Plan["steps"][number]) => ({ digest: step.digest, import: held.sha256 })
  const fresh = plan.steps.filter((s) => s.does === "new")
  const recorded = await recordActivities(
    tx,
    by,
    fresh.map((s) => ({ content: s.content, imported: { ...from(s), key: s.key ?? undefined } })),
  )
  const facts = [...recorded.facts]
  for (const step of plan.steps)
    if (step.does === "changed" && step.key)
      facts.push(...(await amendActivityOf(tx, by, step.key, step.version, step.content, known, from(step))).facts)
  const count = (does: string) => plan.steps.filter((s) => s.does === does).length
  const outcome = { added: count("new"), changed: count("changed"), same: count("same") }
  await noteApplied(tx, id, by.now, outcome)
  const applied: Fact = {
    kind: "activity_import.applied",
    about: ref("activity_import", id),
    detail: { sha256: held.sha256, rows: outcome.added + outcome.changed },
  }
  return { value: { id, ...outcome }, facts: [applied, ...facts] }
}
