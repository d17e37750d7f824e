import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, world } from "../../../tests/world/index.ts"

test(
  "a mandate of a programme holds for what could be held under it, and what is not known lets it hold",
  world(async ({ db }) => {
    const table: [lastDay: string | null, adoptedFrom: string | null, holds: boolean][] = [
      ["2007-12-31", "2008-01-01", false],
      ["2008-10-07", "2008-10-08", false],
      ["2008-10-08", "2008-10-08", true],
      ["2008-12-31", "2008-10-08", true],
      ["2013-06-30", "2008-01-01", true],
      [null, "2008-01-01", true],
      ["2007-12-31", null, true],
      [null, null, true],
    ]
    for (const [lastDay, adoptedFrom, holds] of table) {
      const { rows } = await db.owner((tx) =>
        sql<{ holds: boolean }>`select programmes.mandate_reaches(${lastDay}::date, ${adoptedFrom}::date) as holds`.execute(tx),
      )
      assert.equal(rows[0]?.holds, holds, `${lastDay} under ${adoptedFrom}`)
    }
  }),
)

test(
  "what was done in 2007 answers the Declaration of 2003 and not the Commitment of 2008, on its page and in every list",
  world(async ({ json, get }) => {
    type One = { clauses: { clause: string; own: boolean }[] }
    type List = { total: number; activities: { key: string }[] }
    const all = await json<List>("/activities?instrument=commitment-2008&most=1000")
    const of2007 = await json<List>("/activities?year=2007&programme=s-cicte~immigration-and-customs&most=1000")
    const of2012 = await json<List>("/activities?year=2012&programme=s-cicte~immigration-and-customs&most=1000")
    assert.ok(of2007.total > 0 && of2012.total > 0)
    const listed = new Set(all.activities.map((a) => a.key))
    for (const [{ activities }, served] of [
      [of2007, false],
      [of2012, true],
    ] as const)
      for (const { key } of activities) {
        const one = await json<One>(`/activities/${key.replaceAll("/", "~")}`)
        assert.equal(
          one.clauses.some((c) => c.clause.startsWith("commitment-2008/") && !c.own),
          served,
          key,
        )
        assert.equal(listed.has(key), served, key)
      }
    const panel = await text(get("/en/instruments/commitment-2008"))
    assert.ok(panel.includes(`>${all.total} `) || panel.includes(`>${all.total}<`), "the panel counts what the list holds")
  }),
)

test(
  "what the report of 2013 states for its section holds for what that report tells, never for what the one of 2008 alone tells",
  world(async ({ db }) => {
    const { rows } = await db.owner((tx) =>
      sql<{ tells: string; states: string; links: number }>`
        select split_part(a.section, '/', 1) as tells, m.sources -> 0 ->> 'document' as states, count(*)::int as links
        from programmes.activities a join programmes.activity_mandates m on m.activity = a.key
        where m.basis = 'section' and not m.own group by 1, 2`.execute(tx),
    )
    assert.ok(rows.length > 0)
    assert.deepEqual(
      rows.filter((r) => r.tells !== r.states),
      [],
    )
  }),
)
