import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { Problem } from "#src/platform/http/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import type { Actor, Role } from "#src/values/actor.ts"
import { missingParts, type ProjectEvent, projectEvents, projectGuards, projectSteps } from "./rules.ts"
import { type ProjectContent, type ProjectStanding, type ProjectStatus, projectStatuses } from "./types.ts"

const whole: ProjectContent = {
  title: "Lanterns",
  programme: null,
  repeats: null,
  held: null,
  units: ["dps"],
  states: ["CRI"],
  clauses: [{ clause: "commitment-2008/pillar-3", basis: "confirmed" }],
  purpose: "Light",
  expected: "A lit harbour",
  perspective: "Women choose where.",
  markers: [],
  budget: 0,
  currency: "USD",
}
const standing: ProjectStanding = {
  content: whole,
  conditions: [],
  repeated: null,
  amendmentOpen: false,
  submittedBy: "amina",
  recordedBy: "amina",
  visibility: "secretariat",
}
const open = (beforeStart: boolean) => ({ beforeStart, state: "open" as const })

const go = (who: string, role: Role, from: ProjectStatus, event: ProjectEvent, s: Partial<ProjectStanding> = {}, reason = "") => {
  const actor: Actor = { account: who, session: "s", seats: [{ role, unit: "dps" }] }
  try {
    return `→ ${step(projectSteps, from, event, actor, projectGuards({ ...standing, ...s }, who), reason)}`
  } catch (error) {
    assert.ok(error instanceof Problem)
    return String(error.values.because)
  }
}

test("each step of a project leads on for the right person, and each refusal says what is missing", () => {
  const incomplete = { content: { ...whole, perspective: "" } }
  const table: [Parameters<typeof go>, string][] = [
    [["amina", "desk_officer", "concept", "submit"], "→ under_review"],
    [["amina", "desk_officer", "concept", "submit", incomplete], "package_complete"],
    [["amina", "desk_officer", "concept", "submit", { repeated: "closed" }], "origin_evaluated"],
    [["amina", "desk_officer", "concept", "submit", { repeated: "evaluated" }], "→ under_review"],
    [["joao", "legal", "concept", "submit"], "not_your_seat"],
    [["ines", "planning", "under_review", "approve"], "→ approved"],
    [["gabriela", "unit_head", "under_review", "approve"], "not_your_seat"],
    [["ines", "planning", "under_review", "approve", { submittedBy: "ines" }], "not_decided_by_submitter"],
    [["ines", "planning", "under_review", "return", { submittedBy: "ines" }, "No."], "not_decided_by_submitter"],
    [["ines", "planning", "under_review", "reject", { submittedBy: "ines" }, "No."], "not_decided_by_submitter"],
    [["ines", "planning", "under_review", "return"], "reason_missing"],
    [["ines", "planning", "under_review", "return", {}, "The budget has no source."], "→ concept"],
    [["ines", "planning", "under_review", "reject", {}, "Another body does it."], "→ rejected"],
    [["amina", "desk_officer", "under_review", "withdraw", {}, "A figure is wrong."], "→ concept"],
    [["amina", "desk_officer", "approved", "start", { conditions: [open(true)] }], "start_conditions_settled"],
    [["amina", "desk_officer", "approved", "start", { conditions: [open(false)] }], "→ active"],
    [["amina", "desk_officer", "active", "close", { conditions: [open(false)] }], "conditions_settled"],
    [["amina", "desk_officer", "active", "close", { conditions: [{ beforeStart: false, state: "waived" }] }], "→ closed"],
    [["amina", "desk_officer", "active", "suspend"], "reason_missing"],
    [["amina", "desk_officer", "active", "suspend", {}, "A storm."], "→ suspended"],
    [["amina", "desk_officer", "suspended", "resume"], "→ active"],
    [["amina", "desk_officer", "closed", "evaluate", {}, "It worked."], "not_your_seat"],
    [["gabriela", "unit_head", "closed", "evaluate", { recordedBy: "gabriela" }, "It worked."], "not_recorded_by_evaluator"],
    [["gabriela", "unit_head", "closed", "evaluate", {}, "It worked."], "→ evaluated"],
    [["amina", "desk_officer", "concept", "publish"], "no_such_step"],
    [["amina", "desk_officer", "approved", "publish"], "→ approved"],
    [["amina", "desk_officer", "approved", "publish", { visibility: "public" }], "is_draft"],
    [["amina", "desk_officer", "active", "take_back", { visibility: "public" }, "Wrong."], "not_your_seat"],
    [["gabriela", "unit_head", "active", "take_back", { visibility: "public" }, "Wrong."], "→ active"],
    ...projectEvents.map((event): [Parameters<typeof go>, string] => [
      ["ines", "planning", "rejected", event, {}, "Again."],
      "no_such_step",
    ]),
  ]
  for (const [asked, outcome] of table) assert.equal(go(...asked), outcome, asked.slice(0, 4).join(" "))
})

test("a project never becomes public, active or evaluated without having been approved by another person", () => {
  const events = fc.array(fc.tuple(fc.constantFrom(...projectEvents), fc.constantFrom("amina", "ines")), { maxLength: 14 })
  fc.assert(
    fc.property(events, (walk) => {
      let status: ProjectStatus = "concept"
      let submittedBy: string | null = null
      let approved = false
      for (const [event, who] of walk) {
        const role = who === "ines" ? "planning" : "desk_officer"
        const to: string = go(who, role, status, event, { submittedBy, recordedBy: "amina" }, "Because.")
        if (!to.startsWith("→ ")) continue
        if (event === "approve") assert.notEqual(who, submittedBy)
        if (event === "approve") approved = true
        if (event === "submit") submittedBy = who
        status = to.slice(2) as ProjectStatus
        assert.ok(projectStatuses.includes(status))
        if (!["concept", "under_review", "rejected"].includes(status)) assert.ok(approved)
      }
    }),
  )
})

test("what a package lacks is named part by part", () => {
  const bare = { ...whole, purpose: "", clauses: [], states: [], budget: null, currency: null, expected: "", perspective: "" }
  assert.deepEqual(missingParts(whole), [])
  assert.deepEqual(missingParts(bare), ["purpose", "clauses", "states", "budget", "expected", "perspective"])
})
