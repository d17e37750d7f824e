// More bytes than a form takes: refused before they are read to their end, on every form there is.
import assert from "node:assert/strict"
import { test } from "node:test"
import { routes } from "#src/app.ts"
import { origin, world } from "#tests/world/index.ts"

const changes = routes.flatMap((r) => (r.is === "change" ? [r] : []))
const address = (path: string) => `${origin}/en${path.replace(/:\w+/g, "00000000-0000-4000-8000-000000000000")}`
const headers = { accept: "text/html", origin }

test(
  "a form of more than its limit is refused, whoever sends it and wherever it goes",
  world(async ({ app }) => {
    const wrong: string[] = []
    for (const { path, files, keyed } of changes) {
      const bytes = (files ?? 1_000_000) + 1_000_000
      const asked = new Request(address(path), {
        method: "POST",
        headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
        body: `title=${"x".repeat(Math.min(bytes, 2_000_000))}`,
      })
      // What is said of the length is not trusted, and neither is it waited for.
      const told = new Request(address(path), {
        method: "POST",
        headers: { ...headers, "content-length": String(bytes) },
        body: "a=b",
      })
      const replies = [await app.request(told), ...(files ? [] : [await app.request(asked)])]
      // An address that holds a secret is shut before anything is read.
      for (const { status } of replies) if (status !== (keyed ? 404 : 413)) wrong.push(`${status} ${path}`)
    }
    assert.deepEqual(wrong, [])
  }),
)

test(
  "a table of more than 10 MB is told its limit",
  world(async ({ as }) => {
    const amina = await as("amina")
    const file = { name: "big.csv", bytes: new Uint8Array(10_000_001) }
    const reply = await amina.upload("/en/activities/import", { unit: "dps" }, { file })
    assert.equal(reply.status, 413)
    assert.match(await reply.text(), /10 MB/)
  }),
)
