import assert from "node:assert/strict"
import { test } from "node:test"
import { type Client, text, world } from "#tests/world/index.ts"

type Counted = { total: number }
type Flow = Counted & { ways: number; columns: { kind: string; nodes: { key: string; activities: number | null }[] }[] }

const narrowings = ["", "unit=dps", "theme=demining", "year=2012", "state=PER", "state=COL&unit=es-cicad", "year=1990"]
const listed = async (who: Client, query: string) => (await who.json<Counted>(`/en/activities?${query}`)).total

test(
  "every picture counts what the list holds under the same choice, and leads there",
  world(async (w) => {
    for (const query of narrowings) {
      const total = await listed(w, query)
      for (const picture of ["", "/timeline", "/flow", "/states"])
        assert.equal((await w.json<Counted>(`/en/pictures${picture}?${query}`)).total, total, `${picture} ${query}`)
      const html = await text(w.get(`/en/pictures/timeline?${query}`))
      assert.ok(html.includes(`href="/en/activities${query ? `?${query.replaceAll("&", "&amp;")}` : ""}">Show these`), query)
    }
  }),
)

test(
  "each tile of the map counts as the list does with its state",
  world(async (w) => {
    for (const query of ["", "unit=dps", "year=2012"]) {
      const { states } = await w.json<{ states: { state: string; count: number }[] }>(`/en/pictures?${query}`)
      assert.ok(states.length > 3, query)
      for (const { state, count } of states.slice(0, 5)) assert.equal(await listed(w, `${query}&state=${state}`), count, state)
    }
    const html = await text(w.get("/en/pictures?unit=dps"))
    assert.match(html, /<a href="\/en\/activities\?unit=dps&amp;state=PER"><title>Peru: \d+ activit/)
  }),
)

test(
  "the days, the months and what has neither make up the year of the list; a month is listed",
  world(async (w) => {
    for (const query of ["year=2007", "year=2012", "year=2012&unit=dps"]) {
      const year = await w.json<Counted & { days: number; undated: number; months: { exact: number; vague: number }[] }>(
        `/en/pictures/calendar?${query}`,
      )
      assert.equal(year.total, await listed(w, query), query)
      const inMonths = year.months.reduce((sum, m) => sum + m.exact + m.vague, 0)
      assert.equal(inMonths + year.undated, year.total, query)
    }
    const html = await text(w.get("/en/pictures/calendar?year=2012&month=9"))
    assert.match(html, /<h2>September 2012<\/h2>/)
    assert.match(html, /aria-label="September 2012\. 17: 1; 18: 1/)
    assert.match(await text(w.get("/fr/pictures/calendar?year=1990")), /L’année 1990/)
  }),
)

test(
  "the flow counts each activity once a node, as the list does for an instrument, a type and what no mandate asked for",
  world(async (w) => {
    for (const query of ["", "unit=dps"]) {
      const flow = await w.json<Flow>(`/en/pictures/flow?${query}`)
      const nodes = (kind: string) => flow.columns.find((c) => c.kind === kind)?.nodes ?? []
      for (const n of nodes("asked").filter((x) => x.activities !== null))
        assert.equal(await listed(w, `${query}&${n.key ? `instrument=${n.key}` : "gap=mandate"}`), n.activities, n.key)
      for (const n of nodes("type").filter((x) => x.activities !== null))
        assert.equal(await listed(w, `${query}&type=${n.key}`), n.activities, n.key)
      assert.ok(flow.ways >= flow.total)
    }
    const pillars = await w.json<Flow>("/en/pictures/flow?by=pillar")
    assert.ok(pillars.columns[0]?.nodes.some((n) => n.key === "commitment-2008/pillar-1"))
    const html = await text(w.get("/pt/pictures/flow"))
    assert.match(html, /role="img" aria-labelledby="flow-title" aria-describedby="flow-desc"/)
    assert.match(html, /sem resultado registrado/)
  }),
)

test(
  "the timeline follows the list page by page, and draws nothing for what has no date",
  world(async (w) => {
    const seen: string[] = []
    let query = ""
    for (;;) {
      const page = await w.json<{ next: string | null; activities: { activity: string }[] }>(`/en/pictures/timeline${query}`)
      seen.push(...page.activities.map((a) => a.activity))
      if (!page.next) break
      query = `?after=${page.next}`
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.equal(seen.length, await listed(w, ""))
    const html = await text(w.get("/en/pictures/timeline?year=2012"))
    assert.match(html, /class="maybe"/)
  }),
)

test(
  "a draft is in the pictures of the secretariat alone",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const all = ["", "/timeline", "/flow", "/states", "/calendar?year=2026"]
    const totals = async (who: Client) => {
      const found: number[] = []
      for (const p of all) found.push((await who.json<Counted>(`/en/pictures${p}`)).total ?? 0)
      return found
    }
    const [before, hers] = [await totals(w), await totals(amina)]
    const draft = { title: "Seminar on lanterns", type: "seminar", status: "planned", held: "2026-12-01", unit: "dps" }
    const reply = await amina.post("/en/activities/new", { ...draft, visibility: "secretariat" })
    assert.equal(reply.status, 303, await text(reply.clone()))
    assert.deepEqual(await totals(w), before)
    assert.deepEqual(
      await totals(amina),
      hers.map((n) => n + 1),
    )
    assert.ok(!(await text(w.get("/en/pictures/calendar?year=2026&month=12"))).includes("lanterns"))
  }),
)

test(
  "a choice that is none is refused",
  world(async ({ get }) => {
    for (const query of ["state=Peru", "year=12", "unit=DPS", "theme=%27", "type=course", "gap=mandate"])
      assert.equal((await get(`/en/pictures?${query}`)).status, 400, query)
    for (const [path, status] of [
      ["/timeline?after=tomorrow", 400],
      ["/calendar?month=13", 400],
      ["/calendar?month=0", 400],
      ["/flow?by=colour", 400],
      ["?unit=no-such-unit", 200],
      ["/flow?unit=no-such-unit", 200],
      ["/states?unit=no-such-unit", 200],
      ["/calendar?unit=no-such-unit", 200],
      ["/timeline?unit=no-such-unit", 200],
    ] as const)
      assert.equal((await get(`/en/pictures${path}`)).status, status, path)
  }),
)
