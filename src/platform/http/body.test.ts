// What requests carry, and what is refused before it is read whole.
import assert from "node:assert/strict"
import { test } from "node:test"
import { readBody } from "./body.ts"
import { Problem } from "./problem.ts"

const sent = (body: BodyInit | null, type?: string, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", {
    method: "POST",
    body,
    headers: { ...(type === undefined ? {} : { "content-type": type }), ...headers },
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit)
const form = "application/x-www-form-urlencoded"
const refused = (slug: string) => (error: unknown) => error instanceof Problem && error.kind.slug === slug

test("forms and programs say the same", async () => {
  const value = { title: "Año", states: [{ code: "CHL" }] }
  const fromForm = await readBody(sent("title=A%C3%B1o&states%2F0%2Fcode=CHL&_once=k", form))
  assert.deepEqual([fromForm.value, fromForm.json, fromForm.raw._once], [value, false, "k"])
  for (const type of ["application/json", "application/json; charset=utf-8", "Application/JSON"]) {
    const fromProgram = await readBody(sent(JSON.stringify(value), type))
    assert.deepEqual([fromProgram.value, fromProgram.json], [value, true], type)
  }
  assert.deepEqual((await readBody(sent(null))).value, {})
})

test("files come with their fields, where a change takes files", async () => {
  const parts = new FormData()
  parts.append("title", "a")
  parts.append("file", new Blob(["bytes"]), "año.txt")
  parts.append("other", new Blob([]), "")
  const { value, files } = await readBody(sent(parts), 10)
  assert.deepEqual(value, { title: "a" })
  assert.deepEqual(
    files.map((f) => [f.name, f.fileName, Buffer.from(f.bytes).toString()]),
    [["file", "año.txt", "bytes"]],
  )
  const large = new FormData()
  large.append("file", new Blob(["12345678901"]), "a.txt")
  await assert.rejects(readBody(sent(large), 10), refused("too-large"))
  const uninvited = new FormData()
  uninvited.append("file", new Blob(["x"]), "a.txt")
  await assert.rejects(readBody(sent(uninvited)), refused("too-large"))
})

test("a body is read to its limit and no further, whatever its length is said to be", async () => {
  const stream = (size: number, after: () => void) => {
    let left = size
    return new ReadableStream({
      pull(controller) {
        if (left <= 0) {
          after()
          controller.close()
          return
        }
        left -= 100_000
        controller.enqueue(new Uint8Array(100_000).fill(97))
      },
    })
  }
  let finished = false
  const endless = stream(50_000_000, () => {
    finished = true
  })
  await assert.rejects(readBody(sent(endless, form)), refused("too-large"))
  assert.equal(finished, false)
  await assert.rejects(readBody(sent("a=b", form, { "content-length": "99999999" })), refused("too-large"))
  assert.equal((await readBody(sent(`a=${"b".repeat(900_000)}`, form))).raw.a?.length, 900_000)
})

test("what is neither a form nor an object in UTF-8 is refused", async () => {
  const cases: [what: string, body: BodyInit, type: string | undefined][] = [
    ["half an object", "{", "application/json"],
    ["a list", "[1]", "application/json"],
    ["a word", '"a"', "application/json"],
    ["nothing", "null", "application/json"],
    ["another encoding", new Uint8Array(Buffer.from('{"a":"é"}', "latin1")), "application/json"],
    ["text", "a=b", "text/plain"],
    ["XML", "<a/>", "application/xml"],
    ["a neighbour of JSON", "{}", "application/json-seq"],
    ["parts without a boundary", "a", "multipart/form-data"],
    ["parts that never end", "--x\r\n", "multipart/form-data; boundary=x"],
  ]
  for (const [what, body, type] of cases) await assert.rejects(readBody(sent(body, type)), refused("unreadable"), what)
})
