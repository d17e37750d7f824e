// Habits of hand that no linter knows.
import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { test } from "node:test"

const root = resolve(import.meta.dirname, "../../..")
const files = globSync("{src,tests,scripts,bench}/**/*.{ts,tsx,mjs}", { cwd: root }).filter((f) => !f.endsWith("tables.ts"))
const source = (file: string) => readFileSync(join(root, file), "utf8")

test("no file is called utils, helpers, manager or service", () => {
  assert.deepEqual(
    files.filter((f) => /(utils?|helpers?|manager|service)(\.|\/)/i.test(f)),
    [],
  )
})

test("tests set nothing up for other files: no hooks at the root, no changed environment", () => {
  const tests = files.filter((f) => f.includes(".test."))
  const hooks = tests.filter((f) => /^(before|beforeEach|after|afterEach)\(/m.test(source(f)))
  const environment = tests.filter((f) => /process\.env\.\w+\s*=[^=]/.test(source(f)))
  assert.deepEqual({ hooks, environment }, { hooks: [], environment: [] })
})

test("the environment is read once: main.ts and cli.ts hand it to settings.ts, and settings are passed in", () => {
  const readers = files.filter(
    (f) => f.startsWith("src/") && !f.includes(".test.") && /process\.env\b|\benv\b.*from "(node:)?process"/.test(source(f)),
  )
  assert.deepEqual(readers.sort(), ["src/cli.ts", "src/main.ts"])
})

test("pages are drawn without hooks: nothing lives on them, and hooks would slow the drawing of every other page", () => {
  assert.deepEqual(
    files.filter((f) => f.startsWith("src/") && source(f).includes("preact/hooks")),
    [],
  )
})

test("no test is skipped for good, focused, or asserts on time", () => {
  const wrong = files.filter((f) => f.includes(".test.") && /(\btest|\bit|\bdescribe)\.(only|skip|todo)\(/.test(source(f)))
  assert.deepEqual(wrong, [])
})

test("nothing is left for later without a name", () => {
  const wrong = files.filter(
    (f) =>
      f !== "tests/conventions/near/habits.test.ts" &&
      /\b(FIXME|XXX)\b|\bTODO\b(?!\()|coming soon|not implemented/.test(source(f)),
  )
  assert.deepEqual(wrong, [])
})

test("rules take their clock as an argument", () => {
  const pure = files.filter((f) => /\/(rules|policy)(\/[^/]+)?\.ts$/.test(f) && !f.includes(".test."))
  assert.deepEqual(
    pure.filter((f) => /Date\.now\(\)|new Date\(\)|\bawait\b|Math\.random/.test(source(f))),
    [],
  )
})

test("pages carry no inline script or style", () => {
  // Printed documents stand alone with their style, and their figures pass an allow-list of SVG.
  const pages = files.filter((f) => f.endsWith(".tsx") && !f.includes(".test.") && !f.startsWith("src/platform/print/"))
  assert.deepEqual(
    pages.filter((f) => /\sstyle=\{|\sstyle="|dangerouslySetInnerHTML|\son[A-Z]\w+=/.test(source(f))),
    [],
  )
})
