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

test("a colleague parses an instrument at the terminal, as a summary and as JSON with reasons and their codes", () => {
  const sample = "record/samples/instruments/es-resolucion.txt"
  const summary = hemisec("instrument", "parse", sample)
  assert.equal(summary.status, 0, summary.stderr)
  assert.match(summary.stdout, /^CUIDADO DE LOS FAROS/)
  assert.match(summary.stdout, /3 recitals, 11 clauses, 2 notes/)
  const parsed = JSON.parse(hemisec("instrument", "parse", sample, "--json").stdout) as Record<string, unknown>
  assert.deepEqual(Object.keys(parsed), [
    "source",
    "instrument",
    "preamble",
    "clauses",
    "footnotes",
    "placed",
    "unplaced",
    "oddities",
  ])
  const wrong = hemisec("instrument", "parse", "no-such-file")
  assert.deepEqual([wrong.status, wrong.stdout], [2, ""])
})
