// Planning asks a unit for the words of a section; desk officers write, the head hands in, planning takes or gives back.
import assert from "node:assert/strict"
import { test } from "node:test"
import { text, type World, world } from "#tests/world/index.ts"

const report = "ministers-mandates-2011-2013"
const page = `/en/reports/${report}/sections/introduction`
type Person = Parameters<World["as"]>[0]

const shown = async (w: World, who: Person, path = page) =>
  (await text((await w.as(who)).get(path))).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")
const stepsOf = async (w: World) =>
  Number((await w.db.owner((tx) => tx.selectFrom("publications.requestSteps").select("number").execute())).length)
const does = async (w: World, who: Person, event: string, more: Record<string, string> = {}) =>
  (await w.as(who)).post(page, { event, version: await stepsOf(w), ...more })
const asks = (w: World, more: Record<string, string> = {}) =>
  does(w, "ines", "ask", { unit: "dps", asked: "One page about what was learned.", ...more })
const writes = async (w: World, who: Person, words: string, version: number) =>
  (await w.as(who)).post(`${page}/edit`, { text: words, language: "en", version })
const version = async (w: World) =>
  (await (await w.as("ines")).json<{ draft: { version: number } }>(`/reports/${report}`)).draft.version
const submits = async (w: World) =>
  (await w.as("ines")).post(`/en/reports/${report}/clearance`, { event: "submit", version: await version(w) })
const waitsOf = async (w: World, who: Person) =>
  (await (await w.as(who)).json<{ thing: string; step: string; due: string | null }[]>("/work"))
    .filter((x) => x.thing.startsWith("report_request:"))
    .map((x) => [x.step, x.due])

test(
  "words are asked for with a day, written by the desk, handed in by the head, given back, handed in again and taken",
  world.fresh(async (w) => {
    assert.equal((await writes(w, "amina", "Too early.", 0)).status, 403, "nobody asked the unit yet")
    assert.equal((await asks(w, { due: "2026-12-04" })).status, 303)
    for (const who of ["amina", "gabriela"] as const) {
      assert.deepEqual(await waitsOf(w, who), [["report.write_section", "2026-12-04"]], who)
      assert.match(await shown(w, who, "/en/calendar?month=2026-12"), /Words of a section/)
    }
    assert.deepEqual(await waitsOf(w, "farid"), [])
    assert.match(await shown(w, "hugo"), /One page about what was learned\. Asked on 20 November 2026, by planning/)
    assert.match(
      await shown(w, "hugo", `/en/reports/${report}/draft`),
      /not handed in yet \(asked on 20 November 2026 by planning\)/,
    )
    assert.match(await shown(w, "gabriela"), /nothing is written in this section yet/)
    assert.equal((await does(w, "gabriela", "hand_in")).status, 409, "there are no words")
    assert.equal((await writes(w, "farid", "Not ours.", 0)).status, 403, "the desk of another unit")
    assert.equal((await writes(w, "amina", "Lanterns were learned about.", 0)).status, 303)
    assert.equal((await does(w, "amina", "hand_in")).status, 403, "the head hands in")
    assert.equal((await submits(w)).status, 409)
    assert.match(await shown(w, "ines", `/en/reports/${report}/clearance`), /units still owe words that they were asked for/)
    assert.equal((await does(w, "gabriela", "hand_in")).status, 303)
    assert.deepEqual(await waitsOf(w, "amina"), [])
    assert.deepEqual(await waitsOf(w, "ines"), [["report.take_section", null]])
    assert.equal((await writes(w, "amina", "Changed after all.", 1)).status, 403, "what was handed in stays")
    const kept = await text(does(w, "ines", "return", { due: "2026-12-11" }))
    assert.match(kept, /a reason must be given/)
    assert.match(kept, /value="2026-12-11"/, "what was typed is kept")
    assert.equal((await does(w, "ines", "return", { reason: "Say where.", due: "2026-12-11" })).status, 303)
    assert.deepEqual(await waitsOf(w, "amina"), [["report.write_section", "2026-12-11"]])
    assert.equal((await writes(w, "gabriela", "Lanterns were learned about in Northland.", 1)).status, 303)
    assert.equal((await does(w, "gabriela", "hand_in")).status, 303)
    assert.equal((await does(w, "ines", "take")).status, 303)
    assert.deepEqual(await waitsOf(w, "ines"), [])
    assert.match(await shown(w, "hugo"), /Given back, planning, to be handed in by 11 December 2026\. Say where\./)
    assert.equal((await submits(w)).status, 303)
    const told = (await w.facts()).map((f) => f.kind).filter((k) => /^report\.|^deadline\./.test(k))
    assert.deepEqual(told, [
      ...["report.section_asked", "deadline.set", "report.text_written", "report.section_handed_in", "deadline.met"],
      ...["report.section_returned", "deadline.set", "report.text_written", "report.section_handed_in", "deadline.met"],
      ...["report.section_taken", "report.submitted"],
    ])
  }),
)

test(
  "a unit declines with a reason; the draft waits until planning has let go, and may ask another",
  world.fresh(async (w) => {
    await asks(w)
    assert.equal((await does(w, "gabriela", "decline")).status, 409, "without a reason")
    assert.equal((await does(w, "gabriela", "decline", { reason: "Not our field." })).status, 303)
    assert.deepEqual(await waitsOf(w, "ines"), [["report.answer_declined", null]])
    assert.equal((await submits(w)).status, 409)
    assert.equal((await asks(w, { unit: "es-cicad" })).status, 409, "one request at a time")
    assert.equal((await does(w, "gabriela", "withdraw", { reason: "Ours." })).status, 403)
    assert.equal((await does(w, "ines", "withdraw", { reason: "Agreed." })).status, 303)
    assert.equal((await asks(w, { unit: "es-cicad" })).status, 303)
    assert.deepEqual(await waitsOf(w, "farid"), [["report.write_section", null]])
    assert.equal((await does(w, "gabriela", "decline", { reason: "Not asked." })).status, 409, "another unit is asked")
    assert.equal((await does(w, "ines", "withdraw", { reason: "We write it." })).status, 303)
    assert.equal((await submits(w)).status, 303)
    assert.equal((await asks(w)).status, 403, "a draft in clearance asks nobody")
  }),
)

test(
  "all faults of asking are said together, somebody who was slower is told, and others see nothing",
  world.fresh(async (w) => {
    const refused = await does(w, "ines", "ask", { unit: "moon", due: "2026-12-04" })
    assert.equal(refused.status, 422)
    const said = await refused.text()
    assert.match(said, /Choose a unit\./)
    assert.match(said, /Say what is asked\./)
    assert.match(said, /value="2026-12-04"/)
    assert.equal((await asks(w, { due: "2026-11-19" })).status, 422, "a day that is over")
    assert.equal((await does(w, "amina", "ask", { unit: "dps", asked: "Me." })).status, 403)
    assert.equal((await asks(w)).status, 303)
    const late = await (await w.as("ines")).post(page, { event: "withdraw", reason: "I saw no request.", version: 0 })
    assert.equal(late.status, 409)
    assert.match(await late.text(), /I saw no request\./)
    for (const who of ["bruno", "maria", "emil"] as const) {
      assert.equal((await (await w.as(who)).get(page)).status, 404, who)
      assert.equal((await does(w, who, "take")).status, 404, who)
    }
    assert.equal((await (await w.as("ines")).get(page.replace("introduction", "nowhere"))).status, 404)
    await w.as("bruno")
    const seen = await w.db.read("select null", (tx) => tx.selectFrom("publications.sectionRequests").select("key").execute())
    assert.deepEqual(seen, [], "the policy of the table")
  }),
)
