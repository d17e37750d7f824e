// How often a dependency reports, as people have set it, and which of its reports the clock is to ask for by a day.
import type { Day } from "#src/values/day.ts"
import { plusDays } from "#src/values/day.ts"
import { readRecurrence, recurrencesOf, startFits, writeRecurrence } from "../../mandates/index.ts"
import type { PeriodicReport } from "./types.ts"

/**
 * The due days that are to have been asked for by today: from the day on which the rhythm was set, in order. What lies back
 * while nobody worked is among them; what was asked for already is told by its row.
 */
export function periodsToAsk(p: Pick<PeriodicReport, "rule" | "firstDue" | "leadDays" | "since">, today: Day): Day[] {
  const read = p.rule === "" ? null : readRecurrence(p.rule)
  if (!read?.ok || !p.firstDue || !p.since) return []
  const from = p.firstDue > p.since ? p.firstDue : p.since
  return recurrencesOf(read.rule, p.firstDue, { from, to: plusDays(today, p.leadDays) })
}

/** The next due day from a day on, whether it was asked for or not. */
export function nextDue(p: Pick<PeriodicReport, "rule" | "firstDue">, today: Day): Day | null {
  const read = p.rule === "" ? null : readRecurrence(p.rule)
  if (!read?.ok || !p.firstDue) return null
  return recurrencesOf(read.rule, p.firstDue, { from: today, to: plusDays(today, 3653) })[0] ?? null
}

type ReadRule = { ok: true; rule: string } | { ok: false; at: "rule"; fault: string; part: string } | { ok: false; at: "first" }

/** A rule as people type it, in one wording; it must give its own first day. */
export function readRhythm(rule: string, first: Day): ReadRule {
  const read = readRecurrence(rule)
  if (!read.ok) return { ok: false, at: "rule", fault: read.fault, part: read.part }
  return startFits(read.rule, first) ? { ok: true, rule: writeRecurrence(read.rule) } : { ok: false, at: "first" }
}
