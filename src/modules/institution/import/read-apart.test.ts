// Hostile files are read apart from the server and end in a reason, whatever they do to their reader.
import assert from "node:assert/strict"
import { test } from "node:test"
import { deflateSync } from "node:zlib"
import { readingLimits } from "#src/platform/reading/apart.ts"
import { packed, pdfOfPages } from "#src/platform/reading/specimens.fixture.ts"
import { readOrderApart } from "./read-apart.ts"

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1")

/** A page whose fonts are an array in an array in an array. */
const nestedPdf = () => {
  const depth = 200_000
  const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`
  return Buffer.from(
    latin(pdfOfPages([[{ y: 700, text: "I. MISSION" }]])).replace("/Font << /F1 3 0 R >>", `/Font ${deep}`),
    "latin1",
  )
}

/** A page whose text is 200 MB of operators that set nothing, packed small. */
function swollenPdf(): Uint8Array {
  const packedText = deflateSync(Buffer.alloc(200_000_000, "() Tj\n"), { level: 9 }).toString("latin1")
  const whole = latin(pdfOfPages([[{ y: 700, text: "I. MISSION" }]]))
  const content = /<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/
  const swollen = `<< /Length ${packedText.length} /Filter /FlateDecode >>\nstream\n${packedText}\nendstream`
  return Buffer.from(
    whole.replace(content, () => swollen),
    "latin1",
  )
}

const nestedDocx = () => {
  const depth = 300_000
  const xml = `<w:document><w:body>${"<w:p><w:r>".repeat(depth)}<w:t>I. MISSION</w:t>${"</w:r></w:p>".repeat(depth)}</w:body></w:document>`
  return packed({ "word/document.xml": xml })
}

const hostile: readonly [what: string, make: () => Uint8Array][] = [
  ["a PDF with two hundred thousand arrays in each other", nestedPdf],
  ["a PDF that swells to a thousand times its size", swollenPdf],
  ["a DOCX with three hundred thousand paragraphs in each other", nestedDocx],
]
for (const [what, make] of hostile)
  test(`${what} is read or refused, and the reader is gone`, async () => {
    const read = await readOrderApart(make(), { ...readingLimits, seconds: 20, megabytes: 64 })
    const outcome = "refused" in read ? read.refused : `${read.lines.length} lines`
    assert.match(outcome, /^(too_slow|too_heavy|too_long|damaged|archive_too_full|scanned|empty|1 lines)$/)
  })

test("an order is read apart just as it is read at home, and what must be withheld stays there", async () => {
  const words = "DEPARTMENT OF LAMPS\n\n1. Lights lamps.\n2. Counts lamps.\n\nTel. 555 0100\n"
  const read = await readOrderApart(new TextEncoder().encode(words))
  assert.ok("proposal" in read)
  assert.ok(read.proposal.functions.some((f) => f.text.includes("Lights lamps")))
  assert.deepEqual(Object.keys(read), ["proposal", "lines"])
})
