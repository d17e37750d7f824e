// What a fresh clone relies on: a lock file that is complete on every platform, and no package that needs to run a
// script at its installation.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"

const root = resolve(import.meta.dirname, "../../..")
const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8")) as Record<string, unknown>

type Locked = {
  version?: string
  optionalDependencies?: Record<string, string>
  hasInstallScript?: boolean
  license?: string
  dev?: boolean
  integrity?: string
}
const locked = read("package-lock.json").packages as Record<string, Locked>
const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)
const names = new Set(Object.keys(locked).map(nameOf))

test("every optional platform package that a package names stands in the lock file", () => {
  const missing = Object.entries(locked).flatMap(([path, p]) =>
    Object.keys(p.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${nameOf(path)} needs ${name}`),
  )
  assert.deepEqual(missing, [])
})

test("packages with an install script are known, and denied by name", () => {
  const denied = read("package.json").allowScripts as Record<string, boolean>
  const scripted = Object.entries(locked).flatMap(([path, p]) => (p.hasInstallScript ? [nameOf(path)] : []))
  assert.deepEqual(
    scripted.filter((name) => denied[name] !== false),
    [],
  )
})

test("versions are exact, and every package carries its hash", () => {
  const own = read("package.json")
  const all = {
    ...(own.dependencies as object),
    ...(own.devDependencies as object),
    ...(own.optionalDependencies as object),
  } as Record<string, string>
  assert.deepEqual(
    Object.entries(all).filter(([, v]) => !/^\d/.test(v)),
    [],
  )
  const bare = Object.entries(locked).filter(([path, p]) => path !== "" && !p.integrity)
  assert.deepEqual(
    bare.map(([path]) => path),
    [],
  )
})

test("nothing in the product is under a licence that binds it", () => {
  const bound = Object.entries(locked).flatMap(([path, p]) => {
    if (path === "" || p.dev) return []
    const text = p.license ?? licenceOf(path)
    // One of two licences to choose from is enough.
    return /GPL/.test(text) && !/ OR /.test(text) ? [`${nameOf(path)}: ${text}`] : []
  })
  assert.deepEqual(bound, [])
})

function licenceOf(path: string): string {
  const file = join(root, path, "package.json")
  if (!existsSync(file)) return "not installed here"
  return String((JSON.parse(readFileSync(file, "utf8")) as { license?: unknown }).license ?? "unknown")
}
