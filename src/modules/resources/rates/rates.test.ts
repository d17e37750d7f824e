// Stories of rates: entered, amended by a further row, brought in, and totals converted where somebody asks.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { type Client, type Fields, text, type World, world } from "#tests/world/index.ts"

const eur = { currency: "eur", base: "USD", day: "2026-03-01", rate: "1.0853", source: "Bulletin of the bank, 1 March" }
type InOne = {
  in: string
  total: number
  lines: {
    currency: string
    amount: number
    rate: string | null
    day: string | null
    version: number | null
    converted: number
  }[]
  without: { currency: string; amount: number; why: string }[]
} | null

const enter = async (who: Client, more: Fields = {}) => {
  const reply = await who.post("/en/resources/rates/new", { ...eur, ...more })
  assert.equal(reply.status, 303, await reply.clone().text())
}

async function spent(w: World) {
  const ines = await w.as("ines")
  await ines.post("/en/resources/funds/new", { key: "lamp-fund", title: "Lamp fund", kind: "specific" })
  const book = async (reference: string, currency: string, amount: string, spentOn: string) => {
    const said = { reference, spentOn, unit: "dps", fund: "lamp-fund", currency, amount }
    assert.equal((await ines.post("/en/resources/spending/new", said)).status, 303)
  }
  await book("B-1", "EUR", "100.10", "2026-03-05")
  await book("B-2", "EUR", "0.05", "2026-03-20")
  await book("B-3", "USD", "40", "2026-03-05")
  await book("B-4", "CRC", "5000", "2026-03-05")
  return ines
}

test(
  "a total is converted only where somebody asks, with its rate; what has no rate is told apart and not counted",
  world.fresh(async (w) => {
    const ines = await spent(w)
    assert.doesNotMatch(await text(ines.get("/en/resources/spending")), /by our table/)
    await enter(ines)
    const plain = await text(ines.get("/en/resources/spending"))
    assert.match(plain, /In USD, by our table/)
    assert.doesNotMatch(plain, /Converted to USD/)
    const shown = await text(ines.get("/en/resources/spending?in=USD"))
    for (const words of ["100.15 EUR", "1.0853", "Bulletin of the bank", "108.69 USD", "148.69 USD", "5,000 CRC: no rate"])
      assert.ok(shown.includes(words), words)
    const { inOne } = await ines.json<{ inOne: InOne }>("/resources/spending?in=USD")
    assert.equal(inOne?.total, 148.69)
    assert.deepEqual(
      inOne?.lines.map((l) => [l.currency, l.amount, l.rate, l.converted]),
      [
        ["EUR", 100.15, "1.0853", 108.69],
        ["USD", 40, null, 40],
      ],
    )
    assert.deepEqual(inOne?.without, [{ currency: "CRC", amount: 5000, counted: 1, why: "no_rate" }])
    assert.equal((await ines.json<{ inOne: InOne }>("/resources/spending")).inOne, null)
    assert.equal((await ines.get("/en/resources/spending?in=usd")).status, 400)
    assert.equal((await w.get("/en/resources/spending?in=USD")).status, 401, "single bookings stay the secretariat's")
  }),
)

test(
  "budgets are converted by the first day of their period, contributions by the day on which they came",
  world.fresh(async (w) => {
    const [ines, amina] = [await w.as("ines"), await w.as("amina")]
    await ines.post("/en/resources/funds/new", { key: "lamp-fund", title: "Lamp fund", kind: "specific" })
    await enter(ines, { day: "2026-01-01" })
    const budget = {
      ...{ unit: "dps", periodFrom: "2026-01-01", periodTo: "2026-12-31", currency: "EUR", "lines/0/fund": "lamp-fund" },
      ...{ "lines/0/purpose": "Lanterns", "lines/0/amount": "1000" },
    }
    assert.equal((await amina.post("/en/resources/budgets/new", budget)).status, 303)
    assert.equal((await amina.json<{ inOne: InOne }>("/resources/budgets?in=USD")).inOne?.total, 1085.3)
    assert.deepEqual(
      (await w.json<{ inOne: InOne }>("/resources/budgets?in=USD")).inOne?.lines,
      [],
      "a draft is in no stranger's total",
    )
    const gift = {
      ...{ unit: "dps", donor: "UNODC", kind: "cash", amount: "700", currency: "EUR", programme: "dps/picap" },
      ...{ receivedOn: "2026-02-03", shown: "public" },
    }
    const given = await amina.post("/en/contributions/new", gift)
    assert.equal(given.status, 303, await given.clone().text())
    assert.match(await text(w.get("/en/contributions")), /\/en\/resources\?in=USD#in-one/)
    const { givenInOne } = await w.json<{ givenInOne: InOne }>("/resources?in=USD")
    const line = givenInOne?.lines.find((l) => l.currency === "EUR")
    assert.deepEqual([line?.amount, line?.converted, line?.day], [700, 759.71, "2026-01-01"])
  }),
)

test(
  "a rate is amended by a further row and never overwritten; both stay to be read, and a stale form is told",
  world.fresh(async (w) => {
    const ines = await w.as("ines")
    await enter(ines)
    const path = "/en/resources/rates/eur-usd-2026-03-01"
    const twice = await ines.post("/en/resources/rates/new", { ...eur, rate: "1.2" })
    assert.equal(twice.status, 422)
    assert.match(await text(twice), /A rate of 1\.0853 stands for this day/)
    const other = { version: "1", deed: "amend", rate: "1.0950", source: "Bulletin, corrected" }
    assert.equal((await ines.post(`${path}/edit`, other)).status, 422, "without a reason")
    assert.equal((await ines.post(`${path}/edit`, { ...other, reason: "The bank corrected it." })).status, 303)
    assert.equal((await ines.post(`${path}/edit`, { ...other, reason: "Again." })).status, 409)
    const page = await text(w.get(path))
    for (const words of ["1.0853", "1.095", "The bank corrected it."]) assert.ok(page.includes(words), words)
    const gone = { version: "2", deed: "withdraw", source: "Planning", reason: "It was of another day." }
    assert.equal((await ines.post(`${path}/edit`, gone)).status, 303)
    assert.deepEqual((await w.json<{ rates: unknown[] }>("/resources/rates")).rates, [])
    assert.equal((await w.json<{ rows: unknown[] }>("/resources/rates/eur-usd-2026-03-01")).rows.length, 3)
    assert.deepEqual(
      (await w.facts()).map((f) => f.kind),
      ["rate.entered", "rate.amended", "rate.withdrawn"],
    )
    await assert.rejects(
      w.db.owner(async (tx) => {
        await sql`set local role hemisec_app`.execute(tx)
        await sql`update resources.rates set rate = 2`.execute(tx)
      }),
      { code: "42501" },
    )
  }),
)

test(
  "a table of rates is checked first; the same changes nothing, another rate for a day needs a reason, faults tell line and column",
  world.fresh(async (w) => {
    const ines = await w.as("ines")
    await enter(ines)
    const sent = async (lines: string) => {
      const bytes = new TextEncoder().encode(`currency,base,day,rate,source,reason\n${lines}`)
      const reply = await ines.upload("/en/resources/rates/import", {}, { file: { name: "rates.csv", bytes } })
      assert.equal(reply.status, 303, await reply.clone().text())
      return reply.headers.get("location") ?? ""
    }
    const bad = await text(
      ines.get(
        await sent(
          "EUR,USD,2026-03-01,1.2,Bulletin,\nEUR,EUR,2026-04-01,1,B,\nPEN,USD,2026-02-30,0.27,B,\nPEN,USD,2026-04-01,-1,B,\nPEN,USD,2027-04-01,1,B,\n",
        ),
      ),
    )
    for (const words of ["stands otherwise (1.0853)", "between two currencies", "Enter a number above zero", "has not come"])
      assert.ok(bad.includes(words), words)
    assert.doesNotMatch(bad, /imports\/[0-9a-f-]+\/apply/)
    const good = await sent(
      `EUR,USD,2026-03-01,1.2,Bulletin,Misread\nPEN,USD,2026-03-01,0.270000000001,Bulletin,\nPEN,USD,2026-03-02,0.28,Bulletin,\n`,
    )
    assert.equal((await (await w.as("amina")).get(good)).status, 403)
    assert.equal((await ines.post(`${good}/apply`)).status, 303)
    assert.equal((await ines.post(`${good}/apply`)).status, 422, "once")
    const { rates } = await w.json<{ rates: { key: string; rate: string; version: number }[] }>("/resources/rates")
    assert.deepEqual(
      rates.map((r) => [r.key, r.rate, r.version]),
      [
        ["eur-usd-2026-03-01", "1.2", 2],
        ["pen-usd-2026-03-02", "0.28", 1],
        ["pen-usd-2026-03-01", "0.270000000001", 1],
      ],
    )
    assert.match(await text(w.get("/en/resources/rates.csv")), /0\.270000000001/)
  }),
)

test(
  "planning alone enters rates; bad ones are told at their field",
  world(async (w) => {
    for (const person of ["amina", "gabriela", "hugo", "maria"] as const)
      assert.equal((await (await w.as(person)).post("/en/resources/rates/new", eur)).status, 403, person)
    assert.equal((await w.post("/en/resources/rates/new", eur)).status, 401)
    const ines = await w.as("ines")
    const bad = async (more: Fields) => text(ines.post("/en/resources/rates/new", { ...eur, ...more }))
    assert.match(await bad({ base: "EUR" }), /between two currencies/)
    assert.match(await bad({ rate: "1,08" }), /with a point/)
    assert.match(await bad({ day: "2026-12-01" }), /has not come/)
    assert.match(await bad({ currency: "euro" }), /three letters of a currency/)
    for (const path of ["eur-usd-2026-02-30", "eur-usd-2026-01-01", "nothing"])
      assert.equal((await w.get(`/en/resources/rates/${path}`)).status, 404, path)
  }),
)
