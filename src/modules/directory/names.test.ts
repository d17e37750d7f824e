import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { type Lang, langs } from "#src/values/lang.ts"
import { named } from "#src/values/localised.ts"
import { namesFrom, resolveOrganisation } from "./names.ts"
import type { Named } from "./types.ts"

const file = readFileSync(new URL("../../../record/directory/organisations.csv", import.meta.url), "utf8")
const bodies: Named[] = parse<Record<string, string>>(file, { columns: true }).map((row) => ({
  key: row.key ?? "",
  acronym: row.acronym ?? "",
  title: named(Object.fromEntries(langs.map((l) => [l, row[`title_${l}`] ?? ""])) as Record<Lang, string>),
  aliases: (row.aliases ?? "").split("|").filter(Boolean),
}))
const names = namesFrom(bodies)

test("a body answers to its acronym, its names in four languages and the spellings of documents", () => {
  const table: [written: string, body: string | null, confidence?: string][] = [
    ["UNODC", "unodc", "certain"],
    ["unodc", "unodc", "certain"],
    ["ONUDD", "unodc", "certain"],
    ["UN Office on Drugs and Crime", "unodc", "certain"],
    ["U.N. Office on Drugs & Crime", "unodc", "certain"],
    ["the UN Office on Drugs and Crime", "unodc", "likely"],
    ["UN Office on Drugs and Crime (UNODC)", "unodc", "likely"],
    ["UNODC, Vienna", "unodc", "likely"],
    ["Inter-American Committe against Terrorism", "cicte", "certain"],
    ["la CICAD", "cicad", "likely"],
    ["CID", "iadc", "certain"],
    ["Office against Drugs and Crime", "unodc", "doubtful"],
    ["Bakers' Guild of Atlantis", null],
    ["police", null],
    ["", null],
  ]
  for (const [written, body, confidence] of table) {
    const resolved = resolveOrganisation(written, names)
    assert.equal(resolved?.organisation ?? null, body, written)
    if (confidence) assert.equal(resolved?.confidence, confidence, written)
  }
})

test("every name, acronym and spelling of the record leads surely to its own body", () => {
  for (const body of bodies)
    for (const written of [body.acronym, ...body.aliases, ...langs.map((l) => body.title.values[l]?.text ?? "")].filter(
      Boolean,
    )) {
      const resolved = resolveOrganisation(written, names)
      assert.deepEqual([resolved?.organisation, resolved?.confidence], [body.key, "certain"], written)
    }
})

test("words that two bodies answer to are never given to the first", () => {
  const two = namesFrom([
    { key: "north-guard", acronym: "CG", title: named({ en: "Coast Guard of the North" }), aliases: [] },
    { key: "south-guard", acronym: "CG", title: named({ en: "Coast Guard of the South" }), aliases: [] },
  ])
  assert.deepEqual(resolveOrganisation("CG", two), {
    organisation: "north-guard",
    confidence: "doubtful",
    others: ["south-guard"],
  })
  assert.equal(resolveOrganisation("Coast Guard", two)?.confidence, "doubtful")
})

test("whatever is typed gets an answer or none, and case does not matter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      const resolved = resolveOrganisation(typed, names)
      assert.ok(resolved === null || bodies.some((b) => b.key === resolved.organisation))
    }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...bodies.filter((b) => b.acronym)),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      (body, ups) => {
        const written = [...body.acronym].map((c, i) => (ups[i % 20] ? c.toUpperCase() : c.toLowerCase())).join("")
        assert.equal(resolveOrganisation(written, names)?.organisation, body.key)
      },
    ),
  )
})
