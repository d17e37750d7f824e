#!/usr/bin/env node
// `npx hemisec …`: the command line under the pinned Node.
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { flags, pinnedNode, root } from "./node.mjs"

const run = spawnSync(pinnedNode(), [...flags, join(root, "src/cli.ts"), ...process.argv.slice(2)], { stdio: "inherit" })
process.exit(run.status ?? 1)
