import assert from "node:assert/strict"
import { test } from "node:test"
import { remind } from "#src/platform/deadlines/index.ts"
import { text, type World, world } from "#tests/world/index.ts"

const accord = {
  title: "Accord on lanterns",
  kind: "memorandum",
  unit: "dps",
  "parties/0/party": "Peru",
  "parties/1/party": "UNODC",
  signed: "2026-01-15",
  valid: "2026-02-01/2027-03-31",
  renewal: "by_consent",
  noticeDays: "90",
} as const

async function recorded(w: World, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await (await w.as("amina")).post("/en/agreements/new", { ...accord, ...more })
  assert.equal(reply.status, 303, await reply.clone().text())
  return reply.headers.get("location") ?? ""
}
type Read = { agreement: { version: number; standing: string; valid: string; parties: string[] } }
const read = async (w: World, path: string) => (await w.json<Read>(path.slice(3))).agreement

test(
  "a desk officer records an agreement, everybody reads it, and its end is in the calendar of those who decide",
  world.fresh(async (w) => {
    const path = await recorded(w)
    const page = await text(w.get(path))
    for (const words of ["Accord on lanterns", "/en/states/peru", "/en/organisations/unodc", "recorded here by the unit"])
      assert.ok(page.includes(words), words)
    assert.deepEqual((await read(w, path)).parties, ["unit:dps", "state:PER", "organisation:unodc"])
    const kinds = (await w.facts()).map((f) => f.kind)
    assert.deepEqual(kinds, ["agreement.recorded", "deadline.set"])
    const gabriela = await w.as("gabriela")
    assert.match(await text(gabriela.get("/en/calendar?month=2026-12")), /Decision on whether the agreement goes on/)
    assert.ok(!(await text(gabriela.get("/en/work"))).includes("Accord on lanterns"), "it is far off")
    w.setNow("2026-12-24T15:00:00Z")
    await remind(w.db, new Date("2026-12-24T15:00:00Z"))
    await w.settle()
    const work = await text((await w.as("gabriela")).get("/en/work"))
    assert.ok(work.includes("Accord on lanterns"), "with the first reminder it waits")
    assert.match(await text((await w.as("joao")).get("/en/work")), /Accord on lanterns/)
    assert.ok((await text(w.get("/en/agreements?ends=180"))).includes("Accord on lanterns"))
    assert.ok(!(await text(w.get("/en/agreements?ends=90"))).includes("Accord on lanterns"))
    assert.equal((await w.get("/en/agreements?ends=17")).status, 400)
  }),
)

test(
  "a legal officer renews it, which moves the day to decide by; a stale form is refused with both sides shown",
  world.fresh(async (w) => {
    const path = await recorded(w)
    const joao = await w.as("joao")
    const renewed = await joao.post(`${path}/renew`, { version: "1", until: "2029-03-31", reason: "By letters." })
    assert.equal(renewed.status, 303)
    assert.deepEqual(
      (await w.facts()).slice(2).map((f) => [f.kind, f.detail.until ?? f.detail.to]),
      [
        ["agreement.renewed", "2029-03-31"],
        ["deadline.extended", "2028-12-31"],
      ],
    )
    const stale = await joao.post(`${path}/renew`, { version: "1", until: "2030-03-31" })
    assert.equal(stale.status, 409)
    assert.match(await text(stale), /2030-03-31[\s\S]*2029-03-31/)
    const earlier = await joao.post(`${path}/renew`, { version: "2", until: "2028-01-01" })
    assert.equal(earlier.status, 409)
    assert.match(await text(earlier), /not later than the one that stands/)
    assert.equal((await read(w, path)).valid, "2026-02-01/2029-03-31")
    assert.match(await text(joao.get(path)), /By letters\./)
    assert.ok(!(await text(w.get(path))).includes("By letters."), "reasons are the secretariat's")
  }),
)

test(
  "it is ended with a reason, after which nobody is asked and nothing is renewed",
  world.fresh(async (w) => {
    const path = await recorded(w, { valid: "2026-02-01/2026-12-31" })
    const amina = await w.as("amina")
    assert.match(await text((await w.as("gabriela")).get("/en/work")), /Accord on lanterns/)
    const silent = await amina.post(`${path}/end`, { version: "1", endedOn: "2026-11-20" })
    assert.equal(silent.status, 409)
    assert.match(await text(silent), /a reason must be given/)
    const before = await amina.post(`${path}/end`, { version: "1", endedOn: "2025-11-20", reason: "No." })
    assert.match(await text(before), /cannot end before it began/)
    assert.equal((await amina.post(`${path}/end`, { version: "1", endedOn: "2026-11-20", reason: "Done." })).status, 303)
    assert.equal((await read(w, path)).standing, "ended")
    assert.ok(!(await text((await w.as("gabriela")).get("/en/work"))).includes("Accord on lanterns"))
    const again = await amina.post(`${path}/renew`, { version: "2", until: "2030-01-01" })
    assert.equal(again.status, 409)
    assert.deepEqual(
      (await w.facts()).map((f) => f.kind),
      ["agreement.recorded", "deadline.set", "agreement.ended", "deadline.met"],
    )
  }),
)

test(
  "all faults of the form are told at once and what was typed stays",
  world(async (w) => {
    const amina = await w.as("amina")
    const reply = await amina.post("/en/agreements/new", {
      ...accord,
      title: "x",
      "parties/0/party": "Atlantis",
      "parties/1/party": "",
      valid: "2026-13-01/..",
      noticeDays: "0",
    })
    assert.equal(reply.status, 422)
    const page = await text(reply)
    for (const words of ["at least 3 characters", "2026-13-01/..", "Atlantis", "number of at least 1"])
      assert.ok(page.includes(words), words)
    const parties = await text(
      amina.post("/en/agreements/new", {
        ...accord,
        "parties/0/party": "Atlantis",
        "parties/1/party": "Peru",
        "parties/2/party": "Peru",
      }),
    )
    assert.match(parties, /No state and no body is known as “Atlantis”/)
    assert.match(parties, /named twice/)
    const early = await amina.post("/en/agreements/new", { ...accord, signed: "2028-01-01" })
    assert.match(await text(early), /cannot hold before it was signed/)
  }),
)

test(
  "another unit, a donor, a delegate and a stranger keep no agreement; legal officers keep any",
  world.fresh(async (w) => {
    const path = await recorded(w)
    assert.equal((await (await w.as("farid")).get(`${path}/edit`)).status, 403)
    assert.equal((await (await w.as("farid")).post("/en/agreements/new", accord)).status, 403)
    for (const who of ["maria", "noor", "hugo"] as const)
      assert.equal((await (await w.as(who)).post("/en/agreements/new", accord)).status, 403, who)
    assert.equal((await w.post("/en/agreements/new", accord)).status, 401)
    const joao = await w.as("joao")
    const amended = await joao.post(`${path}/edit`, { ...accord, title: "Accord on lamps", version: "1" })
    assert.equal(amended.status, 303, await amended.clone().text())
    assert.match(await text(w.get(path)), /Accord on lamps/)
    assert.match(
      await text(joao.post(`${path}/edit`, { ...accord, title: "Accord on lamps", version: "2" })),
      /Nothing was changed/,
    )
  }),
)

test(
  "documents hang on it for everybody or for the secretariat; the same bytes hang once; others find nothing",
  world.fresh(async (w) => {
    const path = await recorded(w)
    const amina = await w.as("amina")
    const file = { file: { name: "accord.txt", bytes: new TextEncoder().encode("Lanterns shall be lit.") } }
    const about = { title: "Text as signed", role: "text", visibility: "secretariat" }
    assert.equal((await amina.upload(`${path}/documents/new`, about, file)).status, 303)
    assert.match(await text(amina.upload(`${path}/documents/new`, about, file)), /The same file hangs here already/)
    assert.match(await text(amina.upload(`${path}/documents/new`, about, {})), /Choose a file/)
    const link = /\/files\/[0-9a-f-]{36}/.exec(await text(amina.get(path)))?.[0] ?? ""
    assert.equal((await amina.get(link)).status, 200)
    assert.equal((await w.get(link)).status, 404)
    assert.ok(!(await text(w.get(path))).includes("Text as signed"))
    const remove = /documents\/[0-9a-f-]{36}\/remove/.exec(await text(amina.get(path)))?.[0] ?? ""
    assert.equal((await amina.get(`${path}/${remove}`)).status, 200)
    assert.equal((await amina.post(`${path}/${remove}`)).status, 303)
    assert.equal((await amina.get(link)).status, 404)
  }),
)

test(
  "an agreement of the record is kept by the units among its parties",
  world.fresh(async (w) => {
    const path = "/en/agreements/dps~georgetown-memorandum-2007"
    const gabriela = await w.as("gabriela")
    assert.match(await text(gabriela.get(path)), /no end of it is known/)
    assert.equal((await gabriela.post(`${path}/end`, { version: "1", endedOn: "2020-01-01", reason: "Long over." })).status, 303)
    assert.equal((await read(w, path)).standing, "ended")
    assert.equal(
      (await (await w.as("farid")).post(`${path}/end`, { version: "2", endedOn: "2020-01-01", reason: "x" })).status,
      403,
    )
  }),
)
