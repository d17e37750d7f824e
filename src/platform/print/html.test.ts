import assert from "node:assert/strict"
import { test } from "node:test"
import { langs } from "#src/values/lang.ts"
import type { Block } from "./blocks.ts"
import { renderHtml } from "./html.tsx"
import { specimen } from "./specimen.ts"

const all = (html: string, part: RegExp) => [...html.matchAll(part)].map(([, value]) => value ?? "")

test("one file without script: sections, contents, captions, scopes, languages", () => {
  for (const lang of langs) {
    const html = renderHtml(specimen(lang))
    assert.match(html, new RegExp(`^<!doctype html>\n<html lang="${lang}">`))
    assert.doesNotMatch(html, /<script|<link|@import|url\(|\son\w+=/)
    const ids = all(html, / id="([^"]+)"/g)
    assert.equal(new Set(ids).size, ids.length, "ids are unique")
    for (const href of all(html, / href="#([^"]+)"/g)) assert.ok(ids.includes(href), href)
    for (const label of all(html, / aria-labelledby="([^"]+)"/g)) assert.ok(ids.includes(label), label)
    assert.deepEqual(all(html, /<(h[1-6])/g).slice(0, 6), ["h1", "h2", "h2", "h3", "h4", "h5"])
    assert.equal(all(html, /<(caption) /g).length, 2)
    assert.equal(all(html, /<th (?!scope)/g).length, 0)
    assert.equal(all(html, /role="img" aria-label="(Bar[^"]+)"/g).length, 2)
    assert.match(html, /<blockquote><p lang="es">/)
    assert.match(html, /href="https:\/\/platform.example\/editions\/specimen\/figures\/F1"/)
  }
})

test("tags close in the order in which they open", () => {
  const open: string[] = []
  const html = renderHtml(specimen("fr")).replace(/<style>[\s\S]*<\/style>/, "")
  for (const [, close, name, empty] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*?(\/?)>/g)) {
    if (close) assert.equal(open.pop(), name)
    else if (!empty) open.push(name ?? "")
  }
  assert.deepEqual(open, [])
})

test("text is only ever text", () => {
  const hostile = `<img src=x onerror=alert(1)> & "quotes" </p><script>x</script> \u202Egnp`
  const blocks: Block[] = [
    { is: "heading", level: 1, text: hostile, id: "h" },
    {
      is: "paragraph",
      spans: [hostile, { is: "code", text: hostile }, { is: "trace", text: hostile, code: hostile, href: "/f" }],
    },
    {
      is: "table",
      caption: [hostile],
      columns: [{}],
      head: [],
      body: [{ cells: [[{ is: "mark", mark: hostile }]] }],
      notes: [{ mark: hostile, spans: [hostile] }],
    },
  ]
  const html = renderHtml({
    ...specimen("en", 0),
    title: hostile,
    subtitle: hostile,
    mark: hostile,
    head: hostile,
    foot: hostile,
    blocks,
  })
  assert.doesNotMatch(html, /<img|<script|\u202e/)
  assert.equal(all(html, /="[^"]*(<)[^"]*"/g).length, 0, "no attribute holds a bracket")
})
