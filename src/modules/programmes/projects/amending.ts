// What of an approved project may be amended, what of it goes back to the committee, and how an amendment moves. Pure.
import { transitions } from "#src/platform/workflow/index.ts"
import { canonical } from "../rules.ts"
import { recorders } from "../types.ts"
import type { ProjectContent, ProjectStatus } from "./types.ts"

export const amendmentStates = ["small", "proposed", "agreed", "refused", "withdrawn"] as const
export type AmendmentState = (typeof amendmentStates)[number]

/** While it is carried out, or is about to be: before its approval it is a concept, after its end nothing is left to amend. */
const standing: readonly ProjectStatus[] = ["approved", "active", "suspended"]
export const mayBeAmendedOnceApproved = (status: ProjectStatus): boolean => standing.includes(status)

export const amendmentSteps = transitions([
  {
    from: "proposed",
    event: "agree",
    to: "agreed",
    roles: ["planning"],
    guards: ["not_decided_by_proposer", "still_carried_out"],
  },
  {
    from: "proposed",
    event: "refuse",
    to: "refused",
    roles: ["planning"],
    guards: ["not_decided_by_proposer"],
    reasonRequired: true,
  },
  { from: "proposed", event: "withdraw", to: "withdrawn", roles: recorders, guards: [], reasonRequired: true },
])
export type AmendmentEvent = (typeof amendmentSteps)[number]["event"]
export const amendmentEvents = [...new Set(amendmentSteps.map((s) => s.event))]

export const amendmentGuards = (account: string | null, proposedBy: string, status: ProjectStatus) => ({
  not_decided_by_proposer: account !== null && account !== proposedBy,
  still_carried_out: mayBeAmendedOnceApproved(status),
})

const amendable = [
  ...(["title", "units", "programme", "repeats", "held", "purpose", "clauses"] as const),
  ...(["states", "budget", "expected", "perspective", "markers"] as const),
] as const
export type Amendable = (typeof amendable)[number]

const sorted = (list: readonly unknown[]) => list.map((x) => canonical(x)).sort()

/** What a part says, whatever the order of its lists. The lead unit comes first, and that order says something. */
function saidIn(c: ProjectContent, part: Amendable): string {
  if (part === "units") return canonical([c.units[0], sorted(c.units.slice(1))])
  if (part === "budget") return canonical([c.budget, c.currency])
  const value = c[part]
  return canonical(Array.isArray(value) ? sorted(value) : [value])
}

/** The parts of a package in which two contents differ, in the order of the form. */
export const partsAmended = (before: ProjectContent, after: ProjectContent): Amendable[] =>
  amendable.filter((part) => saidIn(before, part) !== saidIn(after, part))

/** A marker by what it says, without what shows it. */
const marked = (c: ProjectContent) => sorted(c.markers.map(({ marker, significance }) => ({ marker, significance })))

/**
 * Whether an amendment is the committee's to decide. What it approved is its purpose, dates, budget, states, mandates, expected
 * results, markers, lead unit and programme. A unit changes by itself: the name, the units that help the same lead unit,
 * and what is given as evidence of a marker. The list is ours; no source has one.
 */
export function needsCommittee(before: ProjectContent, after: ProjectContent): boolean {
  return partsAmended(before, after).some((part) => {
    if (part === "title") return false
    if (part === "units") return before.units[0] !== after.units[0]
    if (part === "markers") return canonical(marked(before)) !== canonical(marked(after))
    return true
  })
}
