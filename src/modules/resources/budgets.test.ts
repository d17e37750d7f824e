import assert from "node:assert/strict"
import { test } from "node:test"
import { text, type World, world } from "#tests/world/index.ts"

type Said = Readonly<Record<string, string>>
const budget = {
  unit: "dps",
  periodFrom: "2026-01-01",
  periodTo: "2026-12-31",
  currency: "USD",
  "lines/0/fund": "lamp-fund",
  "lines/0/purpose": "Lanterns",
  "lines/0/amount": "1000",
  "lines/1/fund": "lamp-fund",
  "lines/1/programme": "dps/picap",
  "lines/1/purpose": "Wicks",
  "lines/1/amount": "500.50",
  "posts/0/fund": "lamp-fund",
  "posts/0/grade": "P3",
  "posts/0/posts": "2",
} as const

async function funded(w: World) {
  const ines = await w.as("ines")
  const reply = await ines.post("/en/resources/funds/new", { key: "lamp-fund", title: "Lamp fund", kind: "specific" })
  assert.equal(reply.status, 303, await reply.clone().text())
}
async function drafted(w: World, more: Said = {}): Promise<string> {
  const reply = await (await w.as("amina")).post("/en/resources/budgets/new", { ...budget, ...more })
  assert.equal(reply.status, 303, await reply.clone().text())
  return reply.headers.get("location") ?? ""
}
type Person = Parameters<World["as"]>[0]
async function step(w: World, who: Person, path: string, version: number, event: string, more: Said = {}) {
  return (await w.as(who)).post(`${path}/step`, { version: String(version), event, ...more })
}
async function approved(w: World): Promise<string> {
  await funded(w)
  const path = await drafted(w)
  assert.equal((await step(w, "gabriela", path, 1, "propose")).status, 303)
  assert.equal((await step(w, "ines", path, 2, "consolidate")).status, 303)
  assert.equal((await step(w, "hugo", path, 3, "approve", { act: "Decision 7 of 2026" })).status, 303)
  return path
}

test(
  "a budget goes from its unit over planning to the Secretary; each finds it waiting, and the public sees it once approved",
  world.fresh(async (w) => {
    await funded(w)
    const path = await drafted(w)
    assert.equal((await w.get(path)).status, 404, "a draft is the secretariat's")
    assert.equal((await (await w.as("maria")).get(path)).status, 404)
    assert.equal((await step(w, "gabriela", path, 1, "propose")).status, 303)
    assert.match(await text((await w.as("ines")).get("/en/work")), new RegExp(path))
    assert.equal((await step(w, "ines", path, 2, "consolidate")).status, 303)
    assert.match(await text((await w.as("hugo")).get("/en/work")), new RegExp(path))
    const silent = await step(w, "hugo", path, 3, "approve")
    assert.equal(silent.status, 409)
    assert.match(await text(silent), /the act that approves it must be cited/)
    assert.equal((await step(w, "hugo", path, 3, "approve", { act: "Decision 7 of 2026" })).status, 303)
    const page = await text(w.get(path))
    for (const words of ["Decision 7 of 2026", "Lanterns", "1,500.50 USD", "P3", "Lamp fund"])
      assert.ok(page.includes(words), words)
    assert.deepEqual((await w.json<{ budgeted: unknown }>("/resources")).budgeted, [
      { currency: "USD", total: 1500.5, counted: 2 },
    ])
    const ines = await w.as("ines")
    const allotted = await ines.post(`${path}/allot`, { version: "4", "lines/0/allotted": "400", "lines/1/allotted": "0" })
    assert.equal(allotted.status, 303, await allotted.clone().text())
    const above = await ines.post(`${path}/allot`, { version: "5", "lines/0/allotted": "1000.01", "lines/1/allotted": "0" })
    assert.equal(above.status, 422)
    assert.match(await text(above), /At most 1,000 was approved/)
    assert.deepEqual(
      (await w.facts()).map((f) => f.kind),
      ["fund.recorded", "budget.drafted", "budget.proposed", "budget.consolidated", "budget.approved", "budget.allotted"],
    )
  }),
)

test(
  "what was proposed stays as it was until it is returned with a reason; a stale step is refused",
  world.fresh(async (w) => {
    await funded(w)
    const path = await drafted(w)
    await step(w, "gabriela", path, 1, "propose")
    const gabriela = await w.as("gabriela")
    assert.match(await text(gabriela.post(`${path}/edit`, { ...budget, version: "2" })), /no draft any more/)
    assert.equal((await step(w, "ines", path, 1, "consolidate")).status, 409)
    assert.match(await text(step(w, "ines", path, 2, "return")), /a reason must be given/)
    assert.equal((await step(w, "ines", path, 2, "return", { reason: "The wicks are missing." })).status, 303)
    assert.match(await text((await w.as("gabriela")).get("/en/work")), new RegExp(path))
    const stale = await (await w.as("amina")).post(`${path}/edit`, { ...budget, currency: "EUR", version: "1" })
    assert.equal(stale.status, 409)
    assert.match(await text(stale), /EUR[\s\S]*USD/)
    assert.equal((await (await w.as("amina")).post(`${path}/edit`, { ...budget, currency: "EUR", version: "3" })).status, 303)
    assert.ok(!JSON.stringify(await w.facts()).includes("wicks"))
  }),
)

test(
  "another unit, a donor and a stranger draft nothing for it; a Secretary does not propose; faults are told at once",
  world.fresh(async (w) => {
    await funded(w)
    for (const who of ["farid", "maria", "noor", "hugo", "luc"] as const)
      assert.equal((await (await w.as(who)).post("/en/resources/budgets/new", budget)).status, 403, who)
    assert.equal((await w.post("/en/resources/budgets/new", budget)).status, 401)
    const path = await drafted(w)
    assert.equal((await step(w, "hugo", path, 1, "propose")).status, 403)
    assert.equal(
      (await (await w.as("amina")).post("/en/resources/funds/new", { key: "x", title: "Xyz", kind: "other" })).status,
      403,
    )
    const reply = await (await w.as("amina")).post("/en/resources/budgets/new", {
      ...budget,
      periodTo: "2025-12-31",
      "lines/0/fund": "no-such-fund",
      "lines/1/amount": "12,5",
    })
    assert.equal(reply.status, 422)
    const amounts = await text(reply)
    assert.ok(amounts.includes("above zero") && amounts.includes("12,5"))
    const more = await text(
      (await w.as("amina")).post("/en/resources/budgets/new", {
        ...budget,
        periodTo: "2025-12-31",
        "lines/0/fund": "no-such-fund",
      }),
    )
    assert.match(more, /last day is before the first/)
    assert.match(more, /There is no “no-such-fund”/)
    assert.match(
      await text(
        (await w.as("amina")).post("/en/resources/budgets/new", { ...budget, periodFrom: "2026-12-31", periodTo: "2027-06-30" }),
      ),
      /Another budget of this unit/,
    )
    assert.match(
      await text((await w.as("ines")).post("/en/resources/funds/new", { key: "lamp-fund", title: "Again", kind: "other" })),
      /Another fund has this key/,
    )
  }),
)

const booking = {
  reference: "B-1",
  spentOn: "2026-03-01",
  unit: "dps",
  fund: "lamp-fund",
  currency: "USD",
  amount: "450",
  what: "Oil",
}

test(
  "spending above its allotment is entered, leaves a fact and is shown on the budget and among the findings",
  world.fresh(async (w) => {
    const path = await approved(w)
    await (await w.as("ines")).post(`${path}/allot`, { version: "4", "lines/0/allotted": "400" })
    const amina = await w.as("amina")
    assert.equal((await amina.post("/en/resources/spending/new", booking)).status, 303)
    assert.match(await text(amina.get(path)), /50 USD more was spent from Lamp fund than is allotted/)
    assert.match(await text(amina.get("/en/resources/findings")), /Above the allotment/)
    assert.ok((await w.facts()).some((f) => f.kind === "allotment.exceeded" && f.detail.fund === "lamp-fund"))
    const back = { ...booking, reference: "B-2", amount: "-60" }
    assert.equal((await amina.post("/en/resources/spending/new", back)).status, 303)
    assert.match(await text(amina.get("/en/resources/findings")), /Nothing was spent above an allotment/)
    assert.equal((await amina.post("/en/resources/spending/new", { ...booking, reference: "B-3", currency: "EUR" })).status, 303)
    assert.match(await text(amina.get("/en/resources/findings")), /Covered by no approved budget/)
    assert.equal((await w.get("/en/resources/findings")).status, 401)
    assert.equal((await w.get("/en/resources/spending")).status, 401)
    assert.equal((await (await w.as("maria")).get("/en/resources/spending")).status, 403)
    const sums = await w.json<{ spent: { currency: string; spent: number; bookings: number }[] }>("/resources")
    assert.deepEqual(
      sums.spent.map((s) => [s.currency, s.spent, s.bookings]),
      [
        ["EUR", 450, 1],
        ["USD", 390, 2],
      ],
    )
    assert.ok(!(await text(w.get(path))).includes("390"), "what a budget's unit spent on it, the secretariat reads")
  }),
)

const columns = "reference,date,unit,fund,programme,activity,currency,amount,what"
const table = (...lines: string[]) => ({
  file: { name: "b.csv", bytes: new TextEncoder().encode([columns, ...lines].join("\n")) },
})
type Plan = {
  lines: { line: number; reference: string; does: string }[]
  faults: { line: number; column: string; message: string }[]
}

test(
  "a table of bookings is checked, applied whole, and changes nothing the second time",
  world.fresh(async (w) => {
    await funded(w)
    const ines = await w.as("ines")
    const send = async (...lines: string[]) => {
      const reply = await ines.upload("/en/resources/spending/import", { unit: "dps" }, table(...lines))
      assert.equal(reply.status, 303, await reply.clone().text())
      return reply.headers.get("location") ?? ""
    }
    const first = await send(
      "A-1,2026-03-01,,lamp-fund,dps/picap,,USD,100.25,Oil",
      "A-2,2026-03-02,es-cicad,lamp-fund,,dps~aicma~gocen-2012,usd,-3,Back",
    )
    assert.deepEqual(
      (await ines.json<Plan>(first.slice(3))).lines.map((l) => l.does),
      ["new", "new"],
    )
    assert.match(
      await text(ines.post(`${first}/apply`).then((r) => ines.get(r.headers.get("location") ?? ""))),
      /2 new, 0 unchanged/,
    )
    assert.equal((await ines.post(`${first}/apply`, { again: "" })).status, 422)
    const second = await send("A-1,2026-03-01,dps,lamp-fund,dps/picap,,USD,100.25,Oil", "A-3,2026-03-03,dps,lamp-fund,,,USD,1,")
    assert.deepEqual(
      (await ines.json<Plan>(second.slice(3))).lines.map((l) => l.does),
      ["same", "new"],
    )
    const wrong = await send(
      "A-1,2026-03-01,dps,lamp-fund,,,USD,999,Oil",
      "A-9,2026-02-30,dps,no-fund,,,DOLLAR,0,",
      "A-8,2027-01-01,dps,lamp-fund,,,USD,5,",
      "A-8,2026-01-01,dps,lamp-fund,,,USD,5,",
      ",2026-01-01,dps,lamp-fund,,,USD,5,",
    )
    const { faults } = await ines.json<Plan>(wrong.slice(3))
    assert.deepEqual(
      faults.map((f) => `${f.line} ${f.column}`),
      ["2 reference", "3 date", "3 currency", "3 amount", "4 date", "6 reference"].toSorted(
        (a, b) => Number(a[0]) - Number(b[0]),
      ),
    )
    assert.equal((await ines.post(`${wrong}/apply`)).status, 422)
    assert.equal((await (await w.as("amina")).get(wrong)).status, 404, "a file is seen by who sent it")
    assert.match(await text(ines.get("/resources/spending/template.csv")), /reference,date,unit/)
    const foreign = await (await w.as("farid")).upload(
      "/en/resources/spending/import",
      { unit: "dps" },
      table("Z,2026-01-01,,lamp-fund,,,USD,1,"),
    )
    assert.equal(foreign.status, 403)
    const noFile = await ines.upload("/en/resources/spending/import", { unit: "dps" }, {})
    assert.match(await text(noFile), /Choose a file/)
  }),
)

test(
  "with nothing recorded, the page of resources says so and invents nothing",
  world(async ({ get, json }) => {
    for (const lang of ["en", "es", "fr", "pt"]) assert.equal((await get(`/${lang}/resources`)).status, 200)
    const page = await text(get("/en/resources"))
    for (const words of ["No budget is approved yet", "No spending is recorded", "none states an amount"])
      assert.ok(page.includes(words), words)
    assert.deepEqual((await json<{ spent: unknown[] }>("/resources")).spent, [])
  }),
)
