import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { preferred, readAddress, wantsJson, wantsPage } from "./address.ts"
import { savedAs } from "./read-page.ts"

test("an address is a language, a path and a face", () => {
  const cases: [pathname: string, lang: string | null, path: string, face: string | null][] = [
    ["/", null, "/", null],
    ["/es", "es", "/", null],
    ["/es/", "es", "/", null],
    ["/es/states", "es", "/states", null],
    ["/es/states/", "es", "/states", null],
    ["/states", null, "/states", null],
    ["/es/states.csv", "es", "/states", "csv"],
    ["/states.json", null, "/states", "json"],
    ["/es/states.html", "es", "/states.html", null],
    ["/es/v1.2/states", "es", "/v1.2/states", null],
    ["/est/states", null, "/est/states", null],
    ["/ES/states", null, "/ES/states", null],
    ["/de/states", null, "/de/states", null],
    ["/pt/pt", "pt", "/pt", null],
    ["/.csv", null, "/", "csv"],
    ["//example.org", null, "//example.org", null],
    ["/en//example.org", "en", "//example.org", null],
  ]
  for (const [pathname, lang, path, face] of cases) assert.deepEqual(readAddress(pathname), { lang, path, face }, pathname)
  fc.assert(fc.property(fc.string(), (rest) => assert.ok(readAddress(`/${rest}`).path.startsWith("/"))))
})

test("people are sent to the first of their languages that we speak", () => {
  const cases: [header: string | null, lang: string][] = [
    [null, "en"],
    ["", "en"],
    ["*", "en"],
    ["de", "en"],
    ["pt-BR,pt;q=0.9,en;q=0.5", "pt"],
    ["en;q=0.5, es;q=0.8", "es"],
    ["de, fr;q=0.3, en;q=0.2", "fr"],
    ["fr;q=0, es;q=0.1", "es"],
    ["ES-419", "es"],
    ["es;q=nonsense", "es"],
    [";;;,,,", "en"],
  ]
  for (const [header, lang] of cases) assert.equal(preferred(header), lang, header ?? "none")
  fc.assert(fc.property(fc.string(), (header) => assert.ok(["en", "es", "fr", "pt"].includes(preferred(header)))))
})

test("a program says that it wants JSON, a browser that it wants a page", () => {
  const asking = (accept?: string) => new Request("http://localhost/", accept === undefined ? {} : { headers: { accept } })
  const browser = "text/html,application/xhtml+xml,application/json;q=0.1"
  const cases: [string | undefined, boolean, boolean][] = [
    [undefined, false, false],
    ["*/*", false, false],
    ["application/json", true, false],
    ["application/problem+json", true, false],
    [browser, false, true],
  ]
  for (const [accept, json, page] of cases) assert.deepEqual([wantsJson(asking(accept)), wantsPage(asking(accept))], [json, page])
})

test("a file is always saved, under a name that cannot break out of its header", () => {
  assert.equal(savedAs("states.csv"), 'attachment; filename="states.csv"')
  assert.equal(savedAs("año.csv"), `attachment; filename="ano.csv"; filename*=UTF-8''a%C3%B1o.csv`)
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      assert.match(savedAs(name), /^attachment; filename="[\w.-]*"(; filename\*=UTF-8''[\w.~!%-]*)?$/)
      assert.doesNotMatch(decodeURIComponent(savedAs(name)), /[\n\r/\\]/)
    }),
  )
})
