// Ids of other people's things: whoever puts one into an address or a hidden field gets nothing by it.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, type World, world } from "#tests/world/index.ts"

const ids = (w: World, query: string) =>
  w.db.owner(async (tx) => (await sql<{ id: string }>`${sql.raw(query)}`.execute(tx)).rows.map((r) => r.id))

test(
  "a session is ended by its owner alone",
  world.fresh(async (w) => {
    const [amina, farid] = [await w.as("amina"), await w.as("farid")]
    const [hers] = await ids(
      w,
      "select s.id::text from access.sessions s join access.accounts a on a.id = s.account where a.email = 'amina@example.org'",
    )
    assert.ok(hers)
    assert.equal((await farid.post(`/en/account/sessions/${hers}/end`)).status, 404)
    assert.equal((await amina.get("/en/account")).status, 200)
  }),
)

test(
  "a seat is ended under the account that holds it, and under no other",
  world.fresh(async (w) => {
    const luc = await w.as("luc")
    const amina = await w.as("amina")
    await w.as("farid")
    const [farid] = await ids(w, "select id::text from access.accounts where email = 'farid@example.org'")
    const [seat] = await ids(
      w,
      "select s.id::text from access.seats s join access.accounts a on a.id = s.account where a.email = 'amina@example.org'",
    )
    const path = `/en/admin/people/${farid}/seats/${seat}/end`
    assert.equal((await luc.get(path)).status, 404)
    assert.equal((await luc.post(path)).status, 404)
    assert.equal((await amina.get("/en/work")).status, 200)
  }),
)

test(
  "a result of another activity is not moved by naming its key",
  world.fresh(async (w) => {
    const farid = await w.as("farid")
    const theirs = "dps/aicma/gocen-2012/devices-destroyed"
    const reply = await farid.post("/en/activities/new", {
      ...{ title: "A theft", type: "seminar", status: "held", held: "2026", unit: "es-cicad", visibility: "public" },
      ...{ "results/0/key": theirs, "results/0/measure": "people-trained", "results/0/value": "3" },
    })
    assert.ok([303, 422, 403].includes(reply.status), String(reply.status))
    const rows = await w.db.owner((tx) =>
      sql<{
        thing: string
        value: number
      }>`select thing, value::int as value from programmes.results where key = ${theirs}`.execute(tx),
    )
    assert.deepEqual(rows.rows, [{ thing: "activity:dps/aicma/gocen-2012", value: 1371 }])
    assert.match(await text(w.get("/en/activities/dps~aicma~gocen-2012")), /1,371/)
  }),
)

test(
  "the file of an order under review is neither there for the public nor for a colleague who holds its address",
  world.fresh(async (w) => {
    const joao = await w.as("joao")
    const sent = await joao.post("/en/orders/import", { text: "I. MISSION\nA. Keeps lanterns.\n" })
    assert.equal(sent.status, 303, await sent.clone().text())
    const [file] = await ids(w, "select id::text from platform.attachments")
    assert.ok(file)
    assert.equal((await joao.get(`/files/${file}`)).status, 200)
    for (const who of ["amina", "luc", "noor"] as const)
      assert.equal((await (await w.as(who)).get(`/files/${file}`)).status, 404, who)
    assert.equal((await w.get(`/files/${file}`)).status, 404)
    const seen = await w.db.owner((tx) => sql<{ by: string }>`select by from platform.sightings`.execute(tx))
    assert.equal(seen.rows.length, 1, "the one reading left a trace")
  }),
)
