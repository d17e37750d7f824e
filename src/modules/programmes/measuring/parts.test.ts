import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Cell, partsIn, shownToPublic, tooMany } from "./parts.ts"

const cells = (people: readonly number[], printed: readonly number[] = []): Cell[] =>
  people.map((n, i) => ({ name: String.fromCharCode(97 + i), people: n, ...(printed.includes(i) ? { printed: true } : {}) }))

/** What a reader has before him: each figure or a star, then the rest. */
function face(parts: readonly Cell[], whole: number | null, threshold: number): string {
  const { hidden, rest } = shownToPublic(parts, whole, threshold)
  const figures = parts.map((c) => (hidden.has(c.name) ? "*" : String(c.people)))
  return [...figures, ...(rest === null ? [] : [rest.hidden ? "rest *" : `rest ${rest.people}`])].join(" ")
}

test("what everybody sees of a division", () => {
  const table: [number[], number | null, string][] = [
    [[12, 8], 20, "12 8 rest 0"],
    [[5, 15], 20, "5 15 rest 0"],
    [[3, 17], 20, "* * rest 0"],
    [[3, 17, 30], 50, "* * 30 rest 0"],
    [[3, 0, 17], 20, "* 0 * rest 0"],
    [[3, 4, 13], 20, "* * 13 rest 0"],
    [[1, 2, 17], 20, "* * * rest 0"],
    [[12], 15, "* rest *"],
    [[3], 3, "* rest *"],
    [[1], 1, "* rest *"],
    [[3], 40, "* rest *"],
    [[0, 20], 20, "0 20 rest 0"],
    [[0, 0], 0, "0 0 rest 0"],
    [[12, 8], 30, "12 8 rest 10"],
    [[12, 8], null, "12 8"],
    [[3, 17], null, "* *"],
    [[3], null, "*"],
    [[0, 1, 1], 2, "* * * rest *"],
    [[], 3, ""],
  ]
  for (const [parts, whole, shown] of table) assert.equal(face(cells(parts), whole, 5), shown, `${parts} of ${whole}`)
})

test("what a public document prints stays, and hides nothing else by that", () => {
  assert.equal(face(cells([3, 17], [0]), 20, 5), "3 17 rest 0")
  assert.equal(face(cells([3, 2, 15], [0]), 20, 5), "3 * * rest 0")
  assert.equal(face(cells([17, 3], [0]), 20, 5), "17 * rest *")
})

test("a threshold of one or none hides nothing", () => {
  for (const threshold of [0, 1]) assert.equal(face(cells([1, 2, 0]), 9, threshold), "1 2 0 rest 6")
})

/** All ways in which `n` figures make `total`. */
function* ways(n: number, total: number): Generator<number[]> {
  if (n === 1) yield [total]
  else for (let first = 0; first <= total; first++) for (const rest of ways(n - 1, total - first)) yield [first, ...rest]
}

test("whoever knows the whole, what is shown and this very rule can compute no hidden figure", () => {
  const people = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 })
  const rule = (parts: number[], rest: number, threshold: number, printed: number[]) => {
    const whole = parts.reduce((a, b) => a + b, rest)
    const marks = printed.filter((i) => i < parts.length)
    const { hidden } = shownToPublic(cells(parts, marks), whole, threshold)
    const shown = face(cells(parts, marks), whole, threshold)
    const slots = [...parts.map((_, i) => String.fromCharCode(97 + i)), ""].filter((name) => hidden.has(name))
    const all = [...parts, rest]
    const open = all.map((_, i) => hidden.has(i < parts.length ? String.fromCharCode(97 + i) : ""))
    const together = all.reduce((a, n, i) => a + (open[i] ? n : 0), 0)
    if (slots.length === 0) return
    const could = slots.map(() => new Set<number>())
    for (const way of ways(slots.length, together)) {
      const guess = [...way]
      const filled = all.map((n, i) => (open[i] ? (guess.shift() ?? 0) : n))
      if (face(cells(filled.slice(0, -1), marks), whole, threshold) === shown)
        for (const [i, n] of way.entries()) could[i]?.add(n)
    }
    for (const [i, values] of could.entries()) assert.ok(values.size > 1, `${slots[i]} of ${parts} and ${rest}: ${shown}`)
  }
  fc.assert(
    fc.property(
      people,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 3, max: 6 }),
      fc.subarray([0, 1, 2, 3], { maxLength: 1 }),
      rule,
    ),
    { numRuns: 1500 },
  )
})

test("parts are given under their words, and those that make more than the whole are told with how much", () => {
  const parts = partsIn({ women: 14, men: 13, police: 24 })
  assert.deepEqual(
    parts.map((p) => [p.by, p.part, p.people]),
    [
      ["sex", "women", 14],
      ["sex", "men", 13],
      ["sector", "police", 24],
    ],
  )
  assert.deepEqual(tooMany(parts, 24), [{ by: "sex", made: 27, over: 3 }])
  assert.deepEqual(tooMany(parts, 27), [])
  assert.deepEqual(tooMany(parts, null), [])
})
