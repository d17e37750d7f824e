// A file is read apart: the reader may turn for ever or take all the memory there is, and we hear a reason instead.
import assert from "node:assert/strict"
import { test } from "node:test"
import { readApart } from "./apart.ts"

const child = new URL("./apart.fixture.ts", import.meta.url)
const limits = { seconds: 60, megabytes: 64, answerBytes: 5_000 }
const cases: readonly [what: string, first: number, seconds: number, answer: object][] = [
  ["an answer comes back as the child gave it", 0, 60, { length: 2, words: "aaa" }],
  ["a reader without an end is stopped", 1, 3, { refused: "too_slow" }],
  ["a reader that takes all memory is stopped", 2, 60, { refused: "too_heavy" }],
  ["a reader that fails is no fault of ours", 3, 60, { refused: "too_heavy" }],
  ["an answer past every measure is not taken in", 4, 60, { refused: "too_long_answer" }],
]
for (const [what, first, seconds, answer] of cases)
  test(what, async () => {
    assert.deepEqual(await readApart(child, Uint8Array.of(first, 7), { ...limits, seconds }), answer)
  })
