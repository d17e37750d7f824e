// Screening: one person proposes what a clause is to be held for, another confirms it or returns it with words. Until then the
// status before goes on holding; a clause that nobody screened is not screened.
import { transitions } from "#src/platform/workflow/index.ts"
import type { Role } from "#src/values/actor.ts"
import { clauseKey } from "../types.ts"
import type { ScreeningEvent, ScreeningStatus, ScreeningStep } from "./types.ts"

const proposers = ["planning", "legal"] as const satisfies readonly Role[]
const confirmers = ["planning", "legal", "secretary"] as const satisfies readonly Role[]

export const steps = transitions([
  { from: "open", event: "propose", to: "proposed", roles: proposers, guards: [], reasonRequired: true },
  { from: "proposed", event: "confirm", to: "open", roles: confirmers, guards: ["another_than_proposer"] },
  { from: "proposed", event: "return", to: "open", roles: confirmers, guards: ["another_than_proposer"], reasonRequired: true },
  { from: "proposed", event: "withdraw", to: "open", roles: proposers, guards: ["own_proposal"] },
])
export type ScreeningState = (typeof steps)[number]["from"]
export type ScreeningGuard = (typeof steps)[number]["guards"][number]

/** The proposal that waits for a second person; none where the last step was another. */
export const openProposal = (taken: readonly ScreeningStep[]): ScreeningStep | null => {
  const last = taken.at(-1)
  return last?.event === "propose" ? last : null
}

export const stateOf = (taken: readonly ScreeningStep[]): ScreeningState => (openProposal(taken) ? "proposed" : "open")

/** Who proposed does not confirm. A person is known by the account. */
export function guardsOf(taken: readonly ScreeningStep[], account: string | null) {
  const proposed = openProposal(taken)
  return {
    another_than_proposer: proposed !== null && account !== null && account !== proposed.by,
    own_proposal: proposed !== null && account === proposed.by,
  } satisfies Record<ScreeningGuard, boolean>
}

/** Seats that a proposal waits for: those that its author does not sit on, so that nobody's own proposal waits for the author. */
export function askedRoles(held: readonly Role[]): readonly Role[] {
  const others = confirmers.filter((r) => !held.includes(r))
  return others.length > 0 ? others : confirmers
}

/** The role in which a step is taken; shown beside it, never the person. */
export const takingRole = (held: readonly Role[]): Role => confirmers.find((r) => held.includes(r)) ?? "public"

/** Statuses that point at another clause. */
export const namesAnother = (status: ScreeningStatus): boolean => status === "duplicate" || status === "superseded"

/** Steps that are refused without words. */
export const needsReason = (event: ScreeningEvent): boolean => steps.some((s) => s.event === event && s.reasonRequired === true)

/** Whom a clause is asked about: those that ask something, and those whose wording is not held, so that nobody knows. */
export const isScreened = (clause: { mandate: boolean | null }): boolean => clause.mandate !== false

/**
 * The key of a clause as people give it: the key itself, or the address of its page as they copy it from the browser. Null where
 * the words are neither.
 */
export function readClauseAddress(text: string): string | null {
  const bare = text.trim().replace(/[?#].*$/s, "")
  const [, instrument, clause] = /(?:^|\/)clauses\/([a-z0-9-]+)\/([a-z0-9~-]+)\/?$/.exec(bare) ?? []
  if (instrument && clause) return clauseKey(instrument, clause)
  return /^[a-z0-9-]+(\/[a-z0-9-]+)+$/.test(bare) && !/^(en|es|fr|pt)\//.test(bare) ? bare : null
}

/** Where the clauses that a status points at lead: true where one comes back to the clause that one came from. */
export function comesBack(from: string, to: string, pointsAt: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = to; at !== undefined && !seen.has(at); at = pointsAt.get(at)) {
    if (at === from) return true
    seen.add(at)
  }
  return false
}

export type ProposalFault =
  | "status"
  | "reason"
  | "other_missing"
  | "other_unknown"
  | "other_itself"
  | "other_circle"
  | "other_unasked"

/** Everything that is wrong with a proposal, at once. `other` is the clause found for the words given; null where none was. */
export function faultsOfProposal(
  clause: string,
  sent: { status: ScreeningStatus | undefined; said: string; reason: string },
  other: string | null,
  pointsAt: ReadonlyMap<string, string>,
): ProposalFault[] {
  const faults: ProposalFault[] = []
  if (!sent.status) faults.push("status")
  else if (namesAnother(sent.status)) {
    if (sent.said === "") faults.push("other_missing")
    else if (other === null) faults.push("other_unknown")
    else if (other === clause) faults.push("other_itself")
    else if (comesBack(clause, other, pointsAt)) faults.push("other_circle")
  } else if (sent.said !== "") faults.push("other_unasked")
  if (sent.reason === "") faults.push("reason")
  return faults
}
