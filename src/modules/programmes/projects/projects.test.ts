// Projects as the people of a unit and of planning meet them.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { langs } from "#src/values/lang.ts"
import { type Client, text, type World, world } from "#tests/world/index.ts"

const lantern = {
  title: "Lanterns for harbours",
  unit: "dps",
  "further/0/unit": "s-cicte",
  programme: "dps/prisons",
  held: "2027",
  purpose: "Harbours are to be lit at night.",
  "clauses/0/clause": "commitment-2008/pillar-3",
  "clauses/0/basis": "confirmed",
  "states/0/state": "trinidad y tobago",
  budget: "125000.50",
  currency: "usd",
  expected: "Twelve lit harbours.",
  perspective: "Women who work at night say where lanterns stand.",
}
const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")

async function recorded(person: Client, change: Record<string, string> = {}): Promise<string> {
  const reply = await person.post("/en/projects/new", { ...lantern, ...change })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return pathOf(reply)
}

type One = { project: { key: string; status: string; version: number }; conditions: { number: number; state: string }[] }
const move = async (person: Client, path: string, event: string, more: Record<string, string> = {}) => {
  const { project } = await person.json<One>(path)
  return person.post(`/en${path}/status`, { event, version: String(project.version), ...more })
}
async function moved(person: Client, path: string, event: string, more: Record<string, string> = {}) {
  const reply = await move(person, path, event, more)
  assert.equal(reply.status, 303, `${event}: ${await text(reply.clone())}`)
}
const settle = async (person: Client, path: string, number: number, sent: Record<string, string>) => {
  const { project } = await person.json<One>(path)
  return person.post(`/en${path}/conditions/${number}`, { version: String(project.version), ...sent })
}
const waitsFor = async (person: Client) => (await person.json<{ thing: string; step: string }[]>("/work")).map((w) => w.step)

/** From concept to the end, with two people. */
async function evaluated(w: World, change: Record<string, string> = {}): Promise<string> {
  const [amina, ines] = [await w.as("amina"), await w.as("ines")]
  const path = await recorded(amina, change)
  await moved(amina, path, "submit")
  await moved(ines, path, "approve")
  for (const event of ["start", "close"]) await moved(amina, path, event)
  await moved(ines, path, "evaluate", { reason: "Lit harbours were used; the lamps need a spare." })
  return path
}

test(
  "a concept is submitted, approved with conditions, carried out when they are settled, evaluated and published",
  world.fresh(async (w) => {
    const [amina, ines] = [await w.as("amina"), await w.as("ines")]
    const path = await recorded(amina)
    assert.match(path, /^\/projects\/dps~lanterns-for-harbours-[0-9a-f]{8}$/)
    await moved(amina, path, "submit")
    assert.deepEqual(await waitsFor(ines), ["project.decide"])
    const conditions = {
      "conditions/0/text": "Name the person who answers",
      "conditions/0/beforeStart": "yes",
      "conditions/0/due": "2026-12-01",
      "conditions/1/text": "Hand in the accounts",
      "conditions/1/due": "2027-02-01",
    }
    await moved(ines, path, "approve", conditions)
    assert.deepEqual((await waitsFor(amina)).sort(), ["project.condition.1", "project.condition.2", "project.start"])
    assert.match(await text(amina.get("/en/calendar?month=2026-12")), /A condition of the Project Evaluation Committee/)

    const early = await move(amina, path, "start")
    assert.equal(early.status, 409)
    assert.match(await text(early), /a condition that comes before the start is still open/)
    assert.equal((await settle(amina, path, 1, { outcome: "met", words: "" })).status, 422, "a proof is asked for")
    assert.equal((await settle(amina, path, 1, { outcome: "waived", words: "Not needed" })).status, 403, "the committee waives")
    assert.equal((await settle(amina, path, 1, { outcome: "met", words: "Letter of 20 November" })).status, 303)
    assert.equal((await settle(amina, path, 1, { outcome: "met", words: "Once more" })).status, 409, "it is settled")
    assert.doesNotMatch(await text(amina.get("/en/work")), /condition\.1/)
    await moved(amina, path, "start")
    assert.equal((await move(amina, path, "close")).status, 409, "the accounts are open")
    assert.equal((await settle(ines, path, 2, { outcome: "waived", words: "The auditor has them" })).status, 303)
    await moved(amina, path, "close")
    await moved(ines, path, "evaluate", { reason: "The lamps need a spare." })

    assert.equal((await w.get(`/en${path}`)).status, 404, "a draft to the last")
    await moved(amina, path, "publish")
    await w.settle()
    const page = await text(w.get(`/en${path}`))
    for (const words of ["Trinidad and Tobago", "125,000.50 USD", "The lamps need a spare.", "evaluated"])
      assert.ok(page.includes(words), words)
    for (const words of ["Name the person who answers", "The auditor has them", "Decisions and steps"])
      assert.ok(!page.includes(words), words)
    assert.ok((await text(w.get("/en/search?q=lanterns"))).includes(path))
    const facts = (await w.facts()).filter((f) => f.about.startsWith("project:")).map((f) => f.kind)
    assert.deepEqual(
      facts.filter((k) => k.startsWith("project.")),
      [
        ...["project.recorded", "project.submitted", "project.approved", "project.condition_met", "project.started"],
        ...["project.condition_waived", "project.closed", "project.evaluated", "project.published"],
      ],
    )
    assert.deepEqual(
      facts.filter((k) => k.startsWith("deadline.")),
      ["deadline.set", "deadline.set", "deadline.met", "deadline.met"],
    )
    for (const fact of await w.facts()) assert.doesNotMatch(JSON.stringify(fact.detail), /Lanterns|accounts|lamps/i)

    await moved(ines, path, "take_back", { reason: "A figure was wrong." })
    await w.settle()
    assert.equal((await w.get(`/en${path}`)).status, 404)
    assert.ok(!(await text(w.get("/en/search?q=lanterns"))).includes(path))
  }),
)

test(
  "who submitted does not decide, and who is of another unit moves nothing",
  world.fresh(async (w) => {
    const ines = await w.as("ines")
    const path = await recorded(ines, { unit: "planning-section", "further/0/unit": "" })
    await moved(ines, path, "submit")
    const own = await move(ines, path, "approve")
    assert.equal(own.status, 409)
    assert.match(await text(own), /somebody else than who submitted it decides/)
    const amina = await w.as("amina")
    const others = await recorded(amina)
    // Planning may be seated without a unit: it decides, and records nothing.
    await w.db.owner((tx) => sql`update access.seats set unit = null where role = 'planning'`.execute(tx))
    await moved(amina, others, "submit")
    await moved(ines, others, "return", { reason: "Too dear." })
    assert.equal((await ines.post("/en/projects/new", lantern)).status, 403)
    const farid = await w.as("farid")
    for (const event of ["submit", "withdraw"]) assert.equal((await move(farid, others, event, { reason: "Mine" })).status, 403)
    assert.equal((await farid.get(`/en${others}/edit`)).status, 403)
    assert.equal((await move(await w.as("gabriela"), others, "approve")).status, 403, "heads do not decide")
    assert.match(await text(farid.get(`/en${others}/status`)), /belongs to another unit/)
  }),
)

test(
  "an unfinished package is not submitted, and every part that it lacks is named",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina, { perspective: "", budget: "", currency: "", "states/0/state": "" })
    assert.match(await text(amina.get(`/en${path}`)), /still lacks: States, Budget, Gender and human rights/)
    const reply = await move(amina, path, "submit")
    assert.equal(reply.status, 422)
    const html = await text(reply)
    for (const part of ["States", "Budget", "Gender and human rights"]) assert.ok(html.includes(`${part} is still missing`), part)
    assert.equal((await amina.json<One>(path)).project.status, "concept")
  }),
)

test(
  "a project is repeated only after the one it repeats was evaluated",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const first = await recorded(amina)
    const key = (await amina.json<One>(first)).project.key
    const refused = await amina.post("/en/projects/new", { ...lantern, title: "Lanterns again", repeats: key })
    assert.equal(refused.status, 422)
    assert.match(await text(refused), /not evaluated yet/)
    const done = await evaluated(w, { title: "Lanterns of the south" })
    const origin = (await amina.json<One>(done)).project.key
    const again = await recorded(amina, { title: "Lanterns again", repeats: origin })
    await moved(amina, again, "submit")
    assert.match(await text(amina.get(`/en${done}`)), /Lanterns again/)
  }),
)

test(
  "all faults of the form come at once, each at its field, and nothing typed is lost",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const reply = await amina.post("/en/projects/new", {
      ...lantern,
      "states/0/state": "Atlantis",
      "states/1/state": "Peru",
      "states/2/state": "PER",
      currency: "dollars",
      repeats: "dps/nothing",
      programme: "dps/nothing",
      "clauses/0/clause": "commitment-2008/pillar-99",
    })
    assert.equal(reply.status, 422)
    const html = await text(reply)
    for (const at of ["states-0-state", "states-2-state", "currency", "repeats", "programme", "clauses-0-clause"])
      assert.match(html, new RegExp(`href="#f-${at}"`), at)
    assert.ok(html.includes("Twelve lit harbours."))
    const half = await amina.post("/en/projects/new", { ...lantern, currency: "" })
    assert.match(await text(half), /in which currency/)
    const figure = await amina.post("/en/projects/new", { ...lantern, budget: "-5" })
    assert.equal(figure.status, 422)
  }),
)

test(
  "a lost update is refused with both sides, and what was submitted is not amended",
  world.fresh(async (w) => {
    const [amina, gabriela] = [await w.as("amina"), await w.as("gabriela")]
    const path = await recorded(amina)
    assert.equal((await amina.post(`/en${path}/edit`, { ...lantern, title: "Lamps", version: "1" })).status, 303)
    const stale = await gabriela.post(`/en${path}/edit`, { ...lantern, title: "Candles", version: "1" })
    assert.equal(stale.status, 409)
    const html = await text(stale)
    assert.ok(html.includes("Candles") && html.includes("Lamps"))
    await moved(amina, path, "submit")
    const late = await amina.post(`/en${path}/edit`, { ...lantern, title: "Torches", version: "3" })
    assert.equal(late.status, 409)
    assert.match(await text(late), /stays as it is/)
    const returned = await move(await w.as("ines"), path, "return", { reason: "The budget names no source." })
    assert.equal(returned.status, 303)
    assert.deepEqual(await waitsFor(amina), ["project.amend"])
    assert.match(await text(amina.get(`/en${path}`)), /The budget names no source\./)
  }),
)

test(
  "the public, delegates and donors find no trace of what is not public, past the gates of the code too",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    await moved(amina, path, "submit")
    await w.settle()
    for (const who of [w, await w.as("bruno"), await w.as("maria"), await w.as("luc")]) {
      assert.equal((await who.get(`/en${path}`)).status, 404)
      assert.equal((await who.json<{ total: number }>("/projects")).total, 0)
      assert.ok(!(await text(who.get("/projects.csv"))).includes("antern"))
      assert.ok(!(await text(who.get("/en/units/dps"))).includes("Lanterns"))
    }
    await w.db.read("select null", async (tx) => {
      for (const table of [
        "projects",
        "project_units",
        "project_states",
        "project_clauses",
        "project_conditions",
        "project_steps",
      ]) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`programmes.${table}`)}`.execute(tx)
        assert.equal(rows[0]?.n, 0, table)
      }
    })
    assert.equal((await w.post(`/en${path}/status`, { event: "approve", version: "2" })).status, 401)
  }),
)

test(
  "an activity names its project; who may not see the project does not learn of it from the activity",
  world.fresh(async (w) => {
    const [amina, ines] = [await w.as("amina"), await w.as("ines")]
    const path = await recorded(amina)
    const key = (await amina.json<One>(path)).project.key
    const course = {
      title: "Course on lamps",
      type: "course",
      status: "held",
      held: "2026-10",
      unit: "dps",
      visibility: "public",
    }
    const unborn = await amina.post("/en/activities/new", { ...course, project: key })
    assert.equal(unborn.status, 422, "a concept holds no activity")
    await moved(amina, path, "submit")
    await moved(ines, path, "approve")
    const other = await amina.post("/en/activities/new", { ...course, project: key, programme: "dps/picap" })
    assert.equal(other.status, 422)
    assert.match(await text(other), /belongs to the programme/)
    const activity = pathOf(await amina.post("/en/activities/new", { ...course, project: key }))
    assert.match(await text(amina.get(`/en${activity}`)), /Lanterns for harbours/)
    assert.match(await text(amina.get(`/en${path}`)), /Course on lamps/)
    const seen = await amina.json<{ project: { key: string }; activity: { programme: string } }>(activity)
    assert.deepEqual([seen.project.key, seen.activity.programme], [key, "dps/prisons"])
    const hidden = async () => [
      await text(w.get(`/en${activity}`)),
      JSON.stringify(await w.json(activity)),
      await text(w.get("/activities.csv?most=5000&unit=dps&year=2026")),
      await text(w.get("/en/search?q=lamps")),
    ]
    for (const words of await hidden()) assert.ok(!/lanterns/i.test(words))
    assert.equal((await w.json<{ total: number }>(`/activities?project=${key.replaceAll("/", "~")}`)).total, 0)
    await moved(amina, path, "publish")
    assert.match(await text(w.get(`/en${activity}`)), /Lanterns for harbours/)
    const line = (await text(w.get("/activities.csv?most=5000&unit=dps&year=2026")))
      .split("\n")
      .find((l) => l.includes("Course on lamps"))
    assert.ok(line?.includes(key))
  }),
)

test(
  "a project of two units counts once, under each of them and in all",
  world.fresh(async (w) => {
    const path = await evaluated(w)
    await moved(await w.as("amina"), path, "publish")
    for (const asked of ["", "?unit=dps", "?unit=s-cicte", "?programme=dps~prisons", "?state=TTO", "?status=evaluated"])
      assert.equal((await w.json<{ total: number }>(`/projects${asked}`)).total, 1, asked)
    assert.equal((await w.json<{ total: number }>("/projects?unit=es-cicad")).total, 0)
    for (const lang of langs)
      for (const page of ["/projects", path, "/programmes/dps~prisons", "/units/dps"]) {
        const reply = await w.get(`/${lang}${page}`)
        assert.equal(reply.status, 200)
        assert.match(await text(reply), /Lanterns for harbours/, `${lang}${page}`)
      }
  }),
)

test(
  "documents of a project are seen where the project is seen",
  world.fresh(async (w) => {
    const [amina, ines] = [await w.as("amina"), await w.as("ines")]
    const path = await recorded(amina)
    const file = { file: { name: "plan.txt", bytes: new TextEncoder().encode("Plan of lanterns\n") } }
    const sent = await amina.upload(`/en${path}/documents/new`, { title: "Plan", role: "other", visibility: "public" }, file)
    assert.equal(sent.status, 303)
    const { rows } = await w.db.owner((tx) =>
      sql<{ id: string }>`select id from platform.attachments where thing like 'project:%'`.execute(tx),
    )
    const id = rows[0]?.id ?? ""
    assert.equal((await w.get(`/files/${id}`)).status, 404, "a public document of a draft")
    assert.equal((await ines.get(`/files/${id}`)).status, 200)
    assert.equal((await (await w.as("farid")).post(`/en${path}/documents/${id}/remove`)).status, 403)
    await moved(amina, path, "submit")
    await moved(ines, path, "approve")
    await moved(amina, path, "publish")
    assert.equal((await w.get(`/files/${id}`)).status, 200)
    assert.equal((await amina.post(`/en${path}/documents/${id}/remove`)).status, 303)
    assert.equal((await w.get(`/files/${id}`)).status, 404)
  }),
)
