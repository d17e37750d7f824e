// The two orders of the corpus against the inventory made by hand: every provision, by its path and its lines.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { before, describe, test } from "node:test"
import { docxOf, pdfOf } from "#src/platform/reading/specimens.fixture.ts"
import { isRefusal, type Place } from "#src/platform/reading/types.ts"
import { parseOrderFile } from "./deed.ts"
import type { ParsedOrder } from "./types.ts"

const shared = join(import.meta.dirname, "../../../../../shared")
const skip = existsSync(shared) ? false : "the shared corpus is not on this machine"
const orders = {
  earlier: { file: "annex-e-earlier-executive-order.txt", section: "### b3.", prefix: "000:", count: 90 },
  of2016: { file: "executive-order-16-01-rev-1.txt", section: "### b4.", prefix: "001:", count: 113 },
}
type Name = keyof typeof orders

const bytesOf = (name: Name): Uint8Array => readFileSync(join(shared, "corpus", orders[name].file))
const linesOf = (name: Name): string[] => new TextDecoder().decode(bytesOf(name)).split("\n")

async function parsed(bytes: Uint8Array): Promise<ParsedOrder> {
  const order = await parseOrderFile(bytes)
  if (isRefusal(order)) throw new Error(order.detail)
  return order
}

/** The inventory's table: path, and the non-empty lines of its range. */
function inventory(name: Name): string[] {
  const { section, prefix } = orders[name]
  const text = readFileSync(join(shared, "design/inventory.md"), "utf8")
  const from = text.indexOf(section)
  const printed = linesOf(name)
  const rows = text
    .slice(from, text.indexOf("\n### ", from + 4))
    .matchAll(/^\| ([IVX]+\.[^|]+?) \| (\d{3}:)(\d+)(?:-(\d+))? \|/gm)
  return [...rows]
    .filter(([, , document]) => document === prefix)
    .map(([, path = "", , first, last]) => {
      const lines = Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, i) => Number(first) + i)
      return `${path.replace(" para ", " ¶")}: ${lines.filter((n) => printed[n - 1]?.trim()).join(" ")}`
    })
}

describe("the two orders of the corpus", { skip }, () => {
  const read = {} as Record<Name, ParsedOrder>
  before(async () => {
    for (const name of ["earlier", "of2016"] as const) read[name] = await parsed(bytesOf(name))
  })

  for (const name of ["earlier", "of2016"] as const) {
    test(`${orders[name].file}: every provision of the inventory, by path and lines`, () => {
      const expected = inventory(name)
      assert.equal(expected.length, orders[name].count)
      assert.deepEqual(
        read[name].proposal.functions.map((f) => `${f.path}: ${f.lines.join(" ")}`),
        expected,
      )
    })

    test(`${orders[name].file}: every line that is not empty is placed`, () => {
      const { placed, unplaced } = read[name].proposal
      assert.deepEqual(unplaced, [])
      assert.deepEqual(
        placed.map((p) => p.line),
        linesOf(name).flatMap((line, i) => (line.trim() ? [i + 1] : [])),
      )
    })
  }

  const unitsOf = (name: Name) =>
    read[name].proposal.units.map((u) =>
      [
        u.level,
        u.number,
        u.namedIn,
        u.acronym,
        u.parentKey === null ? null : (read[name].proposal.units.find((p) => p.key === u.parentKey)?.number ?? "top"),
      ]
        .map((v) => v ?? "-")
        .join(" "),
    )

  test("the units of the earlier order, with their level, number, where they are named, acronym and parent", () => {
    assert.deepEqual(unitsOf("earlier"), [
      "secretariat - - SMS -",
      "office II I.E - top",
      "section II.B - - II",
      "section II.C - - II",
      "department III I.E.1 ES/CICAD top",
      "section III.C III.A.3.a - III",
      "section III.D III.A.3.b - III",
      "section III.E III.A.3.c - III",
      "section III.F III.A.3.d - III",
      "section III.G III.A.3.e - III",
      "section III.H III.A.3.f IOD III",
      "department IV I.E.2 S/CICTE top",
      "department V I.E.3 DPS top",
    ])
  })

  test("the units of 2016: three of them, and two mechanisms, are only named inside list items", () => {
    assert.deepEqual(unitsOf("of2016"), [
      "secretariat - - SMS -",
      "office II I.E - top",
      "section II.B - - II",
      "section II.C - - II",
      "section II.D - - II",
      "section II.E - - II",
      "department III I.E.1 ES/CICAD top",
      "unit - III.A.4.a - III.C",
      "unit - III.A.4.a - III.C",
      "unit - III.A.4.a - III.C",
      "mechanism - III.A.4.b - III.D",
      "mechanism - III.A.4.b OID III.D",
      "section III.C III.A.4.a - III",
      "section III.D III.A.4.b - III",
      "department IV I.E.2 S/CICTE top",
      "section IV.C IV.A.4.a - IV",
      "section IV.D IV.A.4.b - IV",
      "department V I.E.3 DPS top",
      "section V.C V.A.4.a - V",
      "section V.D V.A.4.b - V",
      "department VI I.E.4 DTOC top",
    ])
  })

  test("titles in odd capitals and broken over two lines are whole names", () => {
    const names = read.earlier.proposal.units.map((u) => u.name)
    assert.equal(names[0], "Secretariat for Multidimensional Security")
    assert.equal(names[1], "Executive Office of the Secretary for Multidimensional Security")
    const iii = read.of2016.proposal.units.find((u) => u.number === "III")
    assert.deepEqual(
      [iii?.name, iii?.lines],
      ["Executive Secretariat of the Inter-American Drug Abuse Control Commission", [132, 133]],
    )
  })

  test("provisions under a theme belong to the department, never to a unit of that name", () => {
    const v = read.earlier.proposal.units.find((u) => u.number === "V")
    const under = read.earlier.proposal.functions.filter((f) => /^V\.[C-G]\./.test(f.path))
    assert.equal(under.length, 14)
    assert.ok(under.every((f) => f.unitKey === v?.key))
  })

  test("sentences cut by a page are one paragraph", () => {
    for (const path of ["I.G.1", "III.B.7", "V.B.8", "VI.B.8"]) {
      const text = read.of2016.proposal.functions.find((f) => f.path === path)?.text ?? ""
      assert.ok(text.length > 200 && !text.includes("\n"), path)
    }
  })

  test("the order of 2016 says its number, days, language and what it replaces; the earlier one says none of it", () => {
    assert.deepEqual(read.of2016.proposal.order, {
      series: "Executive Order",
      number: "16-01",
      revision: "Rev. 1",
      annex: "A",
      subject: "Secretariat for Multidimensional Security",
      signedOn: "2016-07-19",
      effectiveOn: "2016-07-19",
      replaces: "Executive Order 16-01 Corr. 1",
      language: "es",
    })
    const { annex, ...rest } = read.earlier.proposal.order
    assert.equal(annex, "E")
    assert.ok(Object.values(rest).every((value) => value === null))
    assert.deepEqual(read.earlier.proposal.oddities.filter((o) => o.kind === "not_dated" || o.kind === "not_numbered").length, 2)
  })

  test("what precedes the annex is placed apart", () => {
    const as = (n: Place) => read.of2016.proposal.placed.find((p) => p.line === n)?.as
    assert.deepEqual([3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 31, 32, 34, 35, 37, 39, 41].map(as), [
      "issuer",
      "order",
      "subject",
      "issuer",
      "authority",
      "considering",
      "considering",
      "considering",
      "resolves",
      "resolution",
      "effect",
      "effect",
      "effect",
      "signature",
      "signature",
      "date",
      "original",
      "annex",
      "unit",
      "heading",
    ])
  })

  test("who signed stays with the parser", () => {
    const { proposal, restricted } = read.of2016
    const [name] = restricted.filter((r) => r.line === 31)
    assert.ok(name && name.text.length > 3)
    for (const word of name.text.split(" ")) assert.ok(!JSON.stringify(proposal).includes(word))
  })

  test("acronyms printed in two ways are reported where they differ", () => {
    const found = read.of2016.proposal.oddities.filter((o) => o.kind === "acronyms_differ")
    assert.deepEqual(
      found.map((o) => o.line),
      [54, 56],
    )
  })

  const told = (order: ParsedOrder) => ({
    order: order.proposal.order,
    units: order.proposal.units.map(({ lines, ...unit }) => unit),
    functions: order.proposal.functions.map(({ lines, ...f }) => ({ ...f, text: f.text.replace(/\s+/g, " ") })),
    unplaced: order.proposal.unplaced,
  })

  for (const name of ["earlier", "of2016"] as const) {
    test(`${orders[name].file}: the same tree from a DOCX, where places are paragraphs`, async () => {
      const order = await parsed(await docxOf(linesOf(name)))
      assert.deepEqual(told(order), told(read[name]))
      assert.deepEqual(order.proposal.placed, read[name].proposal.placed)
    })

    test(`${orders[name].file}: the same tree from a PDF whose lines and pages are cut anywhere`, async () => {
      const order = await parsed(pdfOf(linesOf(name)))
      assert.deepEqual(told(order), told(read[name]))
      assert.match(String(order.proposal.placed[0]?.line), /^1:1$/)
    })

    test(`${orders[name].file}: the same tree from a PDF with a header and a number on every page`, async () => {
      const order = await parsed(
        pdfOf(linesOf(name), { width: 70, header: "Archive of the Lakes", footer: (page, pages) => `Page ${page} of ${pages}` }),
      )
      assert.deepEqual(told(order), told(read[name]))
    })
  }
})
