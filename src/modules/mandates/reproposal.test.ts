// An order changes, and mandates are proposed anew: what was decided under the order before stays in history, what people
// decided about the mandate itself stands, and each duty is answered for by the order of its own day.
import assert from "node:assert/strict"
import { test } from "node:test"
import { day } from "#src/values/day.ts"
import { text, world } from "#tests/world/index.ts"

const clause = "/clauses/trafficking-conclusions-2006/glossary"
type Unit = { unit: string; order: string; mark: string }
type Clause = { units: Unit[]; screening: { status: string } | null }
const marks = (c: Clause) => c.units.map((u) => [u.unit, u.order, u.mark])

test(
  "under the undated order the unit is confirmed, and the mandate is screened as current",
  world(async ({ as, json }) => {
    const ines = await as("ines")
    assert.equal((await ines.call(`${clause}/units/dps/2016-07-18`, { verdict: "confirmed", version: 0 })).status, 200)
    assert.equal(
      (await ines.call(`${clause}/screening`, { event: "propose", status: "current", reason: "It still asks.", version: 0 }))
        .status,
      200,
    )
    assert.equal((await (await as("joao")).call(`${clause}/screening`, { event: "confirm", version: 1 })).status, 200)
    const before = await json<Clause>(`${clause}?on=2016-07-18`)
    assert.deepEqual([marks(before), before.screening?.status], [[["dps", "eo-annex-e", "confirmed"]], "current"])
  }),
)

test(
  "from the day of the next order on another unit is proposed; the assignment before stands on its own day, and nothing is lost",
  world(async ({ json, db }) => {
    const since = await json<Clause>(`${clause}?on=2016-07-19`)
    assert.deepEqual([marks(since), since.screening?.status], [[["dtoc", "eo-16-01-rev-1", "proposed"]], "current"])
    const before = await json<Clause>(`${clause}?on=2016-07-18`)
    assert.deepEqual(marks(before), [["dps", "eo-annex-e", "confirmed"]])
    const kept = await db.read("select null", (tx) =>
      tx.selectFrom("mandates.unitDecisions").select(["unit", "order", "verdict"]).execute(),
    )
    assert.deepEqual(kept, [{ unit: "dps", order: "eo-annex-e", verdict: "confirmed" }])
  }),
)

test(
  "where the next order names the same unit again, the page says that it was decided before, when, and under which order",
  world(async ({ as, json, get }) => {
    const lasting = "/clauses/commitment-2008/mandate-support"
    const both = async (on: string) => (await json<Clause>(`${lasting}?on=${on}`)).units.map((u) => u.unit)
    const [old, now] = [await both("2016-07-18"), await both("2016-07-19")]
    const unit = old.find((u) => now.includes(u))
    assert.ok(unit, "a unit that both orders name")
    assert.equal(
      (await (await as("ines")).call(`${lasting}/units/${unit}/2016-07-18`, { verdict: "confirmed", version: 0 })).status,
      200,
    )
    const again = (await json<Clause>(`${lasting}?on=2016-07-19`)).units.find((u) => u.unit === unit)
    assert.equal(again?.mark, "proposed")
    assert.match(await text(get(`/en${lasting}?on=2016-07-19`)), /20 November 2026/)
  }),
)

test(
  "a duty that recurs across the change of orders is answered for by the order of each due day",
  world(async ({ as, json, db }) => {
    const reply = await (await as("ines")).call("/duties/new", {
      ...{ clause: "trafficking-conclusions-2006/glossary", kind: "report", title: "Report on lantern terms" },
      ...{ due: "2015-07-18", every: "year" },
    })
    const { key } = (await reply.json()) as { key: string }
    const { listResponsible } = await import("./duties/responsible.ts")
    const { getDuty } = await import("./duties/queries.ts")
    const asked = async (on: string) =>
      db.read("select null", async (tx) => {
        const found = await listResponsible(tx, [{ duty: await getDuty(tx, key), on: day(on) }])
        return (found.get(key) ?? []).map((p) => [p.unit, p.mark])
      })
    assert.deepEqual(await asked("2016-07-18"), [["dps", "confirmed"]])
    assert.deepEqual(await asked("2017-07-18"), [["dtoc", "proposed"]])
    type Duty = { times: { on: string; units: { unit: string }[] }[] }
    const { times } = await json<Duty>(`/duties/${key}`)
    assert.deepEqual(
      times.find((t) => t.on === "2018-07-18")?.units.map((u) => u.unit),
      ["dtoc"],
    )
  }),
)
