// The page of downloads: every address it names is there, and it tells nothing of what is not public, not even when.
import assert from "node:assert/strict"
import { test } from "node:test"
import { langs } from "#src/values/lang.ts"
import { text, world } from "#tests/world/index.ts"

type Listed = { downloads: { address: string; form: string; changedOn: string | null }[]; licence: string }
const changedOn = ({ downloads }: Listed, address: string) => downloads.find((d) => d.address === address)?.changedOn

test(
  "every download is there, in the form it is said to have",
  world(async (w) => {
    const { downloads, licence } = await w.json<Listed>("/data")
    const types: Record<string, RegExp> = {
      CSV: /text\/csv/,
      Atom: /atom\+xml/,
      iCalendar: /text\/calendar/,
      "IATI 2.03": /^application\/xml/,
      "OAI-PMH 2.0": /^text\/xml/,
    }
    const alone = new Set(["IATI 2.03", "OAI-PMH 2.0"])
    for (const { address, form } of downloads) {
      const reply = await w.get(alone.has(form) ? address : `/pt${address}`)
      assert.equal(reply.status, 200, address)
      assert.match(reply.headers.get("content-type") ?? "", types[form] ?? /nothing/, address)
      await reply.body?.cancel()
    }
    assert.deepEqual([downloads.length, licence], [10, "Apache-2.0"])
    for (const lang of langs) {
      const page = await text(w.get(`/${lang}/data`))
      for (const { address } of downloads) assert.ok(page.includes(`${address}"`), `${lang} ${address}`)
      assert.match(page, /Apache/)
    }
  }),
)

test(
  "what is changed in the open is dated, what is drafted is not, and the way to the gate is the secretariat's",
  world.fresh(async (w) => {
    const before = changedOn(await w.json<Listed>("/data"), "/activities.csv")
    w.setNow("2026-12-24T15:00:00Z")
    const amina = await w.as("amina")
    const course = { title: "Course on dusk", type: "course", status: "held", held: "2026-12", unit: "dps" }
    assert.equal((await amina.post("/en/activities/new", { ...course, visibility: "secretariat" })).status, 303)
    assert.equal(changedOn(await w.json<Listed>("/data"), "/activities.csv"), before)
    assert.equal(changedOn(await amina.json<Listed>("/data"), "/activities.csv"), before)
    assert.equal((await amina.post("/en/activities/new", { ...course, title: "Dawn", visibility: "public" })).status, 303)
    assert.equal(changedOn(await w.json<Listed>("/data"), "/activities.csv"), "2026-12-24")
    assert.match(await text(amina.get("/en/data")), /href="\/en\/iati\/check"/)
    assert.doesNotMatch(await text(w.get("/en/data")), /iati\/check/)
    assert.match(await text(w.get("/en/data")), /are samples for now/)
    assert.equal(changedOn(await w.json<Listed>("/data"), "/editions.atom"), null)
    assert.match(await text(w.get("/fr/data")), /rien encore/)
  }),
)

test(
  "each theme stands once under its purpose, with the reason, in four languages",
  world(async (w) => {
    const sectors = await w.json<{ theme: string; sector: string; note: string }[]>("/data/purposes")
    assert.ok(sectors.length > 50)
    for (const lang of langs) {
      const page = await text(w.get(`/${lang}/data/purposes`))
      for (const { theme, sector } of sectors) {
        assert.equal(page.split(`href="/${lang}/themes/${theme}"`).length, 2, theme)
        assert.ok(page.includes(sector))
      }
      assert.match(page, /<span class="small quiet" lang="en">Named by the list\.<\/span>/)
    }
  }),
)
