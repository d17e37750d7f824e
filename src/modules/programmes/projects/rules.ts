// How a project moves: a unit prepares and submits it, the Project Evaluation Committee decides, the unit carries it out, and
// somebody else evaluates it. Planning acts for the committee. Of which unit a deed must be, the policy says.
import { transitions } from "#src/platform/workflow/index.ts"
import { recorders } from "../types.ts"
import type { ProjectContent, ProjectStanding, ProjectStatus } from "./types.ts"

const committee = ["planning"] as const
const heads = ["unit_head", "planning"] as const
const decided = ["approved", "active", "suspended", "closed", "evaluated"] as const

export const projectSteps = transitions([
  { from: "concept", event: "submit", to: "under_review", roles: recorders, guards: ["package_complete", "origin_evaluated"] },
  { from: "under_review", event: "withdraw", to: "concept", roles: recorders, guards: [], reasonRequired: true },
  {
    from: "under_review",
    event: "approve",
    to: "approved",
    roles: committee,
    guards: ["not_decided_by_submitter", "origin_evaluated"],
  },
  {
    from: "under_review",
    event: "return",
    to: "concept",
    roles: committee,
    guards: ["not_decided_by_submitter"],
    reasonRequired: true,
  },
  {
    from: "under_review",
    event: "reject",
    to: "rejected",
    roles: committee,
    guards: ["not_decided_by_submitter"],
    reasonRequired: true,
  },
  { from: "approved", event: "start", to: "active", roles: recorders, guards: ["start_conditions_settled"] },
  { from: "active", event: "suspend", to: "suspended", roles: recorders, guards: [], reasonRequired: true },
  { from: "suspended", event: "resume", to: "active", roles: recorders, guards: ["start_conditions_settled"] },
  // Approved and never begun: closed with the reason, and no condition is asked about any more.
  { from: "approved", event: "close", to: "closed", roles: recorders, guards: ["no_amendment_open"], reasonRequired: true },
  { from: "active", event: "close", to: "closed", roles: recorders, guards: ["conditions_settled", "no_amendment_open"] },
  { from: "suspended", event: "close", to: "closed", roles: recorders, guards: ["no_amendment_open"], reasonRequired: true },
  {
    from: "closed",
    event: "evaluate",
    to: "evaluated",
    roles: heads,
    guards: ["not_recorded_by_evaluator"],
    reasonRequired: true,
  },
  ...decided.map((at) => ({ from: at, event: "publish", to: at, roles: recorders, guards: ["is_draft"] }) as const),
  ...decided.map(
    (at) => ({ from: at, event: "take_back", to: at, roles: heads, guards: ["is_public"], reasonRequired: true }) as const,
  ),
])
export type ProjectEvent = (typeof projectSteps)[number]["event"]
export type ProjectGuard = (typeof projectSteps)[number]["guards"][number]
export const projectEvents = [...new Set(projectSteps.map((s) => s.event))]

/** Whose deed it is: the committee is of no unit, and planning looks at projects of all of them. */
export function moverOf(event: ProjectEvent): "committee" | "unit" | "head_or_planning" {
  if (event === "approve" || event === "return" || event === "reject") return "committee"
  return event === "evaluate" || event === "take_back" ? "head_or_planning" : "unit"
}

/** The parts of the submission package. */
const packageParts = ["purpose", "clauses", "states", "budget", "expected", "perspective"] as const
export type PackagePart = (typeof packageParts)[number]

/** What a package still lacks, in the order in which the form asks. */
export function missingParts(c: ProjectContent): PackagePart[] {
  const has: Record<PackagePart, boolean> = {
    purpose: c.purpose !== "",
    clauses: c.clauses.length > 0,
    states: c.states.length > 0,
    budget: c.budget !== null && c.currency !== null,
    expected: c.expected !== "",
    perspective: c.perspective !== "",
  }
  return packageParts.filter((part) => !has[part])
}

/** A project may be repeated once somebody has looked at what became of it. */
export const mayBeRepeated = (status: ProjectStatus): boolean => status === "evaluated"

/** What is submitted is what is decided on: it is a concept that a unit changes. What was approved is amended (amending.ts). */
export const mayBeAmended = (status: ProjectStatus): boolean => status === "concept"

/** Which guards hold for somebody. */
export function projectGuards(s: ProjectStanding, account: string | null) {
  const open = s.conditions.filter((c) => c.state === "open")
  return {
    package_complete: missingParts(s.content).length === 0,
    origin_evaluated: s.repeated === null || mayBeRepeated(s.repeated),
    not_decided_by_submitter: account !== null && account !== s.submittedBy,
    start_conditions_settled: open.every((c) => !c.beforeStart),
    conditions_settled: open.length === 0,
    no_amendment_open: !s.amendmentOpen,
    not_recorded_by_evaluator: account !== null && account !== s.recordedBy,
    is_draft: s.visibility === "secretariat",
    is_public: s.visibility === "public",
  } satisfies Record<ProjectGuard, boolean>
}
