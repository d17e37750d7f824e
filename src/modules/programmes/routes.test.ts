import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import { text, world } from "../../../tests/world/index.ts"
import { readForReport } from "./index.ts"
import { listDerivedUnits } from "./queries/findings.ts"
import { namedUnits } from "./rules.ts"

const gocen = "/activities/dps~aicma~gocen-2012"

test(
  "every page is there in four languages",
  world(async ({ get }) => {
    for (const lang of langs)
      for (const path of [
        "/programmes",
        "/programmes/dps~aicma",
        "/activities",
        gocen,
        "/measures",
        "/measures/people-trained",
        "/findings",
        "/activities/template",
      ]) {
        const reply = await get(`/${lang}${path}`)
        assert.equal(reply.status, 200, `${lang}${path}`)
        assert.match(await text(reply), new RegExp(`<html lang="${lang}"`))
      }
  }),
)

test(
  "programmes stand under the report that tells of them, the latest first, each in its own order",
  world(async ({ get }) => {
    const html = await text(get("/en/programmes"))
    const headings = [...html.matchAll(/<h([23])[^>]*>([^<]+)/g)].map(([, level, words]) => `${level} ${words}`)
    const at = (heading: string) => headings.indexOf(heading)
    const [later, earlier] = headings.filter((h) => h.startsWith("2 ") && /report/i.test(h))
    assert.ok(later?.includes("2013") && earlier?.includes("2008"), `${later}; ${earlier}`)
    const drugs = at("3 Multilateral Evaluation Mechanism")
    assert.ok(at(later ?? "") < at(earlier ?? "") && at(earlier ?? "") < drugs && drugs < at("3 Border controls"))
  }),
)

test(
  "the list is counted, narrowed and paged by key, and no line is lost or seen twice on the way",
  world(async ({ json }) => {
    type List = {
      total: number
      next: string | null
      activities: { key: string }[]
      facets: { facet: string; code: string; count: number }[]
    }
    const all = await json<List>("/activities")
    assert.equal(all.total, 355)
    assert.equal(all.activities.length, 50)
    const seen: string[] = []
    for (let at: string | null = ""; at !== null; ) {
      const part: List = await json<List>(`/activities${at ? `?after=${at}` : ""}`)
      seen.push(...part.activities.map((a) => a.key))
      at = part.next
    }
    assert.equal(seen.length, 355)
    assert.equal(new Set(seen).size, 355)
    for (const [facet, code] of [
      ["type", "clearance"],
      ["unit", "s-cicte"],
      ["state", "COL"],
      ["year", "2012"],
      ["theme", "demining"],
      ["programme", "dps/aicma"],
    ] as const) {
      const said = all.facets.find((f) => f.facet === facet && f.code === code)?.count
      const narrowed = await json<List>(`/activities?${facet}=${code.replaceAll("/", "~")}`)
      assert.equal(narrowed.total, said, facet)
    }
  }),
)

test(
  "one steps back through the list to where one came from",
  world(async ({ get }) => {
    const html = await text(get("/en/activities"))
    const next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&")
    const second = await text(get(next ?? ""))
    const back = /rel="prev" href="([^"]+)"/.exec(second)?.[1]?.replaceAll("&amp;", "&")
    const titles = (page: string) => [...page.matchAll(/<th scope="row"[^>]*><a href="([^"]+)"/g)].map((m) => m[1])
    assert.deepEqual(titles(await text(get(back ?? ""))), titles(html))
  }),
)

test(
  "an activity shows when as the source does, who as reported beside who by the orders, and results with their lines",
  world(async ({ get, json }) => {
    const html = await text(get(`/en${gocen}`))
    for (const words of [
      "Date as written: In 2012",
      "not stated",
      "through its programme",
      "Stated for its section",
      "1,371",
      "MISPA 2013, line 98",
      "Golden West",
    ])
      assert.ok(html.includes(words), words)
    const one = await json<{ units: { unit: string }[]; unitsDerived: { unit: string; footing: string }[]; standing: string }>(
      gocen,
    )
    assert.deepEqual(
      one.units.map((u) => u.unit),
      ["dps"],
    )
    assert.ok(
      one.unitsDerived.every((d) => d.footing === "presumed"),
      "no order is surely in force in 2012",
    )
  }),
)

test(
  "the findings derive units by the same rule as the activity's own page",
  world(async ({ json, db }) => {
    const list = await json<{ activities: { key: string }[] }>("/activities?year=2012&most=100")
    const derived = await db.read("select null", (tx) =>
      listDerivedUnits(
        tx,
        list.activities.map((a) => a.key),
      ),
    )
    for (const { key } of list.activities) {
      const one = await json<{ unitsDerived: { unit: string }[] }>(`/activities/${key.replaceAll("/", "~")}`)
      const here = namedUnits(derived.filter((d) => d.activity === key))
      assert.deepEqual(here.map((d) => d.unit).sort(), one.unitsDerived.map((d) => d.unit).sort(), key)
    }
  }),
)

test(
  "a total that disagrees with its parts is shown with both, and left out of the sum",
  world(async ({ json, get }) => {
    const measure = await json<{ total: number; atLeast: boolean; values: { key: string; value: number; counted: boolean }[] }>(
      "/measures/people-trained",
    )
    const printed = measure.values.find((v) => v.value === 1100)
    assert.equal(printed?.counted, false)
    assert.equal(
      measure.total,
      measure.values.filter((v) => v.counted).reduce((sum, v) => sum + v.value, 0),
    )
    const html = await text(get("/en/findings"))
    assert.ok(html.includes("1,100") && html.includes("991"))
    assert.equal((await json<{ total: number | null }>("/measures/states-participating")).total, null)
  }),
)

test(
  "the gaps are lists one can open",
  world(async ({ json }) => {
    const { gaps } = await json<{ gaps: Record<string, number> }>("/findings")
    for (const [gap, count] of Object.entries(gaps))
      assert.equal((await json<{ total: number }>(`/activities?gap=${gap}`)).total, count, gap)
    assert.equal(gaps.request, 29)
  }),
)

test(
  "pages to the left show what was done there",
  world(async ({ get, json }) => {
    const colombia = await text(get("/en/states/colombia"))
    assert.ok(colombia.includes("/en/activities?state=COL"))
    assert.ok((await text(get("/en/organisations/unodc"))).includes("/en/activities/"))
    assert.ok((await text(get("/en/units/dps"))).includes("/en/activities?unit=dps"))
    assert.ok((await text(get("/en/themes/demining"))).includes("/en/activities?theme=demining"))
    const { total } = await json<{ total: number }>("/activities?clause=commitment-2008~mandate-support")
    assert.ok(total > 0)
  }),
)

test(
  "what leads nowhere says so: unknown keys, parameters and values",
  world(async ({ get }) => {
    for (const path of [
      "/en/activities/nobody",
      "/en/programmes/dps~nothing",
      "/en/measures/joy",
      "/en/activities/..%2f..",
      "/en/activities/DPS",
    ])
      assert.ok([400, 404].includes((await get(path)).status), path)
    for (const query of ["colour=red", "year=soon", "state=Peru", "type=party", "after=2012", "most=6000", "gap=all", "most=0"])
      assert.equal((await get(`/en/activities?${query}`)).status, 400, query)
  }),
)

test(
  "search finds programmes, activities and measures in four languages",
  world(async ({ get }) => {
    for (const [lang, words, path] of [
      ["es", "minas antipersonal", "/programmes/dps~aicma"],
      ["fr", "personnes formées", "/measures/people-trained"],
      ["pt", "Chiltepe", gocen],
      ["en", "GELAVEX", "/programmes/es-cicad~gelavex"],
    ] as const)
      assert.ok(
        (await text(get(`/${lang}/search?q=${encodeURIComponent(words)}`))).includes(`/${lang}${path}`),
        `${lang} ${words}`,
      )
  }),
)

test(
  "a report is given what its documents tell of, public things alone, each with its basis and version",
  world(async ({ db, json }) => {
    const years = { from: day("2011-01-01"), to: day("2013-12-31") }
    const read = (documents: readonly string[]) =>
      db.read("select null", (tx) => readForReport(tx, { documents, ...years, follow: false }))
    const { sections, activities, results, links } = await read(["mispa-2013"])
    assert.ok(sections.every((s) => s.key.startsWith("mispa-2013/")))
    const annex = activities.filter((a) => a.section?.startsWith("mispa-2013/appendix-iii"))
    assert.equal(annex.length, (await json<{ total: number }>("/activities?section=mispa-2013~appendix-iii")).total)
    assert.ok(activities.every((a) => a.version === 1 && a.sources.length > 0))
    assert.ok(results.some((r) => r.thing.startsWith("activity:s-cicte/")) && links.every((l) => l.basis !== "confirmed"))
    const nothing = await read(["no-such-document"])
    assert.deepEqual([nothing.sections, nothing.activities, nothing.results, nothing.links], [[], [], [], []])
  }),
)
