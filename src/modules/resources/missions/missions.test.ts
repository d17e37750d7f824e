// Stories of missions: requested, cleared, approved, travelled, reported on; and who sees nothing of it.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { type Client, type Fields, text, type World, world } from "#tests/world/index.ts"

type One = {
  key: string
  state: string
  due: string | null
  late: boolean
  version: number
  travelledTo: string | null
  costs: { amount: number; currency: string; fund: string | null }[]
  report: { version: number; results: string } | null
  documents: { id: string }[]
  steps: { event: string; as: string; reason: string }[]
}
type List = { missions: (One & { estimated: { currency: string; total: number }[] })[] }

const lanterns = {
  ...{ traveller: "me/desk_officer/dps", title: "Lantern talks in Lima", purpose: "representation" },
  ...{ "places/0/place": "Lima, Peru", firstDay: "2026-11-23", lastDay: "2026-11-26", serves: "Invitation 7 of the harbour" },
  ...{ "costs/0/amount": "1200.50", "costs/0/currency": "USD", "costs/1/amount": "300", "costs/1/currency": "PEN" },
} as const

const pathOf = (key: string) => `/en/resources/missions/${key}`
const one = (who: Client, key: string) => who.json<One>(`/resources/missions/${key}`)

async function requested(who: Client, more: Fields = {}): Promise<string> {
  const reply = await who.post("/en/resources/missions/new", { ...lanterns, ...more })
  assert.equal(reply.status, 303, await reply.clone().text())
  return (reply.headers.get("location") ?? "").replace("/en/resources/missions/", "")
}
const send = async (who: Client, key: string, at: string, fields: Fields = {}) =>
  who.post(`${pathOf(key)}/${at}`, { version: (await one(who, key)).version, ...fields })
const step = async (who: Client, key: string, event: string, more: Fields = {}) =>
  (await send(who, key, "step", { event, ...more })).status

async function travelled(w: World, more: Fields = {}): Promise<string> {
  const [amina, gabriela, hugo] = [await w.as("amina"), await w.as("gabriela"), await w.as("hugo")]
  const key = await requested(amina, more)
  assert.equal(await step(gabriela, key, "clear"), 303)
  assert.equal((await send(hugo, key, "approve", { reportDays: 10 })).status, 303)
  w.setNow("2026-11-27T15:00:00Z")
  const back = await send(await w.as("amina"), key, "travel", { from: "2026-11-23", to: "2026-11-26" })
  assert.equal(back.status, 303, await back.clone().text())
  return key
}

test(
  "a mission goes from the officer over the head to the Secretary, is travelled and reported on; each finds it waiting",
  world.fresh(async (w) => {
    const [amina, gabriela, hugo] = [await w.as("amina"), await w.as("gabriela"), await w.as("hugo")]
    const waits = async (who: Client, key: string) => (await text(who.get("/en/work"))).includes(key)
    const key = await requested(amina)
    assert.ok(await waits(gabriela, key))
    assert.ok(!(await waits(hugo, key)))
    assert.equal(await step(amina, key, "clear"), 403, "not the traveller, who is no head")
    assert.equal((await send(hugo, key, "approve", { reportDays: 10 })).status, 409, "no head cleared it, and no reason is given")
    assert.equal(await step(gabriela, key, "clear"), 303)
    assert.ok(await waits(hugo, key))
    assert.equal((await send(gabriela, key, "approve", { reportDays: 10 })).status, 409, "not the head of the unit itself")
    assert.equal((await send(hugo, key, "approve", { reportDays: 10 })).status, 303)
    assert.equal((await one(amina, key)).due, "2026-12-06")
    assert.match(await text(amina.get("/en/calendar?month=2026-12")), /Report on a mission/)
    const early = await send(amina, key, "travel", { from: "2026-11-23", to: "2026-11-26" })
    assert.equal(early.status, 422, "it is still to come")
    w.setNow("2026-11-27T15:00:00Z")
    const again = await w.as("amina")
    const shorter = await send(again, key, "travel", { from: "2026-11-23", to: "2026-11-25" })
    assert.equal(shorter.status, 422)
    assert.match(await text(shorter), /Say why/)
    const why = { from: "2026-11-23", to: "2026-11-25", reason: "The talks ended a day early." }
    assert.equal((await send(again, key, "travel", why)).status, 303)
    assert.equal(await step(again, key, "file"), 409, "there is no report yet")
    const report = {
      version: 0,
      language: "en",
      results: "Twelve lanterns were promised.",
      commitments: "The harbour lights them.",
    }
    assert.equal((await again.post(`${pathOf(key)}/report`, report)).status, 303)
    assert.equal(await step(again, key, "file"), 303)
    const head = await w.as("gabriela")
    assert.ok(await waits(head, key))
    const back = await send(head, key, "give-back", { due: "2026-12-10", reason: "Who lights them, and when?" })
    assert.equal(back.status, 303, await back.clone().text())
    const fuller = { version: 1, language: "en", results: "Twelve lanterns, by March.", followUp: "Ask in March." }
    assert.equal((await again.post(`${pathOf(key)}/report`, fuller)).status, 303)
    assert.equal(await step(again, key, "file"), 303)
    assert.equal(await step(again, key, "accept"), 403)
    assert.equal(await step(head, key, "accept"), 303)
    const done = await one(head, key)
    assert.equal(done.state, "accepted")
    assert.deepEqual(
      done.steps.map((s) => s.event),
      ["request", "clear", "approve", "travel", "file", "give_back", "file", "accept"],
    )
    const page = await text(head.get(pathOf(key)))
    for (const words of [
      "The talks ended a day early.",
      "Who lights them, and when?",
      "1,200.50 USD",
      "300 PEN",
      "Earlier versions",
    ])
      assert.ok(page.includes(words), words)
    const kinds = (await w.facts()).map((f) => f.kind).filter((k) => k.startsWith("mission."))
    assert.deepEqual(kinds, [
      ...["mission.requested", "mission.cleared", "mission.approved", "mission.travelled", "mission.report_written"],
      ...["mission.report_filed", "mission.report_returned", "mission.report_written", "mission.report_filed"],
      "mission.report_accepted",
    ])
  }),
)

test(
  "a mission is seen by the secretariat alone: in no list, count, search, file, calendar, feed or page of others",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const made = await amina.post("/en/activities/new", {
      ...{ title: "Seminar on lanterns", type: "seminar", status: "planned", held: "2026-12", unit: "dps", visibility: "public" },
    })
    const activity = (made.headers.get("location") ?? "").replace("/en", "")
    const key = await travelled(w, { activity: `http://localhost/en${activity}` })
    const file = { name: "notes.txt", bytes: new TextEncoder().encode("Lanterns, twelve.\n") }
    const again = await w.as("amina")
    assert.equal((await again.upload(`${pathOf(key)}/documents/new`, { title: "Notes" }, { file })).status, 303)
    assert.equal((await again.upload(`${pathOf(key)}/documents/new`, { title: "Notes" }, { file })).status, 422, "the same bytes")
    const [document] = (await one(again, key)).documents
    assert.ok(document)
    assert.equal(await step(again, key, "file"), 303, "a document is a report")
    await w.settle()
    const farid = await w.as("farid")
    assert.match(await text(farid.get(`/en${activity}`)), /Lantern talks in Lima/)
    assert.equal((await farid.get(`/files/${document.id}`)).status, 200)
    const pages = ["/en/search?q=lantern+talks", `/en${activity}`, "/en/gaps", "/en/calendar?month=2026-12", "/en/resources"]
    const files = ["/activities.atom", "/activities.csv", "/en/resources/missions.csv", "/en/work", "/en/resources/missions"]
    for (const who of [w, await w.as("bruno"), await w.as("noor"), await w.as("maria"), await w.as("luc"), await w.as("emil")]) {
      for (const path of [...pages, ...files]) {
        const shown = await text(who.get(path))
        assert.ok(!shown.includes(key) && !shown.includes("Lantern talks in Lima"), path)
      }
      assert.ok([401, 404].includes((await who.get(pathOf(key))).status))
      for (const at of ["step", "approve", "travel", "extend", "give-back", "edit", "report", "documents/new"])
        assert.ok([401, 403, 404].includes((await who.get(`${pathOf(key)}/${at}`)).status), at)
      assert.equal((await who.get(`/files/${document.id}`)).status, 404)
    }
    const seen = async (roles: string, units: string) =>
      w.db.owner(async (tx) => {
        await sql`select set_config('hemisec.roles', ${roles}, true), set_config('hemisec.units', ${units}, true)`.execute(tx)
        await sql`set local role hemisec_app`.execute(tx)
        const tables = ["missions", "mission_costs", "mission_steps"]
        const counts: (number | undefined)[] = []
        for (const t of tables)
          counts.push(
            (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(`resources.${t}`)}`.execute(tx)).rows[0]?.n,
          )
        return counts
      })
    assert.deepEqual(await seen("legal", "executive-office"), [1, 2, 5])
    for (const role of ["state_delegate", "donor", "administrator", "state_coordinator"])
      assert.deepEqual(await seen(role, ""), [0, 0, 0], role)
  }),
)

test(
  "the head's own travel is approved above, the Secretary's by an act that planning enters",
  world.fresh(async (w) => {
    const [gabriela, hugo, ines] = [await w.as("gabriela"), await w.as("hugo"), await w.as("ines")]
    const heads = await requested(gabriela, { traveller: "me/unit_head/dps" })
    assert.equal(await step(gabriela, heads, "clear"), 409, "nobody decides on the own travel")
    assert.match(await text(hugo.get("/en/work")), new RegExp(heads))
    assert.equal((await send(hugo, heads, "approve", { reportDays: 5 })).status, 303)
    const own = await requested(hugo, { traveller: "me/secretary/sms", title: "The Secretary in Lima" })
    assert.match(await text(ines.get("/en/work")), new RegExp(own))
    assert.equal((await send(hugo, own, "approve", { reportDays: 5, act: "Note 9", reason: "x" })).status, 409)
    assert.equal((await send(ines, own, "approve", { reportDays: 5 })).status, 409, "an act must be cited")
    assert.equal((await send(ines, own, "approve", { reportDays: 5, act: "Note 9 of the Secretary General" })).status, 303)
    assert.match(await text(ines.get(pathOf(own))), /Note 9 of the Secretary General/)
    await assert.rejects(
      w.db.owner((tx) => sql`update resources.missions set cleared_by = traveller where key = ${own}`.execute(tx)),
      { constraint: "missions_not_cleared_by_the_traveller" },
    )
  }),
)

test(
  "a request is returned with a reason, amended and requested again; the history says what changed",
  world.fresh(async (w) => {
    const [amina, gabriela, farid] = [await w.as("amina"), await w.as("gabriela"), await w.as("farid")]
    const key = await requested(amina)
    assert.equal(await step(gabriela, key, "return"), 409, "without a reason")
    assert.equal(await step(gabriela, key, "return", { reason: "Two days are enough." }), 303)
    assert.equal((await farid.get(`${pathOf(key)}/edit`)).status, 403, "another unit")
    const form = await text(amina.get(`${pathOf(key)}/edit`))
    assert.ok(form.includes("Lima, Peru") && form.includes("1200.5"))
    const shorter = { ...lanterns, lastDay: "2026-11-24" }
    assert.equal((await amina.post(`${pathOf(key)}/edit`, { ...shorter, version: 1 })).status, 409, "a stale form")
    assert.equal((await amina.post(`${pathOf(key)}/edit`, { ...shorter, version: 2 })).status, 303)
    assert.equal(await step(amina, key, "request"), 303)
    assert.match(await text(amina.get(pathOf(key))), /Last day: “2026-11-24” instead of “2026-11-26”/)
    assert.equal(await step(gabriela, key, "clear"), 303)
    assert.equal((await amina.post(`${pathOf(key)}/edit`, { ...shorter, version: 5 })).status, 409, "it was cleared as it stands")
    assert.equal(await step(amina, key, "cancel"), 409, "without a reason")
    assert.equal(await step(amina, key, "cancel", { reason: "The harbour is closed." }), 303)
    assert.equal(await step(amina, key, "request"), 409)
    assert.equal((await one(amina, key)).state, "cancelled")
  }),
)

test(
  "a form that is wrong is told where and how, and keeps what was typed",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const bad = async (more: Fields) => {
      const reply = await amina.post("/en/resources/missions/new", { ...lanterns, ...more })
      assert.equal(reply.status, 422)
      return text(reply)
    }
    assert.match(await bad({ traveller: "me/secretary/sms" }), /Choose a seat of your own/)
    assert.match(await bad({ traveller: "office/unit_head/es-cicad" }), /Choose a seat of your own/)
    assert.match(await bad({ lastDay: "2026-11-22" }), /comes before the first/)
    assert.match(await bad({ serves: "" }), /Name the activity, or the meeting/)
    assert.match(await bad({ activity: "no/such" }), /There is no such activity/)
    assert.match(await bad({ "places/0/place": "" }), /at least one place/)
    assert.match(await bad({ "costs/0/from": "no-such-fund" }), /no open fund/)
    const kept = await bad({ "costs/0/amount": "-4", serves: "Feast of lamps" })
    assert.ok(kept.includes("Feast of lamps"))
    const ines = await w.as("ines")
    await ines.post("/en/resources/funds/new", { key: "lamp-fund", title: "Lamp fund", kind: "specific" })
    const key = await requested(amina, { "costs/0/from": "lamp-fund" })
    assert.equal((await one(amina, key)).costs[0]?.fund, "lamp-fund")
    const { missions } = await amina.json<List>("/resources/missions")
    assert.deepEqual(missions[0]?.estimated, [
      { currency: "PEN", total: 300, counted: 1 },
      { currency: "USD", total: 1200.5, counted: 1 },
    ])
  }),
)

test(
  "a report that is late is reminded of and listed as a gap for the secretariat; the head gives more time",
  world.fresh(async (w) => {
    const key = await travelled(w)
    w.setNow("2026-12-09T15:00:00Z")
    await w.settle()
    const amina = await w.as("amina")
    assert.equal((await one(amina, key)).late, true)
    assert.match(await text(amina.get("/en/resources/missions?show=late")), /Lantern talks in Lima/)
    assert.match(await text(amina.get("/en/gaps/mission-report-overdue")), /Lantern talks in Lima/)
    assert.match(await text(amina.get("/en/work")), new RegExp(key))
    assert.equal((await w.get("/en/gaps/mission-report-overdue")).status, 404)
    assert.equal((await (await w.as("maria")).get("/en/gaps/mission-report-overdue")).status, 404)
    const gabriela = await w.as("gabriela")
    assert.equal((await send(amina, key, "extend", { due: "2026-12-20", reason: "Ill." })).status, 403)
    assert.equal((await send(gabriela, key, "extend", { due: "2026-12-01", reason: "Ill." })).status, 422, "never earlier")
    assert.equal((await send(gabriela, key, "extend", { due: "2026-12-20", reason: "Ill." })).status, 303)
    assert.equal((await one(amina, key)).late, false)
    assert.doesNotMatch(await text(amina.get("/en/gaps/mission-report-overdue")), /Lantern talks in Lima/)
  }),
)

test(
  "of two heads who press at once one clears, and the other is told that it moved on",
  world.fresh(async (w) => {
    const key = await requested(await w.as("amina"))
    await w.as("karla")
    await w.db.owner((tx) =>
      sql`insert into access.seats (account, role, unit, since) select id, 'unit_head', 'dps', '2026-01-01'
        from access.accounts where email = 'karla@example.org'`.execute(tx),
    )
    const heads = [await w.as("gabriela"), await w.as("karla")]
    const replies = await Promise.all(heads.map((h) => h.post(`${pathOf(key)}/step`, { version: 1, event: "clear" })))
    assert.deepEqual(replies.map((r) => r.status).sort(), [303, 409])
  }),
)
