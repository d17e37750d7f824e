// An approved project is amended: by the unit at once where it is small, else by the committee, with both texts beside each other.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { type Client, text, type World, world } from "#tests/world/index.ts"

const lantern = {
  title: "Lanterns for harbours",
  unit: "dps",
  held: "2027",
  purpose: "Harbours are to be lit at night.",
  "clauses/0/clause": "commitment-2008/pillar-3",
  "states/0/state": "Peru",
  budget: "1000",
  currency: "USD",
  expected: "Twelve lit harbours.",
  perspective: "Women who work at night say where lanterns stand.",
}
type One = {
  project: { version: number; budget: number; title: unknown; status: string }
  conditions: { state: string }[]
  amendments: { number: number; state: string }[]
}
const versionOf = async (person: Client, path: string) => String((await person.json<One>(path)).project.version)
const move = async (person: Client, path: string, event: string, more: Record<string, string> = {}) =>
  person.post(`/en${path}/status`, { event, version: await versionOf(person, path), ...more })
const amend = async (person: Client, path: string, change: Record<string, string>) =>
  person.post(`/en${path}/amendments/new`, {
    ...lantern,
    reason: "Oil is dearer.",
    version: await versionOf(person, path),
    ...change,
  })
const decide = async (person: Client, path: string, event: string, words = "", number = 1) =>
  person.post(`/en${path}/amendments/${number}/decide`, { event, words, version: await versionOf(person, path) })

async function approved(w: World) {
  const [amina, ines] = [await w.as("amina"), await w.as("ines")]
  const made = await amina.post("/en/projects/new", lantern)
  const path = (made.headers.get("location") ?? "").replace("/en", "")
  assert.equal((await move(amina, path, "submit")).status, 303)
  assert.equal((await move(ines, path, "approve", { "conditions/0/text": "Name the person who answers" })).status, 303)
  const met = { outcome: "met", words: "Letter", version: await versionOf(amina, path) }
  assert.equal((await amina.post(`/en${path}/conditions/1`, met)).status, 303)
  assert.equal((await move(amina, path, "start")).status, 303)
  return { amina, ines, path }
}

test(
  "what was approved stands until the committee agrees; both texts stay beside each other; conditions stay met",
  world.fresh(async (w) => {
    const { amina, ines, path } = await approved(w)
    assert.match(await text(amina.get(`/en${path}`)), /Amend the approved project/)
    const sent = await amend(amina, path, { budget: "1500", held: "2027/2028", purpose: "Harbours and piers are to be lit." })
    assert.equal(sent.status, 303, await text(sent.clone()))
    const before = await amina.json<One>(path)
    assert.equal(before.project.budget, 1000)
    assert.deepEqual(
      before.amendments.map((a) => a.state),
      ["proposed"],
    )
    assert.match(await text(amina.get(`/en${path}`)), /An amendment waits for the committee/)
    assert.ok((await ines.json<{ step: string }[]>("/work")).some((x) => x.step === "project.decide_amendment"))
    const page = await text(ines.get(`/en${path}/amendments/1`))
    assert.match(page, /1,000 USD/)
    assert.match(page, /<ins>[\s\S]*piers/)
    assert.match(page, /Oil is dearer/)
    for (const lang of ["es", "fr", "pt"]) assert.equal((await ines.get(`/${lang}${path}/amendments/1/decide`)).status, 200)
    assert.equal((await decide(amina, path, "agree")).status, 403, "the unit does not decide")
    assert.equal((await decide(ines, path, "agree")).status, 303)
    const after = await amina.json<One>(path)
    assert.equal(after.project.budget, 1500)
    assert.equal(after.project.status, "active")
    assert.deepEqual(
      after.conditions.map((c) => c.state),
      ["met"],
    )
    assert.match(await text(amina.get(`/en${path}/amendments/1`)), /1,000 USD[\s\S]*1,500/)
    assert.equal((await decide(ines, path, "refuse", "Too late")).status, 409, "it is settled")
    const kept = await w.db.owner((tx) =>
      tx.selectFrom("programmes.thingVersions").select("content").where("thing", "like", "project:%").execute(),
    )
    assert.ok(kept.some((k) => Number((k.content as { budget: number }).budget) === 1000))
    const kinds = (await w.facts()).map((f) => f.kind).filter((k) => k.startsWith("project.amend"))
    assert.deepEqual(kinds.sort(), ["project.amendment_agreed", "project.amendment_proposed"])
    assert.ok((await ines.json<{ step: string }[]>("/work")).every((x) => x.step !== "project.decide_amendment"))
  }),
)

test(
  "a small amendment is done at once; nothing, a gap in the package and a missing reason are refused with what was typed",
  world.fresh(async (w) => {
    const { amina, path } = await approved(w)
    const nothing = await amend(amina, path, {})
    assert.equal(nothing.status, 422)
    assert.match(await text(nothing), /Nothing differs/)
    const gap = await amend(amina, path, { purpose: "", reason: "" })
    assert.equal(gap.status, 422)
    const html = await text(gap)
    assert.match(html, /href="#f-reason"/)
    assert.match(html, /Twelve lit harbours/)
    assert.match(await text(await amend(amina, path, { purpose: "" })), /keeps its whole package/)
    assert.equal((await amend(amina, path, { title: "Lamps for harbours" })).status, 303)
    const told = await amina.json<One>(path)
    assert.match(JSON.stringify(told.project.title), /Lamps for harbours/)
    assert.deepEqual(
      told.amendments.map((a) => a.state),
      ["small"],
    )
    const late = await amina.post(`/en${path}/amendments/new`, { ...lantern, budget: "7", reason: "Late", version: "1" })
    assert.equal(late.status, 409)
    assert.match(await text(late), /Lamps for harbours/)
  }),
)

test(
  "who proposed does not decide, one is open at a time, a refusal has its reason, and nothing closes over an open one",
  world.fresh(async (w) => {
    const { amina, ines, path } = await approved(w)
    assert.equal((await amend(amina, path, { budget: "1500" })).status, 303)
    const second = await amend(amina, path, { budget: "1600" })
    assert.equal(second.status, 409)
    assert.match(await text(second), /another amendment waits/)
    const close = await move(amina, path, "close")
    assert.equal(close.status, 409)
    assert.match(await text(close), /decided on or withdrawn first/)
    assert.notEqual((await decide(ines, path, "refuse")).status, 303, "a refusal needs its reason")
    await w.db.owner((tx) =>
      sql`update programmes.project_amendments set proposed_by = (select id from access.accounts where email = 'ines@example.org')`.execute(
        tx,
      ),
    )
    const own = await decide(ines, path, "agree")
    assert.equal(own.status, 409)
    assert.match(await text(own), /somebody else than who proposed/)
    assert.equal((await decide(amina, path, "withdraw", "Oil is cheap again.")).status, 303)
    assert.equal((await amina.json<One>(path)).project.budget, 1000)
    assert.equal((await amend(amina, path, { budget: "1700" })).status, 303)
    await w.db.owner((tx) =>
      sql`update programmes.project_amendments set proposed_by = (select id from access.accounts where email = 'amina@example.org')`.execute(
        tx,
      ),
    )
    assert.equal((await decide(ines, path, "refuse", "The fund is empty.", 2)).status, 303)
    assert.match(await text(amina.get(`/en${path}`)), /The fund is empty/)
    assert.equal((await move(amina, path, "close")).status, 303)
    assert.equal((await amend(amina, path, { budget: "9" })).status, 409, "closed")
  }),
)

test(
  "amendments are the secretariat's, even of a project that is public; another unit amends nothing",
  world.fresh(async (w) => {
    const { amina, path } = await approved(w)
    assert.equal((await amend(amina, path, { budget: "1500" })).status, 303)
    assert.equal((await move(amina, path, "publish")).status, 303)
    const open = await text(w.get(`/en${path}`))
    assert.doesNotMatch(open, /amendment|Oil is dearer/i)
    assert.deepEqual((await w.json<One>(path)).amendments, [])
    assert.equal((await w.get(`/en${path}/amendments/1`)).status, 404)
    assert.equal((await (await w.as("maria")).get(`/en${path}/amendments/1`)).status, 404)
    assert.equal((await w.get(`/en${path}/amendments/1/decide`)).status, 401)
    assert.equal((await amina.get(`/en${path}/amendments/99`)).status, 404)
    const raw = await w.db.read("select null", async (tx) =>
      tx.selectFrom("programmes.projectAmendments").select("number").execute(),
    )
    assert.deepEqual(raw, [])
  }),
)
