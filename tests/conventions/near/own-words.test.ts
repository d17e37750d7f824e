// What stands in the record, in messages and in documents is in our own words: names, titles and figures carry over, sentences
// never. And nobody is named who is not an office or an institution.
import assert from "node:assert/strict"
import { existsSync, globSync, readFileSync } from "node:fs"
import { describe, test } from "node:test"
import "#src/app.ts"
import { allMessages } from "#src/platform/i18n/index.ts"
import { readTable } from "#src/platform/record/index.ts"
import { langs } from "#src/values/lang.ts"

const corpus = "../shared/corpus"
const needsCorpus = { skip: existsSync(corpus) ? false : "the five documents are not at ../shared/corpus" }

/** A run this long is a sentence of the source, not a turn of phrase. */
const run = 9
const runsIn = (text: string): string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((_, at) => (at + run <= words.length ? [words.slice(at, at + run).join(" ")] : []))
}

/** Columns of names and titles, which are told as they are. */
const named = /^(key|title_|name_|formal_|sort_|short_|alias|alt_|subject_|symbol|source|parts|things?)/
/** What was finalised is told by its titles. */
const byTitles = (cells: Readonly<Record<string, string>>) =>
  cells.measure === "documents-finalised" || cells.thing?.endsWith("/documents-finalised") === true

type Cell = { where: string; text: string; column: string; byTitles: boolean }
const cells: Cell[] = globSync("record/**/*.csv").flatMap((file) =>
  readTable(readFileSync(file)).rows.flatMap((row) =>
    Object.entries(row.cells).map(([column, text]) => ({
      where: `${file}:${row.line} ${column}`,
      column,
      text,
      byTitles: byTitles(row.cells),
    })),
  ),
)

describe("own words", needsCorpus, () => {
  const theirs = new Set(globSync(`${corpus}/*.txt`).flatMap((file) => runsIn(readFileSync(file, "utf8"))))
  const taken = (text: string) => runsIn(text).find((words) => theirs.has(words))

  test("no cell of the record but names and titles repeats the sources", () => {
    const faults = cells.flatMap(({ where, column, text, byTitles }) => {
      const words = named.test(column) || (column === "as_written" && byTitles) ? undefined : taken(text)
      return words ? [`${where}: ${words}`] : []
    })
    assert.deepEqual(faults, [])
  })

  test("no message and no document of the project repeats the sources", () => {
    const messages = allMessages().flatMap((m) =>
      langs.flatMap((lang) => {
        const said = m[lang]
        return (typeof said === "string" ? [said] : Object.values(said)).map((text) => ({ where: `${m.key} ${lang}`, text }))
      }),
    )
    const documents = ["README.md", "CHANGELOG.md", ...globSync("{docs,src,record}/**/*.md")].map((where) => ({
      where,
      text: readFileSync(where, "utf8"),
    }))
    const faults = [...messages, ...documents].flatMap(({ where, text }) => {
      const words = taken(text)
      return words ? [`${where}: ${words}`] : []
    })
    assert.deepEqual(faults, [])
  })
})

test("the record holds no address, telephone or form of address of a person", () => {
  const personal = /[\w.]+@[\w-]+\.\w|\+?\d{3}[- ]\d{3}[- ]\d{4}|\b(?:Mr|Mrs|Ms|Dr|Sr|Sra|Mme|Lic|Ing)\. ?\p{Lu}/u
  assert.deepEqual(
    cells.filter(({ text }) => personal.test(text)).map(({ where, text }) => `${where}: ${text}`),
    [],
  )
})
