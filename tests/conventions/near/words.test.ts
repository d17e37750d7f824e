// Every sentence exists in four languages, has a note for its translator, and uses the same values in each.
import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { test } from "node:test"
import "#src/app.ts"
import { allMessages, type Message } from "#src/platform/i18n/index.ts"
import { readTable } from "#src/platform/record/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"

const forms = (message: Message, lang: Lang): string[] => {
  const said = message[lang]
  return typeof said === "string" ? [said] : Object.values(said)
}
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? "").sort()

test("no message is missing a language or its note", () => {
  const faults = allMessages().flatMap((m) => [
    ...(m.note.trim() === "" ? [`${m.key}: no note`] : []),
    ...langs.filter((l) => forms(m, l).some((text) => text.trim() === "")).map((l) => `${m.key}: ${l} is empty`),
  ])
  assert.deepEqual(faults, [])
})

test("a message uses the same values in every language", () => {
  const faults = allMessages().flatMap((m) => {
    const wanted = new Set(forms(m, "en").flatMap(holes))
    return langs.flatMap((l) => {
      const has = new Set(forms(m, l).flatMap(holes))
      return [...wanted.symmetricDifference(has)].filter((h) => h !== "count").map((h) => `${m.key}: {${h}} differs in ${l}`)
    })
  })
  assert.deepEqual(faults, [])
})

test("a sentence of five words or more is not the same in two languages", () => {
  const copied = allMessages().flatMap((m) =>
    langs.flatMap((l) => {
      if (l === "en") return []
      const [own, english] = [forms(m, l).join(" "), forms(m, "en").join(" ")]
      return english.split(/\s+/).length >= 5 && own === english ? [`${m.key}: ${l} repeats English`] : []
    }),
  )
  assert.deepEqual(copied, [])
})

test("an apostrophe is set as printers set it, in messages and in the names of the record", () => {
  const straight = /\p{L}'\p{L}/u
  const told = allMessages().flatMap((m) => langs.flatMap((l) => forms(m, l).map((text) => [`${m.key} ${l}`, text] as const)))
  const named = globSync("record/**/*.csv").flatMap((file) =>
    readTable(readFileSync(file)).rows.flatMap((row) =>
      Object.entries(row.cells)
        .filter(([column]) => /^(title|name|short|formal|alt|summary)_/.test(column))
        .map(([column, text]) => [`${file}:${row.line} ${column}`, text] as const),
    ),
  )
  assert.ok(named.length > 1000)
  assert.deepEqual(
    [...told, ...named].flatMap(([where, text]) => (straight.test(text) ? [`${where}: ${text}`] : [])),
    [],
  )
})

test("in French no line begins with a colon or a question mark: the space before it does not break", () => {
  const loose = allMessages().filter((m) => forms(m, "fr").some((text) => / [;:?!»]|« /.test(text)))
  assert.deepEqual(
    loose.map((m) => m.key),
    [],
  )
})
