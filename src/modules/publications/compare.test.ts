import assert from "node:assert/strict"
import { test } from "node:test"
import type { Block } from "#src/platform/print/index.ts"
import { compareEditions } from "./compare.ts"

const heading = (id: string, text: string): Block => ({ is: "heading", level: 1, text, id })
const trace = (value: number, code: string) => ({ is: "trace", text: String(value), code, href: "/x" }) as const
const says = (...spans: (string | ReturnType<typeof trace>)[]): Block => ({ is: "paragraph", spans })
const figure = (name: string, value: number, code: string) => ({
  ...{ code, figure: name, value, text: String(value), label: name, rule: "each once" },
  refs: [`result:${name}`],
})
const side = (blocks: Block[], figures: ReturnType<typeof figure>[] = []) => ({ document: { blocks }, figures })

const before = side(
  [heading("a", "Roads"), says("Patrols on ", trace(3, "F1"), " roads."), heading("b", "Sea"), says("Boats.")],
  [figure("roads", 3, "F1"), figure("boats", 2, "F2")],
)

test("sections that came, went or changed, and figures with both values, whatever their codes", () => {
  const after = side(
    [heading("a", "Roads"), says("Patrols on ", trace(4, "F9"), " roads."), heading("c", "Air"), says("Kites.")],
    [figure("kites", 1, "F1"), figure("roads", 4, "F9")],
  )
  const { added, removed, changed, figures } = compareEditions(before, after, true)
  assert.deepEqual([added, removed], [[{ id: "c", title: "Air" }], [{ id: "b", title: "Sea" }]])
  assert.deepEqual(changed, [{ id: "a", title: "Roads", before: "Patrols on 3 roads.", after: "Patrols on 4 roads." }])
  assert.deepEqual(
    figures.map((f) => [f.figure, f.before?.value ?? null, f.after?.value ?? null]),
    [
      ["roads", 3, 4],
      ["boats", 2, null],
      ["kites", null, 1],
    ],
  )
})

test("an edition says the same as itself, new codes say nothing, and words of two languages are not held together", () => {
  const nothing = { added: [], removed: [], changed: [], figures: [] }
  assert.deepEqual(compareEditions(before, before, true), nothing)
  const recoded = side(
    [heading("a", "Roads"), says("Patrols on ", trace(3, "F7"), " roads."), heading("b", "Sea"), says("Boats.")],
    [figure("boats", 2, "F1"), figure("roads", 3, "F7")],
  )
  assert.deepEqual(compareEditions(before, recoded, true), nothing)
  const spanish = side([heading("a", "Caminos"), says("Rondas."), heading("b", "Mar"), says("Botes.")], before.figures)
  assert.deepEqual(compareEditions(before, spanish, false), nothing)
  assert.equal(compareEditions(before, spanish, true).changed.length, 2)
})
