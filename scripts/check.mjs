// Types, lint, dead code, and the near and conventions tests that need no database. Seconds for the whole tree.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { flags, pinnedNode, root } from "./node.mjs"

const bin = (name) => join(root, "node_modules/.bin", name)
const steps = [
  ["types", bin("tsc"), ["-p", "."]],
  ["lint", bin("biome"), ["check", "--error-on-warnings", "."]],
  ["dead code", bin("knip"), ["--no-progress"]],
  [
    "conventions",
    pinnedNode(),
    [...flags, "--test", "--test-isolation=none", "--test-force-exit", "--test-reporter=dot", "tests/conventions/near/*.test.ts"],
  ],
]

let failed = false
for (const [name, command, args] of steps) {
  const began = performance.now()
  const run = spawnSync(command, args, { cwd: root, encoding: "utf8", shell: false })
  const ok = run.status === 0
  console.log(`${ok ? "✓" : "✗"} ${name} (${Math.round(performance.now() - began)} ms)`)
  if (!ok) {
    console.log(run.stdout, run.stderr)
    failed = true
  }
}
process.exit(failed ? 1 : 0)
