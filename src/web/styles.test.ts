import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { gzipSync } from "node:zlib"
import { stylesheet } from "./styles.ts"

const budget = 14_000

test("the stylesheet stays within its budget and asks nothing of other sites", () => {
  const { css, href, hash } = stylesheet()
  assert.ok(gzipSync(css).length < budget, `${gzipSync(css).length} bytes compressed`)
  assert.equal(href, `/assets/site-${hash}.css`)
  assert.doesNotMatch(css, /@import|url\(|@font-face/)
})

const tokens = readFileSync(new URL("styles/tokens.css", import.meta.url), "utf8")
const [light = "", dark = ""] = tokens.split("prefers-color-scheme: dark")
const palette = (css: string) =>
  Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = "", hex = ""]) => [name, hex]))

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const pairs: [string, string, number][] = [
  ...["paper", "leaf", "shade"].flatMap((ground): [string, string, number][] => [
    ["ink", ground, 7],
    ["quiet", ground, 4.5],
    ["accent", ground, 4.5],
    ["rubric", ground, 4.5],
    ["ochre", ground, 4.5],
    ["edge", ground, 3],
  ]),
  ["on-accent", "accent", 4.5],
  ["paper", "ink", 7],
  ["ochre", "ochre-wash", 4.5],
  ["ink", "ochre-wash", 7],
  ["ink", "rubric-wash", 7],
  ["rubric", "rubric-wash", 4.5],
  ["ink", "accent-wash", 7],
  ["tone-3", "paper", 3],
]

for (const [scheme, css] of [
  ["light", light],
  ["dark", dark],
] as const)
  test(`each pair of colours can be read in the ${scheme} scheme`, () => {
    const colours = palette(css)
    const faint = pairs.filter(([a, b, least]) => contrast(colours[a] ?? "#000000", colours[b] ?? "#000000") < least)
    assert.deepEqual(faint, [])
  })
