import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { text, world } from "#tests/world/index.ts"
import { lineage } from "./manifest.ts"

const mem = "/clauses/declaration-on-security/article-27/lineage/second-summit-1998~mem"
const inventory = "/clauses/port-of-spain-recommendations-2011/training-inventory"
type Pair = { later: string; earlier: string; kind: string; basis: string | null; verdict: string | null }
type Lineages = { lineages: string[][]; occurrences: Pair[] }
type Faults = { errors: { pointer: string }[] }
type Clause = { lineage: Pair[] }

test(
  "the record's links come back from the database as they went in",
  world(async ({ db }) => {
    const { readTable } = await import("#src/platform/record/index.ts")
    const [loader] = lineage.record ?? []
    assert.ok(loader)
    const file = readTable(readFileSync(new URL(`../../../../record/${loader.file}`, import.meta.url))).rows.map((r) => r.cells)
    const dumped = new Map((await db.read("select null", (tx) => loader.dump(tx))).map((row) => [loader.key(row), row]))
    assert.equal(dumped.size, file.length)
    for (const row of file) assert.deepEqual(dumped.get(loader.key(row)), row)
  }),
)

test(
  "a clause says where else the same request stands, from either end, and that it is our reading",
  world(async ({ get, json }) => {
    const page = await text(get("/en/clauses/declaration-on-security/article-27"))
    assert.match(page, /The same request elsewhere/)
    assert.match(page, /widens <a href="\/en\/clauses\/second-summit-1998\/mem">/)
    assert.match(page, /is narrowed by <a href="\/en\/clauses\/work-plan-2013\/item-2-1">/)
    assert.doesNotMatch(page, /Link an earlier occurrence/)
    const { lineage: pairs } = await json<Clause>("/clauses/declaration-on-security/article-27")
    assert.ok(pairs.every((p) => p.basis === "reading"))
    assert.doesNotMatch(await text(get(`/en${inventory}`)), /The same request elsewhere/)
  }),
)

test(
  "lineages stand in order, and one of each is counted by its rule",
  world(async ({ get, json }) => {
    const { lineages } = await json<Lineages>("/mandates/lineages")
    assert.deepEqual(
      lineages.find((l) => l.includes("second-summit-1998/mem")),
      ["second-summit-1998/mem", "declaration-on-security/article-27", "work-plan-2013/item-2-1"],
    )
    assert.match(await text(get("/pt/mandates/lineages")), /cadeias de cláusulas com o mesmo pedido/)
    type Counts = { left: { total: number; only: string[] }; right: { total: number } }
    const { left, right } = await json<Counts>("/mandates/counts?left=asks&right=one_per_lineage")
    assert.deepEqual([left.total - right.total, left.only], [2, ["declaration-on-security/article-23", "second-summit-1998/mem"]])
  }),
)

test(
  "two occurrences are compared word by word, and the page says that the words are ours",
  world(async ({ get }) => {
    const page = await text(get(`/en${mem}`))
    assert.match(page, /Compared are our own summaries/)
    assert.match(page, /<del>|<ins>/)
    assert.match(page, /Report on the Declaration on Security|dsa-2008/)
    assert.equal((await get("/en/clauses/declaration-on-security/article-25/lineage/second-summit-1998~mem")).status, 404)
    assert.equal((await get("/en/clauses/declaration-on-security/article-27/lineage/__proto__")).status, 404)
  }),
)

test(
  "legal confirms the record's reading without words, and the link is no reading any more",
  world(async ({ as, json, facts, get }) => {
    const joao = await as("joao")
    const before = (await facts()).length
    const reply = await joao.post(`/en${mem}/decide`, { verdict: "confirmed", kind: "widens", version: 0 })
    assert.deepEqual([reply.status, reply.headers.get("location")], [303, `/en${mem}`])
    const [fact] = (await facts()).slice(before)
    assert.deepEqual(
      [fact?.kind, fact?.about, fact?.detail],
      [
        "clause.occurrence_confirmed",
        "clause:declaration-on-security/article-27",
        { earlier: "second-summit-1998/mem", version: 1, kind: "widens" },
      ],
    )
    assert.equal((await json<Pair>(mem)).basis, "confirmed")
    assert.match(await text(get(`/en${mem}`)), /Confirmed on 20 November 2026/)
  }),
)

test(
  "going back needs a reason; a rejected link leaves the lineage, its history stays, and the reason is the staff's",
  world(async ({ as, json, get }) => {
    const ines = await as("ines")
    const bare = await ines.post(`/en${mem}/decide`, { verdict: "rejected", kind: "widens", version: 1 })
    assert.equal(bare.status, 422)
    assert.match(await bare.text(), /Give the reason in a sentence/)
    const done = await ines.call(`${mem}/decide`, {
      verdict: "rejected",
      kind: "widens",
      reason: "The summit founds, the article praises.",
      version: 1,
    })
    assert.equal(done.status, 200)
    const { lineages } = await json<Lineages>("/mandates/lineages")
    assert.ok(!lineages.flat().includes("second-summit-1998/mem"))
    const page = await text(get(`/en${mem}`))
    assert.match(page, /Rejected on 20 November 2026 \(planning\): not the same request/)
    assert.match(page, /Confirmed on 20 November 2026 \(legal officer\)/)
    assert.doesNotMatch(page, /The summit founds/)
    assert.match(await text((await as("amina")).get(`/en${mem}`)), /The summit founds/)
  }),
)

test(
  "whoever decides on what has changed meanwhile is told what was decided, and keeps the own words",
  world(async ({ as }) => {
    const reply = await (await as("joao")).post(`/en${mem}/decide`, {
      verdict: "confirmed",
      kind: "renews",
      reason: "My words stay.",
      version: 1,
    })
    assert.equal(reply.status, 409)
    const page = await reply.text()
    assert.match(page, /Somebody decided meanwhile: rejected, widens/)
    assert.match(page, /My words stay/)
    assert.match(page, /name="version" value="2"/)
  }),
)

test(
  "a person links an earlier clause; all faults are told together, and a circle is refused",
  world(async ({ as, json }) => {
    const ines = await as("ines")
    const empty = await ines.call(`${inventory}/lineage`, {})
    assert.equal(empty.status, 422)
    assert.deepEqual(
      ((await empty.json()) as Faults).errors.map((e) => e.pointer),
      ["/earlier", "/kind", "/reason"],
    )
    const link = { earlier: "/en/clauses/commitment-2008/mandate-support", kind: "narrows", reason: "One of its five matters." }
    const reply = await ines.post(`/en${inventory}/lineage`, link)
    assert.equal(reply.status, 303)
    assert.deepEqual(
      (await json<Clause>(inventory)).lineage.map((p) => [p.earlier, p.kind, p.basis]),
      [["commitment-2008/mandate-support", "narrows", "confirmed"]],
    )
    const twice = await ines.post(`/en${inventory}/lineage`, link)
    assert.equal(twice.status, 422)
    assert.match(await twice.text(), /linked already/)
    const circle = await ines.call("/clauses/commitment-2008/mandate-support/lineage", {
      ...{ earlier: "port-of-spain-recommendations-2011/training-inventory", kind: "repeats", reason: "Backwards." },
    })
    assert.match(JSON.stringify(await circle.json()), /run in a circle/)
  }),
)

test(
  "heads, desk officers, delegates and strangers draw no links",
  world(async ({ as, call, get }) => {
    const send = { earlier: "commitment-2008/pillar-1", kind: "repeats", reason: "So I say." }
    for (const person of ["amina", "gabriela", "hugo", "bruno", "luc"] as const) {
      const somebody = await as(person)
      assert.equal((await somebody.call(`${inventory}/lineage`, send)).status, 403, person)
      assert.equal((await somebody.get(`/en${mem}/decide`)).status, 403, person)
    }
    assert.equal((await call(`${inventory}/lineage`, send)).status, 401)
    assert.equal((await get("/en/clauses/nowhere/at-all/lineage/a~b")).status, 404)
    const ines = await as("ines")
    assert.equal((await ines.call(`${inventory}/lineage`, { ...send, kind: "copies" })).status, 422)
    assert.equal((await ines.call(`${inventory}/lineage`, { ...send, reason: "bad\u0007bell" })).status, 422)
    assert.equal((await ines.call("/clauses/nowhere/at-all/lineage", send)).status, 404)
  }),
)
