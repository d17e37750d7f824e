import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { standaloneSvg, svgFault, svgSize } from "./svg.ts"

const draw = (inside: string, attributes = "") => `<svg viewBox="0 0 40 20"${attributes}>${inside}</svg>`

test("a chart passes: shapes, text, gradients and clips of its own", () => {
  const inside =
    '<title>Deaths &amp; injuries</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><clipPath id="c"><rect width="4" height="4"/></clipPath></defs>' +
    '<g clip-path="url(#c)" class="bars" data-state="chl"><rect x="1" y="2" width="3" height="4" fill="url(#g)"/><use href="#g"/></g><text x="1" y="9" text-anchor="end">1 &lt; 2</text>'
  assert.equal(svgFault(draw(inside, ' role="img" aria-label="Bars"')), null)
})

test("whatever could act, load or hide is refused", () => {
  const refused = [
    "<script>alert(1)</script>",
    "<style>*{fill:red}</style>",
    "<foreignObject><p>x</p></foreignObject>",
    '<image href="https://a.example/x.png"/>',
    '<a href="https://a.example"><path d="M0 0"/></a>',
    '<rect onload="x()"/>',
    '<rect style="fill:red"/>',
    '<rect fill="url(https://a.example#x)"/>',
    '<rect fill="u\\72l(//a.example)"/>',
    '<rect fill="&#117;rl(//a.example)"/>',
    '<use href="https://a.example#x"/>',
    '<use xlink:href="#x"/>',
    "<animate/>",
    "<!-- a remark -->",
    "<![CDATA[x]]>",
    "<text>&evil;</text>",
    "<text>a & b</text>",
    "<g>",
    "</g>",
    "<g></text>",
    '<rect x="1" x="2"/>',
    "<rect x=1/>",
    '<svg xmlns="http://www.w3.org/1999/xhtml"/>',
  ]
  for (const inside of refused) assert.notEqual(svgFault(draw(inside)), null, inside)
  for (const whole of [
    "",
    "text",
    '<svg viewBox="0 0 10 4000"/>',
    '<!DOCTYPE svg><svg viewBox="0 0 1 1"/>',
    "<svg/>",
    `${draw("")}<p>`,
    `${draw("")} `,
    `<?xml version="1.0"?>${draw("")}`,
  ])
    assert.notEqual(svgFault(whole), null, whole)
})

test("a drawing that passes holds no element but the listed", () => {
  const piece = fc.constantFrom(
    "<g>",
    "</g>",
    "<script>",
    "</script>",
    "<rect ",
    'fill="',
    '"',
    "/>",
    ">",
    "<",
    "&",
    "javascript:",
    "url(",
    "onload=",
    "]]>",
    "<!--",
    "a",
    "é",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const svg = draw(pieces.join(""))
      if (svgFault(svg) !== null) return
      const tags = svg.replace(/="[^"]*"/g, "").match(/<[^>]*>?/g) ?? []
      for (const tag of tags) assert.match(tag, /^<\/?(?:svg|g|rect)(?: +(?:viewBox|fill))* *\/?>$/)
    }),
    { numRuns: 2000, seed: 7 },
  )
})

test("a drawing tells its size and stands alone with its namespace and our letters", () => {
  assert.deepEqual(svgSize(draw("")), { width: 40, height: 20 })
  assert.match(
    standaloneSvg(draw("")),
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" font-family="'Source Sans 3', sans-serif" viewBox=/,
  )
})
