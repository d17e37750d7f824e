import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, type World, world } from "#tests/world/index.ts"

const gift = {
  unit: "dps",
  donor: "UNODC",
  kind: "cash",
  amount: "12500.50",
  currency: "usd",
  receivedOn: "2026-11-03",
  programme: "dps/picap",
  note: "Lamp oil",
  shown: "public",
} as const
type Said = Readonly<Record<string, string>>
type Given = { key: string; donor: string; note: string; value: number; currency: string; version: number; thing: string }
type Answer = { contributions: Given[]; totals: { currency: string; total: number; stated: number }[] }

async function given(w: World, more: Said = {}) {
  const reply = await (await w.as("amina")).post("/en/contributions/new", { ...gift, ...more })
  assert.equal(reply.status, 303, await reply.clone().text())
  return reply
}
const noted = (a: Answer, note: string) => a.contributions.filter((c) => c.note === note)

test(
  "a desk officer enters what was received; each currency has its own total, and nothing is converted",
  world.fresh(async (w) => {
    await given(w)
    await given(w, { amount: "99.5", note: "More oil" })
    await given(w, { amount: "40", currency: "EUR", note: "Wicks" })
    await given(w, { kind: "in_kind", amount: "", currency: "", note: "Lanterns" })
    const all = await w.json<Answer>("/contributions")
    assert.deepEqual(all.totals, [
      { currency: "EUR", total: 40, stated: 1 },
      { currency: "USD", total: 12600, stated: 2 },
    ])
    const page = await text(w.get("/en/contributions"))
    for (const words of ["12,500.50 USD", "3 November 2026", "recorded here by the unit", "Lanterns"])
      assert.ok(page.includes(words), words)
    assert.match(await text(w.get("/contributions.csv")), /organisation:unodc,cash,12500.5,USD,,2026-11-03,,Lamp oil/)
    assert.deepEqual((await w.facts()).map((f) => [f.kind, f.detail]).at(0), [
      "contribution.recorded",
      { version: 1, unit: "dps" },
    ])
  }),
)

test(
  "a donor sees what is his and what is public, and of others nothing; the database holds him to it",
  world.fresh(async (w) => {
    await given(w, { donor: "USAID", shown: "donor", note: "For USAID and the secretariat" })
    await given(w, { donor: "UNODC", shown: "donor", note: "For UNODC and the secretariat" })
    await given(w, { donor: "UNODC", note: "For everybody" })
    const maria = await w.as("maria")
    const seen = await text(maria.get("/en/contributions"))
    assert.ok(seen.includes("For USAID and the secretariat") && seen.includes("For everybody"))
    assert.ok(!seen.includes("For UNODC and the secretariat"))
    const csv = await text(maria.get("/contributions.csv"))
    assert.ok(csv.includes("For USAID") && !csv.includes("For UNODC"))
    for (const path of ["/en/contributions", "/contributions.csv", "/en/organisations/usaid", "/en/programmes/dps~picap"])
      assert.ok(!(await text(w.get(path))).includes("and the secretariat<"), path)
    assert.equal(noted(await w.json<Answer>("/contributions"), "For USAID and the secretariat").length, 0)
    assert.equal(noted(await (await w.as("noor")).json<Answer>("/contributions"), "For USAID and the secretariat").length, 0)
    assert.equal(noted(await (await w.as("farid")).json<Answer>("/contributions"), "For UNODC and the secretariat").length, 1)
    const rows = await w.db.read("select null", (tx) =>
      sql<{ n: number }>`select count(*)::int as n from programmes.contributions where shown = 'donor'`.execute(tx as never),
    )
    assert.equal(rows.rows[0]?.n, 0)
    await w.db.owner((tx) => sql`update access.seats set ended_at = now() where role = 'donor'`.execute(tx))
    assert.ok(!(await text(maria.get("/en/contributions"))).includes("For USAID and the secretariat"), "the seat is over")
  }),
)

test(
  "it is amended by its unit with both sides shown when somebody was faster, and withdrawn with a reason",
  world.fresh(async (w) => {
    await given(w)
    const [row] = noted(await w.json<Answer>("/contributions"), "Lamp oil")
    assert.ok(row)
    const path = `/en/contributions/${row.key.replaceAll("/", "~")}`
    const gabriela = await w.as("gabriela")
    assert.match(await text(gabriela.get(`${path}/edit`)), /12500\.5/)
    const amended = await gabriela.post(`${path}/edit`, { ...gift, amount: "13000", version: "1" })
    assert.equal(amended.status, 303, await amended.clone().text())
    const stale = await gabriela.post(`${path}/edit`, { ...gift, amount: "14000", version: "1" })
    assert.equal(stale.status, 409)
    assert.match(await text(stale), /14000[\s\S]*13000/)
    const farid = await w.as("farid")
    assert.equal((await farid.get(`${path}/edit`)).status, 403)
    assert.equal((await farid.post(`${path}/withdraw`, { version: "2", reason: "Mine." })).status, 403)
    assert.equal((await gabriela.post(`${path}/withdraw`, { version: "2" })).status, 422)
    assert.equal((await gabriela.post(`${path}/withdraw`, { version: "2", reason: "Entered twice." })).status, 303)
    assert.equal(noted(await w.json<Answer>("/contributions"), "Lamp oil").length, 0)
    assert.equal((await gabriela.get(`${path}/edit`)).status, 404)
    assert.ok(!JSON.stringify(await w.facts()).includes("Entered twice"), "facts hold no words of people")
  }),
)

test(
  "all faults at once: no thing or two, half an amount, money without one, a day ahead, an unknown donor",
  world(async (w) => {
    const amina = await w.as("amina")
    const bad = async (more: Said) => {
      const reply = await amina.post("/en/contributions/new", { ...gift, ...more })
      assert.equal(reply.status, 422)
      return text(reply)
    }
    const page = await bad({ programme: "", donor: "Atlantis", receivedOn: "2026-11-21", currency: "" })
    for (const words of ["one programme or one activity", "Atlantis", "This day has not come", "An amount needs its currency"])
      assert.ok(page.includes(words), words)
    assert.match(await bad({ activity: "dps~aicma~gocen-2012" }), /one programme or one activity/)
    assert.match(await bad({ programme: "", activity: "dps~no-such-thing" }), /There is no/)
    assert.match(await bad({ amount: "", currency: "" }), /Money has an amount/)
    for (const amount of ["0", "-5", "1,000", "1.234", "1e5", "ten"]) assert.match(await bad({ amount }), /above zero/, amount)
    assert.match(await bad({ currency: "dollars" }), /three letters/)
    assert.match(await bad({ agreement: "dps/nothing" }), /There is no/)
    assert.equal((await (await w.as("maria")).post("/en/contributions/new", gift)).status, 403)
    assert.equal((await w.post("/en/contributions/new", gift)).status, 401)
    assert.equal((await (await w.as("farid")).post("/en/contributions/new", gift)).status, 403)
  }),
)

test(
  "what is given to a draft stays with the secretariat until the activity is public, whoever gave it",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const draft = { title: "Seminar on lanterns", type: "seminar", status: "planned", held: "2026-12", unit: "dps" }
    const path = (await amina.post("/en/activities/new", draft)).headers.get("location") ?? ""
    const activity = path.split("/").at(-1) ?? ""
    await given(w, { donor: "USAID", programme: "", activity, note: "For the seminar" })
    assert.equal(noted(await (await w.as("maria")).json<Answer>("/contributions"), "For the seminar").length, 0)
    assert.equal(noted(await amina.json<Answer>("/contributions"), "For the seminar").length, 1)
  }),
)
