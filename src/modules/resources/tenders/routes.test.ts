import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, type World, world } from "#tests/world/index.ts"
import { after, before, call, handIn, linkFor, published, step } from "./tender.fixture.ts"

const countBids = (w: World, role: string) =>
  w.db.read(
    `select set_config('hemisec.roles', '${role}', true)`,
    async (tx) => (await sql<{ n: number }>`select count(*)::int as n from resources.bids`.execute(tx as never)).rows[0]?.n,
  )

test(
  "before the hour nobody reads a bid or learns of it: not the officer, not the administrator, not by the database",
  world.fresh(async (w) => {
    const path = await published(w)
    const link = await linkFor(w, path, "Lamp Works")
    assert.equal((await handIn(w, link, "4711")).status, 303)
    assert.match(await text(w.get(link)), /Your bid is here, sealed/)
    w.setNow(before)
    for (const who of ["gabriela", "ines", "joao", "hugo", "luc"] as const) {
      const page = await text((await w.as(who)).get(path))
      assert.ok(!page.includes("4711"), who)
      assert.equal(page.includes("Lamp Works"), who === "gabriela", "the unit alone sees whom it gave a link")
    }
    for (const who of ["gabriela", "luc"] as const) {
      const tried = await step(w, who, path, 2, "open")
      assert.equal(tried.headers.get("location"), `${path}?sealed=yes`, who)
    }
    assert.match(await text(w.get(`${path}?sealed=yes`)), /sealed until the hour of closing/)
    assert.equal((await w.facts()).filter((f) => f.kind === "tender.seal_tried").length, 2)
    for (const role of ["unit_head", "administrator", "secretary"]) assert.equal(await countBids(w, role), 0, role)
    const stored = await w.db.owner(async (tx) => (await sql<{ blob: string }>`select blob from resources.bids`.execute(tx)).rows)
    const bytes = Buffer.from((await w.store.get(stored[0]?.blob ?? "")) ?? [])
    assert.ok(bytes.length > 0 && !bytes.includes("lanterns") && !bytes.includes("4711"), "the file is encrypted")
    assert.ok(!JSON.stringify(await w.facts()).includes("4711"))
  }),
)

test(
  "the database holds the seal by its own clock, even where a tender claims to be opened",
  world.fresh(async (w) => {
    const path = await published(w)
    await w.as("ines")
    const link = await linkFor(w, path, "Lamp Works")
    await handIn(w, link, "4711")
    await w.db.owner((tx) => sql`update resources.tenders set opened_by = (select id from access.accounts limit 1)`.execute(tx))
    assert.equal(await countBids(w, "unit_head"), 0, "one person is not two")
    const early = w.db.owner((tx) => sql`update resources.tenders set opened_at = closes_at - interval '1 second'`.execute(tx))
    await assert.rejects(early, { constraint: "tenders_opened_after_the_hour" })
    const moved = w.db.owner((tx) => sql`update resources.tenders set closes_at = closes_at - interval '1 day'`.execute(tx))
    await assert.rejects(moved, { constraint: "tenders_keep_their_hour" })
    await w.db.owner((tx) =>
      sql`insert into resources.tenders (id, unit, title, terms, closes_at, zone, status, visibility, drafted_by, drafted_at, opened_by, confirmed_by, opened_at)
        select gen_random_uuid(), unit, title, terms, '2999-01-01', zone, 'opened', 'public', drafted_by, drafted_at, drafted_by,
          (select id from access.accounts where id <> drafted_by limit 1), '2999-01-02' from resources.tenders`.execute(tx),
    )
    await w.db.owner((tx) =>
      sql`update resources.bids set tender = (select id from resources.tenders where closes_at > '2998-01-01')`.execute(tx),
    )
    assert.equal(await countBids(w, "unit_head"), 0, "its hour has not struck")
  }),
)

test(
  "a bid is replaced and withdrawn until the hour, and is late from it on",
  world.fresh(async (w) => {
    const path = await published(w)
    const link = await linkFor(w, path, "Lamp Works")
    const other = { name: "bid.docx", bytes: new TextEncoder().encode("A bid in name alone") }
    const refused = await w.upload(link, { amount: "100", currency: "USD" }, { file: other })
    assert.match(await text(refused), /neither a PDF nor a DOCX file/)
    await handIn(w, link, "100", "First words")
    assert.equal((await handIn(w, link, "90", "Second words")).status, 303)
    const withdraw = link.replace("hand-in", "withdraw")
    assert.equal((await w.post(withdraw)).status, 303)
    assert.match(await text(w.get(link)), /No bid of yours is here/)
    await handIn(w, link, "80", "Third words")
    w.setNow(after)
    const late = await handIn(w, link, "70", "Too late")
    assert.equal(late.status, 409)
    assert.match(await text(late), /No bid is taken, replaced or withdrawn from the hour of closing on/)
    assert.equal((await w.post(withdraw)).status, 409)
    assert.equal((await w.get(`/en/bids/${"x".repeat(43)}/hand-in`)).status, 404)
    assert.equal((await handIn(w, `/en/bids/${"x".repeat(43)}/hand-in`, "1")).status, 404)
    assert.equal((await (await w.as("gabriela")).post(`${path}/links/new`, { bidder: "Late Lamps" })).status, 409)
    await step(w, "gabriela", path, 2, "open")
    await step(w, "ines", path, 3, "open")
    const { bids } = await (await w.as("ines")).json<{ bids: { amount: number }[] }>(path.slice(3))
    assert.deepEqual(
      bids.map((b) => b.amount),
      [80],
    )
  }),
)

test(
  "two persons open after the hour; the secretariat reads, the public does not; it is awarded with a reason and contracted",
  world.fresh(async (w) => {
    const path = await published(w)
    for (const [firm, amount] of [
      ["Lamp Works", "120"],
      ["Wick & Sons", "110.50"],
    ] as const)
      await handIn(w, await linkFor(w, path, firm), amount, `We are ${firm}.`)
    w.setNow(after)
    assert.equal((await step(w, "hugo", path, 2, "open")).status, 403)
    assert.equal((await step(w, "luc", path, 2, "open")).status, 403)
    assert.equal((await step(w, "gabriela", path, 2, "open")).status, 303)
    const alone = await step(w, "gabriela", path, 3, "open")
    assert.equal(alone.status, 409)
    assert.match(await text(alone), /another person must take this step/)
    assert.equal((await step(w, "joao", path, 3, "open")).status, 303)
    const ines = await w.as("ines")
    const page = await text(ines.get(path))
    for (const words of ["Wick &amp; Sons", "110.50 USD", "120 USD", "bid.pdf"]) assert.ok(page.includes(words), words)
    const file = /\/files\/[0-9a-f-]{36}/.exec(page)?.[0] ?? ""
    assert.match(await text(ines.get(file)), /% We are/)
    for (const who of [w, await w.as("luc"), await w.as("maria")]) {
      assert.ok(!(await text(who.get(path))).includes("110.50"))
      assert.equal((await who.get(file)).status, 404)
    }
    const nobody = await step(w, "hugo", path, 4, "award", { reason: "Lowest." })
    assert.equal(nobody.status, 422)
    assert.match(await text(nobody), /Choose the bid that is awarded/)
    const bid = /value="([0-9a-f-]{36})">Wick/.exec(await text((await w.as("hugo")).get(path)))?.[1] ?? ""
    assert.equal((await step(w, "hugo", path, 4, "award", { bid })).status, 409, "a reason is missing")
    assert.equal((await step(w, "hugo", path, 4, "award", { bid, reason: "Lowest." })).status, 303)
    assert.equal((await step(w, "joao", path, 5, "contract")).status, 409)
    assert.equal((await step(w, "joao", path, 5, "contract", { contract: "C-7/2026" })).status, 303)
    assert.match(await text(w.get(path)), /C-7\/2026/)
  }),
)

test(
  "a call needs an hour to come, its own unit and all its parts; others draft none",
  world(async (w) => {
    const gabriela = await w.as("gabriela")
    const bad = async (more: Readonly<Record<string, string>>) =>
      text(gabriela.post("/en/resources/tenders/new", { ...call, ...more }))
    assert.match(await bad({ closesAt: "25:00" }), /an hour that this day has there/)
    assert.match(await bad({ closesOn: "2026-03-08", closesAt: "02:30" }), /an hour that this day has there/)
    assert.match(await bad({ closesOn: "2026-11-19" }), /This hour is over/)
    assert.match(await bad({ title: "x", terms: "y" }), /at least 3 characters[\s\S]*at least 10 characters/)
    assert.equal((await gabriela.post("/en/resources/tenders/new", { ...call, unit: "es-cicad" })).status, 403)
    for (const who of ["amina", "maria", "luc"] as const)
      assert.equal((await (await w.as(who)).post("/en/resources/tenders/new", call)).status, 403, who)
    assert.equal((await w.post("/en/resources/tenders/new", call)).status, 401)
  }),
)
