// A table is applied beside the reply: whoever waits sees how far it is, and what it came to, whatever happens meanwhile.
import assert from "node:assert/strict"
import { test } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { inSlices } from "./entry/slices.ts"
import { digestOf } from "./rules.ts"

type Progress = {
  state: string
  run: number
  written: number
  lines: number
  outcome: { added: number } | null
  refusals: string[]
}
const header = "title,type,status,held,unit,states,visibility\n"
const tableOf = (lines: number, word: string) =>
  header +
  Array.from({ length: lines }, (_, n) => `${word} ${n},course,held,2026-03,dps,Peru:host:${n % 9},secretariat\n`).join("")

async function send(person: Client, csv: string, lang = "en"): Promise<string> {
  const file = { name: "activities.csv", bytes: new TextEncoder().encode(csv) }
  const reply = await person.upload(`/${lang}/activities/import`, { unit: "dps" }, { file })
  return (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/(en|es|fr|pt)/, "")
}
const look = (person: Client, path: string) => person.json<Progress>(`${path}/progress`)
const recorded = async ({ facts }: World) => (await facts()).filter((f) => f.kind === "activity.recorded").length

/** A transaction that keeps a table from being applied until it is let go: what applying needs first is held. */
async function heldUp(w: World, path: string) {
  const client = await w.db.pool.connect()
  await client.query("begin")
  await client.query("select pg_advisory_xact_lock(7041, hashtext($1))", [path.split("/").at(-1)])
  return async () => {
    await client.query("rollback")
    client.release()
  }
}

test(
  "the reply does not wait; the page says how far it is and loads itself again, then what it came to",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await send(amina, tableOf(3, "Course"))
    assert.equal((await look(amina, path)).state, "none")
    const letGo = await heldUp(w, path)
    const reply = await amina.post(`/en${path}/apply`)
    assert.match(reply.headers.get("location") ?? "", /\/progress$/)
    assert.deepEqual([(await look(amina, path)).state, await recorded(w)], ["under_way", 0])
    const waiting = await text(amina.get(`/en${path}/progress`))
    assert.match(waiting, /http-equiv="refresh"/)
    assert.match(waiting, /<progress[^>]*max="3"/)
    assert.match(await text(amina.get(`/en${path}`)), /being applied/)
    // Whoever closed the browser finds the way back, and nobody else does.
    const list = await text(amina.get("/en/activities/import"))
    assert.ok(list.includes(`/en${path}/progress`) && list.includes("being applied"))
    assert.ok(!(await text((await w.as("ines")).get("/en/activities/import"))).includes(path))
    await letGo()
    await w.beside.settled()
    const { state, outcome, written } = await look(amina, path)
    assert.deepEqual([state, outcome?.added, written, await recorded(w)], ["applied", 3, 3, 3])
    const over = await text(amina.get(`/en${path}/progress`))
    assert.doesNotMatch(over, /http-equiv="refresh"/)
    assert.match(over, /3 new/)
  }),
)

test(
  "pressed twice, in one window or two, it is applied once",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await send(amina, tableOf(40, "Seminar"))
    const pressed = await Promise.all([
      amina.post(`/en${path}/apply`, { _once: "a" }),
      amina.post(`/en${path}/apply`, { _once: "a" }),
      amina.post(`/en${path}/apply`, { _once: "b" }),
    ])
    assert.deepEqual([...new Set(pressed.slice(0, 2).map((r) => r.status))], [303])
    await w.beside.settled()
    assert.equal(await recorded(w), 40)
    const kinds = (await w.facts()).map((f) => f.kind)
    assert.equal(kinds.filter((k) => k === "activity_import.applied").length, 1)
    assert.equal((await look(amina, path)).state, "applied")
  }),
)

test(
  "lines that moved after it was begun are told, nothing is written, and the table can be checked again",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const evidence = "Seen in March"
    const path = await send(amina, `key,evidence\ndps~aicma~gocen-2012,${evidence}\n`.replaceAll("~", "/"))
    const letGo = await heldUp(w, path)
    assert.equal((await amina.post(`/en${path}/apply`)).status, 303)
    await w.db.owner((tx) =>
      tx.updateTable("programmes.activities").set({ version: 7 }).where("key", "=", "dps/aicma/gocen-2012").execute(),
    )
    await letGo()
    await w.beside.settled()
    const { state, refusals, written } = await look(amina, path)
    assert.deepEqual([state, written], ["refused", 0])
    assert.match(refusals.join(), /2/)
    assert.match(await text(amina.get(`/es${path}/progress`)), /No se escribió nada/)
  }),
)

test(
  "a run whose process is gone is called broken off, and can be begun again",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await send(amina, tableOf(2, "Visit"))
    const id = path.split("/").at(-1) ?? ""
    // As a process leaves it that was killed after the reply: begun, and nothing heard of it since.
    await w.db.owner((tx) =>
      tx
        .insertInto("programmes.importRuns")
        .values({ import: id, lines: 2, written: 1, notedAt: new Date("2026-11-01T00:00:00Z") })
        .execute(),
    )
    assert.deepEqual([(await look(amina, path)).state, (await look(amina, path)).written], ["broken_off", 0])
    const page = await text(amina.get(`/fr${path}/progress`))
    assert.match(page, /Rien n’a été écrit/)
    assert.match(page, /imports\/[^"]*\/apply/)
    await amina.post(`/en${path}/apply`)
    await w.beside.settled()
    assert.deepEqual([(await look(amina, path)).state, (await look(amina, path)).run, await recorded(w)], ["applied", 2, 2])
  }),
)

test(
  "how far somebody else's table is, is nobody else's",
  world.fresh(async ({ as, get }) => {
    const path = await send(await as("amina"), tableOf(1, "Quiet course"))
    assert.equal((await (await as("gabriela")).get(`/en${path}/progress`)).status, 404)
    assert.equal((await (await as("bruno")).get(`/en${path}/progress`)).status, 403)
    assert.equal((await get(`/en${path}/progress`)).status, 401)
  }),
)

test(
  "over a thousand lines are written in slices, each with the fact and the digest of what stands",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await send(amina, tableOf(1203, "Long"))
    await amina.post(`/en${path}/apply`)
    await w.beside.settled()
    const facts = (await w.facts()).filter((f) => f.kind === "activity.recorded")
    const { rows } = await w.db.pool.query<{ key: string; title: string; content: unknown }>(
      `select s.key, a.title -> 'values' -> 'en' ->> 'text' as title, s.content
       from programmes.snapshots($1) s join programmes.activities a on a.key = s.key order by s.n`,
      [facts.map((f) => f.about.slice("activity:".length))],
    )
    assert.deepEqual(
      rows.map((r) => r.title),
      Array.from({ length: 1203 }, (_, n) => `Long ${n}`),
    )
    assert.deepEqual(
      rows.map((r) => digestOf(r.content)),
      facts.map((f) => f.detail.digest),
    )
  }),
)

test(
  "a table that amends them keeps each version before, and leaves what says the same as it stands",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const most = 620
    const path = await send(amina, tableOf(most, "Amended"))
    await amina.post(`/en${path}/apply`)
    await w.beside.settled()
    const keys = (await w.facts()).filter((f) => f.kind === "activity.recorded").map((f) => f.about.slice("activity:".length))
    const placed = "select array_agg(ctid::text order by activity) as at from programmes.activity_states where activity = any($1)"
    const before = await w.db.pool.query<{ at: string[] }>(placed, [keys])
    const amending = keys.map((key, n) => `${key},${n % 2 ? "visit" : "course"},People came ${n}`).join("\n")
    const again = await send(amina, `key,type,evidence\n${amending}\n`)
    await amina.post(`/en${again}/apply`)
    await w.beside.settled()
    assert.deepEqual([(await look(amina, again)).state, (await look(amina, again)).written], ["applied", most])
    const facts = (await w.facts()).filter((f) => f.kind === "activity.amended")
    const { rows } = await w.db.pool.query<{ key: string; content: { version: number; evidence: string }; stood: unknown }>(
      `select s.key, s.content, v.content as stood from programmes.snapshots($1) s
       join programmes.activity_versions v on v.activity = s.key and v.version = 1 order by s.n`,
      [facts.map((f) => f.about.slice("activity:".length))],
    )
    const told = facts.map((f) => ({ digest: f.detail.digest, version: f.detail.version }))
    assert.deepEqual([rows.length, told], [most, rows.map((r) => ({ digest: digestOf(r.content), version: 2 }))])
    assert.deepEqual(
      rows.map((r) => r.content.evidence),
      keys.map((_, n) => `People came ${n}`),
    )
    assert.deepEqual((await w.db.pool.query(placed, [keys])).rows, before.rows)
  }),
)

test("slices keep their order, tell what is done, and after a failure nothing goes on behind its back", async () => {
  const all = Array.from({ length: 1700 }, (_, n) => n)
  const told: number[] = []
  const doubled = await inSlices(
    all,
    async (some) => some.map((n) => n * 2),
    (done) => told.push(done),
  )
  assert.deepEqual([doubled, told.at(-1)], [all.map((n) => n * 2), 1700])
  let [under, begun] = [0, 0]
  const failing = inSlices(all, async ([first]) => {
    begun += 1
    under += 1
    await pause(first === 0 ? 5 : 20)
    under -= 1
    if (first === 0) throw new RangeError("no")
    return []
  })
  await assert.rejects(failing, RangeError)
  assert.deepEqual([under, begun], [0, 2])
})
