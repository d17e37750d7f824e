// `npm run bench` runs every journey in bench/; `npm run bench -- pages` runs one. Figures worth keeping go to docs/benchmarks.md.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { flags, pinnedNode, root } from "./node.mjs"

const all = ["pages", "search", "bulk-import", "order-parse", "print", "iati"]
const asked = process.argv.slice(2)
let failed = false
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n${name}`)
  const run = spawnSync(pinnedNode(), [...flags, join(root, "bench", `${name}.ts`)], { cwd: root, stdio: "inherit" })
  failed ||= run.status !== 0
}
process.exit(failed ? 1 : 0)
