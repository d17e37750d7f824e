// An issued report must come out the same on every machine: printed twice here, and once by a process elsewhere in the world.
import assert from "node:assert/strict"
import { execFile } from "node:child_process"
import { test } from "node:test"
import { promisify } from "node:util"
import { fingerprint, renderDocx, renderHtml, renderPdf } from "./index.ts"
import { specimen } from "./specimen.ts"

const prints = async () => [
  fingerprint(renderHtml(specimen("es"))),
  fingerprint(await renderPdf(specimen("es"))),
  fingerprint(await renderDocx(specimen("es"))),
]

const elsewhere = `
  import { fingerprint, renderDocx, renderHtml, renderPdf } from "#src/platform/print/index.ts"
  import { specimen } from "#src/platform/print/specimen.ts"
  const d = specimen("es")
  console.log(JSON.stringify([fingerprint(renderHtml(d)), fingerprint(await renderPdf(d)), fingerprint(await renderDocx(d))]))`

test("the same document gives the same bytes, again, after others, and in another time zone and language", async () => {
  const first = await prints()
  await Promise.all([renderPdf(specimen("fr")), renderDocx(specimen("fr"))])
  assert.deepEqual(await prints(), first)
  const env = { ...process.env, TZ: "Pacific/Auckland", LANG: "fr_FR.UTF-8", LC_ALL: "fr_FR.UTF-8" }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "./tools/tsx.mjs", "--input-type=module", "--eval", elsewhere],
    { env },
  )
  assert.deepEqual(JSON.parse(stdout), first)
})
