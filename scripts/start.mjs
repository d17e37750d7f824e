// Runs the platform under the pinned Node and sees that it stops when we are stopped: npm's shell passes no signal on.
import { spawn } from "node:child_process"
import { flags, pinnedNode, root } from "./node.mjs"

const args = process.argv.slice(2)
const watch = args.includes("--watch") ? ["--watch-path=src", "--watch-preserve-output"] : []
const rest = args.filter((a) => a !== "--watch")
const child = spawn(pinnedNode(), [...flags, ...watch, "src/main.ts", ...rest], { cwd: root, stdio: "inherit" })

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) child.kill("SIGTERM")
}, 500).unref()
