import assert from "node:assert/strict"
import { test } from "node:test"
import { renderToString } from "preact-render-to-string"
import { sayIn } from "#src/platform/i18n/index.ts"
import { named } from "#src/values/localised.ts"
import { Chain, stations } from "./chain.tsx"
import { BarChart, Multiples } from "./charts.tsx"
import { WordDiff } from "./compare.tsx"
import { Facts } from "./facts.tsx"
import { Panel } from "./panel.tsx"
import { DataTable } from "./table.tsx"
import { elements, faultsOf } from "./tests/markup.ts"
import { shortened, wordDiff } from "./word-diff.ts"
import { Wording } from "./wording.tsx"

const say = sayIn("en")

test("the chain always has five stations, marks where the reader stands and says where it breaks", () => {
  const html = renderToString(
    <Chain
      say={say}
      current="unit"
      stops={[
        { station: "report", count: 0 },
        { station: "unit", href: "/units/dtoc" },
      ]}
    />,
  )
  const all = elements(html)
  assert.deepEqual(
    all.filter((e) => e.tag === "b").map((e) => e.text),
    ["Mandate", "Unit", "Activity", "Result", "Report"],
  )
  assert.equal(stations.length, 5)
  assert.match(all.find((e) => e.attributes["aria-current"] === "step")?.text ?? "", /^Unit \(you are here\)/)
  assert.match(all.filter((e) => e.tag === "li").at(-1)?.text ?? "", /none recorded/)
})

test("a text that has no translation says in which language it stands", () => {
  const text = named({ en: "Firearms marking" })
  assert.equal(renderToString(<Wording say={say} text={text} />), "Firearms marking")
  assert.equal(
    renderToString(<Wording say={sayIn("fr")} text={text} />),
    '<span lang="en">Firearms marking</span><span class="rule"> (en English)</span>',
  )
})

test("a panel shows ten cards and its counting rule", () => {
  const cards = Array.from({ length: 14 }, (_, i) => ({ href: `/activities/${i}` as const, title: `Activity ${i}` }))
  const html = renderToString(
    <Panel say={say} panel={{ title: "Activities", cards, count: { value: 14, rule: "each once" }, more: "/activities" }} />,
  )
  assert.equal(elements(html).filter((e) => e.tag === "li").length, 10)
  assert.match(html, /14.*each once/)
})

test("what the sources do not say is said to be unsaid", () => {
  const html = renderToString(
    <Facts
      say={say}
      items={[
        { label: "Requested by", value: null },
        { label: "Deaths", value: 0 },
      ]}
    />,
  )
  assert.deepEqual(
    elements(html)
      .filter((e) => e.tag === "dd")
      .map((e) => e.text),
    ["Not said in the sources", "0"],
  )
})

test("each cell of a table knows its column, and each row its name", () => {
  const columns = [
    { key: "state", label: "State", heads: true, cell: (row: { state: string; people: number }) => row.state },
    { key: "people", label: "People", number: true, cell: (row: { people: number }) => say.number(row.people), foot: "1,240" },
  ]
  const html = renderToString(
    <DataTable
      say={say}
      caption="Trained"
      columns={columns}
      rows={[{ state: "Northland", people: 1240 }]}
      rowKey={(r) => r.state}
    />,
  )
  const all = elements(html)
  assert.deepEqual(faultsOf(html), [])
  assert.equal(all.find((e) => e.tag === "th" && e.attributes.scope === "row")?.text, "Northland")
  assert.equal(all.find((e) => e.tag === "td")?.attributes["data-label"], "People")
})

test("charts print every figure, and a missing one in words", () => {
  const bars = renderToString(
    <BarChart
      say={say}
      title="Trained"
      of="State"
      measure="People"
      bars={[
        { key: "n", label: "Northland", value: 1240 },
        { key: "s", label: "Southmere", value: null },
      ]}
    />,
  )
  assert.match(bars, /1,240/)
  assert.match(bars, /no figure/)
  const columns = renderToString(
    <Multiples
      say={say}
      title="Answers"
      of="State"
      periods={["2009", "2010"]}
      series={[{ key: "n", label: "Northland", values: [12, null] }]}
    />,
  )
  assert.match(columns, /aria-label="Northland: 2009 12; 2010 no figure"/)
  assert.deepEqual(faultsOf(bars + columns), [])
})

test("of a long text only the words around a change are shown", () => {
  const told = (from: string, to: string) =>
    shortened(wordDiff(from, to), 2)
      .map((p) => (p.kind === "same" ? p.text : `[${p.kind} ${p.text.trim()}] `))
      .join("")
  const long = "one two three four five six seven eight nine ten"
  assert.equal(told(`${long} old ${long}`, `${long} new ${long}`), "… nine ten [removed old] [added new] one two … ")
  assert.equal(told(`a ${long} b`, `c ${long} d`), "[removed a] [added c] one two … nine ten [removed b] [added d] ")
  assert.equal(told("one two three four", "one two three four five"), "one two three four [added five] ")
})

test("a struck word is also said to be struck", () => {
  const html = renderToString(<WordDiff say={say} before="report yearly." after="report twice." />)
  assert.match(html, /<del><span class="unseen" lang="en">\[removed: <\/span>yearly/)
  assert.match(html, /<ins><span class="unseen" lang="en">\[added: <\/span>twice/)
})
