// What is asked of the secretariat: from the request to the delivery, and refused step by step.
import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { type Client, type Fields, text, world } from "#tests/world/index.ts"
import {
  advice,
  assign,
  type Calendar,
  deliveredOf,
  entered,
  type Faults,
  handedIn,
  type List,
  one,
  pathOf,
  restricted,
  seat,
  step,
  type Work,
  write,
} from "./story.fixture.ts"

describe("a request for advice", () => {
  test(
    "goes to the Secretary, the unit, its head, the Secretary, and is delivered with proof; each step asks the next seat",
    world.fresh(async (w) => {
      const [ines, hugo, amina, gabriela] = [await w.as("ines"), await w.as("hugo"), await w.as("amina"), await w.as("gabriela")]
      const waits = async (who: Client, key: string) =>
        (await who.json<Work>("/work")).filter((x) => x.thing === `assignment:${key}`).map((x) => [x.step, x.due])
      const key = await entered(ines, advice)
      assert.deepEqual(await waits(hugo, key), [["assignment.assign", "2026-12-10"]])
      assert.deepEqual(await waits(gabriela, key), [])
      const form = await text(hugo.get(`${pathOf(key)}/assign`))
      assert.match(form, /href="\/en\/provisions\/eo-16-01-rev-1\//, "the order of the day proposes by a provision")

      const proposed = /Named by the order of today"><option value="([a-z-]+)"/.exec(form)?.[1] ?? "none"
      assert.equal(
        (await assign(hugo, key, { unit: proposed })).status,
        303,
        "no reason is needed for a unit that the order names",
      )
      assert.match((await one(hugo, key)).provision ?? "", /^eo-16-01-rev-1\//)
      const again = await assign(hugo, key, { unit: "dps", reason: "They keep the lanterns." })
      assert.ok(proposed === "dps" ? again.status === 422 : again.status === 303)
      assert.deepEqual(await waits(amina, key), [["assignment.write", "2026-12-10"]])

      const activity = "/en/activities/dps~gangs~special-meeting-2007"
      assert.equal((await write(amina, key, "First thoughts.")).status, 303)
      assert.equal(
        (await write(amina, key, "Lanterns are counted each spring.", `${activity}\nclause:ag-res-2274/report`)).status,
        303,
      )
      const bytes = new TextEncoder().encode("A list of lanterns, plainly invented.\n")
      const attached = await amina.upload(
        `${pathOf(key)}/documents/new`,
        { title: "List of lanterns" },
        { file: { name: "list.txt", bytes } },
      )
      assert.equal(attached.status, 303, await attached.clone().text())
      const page = await text(gabriela.get(pathOf(key)))
      assert.match(page, /href="\/en\/activities\/dps~gangs~special-meeting-2007"/)
      assert.match(page, /Lanterns are counted/)
      assert.match(page, /List of lanterns/)

      assert.equal(await step(amina, key, "hand_in"), 303)
      assert.deepEqual(await waits(gabriela, key), [["assignment.clear", "2026-12-10"]])
      assert.equal(await step(gabriela, key, "return", { reason: "Count them anew." }), 303)
      assert.equal((await write(amina, key, "Counted anew.")).status, 303)
      assert.equal(await step(amina, key, "hand_in"), 303)
      assert.equal(await step(gabriela, key, "clear"), 303)
      assert.deepEqual(await waits(hugo, key), [["assignment.send_on", "2026-12-10"]])
      assert.equal(await step(hugo, key, "send_on"), 303)
      const { version } = await one(ines, key)
      const proof = { version, on: "2026-11-20", to: "Secretariat of the Permanent Council", document: "Note L-7/26" }
      assert.equal((await ines.post(`${pathOf(key)}/deliver`, proof)).status, 303)
      const { due } = await amina.json<Calendar>("/calendar?month=2026-12")
      assert.deepEqual(
        due.map((d) => [d.thing, d.due, d.met !== null]),
        [[`assignment:${key}`, "2026-12-10", true]],
      )
      assert.equal(await step(ines, key, "close"), 303)
      const done = await one(amina, key)
      assert.deepEqual([done.state, done.punctuality], ["closed", "on_time"])
      const shown = await text(amina.get(`/es/assignments/${key}`))
      assert.match(shown, /Note L-7\/26/)
      assert.match(shown, /Count them anew\./)
      const { byUnit } = await ines.json<List>("/assignments")
      assert.deepEqual(
        byUnit.filter((c) => c.unit === "dps").map((c) => [c.open, c.overdue, c.dated, c.onTime]),
        [[0, 0, 1, 1]],
      )
      const kinds = (await w.facts()).filter((f) => f.about === `assignment:${key}`).map((f) => f.kind)
      assert.deepEqual(kinds.slice(0, 3), ["assignment.asked", "deadline.set", "assignment.assigned"])
      assert.deepEqual(kinds.slice(-3), ["assignment.delivered", "deadline.met", "assignment.closed"])
      assert.doesNotMatch(JSON.stringify(await w.facts()), /lantern/i, "facts hold no words of the matter")
    }),
  )

  test(
    "tells all that is wrong with it together, and keeps what was typed",
    world(async (w) => {
      const ines = await w.as("ines")
      const before = (await w.facts()).length
      const all = {
        ...advice,
        asker: "state:atlantis",
        asked: "2027-01-01",
        theme: "lanterns",
        unit: "lanterns",
        due: "2026-11-01",
      }
      const reply = await ines.call("/assignments/new", all)
      assert.equal(reply.status, 422)
      assert.deepEqual(
        ((await reply.json()) as Faults).errors.map((e) => e.pointer),
        ["/asker", "/asked", "/due", "/theme", "/unit"],
      )
      const table: [more: Record<string, string>, pointer: string, words: RegExp][] = [
        [{ theme: "" }, "/theme", /Choose the theme/],
        [{ kind: "special" }, "/unit", /Choose the unit/],
        [{ kind: "periodic" }, "/kind", /offered values/],
        [{ asked: "2026-02-30" }, "/asked", /calendar/],
        [{ due: "2026-11-19" }, "/due", /over|past/i],
        [{ title: "" }, "/title", /Fill this in/],
        [{ request: "bad\u0007bell" }, "/request", /control character/],
        [{ asker: "somebody" }, "/asker", /./],
        [{ visibility: "public" }, "/visibility", /offered values/],
      ]
      for (const [more, pointer, words] of table) {
        const given = Object.fromEntries(Object.entries({ ...advice, ...more }).filter(([, v]) => v !== ""))
        const refused = await ines.call("/assignments/new", given)
        const said = await refused.text()
        assert.equal(refused.status, 422, `${pointer} ${said}`)
        assert.ok(said.includes(`"${pointer}"`), said)
        assert.match(said, words)
      }
      const shown = await text(ines.post("/en/assignments/new", { ...advice, asked: "last week" }))
      assert.match(shown, /value="last week"/)
      assert.match(shown, /value="organisation:permanent-council" selected/)
      assert.equal((await w.facts()).length, before)
    }),
  )

  test(
    "is assigned to a unit that stands; one that no provision names needs a reason; whoever comes second sees it moved on",
    world(async (w) => {
      const [ines, hugo] = [await w.as("ines"), await w.as("hugo")]
      const key = await entered(ines, { ...advice, theme: "cyber-security" })
      const fault = async (fields: Fields) => {
        const { version } = await one(hugo, key)
        const reply = await hugo.call(`/assignments/${key}/assign`, { version, ...fields })
        return [reply.status, ((await reply.json()) as Faults).errors.map((e) => e.pointer).join()]
      }
      assert.deepEqual(await fault({ unit: "cicad-anti-money-laundering", reason: "Once theirs." }), [422, "/unit"])
      assert.deepEqual(await fault({ unit: "dtoc" }), [422, "/reason"])
      assert.deepEqual(await fault({ unit: "dtoc", reason: "Theirs.", due: "2026-12-24" }), [422, "/due"])
      assert.equal((await assign(ines, key, { unit: "dtoc", reason: "x" })).status, 403, "planning does not assign")
      const stale = await hugo.post(`${pathOf(key)}/assign`, { version: 9, unit: "dtoc", reason: "Theirs." })
      assert.equal(stale.status, 409)
      assert.match(await stale.text(), /Somebody was faster/)
      assert.equal((await assign(hugo, key, { unit: "dtoc", reason: "They know the networks." })).status, 303)
      assert.equal((await one(hugo, key)).provision, null)
      assert.match(await text(hugo.get(pathOf(key))), /no provision names the unit[\s\S]*They know the networks\./)
    }),
  )

  test(
    "may be given more time and never less, and is withdrawn as who asked has written",
    world(async (w) => {
      const [ines, hugo] = [await w.as("ines"), await w.as("hugo")]
      const key = await entered(ines, advice)
      const extend = async (due: string) => {
        const { version } = await one(ines, key)
        return (await ines.post(`${pathOf(key)}/extend`, { version, due, reason: "The council meets later." })).status
      }
      assert.deepEqual([await extend("2026-12-09"), await extend("2026-12-10"), await extend("2026-12-20")], [422, 422, 303])
      assert.equal((await one(ines, key)).due, "2026-12-20")
      assert.equal((await ines.post(`${pathOf(key)}/steps`, { version: 2, event: "withdraw" })).status, 409, "a reason is needed")
      assert.equal(await step(ines, key, "withdraw", { reason: "Note CP-3/26." }), 303)
      assert.equal((await one(ines, key)).punctuality, "withdrawn")
      assert.equal((await assign(hugo, key, { unit: "dps", reason: "x" })).status, 409)
      const undated = await entered(ines, { ...advice, due: "" })
      const { version } = await one(ines, undated)
      const refused = await ines.post(`${pathOf(undated)}/extend`, { version, due: "2026-12-20", reason: "More." })
      assert.equal(refused.status, 409, "no day stands")
      const ofSecretary = await entered(ines, { ...advice, asker: "office:secretary" })
      assert.equal(await step(ines, ofSecretary, "withdraw", { reason: "Not needed." }), 409, "the Secretary asked")
      assert.equal(await step(hugo, ofSecretary, "withdraw", { reason: "Not needed." }), 303)
    }),
  )

  test(
    "is overdue on the day after, and the clock reminds its unit",
    world.fresh(async (w) => {
      const { remind } = await import("#src/platform/deadlines/index.ts")
      const [ines, hugo] = [await w.as("ines"), await w.as("hugo")]
      const key = await entered(ines, advice)
      await assign(hugo, key, { unit: "dps", reason: "Theirs." })
      w.setNow("2026-12-11T15:00:00Z")
      assert.ok((await remind(w.db, new Date("2026-12-11T15:00:00Z"))) > 0)
      const told = (await w.facts()).findLast((f) => f.kind === "deadline.reminded")?.detail.told
      assert.deepEqual(told, [
        { role: "desk_officer", scope: "dps" },
        { role: "planning", scope: null },
        { role: "secretary", scope: null },
        { role: "unit_head", scope: "dps" },
      ])
      const { assignments: overdue } = await (await w.as("amina")).json<List>("/assignments?show=overdue&whose=unit")
      assert.deepEqual(
        overdue.map((a) => [a.key, a.state, a.punctuality]),
        [[key, "assigned", "overdue"]],
      )
      assert.match(await text((await w.as("amina")).get("/en/assignments")), /Overdue/)
    }),
  )
})

describe("the answer", () => {
  test(
    "is its unit's to write, while it is asked to; what it rests on must be there; who saw an older version sees both",
    world(async (w) => {
      const [ines, hugo, amina, farid] = [await w.as("ines"), await w.as("hugo"), await w.as("amina"), await w.as("farid")]
      const key = await entered(ines, advice)
      assert.equal((await write(amina, key, "Early.")).status, 403, "nobody has assigned it")
      await assign(hugo, key, { unit: "dps", reason: "Theirs." })
      assert.equal((await write(farid, key, "Not ours.")).status, 403)
      assert.equal((await write(hugo, key, "Nor his.")).status, 403)
      assert.equal(await step(amina, key, "hand_in"), 409, "there is no answer yet")
      const lines = "/en/activities/nowhere\n\nclause:ag-res-2274/report\nassignment:0a1b2c3d4e5f\nedition:none#F1"
      const wrong = await amina.call(`/assignments/${key}/write`, { version: 0, text: "x", language: "en", evidence: lines })
      assert.equal(wrong.status, 422)
      assert.match(await wrong.text(), /"\/evidence"[\s\S]*1, 3, 4/)
      assert.equal((await write(amina, key, "One.")).status, 303)
      const stale = await amina.post(`${pathOf(key)}/write`, { version: 0, text: "Mine.", language: "en" })
      assert.equal(stale.status, 409)
      assert.match(await stale.text(), /Mine\.[\s\S]*One\.|One\.[\s\S]*Mine\./)
      assert.equal(await step(amina, key, "hand_in"), 303)
      assert.equal((await write(amina, key, "Too late.")).status, 409)
    }),
  )

  test(
    "takes documents that are what their bytes say, each once, and lets go of them while it is written",
    world(async (w) => {
      const [ines, hugo, amina, farid] = [await w.as("ines"), await w.as("hugo"), await w.as("amina"), await w.as("farid")]
      const key = await entered(ines, restricted)
      await assign(hugo, key, { unit: "dps", reason: "Theirs." })
      const at = `${pathOf(key)}/documents/new`
      const file = { name: "light.txt", bytes: new TextEncoder().encode("Lighthouse, invented.\n") }
      assert.equal((await amina.upload(at, { title: "Light" }, { file })).status, 303)
      assert.equal((await amina.upload(at, { title: "Light" }, { file })).status, 422, "the same bytes")
      const fake = { name: "light.pdf", bytes: new Uint8Array([0, 1, 2, 3, 0, 255]) }
      assert.equal((await amina.upload(at, { title: "Light" }, { file: fake })).status, 422)
      assert.equal((await amina.upload(at, { title: "Light" }, {})).status, 422)
      assert.equal((await farid.upload(at, { title: "Light" }, { file })).status, 404)
      const [hung] = (await one(amina, key)).documents
      assert.ok(hung)
      assert.equal((await amina.get(`/files/${hung.id}`)).status, 200)
      for (const stranger of [farid, await w.as("joao"), await w.as("bruno"), w])
        assert.equal((await stranger.get(`/files/${hung.id}`)).status, 404)
      assert.equal((await amina.post(`${pathOf(key)}/documents/${hung.id}/remove`)).status, 303)
      assert.equal((await amina.get(`/files/${hung.id}`)).status, 404)
    }),
  )

  test(
    "is not cleared by who wrote it, nor sent on by who had a hand in it",
    world.fresh(async (w) => {
      const [ines, hugo, gabriela] = [await w.as("ines"), await w.as("hugo"), await w.as("gabriela")]
      const key = await entered(ines, advice)
      await assign(hugo, key, { unit: "dps", reason: "Theirs." })
      assert.equal((await write(gabriela, key, "The head wrote it.")).status, 303)
      assert.equal(await step(gabriela, key, "hand_in"), 303)
      const refused = await gabriela.post(`${pathOf(key)}/steps`, { version: (await one(gabriela, key)).version, event: "clear" })
      assert.equal(refused.status, 409)
      assert.match(await refused.text(), /had a hand in the answer/)
      assert.match(await text(gabriela.get(`${pathOf(key)}/steps`)), /had a hand in the answer/)
      await w.as("farid")
      await seat(w, "farid", "unit_head", "dps")
      await seat(w, "farid", "secretary", "sms")
      const farid = await w.as("farid")
      assert.equal(await step(farid, key, "clear"), 303)
      assert.equal(await step(farid, key, "send_on"), 409, "whoever cleared it as head")
      assert.equal(await step(hugo, key, "return", { reason: "Shorter." }), 303)
      assert.equal((await one(hugo, key)).state, "assigned")
    }),
  )

  test(
    "is cleared by one of two heads who press at once; the other is told that it moved on",
    world.fresh(async (w) => {
      const key = await handedIn(w, advice)
      await w.as("karla")
      await seat(w, "karla", "unit_head", "dps")
      const heads = [await w.as("gabriela"), await w.as("karla")]
      const { version } = await one(await w.as("gabriela"), key)
      const replies = await Promise.all(heads.map((h) => h.post(`${pathOf(key)}/steps`, { version, event: "clear" })))
      assert.deepEqual(replies.map((r) => r.status).sort(), [303, 409])
      const cleared = (await one(await w.as("gabriela"), key)).steps.filter((s) => s.event === "clear")
      assert.equal(cleared.length, 1)
    }),
  )

  test(
    "is delivered on a day since it was asked and no later than today, with an office and a document",
    world(async (w) => {
      const [hugo, gabriela, amina] = [await w.as("hugo"), await w.as("gabriela"), await w.as("amina")]
      const key = await handedIn(w, advice)
      await step(gabriela, key, "clear")
      await step(hugo, key, "send_on")
      const { version } = await one(hugo, key)
      const proof = { version, on: "2026-11-19", to: "Permanent Council", document: "Note L-1/26" }
      const table: [Fields, string][] = [
        [{ on: "2026-11-17" }, "/on"],
        [{ on: "2026-11-21" }, "/on"],
        [{ to: "", document: "" }, "/to"],
      ]
      for (const [more, pointer] of table) {
        const given = Object.fromEntries(Object.entries({ ...proof, ...more }).filter(([, v]) => v !== ""))
        const reply = await hugo.call(`/assignments/${key}/deliver`, given)
        assert.equal(reply.status, 422)
        assert.equal(((await reply.json()) as Faults).errors[0]?.pointer, pointer)
      }
      assert.equal((await amina.post(`${pathOf(key)}/deliver`, proof)).status, 403)
      assert.equal((await hugo.post(`${pathOf(key)}/deliver`, proof)).status, 303)
      assert.equal((await hugo.post(`${pathOf(key)}/deliver`, proof)).status, 409)
    }),
  )

  test(
    "is made public by a decision of the Secretary, with its documents and without its request, and can be taken back",
    world.fresh(async (w) => {
      const [hugo, ines] = [await w.as("hugo"), await w.as("ines")]
      const key = await deliveredOf(w, restricted)
      assert.equal((await w.get(`/en/answers/${key}`)).status, 404)
      assert.equal(await step(ines, key, "make_public", { reason: "Of use." }), 403)
      assert.equal(await step(hugo, key, "make_public", { reason: "Of use to every port." }), 303)
      assert.equal(await step(hugo, key, "make_public", { reason: "Again." }), 409)
      await w.settle()
      const page = await text(w.get(`/en/answers/${key}`))
      assert.match(page, /Lanterns are counted each spring/)
      assert.doesNotMatch(page, /What is known|costa|Of use to every port/i)
      assert.match(await text(w.get("/en/answers")), /Quiet advice on lighthouses/)
      assert.match(await text(w.get("/en/search?q=lighthouses")), new RegExp(`/en/answers/${key}`))
      assert.equal((await w.get(`/en/assignments/${key}`)).status, 401)
      assert.equal(await step(hugo, key, "take_back", { reason: "It names a port." }), 303)
      await w.settle()
      assert.equal((await w.get(`/en/answers/${key}`)).status, 404)
      assert.doesNotMatch(await text(w.get("/en/search?q=lighthouses")), new RegExp(key))
    }),
  )
})
