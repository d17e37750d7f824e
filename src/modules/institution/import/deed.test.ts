import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { test } from "node:test"

const root = join(import.meta.dirname, "../../../..")
const hemisec = (...words: string[]) =>
  spawnSync(process.execPath, [...process.execArgv.filter((flag) => !flag.startsWith("--test")), "src/cli.ts", ...words], {
    cwd: root,
    encoding: "utf8",
  })

test("a colleague parses an order at the terminal, as a summary and as JSON", () => {
  const summary = hemisec("order", "parse", "record/samples/orders/en-letters.txt")
  assert.equal(summary.status, 0, summary.stderr)
  assert.match(summary.stdout, /^Executive Order 94-07 Rev\. 2, annex C\n/)
  assert.match(summary.stdout, /9 units, 16 provisions/)
  const json = hemisec("order", "parse", "record/samples/orders/en-letters.txt", "--json")
  const parsed = JSON.parse(json.stdout) as Record<string, unknown>
  assert.deepEqual(Object.keys(parsed), ["source", "order", "units", "functions", "placed", "unplaced", "oddities"])
  for (const out of [summary.stdout, json.stdout]) assert.doesNotMatch(out, /Brandt|555|lakes\.example/)
})

test("a wrong request ends with code 2 and one sentence", () => {
  for (const words of [
    ["order", "parse"],
    ["order", "parse", "no-such-file"],
    ["order", "parse", "src"],
    ["order", "parse", "a", "b"],
    ["order", "parse", "--xml", "a"],
    ["order", "parse", "bench/../src/web/nothing.png"],
  ]) {
    const run = hemisec(...words)
    assert.equal(run.status, 2)
    assert.equal(run.stdout, "")
    assert.equal(run.stderr.trim().split("\n").length, 1, run.stderr)
  }
})
