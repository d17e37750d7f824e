import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, test } from "node:test"
import { parse } from "csv-parse/sync"
import { isEdtf } from "#src/values/edtf.ts"
import { linesOf, readSource } from "#src/values/source.ts"

/**
 * What the bundled record says of the two executive orders, read as plain tables: whole, consistent, true to its sources,
 * in our own words, and giving the answers that a colleague would give who has read both orders.
 */

type Row = Readonly<Record<string, string>>

const root = resolve(import.meta.dirname, "../../..")
const shared = resolve(root, "../shared")
const withCorpus = { skip: existsSync(`${shared}/corpus`) ? false : "the source documents (../shared/corpus) are not here" }
const withInventory = {
  skip: existsSync(`${shared}/design/inventory.md`) ? false : "the inventory (../shared/design) is not here",
}

const table = (file: string): Row[] => parse(readFileSync(`${root}/record/${file}.csv`, "utf8"), { columns: true })
const list = (cell: string | undefined): string[] => (cell ? cell.split("|") : [])
const keysOf = (rows: readonly Row[]) => new Set(rows.map((r) => r.key ?? ""))

const documents = table("themes/documents")
const themes = table("themes/themes")
const orders = table("institution/orders")
const units = table("institution/units")
const versions = table("institution/unit-versions")
const functions = table("institution/functions")
const functionThemes = table("institution/function-themes")
const posts = table("institution/posts")
const changes = table("institution/unit-changes")
const pairings = table("institution/pairings")
const organisations = table("directory/organisations")

const tables: readonly [name: string, rows: readonly Row[]][] = [
  ["documents", documents],
  ["themes", themes],
  ["orders", orders],
  ["units", units],
  ["unit-versions", versions],
  ["functions", functions],
  ["posts", posts],
  ["unit-changes", changes],
  ["pairings", pairings],
]

const earlier = "eo-annex-e"
const current = "eo-16-01-rev-1"
const corpusNames: Readonly<Record<string, string>> = { [earlier]: "000", [current]: "001" }

/** The provisions of one order that carry a theme, as printed. */
const provisionsOn = (theme: string, order: string): string[] => {
  const linked = new Set(functionThemes.filter((l) => l.theme === theme).map((l) => l.function))
  return functions.filter((f) => f.order === order && linked.has(f.key)).map((f) => f.path ?? "")
}

const unresolved = (wanted: readonly string[], known: ReadonlySet<string>) => wanted.filter((key) => !known.has(key))

describe("the tables are whole", () => {
  for (const [name, rows] of tables) {
    test(`${name}: keys are slugs, unique and sorted`, () => {
      const keys = rows.map((r) => r.key ?? "")
      assert.deepEqual(keys, [...keys].sort())
      assert.equal(new Set(keys).size, keys.length)
      assert.deepEqual(
        keys.filter((k) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(k)),
        [],
      )
    })
  }

  test("function-themes: one row a link, sorted", () => {
    const links = functionThemes.map((l) => `${l.function} ${l.theme}`)
    assert.deepEqual(links, [...links].sort())
    assert.equal(new Set(links).size, links.length)
  })

  test("every reference meets its thing", () => {
    const order = new Set([...keysOf(orders), ""])
    const unit = keysOf(units)
    const theme = keysOf(themes)
    const provision = keysOf(functions)
    const post = new Set([...keysOf(posts), ...keysOf(organisations), "secretary-general"])
    const checks: readonly [what: string, wanted: string[], known: ReadonlySet<string>][] = [
      ["theme parents", themes.flatMap((t) => list(t.parent)), theme],
      ["orders of versions", versions.map((v) => v.order ?? ""), order],
      ["units of versions", versions.flatMap((v) => [v.unit ?? "", ...list(v.parent)]), unit],
      ["orders of provisions", functions.map((f) => f.order ?? "?"), keysOf(orders)],
      ["units of provisions", functions.map((f) => f.unit ?? ""), unit],
      ["links to provisions", functionThemes.map((l) => l.function ?? ""), provision],
      ["links to themes", functionThemes.map((l) => l.theme ?? ""), theme],
      ["units of posts", posts.map((p) => p.unit ?? ""), unit],
      ["reporting lines", posts.flatMap((p) => [...list(p.reports_to), ...list(p.through)]), post],
      ["orders of changes", changes.map((c) => c.order ?? ""), order],
      ["units of changes", changes.flatMap((c) => [...list(c.from_units), ...list(c.to_units)]), unit],
      ["pairings", pairings.flatMap((p) => [p.from ?? "", p.to ?? ""]), provision],
    ]
    for (const [what, wanted, known] of checks) assert.deepEqual(unresolved(wanted, known), [], what)
  })

  test("a parent, a section's unit and a provision's unit exist in the same order or report", () => {
    const there = new Set(versions.map((v) => v.key))
    const layer = (v: Row) => `${v.key}`.split("/")[0]
    assert.deepEqual(
      versions.filter((v) => v.parent && !there.has(`${layer(v)}/${v.parent}`)).map((v) => v.key),
      [],
    )
    assert.deepEqual(
      functions.filter((f) => !there.has(`${f.order}/${f.unit}`)).map((f) => f.key),
      [],
    )
    assert.deepEqual(
      posts.filter((p) => !there.has(`${p.order}/${p.unit}`)).map((p) => p.key),
      [],
    )
  })

  test("names stand in four languages", () => {
    for (const [rows, stem] of [
      [themes, "title"],
      [documents, "title"],
      [orders, "subject"],
      [versions, "name"],
      [posts, "title"],
    ] as const)
      for (const row of rows)
        for (const lang of ["en", "es", "fr", "pt"]) assert.ok(row[`${stem}_${lang}`], `${row.key}: no ${stem}_${lang}`)
  })

  test("dates are as vague as their source, and well formed", () => {
    const dates = [...themes, ...orders, ...versions].map((r) => r.valid ?? "").concat(documents.map((d) => d.date ?? ""))
    assert.deepEqual(
      dates.filter((d) => d !== "" && !isEdtf(d)),
      [],
    )
  })
})

describe("the words of the columns", () => {
  const words: readonly [rows: readonly Row[], column: string, allowed: string][] = [
    [themes, "kind", "threat topic pillar area stage crime"],
    [versions, "level", "secretariat office department section unit"],
    [versions, "basis", "order attested"],
    [functions, "kind", "mission structure reporting power function coordination"],
    [
      functions,
      "capacity",
      "|implements|technical_secretariat|advises|assists|coordinates|monitors|represents|administers|reports",
    ],
    [functions, "catch_all", "|yes"],
    [functionThemes, "basis", "stated reading"],
    [changes, "event", "created renamed merged split moved abolished"],
    [changes, "basis", "stated reading"],
    [pairings, "kind", "same moved merged split reworded"],
    [pairings, "basis", "reading"],
  ]
  for (const [rows, column, allowed] of words)
    test(`${column}: ${allowed.replaceAll("|", " ").trim()}`, () => {
      const known = new Set(allowed.split(allowed.includes("|") ? "|" : " "))
      assert.deepEqual(
        [...new Set(rows.map((r) => r[column] ?? ""))].filter((word) => !known.has(word)),
        [],
      )
    })

  test("a limit names a condition, or an organisation and perhaps the one theme that it is confined to", () => {
    const bodies = new Set([...keysOf(organisations), ...keysOf(units)])
    const plain = new Set(["upon_request", "through_secretary", "when_requested", "voice_no_vote"])
    for (const { key, limits, catch_all } of functions)
      for (const limit of list(limits)) {
        const [kind = "", body = "", theme] = limit.split(":")
        assert.ok(plain.has(limit) || (["with", "responsible"].includes(kind) && bodies.has(body)), `${key}: ${limit}`)
        const carried = functionThemes.some((l) => l.function === key && l.theme === theme)
        assert.ok(!theme || carried || catch_all === "yes", `${key}: ${limit} confines to a theme that it does not carry`)
      }
  })
})

describe("what a reader of both orders would answer", () => {
  const answers: readonly [theme: string, earlierPaths: string, currentPaths: string][] = [
    ["trafficking-in-persons", "V.B.5 V.C.2", "VI.B.7 VI.B.8"],
    ["migrant-smuggling", "V.C.2", "VI.B.7 VI.B.8"],
    ["drug-early-warning", "III.H.3", ""],
    ["alternative-development", "III.C ¶3", ""],
    ["inhumane-weapons", "V.D.1", ""],
    ["peace", "II.A.3", ""],
    ["counterfeit-goods", "", "VI.B.7 VI.B.8"],
    ["demining", "V.E.1 V.E.2", "V.B.9"],
    ["corruption", "III.G.2", "VI.B.7 VI.B.8"],
    ["cybercrime", "III.G.2", "VI.B.7 VI.B.8"],
    ["national-security-systems", "", "V.D.2"],
    ["security-observatory", "V.G.1", "II.D.2 II.D.3"],
    ["disasters", "", ""],
    ["wmd", "", ""],
  ]
  for (const [theme, before, now] of answers)
    test(`${theme}: ${before || "no provision"} before, ${now || "no provision"} since 2016`, () => {
      assert.ok(keysOf(themes).has(theme))
      const sorted = (paths: string | string[]) =>
        (typeof paths === "string" ? (paths.match(/[IVX]\S+( ¶\d)?/g) ?? []) : paths).sort()
      assert.deepEqual(sorted(provisionsOn(theme, earlier)), sorted(before))
      assert.deepEqual(sorted(provisionsOn(theme, current)), sorted(now))
    })

  test("a clause that covers everything answers nothing by itself", () => {
    const all = functions.filter((f) => f.catch_all === "yes")
    assert.deepEqual(
      all.map((f) => `${f.order} ${f.path}`),
      [`${current} II.A.2`, `${earlier} II.A.1`],
    )
    assert.deepEqual(
      functionThemes.filter((l) => all.some((f) => f.key === l.function)),
      [],
    )
  })

  test("on corruption and cybercrime the tie to Legal Affairs is never left out", () => {
    for (const theme of ["corruption", "cybercrime"])
      for (const f of functions.filter((g) => functionThemes.some((l) => l.function === g.key && l.theme === theme))) {
        const tie = f.order === current ? "responsible" : "with"
        assert.ok(list(f.limits).includes(`${tie}:legal-affairs:${theme}`), `${f.key} on ${theme}`)
      }
  })

  test("the undated order has no certain day; the order of 2016 begins on its day", () => {
    const valid = (key: string) => orders.find((o) => o.key === key)?.valid ?? ""
    assert.match(valid(earlier), /^[\d-]+\?\/2016-07-18\?$/)
    assert.equal(valid(current), "2016-07-19/..")
  })

  test("bodies of states and autonomous entities are no units", () => {
    for (const body of ["cicad", "cicte", "iadb", "iadc", "ameripol"]) assert.ok(!keysOf(units).has(body), body)
  })
})

describe("true to the sources", withCorpus, () => {
  const files = withCorpus.skip ? [] : readdirSync(`${shared}/corpus`)
  const textOf = (file: string) => readFileSync(`${shared}/corpus/${file}`, "utf8").replace(/\n$/, "")

  test("every place exists and is not an empty line", () => {
    const byDocument = new Map(documents.map((d) => [d.key ?? "", textOf(d.file ?? "").split("\n")]))
    for (const [name, rows] of tables)
      for (const row of rows)
        for (const cell of (row.source ?? "").split(";").filter(Boolean)) {
          const source = readSource(cell)
          assert.ok(source, `${name} ${row.key}: ${cell}`)
          for (const part of source.place.split(",")) {
            const lines = linesOf(part)
            for (const line of [lines[0], lines.at(-1)])
              assert.ok(
                byDocument.get(source.document)?.[(line ?? 0) - 1]?.trim(),
                `${name} ${row.key}: ${source.document}:${part}`,
              )
          }
        }
  })

  test("the register knows each document's length", () => {
    for (const d of documents) assert.equal(String(textOf(`${d.file}`).split("\n").length), d.lines, d.key)
  })

  test("no six words in a row are the sources' own", () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const sixes = (text: string) =>
      wordsOf(text).flatMap((_, i, all) => (i + 6 <= all.length ? [all.slice(i, i + 6).join(" ")] : []))
    const theirs = new Set(files.flatMap((file) => sixes(textOf(file))))
    for (const [name, rows] of tables)
      for (const row of rows)
        for (const column of ["summary_en", "note", "note_en", "valid_reason"])
          assert.deepEqual(
            sixes(row[column] ?? "").filter((six) => theirs.has(six)),
            [],
            `${name} ${row.key}`,
          )
  })
})

test("every provision of the inventory is there, with its lines, and no other", withInventory, () => {
  const [, tail = ""] = readFileSync(`${shared}/design/inventory.md`, "utf8").split("### b3.")
  const [printed = ""] = tail.split("### b5.")
  for (const [order, prefix] of Object.entries(corpusNames)) {
    const rows = [...printed.matchAll(/^\| ([IV]+\.[^|]+?) \| (\d{3}):/gm)].filter(([, , file]) => file === prefix)
    const wanted = rows.map(([, path = ""]) => path.replace(" para ", " ¶"))
    const mine = functions.filter((f) => f.order === order).sort((a, b) => Number(a.sort) - Number(b.sort))
    assert.deepEqual(
      mine.map((f) => f.path),
      wanted,
      order,
    )
  }
})
