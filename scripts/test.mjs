// `npm test` runs everything; `node scripts/test.mjs FILE …` runs those files alone.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { flags, pinnedNode, root } from "./node.mjs"

const run = spawnSync(pinnedNode(), [...flags, join(root, "tests/run.ts"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
})
process.exit(run.status ?? 1)
