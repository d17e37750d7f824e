// Writes docs/facts.md and docs/problems.md from the modules' manifests. A test finds them out of date.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { flags, pinnedNode, root } from "./node.mjs"

const run = spawnSync(pinnedNode(), [...flags, join(root, "scripts/docs.ts"), "--write"], { cwd: root, stdio: "inherit" })
process.exit(run.status ?? 1)
