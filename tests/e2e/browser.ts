// Finds a Chromium: CHROMIUM_PATH, one on the PATH, else the headless build that npm brought (linux-x64), unpacked with
// its libraries and a font into a private folder. Nothing is downloaded.
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
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

async function fromPackages(): Promise<{ path: string; env: Record<string, string>; folder: string }> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium was found. Install Chromium or Google Chrome, or name one in CHROMIUM_PATH.")
  }
  const folder = mkdtempSync(join(tmpdir(), "hemisec-chromium-"))
  const { default: packed } = await import("@sparticuz/chromium")
  const { default: tar } = await import("tar-fs")
  const packages = resolve(import.meta.dirname, "../../node_modules/@sparticuz/chromium/bin")
  for (const part of ["al2023", "fonts"]) {
    await pipeline(createReadStream(join(packages, `${part}.tar.br`)), createBrotliDecompress(), tar.extract(folder))
  }
  // Its own font settings name folders of another machine; without a font the browser stops at once.
  writeFileSync(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  const path = await packed.executablePath()
  return { path, folder, env: { LD_LIBRARY_PATH: join(folder, "lib"), FONTCONFIG_PATH: folder, HOME: folder } }
}

export async function launch(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []
  const found = installed()
  if (found) {
    const browser = await chromium.launch({ executablePath: found, args: [...quiet, ...sandbox] })
    return { browser, close: () => browser.close() }
  }
  const { path, env, folder } = await fromPackages()
  const browser = await chromium.launch({
    executablePath: path,
    args: [...quiet, "--no-sandbox", "--headless"],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  return {
    browser,
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
