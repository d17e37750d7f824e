// The disk is full: whoever sends a file is told so in words, gets back what was typed, and nothing half is kept.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { sql } from "kysely"
import { makeApp } from "#src/app.ts"
import { type Files, fileProblems } from "#src/platform/files/index.ts"
import { Problem } from "#src/platform/http/index.ts"
import { signIn } from "#tests/world/cast.ts"
import { origin, type World, world } from "#tests/world/index.ts"

const now = new Date("2026-11-20T15:00:00Z")
const order = readFileSync(join(import.meta.dirname, "../../record/samples/orders/en-letters.txt"), "utf8")

/** The same application, on a disk that took its last byte. How a disk tells this is the story of platform/files. */
function onAFullDisk(w: World, complaints: string[]) {
  const full: Files = { ...w.store, put: () => Promise.reject(new Problem(fileProblems.full)) }
  const log = { error: (_: unknown, words: string) => complaints.push(words), info: () => undefined }
  return makeApp({ db: w.db, store: full, clock: () => now, zone: "America/New_York", log: log as never, beside: w.beside })
}

const counted = (w: World) =>
  w.db.owner(async (tx) => {
    const { rows } = await sql<{ n: number }>`select (select count(*) from institution.order_reviews)::int
      + (select count(*) from platform.attachments)::int + (select count(*) from platform.blobs)::int
      + (select count(*) from facts.facts)::int as n`.execute(tx)
    return rows[0]?.n
  })

test(
  "an order that finds no room is refused in the reader's language, its text comes back, and nothing of it is kept",
  world(async (w) => {
    const complaints: string[] = []
    const app = onAFullDisk(w, complaints)
    const cookie = `hemisec=${await signIn(w.db, "joao", now)}`
    const before = await counted(w)
    for (const [lang, words] of [
      ["en", /There is no room for the file|The file was not stored/],
      ["pt", /Não há espaço para o arquivo|O arquivo não foi guardado/],
    ] as const) {
      const form = new FormData()
      form.append("text", order)
      const headers = { accept: "text/html", origin, cookie }
      const reply = await app.request(`${origin}/${lang}/orders/import`, { method: "POST", headers, body: form })
      assert.equal(reply.status, 507)
      const page = await reply.text()
      assert.match(page, words)
      assert.match(page, /CONFEDERATION OF THE SEVEN LAKES/, "what was pasted comes back")
    }
    assert.equal(await counted(w), before)
    assert.deepEqual(complaints, [])
  }),
)
