import assert from "node:assert/strict"
import { test } from "node:test"
import { markerOf, romanValue } from "./levels.ts"

test("what stands before a line's text is told from the text", () => {
  const cases: [line: string, label: string | null, rest: string][] = [
    ["III. Bridges", "III", "Bridges"],
    ["A.", "A", ""],
    ["10. Paints fences.", "10", "Paints fences."],
    ["b) mends nets;", "b", "mends nets;"],
    ["(iv) lends boats", "iv", "lends boats"],
    ["1.2.3 Ferries", "1.2.3", "Ferries"],
    ["1.2.3. Ferries", "1.2.3", "Ferries"],
    ["II.3 Ferries", "II.3", "Ferries"],
    ["Article 4. Boats", "Article 4", "Boats"],
    ["Artículo 4º.- Barcas", "Artículo 4º", "Barcas"],
    ["Article premier. – Bateaux", "Article premier", "Bateaux"],
    ["Art. 1º Barcos", "Art. 1º", "Barcos"],
    ["CAPÍTULO II", "CAPÍTULO II", ""],
    ["§ 2º Redes", "§ 2", "Redes"],
    ["Parágrafo único. Redes", "Parágrafo único", "Redes"],
    ["IV – Redes;", "IV", "Redes;"],
    ["SEGUNDO.- Redes", "SEGUNDO", "Redes"],
    ["1º Redes", "1", "Redes"],
    ["- a. Nets", "a", "Nets"],
    ["– Nets", "", "Nets"],
    ["• Nets", "", "Nets"],
    ["3\tNets", "3", "Nets"],
    ["1.\u00a0Nets", "1", "Nets"],
    ["1.Nets", "1", "Nets"],
  ]
  for (const [line, label, rest] of cases) {
    const marker = markerOf(line)
    assert.deepEqual([line, marker?.label ?? null, marker?.rest], [line, label, rest])
  }
})

test("text that only looks like a number stays text", () => {
  const lines = [
    "Nets are mended.",
    "2016 was dry.",
    "2016. A dry year",
    "U.S. waters",
    "I mend nets",
    "Section of Nets",
    "Article 27 of the Rules",
    "(DPS) mends",
    "1.5-metre nets",
    "civil. nets",
  ]
  for (const line of lines) assert.equal(markerOf(line), null, line)
})

test("a lone letter is read as a letter and as a numeral", () => {
  assert.deepEqual(markerOf("C. Nets")?.senses, [
    { style: "I.", value: 100 },
    { style: "A.", value: 3 },
  ])
  assert.deepEqual([romanValue("XIV"), romanValue("IIII"), romanValue("")], [14, null, null])
})
