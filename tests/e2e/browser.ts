// Finds a Chromium: CHROMIUM_PATH, one on the PATH, else the headless build that npm brought (linux-x64), unpacked with
// its libraries and a font into a private folder. Nothing is downloaded.
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join, resolve } from "node:path"
import { pipeline } from "node:stream/promises"
import { createBrotliDecompress } from "node:zlib"
import { type Browser, chromium } from "playwright-core"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

function installed(): string | undefined {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  const folders = (process.env.PATH ?? "").split(delimiter)
  const onPath = folders.flatMap((f) => names.map((n) => join(f, n)))
  return [...onPath, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].find((p) => existsSync(p))
}

const packages = resolve(import.meta.dirname, "../../node_modules/@sparticuz/chromium")

/** Unpacked once for each user and version into a folder of their own: what another user unpacked cannot be run. */
async function fromPackages(): Promise<{ path: string; env: Record<string, string> }> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium was found. Install Chromium or Google Chrome, or name one in CHROMIUM_PATH.")
  }
  const { version } = JSON.parse(readFileSync(join(packages, "package.json"), "utf8")) as { version: string }
  const folder = join(tmpdir(), `hemisec-chromium-${process.getuid?.() ?? 0}-${version}`)
  if (!existsSync(folder)) await unpack(folder)
  return { path: join(folder, "chromium"), env: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_PATH: folder, HOME: folder } }
}

async function unpack(folder: string) {
  const fresh = mkdtempSync(`${folder}-`)
  const { default: tar } = await import("tar-fs")
  const open = (file: string) => createReadStream(join(packages, "bin", file))
  for (const part of ["al2023", "fonts"]) await pipeline(open(`${part}.tar.br`), createBrotliDecompress(), tar.extract(fresh))
  await pipeline(open("chromium.br"), createBrotliDecompress(), createWriteStream(join(fresh, "chromium"), { mode: 0o755 }))
  // Its own font settings name folders of another machine; without a font the browser stops at once.
  writeFileSync(
    join(fresh, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  // Whoever was faster has the same bytes: ours go.
  try {
    renameSync(fresh, folder)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
}

export async function launch(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []
  const found = installed()
  if (found) {
    const browser = await chromium.launch({ executablePath: found, args: [...quiet, ...sandbox] })
    return { browser, close: () => browser.close() }
  }
  const { path, env } = await fromPackages()
  const browser = await chromium.launch({
    executablePath: path,
    args: [...quiet, "--no-sandbox", "--headless"],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  return { browser, close: () => browser.close() }
}
