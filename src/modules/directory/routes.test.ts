import assert from "node:assert/strict"
import { test } from "node:test"
import { text, world } from "#tests/world/index.ts"

type List = { organisations: { key: string; type: string; state: string | null }[]; next: string | null }

test(
  "the list of bodies is read page by page and shows each once",
  world(async ({ json }) => {
    const keys: string[] = []
    let next: string | null = ""
    while (next !== null) {
      const page: List = await json<List>(next ? `/organisations?after=${next}` : "/organisations")
      assert.ok(page.organisations.length <= 50)
      keys.push(...page.organisations.map((o) => o.key))
      next = page.next
    }
    assert.equal(keys.length, 188)
    assert.equal(new Set(keys).size, keys.length)
  }),
)

test(
  "bodies of one kind and one state are found by their facets, which say their counting rule",
  world(async ({ get, json }) => {
    const { organisations } = await json<List>("/organisations?type=state_institution&state=PER")
    assert.ok(organisations.some((o) => o.key === "peru-national-police"))
    assert.deepEqual([...new Set(organisations.map((o) => `${o.type} ${o.state}`))], ["state_institution PER"])
    const page = await text(get("/es/organisations?type=organ"))
    assert.match(page, /órgano de los Estados/)
    assert.match(page, /entidades de toda la lista, cada una una vez/)
  }),
)

test(
  "a body has its page in four languages, with its other spellings as written",
  world(async ({ get }) => {
    for (const [lang, name] of Object.entries({
      en: "Police Community of the Americas",
      es: "Police Community of the Americas",
    })) {
      const page = await text(get(`/${lang}/organisations/ameripol`))
      assert.match(page, new RegExp(`<html lang="${lang}">`))
      assert.match(page, new RegExp(`<li>${name}</li>`))
      assert.match(page, /Polícia|Comunidade de Polícias da América/)
    }
    for (const lang of ["fr", "pt"]) assert.equal((await get(`/${lang}/organisations/ameripol`)).status, 200)
  }),
)

test(
  "an institution of a state leads to its state; one of a country elsewhere names it without a page",
  world(async ({ get }) => {
    assert.match(await text(get("/fr/organisations/rcmp")), /href="\/fr\/states\/canada"/)
    const spanish = await text(get("/en/organisations/aeci"))
    assert.match(spanish, /Spain/)
    assert.doesNotMatch(spanish, /href="\/en\/states\/spain"/)
  }),
)

test(
  "a body nobody knows, and a question the list does not understand, are answered as such",
  world(async ({ get, call }) => {
    assert.equal((await get("/en/organisations/atlantis-guild")).status, 404)
    assert.equal((await get("/en/organisations/UNODC'--")).status, 404)
    assert.equal((await call("/organisations?colour=red")).status, 400)
    assert.equal((await call("/organisations?type=empire")).status, 400)
    assert.equal((await call("/organisations?state=peru")).status, 400)
  }),
)

test(
  "a body is found by acronym, by a spelling of documents and by its name in any language",
  world(async ({ db }) => {
    const { search } = await import("#src/platform/search/index.ts")
    for (const words of ["UNODC", "ONUDD", "Naciones Unidas contra la Droga", "Nations Unies contre la drogue"]) {
      const results = await db.read("select null", (tx) => search(tx, { words, lang: "en", facets: {}, after: 0, most: 20 }))
      assert.ok(
        results.found.some((f) => f.ref === "organisation:unodc"),
        words,
      )
    }
  }),
)

test(
  "the record's rows come back from the database as they went in",
  world(async ({ db }) => {
    const { readFileSync } = await import("node:fs")
    const { loaders } = await import("./loaders.ts")
    const { readTable } = await import("#src/platform/record/index.ts")
    for (const loader of loaders) {
      const file = readTable(readFileSync(new URL(`../../../record/${loader.file}`, import.meta.url))).rows.map((r) => r.cells)
      const dumped = new Map((await db.read("select null", (tx) => loader.dump(tx))).map((row) => [loader.key(row), row]))
      assert.equal(dumped.size, file.length)
      for (const row of file) assert.deepEqual(dumped.get(loader.key(row)), row)
    }
  }),
)
