// Writes src/platform/db/tables.ts from the migrations, on a throw-away server.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { flags, pinnedNode, root } from "./node.mjs"

const run = spawnSync(pinnedNode(), [...flags, join(root, "scripts/tables.ts")], { cwd: root, stdio: "inherit" })
process.exit(run.status ?? 1)
