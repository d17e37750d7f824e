import assert from "node:assert/strict"
import { test } from "node:test"
import { langs } from "#src/values/lang.ts"
import { text, world } from "../../../tests/world/index.ts"

const iom = "s-cicte/iom-memorandum-2004"
const iomPath = "/agreements/s-cicte~iom-memorandum-2004"

test(
  "a jurist finds an agreement, reads who agreed and when, and is told what the sources do not say",
  world(async ({ get, json }) => {
    for (const lang of langs) assert.equal((await get(`/${lang}/agreements`)).status, 200)
    assert.ok((await text(get("/en/agreements"))).includes(`/en${iomPath}`))
    const html = await text(get(`/es${iomPath}`))
    for (const words of ["Organización Internacional para las Migraciones", "2004", "/es/units/s-cicte", "dsa-2008"])
      assert.ok(html.includes(words), words)
    assert.match(html, /Vigencia<\/dt><dd><span class="unsaid">/)
    const { agreement } = await json<{ agreement: { key: string; parties: string[]; valid: null } }>(iomPath)
    assert.deepEqual([agreement.key, agreement.parties, agreement.valid], [iom, ["unit:s-cicte", "organisation:iom"], null])
    assert.ok((await text(get("/fr/search?q=Georgetown"))).includes("/fr/agreements/dps~georgetown-memorandum-2007"))
    assert.ok((await text(get("/en/search?q=IOM+memorandum"))).includes(`/en${iomPath}`), "by the acronym of a party")
    assert.equal((await get("/en/agreements/nobody")).status, 404)
  }),
)

test(
  "a desk officer sees who gave what, and no total where no document states an amount",
  world(async ({ get, json }) => {
    const all = await json<{ contributions: { key: string; value: number | null }[]; totals: unknown[] }>("/contributions")
    assert.ok(all.contributions.length > 0)
    assert.deepEqual([all.contributions.filter((c) => c.value !== null), all.totals], [[], []])
    const page = await text(get("/en/contributions"))
    assert.match(page, /No document states an amount, so no total is made/)
    assert.match(page, /Whether the board bears the cost/)
    const csv = await text(get("/contributions.csv"))
    assert.equal(csv.trim().split("\n").length, all.contributions.length + 1)
    assert.match(csv, /organisation:iadb,in_kind,,,/)
  }),
)

test(
  "agreements and contributions stand beside what they concern: bodies, states, units, programmes, activities",
  world(async ({ get }) => {
    for (const [path, link] of [
      ["/en/organisations/iom", iomPath],
      ["/en/states/costa-rica", "/agreements/es-cicad~culture-of-legality-costa-rica"],
      ["/en/units/dps", "/agreements/dps~georgetown-memorandum-2007"],
      ["/en/programmes/s-cicte~immigration-and-customs", iomPath],
      ["/en/organisations/european-commission", "/programmes/es-cicad~city-partnerships"],
      ["/en/states/brazil", "/activities/s-cicte~cyber-security~brasilia-2007"],
      ["/en/programmes/s-cicte~cyber-security", "/organisations/government-of-brazil"],
      ["/en/activities/dps~aicma~iadb-supervision-2007", "/organisations/iadb"],
    ] as const)
      assert.ok((await text(get(path))).includes(`"/en${link}"`), `${path} → ${link}`)
  }),
)

test(
  "an activity taken back from the public takes along who paid for it",
  world.fresh(async ({ db, json, get }) => {
    const key = "s-cicte/cyber-security/brasilia-2007"
    const before = await json<{ contributions: { thing: string }[] }>("/contributions")
    assert.ok(before.contributions.some((c) => c.thing === `activity:${key}`))
    await db.owner((tx) =>
      tx.updateTable("programmes.activities").set({ visibility: "secretariat" }).where("key", "=", key).execute(),
    )
    const after = await json<{ contributions: { thing: string }[] }>("/contributions")
    assert.equal(after.contributions.length, before.contributions.length - 1)
    assert.ok(!(await text(get("/en/organisations/government-of-brazil"))).includes("brasilia-2007"))
  }),
)
