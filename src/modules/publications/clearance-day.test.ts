// Planning says by which day the draft is to be cleared; the clock moves on, and everybody sees where it stands.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { remind } from "#src/platform/deadlines/index.ts"
import { text, type World, world } from "#tests/world/index.ts"

const report = "ministers-mandates-2011-2013"
const clearance = `/en/reports/${report}/clearance`
type Person = Parameters<World["as"]>[0]

const version = async (w: World) =>
  (await (await w.as("ines")).json<{ draft: { version: number } }>(`/reports/${report}`)).draft.version
const step = async (w: World, who: Person, event: string, more: Record<string, string> = {}) =>
  (await w.as(who)).post(clearance, { event, version: await version(w), ...more })
const extend = async (w: World, who: Person, due: string, reason = "The record is still being mended.") =>
  (await w.as(who)).post(`${clearance}/extend`, { due, reason, version: await version(w) })
const page = async (w: World, who: Person, path: string) => text((await w.as(who)).get(path))
/** What the reader sees, without its marks. */
const seen = async (w: World, who: Person, path: string) =>
  (await page(w, who, path)).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")
const morning = (w: World, day: string) => {
  w.setNow(`${day}T15:00:00Z`)
  return remind(w.db, new Date(`${day}T15:00:00Z`))
}
const kinds = async (w: World) => (await w.facts()).map((f) => f.kind).filter((k) => /^(report|deadline)\./.test(k))

test(
  "a draft with a day: seen where it is due, reminded of, given more time with a reason, and met by the Secretary",
  world.fresh(async (w) => {
    for (const [due, says] of [
      ["2026-11-19", /This day is over. Enter 2026-11-20 or a later day/],
      ["in two weeks", /Enter a day the calendar has/],
    ] as const) {
      const refused = await step(w, "ines", "submit", { due })
      assert.equal(refused.status, 422)
      const shown = await refused.text()
      assert.match(shown, says)
      assert.match(shown, new RegExp(`value="${due}"`), "nothing typed is lost")
    }
    assert.equal((await step(w, "ines", "submit", { due: "2026-12-04" })).status, 303)
    for (const path of [clearance, `/en/reports/${report}/draft`, "/en/calendar?month=2026-12"])
      assert.match(await seen(w, "gabriela", path), /4 December 2026, in 14 days/, path)
    assert.match(await seen(w, "gabriela", "/en/work"), /4 December 2026, in 14 days/)
    assert.doesNotMatch(await seen(w, "farid", "/en/work"), /4 December/)
    assert.doesNotMatch(await seen(w, "hugo", "/en/work"), /4 December/, "the Secretary is reminded when it is near")
    assert.match(await seen(w, "hugo", "/en/calendar?month=2026-12"), /Clearance of the draft/)

    assert.equal(await morning(w, "2026-11-27"), 1)
    assert.match(await seen(w, "hugo", "/en/work"), /Reminders .* 4 December 2026, in 7 days/)
    assert.match(await seen(w, "ines", "/en/work"), /Reminders .* 4 December 2026, in 7 days/)
    await morning(w, "2026-12-03")
    assert.match(await seen(w, "gabriela", "/en/work"), /4 December 2026, tomorrow/)
    await morning(w, "2026-12-04")
    assert.match(await seen(w, "gabriela", "/en/work"), /4 December 2026, today/)
    await morning(w, "2026-12-06")
    assert.match(await seen(w, "gabriela", "/en/work"), /overdue since 4 December 2026/)
    assert.match(await seen(w, "gabriela", clearance), /overdue since 4 December 2026/)

    const earlier = await extend(w, "ines", "2026-12-04")
    assert.equal(earlier.status, 422)
    const shown = await earlier.text()
    assert.match(shown, /time can be added, not taken away/)
    assert.match(shown, /The record is still being mended/)
    assert.equal((await extend(w, "ines", "2026-12-05")).status, 422, "over already")
    assert.equal((await extend(w, "ines", "2026-12-11", " ")).status, 422, "without a reason")
    assert.match(await text(extend(w, "ines", "2026-12-01", "<b>Wait</b>")), /&lt;b>Wait&lt;\/b>/, "words stay words")
    assert.equal((await extend(w, "gabriela", "2026-12-11")).status, 403)
    assert.equal((await extend(w, "ines", "2026-12-11")).status, 303)
    assert.match(await seen(w, "gabriela", "/en/work"), /11 December 2026, in 5 days/)
    assert.match(
      await seen(w, "gabriela", clearance),
      /More time given, .*to be cleared by 11 December 2026. The record is still being mended/,
    )

    await w.as("gabriela")
    await w.db.owner((tx) =>
      sql`insert into access.seats (account, role, unit, since) select id, 'unit_head', u, '2026-01-01'
        from access.accounts, unnest(array['es-cicad', 's-cicte']) u where email = 'gabriela@example.org'`.execute(tx),
    )
    for (const annex of ["i", "ii", "iii"])
      assert.equal((await step(w, "gabriela", "clear_annex", { annex: `mispa-2013/appendix-${annex}` })).status, 303)
    assert.match(await seen(w, "hugo", "/en/work"), /Waiting for you .* 11 December 2026, in 5 days/)
    await morning(w, "2026-12-10")
    assert.doesNotMatch(await seen(w, "gabriela", "/en/work"), /11 December/, "her part is done")
    assert.match(await seen(w, "gabriela", "/en/calendar"), /11 December 2026 .*done on 6 December 2026/)
    assert.equal((await step(w, "hugo", "clear")).status, 303)
    assert.equal(await morning(w, "2026-12-20"), 0)
    assert.doesNotMatch(await seen(w, "ines", "/en/work"), /11 December/)
    assert.match(await seen(w, "ines", "/en/calendar"), /11 December 2026 .*done on 10 December 2026/)
    const reminded = (await w.facts()).filter((f) => f.kind === "deadline.reminded")
    assert.deepEqual(
      reminded.map((f) => [f.detail.due, f.detail.daysBefore]),
      [
        ["2026-12-04", 7],
        ["2026-12-04", 1],
        ["2026-12-04", 0],
        ["2026-12-04", -1],
        ["2026-12-11", 1],
      ],
    )
    assert.deepEqual((await kinds(w)).slice(-3), ["deadline.reminded", "report.cleared", "deadline.met"])
  }),
)

test(
  "without a day nothing is due and no more time can be given; a draft that comes back takes its day with it",
  world.fresh(async (w) => {
    assert.equal((await step(w, "ines", "submit")).status, 303)
    assert.match(await seen(w, "ines", clearance), /no day was given when the draft was submitted/)
    assert.equal((await extend(w, "ines", "2026-12-04")).status, 409)
    assert.equal((await step(w, "hugo", "return", { reason: "Seen too early." })).status, 303)
    assert.equal((await step(w, "ines", "submit", { due: "2026-11-20" })).status, 303, "today is in time")
    assert.match(await seen(w, "gabriela", "/en/work"), /20 November 2026, today/)
    assert.equal((await step(w, "ines", "return", { reason: "A figure is missing." })).status, 303)
    assert.doesNotMatch(await seen(w, "ines", "/en/work"), /20 November 2026, today/)
    assert.equal((await step(w, "ines", "submit", { due: "2026-12-01" })).status, 303)
    assert.match(await seen(w, "hugo", "/en/calendar"), /20 November 2026 .*done on 20 November 2026/)
    assert.match(await seen(w, "hugo", "/en/calendar?month=2026-12"), /1 December 2026, in 11 days open/)
    const due = (await w.facts()).filter((f) => f.kind.startsWith("deadline.")).map((f) => [f.kind, f.detail.due])
    assert.deepEqual(due, [
      ["deadline.set", "2026-11-20"],
      ["deadline.met", "2026-11-20"],
      ["deadline.set", "2026-12-01"],
    ])
  }),
)

test(
  "two of planning give more time at once: the second is shown that somebody was faster",
  world.fresh(async (w) => {
    await step(w, "ines", "submit", { due: "2026-12-04" })
    const seenBy = await version(w)
    const ines = await w.as("ines")
    const [first, second] = [
      await ines.post(`${clearance}/extend`, { due: "2026-12-11", reason: "A week.", version: seenBy }),
      await ines.post(`${clearance}/extend`, { due: "2026-12-18", reason: "Two weeks.", version: seenBy }),
    ]
    assert.deepEqual([first.status, second.status], [303, 409])
    const shown = await second.text()
    assert.match(shown, /Somebody took a step meanwhile/)
    assert.match(shown, /Two weeks\./)
    assert.match(shown, /is to be cleared by 11 December 2026/)
  }),
)
