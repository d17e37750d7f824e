import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { ToldEvent } from "../access/index.ts"
import { type Falling, reconcile } from "./feed-told.ts"

const neutral = { title: "Gone", lang: "en" } as const
const since = new Date("2025-11-20T00:00:00Z")
const now = (n: number) => new Date(Date.UTC(2026, 10, 20, 15, n))
const event = (uid: string, sequence: number): Falling => ({
  ...{ uid, sequence, changed: now(0), status: "confirmed", title: `Secret ${uid}`, lang: "en" },
  when: { at: new Date("2026-12-05T04:59:59Z"), zone: "America/New_York" },
})

test("whatever comes and goes, each name is told once, its number never falls, and grows whenever its standing changes", () => {
  const seen = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c")), { maxLength: 9 })
  fc.assert(
    fc.property(seen, fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }), (readings, steps) => {
      let told: ToldEvent[] = []
      let own = 0
      const last = new Map<string, { sequence: number; status: string }>()
      for (const [i, uids] of readings.entries()) {
        own += steps[i] ?? 0
        const current = uids.map((uid) => event(uid, own))
        const { events, remember } = reconcile(current, told, { now: now(i), since }, neutral)
        told = [...told.filter((t) => !remember.some((r) => r.uid === t.uid)), ...remember]
        assert.equal(new Set(events.map((e) => e.uid)).size, events.length)
        for (const e of events) {
          const before = last.get(e.uid)
          if (before) assert.ok(before.status === e.status ? e.sequence >= before.sequence : e.sequence > before.sequence)
          if (e.status === "cancelled") assert.ok(before && e.title === "Gone" && !JSON.stringify(e).includes("Secret"))
          last.set(e.uid, { sequence: e.sequence, status: e.status })
        }
        assert.equal(events.length, last.size, "nothing that was told leaves without a word")
        assert.deepEqual(reconcile(current, told, { now: now(i + 1), since }, neutral), {
          events: sortedAs(events, told, current),
          remember: [],
        })
      }
    }),
    { numRuns: 300 },
  )
})

test("what grew too old for the feed leaves it without being cancelled", () => {
  const { remember } = reconcile([event("a", 0)], [], { now: now(0), since }, neutral)
  const later = { now: now(1), since: new Date("2027-12-06T00:00:00Z") }
  assert.deepEqual(reconcile([], remember, later, neutral), { events: [], remember: [] })
})

/** The same events: those that stand in their order, then the cancelled in that of what is remembered. */
function sortedAs(events: readonly Falling[], told: readonly ToldEvent[], current: readonly Falling[]): Falling[] {
  const order = [...current.map((e) => e.uid), ...told.map((t) => t.uid)]
  return events.toSorted((a, b) => order.indexOf(a.uid) - order.indexOf(b.uid))
}
