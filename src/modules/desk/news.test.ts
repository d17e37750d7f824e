import assert from "node:assert/strict"
import { test } from "node:test"
import { routes } from "#src/app.ts"
import { text, type World, world } from "#tests/world/index.ts"

const entriesIn = (xml: string) =>
  [...xml.matchAll(/<entry><id>([^<]+)<\/id><title[^>]*>([^<]+)<\/title><updated>([^<]+)</g)].map((m) => ({
    id: m[1],
    title: m[2],
    updated: m[3],
  }))

const planned = { title: "Talks on <lanterns>", type: "meeting", status: "planned", held: "2027-03-01", unit: "dps" }

test(
  "news of activities: what was added is there first, a change moves it, what was taken back is told as gone, a draft never",
  world.fresh(async (w) => {
    const [amina, gabriela] = [await w.as("amina"), await w.as("gabriela")]
    await amina.post("/en/activities/new", { ...planned, title: "A draft", visibility: "secretariat" })
    w.setNow("2026-11-20T16:00:00Z")
    const reply = await amina.post("/en/activities/new", { ...planned, visibility: "public" })
    const slug = (reply.headers.get("location") ?? "").split("/activities/")[1] ?? ""
    const look = async (who: Pick<World, "get"> = w) => text(who.get("/en/activities.atom?unit=dps"))
    for (const who of [w, amina]) {
      const [first] = entriesIn(await look(who))
      assert.deepEqual([first?.title, first?.updated], ["Talks on &lt;lanterns&gt;", "2026-11-20T16:00:00.000Z"])
      assert.doesNotMatch(await look(who), /A draft/)
    }
    w.setNow("2026-11-20T17:00:00Z")
    await gabriela.post(`/en/activities/${slug}/edit`, { ...planned, visibility: "secretariat", version: "1" })
    const after = await look(gabriela)
    assert.doesNotMatch(after, /lanterns&gt;/)
    assert.match(after, /<at:deleted-entry ref="urn:hemisec:activity:[^"]+" when="2026-11-20T17:00:00\.000Z"\/>/)
  }),
)

test(
  "news of decisions on units say which, for which clause and when, and keep the reason back",
  world.fresh(async (w) => {
    const joao = await w.as("joao")
    const { mandates } = await w.json<{ mandates: { href: string; units: { unit: string }[] }[] }>("/mandates/units?show=with")
    const [mandate] = mandates
    assert.ok(mandate?.units[0])
    w.setNow("2026-11-20T16:00:00Z")
    const path = `/en${mandate.href}/units/${mandate.units[0].unit}/2026-11-20`
    const done = await joao.post(path, { verdict: "rejected", reason: "Because of zymurgy.", version: "0" })
    assert.equal(done.status, 303, await text(done.clone()))
    const xml = await text(w.get("/es/mandates/units.atom"))
    assert.equal(entriesIn(xml)[0]?.updated, "2026-11-20T16:00:00.000Z")
    assert.match(xml, /xml:lang="es"/)
    assert.doesNotMatch(await text(joao.get("/es/mandates/units.atom")), /zymurgy/)
  }),
)

test(
  "each feed is named by its page to programs that look for it",
  world(async ({ get }) => {
    const fed = routes.flatMap((r) => (r.is === "page" && (r.also?.atom || r.apart?.atom) ? [r.path] : []))
    assert.deepEqual(fed.sort(), ["/activities", "/editions", "/mandates/units"])
    for (const path of fed)
      assert.ok((await text(get(`/fr${path}`))).includes(`<link rel="alternate" type="application/atom+xml" title=`), path)
  }),
)

test(
  "search engines find each public thing in each language, and nothing that a stranger may not see",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    await amina.post("/en/activities/new", { ...planned, title: "Quiet quincunxes", visibility: "secretariat" })
    await w.settle()
    assert.match(await text(w.get("/robots.txt")), /^User-agent: \*\n[\s\S]*Sitemap: http:\/\/localhost\/sitemap\.xml\n$/)
    const maps = [...(await text(w.get("/sitemap.xml"))).matchAll(/<loc>http:\/\/localhost([^<]+)<\/loc>/g)].map(
      (m) => m[1] ?? "",
    )
    assert.ok(maps.length > 20)
    const pages: string[] = []
    for (const map of maps) {
      const xml = await text(w.get(map))
      const found = [...xml.matchAll(/<loc>http:\/\/localhost([^<]+)<\/loc>/g)].map((m) => m[1] ?? "")
      assert.ok(found.length > 0, map)
      pages.push(...found)
      assert.equal((await w.get(found[0] ?? "")).status, 200, `the first of ${map} is there`)
    }
    assert.equal(new Set(pages).size, pages.length)
    for (const page of ["/en/states/peru", "/pt/activities/dps~aicma~gocen-2012", "/fr/clauses/commitment-2008/pillar-1"])
      assert.ok(pages.includes(page), page)
    assert.deepEqual(
      pages.filter((p) => /quincunxes|[?#]/.test(p)),
      [],
    )
    assert.equal((await w.get("/sitemaps/en/account")).status, 404)
    assert.equal((await w.get("/sitemaps/de/state")).status, 404)
  }),
)
