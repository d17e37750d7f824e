import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { text, world } from "#tests/world/index.ts"
import { duties } from "./manifest.ts"

type Time = { on: string | null; overdue: boolean; deliveredBy: string | null; units: { unit: string; mark: string }[] }
type Duty = { duty: { key: string; version: number; rule: string; due: string | null }; times: Time[] }
type List = { duties: { key: string; standing: string; on: string | null }[] }
type Faults = { errors: { pointer: string }[] }
type Calendar = { due: { thing: string; kind: string; due: string; met: string | null }[] }

const clause = "/en/clauses/trafficking-conclusions-2006/glossary"
const yearly = { clause, kind: "report", title: "Yearly lantern report", due: "2026-12-01", every: "year" }
const entered = { key: "" }

test(
  "the record's duties come back from the database as they went in, each with words on its lines",
  world(async ({ db }) => {
    const { readTable } = await import("#src/platform/record/index.ts")
    const [loader] = duties.record ?? []
    assert.ok(loader)
    const file = readTable(readFileSync(new URL(`../../../../record/${loader.file}`, import.meta.url))).rows.map((r) => r.cells)
    const dumped = new Map((await db.read("select null", (tx) => loader.dump(tx))).map((row) => [loader.key(row), row]))
    assert.equal(dumped.size, file.length)
    for (const row of file) assert.deepEqual(dumped.get(loader.key(row)), row)
  }),
)

test(
  "the list says of each duty when, for whom as at the due day, and what has become of it",
  world(async ({ json, get }) => {
    const { duties: all } = await json<List>("/duties")
    const standing = new Map(all.map((d) => [d.key, d.standing]))
    assert.equal(standing.get("gangs-special-meeting"), "delivered")
    assert.equal(standing.get("prison-officials-second-meeting"), "overdue")
    assert.equal(standing.get("peer-evaluation-reports"), "undated")
    const overdue = await json<List>("/duties?show=overdue&kind=publication")
    assert.deepEqual(
      overdue.duties.map((d) => [d.key, d.on]),
      [["trafficking-directory-distribution", "2008-03-31"]],
    )
    const page = await text(get("/fr/duties"))
    assert.match(page, /échéance passée\s; notre registre n’a aucune remise/)
    assert.match(page, /chacune une fois, si souvent/)
    assert.doesNotMatch(page, /Saisir une obligation/)
  }),
)

test(
  "one duty shows its clause, its doubt, its source and by what it was delivered",
  world(async ({ get, json }) => {
    const page = await text(get("/en/duties/gangs-special-meeting"))
    assert.match(page, /href="\/en\/activities\/dps~gangs~special-meeting-2007"/)
    assert.match(page, /as the documents tell/)
    assert.match(page, /Doubt/)
    assert.match(page, /href="\/en\/documents\/dsa-2008"/)
    const recurring = await text(get("/es/duties/peer-evaluation-reports"))
    assert.match(recurring, /cada tres años/)
    assert.match(recurring, /no se dice el primer día/)
    assert.match(await text(get(clause)), /href="\/en\/duties\/trafficking-terms"/)
    const { times } = await json<Duty>("/duties/trafficking-directory-distribution")
    assert.deepEqual(
      times.map((t) => [t.on, t.overdue]),
      [["2008-03-31", true]],
    )
  }),
)

test(
  "all faults of a duty are told together, and what was typed comes back",
  world(async ({ as, facts }) => {
    const ines = await as("ines")
    const before = (await facts()).length
    const reply = await ines.call("/duties/new", {
      ...yearly,
      clause: "Art. 5",
      every: "other",
      rule: "FREQ=YEARLY;BYSETPOS=1",
      unit: "lanterns",
    })
    assert.equal(reply.status, 422)
    assert.deepEqual(
      ((await reply.json()) as Faults).errors.map((e) => e.pointer),
      ["/clause", "/rule", "/unit"],
    )
    const table: [more: object, pointer: string, words: RegExp][] = [
      [{ due: "2026" }, "/due", /one exact first day/],
      [{ every: "other" }, "/rule", /Write the rule/],
      [{ rule: "FREQ=DAILY" }, "/rule", /by another rule/],
      [{ every: "other", rule: "FREQ=YEARLY;BYMONTH=6" }, "/due", /does not give this first day/],
      [{ every: "other", rule: "every Tuesday" }, "/rule", /is no part of a rule/],
      [{ due: "2015-02-29" }, "/due", /date/],
      [{ title: "" }, "/title", /Fill this in/],
      [{ title: "bad\u0007bell" }, "/title", /control character/],
      [{ kind: "party" }, "/kind", /offered values/],
    ]
    for (const [more, pointer, words] of table) {
      const refused = await ines.call("/duties/new", { ...yearly, ...more })
      assert.equal(refused.status, 422, pointer)
      const said = JSON.stringify(await refused.json())
      assert.ok(said.includes(`"${pointer}"`), said)
      assert.match(said, words)
    }
    const shown = await ines.post("/en/duties/new", { ...yearly, due: "some day" })
    assert.match(await shown.text(), /value="some day"/)
    assert.equal((await facts()).length, before)
  }),
)

test(
  "planning reads a duty from a clause: it recurs, and the seats of the unit responsible on that day are told",
  world(async ({ as, get, json, facts }) => {
    const ines = await as("ines")
    const before = (await facts()).length
    const reply = await ines.post("/en/duties/new", yearly)
    assert.equal(reply.status, 303)
    entered.key = (reply.headers.get("location") ?? "").replace("/en/duties/", "")
    assert.match(entered.key, /^yearly-lantern-report-[0-9a-f]{8}$/)
    const made = (await facts()).slice(before)
    assert.deepEqual(
      made.map((f) => f.kind),
      ["duty.entered", "deadline.set"],
    )
    assert.deepEqual(made[1]?.detail.told, [
      { role: "unit_head", scope: "dtoc" },
      { role: "desk_officer", scope: "dtoc" },
      { role: "planning", scope: null },
    ])
    const { times } = await json<Duty>(`/duties/${entered.key}`)
    assert.deepEqual(
      times
        .map((t) => t.on)
        .toReversed()
        .slice(0, 3),
      ["2026-12-01", "2027-12-01", "2028-12-01"],
    )
    assert.ok(times.every((t) => t.units.some((u) => u.unit === "dtoc" && u.mark === "proposed")))
    assert.match(await text(get(`/en/duties/${entered.key}`)), /Read from the clause by a person/)
    const { due } = await ines.json<Calendar>("/calendar?month=2026-12")
    assert.deepEqual(
      due.map((d) => [d.thing, d.kind, d.due]),
      [[`duty:${entered.key}`, "duty.report", "2026-12-01"]],
    )
    assert.match(await text(ines.get("/pt/calendar?month=2026-12")), /Relatório que um mandato pede/)
  }),
)

test(
  "who is responsible is asked as at the due day: the undated order for 2010, the order in force for 2026",
  world(async ({ as, json }) => {
    const ines = await as("ines")
    const reply = await ines.call("/duties/new", {
      ...yearly,
      title: "Lantern notice",
      kind: "notification",
      due: "2010-03-01",
      every: "once",
    })
    const { key } = (await reply.json()) as { key: string }
    const units = async (path: string) => (await json<Duty>(path)).times[0]?.units.map((u) => u.unit)
    assert.deepEqual(await units(`/duties/${key}`), ["dps"])
    assert.deepEqual(await units(`/duties/${entered.key}`), ["dtoc"])
  }),
)

test(
  "the clock reminds, nobody delivers, and the day after it is overdue; a delivery ends that and sets the next day",
  world(async ({ as, json, setNow, settle, db, facts }) => {
    const { remind } = await import("#src/platform/deadlines/index.ts")
    setNow("2026-12-02T15:00:00Z")
    assert.ok((await remind(db, new Date("2026-12-02T15:00:00Z"))) > 0)
    await settle()
    const duty = async () => json<Duty>(`/duties/${entered.key}`)
    assert.equal((await duty()).times.find((t) => t.on === "2026-12-01")?.overdue, true)
    const ines = await as("ines")
    const path = `/en/duties/${entered.key}/deliveries/2026-12-01`
    const empty = await ines.call(path.replace("/en", ""), { event: "record", version: 0 })
    assert.deepEqual(
      ((await empty.json()) as Faults).errors.map((e) => e.pointer),
      ["/thing", "/delivered"],
    )
    const wrong = await ines.post(path, {
      event: "record",
      thing: "/en/activities/nowhere~at-all",
      delivered: "2026-12-01",
      version: 0,
    })
    assert.match(await wrong.text(), /There is no activity, edition or document of this address/)
    const before = (await facts()).length
    const reply = await ines.post(path, {
      event: "record",
      thing: "/en/documents/mispa-2013",
      delivered: "2026-11-30",
      version: 0,
    })
    assert.equal(reply.status, 303)
    assert.deepEqual(
      (await facts()).slice(before).map((f) => [f.kind, f.detail.due ?? f.detail.thing]),
      [
        ["duty.delivered", "document:mispa-2013"],
        ["deadline.met", "2026-12-01"],
        ["deadline.set", "2027-12-01"],
      ],
    )
    const time = (await duty()).times.find((t) => t.on === "2026-12-01")
    assert.deepEqual([time?.overdue, time?.deliveredBy], [false, "document:mispa-2013"])
  }),
)

test(
  "what was recorded by mistake is taken back and stays in the history; a stale form is refused with both sides",
  world(async ({ as, json, db }) => {
    const path = `/en/duties/${entered.key}/deliveries/2026-12-01`
    const ines = await as("ines")
    const stale = await ines.post(path, { event: "record", thing: "/en/documents/dsa-2008", delivered: "2026-11-29", version: 0 })
    assert.equal(stale.status, 409)
    const page = await stale.text()
    assert.match(page, /document:mispa-2013/)
    assert.match(page, /value="\/en\/documents\/dsa-2008"/)
    assert.equal((await ines.post(path, { event: "withdraw", version: 1 })).status, 303)
    assert.equal((await json<Duty>(`/duties/${entered.key}`)).times.find((t) => t.on === "2026-12-01")?.overdue, true)
    assert.equal((await ines.post(path, { event: "withdraw", version: 2 })).status, 422)
    const kept = await db.read("select null", (tx) =>
      tx
        .selectFrom("mandates.dutyDeliveries")
        .select(["version", "thing"])
        .where("duty", "=", entered.key)
        .orderBy("version")
        .execute(),
    )
    assert.deepEqual(kept, [
      { version: 1, thing: "document:mispa-2013" },
      { version: 2, thing: null },
    ])
  }),
)

test(
  "a correction keeps what stood before and moves the day of the calendar; a lost update is refused with both sides",
  world(async ({ as, json, get }) => {
    const ines = await as("ines")
    const path = `/en/duties/${entered.key}/edit`
    const corrected = { ...yearly, title: "Lantern report of the year", due: "2027-02-01", version: 1 }
    assert.equal((await ines.post(path, corrected)).status, 303)
    const { duty } = await json<Duty>(`/duties/${entered.key}`)
    assert.deepEqual([duty.version, duty.due], [2, "2027-02-01"])
    assert.match(
      await text(get(`/en/duties/${entered.key}`)),
      /Version 1 was replaced on 2 December 2026 \(planning\): Yearly lantern report/,
    )
    const open = (await ines.json<Calendar>("/calendar?month=2027-02")).due.filter((d) => d.met === null)
    assert.deepEqual(
      open.map((d) => d.due),
      ["2027-02-01"],
    )
    const stale = await ines.post(path, { ...corrected, title: "My title stays", version: 1 })
    assert.equal(stale.status, 409)
    const page = await stale.text()
    assert.match(page, /My title stays/)
    assert.match(page, /Lantern report of the year/)
    const same = await ines.post(path, { ...corrected, version: 2 })
    assert.match(await same.text(), /Nothing differs/)
  }),
)

test(
  "the people of a unit record what is their unit's alone; delegates and strangers record nothing and enter nothing",
  world(async ({ as, call, get }) => {
    const dps = "/duties/prison-officials-second-meeting/deliveries/2008-06-30"
    const sent = { event: "record", thing: "document:dsa-2008", delivered: "2008-05", version: 0 }
    const farid = await as("farid")
    const refused = await farid.call(dps, sent)
    assert.equal(refused.status, 403)
    assert.match(JSON.stringify(await refused.json()), /another unit/)
    assert.equal((await (await as("amina")).call(dps, sent)).status, 200)
    for (const person of ["bruno", "hugo", "luc", "maria"] as const) {
      const somebody = await as(person)
      assert.equal((await somebody.call(dps, { ...sent, version: 1 })).status, 403, person)
      assert.equal((await somebody.get("/en/duties/new")).status, 403, person)
      assert.equal((await somebody.call("/duties/new", yearly)).status, 403, person)
    }
    assert.equal((await (await as("amina")).call("/duties/new", yearly)).status, 403)
    assert.equal((await call("/duties/new", yearly)).status, 401)
    const ines = await as("ines")
    assert.equal((await ines.call("/duties/prison-officials-second-meeting/deliveries/2008-06-29", sent)).status, 404)
    assert.equal((await ines.call("/duties/prison-officials-second-meeting/deliveries/undated", sent)).status, 404)
    assert.equal((await ines.call("/duties/gangs-special-meeting/deliveries/2008-02-30", sent)).status, 404)
    assert.equal((await get("/en/duties/nowhere")).status, 404)
    assert.equal((await call("/duties?show=late")).status, 400)
  }),
)

test(
  "a delivery by something that is not public is told without naming it, nor that it is not public",
  world(async ({ as, get, json }) => {
    const amina = await as("amina")
    const made = await amina.post("/en/activities/new", {
      ...{ title: "Closed lantern talks", type: "meeting", status: "planned", held: "2026-12", unit: "dps" },
      ...{ "states/0/state": "Peru", "states/0/role": "participant", visibility: "secretariat" },
    })
    assert.equal(made.status, 303, await made.clone().text())
    const activity = made.headers.get("location") ?? ""
    const path = "/duties/mispa-iv-secretariat/deliveries/2013-11-22"
    const reply = await amina.call(path, { event: "record", thing: activity, delivered: "2013", version: 0 })
    assert.equal(reply.status, 200, await reply.clone().text())
    const page = await text(get("/en/duties/mispa-iv-secretariat"))
    assert.match(page, /a delivery is recorded/)
    assert.doesNotMatch(page, /lantern|not public/i)
    assert.equal((await json<Duty>("/duties/mispa-iv-secretariat")).times[0]?.deliveredBy, null)
    assert.match(await text(amina.get("/en/duties/mispa-iv-secretariat")), /Closed lantern talks/)
  }),
)
