import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { type Client, text, world } from "../../../../tests/world/index.ts"
import { readForReport } from "../queries/report.ts"

const course = {
  title: "Course on lanterns, Kingston",
  type: "course",
  status: "held",
  held: "2026-10-05",
  unit: "dps",
  programme: "dps/prisons",
  people: "40",
  women: "4",
  men: "36",
  police: "20",
  justice: "15",
  "states/0/state": "Jamaica",
  "states/0/role": "host",
  "states/0/people": "27",
  "states/1/state": "St. Lucia",
  "states/1/people": "2",
  "states/2/state": "Peru",
  "states/2/people": "11",
  "results/0/measure": "people-trained",
  "results/0/value": "30",
  "results/0/women": "3",
  "results/0/men": "27",
  "results/0/by_state": "Jamaica 28; Peru: 2",
  visibility: "public",
}

const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")

async function recorded(person: Client, change: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await person.post("/en/activities/new", { ...course, ...change })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return pathOf(reply)
}

type Figure = { people: number | null; hidden: boolean }
type Division = { by: string; parts: (Figure & { part: string })[]; rest: Figure | null }
type Told = {
  activity: { people: number }
  divisions: Division[]
  states: (Figure & { state: string })[]
  results: { divisions: Division[] }[]
}
const figures = (list: readonly Figure[]) => list.map((f) => f.people)

test(
  "everybody sees the whole and the great parts, the secretariat all of them with a mark",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    const open = await w.json<Told>(path)
    assert.equal(open.activity.people, 40)
    assert.deepEqual(
      open.divisions.map((d) => [d.by, figures(d.parts), d.rest?.people]),
      [
        ["sex", [null, null], 0],
        ["sector", [20, 15], 5],
      ],
    )
    assert.deepEqual(
      open.states.map((s) => [s.state, s.people, s.hidden]),
      [
        ["JAM", 27, false],
        ["PER", null, true],
        ["LCA", null, true],
      ],
    )
    assert.deepEqual(
      open.results[0]?.divisions.map((d) => [d.by, figures(d.parts)]),
      [
        ["sex", [null, null]],
        ["state", [null, null]],
      ],
    )
    const staff = await amina.json<Told>(path)
    assert.deepEqual(figures(staff.states), [27, 11, 2])
    assert.deepEqual(
      staff.divisions[0]?.parts.map((p) => [p.people, p.hidden]),
      [
        [4, true],
        [36, true],
      ],
    )
    const page = await text(w.get(`/en${path}`))
    assert.match(page, /not shown/)
    assert.match(page, /not told[\s\S]{0,200}>5</)
    assert.doesNotMatch(page, />(2|4|11|36)</)
    assert.match(await text(amina.get(`/en${path}`)), />?36[\s\S]{0,80}not public/)
    for (const lang of ["es", "fr", "pt"]) assert.equal((await w.get(`/${lang}${path}`)).status, 200)
  }),
)

test(
  "nothing small leaves by a table, linked data, a report or search, and all of it by the table of the secretariat",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    const address = "/activities.csv?most=5000&unit=dps&year=2026"
    const open = await text(w.get(address))
    assert.match(open, /,40,women:not_shown\|men:not_shown,police:20\|justice:15,/)
    assert.match(open, /JAM:host:27\|LCA:participant:not_shown\|PER:participant:not_shown/)
    assert.match(open, /1:women:not_shown\|1:men:not_shown\|1:JAM:not_shown\|1:PER:not_shown/)
    assert.match(
      await text(amina.get(address)),
      /women:4\|men:36[\s\S]*LCA:participant:2[\s\S]*1:women:3\|1:men:27\|1:JAM:28\|1:PER:2/,
    )
    const linked = await text(w.get(`/en${path}.jsonld`))
    assert.match(linked, /"value": ?30/)
    assert.doesNotMatch(linked, /women|divisions|"threshold"/)
    const scope = { documents: ["mispa-2013"], from: "2026-01-01", to: "2026-12-31" } as const
    for (const who of [null, "amina"]) {
      const data = await w.db.read("select null", (tx) =>
        readForReport(tx, scope as unknown as Parameters<typeof readForReport>[1]),
      )
      const one = data.activities.find((a) => path.endsWith(a.key.replaceAll("/", "~")))
      assert.deepEqual(
        one?.states.map((s) => [s.state, s.people, s.hidden === true]),
        [
          ["JAM", 27, false],
          ["LCA", null, true],
          ["PER", null, true],
        ],
        String(who),
      )
    }
    await w.settle()
    assert.ok((await text(w.get("/en/search?q=lanterns+Kingston"))).includes(path))
    await w.db.owner(async (tx) => {
      const { rows } = await sql<{ body: string }>`select to_jsonb(e)::text as body from platform.search_entries e
        where ref = ${`activity:${path.slice("/activities/".length).replaceAll("~", "/")}`}`.execute(tx)
      assert.ok(rows.length > 0)
      for (const { body } of rows) assert.doesNotMatch(body, /women|mujeres|femmes/)
    })
  }),
)

test(
  "what a cited document prints stays, however small; another threshold shows other figures",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    const key = path.slice("/activities/".length).replaceAll("~", "/")
    await w.db.owner((tx) =>
      sql`update programmes.activity_states set sources = '[{"document": "mispa-2013", "place": "98"}]'
        where activity = ${key} and state = 'LCA'`.execute(tx),
    )
    assert.deepEqual(figures((await w.json<Told>(path)).states), [27, 11, 2])
    assert.match(await text(w.get("/activities.csv?most=5000&unit=dps&year=2026")), /LCA:participant:2\|PER:participant:11/)
    await w.db.owner((tx) => sql`update programmes.disclosure set threshold = 0`.execute(tx))
    assert.deepEqual(figures((await w.json<Told>(path)).divisions[0]?.parts ?? []), [4, 36])
    await w.db.owner((tx) => sql`update programmes.disclosure set threshold = 16`.execute(tx))
    assert.deepEqual(figures((await w.json<Told>(path)).divisions[1]?.parts ?? []), [20, null])
  }),
)

test(
  "parts that make more than their whole are refused where they stand, with how much and how to mend it",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const reply = await amina.post("/en/activities/new", {
      ...course,
      people: "38",
      "states/2/people": "12",
      "results/0/men": "28",
      "results/0/by_state": "Jamaica 28; Atlantis 3; Peru; Jamaica 1",
    })
    assert.equal(reply.status, 422)
    const html = await text(reply)
    for (const at of ["people", "women", "results-0-women", "results-0-by_state"])
      assert.match(html, new RegExp(`href="#f-${at}"`), at)
    assert.match(html, /The parts by sex make 40, 2 more than the 38 in all\. Lower a part, or make the whole 40\./)
    assert.match(html, /The parts by state make 41, 3 more than the 38/)
    assert.match(html, /The parts by sex make 31, 1 more than the 30/)
    assert.match(html, /called “Atlantis”/)
    assert.match(html, /“Peru” is not a state and a number/)
    assert.match(html, /Jamaica stands here twice/)
    assert.match(html, /<details class="fold" open/)
    assert.match(html, /name="results\/0\/men"[^>]*value="28"|value="28"[^>]*name="results\/0\/men"/)
    for (const bad of [{ women: "-1" }, { men: "3.5" }, { police: "many" }])
      assert.equal((await amina.post("/en/activities/new", { ...course, ...bad })).status, 422, JSON.stringify(bad))
    const tons = { ...course, "results/0/measure": "munitions-destroyed", "results/0/by_state": "" }
    const measures = await w.json<{ measures: { key: string; takes: string }[] }>("/measures")
    const decimal = measures.measures.find((m) => m.takes === "decimal")?.key ?? ""
    const apart = await amina.post("/en/activities/new", { ...tons, "results/0/measure": decimal })
    assert.match(await text(apart), /Only a figure in whole numbers can be taken apart/)
  }),
)

test(
  "parts come back from a table as they left; what a public table leaves out is refused and not taken for nothing",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    const address = "/activities.csv?most=5000&unit=dps&year=2026"
    const send = async (table: string) => {
      const file = { file: { name: "back.csv", bytes: new TextEncoder().encode(table) } }
      return pathOf(await amina.upload("/en/activities/import", { unit: "dps" }, file))
    }
    type Run = { lines: { does: string; faults: { column: string }[] }[]; counts: { same: number } }
    const columnsIn = (run: Run) => run.lines.flatMap((l) => l.faults.map((f) => f.column))
    const same = await amina.json<Run>(await send(await text(amina.get(address))))
    assert.deepEqual([same.lines, same.counts.same], [[], 1])
    const open = await amina.json<Run>(await send(await text(w.get(address))))
    assert.deepEqual([...new Set(columnsIn(open))].sort(), ["people_sex", "result_parts", "states"])
    const key = path.slice("/activities/".length).replaceAll("~", "/")
    const only = await amina.json<Run>(await send(`key,title\n${key},Course on lanterns\n`))
    assert.deepEqual([columnsIn(only), only.lines.map((l) => l.does)], [[], ["changed"]])
    const head = "title,type,status,held,unit,people,people_sex,states,results,result_parts\n"
    const wrong = await amina.json<Run>(
      await send(
        `${head}Course of ropes,course,held,2026-03,dps,10,women:11,Peru:host:12,people-trained:5,1:women:6|2:men:1|1:Peru:3\n`,
      ),
    )
    assert.deepEqual(columnsIn(wrong).sort(), ["people", "people_sex", "result_parts", "result_parts"])
  }),
)

test(
  "an amended activity keeps its parts, and a draft's are the secretariat's",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina, { visibility: "secretariat" })
    assert.equal((await w.get(`/en${path}`)).status, 404)
    const form = await text(amina.get(`/en${path}/edit`))
    for (const value of ["Jamaica 28; Peru 2", "36", "27"]) assert.ok(form.includes(`value="${value}"`), value)
    const change = { ...course, version: "1", men: "35", another_sex: "0", visibility: "public" }
    assert.equal((await amina.post(`/en${path}/edit`, change)).status, 303)
    const told = await amina.json<Told>(path)
    assert.deepEqual(
      told.divisions[0]?.parts.map((p) => [p.part, p.people]),
      [
        ["women", 4],
        ["men", 35],
        ["another_sex", 0],
      ],
    )
    assert.equal(told.divisions[0]?.rest?.people, 1)
    assert.deepEqual(figures((await w.json<Told>(path)).divisions[0]?.parts ?? []), [null, 35, 0])
  }),
)
