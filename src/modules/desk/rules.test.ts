import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import { chainPath, refOf, rootKinds, rootSchema } from "./chain-root.ts"
import { groupsOf } from "./rules.ts"

test("a thing and its address are read off each other", () => {
  const table: [string, Ref][] = [
    ["activity:dps~aicma~gocen-2012", "activity:dps/aicma/gocen-2012"],
    ["unit:dps", "unit:dps"],
    ["clause:commitment-2008~pillar-1", "clause:commitment-2008/pillar-1"],
    ["figure:some-edition~F12", "figure:some-edition/F12"],
  ]
  for (const [address, thing] of table) {
    assert.equal(refOf(rootSchema.parse(address)), thing)
    assert.equal(chainPath(thing), `/chain/${address}`)
  }
})

test("every key of every kind survives its address", () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6})?$/)
  const kinds = fc.constantFrom(...rootKinds.filter((k) => k !== "figure"))
  fc.assert(
    fc.property(kinds, fc.array(word, { minLength: 1, maxLength: 4 }), (kind, words) => {
      const root = rootSchema.parse(chainPath(`${kind}:${words.join("/")}`).slice("/chain/".length))
      assert.deepEqual([kindOf(refOf(root)), idOf(refOf(root))], [kind, words.join("/")])
    }),
  )
})

test("what is no thing of the chain is no address of one", () => {
  for (const said of [
    "state:PER",
    "activity:",
    "activity:a/b",
    "activity:../x",
    "unit:DPS",
    "dps",
    "activity:a~",
    "figure:x~",
    "unit:a b",
  ])
    assert.equal(rootSchema.safeParse(said).success, false, said)
})

const named = (unit: string, path: string) => ({ unit, provision: `eo/${path}`, path })
const tie = (grp: "clauses" | "activities", id: string, total: number) => ({
  ...{ grp, ref: `${grp === "clauses" ? "clause" : "activity"}:${id}` as const, basis: null, n: 1, said: "", value: null },
  ...{ title: null, total },
})
const activity = { kind: "activity", key: "a", code: null } as const

test("groups stand in the order in which a chain is read, each with the number of all its things", () => {
  const groups = groupsOf(
    [tie("activities", "a", 40), tie("clauses", "c", 2)],
    { now: [named("dps", "1"), named("dps", "2"), named("dtoc", "3")], then: [] },
    activity,
    "eo",
  )
  assert.deepEqual(
    groups.map((g) => [g.name, g.total]),
    [
      ["clauses", 2],
      ["orders", 1],
      ["provisions", 3],
      ["unitsDerived", 2],
      ["activities", 40],
    ],
  )
  assert.deepEqual(groups.find((g) => g.name === "unitsDerived")?.lines[0]?.provisions, ["1", "2"])
})

test("a group that was opened stands alone; an order is not above itself; without an order nobody is named", () => {
  const answers = { now: [named("dps", "1")], then: [] }
  assert.deepEqual(
    groupsOf([tie("activities", "a", 9)], answers, activity, "eo", { group: "activities" }).map((g) => g.name),
    ["activities"],
  )
  const none = { now: [], then: [] }
  assert.deepEqual(groupsOf([], none, { kind: "order", key: "eo", code: null }, "eo"), [])
  assert.deepEqual(groupsOf([], none, activity, null), [])
})
