import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, type World, world } from "#tests/world/index.ts"
import { registers } from "./definitions/index.ts"

const field = {
  thing: "activity:dps/aicma/gocen-2012",
  name: "Field of lanterns",
  unit: "dps",
  state: "NIC",
  placeText: "Behind the mill",
  "fields/area": "1200.5",
  "fields/evidence": "direct",
}
const proofs = {
  organisation: "golden-west",
  "fields/method": "manual",
  "fields/began": "2026-01",
  "fields/ended": "2026-05-03",
  "fields/cleared": "1100",
  "fields/found": "7",
  "fields/antipersonnel_found": "5",
  "fields/certificate": "CE-2026/14",
  "fields/released_on": "2026-06-01",
}
type Said = Readonly<Record<string, string>>
type Entry = { entry: { status: string; visibility: string; version: number; fields: Record<string, unknown> } }

async function recorded(w: World, register: string, said: Said): Promise<string> {
  const reply = await (await w.as("amina")).post(`/en/registers/${register}/new`, said)
  assert.equal(reply.status, 303, await reply.clone().text())
  return reply.headers.get("location") ?? ""
}
const move = async (w: World, path: string, version: number, event: string, reason = "") =>
  (await w.as("amina")).post(`${path}/status`, { version: String(version), event, reason })
const read = async (w: World, path: string, who: "amina" | null = null) =>
  (await (who ? await w.as(who) : w).json<Entry>(path.slice(3))).entry

test(
  "every register opens onto activities or results of the record from the first start",
  world(async (w) => {
    const { registers: all } = await w.json<{ registers: { key: string; activities: number; results: number }[] }>("/registers")
    assert.equal(all.length, registers.length)
    assert.deepEqual(
      all.filter((r) => r.activities + r.results === 0),
      [],
    )
    for (const { key } of all) assert.equal((await w.get(`/en/registers/${key}`)).status, 200, key)
    const page = await text(w.get("/en/registers/firearms-marking"))
    assert.match(page, /260,000/)
    assert.match(page, /MISPA 2013, line 94/)
    const loan = await text(w.get("/en/registers/equipment-loans/mobile-laboratory"))
    for (const words of ["Cyber Security Mobile Laboratory", "30 pieces", "Ready to lend", "/en/chain/activity:s-cicte~"])
      assert.ok(loan.includes(words), words)
    assert.equal((await w.get("/en/registers/lanterns")).status, 404)
  }),
)

test(
  "a desk officer records an area, which goes from suspected to released with its certificate, and everybody reads it once it is public",
  world.fresh(async (w) => {
    const path = await recorded(w, "mine-areas", field)
    assert.equal((await w.get(path)).status, 404, "a draft is the secretariat's")
    assert.ok(!(await text(w.get("/en/registers/mine-areas"))).includes("Field of lanterns"))
    assert.ok(!(await text(w.get("/en/activities/dps~aicma~gocen-2012"))).includes("Field of lanterns"))
    assert.equal((await move(w, path, 1, "confirm")).status, 303)
    const amina = await w.as("amina")
    const without = await move(w, path, 2, "begin")
    assert.equal(without.status, 422, "a step without its proof is refused")
    assert.match(await text(without), /Who clears, Method, Work began/)
    assert.equal((await amina.post(`${path}/edit`, { ...field, ...proofs, version: "2" })).status, 303)
    for (const [version, event] of [
      [3, "begin"],
      [4, "clear"],
      [5, "release"],
      [6, "publish"],
    ] as const)
      assert.equal((await move(w, path, version, event)).status, 303, event)
    assert.deepEqual(
      (await w.facts()).map((f) => [f.kind, f.detail.to ?? ""]),
      [
        ["register_entry.recorded", ""],
        ["register_entry.moved", "confirmed"],
        ["register_entry.amended", ""],
        ["register_entry.moved", "in_clearance"],
        ["register_entry.moved", "cleared"],
        ["register_entry.moved", "released"],
        ["register_entry.published", ""],
      ],
    )
    const page = await text(w.get(path))
    for (const words of ["Released", "1,100 square metres", "CE-2026/14", "recorded here by the unit"])
      assert.ok(page.includes(words), words)
    assert.ok(!page.includes("What became of it"), "versions are the secretariat's")
    assert.match(await text(amina.get(path)), /What became of it[\s\S]*Status: Cleared → Released/)
    for (const on of [
      "/en/activities/dps~aicma~gocen-2012",
      "/en/programmes/dps~aicma",
      "/en/registers/mine-areas?status=released",
    ])
      assert.ok((await text(w.get(on))).includes("Field of lanterns"), on)
    await w.settle()
    assert.match(await text(w.get("/en/search?q=lanterns")), /Field of lanterns/)
    const emptied = await amina.post(`${path}/edit`, { ...field, ...proofs, "fields/certificate": "", version: "7" })
    assert.equal(emptied.status, 422)
    assert.match(await text(emptied), /The status rests on this/)
  }),
)

test(
  "counts below their parts, dates before their beginning, names in the place of numbers: all faults are told at once and nothing is lost",
  world(async (w) => {
    const amina = await w.as("amina")
    const wrong = {
      ...field,
      "fields/area": "100",
      "fields/cleared": "101",
      "fields/found": "5",
      "fields/antipersonnel_found": "4",
      "fields/remnants_found": "2",
      "fields/began": "2026-05",
      "fields/ended": "2026-04-30",
    }
    const reply = await amina.post("/en/registers/mine-areas/new", wrong)
    assert.equal(reply.status, 422)
    const page = await text(reply)
    for (const words of ["The parts make 101", "The parts make 6", "before “Work began”", "Behind the mill", 'value="101"'])
      assert.ok(page.includes(words), words)
    const named = await amina.post("/en/registers/mine-areas/new", {
      ...field,
      thing: "activity:dps/orchestras/caribbean",
      state: "ZZZ",
      "fields/certificate": "Juan Lanterna",
      "fields/area": "1,200",
      "fields/survivor": "Juan Lanterna",
      "fields/found": "1",
      "fields/remnants_found": "2",
    })
    assert.equal(named.status, 422)
    const faults = await text(named)
    for (const words of ["has no field survivor", "figure without separators", "Choose one of those offered", "The parts make 2"])
      assert.ok(faults.includes(words), words)
  }),
)

test(
  "no register that counts people takes a name, in any field, by form or by program, nor past the gates of the code",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const people = registers.filter((r) => r.names === null)
    assert.deepEqual(
      people.map((r) => r.key),
      ["mine-survivors", "scholarships", "youth-programmes"],
    )
    const on: Readonly<Record<string, string>> = {
      "mine-survivors": "activity:dps/aicma/colombia-2012-survivors",
      scholarships: "activity:s-cicte/aviation-security/scholarships",
      "youth-programmes": "programme:dps/orchestras",
    }
    const good: Readonly<Record<string, object>> = {
      "mine-survivors": { survivors: 12 },
      scholarships: {},
      "youth-programmes": { discipline: "orchestra" },
    }
    for (const register of people) {
      const base = { thing: on[register.key], unit: "dps", fields: good[register.key] }
      const path = `/registers/${register.key}/new`
      assert.equal((await amina.call(path, base)).status, 200, register.key)
      for (const more of [{ name: "Rosa Farol" }, { placeText: "Rosa Farol" }, { note: "Rosa Farol" }])
        assert.equal((await amina.call(path, { ...base, ...more })).status, 422, JSON.stringify(more))
      for (const { key } of [...register.fields, { key: "note" }]) {
        const reply = await amina.call(path, { ...base, fields: { ...base.fields, [key]: "Rosa Farol" } })
        assert.equal(reply.status, 422, `${register.key} ${key}`)
      }
    }
    const [row] = await w.db.owner(
      async (tx) =>
        (
          await sql<{
            key: string
          }>`select key from registers.entries where recorded_by is not null and register = 'mine-survivors'`.execute(tx)
        ).rows,
    )
    const past = (set: ReturnType<typeof sql>) =>
      w.db.owner((tx) => sql`update registers.entries set ${set} where key = ${row?.key}`.execute(tx))
    for (const set of [
      sql`fields = '{"survivors": "Rosa Farol"}'`,
      sql`place_text = 'Rosa Farol'`,
      sql`fields = '{"help": ["rosa"]}'`,
    ])
      await assert.rejects(past(set), { constraint: "entries_of_people_name_nobody" })
    const entry = `/en/registers/mine-survivors/${row?.key.split("/")[1]}`
    const said = await move(w, entry, 1, "withdraw", "Rosa Farol was counted twice")
    assert.equal(said.status, 422)
    assert.match(await text(said), /Choose a reason from the list/)
    assert.equal((await move(w, entry, 1, "withdraw", "entered_twice")).status, 303)
  }),
)

test(
  "a public reader sees no small figure of people: not on the page, not in a total, not in a table, not by subtraction",
  world.fresh(async (w) => {
    const base = { thing: "activity:dps/aicma/colombia-2012-survivors", unit: "dps", state: "COL", held: "2026" }
    const four = await recorded(w, "mine-survivors", { ...base, "fields/survivors": "4", "fields/women": "4", "fields/men": "0" })
    const many = await recorded(w, "mine-survivors", {
      ...base,
      "fields/survivors": "40",
      "fields/women": "38",
      "fields/men": "2",
      "fields/minors": "17",
    })
    for (const path of [four, many]) assert.equal((await move(w, path, 1, "publish")).status, 303)
    const shown = "not_shown"
    assert.deepEqual((await read(w, four)).fields, { survivors: shown, women: shown, men: shown })
    const of = (await read(w, many)).fields
    assert.equal(of.survivors, 40)
    assert.deepEqual([of.women, of.men], [shown, shown], "the other would give it away")
    assert.equal(of.minors, 17)
    type Totals = { totals: { entries: { field: string; total: number; entries: number; hidden: number }[] } }
    const totals = async (c: { json: World["json"] }) => (await c.json<Totals>("/registers/mine-survivors")).totals.entries
    assert.deepEqual(await totals(w), [{ field: "survivors", total: 40, entries: 1, detailing: 0, hidden: 1 }])
    assert.equal((await totals(await w.as("amina")))[0]?.total, 44)
    const table = await text(w.get("/en/registers/mine-survivors.csv"))
    assert.match(table, /not_shown/)
    assert.ok(!/(^|,)(38|2|4)(,|$)/m.test(table), table)
    const page = await text(w.get(four))
    assert.match(page, /not shown/)
    assert.match(await text((await w.as("amina")).get(four)), /not public/)
    await w.settle()
    assert.deepEqual(
      (await w.facts()).filter((f) => JSON.stringify(f.detail).includes("survivors")),
      [],
    )
  }),
)

test(
  "two officers at once: the second is told what changed, and nothing of either is lost",
  world.fresh(async (w) => {
    const path = await recorded(w, "mine-areas", field)
    const amina = await w.as("amina")
    const gabriela = await w.as("gabriela")
    assert.equal((await gabriela.post(`${path}/edit`, { ...field, "fields/area": "1300", version: "1" })).status, 303)
    const stale = await amina.post(`${path}/edit`, { ...field, "fields/area": "1400", version: "1" })
    assert.equal(stale.status, 409)
    const both = await text(stale)
    assert.ok(both.includes("1400") && both.includes("1300"), "both sides are shown")
    assert.equal((await move(w, path, 1, "confirm")).status, 409)
    assert.equal((await read(w, path, "amina")).fields.area, 1300)
    assert.equal((await amina.post(`${path}/edit`, { ...field, "fields/area": "1300", version: "2" })).status, 422)
  }),
)

test(
  "an entry that details a result is in no total of entries, and what is withdrawn counts nowhere",
  world.fresh(async (w) => {
    type Totals = {
      totals: { entries: { field: string; total: number; detailing: number }[]; results: { measure: string; total: number }[] }
    }
    const totalsNow = async () => (await w.json<Totals>("/registers/mine-areas")).totals
    const cleared = (t: Totals["totals"]) => t.entries.find((e) => e.field === "cleared")
    const before = await totalsNow()
    assert.deepEqual([cleared(before)?.total, cleared(before)?.detailing], [0, 1], "Gocen is told by its result")
    const path = await recorded(w, "mine-areas", { ...field, "fields/cleared": "100" })
    await move(w, path, 1, "publish")
    const after = await totalsNow()
    assert.equal(cleared(after)?.total, 100)
    assert.deepEqual(after.results, before.results, "results are what they were")
    const silent = await move(w, path, 2, "withdraw")
    assert.equal(silent.status, 409)
    assert.match(await text(silent), /Say why\./)
    assert.equal((await move(w, path, 2, "withdraw", "It was another field.")).status, 303)
    assert.equal(cleared(await totalsNow())?.total, 0)
    assert.equal((await w.get(path)).status, 404)
    const amina = await w.as("amina")
    assert.match(await text(amina.get(path)), /was withdrawn[\s\S]*It was another field\./)
    assert.equal((await amina.post(`${path}/edit`, { ...field, version: "3" })).status, 422)
    assert.equal((await move(w, path, 3, "publish")).status, 409)
  }),
)

test(
  "what hangs on a draft is not published, and hides with what it hangs on",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const said = {
      title: "Lanterns cleared",
      type: "clearance",
      status: "planned",
      unit: "dps",
      programme: "dps/aicma",
      held: "2026-12",
    }
    const draft = await amina.post("/en/activities/new", { ...said, visibility: "secretariat" })
    assert.equal(draft.status, 303, await draft.clone().text())
    const activity = draft.headers.get("location") ?? ""
    const key = activity.split("/").at(-1)?.replaceAll("~", "/") ?? ""
    const path = await recorded(w, "mine-areas", { ...field, thing: `activity:${key}` })
    const closed = await move(w, path, 1, "publish")
    assert.equal(closed.status, 409)
    assert.match(await text(closed), /what it hangs on is not public/)
    assert.ok(!(await text(w.get("/en/registers/mine-areas"))).includes("Lanterns cleared"))
    const change = async (who: Awaited<ReturnType<World["as"]>>, version: number, visibility: string) => {
      const reply = await who.post(`${activity}/edit`, { ...said, version: String(version), visibility })
      assert.equal(reply.status, 303, await reply.clone().text())
    }
    await change(amina, 1, "public")
    assert.equal((await move(w, path, 1, "publish")).status, 303)
    await w.settle()
    assert.equal((await w.get(path)).status, 200)
    assert.match(await text(w.get("/en/search?q=lanterns")), /Field of lanterns/)
    await change(await w.as("gabriela"), 2, "secretariat")
    await w.settle()
    assert.equal((await w.get(path)).status, 404)
    for (const on of [
      "/en/registers/mine-areas",
      "/en/registers/mine-areas.csv",
      "/en/search?q=lanterns",
      "/en/states/nicaragua",
    ])
      assert.ok(!(await text(w.get(on))).includes("Field of lanterns"), on)
  }),
)

test(
  "another unit, a donor, a delegate and a stranger enter nothing, and a head alone takes back what was public",
  world.fresh(async (w) => {
    const path = await recorded(w, "mine-areas", field)
    assert.equal((await w.post("/en/registers/mine-areas/new", field)).status, 401)
    for (const who of ["maria", "noor", "hugo", "karla"] as const)
      assert.equal((await (await w.as(who)).post("/en/registers/mine-areas/new", field)).status, 403, who)
    const farid = await w.as("farid")
    assert.equal((await farid.post("/en/registers/mine-areas/new", field)).status, 403, "not for another unit")
    assert.equal((await farid.get(`${path}/edit`)).status, 403)
    assert.equal((await farid.post(`${path}/status`, { version: "1", event: "confirm" })).status, 403)
    assert.equal((await farid.get(path)).status, 200, "drafts are the secretariat's")
    assert.equal((await (await w.as("noor")).get(path)).status, 404)
    await move(w, path, 1, "publish")
    assert.equal((await move(w, path, 2, "take_back", "Not agreed.")).status, 403)
    const gabriela = await w.as("gabriela")
    assert.equal((await gabriela.post(`${path}/status`, { version: "2", event: "take_back", reason: "Not agreed." })).status, 303)
    assert.equal((await w.get(path)).status, 404)
  }),
)

test(
  "a loan that is not back by its day says so, and a table of entries cannot become formulas",
  world.fresh(async (w) => {
    const said = { thing: "activity:s-cicte/cyber-security/mobile-laboratory", name: "=HYPERLINK(1)", unit: "dps" }
    const loan = await recorded(w, "equipment-loans", {
      ...said,
      organisation: "icao",
      "fields/laptops": "30",
      "fields/lent_on": "2026-09-01",
      "fields/due": "2026-10-01",
    })
    assert.equal((await move(w, loan, 1, "lend")).status, 303)
    assert.match(await text((await w.as("amina")).get(loan)), /It was due back on/)
    assert.match(await text((await w.as("amina")).get("/en/registers/equipment-loans")), /It was due back on/)
    await move(w, loan, 2, "publish")
    const table = await text(w.get("/en/registers/equipment-loans.csv"))
    assert.ok(table.includes("HYPERLINK"))
    assert.ok(!/(^|[,"])=/m.test(table), table)
  }),
)

test(
  "what is lent is due back: the unit finds it in its calendar, then under my work, and on a list once the day is over",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const said = {
      thing: "activity:s-cicte/cyber-security/mobile-laboratory",
      name: "Lanterns",
      unit: "dps",
      organisation: "icao",
    }
    const days = { "fields/laptops": "2", "fields/lent_on": "2026-11-01", "fields/due": "2026-12-14" }
    const loan = await recorded(w, "equipment-loans", { ...said, ...days })
    const dueIn = async (month: string) =>
      (await amina.json<{ due: { thing: string; kind: string }[] }>(`/calendar?month=${month}`)).due.map((d) => d.kind)
    const waits = async () => (await text(amina.get("/en/work"))).includes("get it back")
    assert.deepEqual(await dueIn("2026-12"), [], "nothing is promised before it is lent")
    await move(w, loan, 1, "lend")
    assert.deepEqual(await dueIn("2026-12"), ["register.equipment_loans"])
    assert.match(await text(amina.get("/fr/calendar?month=2026-12")), /Retour de matériel/)
    assert.equal(await waits(), false)
    const later = { ...said, ...days, version: "2", "fields/due": "2026-11-24" }
    assert.equal((await amina.post(`${loan}/edit`, later)).status, 303)
    assert.deepEqual([await dueIn("2026-11"), await waits()], [["register.equipment_loans"], true], "four days are near")
    const seats = async () => {
      const sees =
        "select array_agg(distinct s.scope) as at from platform.deadline_seats s join platform.deadlines d on d.id = s.deadline"
      return (await w.db.pool.query(`${sees} where d.kind = 'register.equipment_loans' and d.met_at is null`)).rows[0]?.at
    }
    assert.equal((await amina.post(`${loan}/edit`, { ...later, version: "3", unit: "dps-prevention" })).status, 303)
    assert.deepEqual(await seats(), ["dps-prevention"], "who answered before is reminded no more")
    const overdue = async (on: string) => {
      w.setNow(`${on}T15:00:00Z`)
      return (await (await w.as("gabriela")).json<{ total: number }>("/gaps/register-entry-overdue")).total
    }
    assert.equal(await overdue("2026-11-24"), 0)
    assert.equal(await overdue("2026-11-25"), 1)
    assert.equal((await w.get("/en/gaps/register-entry-overdue")).status, 404, "the list is the secretariat's")
    const back = {
      ...later,
      version: "4",
      unit: "dps-prevention",
      "fields/returned_on": "2026-11-25",
      "fields/condition": "good",
    }
    assert.equal((await (await w.as("amina")).post(`${loan}/edit`, back)).status, 303)
    assert.equal((await move(w, loan, 5, "give_back")).status, 303)
    assert.deepEqual([await overdue("2026-11-26"), await waits()], [0, false])
  }),
)

test(
  "an entry stays on a result that is written anew, and hangs on the activity where the result is taken out",
  world.fresh(async (w) => {
    const thing = async () => (await w.json<{ entry: { thing: string } }>("/registers/mine-areas/gocen-2012")).entry.thing
    const key = "dps/aicma/gocen-2012/square-metres-cleared"
    assert.equal(await thing(), `result:${key}`)
    await w.db.owner(async (tx) => {
      await sql`create temporary table once on commit drop as select * from programmes.results where key = ${key}`.execute(tx)
      await sql`delete from programmes.results where key = ${key}`.execute(tx)
      await sql`insert into programmes.results select * from once`.execute(tx)
    })
    assert.equal(await thing(), `result:${key}`)
    await w.db.owner((tx) => sql`delete from programmes.results where key = ${key}`.execute(tx))
    assert.equal(await thing(), "activity:dps/aicma/gocen-2012")
    assert.match(await text(w.get("/en/activities/dps~aicma~gocen-2012")), /registers\/mine-areas\/gocen-2012/)
    await assert.rejects(
      w.db.owner((tx) =>
        sql`update registers.entries set result = 'none', activity = null where key = 'mine-areas/gocen-2012'`.execute(tx),
      ),
      /no result none/,
    )
  }),
)
