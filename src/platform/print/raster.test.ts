// The picture beside a figure's drawing, read back out of the Word file point by point.
import assert from "node:assert/strict"
import { test } from "node:test"
import { inflateSync } from "node:zlib"
import { unzipSync } from "fflate"
import type { Block } from "./blocks.ts"
import { renderDocx } from "./press.ts"
import { specimen } from "./specimen.ts"

type Picture = { width: number; height: number; at: (x: number, y: number) => string }

/** A PNG of eight bits and four channels, as the drawing engine writes it. */
function decode(png: Uint8Array): Picture {
  const view = Buffer.from(png)
  const packed: Buffer[] = []
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at))
    if (view.toString("latin1", at + 4, at + 8) === "IDAT") packed.push(view.subarray(at + 8, at + 8 + view.readUInt32BE(at)))
  assert.deepEqual([...view.subarray(24, 29)], [8, 6, 0, 0, 0])
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)]
  const lines = inflateSync(Buffer.concat(packed))
  const length = width * 4
  const points = Buffer.alloc(length * height)
  for (let y = 0; y < height; y += 1)
    for (let i = 0; i < length; i += 1) {
      const left = i < 4 ? 0 : (points[y * length + i - 4] ?? 0)
      const up = y === 0 ? 0 : (points[(y - 1) * length + i] ?? 0)
      const corner = i < 4 || y === 0 ? 0 : (points[(y - 1) * length + i - 4] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][lines[y * (length + 1)] ?? 0] ?? 0
      points[y * length + i] = (lines[y * (length + 1) + 1 + i] ?? 0) + guess
    }
  return { width, height, at: (x, y) => points.toString("hex", y * length + x * 4, y * length + x * 4 + 3) }
}

function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((n) => Math.abs(left + up - corner - n))
  return a !== undefined && b !== undefined && c !== undefined && a <= b && a <= c ? left : (b ?? 0) <= (c ?? 0) ? up : corner
}

const pictures = (docx: Uint8Array) =>
  Object.entries(unzipSync(docx)).flatMap(([path, bytes]) => (path.endsWith(".png") ? [bytes] : []))

test("a figure's picture shows what its drawing shows: bars in their colour, words in letters, paper around them", async () => {
  const [png] = pictures(await renderDocx(specimen("en", 1)))
  const { width, height, at } = decode(png ?? assert.fail("no picture"))
  const [x, y] = [width / 480, height / 130]
  const point = (px: number, py: number) => at(Math.round(px * x), Math.round(py * y))
  assert.deepEqual([point(2, 2), point(200, 23), point(300, 59), point(180, 95)], ["ffffff", "1f5f8b", "1f5f8b", "1f5f8b"])
  assert.equal(point(478, 95), "ffffff")
  const word = Array.from({ length: 60 }, (_, i) => Array.from({ length: 14 }, (_, j) => point(20 + i, 16 + j))).flat()
  const dark = word.filter((colour) => colour < "808080").length / word.length
  assert.ok(dark > 0.05 && dark < 0.5, `letters cover ${dark} of their place`)
})

test("the same figure gives the same picture, and a very tall one a smaller of the same shape", async () => {
  const printed = async () => pictures(await renderDocx(specimen("fr", 1))).map((png) => Buffer.from(png).toString("base64"))
  assert.deepEqual(await printed(), await printed())
  const svg = '<svg viewBox="0 0 10 900"><rect width="10" height="900" fill="#123f54"/></svg>'
  const tall: Block = { is: "figure", svg, alt: "A tall bar", caption: ["Tall"] }
  const [png] = pictures(await renderDocx({ ...specimen("en", 0), form: "paper", blocks: [tall] }))
  const { width, height, at } = decode(png ?? assert.fail("no picture"))
  assert.deepEqual([height, at(0, 1500), width], [3000, "123f54", 33])
})
