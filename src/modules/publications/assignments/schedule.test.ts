// The periodic reports of dependencies: as the orders state them, as people set them, as the clock asks for them.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { describe, test } from "node:test"
import { readTable } from "#src/platform/record/index.ts"
import { text, world } from "#tests/world/index.ts"
import { assignments } from "./manifest.ts"
import { askForPeriodic } from "./schedule.ts"
import { type Faults, type List, pathOf, type Work } from "./story.fixture.ts"

describe("the periodic report of a dependency", () => {
  test(
    "is a schedule that the orders state, each with provision and lines, and says that no frequency is stated",
    world(async (w) => {
      const [loader] = assignments.record ?? []
      assert.ok(loader)
      const file = readTable(readFileSync(new URL(`../../../../record/${loader.file}`, import.meta.url))).rows.map((r) => r.cells)
      const dumped = new Map((await w.db.read("select null", (tx) => loader.dump(tx))).map((r) => [loader.key(r), r]))
      assert.equal(dumped.size, file.length)
      for (const cells of file) {
        assert.deepEqual(dumped.get(loader.key(cells)), cells)
        const order = /^([a-z0-9-]+)\//.exec(cells.provision ?? "")?.[1]
        assert.match(cells.source ?? "", new RegExp(`^${order}:[0-9-]+$`), "the lines are of the order of its provision")
      }
      const functions = readTable(readFileSync(new URL("../../../../record/institution/functions.csv", import.meta.url)))
      const known = new Map(functions.rows.map(({ cells }) => [cells.key, cells]))
      for (const cells of file) {
        const provision = known.get(cells.provision ?? "")
        assert.deepEqual(
          [provision?.unit, provision?.kind, provision?.capacity, provision?.source],
          [cells.unit, "reporting", "reports", cells.source],
        )
      }
      const amina = await w.as("amina")
      const page = await text(amina.get("/en/periodic-reports"))
      assert.equal(page.match(/frequency not stated/g)?.length, file.length)
      assert.match(page, /by an earlier order/)
      assert.doesNotMatch(page, /Set how often/)
      assert.ok([401, 403, 404].includes((await (await w.as("bruno")).get("/en/periodic-reports")).status))
    }),
  )

  test(
    "recurs as planning sets it; all faults of a rhythm are told together",
    world(async (w) => {
      const [ines, amina] = [await w.as("ines"), await w.as("amina")]
      const at = "/periodic-reports/s-missing/edit"
      const cicte = "/periodic-reports/cicte-projects/edit"
      assert.equal((await ines.call(at, { version: 1, every: "month", first: "2026-12-31", lead: 20 })).status, 404)
      assert.equal((await amina.call(cicte, { version: 1, every: "month", first: "2026-12-31", lead: 20 })).status, 403)
      const table: [Record<string, string | number>, string][] = [
        [{ every: "other", lead: 20 }, "/rule,/first"],
        [{ every: "other", rule: "FREQ=HOURLY", lead: 20 }, "/first,/rule"],
        [{ every: "month", rule: "FREQ=YEARLY", first: "2026-12-31", lead: 20 }, "/rule"],
        [{ every: "other", rule: "FREQ=MONTHLY;BYMONTHDAY=-1", first: "2026-12-30", lead: 20 }, "/first"],
        [{ every: "unset", rule: "FREQ=YEARLY", first: "2026-12-30", lead: 20 }, "/rule,/first"],
        [{ every: "month", first: "2026-12-31", lead: 0 }, "/lead"],
        [{ every: "month", first: "2026-12-31", lead: 181 }, "/lead"],
        [{ every: "once", first: "2026-12-31", lead: 20 }, "/every"],
      ]
      for (const [fields, pointers] of table) {
        const reply = await ines.call(cicte, { version: 1, ...fields })
        assert.equal(reply.status, 422, JSON.stringify(fields))
        const said = ((await reply.json()) as Faults).errors.map((e) => e.pointer).join()
        assert.equal(said, pointers, JSON.stringify(fields))
      }
      assert.equal((await ines.post(`/en${cicte}`, { version: 1, every: "quarter", first: "2026-12-31", lead: 20 })).status, 303)
      const stale = await ines.post(`/en${cicte}`, { version: 1, every: "year", first: "2026-12-31", lead: 20 })
      assert.equal(stale.status, 409)
      assert.match(await stale.text(), /FREQ=MONTHLY;INTERVAL=3/)
      assert.match(await text(ines.get("/pt/periodic-reports")), /a cada três meses/)
      assert.equal((await ines.post(`/en${cicte}`, { version: 2, every: "unset", lead: 20 })).status, 303)
    }),
  )

  test(
    "is asked for by the clock, never twice and never skipped, by a unit that the order in force binds",
    world.fresh(async (w) => {
      const [ines, gabriela] = [await w.as("ines"), await w.as("gabriela")]
      const set = { version: 1, every: "month", first: "2026-12-31", lead: 30 }
      for (const key of ["dps-projects", "dps-earlier-projects"])
        assert.equal((await ines.post(`/en/periodic-reports/${key}/edit`, set)).status, 303)
      const at = (instant: string) => askForPeriodic(w.db, new Date(instant))
      assert.equal(await at("2026-11-20T15:00:00Z"), 0)
      const both = await Promise.all([at("2026-12-01T15:00:00Z"), at("2026-12-01T15:00:00Z")])
      assert.equal(both[0] + both[1], 2, "two workers at once ask once for each")
      assert.equal(await at("2026-12-01T15:01:00Z"), 0, "a restart repeats nothing")
      const list = async () => (await ines.json<List>("/assignments?kind=periodic")).assignments
      assert.deepEqual((await list()).map((a) => [a.state, a.unit, a.due]).sort(), [
        ["asked", null, "2026-12-31"],
        ["assigned", "dps", "2026-12-31"],
      ])
      assert.equal(await at("2027-04-02T15:00:00Z"), 4, "what was missed in three months is asked for")
      const due = (await list()).filter((a) => a.unit === "dps").map((a) => a.due)
      assert.deepEqual(due.sort(), ["2026-12-31", "2027-01-31", "2027-03-31"])
      assert.equal(new Set(due).size, due.length)
      const made = (await w.facts()).filter((f) => f.kind === "assignment.made")
      assert.equal(made.length, 6)
      assert.ok((await gabriela.json<Work>("/work")).some((x) => x.step === "assignment.write"))
      const first = (await list()).find((a) => a.unit === "dps" && a.due === "2026-12-31")
      assert.ok(first)
      assert.match(await text(gabriela.get(pathOf(first.key))), /V\.B\.8[\s\S]*the clock/)
      assert.equal(
        (await ines.post("/en/periodic-reports/dps-projects/edit", { version: 2, every: "unset", lead: 30 })).status,
        303,
      )
      assert.equal(await at("2027-06-15T15:00:00Z"), 1, "of the one that is still set")
    }),
  )
})
