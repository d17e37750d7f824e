import assert from "node:assert/strict"
import { test } from "node:test"
import { search } from "#src/platform/search/index.ts"
import type { Lang } from "#src/values/lang.ts"
import { text, world } from "#tests/world/index.ts"
import { loaders } from "./loaders.ts"

test(
  "what the record says comes back as the record says it",
  world(async ({ db }) => {
    const { readFileSync } = await import("node:fs")
    const { readTable } = await import("#src/platform/record/index.ts")
    for (const loader of loaders) {
      const written = readTable(readFileSync(`record/${loader.file}`)).rows.map((r) => r.cells)
      const dumped = await db.owner((tx) => loader.dump(tx))
      const byKey = new Map(dumped.map((row) => [loader.key(row), row]))
      for (const row of written) assert.deepEqual(byKey.get(loader.key(row)), row)
      assert.equal(dumped.length, written.length)
    }
  }),
)

test(
  "the thesaurus is a tree in the reader's language",
  world(async ({ get, json }) => {
    const { themes } = await json<{ themes: { key: string; parent: string | null }[] }>("/themes")
    assert.ok(themes.length > 100)
    const keys = new Set(themes.map((t) => t.key))
    assert.deepEqual(
      themes.filter((t) => t.parent && !keys.has(t.parent)),
      [],
    )
    for (const [lang, name] of [
      ["en", "Trafficking in persons"],
      ["es", "Trata de personas"],
      ["fr", "Traite"],
      ["pt", "Tráfico de pessoas"],
    ])
      assert.match(await text(get(`/${lang}/themes`)), new RegExp(name ?? ""))
  }),
)

const meant: readonly [words: string, theme: string][] = [
  ["trata de personas", "trafficking-in-persons"],
  ["traite des personnes", "trafficking-in-persons"],
  ["minas antipersonal", "demining"],
  ["soborno", "corruption"],
  ["ciberdelito", "cybercrime"],
  ["alerta temprana", "drug-early-warning"],
]
for (const [words, theme] of meant)
  test(
    `"${words}" leads to ${theme}`,
    world(async ({ json }) => {
      const { found } = await json<{ found: { theme: string }[] }>(`/themes?q=${encodeURIComponent(words)}`)
      assert.equal(found[0]?.theme, theme)
    }),
  )

test(
  "words that name nothing get an answer, not an empty page",
  world(async ({ get }) => {
    const page = await text(get("/fr/themes?q=zeppelin"))
    assert.match(page, /Aucun thème ne s’appelle « zeppelin »/)
  }),
)

test(
  "a theme shows broader and narrower themes, its words and where the documents speak of it",
  world(async ({ get, json }) => {
    const page = await text(get("/pt/themes/drug-early-warning"))
    assert.match(page, /sistema de alerta/i)
    assert.match(page, /\/pt\/documents\/eo-annex-e/)
    const wire = await json<{ broader: string[]; narrower: string[] }>("/themes/drug-early-warning")
    assert.deepEqual(wire.broader, ["drug-problem", "drug-policy", "drug-observatories"])
    assert.deepEqual(wire.narrower, [])
  }),
)

test(
  "the register says what each document is and on what its date rests",
  world(async ({ get, json }) => {
    const { documents } = await json<{ documents: { key: string; date: string | null; dateBasis: string }[] }>("/documents")
    assert.equal(documents.length, 5)
    assert.deepEqual(documents.find((d) => d.key === "eo-annex-e")?.dateBasis, "unknown")
    const page = await text(get("/es/documents/eo-annex-e"))
    assert.match(page, /Las fuentes no lo indican/)
    assert.match(page, /lang="en"/)
  }),
)

test(
  "what is not there is not there, and strange questions are refused",
  world(async ({ get, call }) => {
    assert.equal((await get("/en/themes/alchemy")).status, 404)
    assert.equal((await get("/en/documents/atlantis")).status, 404)
    assert.equal((await call("/themes?colour=red")).status, 400)
    assert.equal((await call("/documents?q=x")).status, 400)
  }),
)

test(
  "themes and documents are found by search in each language, by other words too",
  world(async ({ db }) => {
    const asked: readonly [words: string, lang: Lang, ref: string][] = [
      ["bribery", "en", "theme:corruption"],
      ["soborno", "es", "theme:corruption"],
      ["pots-de-vin", "fr", "theme:corruption"],
      ["suborno", "pt", "theme:corruption"],
      ["CSIRT", "en", "theme:cyber-incident-response"],
      ["orden ejecutiva", "es", "document:eo-16-01-rev-1"],
    ]
    for (const [words, lang, ref] of asked) {
      const { found } = await db.read("select null", (tx) => search(tx, { words, lang, facets: {}, after: 0, most: 20 }))
      assert.ok(
        found.some((f) => f.ref === ref),
        `${words} in ${lang}`,
      )
    }
  }),
)

test(
  "a thing is tagged with exactly the themes given last",
  world(async ({ db }) => {
    const { listTagged, listTaggings, tag } = await import("./index.ts")
    await db.owner((tx) =>
      tag(tx, "activity:example", [
        { theme: "demining", basis: "stated" },
        { theme: "police", basis: "reading" },
      ]),
    )
    await db.owner((tx) => tag(tx, "activity:example", [{ theme: "demining", basis: "confirmed" }]))
    assert.deepEqual(await db.owner((tx) => listTaggings(tx, "activity:example")), [{ theme: "demining", basis: "confirmed" }])
    assert.deepEqual(await db.owner((tx) => listTagged(tx, ["demining"], "activity", 10)), [{ thing: "activity:example" }])
    await db.owner((tx) => tag(tx, "activity:example", []))
  }),
)
