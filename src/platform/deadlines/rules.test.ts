import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Day, day, plusDays } from "#src/values/day.ts"
import { faultOfDay, reminderDays, remindersDue } from "./rules.ts"

const today = day("2026-11-27")

test("a day may be set that is not over, and moved to a later one alone", () => {
  const cases: [what: string, dueOn: Day, standing: Day | undefined, fault: string | null][] = [
    ["today is in time", today, undefined, null],
    ["yesterday is over", day("2026-11-26"), undefined, "past"],
    ["a slip of the hand in the year", day("2206-12-05"), undefined, "too_far"],
    ["a later day", day("2026-12-06"), day("2026-12-05"), null],
    ["the same day is no more time", day("2026-12-05"), day("2026-12-05"), "not_later"],
    ["an earlier day is less", day("2026-12-04"), day("2026-12-05"), "not_later"],
    ["overdue, and moved to today", today, day("2026-11-20"), null],
    ["overdue, and moved to a day that is over too", day("2026-11-25"), day("2026-11-20"), "past"],
  ]
  for (const [what, dueOn, standing, fault] of cases)
    assert.equal(faultOfDay(dueOn, { today, ...(standing ? { standing } : {}) }), fault, what)
})

test("no chain of extensions ever shortens the time", () => {
  const step = fc.integer({ min: -400, max: 4000 }).map((n) => plusDays(today, n))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1 }), (asked) => {
      const stood: Day[] = []
      for (const dueOn of asked) {
        const standing = stood.at(-1)
        if (!faultOfDay(dueOn, { today, ...(standing ? { standing } : {}) })) stood.push(dueOn)
      }
      assert.deepEqual(stood, [...new Set(stood)].sort())
      assert.ok(stood.every((d) => d >= today))
    }),
  )
})

test("reminders go a week and a day before, on the day, and on the day after", () => {
  const set = { dueOn: day("2026-12-10"), setOn: today }
  const cases: [Day, number[]][] = [
    [day("2026-12-02"), []],
    [day("2026-12-03"), [7]],
    [day("2026-12-09"), [7, 1]],
    [day("2026-12-10"), [7, 1, 0]],
    [day("2026-12-11"), [7, 1, 0, -1]],
    [day("2027-02-01"), [7, 1, 0, -1]],
  ]
  for (const [on, due] of cases) assert.deepEqual(remindersDue(set, on), due, on)
  assert.deepEqual(remindersDue({ dueOn: day("2026-11-30"), setOn: today }, day("2026-11-30")), [1, 0], "no week was left")
  assert.deepEqual(remindersDue({ dueOn: today, setOn: today }, today), [], "who was told today needs no reminder")
})

test("whenever the clock looks and however long it stood still, each reminder goes once and none too early", () => {
  const looks = fc
    .array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 80 })
    .map((days) => days.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), looks, (length, days) => {
      const set = { dueOn: plusDays(today, length), setOn: today }
      const gone = new Map<number, Day>()
      for (const on of days.map((n) => plusDays(today, n)))
        for (const before of remindersDue(set, on).filter((b) => !gone.has(b))) gone.set(before, on)
      const last = plusDays(today, days.at(-1) ?? 0)
      const wanted = reminderDays.filter((b) => plusDays(set.dueOn, -b) > today && plusDays(set.dueOn, -b) <= last)
      assert.deepEqual([...gone.keys()].sort(), [...wanted].sort())
      for (const [before, on] of gone) assert.ok(on >= plusDays(set.dueOn, -before))
    }),
  )
})
