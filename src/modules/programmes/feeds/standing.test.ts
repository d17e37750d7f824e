import assert from "node:assert/strict"
import { test } from "node:test"
import type { Edtf } from "#src/values/edtf.ts"
import { eventStatus, stoodIn } from "./standing.ts"

test("what a calendar is told of each status; what the record lost is cancelled, whatever it was", () => {
  const told = ["planned", "confirmed", "held", "postponed", "cancelled", "unheard of"].map((status) => [
    eventStatus({ status, gone: false }),
    eventStatus({ status, gone: true }),
  ])
  assert.deepEqual(told, [
    ["tentative", "cancelled"],
    ["confirmed", "cancelled"],
    ["confirmed", "cancelled"],
    ["cancelled", "cancelled"],
    ["cancelled", "cancelled"],
    ["tentative", "cancelled"],
  ])
})

const withdrawn = {
  key: "dps/talks",
  withdrawnAt: new Date("2026-11-20T15:00:00Z"),
  turns: 3,
  held: "2027-12-30/2028-01-02" as Edtf,
  type: "meeting",
  programme: "dps/prisons",
  section: "mispa-2013/appendix-i",
  units: ["dps", "dtoc"],
  states: ["BRB"],
  themes: ["prisons"],
  partners: ["unodc"],
}

test("a withdrawal is told in the lists in which the activity stood, and in no other", () => {
  const within = [
    {},
    { state: "BRB", unit: "dtoc", theme: "prisons", partner: "unodc", type: "meeting" },
    { programme: "dps/prisons", section: "mispa-2013" },
    { year: 2027 },
    { year: 2028 },
    // Where it stood by these cannot be told any more: the withdrawal is not kept back.
    { clause: "commitment-2008/pillar-1", status: "planned" },
  ]
  const without = [
    { state: "PER" },
    { unit: "cicad" },
    { theme: "ports" },
    { partner: "oas" },
    { type: "course" },
    { programme: "dps" },
    { section: "mispa" },
    { year: 2029 },
  ]
  assert.deepEqual(
    within.filter((n) => !stoodIn(withdrawn, n)),
    [],
  )
  assert.deepEqual(
    without.filter((n) => stoodIn(withdrawn, n)),
    [],
  )
  assert.equal(stoodIn({ ...withdrawn, held: null }, { year: 2027 }), false)
})
