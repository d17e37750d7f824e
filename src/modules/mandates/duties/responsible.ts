// Who answers for a duty: the units that answer for its clause as at the due day, by the order of that day and what people
// decided under it.
import type { Read } from "#src/platform/db/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { askForUnits } from "../answers.ts"
import { listClausesByKey, listDecisions } from "../queries.ts"
import { type Proposal, proposalsFor, responsibleAmong } from "../rules.ts"
import type { Duty } from "./types.ts"

/** The units of some duties, each as at the day given for it. A day is asked about once, however many duties fall on it. */
export async function listResponsible(
  tx: Read,
  asked: readonly { duty: Duty; on: Day }[],
): Promise<Map<string, readonly Proposal[]>> {
  const keys = [...new Set(asked.map((a) => a.duty.clause))]
  const clauses = new Map((await listClausesByKey(tx, keys)).map((c) => [c.key, c]))
  const decisions = Map.groupBy(await listDecisions(tx, keys), (d) => d.clause)
  const found = new Map<string, readonly Proposal[]>()
  for (const [on, some] of Map.groupBy(asked, (a) => a.on)) {
    const themes = [...new Set(some.flatMap((a) => clauses.get(a.duty.clause)?.themes ?? []))]
    const answers = await askForUnits(tx, themes, on)
    for (const { duty } of some) {
      const clause = clauses.get(duty.clause)
      const proposals = proposalsFor(clause?.themes ?? [], answers, decisions.get(duty.clause) ?? [])
      found.set(duty.key, responsibleAmong(proposals))
    }
  }
  return found
}

/** The units that are told of a duty and may record its delivery: those confirmed; else the one a source names; else those proposed. */
export function unitsToTell(duty: Pick<Duty, "unit">, responsible: readonly Proposal[]): string[] {
  const confirmed = responsible.filter((p) => p.mark === "confirmed").map((p) => p.unit)
  if (confirmed.length > 0) return confirmed
  return duty.unit ? [duty.unit] : responsible.map((p) => p.unit)
}

/** The seats that are reminded: head and desk of each unit, and planning. */
export const seatsToTell = (units: readonly string[]): { role: Role; scope: string | null }[] => [
  ...[...new Set(units)].flatMap((unit) => (["unit_head", "desk_officer"] as const).map((role) => ({ role, scope: unit }))),
  { role: "planning", scope: null },
]
