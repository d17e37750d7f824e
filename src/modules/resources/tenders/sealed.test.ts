import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, type World, world } from "#tests/world/index.ts"
import { after, before, call, handIn, linkFor, published, step } from "./tender.fixture.ts"

const everyone = ["amina", "bruno", "farid", "gabriela", "hugo", "ines", "joao", "karla", "luc", "maria"] as const
const withoutTokens = (page: string) => page.replace(/name="_once" value="[^"]*"/g, "").replace(/value="[^"]*" name="_once"/g, "")

/** Whatever anybody may read that could tell of a bid: pages, JSON, search, the calendar, and the tables as each role. */
async function readable(w: World, path: string): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  const addresses = [
    path,
    "/en/resources/tenders",
    "/en/resources",
    "/en/search?q=lamp",
    "/en/search?q=bid",
    "/en/calendar",
    "/en/work",
  ]
  for (const who of [null, ...everyone]) {
    const client = who ? await w.as(who) : w
    for (const address of addresses) {
      const reply = await client.get(address)
      // A refusal bears the number of its request.
      seen[`${who} ${address}`] = reply.ok ? withoutTokens(await reply.text()) : String(reply.status)
    }
    for (const address of [path, "/en/resources/tenders"])
      seen[`${who} ${address}.json`] = JSON.stringify(await client.json(address.slice(3)))
  }
  const roles = ["desk_officer", "unit_head", "planning", "legal", "secretary", "information_officer", "administrator", "donor"]
  const tables = ["facts.facts", "facts.ledger", "platform.blobs", "platform.once", "platform.waiting", "platform.attachments"]
  for (const role of roles)
    for (const table of [...tables, "resources.bids", "resources.opened_bids", "platform.search_entries", "platform.deadlines"])
      seen[`${role} ${table}`] = await w.db.read(`select set_config('hemisec.roles', '${role}', true)`, async (tx) =>
        String((await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(tx as never)).rows[0]?.n),
      )
  return seen
}

test(
  "bids cannot be counted: nothing that anybody may read differs once one was handed in, replaced and withdrawn",
  world.fresh(async (w) => {
    const path = await published(w)
    const [one, two] = [await linkFor(w, path, "Lamp Works"), await linkFor(w, path, "Wick & Sons")]
    for (const who of everyone) await w.as(who)
    await w.settle()
    const sealed = await readable(w, path)
    await handIn(w, one, "100")
    await handIn(w, one, "90", "Other words")
    await handIn(w, two, "80")
    assert.equal((await w.post(two.replace("hand-in", "withdraw"))).status, 303)
    await w.settle()
    const still = await readable(w, path)
    assert.deepEqual(
      Object.keys(sealed).filter((of) => sealed[of] !== still[of]),
      [],
    )
    for (const forbidden of ["facts.withheld", "platform.withheld_blobs", "(select turns from resources.bid_links) t"])
      await assert.rejects(
        w.db.read("select set_config('hemisec.roles', 'unit_head,administrator', true)", (tx) =>
          sql`select count(*) from ${sql.raw(forbidden)}`.execute(tx as never),
        ),
        { code: "42501" },
        forbidden,
      )
    w.setNow(after)
    await step(w, "gabriela", path, 2, "open")
    await assert.rejects(
      w.db.read("select null", (tx) => sql`select resources.take_bid_turn('x', now())`.execute(tx as never)),
      { code: "42501" },
    )
    assert.equal((await w.facts()).filter((f) => f.kind.startsWith("bid.")).length, 0, "one person is not two")
    await step(w, "ines", path, 3, "open")
    const kinds = (await w.facts()).map((f) => f.kind)
    assert.deepEqual(
      kinds.filter((kind) => kind.startsWith("bid.")),
      ["bid.handed_in", "bid.handed_in", "bid.handed_in", "bid.withdrawn"],
    )
    const left = await w.db.owner(async (tx) => (await sql`select from facts.withheld`.execute(tx)).rows.length)
    assert.equal(left, 0)
  }),
)

test(
  "the facts of bids are not told before the opening, even where a request calls for them",
  world.fresh(async (w) => {
    const path = await published(w)
    await handIn(w, await linkFor(w, path, "Lamp Works"), "100")
    const id = path.split("/").at(-1) ?? ""
    const told = await w.db.write(
      "select set_config('hemisec.roles', 'unit_head', true)",
      async (tx) => (await sql<{ n: number }>`select resources.tell_of_bids(${id}) as n`.execute(tx)).rows[0]?.n,
    )
    assert.equal(told, 0)
    assert.ok(!(await w.facts()).some((f) => f.kind.startsWith("bid.")))
  }),
)

test(
  "whoever asks for the bids too early is told that they are sealed, and that leaves a fact",
  world.fresh(async (w) => {
    const path = await published(w)
    await handIn(w, await linkFor(w, path, "Lamp Works"), "4711")
    w.setNow(before)
    for (const who of ["luc", "amina", "gabriela"] as const) {
      const client = await w.as(who)
      assert.deepEqual(await client.json(`${path.slice(3)}/bids`), { sealed: true, bids: null }, who)
      const page = await text(client.get(`${path}/bids`))
      assert.match(page, /Sealed. Nobody reads the bids/)
      assert.ok(!page.includes("4711"))
    }
    assert.equal((await w.facts()).filter((f) => f.kind === "tender.seal_tried").length, 6)
    assert.equal((await w.get(`${path}/bids`)).status, 401)
    assert.equal((await (await w.as("maria")).get(`${path}/bids`)).status, 403)
    w.setNow(after)
    await step(w, "gabriela", path, 2, "open")
    await step(w, "ines", path, 3, "open")
    assert.match(await text((await w.as("amina")).get(`${path}/bids`)), /4,711 USD/)
    assert.equal((await (await w.as("luc")).get(`${path}/bids`)).status, 403)
  }),
)

test(
  "nobody opens in the name of another: the database refuses, whatever the code says",
  world.fresh(async (w) => {
    const path = await published(w)
    const id = path.split("/").at(-1) ?? ""
    for (const who of ["gabriela", "ines", "joao"] as const) await w.as(who)
    const accounts = await w.db.owner(
      async (tx) => (await sql<{ id: string; name: string }>`select id, name from access.accounts`.execute(tx)).rows,
    )
    const of = (name: string) => accounts.find((a) => a.name === name)?.id ?? ""
    const acting = (name: string, roles: string, set: string) =>
      w.db.write(
        `select set_config('hemisec.account', '${of(name)}', true), set_config('hemisec.roles', '${roles}', true), set_config('hemisec.units', 'dps', true)`,
        (tx) => sql`update resources.tenders set ${sql.raw(set)} where id = ${id}`.execute(tx),
      )
    const signed = (name: string) => `'${of(name)}'`
    const refused: [string, string, string][] = [
      ["gabriela", "unit_head", `status = 'opening', opened_by = ${signed("ines")}`],
      [
        "gabriela",
        "unit_head",
        `status = 'opened', opened_by = ${signed("ines")}, confirmed_by = ${signed("gabriela")}, opened_at = closes_at`,
      ],
      ["gabriela", "unit_head", `opened_by = ${signed("gabriela")}, confirmed_by = ${signed("ines")}`],
      ["gabriela", "unit_head", `status = 'cancelled', opened_by = ${signed("gabriela")}, confirmed_by = ${signed("ines")}`],
      [
        "gabriela",
        "unit_head",
        `status = 'awarded', opened_by = ${signed("gabriela")}, confirmed_by = ${signed("ines")}, opened_at = closes_at`,
      ],
    ]
    for (const [name, roles, set] of refused) await assert.rejects(acting(name, roles, set), /in the name of another/, set)
    await assert.rejects(acting("gabriela", "secretary", `status = 'opening', opened_by = ${signed("gabriela")}`), {
      code: "42501",
    })
    await acting("gabriela", "unit_head", `status = 'opening', opened_by = ${signed("gabriela")}`)
    const alone = `status = 'opened', confirmed_by = ${signed("gabriela")}, opened_at = closes_at`
    await assert.rejects(acting("gabriela", "unit_head", alone), /tenders_two_open|row-level security/)
    await assert.rejects(acting("ines", "planning", `status = 'opened', confirmed_by = ${signed("joao")}, opened_at = closes_at`))
    await assert.rejects(
      w.db.owner((tx) => sql`update resources.tenders set confirmed_by = opened_by`.execute(tx)),
      {
        constraint: "tenders_two_open",
      },
    )
    await assert.rejects(
      w.db.owner((tx) => sql`update resources.tenders set confirmed_by = opened_by, opened_by = null`.execute(tx)),
      { constraint: "tenders_second_after_first" },
    )
    await acting("ines", "planning", `status = 'opened', confirmed_by = ${signed("ines")}, opened_at = closes_at`)
  }),
)

test(
  "a token is judged before anything that was sent is read, and guesses are limited",
  world.fresh(async (w) => {
    const path = await published(w)
    const link = await linkFor(w, path, "Lamp Works")
    let read = 0
    const endless = () =>
      new ReadableStream<Uint8Array>(
        {
          pull: (c) => {
            read += 1
            c.enqueue(new Uint8Array(65_536))
            if (read > 500) c.close()
          },
        },
        { highWaterMark: 0 },
      )
    const env = { incoming: { socket: { remoteAddress: "192.0.2.7" } } }
    const send = (address: string) => {
      const headers = { accept: "text/html", origin: "http://localhost", "content-type": "multipart/form-data; boundary=x" }
      const init = { method: "POST", headers, body: endless(), duplex: "half" }
      return Promise.resolve(w.app.request(`http://localhost${address}`, init as RequestInit, env))
    }
    const guessed = `/en/bids/${"x".repeat(43)}/hand-in`
    assert.equal((await send(guessed)).status, 404)
    assert.equal(read, 0, "nothing was read")
    for (let i = 1; i < 50; i++) await send(guessed)
    assert.equal((await send(guessed)).status, 429)
    const shown = await w.app.request(`http://localhost${link}`, { headers: { accept: "text/html" } }, env)
    assert.equal(shown.status, 200, "a link that stands opens all the same")
    assert.equal((await send("/en/bids/short/hand-in")).status, 429)
    for (let i = 0; i < 50; i++) await w.db.owner((tx) => sql`update resources.bid_links set turns = 50`.execute(tx))
    const often = await handIn(w, link, "5")
    assert.equal(often.status, 429)
    assert.match(await text(often), /fifty times at most/)
  }),
)

test(
  "a link is ended and another takes its place; what came by it counts until something comes by the new one",
  world.fresh(async (w) => {
    const path = await published(w)
    const gabriela = await w.as("gabriela")
    const [lost, other] = [await linkFor(w, path, "Lamp Works"), await linkFor(w, path, "Wick & Sons")]
    await handIn(w, lost, "100")
    await handIn(w, other, "95")
    const listed = await text(gabriela.get(path))
    const idOf = (bidder: string) =>
      new RegExp(`links/([0-9a-f-]{36})/end" aria-label="End the link of ${bidder}`).exec(listed)?.[1] ?? ""
    const ids = [idOf("Lamp Works"), idOf("Wick &amp; Sons")]
    assert.ok(ids.every((id) => id !== ""))
    const early = await gabriela.post(`${path}/links/new`, { bidder: "Lamp Works", insteadOf: ids[0] ?? "" })
    assert.equal(early.status, 422)
    assert.match(await text(early), /ended and not replaced yet/)
    for (const who of ["ines", "amina", "luc"] as const)
      assert.equal((await (await w.as(who)).post(`${path}/links/${ids[0]}/end`)).status, 403, who)
    for (const id of ids) assert.equal((await gabriela.post(`${path}/links/${id}/end`)).status, 303)
    assert.equal((await gabriela.post(`${path}/links/${ids[0]}/end`)).status, 404)
    assert.equal((await w.get(lost)).status, 404)
    assert.equal((await handIn(w, lost, "1")).status, 404)
    const replaced: string[] = []
    for (const [i, bidder] of ["Lamp Works", "Wick & Sons"].entries()) {
      const made = await gabriela.post(`${path}/links/new`, { bidder, insteadOf: ids[i] ?? "" })
      assert.equal(made.status, 303)
      replaced.push(/\/bids\/[\w-]{43}\/hand-in/.exec(await text(gabriela.get(made.headers.get("location") ?? "")))?.[0] ?? "")
    }
    assert.match(await text(w.get(`/en${replaced[0]}`)), /No bid of yours is here/)
    assert.equal((await w.post(`/en${replaced[0]?.replace("hand-in", "withdraw")}`)).status, 409, "nothing came by it yet")
    assert.equal((await handIn(w, `/en${replaced[0]}`, "70")).status, 303)
    w.setNow(after)
    await step(w, "gabriela", path, 2, "open")
    await step(w, "ines", path, 3, "open")
    const { bids } = await (await w.as("gabriela")).json<{ bids: { amount: number }[] }>(`${path.slice(3)}/bids`)
    assert.deepEqual(
      bids.map((b) => b.amount),
      [70, 95],
    )
  }),
)

test(
  "documents of a call are the secretariat's while it is a draft, then everybody's, and are not taken down",
  world.fresh(async (w) => {
    const gabriela = await w.as("gabriela")
    const path = (await gabriela.post("/en/resources/tenders/new", call)).headers.get("location") ?? ""
    const attach = (title: string, words: string, as = gabriela) =>
      as.upload(`${path}/documents/new`, { title }, { file: { name: "d.txt", bytes: new TextEncoder().encode(words) } })
    assert.equal((await attach("Drawing", "A lantern.")).status, 303)
    assert.equal((await attach("Again", "A lantern.")).status, 422)
    assert.equal((await attach("No document", "")).status, 422)
    assert.equal((await attach("Of another", "x", await w.as("joao"))).status, 403)
    assert.equal((await attach("Wrong", "Wrong words.")).status, 303)
    const page = await text(gabriela.get(path))
    const fileOf = (title: string) => new RegExp(`/files/([0-9a-f-]{36})"><?[^<]*>?${title}`).exec(page)?.[1] ?? title
    const files = [fileOf("Drawing"), fileOf("Wrong")]
    assert.equal((await w.get(`/en/files/${files[0]}`)).status, 404)
    assert.equal((await (await w.as("luc")).get(`/en/files/${files[0]}`)).status, 404)
    assert.equal((await gabriela.post(`${path}/documents/${files[1]}/remove`)).status, 303)
    await gabriela.post(`${path}/step`, { event: "publish", version: "1" })
    assert.match(await text(w.get(`/en/files/${files[0]}`)), /A lantern/)
    assert.match(await text(w.get(path)), /Drawing/)
    assert.equal((await gabriela.post(`${path}/documents/${files[0]}/remove`)).status, 409)
    assert.equal((await attach("Clarification", "Of brass.")).status, 303)
    assert.match(await text(w.get(path)), /Clarification/)
    w.setNow(after)
    assert.equal((await attach("Late", "Too late.", await w.as("gabriela"))).status, 409)
  }),
)
