// Who may import whom (docs/architecture.md): values ← platform ← web ← modules ← app. Between modules only through
// index.ts, and only from a module to one on its left.
import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { test } from "node:test"
import { parseSync } from "oxc-parser"

const root = resolve(import.meta.dirname, "../../..")
const order =
  "states themes directory access institution mandates collections programmes resources registers training forums networks observatory evaluation assistance knowledge publications desk".split(
    " ",
  )
const layers = ["values", "platform", "web", "modules", "top"] as const
const rooms = ["queries", "actions", "routes", "rules", "policy", "pages", "types"] as const

type Import = { from: string; to: string }

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), "utf8")
  const { module } = parseSync(file, source)
  const asked = [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((x) => (x.moduleRequest ? [x.moduleRequest.value] : []))),
  ]
  return asked.flatMap((name) => {
    if (name.startsWith("#src/")) return [{ from: file, to: `src/${name.slice(5)}` }]
    if (name.startsWith(".")) return [{ from: file, to: relative(root, resolve(root, dirname(file), name)) }]
    return []
  })
}

const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((f) => !f.includes(".test."))
const all = files.flatMap(importsOf)

const layerOf = (file: string): (typeof layers)[number] => {
  const second = file.split("/")[1] ?? ""
  return second === "values" || second === "platform" || second === "web" || second === "modules" ? second : "top"
}
const moduleOf = (file: string) => (file.startsWith("src/modules/") ? (file.split("/")[2] ?? "") : "")
const see = "(docs/architecture.md, Who may import whom)"

test("layers look only downwards", () => {
  const wrong = all.filter((i) => layers.indexOf(layerOf(i.to)) > layers.indexOf(layerOf(i.from)))
  assert.deepEqual(
    wrong.map((i) => `${i.from} imports ${i.to} ${see}`),
    [],
  )
})

test("a module imports another only through its index.ts, and only one on its left", () => {
  const between = all.filter((i) => moduleOf(i.from) && moduleOf(i.to) && moduleOf(i.from) !== moduleOf(i.to))
  const deep = between.filter((i) => !/^src\/modules\/[a-z]+\/index\.ts$/.test(i.to))
  const rightwards = between.filter((i) => order.indexOf(moduleOf(i.to)) >= order.indexOf(moduleOf(i.from)))
  assert.deepEqual(
    deep.map((i) => `${i.from} reaches into ${i.to} ${see}`),
    [],
  )
  assert.deepEqual(
    rightwards.map((i) => `${i.from} imports ${i.to} to its right ${see}`),
    [],
  )
})

test("every module stands in the order of the house", () => {
  const modules = [...new Set(files.map(moduleOf).filter(Boolean))]
  assert.deepEqual(
    modules.filter((m) => !order.includes(m)),
    [],
  )
})

test("rules and policies do no input or output", () => {
  const pure = /\/(rules|policy)(\/[^/]+)?\.ts$/
  const wrong = all.filter((i) => pure.test(i.from) && /\/(queries|actions|routes|pages)(\/|\.)|platform\/db/.test(i.to))
  assert.deepEqual(
    wrong.map((i) => `${i.from} imports ${i.to} ${see}`),
    [],
  )
})

test("inside a module arrows point one way: routes → actions → queries → types", () => {
  const room = (file: string) => rooms.find((r) => file.includes(`/${r}.ts`) || file.includes(`/${r}/`))
  const forbidden: Record<string, readonly string[]> = {
    queries: ["actions", "routes", "pages"],
    actions: ["routes", "pages"],
    pages: ["routes", "actions"],
    types: ["queries", "actions", "routes", "pages"],
  }
  const wrong = all.filter((i) => {
    const [from, to] = [room(i.from), room(i.to)]
    return moduleOf(i.from) && moduleOf(i.from) === moduleOf(i.to) && from && to && forbidden[from]?.includes(to)
  })
  // Pages may name the types of what queries return; they never call them.
  assert.deepEqual(
    wrong.map((i) => `${i.from} imports ${i.to} ${see}`),
    [],
  )
})

test("only platform/db speaks to the driver", () => {
  const wrong = files.filter((f) => !f.startsWith("src/platform/db/") && /from "pg"/.test(readFileSync(join(root, f), "utf8")))
  assert.deepEqual(wrong, [])
})

test("no import goes in a circle", () => {
  const graph = Map.groupBy(
    all.filter((i) => !i.to.endsWith(".css")),
    (i) => i.from,
  )
  const state = new Map<string, "open" | "done">()
  const circles: string[] = []
  const walk = (file: string, path: readonly string[]) => {
    if (state.get(file) === "done") return
    if (state.get(file) === "open") {
      circles.push([...path.slice(path.indexOf(file)), file].join(" → "))
      return
    }
    state.set(file, "open")
    for (const { to } of graph.get(file) ?? []) walk(to, [...path, file])
    state.set(file, "done")
  }
  for (const file of files) walk(file, [])
  assert.deepEqual(circles, [])
})
