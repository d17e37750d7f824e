import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { Verdict } from "#src/platform/http/index.ts"
import { decide } from "#src/platform/workflow/machine.ts"
import type { Actor, Role } from "#src/values/actor.ts"
import { type Day, day, plusDays } from "#src/values/day.ts"
import { named } from "#src/values/localised.ts"
import { maySee } from "./policy.ts"
import { periodsToAsk, readRhythm } from "./rhythm.ts"
import {
  askedDay,
  countByUnit,
  type Event,
  faultOfDelivery,
  type Guard,
  guardsOf,
  inOrder,
  punctuality,
  readEvidence,
  steps,
  thingOf,
} from "./rules.ts"
import type { Assignment, AssignmentState, AssignmentStep } from "./types.ts"

const seat = (role: Role, unit?: string): Actor => ({ account: "a", session: "s", seats: [unit ? { role, unit } : { role }] })
const all: Record<Guard, boolean> = {
  own_unit: true,
  has_answer: true,
  no_hand_in_it: true,
  asker_withdraws: true,
  due_day_stands: true,
  not_public: true,
  is_public: true,
}

test("each step leads on for its seat, and each refusal names what is missing", () => {
  type Case = [from: AssignmentState, event: Event, role: Role, without: Guard | null, reason: string, outcome: string]
  const table: Case[] = [
    ["asked", "assign", "secretary", null, "", "assigned"],
    ["asked", "assign", "planning", null, "", "not_your_seat"],
    ["asked", "hand_in", "desk_officer", null, "", "no_such_step"],
    ["assigned", "reassign", "secretary", null, "", "reason_missing"],
    ["with_secretary", "reassign", "secretary", null, "Wrong unit.", "assigned"],
    ["assigned", "hand_in", "desk_officer", null, "", "with_head"],
    ["assigned", "hand_in", "unit_head", null, "", "with_head"],
    ["assigned", "hand_in", "desk_officer", "own_unit", "", "own_unit"],
    ["assigned", "hand_in", "desk_officer", "has_answer", "", "has_answer"],
    ["with_head", "clear", "unit_head", null, "", "with_secretary"],
    ["with_head", "clear", "unit_head", "no_hand_in_it", "", "no_hand_in_it"],
    ["with_head", "clear", "secretary", null, "", "not_your_seat"],
    ["with_head", "return", "unit_head", null, " ", "reason_missing"],
    ["with_secretary", "send_on", "secretary", null, "", "sent_on"],
    ["with_secretary", "send_on", "secretary", "no_hand_in_it", "", "no_hand_in_it"],
    ["with_secretary", "return", "secretary", null, "Too long.", "assigned"],
    ["sent_on", "deliver", "planning", null, "", "delivered"],
    ["with_secretary", "deliver", "planning", null, "", "no_such_step"],
    ["delivered", "close", "secretary", null, "", "closed"],
    ["delivered", "withdraw", "planning", null, "No.", "no_such_step"],
    ["sent_on", "withdraw", "planning", null, "Note 4.", "withdrawn"],
    ["sent_on", "withdraw", "planning", "asker_withdraws", "Note 4.", "asker_withdraws"],
    ["asked", "extend", "planning", "due_day_stands", "More.", "due_day_stands"],
    ["closed", "extend", "planning", null, "More.", "no_such_step"],
    ["closed", "make_public", "secretary", null, "Of use to all.", "closed"],
    ["closed", "make_public", "planning", null, "Of use to all.", "not_your_seat"],
    ["closed", "make_public", "secretary", "not_public", "Again.", "not_public"],
    ["sent_on", "make_public", "secretary", null, "Early.", "no_such_step"],
    ["closed", "take_back", "secretary", "is_public", "None.", "is_public"],
    ["withdrawn", "assign", "secretary", null, "", "no_such_step"],
  ]
  for (const [from, event, role, without, reason, outcome] of table) {
    const guards = without ? { ...all, [without]: false } : all
    const decided = decide(steps, from, event, { actor: seat(role), guards, reason })
    assert.equal(decided.ok ? decided.to : decided.reason, outcome, `${from} ${event} by ${role}`)
  }
})

const row = (event: string, toState: AssignmentState, by: string): AssignmentStep => ({
  ...{ event, fromState: "asked", toState, unit: null, provision: null, dueOn: null, digest: null, reason: "" },
  ...{ by, asRole: "unit_head", onDay: day("2026-11-20") },
})

test("who wrote, handed in or cleared as head has a hand in the answer until it goes back", () => {
  const known = {
    assignment: { unit: "dps", asker: "office:secretary-general" as const, dueOn: null, state: "with_secretary" as const },
    history: [
      row("assign", "assigned", "secretary"),
      row("hand_in", "with_head", "early"),
      row("return", "assigned", "head"),
      row("hand_in", "with_head", "hander"),
      row("clear", "with_secretary", "head"),
    ],
    writers: ["writer"],
    hasAnswer: true,
    isPublic: false,
  }
  const free = (account: string | null) => guardsOf(known, { account, units: ["dps"], isSecretary: true }).no_hand_in_it
  assert.deepEqual(["writer", "hander", "head", "early", "secretary", null].map(free), [false, false, false, true, true, false])
  const guards = (asker: Assignment["asker"], isSecretary: boolean) =>
    guardsOf({ ...known, assignment: { ...known.assignment, asker } }, { account: "a", units: [], isSecretary })
  assert.equal(guards("office:secretary", false).asker_withdraws, false)
  assert.equal(guards("office:secretary", true).asker_withdraws, true)
  assert.equal(guards("state:peru", false).asker_withdraws, true)
  assert.equal(guards("state:peru", false).own_unit, false)
})

test("a restricted one is seen by the Secretary's office and its unit, another by the secretariat, none by others", () => {
  const says = (v: Verdict) => (v.ok ? v.because : `no ${v.hide}`)
  const table: [Actor, "secretariat" | "restricted", unit: string | null, own: string[], string][] = [
    [seat("secretary"), "restricted", null, [], "assignments_office"],
    [seat("planning"), "restricted", "dps", [], "assignments_office"],
    [seat("desk_officer", "dps"), "restricted", "dps", ["dps"], "assignments_own_unit"],
    [seat("desk_officer", "dps"), "restricted", null, ["dps"], "no true"],
    [seat("unit_head", "dtoc"), "restricted", "dps", ["dtoc"], "no true"],
    [seat("legal"), "restricted", "dps", [], "no true"],
    [seat("legal"), "secretariat", "dps", [], "assignments_staff"],
    [seat("unit_head", "dtoc"), "secretariat", "dps", ["dtoc"], "assignments_staff"],
    [seat("state_delegate"), "secretariat", "dps", [], "no true"],
    [seat("donor"), "secretariat", "dps", [], "no true"],
    [seat("administrator"), "secretariat", "dps", [], "no true"],
  ]
  for (const [actor, visibility, unit, own, verdict] of table)
    assert.equal(says(maySee(actor, { visibility, unit }, own)), verdict, `${actor.seats[0]?.role} ${visibility}`)
})

const today = day("2026-11-20")
const assignment = (key: string, more: Partial<Assignment>): Assignment => ({
  ...{ key, kind: "advice", title: named({ en: key }), request: "", language: "en", requestDocument: "" },
  ...{ asker: "office:secretary-general", askedOn: day("2026-11-01"), theme: null, namedUnit: null, visibility: "secretariat" },
  ...{ state: "assigned", round: 1, unit: "dps", provision: null, periodic: null, periodDue: null, deliveredOn: null },
  ...{ deliveredTo: "", deliveredDocument: "", version: 1, dueOn: null },
  ...more,
})
const delivered = (on: string, due: string | null) => ({
  ...{ state: "delivered" as const, deliveredOn: day(on), dueOn: due === null ? null : day(due) },
})

test("overdue is the day after the last; on time is the day itself or before", () => {
  const table: [Partial<Assignment>, string][] = [
    [{ dueOn: null }, "undated"],
    [{ dueOn: day("2026-11-19") }, "overdue"],
    [{ dueOn: today }, "ahead"],
    [delivered("2026-11-10", "2026-11-10"), "on_time"],
    [delivered("2026-11-11", "2026-11-10"), "late"],
    [delivered("2026-11-11", null), "undated"],
    [{ state: "withdrawn", dueOn: day("2026-11-01") }, "withdrawn"],
  ]
  for (const [more, how] of table) assert.equal(punctuality(assignment("a", more), today), how)
})

test("a unit's share counts what had a day and was delivered; what was withdrawn is in none", () => {
  const some = [
    assignment("a", { dueOn: day("2026-11-19") }),
    assignment("b", { dueOn: day("2026-12-01") }),
    assignment("c", delivered("2026-11-10", "2026-11-10")),
    assignment("d", delivered("2026-11-11", "2026-11-10")),
    assignment("e", delivered("2026-11-11", null)),
    assignment("f", { state: "withdrawn", dueOn: day("2026-11-01") }),
    assignment("g", { state: "asked", unit: null }),
  ]
  assert.deepEqual(countByUnit(some, today), [
    { unit: null, open: 1, overdue: 0, delivered: 0, dated: 0, onTime: 0 },
    { unit: "dps", open: 2, overdue: 1, delivered: 3, dated: 2, onTime: 1 },
  ])
  assert.deepEqual(
    inOrder(some, today).map((a) => a.key),
    ["a", "b", "g", "d", "e", "c", "f"],
  )
})

test("evidence is read from addresses and from kind and key, and from nothing else", () => {
  const table: [string, string | null][] = [
    ["/en/activities/dps~gangs~special-meeting-2007", "activity:dps/gangs/special-meeting-2007"],
    ["https://hemisec.example/pt/clauses/ag-res-2274/report", "clause:ag-res-2274/report"],
    ["/fr/editions/ministers-mandates-2011-2013-en-1", "edition:ministers-mandates-2011-2013-en-1"],
    ["/es/editions/ministers-mandates-2011-2013-en-1/figures/F12", "edition:ministers-mandates-2011-2013-en-1#F12"],
    ["edition:ministers-mandates-2011-2013-en-1#F3", "edition:ministers-mandates-2011-2013-en-1#F3"],
    ["  activity:dps/gangs/special-meeting-2007  ", "activity:dps/gangs/special-meeting-2007"],
    ["/en/activities/x?on=2026#documents", "activity:x"],
    ["edition:e#F0", null],
    ["edition:e#Fx", null],
    ["account:1", null],
    ["assignment:0a1b2c3d4e5f", null],
    ["/en/units/dps", null],
    ["activity:", null],
    ["activity:a b", null],
    ["javascript:alert(1)", null],
    ["", null],
  ]
  for (const [text, read] of table) assert.equal(readEvidence(text), read, text)
})

test("whatever is typed as evidence is refused or read as one that reads the same again", () => {
  const words = fc.oneof(
    fc.string(),
    fc.tuple(fc.constantFrom("/en/activities/", "clause:", "edition:", "/editions/"), fc.string()).map((t) => t.join("")),
  )
  fc.assert(
    fc.property(words, (text) => {
      const read = readEvidence(text)
      if (read === null) return
      assert.equal(readEvidence(read), read)
      assert.match(thingOf(read).thing, /^(clause|activity|edition):[a-z0-9]/)
    }),
  )
})

test("a delivery lies between the request and today", () => {
  const asked = { askedOn: day("2026-11-10") }
  const days = ["2026-11-09", "2026-11-10", "2026-11-20", "2026-11-21"].map((d) => faultOfDelivery(day(d), asked, today))
  assert.deepEqual(days, ["before", null, null, "ahead"])
})

const monthly = { rule: "FREQ=MONTHLY", firstDue: day("2026-01-31"), leadDays: 30, since: day("2026-11-20") }

test("the clock asks for what is due within the lead, from the day the rhythm was set, and for all that it missed", () => {
  const table: [string, string[]][] = [
    ["2026-11-20", []],
    ["2026-12-01", ["2026-12-31"]],
    ["2027-02-01", ["2026-12-31", "2027-01-31"]],
    ["2027-04-02", ["2026-12-31", "2027-01-31", "2027-03-31"]],
  ]
  for (const [on, due] of table) assert.deepEqual(periodsToAsk(monthly, day(on)), due, on)
  assert.deepEqual(periodsToAsk({ ...monthly, rule: "" }, today), [])
  assert.deepEqual(periodsToAsk({ ...monthly, firstDue: null }, today), [])
})

test("asked day by day or once after a long rest, the same reports are asked for, each once", () => {
  const rules = fc.constantFrom("FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY", "FREQ=WEEKLY;INTERVAL=2")
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 500 }), (rule, leadDays, rest) => {
      const p = { rule, firstDue: day("2026-11-25"), leadDays, since: today }
      const byDay = new Set<Day>()
      for (let n = 0; n <= rest; n++) for (const due of periodsToAsk(p, plusDays(today, n))) byDay.add(due)
      const atOnce = periodsToAsk(p, plusDays(today, rest))
      assert.deepEqual([...byDay].sort(), atOnce)
      assert.equal(new Set(atOnce).size, atOnce.length)
      assert.ok(atOnce.every((due) => askedDay(due, leadDays) <= plusDays(today, rest)))
    }),
    { numRuns: 30 },
  )
})

test("a rhythm must be a rule that gives its own first day", () => {
  assert.deepEqual(readRhythm("freq=monthly;interval=3", day("2026-12-31")), { ok: true, rule: "FREQ=MONTHLY;INTERVAL=3" })
  assert.deepEqual(readRhythm("FREQ=MONTHLY;BYMONTHDAY=-1", day("2026-12-30")), { ok: false, at: "first" })
  assert.deepEqual(readRhythm("each week", day("2026-12-30")), { ok: false, at: "rule", fault: "shape", part: "EACH WEEK" })
})
