import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { sql } from "kysely"
import { readTable } from "#src/platform/record/index.ts"
import { type Day, day, plusDays } from "#src/values/day.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { listDeliveries, listDuties } from "./queries.ts"
import { nowOf, occurrencesOf, standingOf, standings } from "./rules.ts"
import { countStandings, listOverdue, listStanding } from "./standing.ts"
import { dutyKinds } from "./types.ts"

type Line = { key: string; standing: string; on: string | null }
type List = { duties: Line[]; total: number; next: string | null }
type GapThing = { thing: string; unit: string | null; lastUnit: string | null; since: string | null; proposed: string[] }
type Gap = { total: number; things: GapThing[] }

/** Plainly invented: a duty of each sort on one clause, and what was recorded of some of their days. */
const invent = (w: World) =>
  w.db.owner((tx) =>
    sql`with d as (insert into mandates.duties (key, clause, kind, title, due, due_from, due_to, rule, unit, delivered_by, delivered)
      select 'lantern-' || n, 'trafficking-conclusions-2006/glossary', (array['report', 'meeting', 'publication'])[1 + n % 3],
        '{"authentic":["en"],"values":{"en":{"text":"Lantern","kind":"authentic"}}}',
        due, due::text::date, due::text::date, rule, case when n % 2 = 0 then 'dtoc' end, by, case when by is not null then '2020' end
      from (values (1, '2010-05-31', 'FREQ=MONTHLY;BYMONTHDAY=-1', null), (2, '2020-02-29', 'FREQ=YEARLY', null), (3, '2026-11-01', 'FREQ=DAILY;COUNT=5', null),
        (4, '2000-01-01', 'FREQ=YEARLY;UNTIL=20030101', null), (5, null, 'FREQ=YEARLY', null), (6, '2019-12-31', '', 'document:dsa-2008'),
        (7, null, '', 'document:dsa-2008'), (8, '2026-11-20', '', null), (9, '2026-11-19', '', null), (10, '2031-01-01', 'FREQ=YEARLY', null)) as t(n, due, rule, by)
      returning key)
    insert into mandates.duty_deliveries (duty, occurrence, version, thing, delivered, recorded_as, recorded_on)
    select * from (values ('lantern-3', date '2026-11-01', 1, 'document:dsa-2008', '2026'), ('lantern-3', '2026-11-02', 1, 'document:dsa-2008', '2026'),
      ('lantern-3', '2026-11-03', 1, 'document:dsa-2008', '2026'), ('lantern-3', '2026-11-04', 1, 'document:dsa-2008', '2026'),
      ('lantern-3', '2026-11-05', 1, 'document:dsa-2008', '2026'), ('lantern-6', '2019-12-31', 1, null, null),
      ('lantern-9', '2026-11-19', 1, 'document:dsa-2008', '2026'), ('lantern-2', '2020-02-29', 1, 'document:dsa-2008', '2026'),
      ('lantern-2', '2020-02-29', 2, null, null)) as t(a, b, c, d, e), (select 'planning', date '2026-11-20') as by where exists (select from d)`.execute(
      tx,
    ),
  )

test(
  "the statement and the rule agree about every duty on any day",
  world.fresh(async (w) => {
    await invent(w)
    const duties = await w.db.read("select null", (tx) => listDuties(tx))
    const deliveries = Map.groupBy(
      await w.db.read("select null", (tx) =>
        listDeliveries(
          tx,
          duties.map((d) => d.key),
        ),
      ),
      (d) => d.duty,
    )
    const agree = async (on: Day) => {
      const reckoned = duties.map((duty) => {
        const times = occurrencesOf(duty, deliveries.get(duty.key) ?? [], on)
        return { duty, standing: standingOf(times, on), now: nowOf(times, on) }
      })
      await w.db.read("select null", async (tx) => {
        const counts = await countStandings(tx, on)
        for (const show of standings) {
          const ours = reckoned.filter((r) => r.standing === show).map((r) => r.duty.key)
          assert.deepEqual((await listStanding(tx, on, { show }, 100)).toSorted(), ours.toSorted(), `${show} ${on}`)
          assert.equal(
            counts.filter((c) => c.standing === show).reduce((sum, c) => sum + c.count, 0),
            ours.length,
          )
        }
        assert.deepEqual(
          (await listOverdue(tx, on)).map((o) => [o.duty, o.since]),
          reckoned
            .filter((r) => r.standing === "overdue")
            .map((r) => [r.duty.key, r.now?.on])
            .sort(),
        )
      })
    }
    for (const on of ["2008-03-31", "2020-02-29", "2026-11-06", "2026-11-20", "2031-01-01"].map(day)) await agree(on)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 10_000 }), (n) => agree(plusDays(day("2005-01-01"), n))),
      { numRuns: 25 },
    )
  }),
)

test(
  "what is overdue is counted alike on its list, among all lists, at home and among duties, and grows a day at a time",
  world.fresh(async (w) => {
    await invent(w)
    const gap = await w.json<Gap>("/en/gaps/duty-overdue")
    const { total, duties } = await w.json<List>("/en/duties?show=overdue")
    assert.equal(gap.total, total)
    assert.deepEqual(gap.things.map((t) => t.thing).toSorted(), duties.map((d) => `duty:${d.key}`).toSorted())
    const since = new Map(gap.things.map((t) => [t.thing, t.since]))
    for (const d of duties) assert.equal(since.get(`duty:${d.key}`), d.on)
    const all = await w.json<{ gap: string; count: number }[]>("/en/gaps")
    assert.equal(all.find((l) => l.gap === "duty-overdue")?.count, total)
    const home = await w.json<{ gaps: { gap: string; count: number }[] }>("/en")
    assert.equal(home.gaps.find((l) => l.gap === "duty-overdue")?.count, total)
    assert.ok(since.has("duty:lantern-1") && since.has("duty:lantern-6") && !since.has("duty:lantern-8"))
  }),
)

test(
  "the list says who answered on the due day and who does today, and is a file with the days since",
  world(async (w) => {
    const { things } = await w.json<Gap>("/en/gaps/duty-overdue")
    const days = things.map((t) => t.since ?? "")
    assert.deepEqual(days, days.toSorted())
    const line = things.find((t) => t.thing === "duty:trafficking-directory-distribution")
    assert.equal(line?.since, "2008-03-31")
    assert.ok(line?.unit)
    const { times } = await w.json<{ times: { on: string; units: { unit: string }[] }[] }>(
      "/en/duties/trafficking-directory-distribution",
    )
    const named = await w.json<{ duty: { unit: string | null } }>("/en/duties/trafficking-directory-distribution")
    assert.equal(line.lastUnit, named.duty.unit ?? times[0]?.units[0]?.unit ?? null)
    assert.match(await text(w.get("/pt/gaps/duty-overdue")), /Obrigações em atraso[\s\S]*há [\d.]+ anos/)
    const file = await w.get("/en/gaps/duty-overdue.csv?most=5000")
    const { rows } = readTable(new Uint8Array(await file.arrayBuffer()))
    assert.equal(rows.length, things.length)
    assert.ok(rows.every((r) => Number(r.cells.days) > 1000))
  }),
)

test(
  "where several units are proposed the list names them all and who confirms; one that is confirmed stands alone",
  world.fresh(async (w) => {
    await w.db.owner((tx) =>
      sql`insert into mandates.duties (key, clause, kind, title, due, due_from, due_to, rule)
        select 'lamp-' || row_number() over (order by c.key), c.key, 'report',
          '{"authentic":["en"],"values":{"en":{"text":"Lamp","kind":"authentic"}}}', '2026-11-19', '2026-11-19', '2026-11-19', ''
        from mandates.clauses c where cardinality(c.themes) > 1
        order by c.key limit 25`.execute(tx),
    )
    const { things } = await w.json<Gap>("/en/gaps/duty-overdue")
    const line = things.find((t) => t.thing.startsWith("duty:lamp-") && t.proposed.length > 1)
    assert.ok(line, "some clause is of several units")
    assert.equal(line.unit, line.proposed[0])
    const { times } = await w.json<{ times: { units: { unit: string }[] }[] }>(`/en/duties/${line.thing.slice("duty:".length)}`)
    assert.deepEqual(
      line.proposed,
      times[0]?.units.map((u) => u.unit),
    )
    const page = await text(w.get("/en/gaps/duty-overdue"))
    for (const unit of line.proposed) assert.ok(page.includes(`href="/en/units/${unit}"`), unit)
    assert.match(page, /Proposed, none confirmed; counted under the first/)
    assert.match(await text(w.get("/fr/gaps/duty-overdue")), /Proposées, aucune confirmée/)
    assert.match(await text(w.get("/en/gaps/duty-overdue.csv?most=5000")), new RegExp(line.proposed.join("\\|")))
    await w.db.owner((tx) =>
      sql`update mandates.duties set unit = ${line.unit} where key = ${line.thing.slice("duty:".length)}`.execute(tx),
    )
    const after = await w.json<Gap>("/en/gaps/duty-overdue")
    assert.deepEqual(after.things.find((t) => t.thing === line.thing)?.proposed, [], "a source names one")
  }),
)

test(
  "a delivery takes a duty out of the list, and taking it back puts it in again",
  world.fresh(async (w) => {
    const count = async () => (await w.json<Gap>("/en/gaps/duty-overdue")).total
    const before = await count()
    const ines = await w.as("ines")
    const path = "/duties/trafficking-directory-distribution/deliveries/2008-03-31"
    const sent = { event: "record", thing: "document:dsa-2008", delivered: "2008", version: 0 }
    assert.equal((await ines.call(path, sent)).status, 200)
    assert.equal(await count(), before - 1)
    assert.equal((await ines.call(path, { event: "withdraw", version: 1 })).status, 200)
    assert.equal(await count(), before)
  }),
)

test(
  "pages follow each other by key: together they are the whole list, each duty once, however it is narrowed",
  world.fresh(async (w) => {
    await w.db.owner((tx) =>
      sql`insert into mandates.duties (key, clause, kind, title, due, due_from, due_to)
        select 'candle-' || n, 'trafficking-conclusions-2006/glossary', ${sql.lit(dutyKinds[0])}, title, d::text, d, d
        from generate_series(1, 120) n, lateral (select case when n % 3 > 0 then date '2020-01-01' + n / 10 end as d) x,
          (select title from mandates.duties limit 1) t`.execute(tx),
    )
    for (const narrowed of ["", "show=overdue", "kind=report&show=undated"]) {
      const found: string[] = []
      for (let from = ""; ; ) {
        const page = await w.json<List>(`/en/duties?${narrowed}${from}`)
        found.push(...page.duties.map((d) => d.key))
        if (!page.next) {
          assert.equal(found.length, page.total, narrowed)
          break
        }
        from = `${narrowed ? "&" : ""}from=${page.next}`
      }
      assert.equal(new Set(found).size, found.length, narrowed)
      assert.ok(found.length > 30, narrowed)
    }
    assert.deepEqual((await w.json<List>("/en/duties?from=no-such-duty")).duties, [])
  }),
)
