// Dates, numbers and lists as the four languages write them. The forms are ours and pinned: an issued report must come
// out the same in ten years.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { day } from "#src/values/day.ts"
import { type Edtf, isEdtf } from "#src/values/edtf.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import { formatDay, formatEdtf, formatList, formatNumber } from "./format.ts"
import { messages, sayIn } from "./index.ts"

type Four = readonly [en: string, es: string, fr: string, pt: string]
const inFour = (say: (lang: Lang) => string): Four => {
  const [en, es, fr, pt] = langs.map(say)
  return [en ?? "", es ?? "", fr ?? "", pt ?? ""]
}
const thin = "\u202f"

test("numbers", () => {
  const cases: [n: number, digits: number | undefined, Four][] = [
    [0, undefined, ["0", "0", "0", "0"]],
    [999, undefined, ["999", "999", "999", "999"]],
    [1100, undefined, ["1,100", `1${thin}100`, `1${thin}100`, "1.100"]],
    [1234567, undefined, ["1,234,567", `1${thin}234${thin}567`, `1${thin}234${thin}567`, "1.234.567"]],
    [0.5, undefined, ["0.5", "0,5", "0,5", "0,5"]],
    [1234.5678, 1, ["1,234.6", `1${thin}234,6`, `1${thin}234,6`, "1.234,6"]],
    [12, 2, ["12.00", "12,00", "12,00", "12,00"]],
    [-7.25, undefined, ["−7.25", "−7,25", "−7,25", "−7,25"]],
    [-0.4, 0, ["0", "0", "0", "0"]],
    [-0, undefined, ["0", "0", "0", "0"]],
    [-0.4, 1, ["−0.4", "−0,4", "−0,4", "−0,4"]],
  ]
  for (const [n, digits, expected] of cases)
    assert.deepEqual(
      inFour((lang) => formatNumber(n, lang, digits)),
      expected,
      String(n),
    )
})

test("a number can be read back in every language", () => {
  const group: Record<Lang, string> = { en: ",", es: thin, fr: thin, pt: "." }
  fc.assert(
    fc.property(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.nat(99),
      fc.constantFrom(...langs),
      (whole, cents, lang) => {
        const n = whole + Math.sign(whole || 1) * (cents / 100)
        const said = formatNumber(n, lang, 2)
        const plain = said
          .replaceAll(group[lang], "")
          .replace(/[.,](?=\d\d$)/, ".")
          .replace("−", "-")
        assert.equal(Number(plain), Number(n.toFixed(2)))
        assert.match(said, /^−?\d{1,3}(\D\d{3})*[.,]\d\d$/)
      },
    ),
  )
})

test("days", () => {
  const cases: [string, Four][] = [
    ["2016-07-19", ["19 July 2016", "19 de julio de 2016", "19 juillet 2016", "19 de julho de 2016"]],
    ["2008-03-01", ["1 March 2008", "1 de marzo de 2008", "1er mars 2008", "1 de março de 2008"]],
    ["2013-12-31", ["31 December 2013", "31 de diciembre de 2013", "31 décembre 2013", "31 de dezembro de 2013"]],
  ]
  for (const [on, expected] of cases)
    assert.deepEqual(
      inFour((lang) => formatDay(day(on), lang)),
      expected,
    )
})

test("vague dates keep their doubt and their open ends", () => {
  const cases: [string, Four][] = [
    ["2012", ["2012", "2012", "2012", "2012"]],
    ["2011-08", ["August 2011", "agosto de 2011", "août 2011", "agosto de 2011"]],
    ["2011-08?", ["August 2011 (uncertain)", "agosto de 2011 (incierto)", "août 2011 (incertain)", "agosto de 2011 (incerto)"]],
    ["2009~", ["about 2009", "hacia 2009", "vers 2009", "cerca de 2009"]],
    ["2009%", ["about 2009 (uncertain)", "hacia 2009 (incierto)", "vers 2009 (incertain)", "cerca de 2009 (incerto)"]],
    ["2009/..", ["from 2009", "desde 2009", "depuis 2009", "desde 2009"]],
    ["../2009", ["until 2009", "hasta 2009", "jusqu’à 2009", "até 2009"]],
    ["2011/2013", ["2011 – 2013", "2011 – 2013", "2011 – 2013", "2011 – 2013"]],
    ["2012/2012", ["2012", "2012", "2012", "2012"]],
    ["2013-10-08/2013-10-09", ["8–9 October 2013", "8–9 de octubre de 2013", "8–9 octobre 2013", "8–9 de outubro de 2013"]],
  ]
  for (const [date, expected] of cases) {
    assert.ok(isEdtf(date))
    assert.deepEqual(
      inFour((lang) => formatEdtf(date as Edtf, lang)),
      expected,
      date,
    )
  }
})

test("lists end as each language ends them; Spanish minds the sound", () => {
  const cases: [readonly string[], Four][] = [
    [[], ["", "", "", ""]],
    [["Chile"], ["Chile", "Chile", "Chile", "Chile"]],
    [
      ["Chile", "Peru"],
      ["Chile and Peru", "Chile y Peru", "Chile et Peru", "Chile e Peru"],
    ],
    [
      ["a", "b", "c"],
      ["a, b and c", "a, b y c", "a, b et c", "a, b e c"],
    ],
    [
      ["Haití", "Italia"],
      ["Haití and Italia", "Haití e Italia", "Haití et Italia", "Haití e Italia"],
    ],
    [
      ["madera", "hierro"],
      ["madera and hierro", "madera y hierro", "madera et hierro", "madera e hierro"],
    ],
    [
      ["padres", "hijos"],
      ["padres and hijos", "padres e hijos", "padres et hijos", "padres e hijos"],
    ],
  ]
  for (const [items, expected] of cases)
    assert.deepEqual(
      inFour((lang) => formatList(items, lang)),
      expected,
    )
})

test("a message takes its values, its plural and its links", () => {
  const said = messages("format_test", {
    courses: {
      note: "a test",
      en: { one: "{count} course in {place}", other: "{count} courses in {place}" },
      es: { one: "{count} curso en {place}", other: "{count} cursos en {place}" },
      fr: { one: "{count} cours à {place}", other: "{count} cours différents à {place}" },
      pt: { one: "{count} curso em {place}", other: "{count} cursos em {place}" },
    },
  })
  const t = (lang: Lang, count: number) => sayIn(lang).t(said.courses, { count, place: "{count}" })
  assert.equal(t("en", 1), "1 course in {count}")
  assert.equal(t("en", 0), "0 courses in {count}")
  assert.equal(t("pt", 1200), "1.200 cursos em {count}")
  // French and Portuguese count nought with one.
  assert.deepEqual([t("fr", 0), t("fr", 2)], ["0 cours à {count}", "2 cours différents à {count}"])
  assert.equal(t("pt", 0), "0 curso em {count}")
  assert.equal(sayIn("en").t(said.courses, { count: 1 }), "1 course in {place}")
  assert.throws(() => messages("format_test", { courses: { note: "again", en: "a", es: "b", fr: "c", pt: "d" } }), /two messages/)
  assert.deepEqual(
    ["/", "/states", "/files/x", "/assets/x"].map((to) => sayIn("es").href(to as `/${string}`)),
    ["/es", "/es/states", "/files/x", "/assets/x"],
  )
})
