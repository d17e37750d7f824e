import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day } from "#src/values/day.ts"
import { readEdtf } from "#src/values/edtf.ts"
import { type DefinitionInput, definitionInput, definitionOf, faultsOf, keyFrom, periodOf } from "./definition.ts"
import { reportKeySchema } from "./types.ts"

// Northland's planning officer asks for a report; the record knows one of each thing.
const known = {
  units: new Set(["police"]),
  states: new Set(["NLD"]),
  themes: new Set(["roads"]),
  programmes: new Set(["police/patrols"]),
  donors: new Set(["organisation:eastmark"]),
}
const asked: DefinitionInput = {
  title: { en: "Patrols of Northland" },
  scheme: "state",
  from: day("2031-01-01"),
  to: day("2031-12-31"),
  units: [],
  states: ["NLD"],
  themes: [],
  programmes: [],
  donors: [],
  visibility: "public",
  languages: ["en"],
}

test("every fault of a definition is told at once, each at its field", () => {
  const table: [what: Partial<DefinitionInput>, pointers: string[]][] = [
    [{}, []],
    [{ languages: [] }, ["/languages"]],
    [{ languages: ["en", "es", "fr"] }, ["/title/es", "/title/fr"]],
    [{ title: {}, languages: [] }, ["/languages", "/title/en"]],
    [{ to: day("2030-12-31") }, ["/to"]],
    [{ to: day("2031-01-01") }, []],
    [{ units: ["navy"], states: ["NLD", "QQQ"], donors: ["eastmark"] }, ["/units", "/states", "/donors"]],
    [
      { title: { pt: "Rondas" }, languages: ["es"], to: day("2030-01-01"), themes: ["sea"], programmes: ["x"] },
      ["/title/es", "/to", "/themes", "/programmes"],
    ],
  ]
  for (const [what, pointers] of table)
    assert.deepEqual(
      faultsOf({ ...asked, ...what }, known).map((f) => f.pointer),
      pointers,
      JSON.stringify(what),
    )
})

test("a form may send one box or several, and none of an unknown order", () => {
  const sent = {
    title: { en: "A" },
    scheme: "theme",
    from: "2031-01-01",
    to: "2031-01-02",
    visibility: "public",
    languages: "en",
  }
  assert.deepEqual(definitionInput.parse({ ...sent, units: "police" }).units, ["police"])
  assert.deepEqual(definitionInput.parse(sent).units, [])
  for (const wrong of [
    { scheme: "mandate_and_department" },
    { scheme: "x" },
    { from: "2031-02-30" },
    { visibility: "all" },
    { more: 1 },
  ])
    assert.equal(definitionInput.safeParse({ ...sent, ...wrong }).success, false, JSON.stringify(wrong))
})

test("whole years are said as years, any other time by its days, and the text means the same days", () => {
  const table: [from: string, to: string, period: string][] = [
    ["2031-01-01", "2031-12-31", "2031"],
    ["2031-01-01", "2033-12-31", "2031/2033"],
    ["2031-02-01", "2031-02-28", "2031-02-01/2031-02-28"],
    ["2031-02-03", "2031-02-03", "2031-02-03"],
  ]
  for (const [from, to, period] of table) {
    assert.equal(periodOf(day(from), day(to)), period)
    const bounds = readEdtf(period)
    assert.deepEqual([bounds?.from, bounds?.to], [from, to], period)
  }
})

test("a key is made of any title, and is one that addresses and the database take", () => {
  const table: [title: string, key: string][] = [
    ["Acción contra las minas, 2007–2009", "accion-contra-las-minas-2007-2009"],
    ["  ", "report"],
    ["日本", "report"],
    ["A".repeat(200), "a".repeat(60)],
  ]
  for (const [title, key] of table) assert.equal(keyFrom(title), key)
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => reportKeySchema.safeParse(keyFrom(title)).success),
  )
})

test("what is chosen twice is kept once, in order, and only languages that were chosen", () => {
  const made = definitionOf({ ...asked, units: ["b", "a", "b"], languages: ["pt", "en"] })
  assert.deepEqual([made.filters.units, made.languages, made.title.authentic], [["a", "b"], ["en", "pt"], ["en"]])
})
