import assert from "node:assert/strict"
import { test } from "node:test"
import type { VNode } from "preact"
import { renderToString } from "preact-render-to-string"
import { sayIn } from "#src/platform/i18n/index.ts"
import { fieldId } from "./field.tsx"
import {
  CheckboxGroup,
  DateField,
  FileField,
  MoneyField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "./fields.tsx"
import { ErrorSummary, RepeatRows } from "./form.tsx"
import { elements, faultsOf } from "./tests/markup.ts"

const say = sayIn("en")
const asked = { say, name: "states/0/held", label: "Held", hint: "As known", fault: "This is not a date", required: true }
const choices = [
  { value: "a", label: "A" },
  { value: "b", label: "B", note: "rare" },
]

const fields: [string, VNode][] = [
  ["a line of text", <TextField key="1" {...asked} value="x" />],
  ["several lines", <TextArea key="2" {...asked} value="x" />],
  ["a date", <DateField key="3" {...asked} value="2013-13" />],
  ["a figure", <NumberField key="4" {...asked} value="x" unit="m²" />],
  ["an amount", <MoneyField key="5" {...asked} amount="x" currencies={["USD"]} />],
  ["one of a list", <SelectField key="6" {...asked} choices={choices} />],
  ["some of several", <CheckboxGroup key="7" {...asked} values={["a"]} choices={choices} />],
  ["one of a few", <RadioGroup key="8" {...asked} value="b" choices={choices} />],
  ["a file", <FileField key="9" {...asked} accept={[".pdf"]} />],
]

for (const [name, field] of fields)
  test(`${name}: label, hint and fault are tied to the input, and a link to the field arrives`, () => {
    const html = renderToString(field)
    const all = elements(html)
    const target = all.find((e) => e.attributes.id === fieldId(asked.name))
    const input = all.find((e) => ["input", "select", "textarea"].includes(e.tag))
    assert.deepEqual(faultsOf(html), [])
    assert.ok(target, "the field has its id")
    assert.match(input?.attributes["aria-describedby"] ?? "", /f-states-0-held-fault/)
    assert.match(target.attributes["aria-describedby"] ?? "", /fault f-states-0-held-hint$/)
    assert.ok(all.some((e) => e.attributes["aria-invalid"] === "true"))
    assert.match(all.find((e) => e.attributes.id === "f-states-0-held-fault")?.text ?? "", /This is not a date/)
  })

test("a field without hint or fault points at nothing", () => {
  const html = renderToString(<TextField say={say} name="title" label="Title" />)
  assert.doesNotMatch(html, /aria-describedby|aria-invalid|required/)
})

test("what was typed comes back as it was typed", () => {
  const typed = `<i>"quoted" & 'so'</i>\n  next`
  const line = elements(renderToString(<TextField say={say} name="t" label="T" value={typed} />)).find((e) => e.tag === "input")
  assert.equal(line?.attributes.value, typed.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;"))
  assert.match(renderToString(<TextArea say={say} name="t" label="T" value={typed} />), /&lt;i>/)
})

test("a field has one id however its name is written", () => {
  assert.deepEqual(["rows/0/place", "/rows/0/place", "rows.0.place"].map(fieldId), Array(3).fill("f-rows-0-place"))
})

test("the list of faults leads to each field", () => {
  const html = renderToString(<ErrorSummary say={say} faults={[{ name: "/held", label: "Held", fault: "Missing" }]} />)
  assert.deepEqual(
    elements(html)
      .filter((e) => e.tag === "a")
      .map((a) => [a.attributes.href, a.text]),
    [["#f-held", "Held: Missing"]],
  )
})

test("rows are added and removed by plain buttons, and a full list offers no more", () => {
  const buttons = (most: number) =>
    elements(renderToString(<RepeatRows say={say} legend="States" pointer="/states" rows={["one", "two"]} most={most} />))
      .filter((e) => e.tag === "button")
      .map((e) => `${e.attributes.name}=${e.attributes.value}`)
  assert.deepEqual(buttons(3), ["_remove=/states/0", "_remove=/states/1", "_add=/states"])
  assert.deepEqual(buttons(2), ["_remove=/states/0", "_remove=/states/1"])
})
