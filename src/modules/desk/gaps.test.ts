import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { readTable } from "#src/platform/record/index.ts"
import { day } from "#src/values/day.ts"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { orderOfDay, readStanding, unitsOfDay } from "../institution/index.ts"

type Line = { thing: string | null; title: string | null; unit: string | null; lastUnit: string | null; since: string | null }
type List = { gap: string; total: number; next: string | null; things: Line[] }
const lists = (who: Client, query = "") => who.json<{ gap: string; count: number; oldest: string | null }[]>(`/en/gaps${query}`)
const countOf = async (who: Client, gap: string) => (await lists(who)).find((l) => l.gap === gap)?.count
const listOf = (who: Client, gap: string, query = "") => who.json<List>(`/en/gaps/${gap}${query}`)

async function wholeList(who: Client, gap: string): Promise<Line[]> {
  const found: Line[] = []
  for (let query = ""; ; ) {
    const page = await listOf(who, gap, query)
    found.push(...page.things)
    if (!page.next) return found
    query = `?after=${page.next}`
  }
}

test(
  "every number is the same on the list, on the page of all lists, at home and where else it stands",
  world(async (w) => {
    const ines = await w.as("ines")
    const home = await w.json<{ gaps: { gap: string; count: number }[] }>("/en")
    for (const { gap, count } of await lists(w)) {
      const lines = await wholeList(w, gap)
      assert.equal(lines.length, count, gap)
      assert.equal(new Set(lines.map((l) => l.thing)).size, count, gap)
      assert.equal((await listOf(w, gap)).total, count, gap)
      assert.equal(home.gaps.find((g) => g.gap === gap)?.count, count, gap)
    }
    for (const [gap, name] of [
      ["activity-without-mandate", "mandate"],
      ["assistance-without-request", "request"],
      ["activity-without-result", "result"],
    ] as const) {
      const { total } = await w.json<{ total: number }>(`/en/activities?gap=${name}`)
      assert.equal(await countOf(w, gap), total, gap)
    }
    const { total } = await ines.json<{ total: number }>("/en/institution/vacant")
    assert.equal(await countOf(ines, "work-without-owner"), total)
    assert.equal((await wholeList(ines, "work-without-owner")).length, total)
    const html = await text(w.get("/en/mandates/units?show=without"))
    const without =
      /Without a unit<span class="number"> (\d+)/i.exec(html)?.[1] ?? /(\d+)<\/span><\/a><\/li><\/ul>/.exec(html)?.[1]
    assert.equal(await countOf(w, "mandate-without-unit"), Number(without))
  }),
)

test(
  "a list says who answers today and since when, the longest standing first and those of unknown age last",
  world(async (w) => {
    const lines = await wholeList(w, "activity-without-result")
    const days = lines.map((l) => l.since ?? "9999-12-31")
    assert.deepEqual(days, days.toSorted())
    assert.ok(lines.some((l) => l.unit === "dps"))
    const html = await text(w.get("/en/gaps/activity-without-mandate"))
    assert.match(html, /Answers today/)
    assert.match(html, /href="\/en\/chain\/activity:/)
    assert.match(await text(w.get("/pt/gaps/activity-without-mandate")), /Atividades sem mandato/)
    // The record cites a source for every figure: the list is empty, and says so.
    assert.match(await text(w.get("/en/gaps/result-without-evidence")), /Nothing stands in this list/)
  }),
)

test(
  "narrowed to a unit, the lists hold what that unit answers for; to nobody, what nobody does; and both parts make the whole",
  world(async (w) => {
    const all = await wholeList(w, "activity-without-result")
    const dps = await listOf(w, "activity-without-result", "?unit=dps")
    assert.equal(dps.total, all.filter((l) => l.unit === "dps").length)
    assert.ok(dps.things.every((l) => l.unit === "dps"))
    const nobody = await listOf(w, "activity-without-result", "?unit=nobody")
    assert.equal(nobody.total, all.filter((l) => l.unit === null).length)
    assert.equal((await lists(w, "?unit=dps")).find((l) => l.gap === "activity-without-result")?.count, dps.total)
    assert.deepEqual((await listOf(w, "activity-without-result", "?unit=no-such-unit")).things, [])
  }),
)

test(
  "a list is a file too, with the same lines",
  world(async (w) => {
    const reply = await w.get("/en/gaps/activity-without-result.csv?most=5000")
    assert.match(reply.headers.get("content-disposition") ?? "", /activity-without-result\.csv/)
    const table = readTable(new Uint8Array(await reply.arrayBuffer()))
    assert.equal(table.rows.length, await countOf(w, "activity-without-result"))
  }),
)

const seminar = { type: "seminar", status: "held", held: "2026-10-05", unit: "dps", title: "Seminar on lanterns" }
const recorded = async (who: Client, more: Record<string, string>) => {
  const reply = await who.post("/en/activities/new", { ...seminar, ...more })
  assert.equal(reply.status, 303, await text(reply.clone()))
}

test(
  "a draft stands in the lists of the secretariat alone; published, in everybody's; with a mandate, in none",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const gap = "activity-without-mandate"
    const [before, hers] = [await countOf(w, gap), await countOf(amina, gap)]
    await recorded(amina, { visibility: "secretariat" })
    assert.deepEqual([await countOf(w, gap), await countOf(amina, gap)], [before, (hers ?? 0) + 1])
    assert.ok(!(await wholeList(w, gap)).some((l) => l.title?.includes("lanterns")))
    assert.ok(!(await text(w.get(`/en/gaps/${gap}.csv?most=5000`))).includes("lanterns"))
    await recorded(amina, { visibility: "public", title: "Seminar on candles" })
    assert.deepEqual([await countOf(w, gap), await countOf(amina, gap)], [(before ?? 0) + 1, (hers ?? 0) + 2])
    await recorded(amina, { visibility: "public", "clauses/0/clause": "commitment-2008/pillar-3", "clauses/0/basis": "stated" })
    assert.equal(await countOf(w, gap), (before ?? 0) + 1)
  }),
)

test(
  "a figure that somebody entered needs something that shows it",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const result = { "results/0/measure": "people-trained", "results/0/value": "24", visibility: "public" }
    await recorded(amina, { ...result, evidence: "List of participants" })
    assert.equal(await countOf(w, "result-without-evidence"), 0)
    await recorded(amina, { ...result, title: "Seminar on candles" })
    const [line] = (await listOf(w, "result-without-evidence")).things
    assert.match(line?.title ?? "", /candles/)
    assert.deepEqual([line?.unit, line?.since], ["dps", "2026-11-20"])
  }),
)

const abolish = (w: World) =>
  w.db.owner((tx) =>
    sql`insert into mandates.unit_decisions (clause, unit, "order", version, verdict, provisions, decided_as, decided_on)
      values ('commitment-2008/pillar-3', 'dtoc', 'eo-16-01-rev-1', 1, 'confirmed', '{}', 'planning', '2026-11-01'),
        ('commitment-2008/pillar-1', 'cicad-anti-money-laundering', 'eo-annex-e', 1, 'confirmed', '{}', 'planning', '2015-11-01'),
        ('commitment-2008/pillar-2', 'cicad-anti-money-laundering', 'eo-annex-e', 1, 'confirmed', '{}', 'planning', '2015-11-01'),
        ('commitment-2008/pillar-2', 'dtoc', 'eo-16-01-rev-1', 1, 'confirmed', '{}', 'planning', '2026-11-01')`.execute(tx),
  )

test(
  "a clause whose confirmed unit was abolished waits until another unit is confirmed",
  world.fresh(async (w) => {
    assert.equal(await countOf(w, "clause-of-an-abolished-unit"), 0)
    await abolish(w)
    const { things } = await listOf(w, "clause-of-an-abolished-unit")
    assert.deepEqual(
      things.map((l) => [l.thing, l.unit, l.lastUnit, l.since]),
      [["clause:commitment-2008/pillar-1", null, "cicad-anti-money-laundering", "2016-07-19"]],
    )
  }),
)

test(
  "the statements and the institution agree on which order speaks for a day and which units it names",
  world(async (w) => {
    for (const on of ["2007-06-01", "2012-03-01", "2016-07-18", "2016-07-19", "2026-11-20"].map(day)) {
      const [said, answered] = await w.db.read("select null", async (tx) => [
        (
          await sql<{ key: string | null; units: string[] }>`select ${orderOfDay(on)} as key,
            array(select unit from ${unitsOfDay(on)} u order by 1) as units`.execute(tx)
        ).rows[0],
        await readStanding(tx, on),
      ])
      assert.equal(said?.key ?? null, answered.order, on)
      const named = answered.units.filter((u) => u.version.order !== null).map((u) => u.version.unit)
      assert.deepEqual(said?.units, answered.order ? named.toSorted() : [], on)
    }
  }),
)

test(
  "what is no list, no unit or no place in one is refused, and the secretariat's own list is not there for others",
  world(async (w) => {
    for (const [path, status] of [
      ["/gaps/nothing", 404],
      ["/gaps/work-without-owner", 404],
      ["/gaps/work-without-owner.csv", 404],
      ["/gaps?unit=DPS", 400],
      ["/gaps?kind=x", 400],
      ["/gaps/mandate-without-unit?after=tomorrow", 400],
      ["/gaps/mandate-without-unit?after=2015-02-29_x", 200],
      ["/gaps/mandate-without-unit?most=0", 400],
      ["/gaps/mandate-without-unit?most=5001", 400],
    ] as const)
      assert.equal((await w.get(`/en${path}`)).status, status, path)
    assert.ok(!(await text(w.get("/en/gaps"))).includes("work-without-owner"))
    assert.ok((await text((await w.as("amina")).get("/en/gaps"))).includes("/en/gaps/work-without-owner"))
    assert.equal((await (await w.as("bruno")).get("/en/gaps/work-without-owner")).status, 404)
  }),
)
