import assert from "node:assert/strict"
import { test } from "node:test"
import ICAL from "ical.js"
import { extendDeadline, listForThing, meetDeadline, setDeadline } from "#src/platform/deadlines/index.ts"
import { recordFacts } from "#src/platform/facts/index.ts"
import { day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { readStrictly } from "#tests/peers/calendars.ts"
import { type Client, text, type World, world } from "#tests/world/index.ts"

const report = ref("report", "ministers-mandates-2011-2013")
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 15, minute))

const due = (w: World, dueOn: string, told: Parameters<typeof setDeadline>[1]["told"]) =>
  w.db.owner(async (tx) => {
    const fact = await setDeadline(
      tx,
      { thing: report, kind: "report.clearance", dueOn: day(dueOn), zone: "America/New_York", told },
      day("2026-11-20"),
    )
    await recordFacts(tx, { by: "clock", at: at(0) }, [fact])
  })

/** Makes a feed by the form, as people do, and returns its address. */
async function feedOf(person: Client): Promise<string> {
  const reply = await person.post("/en/account/feeds/new")
  assert.equal(reply.status, 303)
  const shown = await text(person.get(reply.headers.get("location") ?? ""))
  const [, address] = /<code>http:\/\/localhost(\/en\/calendar\/feeds\/[\w-]{43}\.ics)<\/code>/.exec(shown) ?? []
  assert.ok(address)
  return address
}

const eventsIn = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents("vevent").map((c) => ({
    uid: String(c.getFirstPropertyValue("uid")),
    title: String(c.getFirstPropertyValue("summary")),
    start: String(c.getFirstPropertyValue("dtstart")),
    status: String(c.getFirstPropertyValue("status")),
    sequence: Number(c.getFirstPropertyValue("sequence")),
    stamp: String(c.getFirstPropertyValue("dtstamp")),
    category: String(c.getFirstPropertyValue("categories")),
  }))

test(
  "Hugo's calendar reads his deadlines without a session; more time and the deed itself reach it under one name",
  world.fresh(async (w) => {
    await due(w, "2026-12-04", [{ role: "secretary", scope: null }])
    const address = await feedOf(await w.as("hugo"))
    const look = async () => eventsIn(await text(w.get(address)))
    const [set] = await look()
    assert.equal(set?.start, "2026-12-04T23:59:59")
    assert.match(set?.title ?? "", /^Clearance of the draft: /)
    const strictly = readStrictly(await text(w.get(address)))
    if (strictly) assert.equal(strictly[0]?.instant, Date.parse("2026-12-05T04:59:59Z") / 1000)
    await w.db.owner(async (tx) => {
      const [standing] = await listForThing(tx, report)
      assert.ok(standing)
      await recordFacts(tx, { by: "clock", at: at(1) }, [
        await extendDeadline(tx, standing, day("2026-12-11"), day("2026-11-20")),
      ])
    })
    const [moved] = await look()
    assert.deepEqual([moved?.uid, moved?.start, moved?.category], [set?.uid, "2026-12-11T23:59:59", "Due"])
    await w.db.owner(async (tx) => {
      const [standing] = await listForThing(tx, report)
      assert.ok(standing)
      await recordFacts(tx, { by: "clock", at: at(2) }, [await meetDeadline(tx, standing, at(2))])
    })
    const [met] = await look()
    assert.deepEqual([met?.uid, met?.category], [set?.uid, "Done"])
    assert.ok((met?.sequence ?? 0) > (moved?.sequence ?? 0) && (moved?.sequence ?? 0) > (set?.sequence ?? 0))
    assert.ok((met?.stamp ?? "") > (moved?.stamp ?? "") && (moved?.stamp ?? "") > (set?.stamp ?? ""))
  }),
)

test(
  "a feed tells what the seat may see on the day it is read; what it told and must no longer tell it cancels, and says nothing else",
  world.fresh(async (w) => {
    await due(w, "2026-12-04", [
      { role: "state_delegate", scope: "XEA" },
      { role: "secretary", scope: null },
    ])
    const [noors, hugos] = [await feedOf(await w.as("noor")), await feedOf(await w.as("hugo"))]
    assert.deepEqual(eventsIn(await text(w.get(noors))), [])
    const hugo = await w.as("hugo")
    const unread = await feedOf(hugo)
    const look = async () => eventsIn(await text(w.get(hugos)))
    const [told] = await look()
    assert.equal(told?.status, "CONFIRMED")
    const seat = (endedAt: Date | null) =>
      w.db.owner((tx) => tx.updateTable("access.seats").set({ endedAt }).where("role", "=", "secretary").execute())
    await seat(at(1))
    w.setNow("2026-11-20T15:02:00Z")
    const bytes = await text(w.get(hugos))
    const [gone, ...more] = eventsIn(bytes)
    assert.deepEqual(more, [])
    assert.deepEqual(
      [gone?.uid, gone?.status, gone?.title, gone?.start],
      [told?.uid, "CANCELLED", "No longer shown", told?.start],
    )
    assert.ok((gone?.sequence ?? 0) > (told?.sequence ?? 0) && (gone?.stamp ?? "") > (told?.stamp ?? ""))
    assert.doesNotMatch(bytes, /Clearance|ministers|CATEGORIES|\/reports\//i)
    assert.equal(readStrictly(bytes)?.length ?? 1, 1)
    w.setNow("2026-11-20T15:03:00Z")
    assert.equal(await text(w.get(hugos)), bytes, "the next reading gives the same bytes")
    assert.deepEqual(eventsIn(await text(w.get(unread))), [], "a feed that never told it has nothing to take back")

    await seat(null)
    w.setNow("2026-11-20T15:04:00Z")
    const [back] = await look()
    assert.deepEqual([back?.uid, back?.status, back?.title], [told?.uid, "CONFIRMED", told?.title])
    assert.ok((back?.sequence ?? 0) > (gone?.sequence ?? 0) && (back?.stamp ?? "") > (gone?.stamp ?? ""))
    assert.deepEqual(await look(), [back])
    await seat(at(5))
    const [again] = await look()
    assert.deepEqual([again?.status, (again?.sequence ?? 0) > (back?.sequence ?? 0)], ["CANCELLED", true])
    w.setNow("2027-12-20T15:00:00Z")
    assert.deepEqual(await look(), [], "a year after its day nothing is told of it")
  }),
)

test(
  "the secret opens one page and no other; it is kept nowhere, and shown to nobody but its maker",
  world.fresh(async (w) => {
    const hugo = await w.as("hugo")
    const address = await feedOf(hugo)
    const [, token = ""] = /feeds\/([\w-]{43})\.ics/.exec(address) ?? []
    for (const path of ["/en/calendar", "/en/work", "/en/account", "/en/account/feeds"])
      assert.equal((await w.get(path, { cookie: `hemisec=${token}` })).status, 401, path)
    assert.equal((await w.get(`/en/account/feeds/made/${token}`)).status, 401)
    assert.equal((await (await w.as("amina")).get(`/en/account/feeds/made/${token}`)).status, 404)
    assert.equal((await w.get(address.replace(".ics", ""))).status, 404)
    assert.equal((await w.get(address.replace(".ics", ".json"))).status, 404)
    const kept = await w.db.owner((tx) =>
      tx.selectFrom("facts.facts").select("detail").where("kind", "like", "account.feed%").execute(),
    )
    assert.equal(kept.length, 1)
    assert.ok(!JSON.stringify(kept).includes(token))
    const reply = await w.get(address)
    assert.match(reply.headers.get("cache-control") ?? "", /private/)
  }),
)

test(
  "an address that its owner ended is as one that never was; a stranger cannot end it",
  world.fresh(async (w) => {
    const [hugo, amina] = [await w.as("hugo"), await w.as("amina")]
    const address = await feedOf(hugo)
    assert.equal((await w.get(address)).status, 200)
    const [feed] = await hugo
      .json<{ id: string; seenAt: string | null }[]>("/account/feeds" as const)
      .then((r) => r as unknown as { id: string; seenAt: string | null }[])
    assert.ok(feed?.seenAt, "the owner sees that it is read")
    assert.equal((await amina.post(`/en/account/feeds/${feed.id}/end`)).status, 404)
    assert.equal((await w.get(address)).status, 200)
    assert.equal((await hugo.post(`/en/account/feeds/${feed.id}/end`)).status, 303)
    const [ended, never] = [await w.get(address), await w.get(address.replace(/feeds\/.{4}/, "feeds/AAAA"))]
    assert.deepEqual([ended.status, never.status], [404, 404])
    assert.match(await text(hugo.get("/en/account/feeds")), /No address of yours works/)
    assert.deepEqual(
      (await w.facts()).map((f) => f.kind),
      ["account.feed_made", "account.feed_ended"],
    )
  }),
)

test(
  "a calendar that comes too often is told to wait; so is whoever guesses",
  world.fresh(async (w) => {
    const hugo = await w.as("hugo")
    const address = await feedOf(hugo)
    const statuses: number[] = []
    for (let n = 0; n < 61; n++) statuses.push((await w.get(address)).status)
    assert.deepEqual([statuses[0], statuses[59], statuses[60]], [200, 200, 429])
    w.setNow("2026-11-20T15:16:00Z")
    assert.equal((await w.get(address)).status, 200)
    const guess = (n: number) =>
      w.app.request(
        `http://localhost/calendar/feeds/${String(n).padStart(43, "x")}.ics`,
        {},
        { incoming: { socket: { remoteAddress: "203.0.113.9" } } },
      )
    const guesses: number[] = []
    for (let n = 0; n < 51; n++) guesses.push((await guess(n)).status)
    assert.deepEqual([guesses[0], guesses[49], guesses[50]], [404, 404, 429])
  }),
)

test(
  "ten addresses are enough; an account that is erased leaves none behind",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const addresses: string[] = []
    for (let n = 0; n < 10; n++) addresses.push(await feedOf(amina))
    assert.equal((await amina.post("/en/account/feeds/new")).status, 409)
    const erased = await amina.post("/en/account/erase", { sure: "yes" })
    assert.equal(erased.status, 303, await text(erased.clone()))
    assert.equal((await w.get(addresses[0] ?? "")).status, 404)
    const left = await w.db.owner((tx) => tx.selectFrom("access.feeds").select("id").execute())
    assert.deepEqual(left, [])
    assert.deepEqual(await w.db.owner((tx) => tx.selectFrom("access.feedTold").select("uid").execute()), [])
  }),
)
