import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isRefused } from "#src/platform/reading/corrections.ts"
import { levels, provisionKinds } from "../../types.ts"
import { readingOf, readingOfText, sampleBytes, sampleNames } from "../readings.fixture.ts"
import type { Edit, MadeEdit, Reading, Tree } from "../types.ts"
import { correct, treeAfter } from "./edits.ts"
import { treeOf, unplacedLines } from "./tree.ts"

const small = await readingOfText(`DECISION 7/2030
SUBJECT: Office of Lamps

I. MISSION

A. The Office of Lamps (OL) keeps the lamps of the harbour.

B. The Office of Lamps is composed of two sections:

1. The Wick Section; and
2. The Glass Section

II. WICK SECTION

1. Trims the wicks
of every lamp.

2. Orders new wicks.

III. GLASS SECTION

1. Cleans the glass.
`)

const made = (...edits: Edit[]): MadeEdit[] => edits.map((edit, i) => ({ n: i + 1, edit, at: new Date(0) }))
const after = (...edits: Edit[]): Tree => treeAfter(small, made(...edits)).tree
const refusalOf = (edit: Edit, tree = treeOf(small)) => {
  const next = correct(tree, edit)
  return isRefused(next) ? next.refused : null
}
const start = treeOf(small)
const unit = (name: string, tree = start) => tree.units.find((u) => u.name === name)?.key ?? ""
const at = (path: string, tree = start) => {
  const p = tree.provisions.find((x) => x.path === path)
  assert.ok(p, `no ${path} among ${tree.provisions.map((x) => x.path).join(", ")}`)
  return p
}

test("a unit gets another name, acronym, level and parent", () => {
  const [wick, glass] = [unit("Wick Section"), unit("Glass Section")]
  const tree = after({ do: "unit", unit: wick, name: "Section of Wicks", acronym: "SW", level: "unit", parent: glass })
  const changed = tree.units.find((u) => u.key === wick)
  assert.deepEqual([changed?.name, changed?.acronym, changed?.level, changed?.parent], ["Section of Wicks", "SW", "unit", glass])
})

test("no unit stands below itself", () => {
  const [office, wick] = [unit("Office of Lamps"), unit("Wick Section")]
  const edit: Edit = { do: "unit", unit: office, name: "x", acronym: "", level: "office", parent: wick }
  assert.equal(refusalOf(edit), "parent_below")
  assert.equal(refusalOf({ ...edit, parent: office }), "parent_below")
})

test("what is no unit gives its provisions to the unit above and leaves its line as a heading", () => {
  const tree = after({ do: "no_unit", unit: unit("Wick Section") })
  assert.equal(at("II.1", tree).unit, unit("Office of Lamps"))
  assert.ok(!tree.units.some((u) => u.name === "Wick Section"))
  const heading = tree.lines.find((l) => l.text === "II. WICK SECTION")
  assert.deepEqual(heading?.account, { is: "placed", as: "heading" })
  assert.equal(refusalOf({ do: "no_unit", unit: unit("Office of Lamps") }), "needs_parent")
})

test("a provision moves to another unit and is of another kind", () => {
  const tree = after({ do: "provision", provision: at("II.2").id, unit: unit("Glass Section"), kind: "power" })
  assert.deepEqual([at("II.2", tree).unit, at("II.2", tree).kind], [unit("Glass Section"), "power"])
})

test("a provision is split before one of its lines and joined again, its words unchanged", () => {
  const p = at("II.1")
  const [, second = ""] = p.places
  const split = after({ do: "split", provision: p.id, before: second })
  assert.equal(at("II.1", split).text, "Trims the wicks")
  assert.equal(at("II.1 ¶2", split).text, "of every lamp.")
  assert.equal(at("II.1 ¶2", split).number, "")
  const joined = after({ do: "split", provision: p.id, before: second }, { do: "join", provision: p.id })
  assert.deepEqual(at("II.1", joined), p)
  assert.equal(refusalOf({ do: "split", provision: p.id, before: p.places[0] ?? "" }), "nothing_to_split")
  assert.equal(refusalOf({ do: "join", provision: start.provisions.at(-1)?.id ?? "" }), "nothing_to_join")
})

test("joining keeps the printed number of the next in the words", () => {
  const tree = after({ do: "join", provision: at("II.1").id })
  assert.equal(at("II.1", tree).text, "Trims the wicks of every lamp. 2 Orders new wicks.")
  assert.ok(!tree.provisions.some((p) => p.path === "II.2"))
})

test("a line without a place is put where its number puts it, or set aside with a reason", () => {
  const loose: Tree = {
    ...start,
    lines: start.lines.map((l) =>
      l.text === "of every lamp." ? { ...l, account: { is: "unplaced", why: { code: "no_place" } as const } } : l,
    ),
    provisions: start.provisions.map((p) =>
      p.path === "II.1" ? { ...p, places: p.places.slice(0, 1), text: "Trims the wicks" } : p,
    ),
  }
  const line = unplacedLines(loose)[0]?.place ?? ""
  const placed = correct(loose, { do: "place", line, provision: at("II.1").id })
  assert.ok(!isRefused(placed))
  assert.equal(at("II.1", placed).text, "Trims the wicks of every lamp.")
  assert.equal(unplacedLines(placed).length, 0)
  const aside = correct(loose, { do: "aside", line, why: "a stain" })
  assert.ok(!isRefused(aside))
  assert.deepEqual(aside.lines.find((l) => l.place === line)?.account, { is: "aside", why: "a stain" })
  assert.equal(refusalOf({ do: "aside", line: at("II.2").places[0] ?? "", why: "x" }), "line_has_place")
  assert.equal(refusalOf({ do: "place", line: at("II.2").places[0] ?? "", provision: at("II.1").id }), "line_has_place")
  assert.equal(refusalOf({ do: "place", line: "9999", provision: at("II.1").id }), "line_gone")
})

test("a line that may name a person never becomes part of a provision", async () => {
  const people = treeOf(await readingOf(sampleBytes("hostile/people.txt")))
  const [first] = people.provisions
  const hidden = people.lines.filter((l) => l.text.includes("[withheld]") && l.text.length < 12)
  assert.ok(hidden.length > 0 && first)
  for (const { place } of hidden)
    assert.equal(refusalOf({ do: "place", line: place, provision: first.id }, people), "line_withheld")
})

test("two units of the file are never one unit of the record", () => {
  const identities = { [unit("Wick Section")]: "dps", [unit("Glass Section")]: "dps" }
  assert.equal(refusalOf({ do: "identities", identities }), "identity_twice")
})

test("what was undone does nothing, and what leaned on it is named", () => {
  const p = at("II.1")
  const edits = made(
    { do: "split", provision: p.id, before: p.places[1] ?? "" },
    { do: "provision", provision: `${p.id}-2`, unit: unit("Glass Section"), kind: "function" },
    { do: "undo", n: 1 },
  )
  const { tree, idle } = treeAfter(small, edits)
  assert.deepEqual(tree.provisions, start.provisions)
  assert.deepEqual(idle, [{ n: 2, why: "provision_gone" }])
})

/** Any correction, its targets picked from the tree as it stands by then. */
const anyEdit = fc.record({ kind: fc.nat(8), a: fc.nat(400), b: fc.nat(400), c: fc.nat(400) })
function toEdit(tree: Tree, { kind, a, b, c }: { kind: number; a: number; b: number; c: number }): Edit | null {
  const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]
  const [u, parent, p, line] = [pick(tree.units, a), pick(tree.units, b), pick(tree.provisions, a), pick(tree.lines, b)]
  const level = pick(levels, c) ?? "unit"
  if (!u || !p || !line) return null
  const parentKey = c % 5 === 0 ? null : (parent?.key ?? null)
  const all: Edit[] = [
    { do: "unit", unit: u.key, name: `Unit ${a}`, acronym: "", level, parent: parentKey },
    { do: "no_unit", unit: u.key },
    { do: "open_unit", line: line.place, name: `Unit ${b}`, level, parent: parentKey },
    { do: "provision", provision: p.id, unit: u.key, kind: pick(provisionKinds, c) ?? "function" },
    { do: "split", provision: p.id, before: pick(p.places, c) ?? "" },
    { do: "join", provision: p.id },
    { do: "place", line: line.place, provision: p.id },
    { do: "aside", line: line.place, why: "none" },
  ]
  return all[kind % all.length] ?? null
}

const inProvision = (tree: Tree) =>
  tree.lines.flatMap((l) => (l.account.is === "placed" && ["provision", "announcement"].includes(l.account.as) ? [l.place] : []))

function assertAllAccounted(reading: Reading, tree: Tree) {
  assert.deepEqual(
    tree.lines.map((l) => [l.place, l.text]),
    reading.lines.map((l) => [l.line, l.text]),
  )
  const held = tree.provisions.flatMap((p) => p.places)
  assert.deepEqual(new Set(held), new Set(inProvision(tree)))
  const units = new Set(tree.units.map((u) => u.key))
  assert.ok(tree.provisions.every((p) => p.unit === null || units.has(p.unit)))
  assert.ok(tree.units.every((u) => u.parent === null || units.has(u.parent)))
  assert.equal(new Set(tree.provisions.map((p) => p.id)).size, tree.provisions.length)
}

for (const name of sampleNames)
  test(`${name}: no correction ever loses a line`, async () => {
    const reading = await readingOf(sampleBytes(name))
    assertAllAccounted(reading, treeOf(reading))
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (wanted) => {
        let tree = treeOf(reading)
        for (const w of wanted) {
          const edit = toEdit(tree, w)
          const next = edit ? correct(tree, edit) : tree
          if (!isRefused(next)) tree = next
        }
        assertAllAccounted(reading, tree)
      }),
      { numRuns: 25 },
    )
  })
