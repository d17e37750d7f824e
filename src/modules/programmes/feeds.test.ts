import assert from "node:assert/strict"
import { test } from "node:test"
import ICAL from "ical.js"
import { sql } from "kysely"
import { openKhal, readStrictly } from "../../../tests/peers/calendars.ts"
import { type Client, text, world } from "../../../tests/world/index.ts"

const planned = {
  title: "Round table on ports, Bridgetown",
  type: "meeting",
  status: "planned",
  held: "2027-03-01/2027-03-02",
  unit: "dps",
  placeText: "Bridgetown",
  "places/0/state": "Barbados",
  "states/0/state": "Barbados",
  "states/0/role": "participant",
  visibility: "public",
}

async function recorded(person: Client, change: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await person.post("/en/activities/new", { ...planned, ...change })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return (reply.headers.get("location") ?? "").replace(/^http:\/\/localhost/, "").replace(/^\/en/, "")
}

type Read = { uid: string; title: string; status: string; sequence: number; stamp: string; start: string }
const eventsIn = (calendar: string): Read[] =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents("vevent").map((c) => ({
    uid: String(c.getFirstPropertyValue("uid")),
    title: String(c.getFirstPropertyValue("summary")),
    status: String(c.getFirstPropertyValue("status")),
    sequence: Number(c.getFirstPropertyValue("sequence")),
    stamp: String(c.getFirstPropertyValue("dtstamp")),
    start: String(c.getFirstPropertyValue("dtstart")),
  }))

test(
  "a subscriber is told of a plan, of its confirmation, of a new day, and of its end; always by the same name",
  world.fresh(async ({ as, get, setNow }) => {
    const amina = await as("amina")
    const path = await recorded(amina)
    const look = async () => eventsIn(await text(get("/activities.ics?state=BRB&year=2027")))
    const [first] = await look()
    assert.deepEqual([first?.title, first?.status, first?.start], ["Round table on ports, Bridgetown", "TENTATIVE", "2027-03-01"])
    const states: Read[] = first ? [first] : []
    let minute = 0
    const step = async (event: string, version: number, reason = "") => {
      setNow(`2026-11-20T16:0${++minute}:00Z`)
      const reply = await amina.post(`/en${path}/status`, { event, reason, version: String(version) })
      assert.equal(reply.status, 303, await text(reply.clone()))
      const [read] = await look()
      assert.ok(read)
      states.push(read)
      return read.status
    }
    assert.equal(await step("confirm", 1), "CONFIRMED")
    assert.equal(await step("postpone", 2, "The hall is closed."), "CANCELLED")
    assert.equal(await step("replan", 3), "TENTATIVE")
    assert.equal(await step("cancel", 4, "Too late."), "CANCELLED")
    assert.equal(new Set(states.map((s) => s.uid)).size, 1)
    assert.deepEqual(
      states.map((s) => s.sequence),
      [...states.map((s) => s.sequence)].sort((a, b) => a - b),
    )
    assert.equal(new Set(states.map((s) => s.sequence)).size, states.length, "each change counts")
    assert.equal(new Set(states.map((s) => s.stamp)).size, states.length, "each change has its time")
    assert.deepEqual(eventsIn(await text(get(`${path}.ics`))), states.slice(-1))
  }),
)

test(
  "what nobody changed has the same bytes the next day, and a subscriber who has them is told so",
  world(async ({ get, setNow }) => {
    const first = await get("/activities.ics?year=2012")
    const tag = first.headers.get("etag") ?? ""
    assert.match(tag, /^"[\w-]+"$/)
    assert.match(first.headers.get("content-type") ?? "", /^text\/calendar/)
    setNow("2026-11-21T15:00:00Z")
    assert.equal((await get("/activities.ics?year=2012", { "if-none-match": tag })).status, 304)
    setNow("2026-11-20T15:00:00Z")
  }),
)

test(
  "a date as vague as a month is no day: it is left out and counted",
  world.fresh(async ({ as, get }) => {
    const amina = await as("amina")
    for (const held of ["2027-04", "2027-05-03?", "2027-03-30/2027-04"]) await recorded(amina, { held, title: `Vague ${held}` })
    await recorded(amina, { held: "2027-05-03", title: "Exact" })
    const calendar = await text(get("/en/activities.ics?state=BRB&year=2027"))
    assert.deepEqual(
      eventsIn(calendar).map((e) => e.title),
      ["Exact"],
    )
    assert.match(calendar.replaceAll("\r\n ", ""), /DESCRIPTION:.*3 activities are left out/)
  }),
)

test(
  "a draft is in nobody's feed, not even that of its author; taken back, an activity stays as cancelled and says nothing else",
  world.fresh(async ({ as, get, db }) => {
    const [amina, gabriela] = [await as("amina"), await as("gabriela")]
    const draft = await recorded(amina, { visibility: "secretariat", title: "Quiet talks" })
    for (const who of [get, amina.get]) {
      assert.doesNotMatch(await text(who("/en/activities.ics?year=2027")), /Quiet/)
      assert.equal((await who(`/en${draft}.ics`)).status, 404)
    }
    const path = await recorded(amina, { title: "Open talks" })
    const [before] = eventsIn(await text(get(`${path}.ics`)))
    const key = path.replace("/activities/", "").replaceAll("~", "/")
    const asAmended = { ...planned, title: "Open talks", visibility: "secretariat", version: "1" }
    const back = await gabriela.post(`/en${path}/edit`, asAmended)
    assert.equal(back.status, 303, await text(back.clone()))
    // The draft goes on: of that nothing is told.
    await gabriela.post(`/en${path}/edit`, { ...asAmended, title: "Open talks no more", held: "2027-09-09", version: "2" })
    for (const address of [`/en${path}.ics`, "/en/activities.ics?state=BRB", "/en/activities.ics?unit=dps&year=2027"]) {
      const calendar = await text(get(address))
      assert.doesNotMatch(calendar, /Open talks/, address)
      const [after] = eventsIn(calendar).filter((e) => e.uid === before?.uid)
      assert.deepEqual([after?.status, after?.title, after?.start], ["CANCELLED", "Withdrawn", "2027-03-01"], address)
      assert.ok((after?.sequence ?? 0) > (before?.sequence ?? 0), address)
    }
    assert.doesNotMatch(await text(get("/en/activities.ics?state=PER&year=2027")), /Withdrawn/)
    await db.owner((tx) => sql`delete from programmes.activity_versions where activity = ${key}`.execute(tx))
    assert.equal((await get(`/en${path}.ics`)).status, 404)
  }),
)

test("strict readers and a calendar that people use take the whole feed; an update and a cancellation reach it", async (t) => {
  const khal = openKhal()
  if (!khal) return t.skip("khal is not installed here")
  await world.fresh(async (w) => {
    const calendar = await text(w.get("/es/activities.ics"))
    const read = readStrictly(calendar)
    assert.equal(read?.length ?? eventsIn(calendar).length, eventsIn(calendar).length)
    try {
      const amina = await w.as("amina")
      const path = await recorded(amina)
      const come = async () => {
        khal.take(await text(w.get(`${path}.ics`)))
        return khal.list("2027-03-01")
      }
      assert.match(await come(), /Round table on ports, Bridgetown \[\s*TENTATIVE/)
      w.setNow("2026-11-20T16:00:00Z")
      await amina.post(`/en${path}/status`, { event: "confirm", reason: "", version: "1" })
      assert.match(await come(), /\[\s*CONFIRMED/)
      w.setNow("2026-11-20T16:01:00Z")
      await amina.post(`/en${path}/status`, { event: "cancel", reason: "Too late.", version: "2" })
      const last = await come()
      assert.match(last, /\[\s*CANCELLED/)
      assert.equal(last.match(/Round table/g)?.length, 1, "one entry, not three")
    } finally {
      khal.close()
    }
  })()
})

test(
  "the list and the page name their calendar to programs, and a program may ask for it by its media type",
  world(async ({ get, call }) => {
    assert.match(
      await text(get("/en/activities?year=2012")),
      /<link rel="alternate" type="text\/calendar"[^>]*href="\/en\/activities\.ics\?year=2012"/,
    )
    const reply = await call("/activities?year=2012", undefined, { accept: "text/calendar" })
    assert.match(reply.headers.get("content-type") ?? "", /^text\/calendar/)
    assert.equal((await get("/activities.ics?colour=red")).status, 400)
    assert.equal((await get("/en/activities/nothing.ics")).status, 404)
  }),
)
