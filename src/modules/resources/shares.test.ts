import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, type World, world } from "#tests/world/index.ts"

const clause = "commitment-2008/pillar-3"
const other = "commitment-2008/pillar-1"
const programme = "/en/resources/shares/programme/dps~picap"
const activity = "/en/resources/shares/activity/dps~aicma~gocen-2012"

async function spent(w: World) {
  const ines = await w.as("ines")
  await ines.post("/en/resources/funds/new", { key: "lamp-fund", title: "Lamp fund", kind: "specific" })
  const booking = { spentOn: "2026-03-01", unit: "dps", fund: "lamp-fund", currency: "USD" }
  const bookings: Readonly<Record<string, string>>[] = [
    { reference: "1", amount: "100", programme: "dps/picap" },
    { reference: "2", amount: "50", activity: "dps~aicma~gocen-2012" },
    { reference: "3", amount: "50" },
  ]
  for (const more of bookings) assert.equal((await ines.post("/en/resources/spending/new", { ...booking, ...more })).status, 303)
}
type Tied = { tied: { currency: string; spent: number; tied: number; percent: number; bookings: number }[] }

test(
  "shares tie what is spent to clauses; an activity's own go before those of its programme; what is left is listed",
  world.fresh(async (w) => {
    await spent(w)
    const amina = await w.as("amina")
    const said = { "shares/0/clause": clause, "shares/0/percent": "80", reason: "Plan of work", version: "0" }
    assert.equal((await amina.post(programme, said)).status, 303)
    assert.deepEqual((await w.json<Tied>("/resources/mandates")).tied, [
      { currency: "USD", spent: 200, tied: 80, percent: 40, bookings: 3 },
    ])
    const two = { ...said, "shares/1/clause": other, "shares/1/percent": "20" }
    assert.equal((await amina.post(activity, two)).status, 303)
    assert.deepEqual(
      (await w.json<Tied>("/resources/mandates")).tied.map((t) => [t.tied, t.percent]),
      [[130, 65]],
    )
    assert.match(await text(w.get("/en/resources/mandates")), /130 USD of 200 USD in 3 bookings/)
    const seen = await text(amina.get("/en/resources/mandates"))
    assert.match(seen, /neither an activity nor a programme/)
    assert.ok(!(await text(w.get("/en/resources/mandates"))).includes("neither an activity"), "the list is the secretariat's")
    assert.deepEqual((await w.facts()).at(-1)?.kind, "shares.declared")
    assert.ok(!JSON.stringify(await w.facts()).includes("Plan of work"))
  }),
)

test(
  "more than a hundred, a clause twice or unknown, nothing, no reason: all is refused, by the table as well",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const bad = async (more: Readonly<Record<string, string>>) => {
      const said = { "shares/0/clause": clause, "shares/0/percent": "60", reason: "r", version: "0", ...more }
      const reply = await amina.post(programme, said)
      assert.equal(reply.status, 422)
      return text(reply)
    }
    assert.match(await bad({ "shares/1/clause": other, "shares/1/percent": "40.01" }), /100.01 together/)
    assert.match(await bad({ "shares/1/clause": clause, "shares/1/percent": "1" }), /has a share already/)
    assert.match(await bad({ "shares/0/clause": "no/such" }), /There is no clause/)
    assert.match(await bad({ "shares/0/clause": "", "shares/0/percent": "" }), /at least one clause/)
    assert.match(await bad({ "shares/0/percent": "0" }), /above zero/)
    assert.match(await bad({ reason: "" }), /Fill this in/)
    await amina.post(programme, { "shares/0/clause": clause, "shares/0/percent": "60", reason: "r", version: "0" })
    await assert.rejects(
      w.db.owner((tx) =>
        sql`insert into resources.shares (thing, clause, percent) values ('programme:dps/picap', ${other}, 41)`.execute(tx),
      ),
      { constraint: "shares_within_a_hundred" },
    )
  }),
)

test(
  "a stale form, another unit, a donor and a stranger declare nothing",
  world.fresh(async (w) => {
    const said = { "shares/0/clause": clause, "shares/0/percent": "60", reason: "r" }
    assert.equal((await (await w.as("farid")).post(programme, { ...said, version: "0" })).status, 403)
    assert.equal((await (await w.as("maria")).post(programme, { ...said, version: "0" })).status, 403)
    assert.equal((await w.post(programme, { ...said, version: "0" })).status, 401)
    const gabriela = await w.as("gabriela")
    assert.equal((await gabriela.post(programme, { ...said, version: "0" })).status, 303)
    assert.equal((await gabriela.post(programme, { ...said, version: "0" })).status, 409)
    assert.equal((await gabriela.get("/en/resources/shares/programme/dps~no-such")).status, 404)
  }),
)
