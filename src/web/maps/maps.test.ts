import assert from "node:assert/strict"
import { readFileSync, statSync } from "node:fs"
import { test } from "node:test"
import { h } from "preact"
import { renderToString } from "preact-render-to-string"
import { langs } from "#src/values/lang.ts"
import { GeoMap } from "./geo.tsx"
import { places } from "./layout.ts"
import { mapNote, mapWords } from "./note.ts"
import { classOf, graded, type MapProps } from "./scale.ts"
import shapes from "./shapes.json" with { type: "json" }
import { TileMap } from "./tiles.tsx"

const scale = graded([
  { atLeast: 0, label: "below 10" },
  { atLeast: 10, label: "10 to 19" },
  { atLeast: 20, label: "20 and more" },
])
const codes = places.map((p) => p.code)
const linked: MapProps = {
  values: codes.map((code, i) => ({
    code,
    value: i % 30,
    label: String(i % 30),
    href: `/en/states/${code}`,
    title: `${code}: ${i % 30}`,
  })),
  scale,
  title: "Seminars held",
  desc: "By host state, 2013.",
  note: mapNote.en,
  lang: "en",
}
const plain: MapProps = { ...linked, values: linked.values.map(({ href: _, ...rest }) => rest) }
const count = (html: string, what: string | RegExp) => html.split(what).length - 1

test("every state has one tile, and no tile lies on another", () => {
  assert.equal(new Set(codes).size, 35)
  assert.equal(new Set(places.map((p) => `${p.column} ${p.row}`)).size, 35)
})

test("on the tile map neighbours stay in sight of each other", () => {
  const at = new Map(places.map((p) => [p.code, p]))
  const pairs =
    "CAN-USA USA-MEX MEX-GTM GTM-BLZ GTM-SLV SLV-HND HND-NIC NIC-CRI CRI-PAN PAN-COL COL-VEN COL-ECU ECU-PER PER-BRA GUY-SUR VEN-GUY PER-BOL BOL-BRA BOL-PRY BOL-CHL ARG-CHL ARG-URY ARG-PRY HTI-DOM CUB-HTI CUB-JAM KNA-ATG DMA-LCA LCA-VCT VCT-BRB"
  for (const pair of pairs.split(" ")) {
    const [a, b] = pair.split("-").map((code) => at.get(code))
    assert.ok(a && b && Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row)) <= 1, pair)
  }
})

test("each state can be reached once by keyboard on either map, and its link has a name", () => {
  for (const html of [renderToString(h(TileMap, linked)), renderToString(h(GeoMap, linked))]) {
    const links = [...html.matchAll(/<a href="\/en\/states\/(\w+)"><title>(\w+): \d+<\/title>/g)]
    assert.equal(links.length, 35)
    assert.deepEqual(new Set(links.map((m) => m[1])), new Set(codes))
    assert.equal(count(html, "<a "), links.length + count(html, 'tabindex="-1" aria-hidden="true"'))
    assert.match(html, /role="group"/)
  }
})

test("without links a map is one image with a name and a description", () => {
  for (const html of [renderToString(h(TileMap, plain)), renderToString(h(GeoMap, plain))]) {
    assert.equal(count(html, "<a "), 0)
    assert.match(html, /role="img" aria-labelledby="(\w+)-title" aria-describedby="\1-desc"/)
    assert.ok(html.includes(mapNote.en))
  }
})

test("no line is drawn between two states", () => {
  const html = renderToString(h(GeoMap, linked))
  for (const [shape] of html.matchAll(/<path[^>]*class="map-(?:shape|territory)"[^>]*>/g)) assert.doesNotMatch(shape, /stroke/)
  assert.ok(html.includes(mapWords.en.territory))
})

test("a small state has a target of 24 pixels on a phone of 360, and the discs stay apart", () => {
  const perUnit = 328 / shapes.hemisphere.width
  const discs = Object.values(shapes.antilles.targets)
  assert.equal(discs.length, 8)
  assert.ok(27 * perUnit >= 24)
  for (const [i, [x = 0, y = 0]] of discs.entries())
    for (const [u = 0, v = 0] of discs.slice(i + 1)) assert.ok(Math.hypot(x - u, y - v) >= 26.5, `${x},${y} and ${u},${v}`)
})

test("colour never speaks alone: classes differ in pattern too, and a missing value has its own", () => {
  assert.equal(new Set(scale.map((c) => c.pattern)).size, 3)
  const html = renderToString(h(TileMap, { ...linked, values: linked.values.slice(1) }))
  assert.match(html, /url\(#tiles-none\)/)
  assert.ok(html.includes(mapWords.en.noValue))
})

test("a value finds its class by its lower bound", () => {
  const table = [
    [0, "below 10"],
    [9.99, "below 10"],
    [10, "10 to 19"],
    [500, "20 and more"],
    [null, undefined],
  ] as const
  for (const [value, label] of table) assert.equal(classOf(value, scale)?.label, label)
  assert.throws(() => classOf(-1, scale), RangeError)
  assert.throws(() => graded([{ atLeast: 1, label: "" }]), RangeError)
})

test("the note and the words are there in four languages", () => {
  for (const lang of langs) assert.ok(mapNote[lang] && Object.values(mapWords[lang]).every(Boolean))
})

test("the shapes stay small enough to send with a page", () => {
  assert.ok(statSync(new URL("shapes.json", import.meta.url)).size < 120_000)
  assert.doesNotMatch(readFileSync(new URL("shapes.json", import.meta.url), "utf8"), /NaN|null/)
})
