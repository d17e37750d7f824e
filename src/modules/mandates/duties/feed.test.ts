import assert from "node:assert/strict"
import { test } from "node:test"
import ICAL from "ical.js"
import { sql } from "kysely"
import { readStrictly } from "#tests/peers/calendars.ts"
import { text, type World, world } from "#tests/world/index.ts"

const clause = "/en/clauses/trafficking-conclusions-2006/glossary"
const yearly = { clause, kind: "report", title: "Yearly lantern report", due: "2026-12-01", every: "year" }

const componentsIn = (calendar: string) => new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents("vevent")
const said = (c: ICAL.Component, name: string) => String(c.getFirstPropertyValue(name) ?? "")
const look = async (w: World, query = "", lang = "en") => text(w.get(`/${lang}/duties.ics${query}`))

async function entered(w: World): Promise<string> {
  const reply = await (await w.as("ines")).post("/en/duties/new", yearly)
  assert.equal(reply.status, 303, await text(reply.clone()))
  return (reply.headers.get("location") ?? "").replace(/^.*\/duties\//, "")
}

test(
  "the calendar holds each duty once, under a name made of its key, on the last day that its date can mean",
  world(async (w) => {
    const calendar = await look(w)
    const events = componentsIn(calendar)
    const of = (key: string) => events.filter((e) => said(e, "uid") === `duty:${key}@hemisec`)
    const [directory] = of("trafficking-directory-distribution")
    assert.ok(directory)
    assert.deepEqual(
      [said(directory, "dtstart"), said(directory, "status"), said(directory, "sequence"), said(directory, "url")],
      ["2008-03-31", "CONFIRMED", "0", "http://localhost/en/duties/trafficking-directory-distribution"],
    )
    assert.match(said(directory, "description"), /The source says: .*2008\. This is its last day\.\nNo delivery is recorded/)
    const categories = directory.getFirstProperty("categories")?.getValues() ?? []
    assert.deepEqual(categories.map(String), ["publication", "Due"])
    assert.deepEqual(of("peer-evaluation-reports"), [])
    assert.match(calendar.replaceAll("\r\n ", ""), /dut(y is|ies are) left out: no due day is said/)
    const strictly = readStrictly(calendar)
    if (strictly) assert.equal(strictly.length, events.length)
    assert.equal(await look(w), calendar, "nothing in it is taken from the clock")
    w.setNow("2026-11-23T15:00:00Z")
    assert.equal(await look(w), calendar, "nor from the day")
  }),
)

test(
  "narrowed like the list, in the language of its address, linked from the list; what is no narrowing is refused",
  world(async (w) => {
    const meetings = componentsIn(await look(w, "?kind=meeting", "pt"))
    const { total } = await w.json<{ total: number }>("/en/duties?kind=meeting")
    assert.ok(meetings.length > 0 && meetings.length <= total)
    assert.ok(meetings.every((e) => said(e, "categories").includes("reunião")))
    assert.match(await text(w.get("/pt/duties?kind=meeting")), /href="\/pt\/duties\.ics\?kind=meeting"/)
    assert.match(await text(w.get("/fr/duties")), /type="text\/calendar"/)
    assert.equal((await w.get("/en/duties.ics?kind=party")).status, 400)
  }),
)

test(
  "what recurs comes back by its rule, and a time that was delivered is told in its place, until it is taken back",
  world.fresh(async (w) => {
    const key = await entered(w)
    const events = async () => componentsIn(await look(w)).filter((e) => said(e, "uid") === `duty:${key}@hemisec`)
    const [first] = await events()
    assert.ok(first)
    const times = new ICAL.Event(first).iterator()
    assert.deepEqual(
      [1, 2, 3].map(() => String(times.next())),
      ["2026-12-01", "2027-12-01", "2028-12-01"],
    )
    const ines = await w.as("ines")
    const path = `/duties/${key}/deliveries/2027-12-01`
    w.setNow("2026-11-20T17:00:00Z")
    const sent = { event: "record", thing: "document:dsa-2008", delivered: "2026-11", version: 0 }
    assert.equal((await ines.call(path, sent)).status, 200)
    const [master, told, ...others] = await events()
    assert.ok(master && told)
    assert.deepEqual(others, [])
    assert.deepEqual([said(told, "recurrence-id"), said(told, "dtstart"), said(told, "rrule")], ["2027-12-01", "2027-12-01", ""])
    assert.match(said(told, "description"), /A delivery is recorded/)
    assert.ok(Number(said(master, "sequence")) > Number(said(first, "sequence")))
    assert.ok(said(master, "dtstamp") > said(first, "dtstamp"))
    const event = new ICAL.Event(master, { exceptions: [told] })
    const detail = event.getOccurrenceDetails(ICAL.Time.fromDateString("2027-12-01"))
    assert.match(String(detail.item.description), /A delivery is recorded/)
    assert.equal((await ines.call(path, { event: "withdraw", version: 1 })).status, 200)
    const after = await events()
    assert.equal(after.length, 1)
    assert.ok(Number(said(after[0] ?? master, "sequence")) > Number(said(master, "sequence")))
  }),
)

test(
  "a correction moves the day under the same name, and what a newer record no longer has is cancelled",
  world.fresh(async (w) => {
    const key = await entered(w)
    const event = async () => componentsIn(await look(w)).find((e) => said(e, "uid") === `duty:${key}@hemisec`)
    const before = await event()
    const ines = await w.as("ines")
    const moved = { ...yearly, every: "once", due: "2027-05", version: 1 }
    assert.equal((await ines.call(`/duties/${key}/edit`, moved)).status, 200)
    const after = await event()
    assert.ok(before && after)
    assert.deepEqual([said(after, "dtstart"), said(after, "rrule")], ["2027-05-31", ""])
    assert.ok(Number(said(after, "sequence")) > Number(said(before, "sequence")))
    await w.db.owner((tx) =>
      sql`update record.rows set withdrawn_at = '2026-11-20T12:00:00Z' where thing = 'duty:mispa-iv-secretariat'`.execute(tx),
    )
    const gone = componentsIn(await look(w)).find((e) => said(e, "uid") === "duty:mispa-iv-secretariat@hemisec")
    assert.equal(gone && said(gone, "status"), "CANCELLED")
  }),
)

test(
  "by what a duty was delivered is not in the calendar: the thing may be nobody's to see",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const made = await amina.post("/en/activities/new", {
      ...{ title: "Closed candle talks", type: "meeting", status: "planned", held: "2026-12", unit: "dps" },
      visibility: "secretariat",
    })
    const thing = made.headers.get("location") ?? ""
    const path = "/duties/mispa-iv-secretariat/deliveries/2013-11-22"
    const reply = await amina.call(path, { event: "record", thing, delivered: "2013", version: 0 })
    assert.equal(reply.status, 200, await reply.clone().text())
    for (const who of [w, amina]) assert.doesNotMatch(await text(who.get("/en/duties.ics")), /candle/i)
  }),
)
