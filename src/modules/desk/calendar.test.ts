import assert from "node:assert/strict"
import { test } from "node:test"
import { setDeadline } from "#src/platform/deadlines/index.ts"
import { day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { text, type World, world } from "#tests/world/index.ts"

const report = ref("report", "ministers-mandates-2011-2013")
type Seats = Parameters<typeof setDeadline>[1]["told"]

const due = (w: World, dueOn: string, told: Seats, kind = "report.clearance") =>
  w.db.write("select null", (tx) =>
    setDeadline(tx, { thing: report, kind, dueOn: day(dueOn), zone: "America/New_York", told }, day("2026-11-20")),
  )

test(
  "an empty month says so, why, and where the nearest days are",
  world.fresh(async (w) => {
    await due(w, "2027-01-04", [{ role: "secretary", scope: null }])
    const hugo = await w.as("hugo")
    const empty = await text(hugo.get("/en/calendar?month=2026-12"))
    assert.match(empty, /Nothing falls due for you in December 2026/)
    assert.match(empty, /href="\/en\/calendar\?month=2027-01">The next one: 4 January 2027/)
    assert.match(empty, /href="\/en\/calendar\?month=2026-11"/)
    assert.match(await text(hugo.get("/es/calendar?month=2027-01")), /4 de enero de 2027, en 45 días/)
    assert.match(await text((await w.as("amina")).get("/en/calendar")), /Nothing falls due for you in November 2026/)
  }),
)

test(
  "what somebody may not see is not in the calendar, even where the seat is told",
  world.fresh(async (w) => {
    await due(w, "2026-12-04", [
      { role: "state_delegate", scope: "XEA" },
      { role: "secretary", scope: null },
    ])
    const months = async (who: "noor" | "hugo") =>
      (await (await w.as(who)).json<{ due: { thing: string; ends: string }[] }>("/calendar?month=2026-12")).due
    assert.deepEqual(await months("noor"), [])
    assert.deepEqual(
      (await months("hugo")).map((d) => [d.thing, d.ends]),
      [[report, "2026-12-05T04:59:59.999Z"]],
    )
  }),
)

test(
  "the calendar is for people who signed in; a month that the calendar lacks is refused",
  world(async (w) => {
    assert.equal((await w.get("/en/calendar")).status, 401)
    const hugo = await w.as("hugo")
    assert.match(await text(hugo.get("/en/work")), /href="\/en\/calendar"/)
    for (const month of ["2026-13", "26-12", "december", "0000-01", "9999-12"])
      assert.equal((await hugo.get(`/en/calendar?month=${month}`)).status, 400, month)
  }),
)
