// Checking and applying a table. The dry run and the deed make the same plan from the same bytes.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { invalid } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { amendActivityOf, type Recorder, recordActivity } from "../actions.ts"
import { table as said } from "../messages/import.ts"
import { getImport, listStanding, noteApplied } from "../queries/imports.ts"
import { readKnown } from "../queries/known.ts"
import { type Plan, planImport } from "./plan.ts"
import { cellOf } from "./read-row.ts"

type About = { say: Say; today: Day; units: readonly string[]; unit: string }

/** What a table would do now. Lines without a key are first read once to know the digests that they may stand under. */
export async function makePlan(
  tx: Read,
  parsed: Table,
  about: About,
): Promise<{ plan: Plan; known: Awaited<ReturnType<typeof readKnown>>["known"] }> {
  const { known } = await readKnown(tx, about.today, about.say)
  const keys = parsed.rows.flatMap((row) => cellOf(row.cells, "key") || [])
  const blind = planImport(parsed, { ...about, known, standing: [] })
  const standing = await listStanding(
    tx,
    keys,
    blind.steps.map((s) => s.digest),
    about.say.lang,
  )
  return { known, plan: planImport(parsed, { ...about, known, standing }) }
}

export type Outcome = { id: string; added: number; changed: number; same: number }

/** Applies a checked file: all of it, or nothing while a line is wrong. A second time changes nothing and says so. */
export async function applyImport(tx: Write, by: Recorder, id: string): Promise<Told<Outcome>> {
  const held = await getImport(tx, id)
  if (held.status === "applied") throw invalid([{ pointer: "/file", message: said.alreadyApplied }])
  const { plan, known } = await makePlan(tx, held.parsed, { say: by.say, today: by.today, units: by.units, unit: held.unit })
  if (plan.faults.length > 0) throw invalid([{ pointer: "/file", message: said.mendFirst }])
  const facts: Fact[] = []
  for (const step of plan.steps) {
    const from = { digest: step.digest, import: held.sha256, ...(step.key && step.does === "new" ? { key: step.key } : {}) }
    if (step.does === "new") facts.push(...(await recordActivity(tx, by, step.content, from)).facts)
    if (step.does === "changed" && step.key)
      facts.push(...(await amendActivityOf(tx, by, step.key, step.version, step.content, known, from)).facts)
  }
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
