import assert from "node:assert/strict"
import { test } from "node:test"
import { text, world } from "#tests/world/index.ts"

test(
  "the list of states is the 35, in the order of the reader's language",
  world(async ({ get, json }) => {
    const { states } = await json<{ states: { code: string }[] }>("/states")
    assert.equal(states.length, 35)
    const spanish = await text(get("/es/states"))
    const places = ["Antigua y Barbuda", "Estados Unidos", "Trinidad y Tobago", "Uruguay"].map((name) => spanish.indexOf(name))
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    )
    assert.ok(!places.includes(-1))
  }),
)

test(
  "a state has its page in four languages, with the line of independence on each",
  world(async ({ get }) => {
    const names = {
      en: "Dominican Republic",
      es: "República Dominicana",
      fr: "République dominicaine",
      pt: "República Dominicana",
    }
    for (const [lang, name] of Object.entries(names)) {
      const page = await text(get(`/${lang}/states/dominican-republic`))
      assert.match(page, new RegExp(`<html lang="${lang}">`))
      assert.match(page, new RegExp(`<h1[^>]*>${name}`))
      assert.match(page, /not a publication|no es una publicación|n’est pas une publication|não é uma publicação/)
    }
  }),
)

test(
  "a bare address sends people to their language and serves programs",
  world(async ({ get, app }) => {
    const person = await get("/states/belize", { "accept-language": "pt-BR,pt;q=0.9,en;q=0.5" })
    assert.equal(person.status, 302)
    assert.equal(person.headers.get("location"), "/pt/states/belize")
    const program = await app.request("http://localhost/states/belize", { headers: { accept: "*/*" } })
    assert.equal(program.status, 200)
    assert.match(program.headers.get("content-type") ?? "", /application\/json/)
  }),
)

test(
  "what is not there, and what is asked wrongly, is said in words and as a problem",
  world(async ({ get, call }) => {
    assert.equal((await get("/en/states/atlantis")).status, 404)
    const unknown = await call("/states?colour=red")
    assert.equal(unknown.status, 400)
    assert.equal(unknown.headers.get("content-type"), "application/problem+json")
    const problem = (await unknown.json()) as { type: string; detail: string }
    assert.equal(problem.type, "/problems/unknown-parameter")
    assert.match(problem.detail, /colour/)
  }),
)

test(
  "a page that has not changed is not sent again, and each encoding has its own tag",
  world(async ({ get }) => {
    const first = await get("/en/states", { "accept-encoding": "br" })
    const tag = first.headers.get("etag") ?? ""
    assert.match(tag, /-br"$/)
    assert.equal((await get("/en/states", { "accept-encoding": "br", "if-none-match": tag })).status, 304)
    assert.equal((await get("/en/states", { "accept-encoding": "gzip", "if-none-match": tag })).status, 200)
  }),
)

test(
  "the states travel as a table that spreadsheets open",
  world(async ({ get }) => {
    const csv = await get("/fr/states.csv")
    assert.match(csv.headers.get("content-disposition") ?? "", /states\.csv/)
    const lines = (await csv.text()).trim().split("\n")
    assert.equal(lines.length, 36)
    const absent = await get("/fr/states.pdf")
    assert.equal(absent.status, 406)
  }),
)

test(
  "every state can be found by its name in any language, with or without accents",
  world(async ({ db }) => {
    const { search } = await import("#src/platform/search/index.ts")
    for (const words of ["Perú", "peru", "Pérou", "PER"]) {
      const results = await db.read("select null", (tx) => search(tx, { words, lang: "en", facets: {}, after: 0, most: 10 }))
      assert.ok(
        results.found.some((f) => f.ref === "state:PER"),
        words,
      )
    }
  }),
)
