// What the documents say is held to the code: links, addresses, facts, problems, settings, words, coverage.
import assert from "node:assert/strict"
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { test } from "node:test"
import type { z } from "zod"
import { routes } from "#src/app.ts"
import { readTable } from "#src/platform/record/index.ts"
import { settingNames } from "#src/settings.ts"
import { langs } from "#src/values/lang.ts"
import { factsPage, problemsPage } from "../../../scripts/docs.ts"

const root = resolve(import.meta.dirname, "../../..")
const read = (file: string) => readFileSync(join(root, file), "utf8")
const skipped = ["node_modules", ".data", ".git", ".cache"]
const pages = globSync("**/*.md", { cwd: root, exclude: (name) => skipped.some((s) => name === s || name.startsWith(`${s}/`)) })
const house =
  "states themes directory access institution mandates collections programmes resources registers training forums networks observatory evaluation assistance knowledge publications desk".split(
    " ",
  )

test("every link to a file of ours leads to one", () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      const path = link.split("#")[0] ?? ""
      if (path === "" || /^[a-z]+:/.test(link)) return []
      return existsSync(resolve(root, dirname(page), path)) ? [] : [`${page}: ${link}`]
    }),
  )
  assert.deepEqual(dead, [])
})

test("every address is described and well formed, and none is served twice", () => {
  const well = /^(\/|(\/(:[a-z][A-Za-z]*|[a-z][a-z0-9-]*(\.[a-z]+)?))+)$/
  const faults = routes.flatMap((r) => [
    ...(r.summary.trim() === "" ? [`${r.path} has no summary`] : []),
    ...(well.test(r.path) ? [] : [`${r.path} is not well formed`]),
    ...(langs.some((l) => r.path === `/${l}` || r.path.startsWith(`/${l}/`)) ? [`${r.path} begins with a language`] : []),
  ])
  assert.deepEqual(faults, [])
  const doors = routes.map((r) => `${r.is} ${r.path.replace(/:\w+/g, ":")}`)
  assert.deepEqual(
    doors.filter((d, i) => doors.indexOf(d) !== i),
    [],
  )
})

test("facts and problems are those of the manifests", () => {
  assert.equal(read("docs/facts.md"), factsPage(), "run node scripts/docs.mjs")
  assert.equal(read("docs/problems.md"), problemsPage(), "run node scripts/docs.mjs")
})

test("every setting is explained, and no other", () => {
  const section = read("docs/running.md").split("## Settings")[1]?.split("\n## ")[0] ?? ""
  const explained = [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((m) => m[1])
  assert.deepEqual(explained.sort(), [...settingNames].sort())
})

test("every module explains itself", () => {
  const modules = readdirSync(join(root, "src/modules"), { withFileTypes: true }).filter((d) => d.isDirectory())
  assert.deepEqual(
    modules.filter((m) => !existsSync(join(root, "src/modules", m.name, "README.md"))).map((m) => m.name),
    [],
  )
})

test("every decision has a number of its own, is dated, listed, and says what follows", () => {
  const folder = join(root, "docs/decisions")
  const files = readdirSync(folder).filter((f) => f !== "README.md")
  const list = read("docs/decisions/README.md")
  const numbers = files.map((file) => file.slice(0, 4))
  assert.deepEqual(numbers, [...new Set(numbers)], "a number is given once")
  for (const file of files) {
    const text = read(`docs/decisions/${file}`)
    const number = /^\d{4}(?=-)/.exec(file)?.[0]
    assert.ok(number && text.startsWith(`# ${number} `), file)
    assert.match(text, /^Date: \d{4}-\d{2}-\d{2}\. Status: /m, file)
    for (const part of ["Context", "Decision", "Consequences"]) assert.ok(text.includes(`**${part}.**`), `${file}: ${part}`)
    assert.ok(list.includes(`(${file})`), `${file} is not listed`)
  }
})

const wordRows = read("docs/words.md")
  .split("\n")
  .filter((l) => l.startsWith("| ") && !l.startsWith("| Word "))
  .map((l) => l.split("|").map((c) => c.trim()))

test("words stand in the order of the alphabet, each in four languages with its meaning", () => {
  const words = wordRows.map((r) => r[1] ?? "")
  assert.deepEqual(words, [...new Set(words)].sort())
  assert.deepEqual(
    wordRows.filter((r) => r.length !== 8 || r.slice(1, 6).some((c) => c === "")).map((r) => r[1]),
    [],
  )
})

test("every type of a module's nouns and every table has its word", () => {
  const named = new Set(wordRows.flatMap((r) => [...(r[6] ?? "").matchAll(/`([^`]+)`/g)].map((m) => m[1] ?? "")))
  const types = globSync("src/modules/*/{types.ts,types/*.ts}", { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/^export type ([A-Z]\w*)/gm)].map((m) => m[1] ?? ""),
  )
  const tables = globSync("migrations/*.sql", { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/^create table (?:if not exists )?([a-z_]+\.[a-z_]+)/gm)].map((m) => m[1] ?? ""),
  )
  assert.deepEqual(
    [...types, ...tables].filter((name) => !named.has(name)),
    [],
  )
  const known = new Set([...types, ...tables])
  assert.deepEqual(
    [...named].filter((name) => !known.has(name)),
    [],
    "these are named and are no more",
  )
})

const coverage = readTable(readFileSync(join(root, "docs/coverage.csv")))
const cellOf = (row: (typeof coverage.rows)[number], name: string) => row.cells[name] ?? ""

/** True where a page answers the address, its parameters read as the page reads them. */
function answered(url: string): boolean {
  const asked = url.split("/")
  return routes.some((route) => {
    const parts = route.path.split("/")
    if (route.is !== "page" || parts.length !== asked.length) return false
    const params = route.params as z.ZodRawShape
    return parts.every((part, i) => {
      if (!part.startsWith(":")) return part === asked[i]
      return (params[part.slice(1)] as z.ZodType | undefined)?.safeParse(asked[i]).success ?? false
    })
  })
}

test("coverage tells of every row once, in a module of the house", () => {
  assert.deepEqual(coverage.header, ["id", "name", "module", "url", "state", "note"])
  const ids = Array.from({ length: 318 }, (_, i) => `S-${String(i + 1).padStart(3, "0")}`)
  assert.deepEqual(
    coverage.rows.map((r) => cellOf(r, "id")),
    ids,
  )
  const faults = coverage.rows.flatMap((row) => {
    const [id, url, state] = [cellOf(row, "id"), cellOf(row, "url"), cellOf(row, "state")]
    return [
      ...(["works", "recorded", "later", "out"].includes(state) ? [] : [`${id}: ${state}`]),
      ...(house.includes(cellOf(row, "module")) ? [] : [`${id}: ${cellOf(row, "module")}`]),
      ...(cellOf(row, "note").length > 3 ? [] : [`${id}: no note`]),
      ...((state === "works" || state === "recorded") && url === "" ? [`${id}: no address`] : []),
      ...(state === "later" && url !== "" ? [`${id}: later, yet with an address`] : []),
    ]
  })
  assert.deepEqual(faults, [])
})

test("every address in the coverage is one of the application's", () => {
  const wrong = coverage.rows.filter((r) => cellOf(r, "url") !== "" && !answered(cellOf(r, "url")))
  assert.deepEqual(
    wrong.map((r) => `${cellOf(r, "id")} ${cellOf(r, "url")}`),
    [],
  )
})

const inventory = join(root, "../shared/design/inventory.md")

test("names in the coverage are those of the inventory", { skip: existsSync(inventory) ? false : "../shared is absent" }, () => {
  const names = [...readFileSync(inventory, "utf8").matchAll(/^\| (S-\d{3}) \| ([^|]+) \|/gm)].map((m) => [
    m[1],
    m[2]?.trim().replaceAll('"', "'"),
  ])
  assert.deepEqual(
    coverage.rows.map((r) => [cellOf(r, "id"), cellOf(r, "name")]),
    names,
  )
})
