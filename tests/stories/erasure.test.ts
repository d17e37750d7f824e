// Somebody worked here for a while, wrote things down and decided, and then has the account erased: nothing names the
// person any more, wherever one looks, and what was done is told as before.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { seal, verify } from "#src/platform/facts/index.ts"
import { text, type World, world } from "#tests/world/index.ts"

const password = "tres tazas de mate amargo"
const email = "wquispe@example.org"
const clause = "/en/clauses/trafficking-conclusions-2006/glossary"
const personal = /quispe|wilhelmina/i

const activity = {
  title: "Seminar on lanterns",
  type: "seminar",
  status: "planned",
  held: "2026-12",
  unit: "dps",
  "states/0/state": "Peru",
  "states/0/role": "participant",
  visibility: "public",
} as const

/** Tables in which a row says these words, whatever its column. */
async function tablesThatSay(w: World, words: string): Promise<string[]> {
  return w.db.owner(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`.execute(tx)
    const found: string[] = []
    for (const { name } of rows) {
      const hit = await sql`select from ${sql.raw(name)} t where t::text ilike ${`%${words}%`} limit 1`.execute(tx)
      if (hit.rows.length > 0) found.push(name)
    }
    return found
  })
}

/** Wilhelmina joins as a desk officer and planner, and Luc helps her to a new password once. */
async function join(w: World) {
  const luc = await w.as("luc")
  const made = await luc.post("/en/invitations/new", {
    email,
    role: "desk_officer",
    unit: "dps",
    note: "Note 7 on Wilhelmina Quispe",
  })
  const link = `${(made.headers.get("location") ?? "").replace("/made", "")}/accept`
  const joined = await w.post(link, { name: "Wilhelmina Quispe", password })
  const cookie = (joined.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
  const { id } = (await (await w.get("/en/account.json", { cookie })).json()) as { id: string }
  assert.equal((await luc.post(`/en/admin/people/${id}/seats/new`, { role: "planning", note: "Nota Quispe" })).status, 303)
  assert.equal((await luc.post(`/en/admin/people/${id}/renewals/new`)).status, 303)
  return { id, cookie, luc }
}

const figures = async (w: World) => ({
  activities: (await w.json<{ total: number }>("/en/activities?unit=dps")).total,
  decided: await text(w.get(clause)),
})

test(
  "who had the account erased is named nowhere; activities, decisions, facts and totals stand as before",
  world(async (w) => {
    const { id, cookie, luc } = await join(w)
    const empty = await figures(w)
    const post = (path: string, fields: Record<string, string | number>) => w.post(path, fields, { cookie })
    const recorded = await post("/en/activities/new", activity)
    const shown = recorded.headers.get("location") ?? ""
    assert.equal(recorded.status, 303, await text(recorded.clone()))
    const decided = await post(`${clause}/units/dtoc/2026-11-20`, {
      verdict: "confirmed",
      reason: "As the order says.",
      version: 0,
    })
    assert.equal(decided.status, 303, await text(decided.clone()))
    await w.post("/en/account/edit", { name: "W. Quispe", language: "es" }, { cookie })
    const form = new FormData()
    form.append("unit", "dps")
    form.append("file", new Blob(["title,type,status,held,unit\nVisit of Quispe,study,held,2026,dps\n"]), "quispe.csv")
    const table = await w.app.request("http://localhost/en/activities/import", {
      method: "POST",
      headers: { accept: "text/html", origin: "http://localhost", cookie },
      body: form,
    })
    assert.equal(table.status, 303, await text(table.clone()))
    await w.settle()
    const before = await figures(w)
    assert.equal(before.activities, empty.activities + 1)
    assert.notEqual(before.decided, empty.decided)
    const facts = await w.facts()
    assert.ok((await tablesThatSay(w, "quispe")).includes("access.accounts"), "before, one finds the person")

    const words = await text(w.get("/en/account/erase", { cookie }))
    for (const said of [/activities/, /decisions/, /texts/, /backup/i]) assert.match(words, said)
    const gone = await post("/en/account/erase", { sure: "yes", current_password: password })
    assert.equal(gone.status, 303, await text(gone.clone()))
    await w.settle()

    assert.deepEqual(await tablesThatSay(w, "quispe"), [])
    assert.deepEqual(await tablesThatSay(w, "wilhelmina"), [])
    assert.deepEqual(await figures(w), before)
    assert.equal((await w.get(shown)).status, 200)
    assert.deepEqual((await w.facts()).slice(0, facts.length), facts)
    const erased = await text(luc.get(`/en/admin/people/${id}`))
    assert.match(erased, /Erased account[\s\S]*Desk officer[\s\S]*ended unused/)
    assert.doesNotMatch(erased, personal)
    assert.equal((await luc.post(`/en/admin/people/${id}/renewals/new`)).status, 404)
    await seal(w.db)
    assert.deepEqual((await verify(w.db)).faults, [])
  }),
)
