// Invented orders in four languages and many layouts, each with its expected tree beside it.
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, test } from "node:test"
import { docxOf, pdfOf } from "#src/platform/reading/specimens.fixture.ts"
import { isRefusal } from "#src/platform/reading/types.ts"
import { parseOrderFile } from "./deed.ts"
import { outlineOf } from "./specimens.ts"
import type { Proposal } from "./types.ts"

const folder = join(import.meta.dirname, "../../../../record/samples/orders")
const samples = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt") && !name.endsWith(".tree.txt"))
  .sort()

async function proposed(bytes: Uint8Array): Promise<Proposal> {
  const order = await parseOrderFile(bytes)
  if (isRefusal(order)) throw new Error(order.detail)
  return order.proposal
}
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name))

describe("sample orders", () => {
  for (const name of samples)
    test(name, async () => {
      const expected = readFileSync(join(folder, name.replace(/\.txt$/, ".tree.txt")), "utf8")
      assert.equal(outlineOf(await proposed(bytesOf(name))), expected)
    })

  test("line ends of every kind, and byte order marks, change nothing", async () => {
    const text = readFileSync(join(folder, "es-articulos.txt"), "utf8")
    const expected = outlineOf(await proposed(new TextEncoder().encode(text)))
    for (const end of ["\r\n", "\r", "\u0085", "\u2028"])
      assert.equal(outlineOf(await proposed(new TextEncoder().encode(text.replaceAll("\n", end)))), expected)
    assert.equal(outlineOf(await proposed(new TextEncoder().encode(`\ufeff${text}`))), expected)
    assert.equal(outlineOf(await proposed(Buffer.from(`\ufeff${text}`, "utf16le"))), expected)
    assert.equal(outlineOf(await proposed(Buffer.from(`\ufeff${text}`, "utf16le").swap16())), expected)
  })

  test("Windows-1252 is read, and said", async () => {
    const proposal = await proposed(Buffer.from(readFileSync(join(folder, "es-articulos.txt"), "utf8"), "latin1"))
    assert.equal(proposal.units[0]?.name, "Secretaría de Faros y Señales")
    assert.deepEqual(
      proposal.oddities.map((o) => o.kind),
      ["encoding"],
    )
  })

  const withoutLines = (p: Proposal) => ({
    order: p.order,
    units: p.units.map(({ lines, ...u }) => u),
    functions: p.functions.map(({ lines, ...f }) => ({ ...f, text: f.text.replace(/\s+/g, " ") })),
  })
  for (const name of ["en-letters.txt", "es-articulos.txt", "fr-decimales.txt", "pt-capitulos.txt"])
    test(`${name}: the same tree as DOCX and as PDF`, async () => {
      const text = readFileSync(join(folder, name), "utf8").split("\n")
      const expected = withoutLines(await proposed(bytesOf(name)))
      assert.deepEqual(withoutLines(await proposed(await docxOf(text))), expected)
      assert.deepEqual(withoutLines(await proposed(pdfOf(text, { width: 60 }))), expected)
    })

  test("no sample leaves a line unplaced, and none prints who signed", async () => {
    for (const name of samples) {
      const proposal = await proposed(bytesOf(name))
      assert.deepEqual(proposal.unplaced, [], name)
      assert.doesNotMatch(
        JSON.stringify(proposal),
        /Brandt|Eikeland|Quijano|Durouvray|Seixas|ORCHARDSON|Portero|Cerrojo|PEÑALOZA|Lavallière|Cumbres|Duchêne|@/,
      )
    }
  })
})

describe("hostile shapes", () => {
  const of = (text: string) => proposed(new TextEncoder().encode(text))

  test("two hundred levels, by composite numbers and by colons", async () => {
    const dotted = Array.from(
      { length: 200 },
      (_, i) =>
        `${Array(i + 1)
          .fill("1")
          .join(".")} Digs.`,
    )
    const one = await of(["ANNEX A", "DEPARTMENT OF WELLS", ...dotted].join("\n"))
    assert.equal(one.functions.at(-1)?.path.split(".").length, 200)
    const two = await of(["ANNEX A", "DEPARTMENT OF WELLS", ...Array(199).fill("1. Digs:"), "1. Rests."].join("\n"))
    assert.equal(two.functions.at(-1)?.path.split(".").length, 200)
  })

  test("one line that holds a whole order is not cut by guess", async () => {
    const proposal = await of("I. MISSION A. Digs. ".repeat(2_000))
    assert.equal(proposal.unplaced.length, 1)
    assert.deepEqual(proposal.unplaced[0]?.why, { code: "one_line", values: { length: 39_999 } })
  })

  test("a file without a single known word still accounts for its lines", async () => {
    const proposal = await of("lorem ipsum\n\ndolor sit\n")
    assert.equal(proposal.placed.length + proposal.unplaced.length, 2)
  })
})
