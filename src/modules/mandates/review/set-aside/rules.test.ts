import assert from "node:assert/strict"
import { test } from "node:test"
import { fallenOf, returnsTo, type Standing } from "./rules.ts"

const clause = (key: string, parent: string | null, rest: Partial<Standing> = {}): Standing => ({
  ...{ key, parent, added: true, worded: false },
  ...rest,
})

test("only clauses that files made fall, and none above or below which something stands is lost", () => {
  const clauses = [
    clause("record", null, { added: false }),
    clause("record/added", "record"),
    clause("chapter", null),
    clause("chapter/1", "chapter"),
    clause("chapter/2", "chapter", { worded: true }),
    clause("annex", null),
    clause("annex/1", "annex"),
  ]
  assert.deepEqual(fallenOf(clauses), ["record/added", "chapter/1", "annex", "annex/1"])
})

test("a clause returns to what lay below, and keeps what lies above", () => {
  const layer = { covered: false, worded: false, summarised: false }
  assert.equal(returnsTo({ ...layer, covered: true, worded: true }), "later")
  assert.equal(returnsTo({ ...layer, worded: true, summarised: true }), "earlier")
  assert.equal(returnsTo({ ...layer, summarised: true }), "summary")
  assert.equal(returnsTo(layer), "nothing")
})
