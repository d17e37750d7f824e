import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { text, world } from "#tests/world/index.ts"
import { treaties } from "./manifest.ts"

type Treaty = {
  parties: string[]
  acts: { state: string; act: string; done: string; source: string }[]
  outreach: { thing: string }[]
}
type Faults = { errors: { pointer: string }[] }
const form = "/treaties/cifta/chile"
const source = "An invented list of a depositary, 1 January 2026"

test(
  "the record's outreach comes back as it went in, and leads to activities and programmes that exist",
  world(async ({ db, json }) => {
    const { readTable } = await import("#src/platform/record/index.ts")
    const [loader] = treaties.record ?? []
    assert.ok(loader)
    const file = readTable(readFileSync(new URL(`../../../../record/${loader.file}`, import.meta.url))).rows.map((r) => r.cells)
    const dumped = new Map((await db.read("select null", (tx) => loader.dump(tx))).map((row) => [loader.key(row), row]))
    assert.equal(dumped.size, file.length)
    for (const row of file) {
      assert.deepEqual(dumped.get(loader.key(row)), row)
      const { outreach } = await json<Treaty>(`/treaties/${row.instrument}`)
      assert.ok(
        outreach.some((o) => o.thing === row.thing),
        `${row.instrument} ${row.thing}`,
      )
    }
  }),
)

test(
  "what the documents do not say is shown as not said, for every state and convention",
  world(async ({ get, json }) => {
    const { acts } = await json<{ conventions: string[]; acts: unknown[] }>("/treaties")
    assert.deepEqual(acts, [])
    const page = await text(get("/en/treaties"))
    assert.equal(page.match(/<span class="quiet">not said<\/span>/g)?.length, 35 * 8)
    assert.match(page, /which does not mean no/)
    assert.match(await text(get("/fr/treaties/cifta")), /non dit/)
    assert.match(await text(get("/es/states/chile")), /convenciones sobre las que consta un acto de este Estado/)
    assert.match(await text(get("/en/instruments/cifta")), /href="\/en\/treaties\/cifta"/)
  }),
)

test(
  "outreach names whom to ask and what was done, with the source of each",
  world(async ({ get, json }) => {
    const page = await text(get("/en/treaties/cifta"))
    assert.match(page, /Consultations with states outside the CIFTA/)
    assert.match(page, /href="\/en\/documents\/dsa-2008"/)
    assert.match(page, /Not recorded as parties/)
    assert.doesNotMatch(page, /Enter an act/)
    assert.deepEqual((await json<Treaty>("/treaties/charter-un")).outreach, [])
    assert.match(await text(get("/en/treaties/charter-un")), /links no activity to this convention/)
  }),
)

test(
  "all faults of an entry are told together, and what was typed comes back",
  world(async ({ as, facts }) => {
    const joao = await as("joao")
    const before = (await facts()).length
    const empty = await joao.call(form, { event: "enter", version: 0 })
    assert.equal(empty.status, 422)
    assert.deepEqual(
      ((await empty.json()) as Faults).errors.map((e) => e.pointer),
      ["/act", "/done", "/source"],
    )
    const ahead = await joao.post(`/en${form}`, { event: "enter", act: "ratified", done: "2027-01", source, version: 0 })
    assert.equal(ahead.status, 422)
    const page = await ahead.text()
    assert.match(page, /This day is to come/)
    assert.match(page, /value="2027-01"/)
    assert.match(page, /value="ratified" checked/)
    assert.equal((await joao.call(form, { event: "enter", act: "ratified", done: "1999-13", source, version: 0 })).status, 422)
    assert.equal((await joao.call(form, { event: "enter", act: "blessed", done: "1999", source, version: 0 })).status, 422)
    assert.equal(
      (await joao.call(form, { event: "enter", act: "signed", done: "1999", source: "bad\u0007bell", version: 0 })).status,
      422,
    )
    assert.equal((await facts()).length, before)
  }),
)

test(
  "a legal officer enters acts with day and source; the state is a party, on both pages",
  world(async ({ as, json, get, facts }) => {
    const joao = await as("joao")
    const before = (await facts()).length
    const reply = await joao.post(`/en${form}`, { event: "enter", act: "signed", done: "1997-11-14", source, version: 0 })
    assert.deepEqual([reply.status, reply.headers.get("location")], [303, "/en/treaties/cifta"])
    assert.equal((await joao.call(form, { event: "enter", act: "ratified", done: "2003?", source, version: 1 })).status, 200)
    assert.deepEqual(
      (await facts()).slice(before).map((f) => [f.kind, f.about, f.detail.act]),
      [
        ["instrument.act_entered", "instrument:cifta", "signed"],
        ["instrument.act_entered", "instrument:cifta", "ratified"],
      ],
    )
    const treaty = await json<Treaty>("/treaties/cifta")
    assert.deepEqual(
      [treaty.parties.length, treaty.acts.map((a) => [a.act, a.done])],
      [
        1,
        [
          ["signed", "1997-11-14"],
          ["ratified", "2003?"],
        ],
      ],
    )
    const page = await text(get("/en/states/chile"))
    assert.match(page, /href="\/en\/treaties\/cifta"/)
    assert.match(page, /ratified/)
    assert.match(await text(get("/en/treaties")), /An invented list|ratified/)
  }),
)

test(
  "a stale entry is refused with both sides; what was entered wrongly is taken back and stays in the history",
  world(async ({ as, json }) => {
    const joao = await as("joao")
    const stale = await joao.post(`/en${form}`, {
      event: "enter",
      act: "denounced",
      done: "2010",
      source: "My source stays",
      version: 1,
    })
    assert.equal(stale.status, 409)
    const page = await stale.text()
    assert.match(page, /My source stays/)
    assert.match(page, /2003\?/)
    assert.match(page, /name="version" value="2"/)
    assert.equal((await joao.call(form, { event: "withdraw", act: "denounced", version: 2 })).status, 422)
    assert.equal((await joao.call(form, { event: "withdraw", act: "ratified", version: 2 })).status, 200)
    assert.deepEqual((await json<Treaty>("/treaties/cifta")).parties, [])
    assert.match(await text(joao.get(`/en${form}`)), /taken back/)
  }),
)

test(
  "planning, heads, delegates and strangers enter nothing; only conventions and the 35 states have a status",
  world(async ({ as, call, get }) => {
    const sent = { event: "enter", act: "ratified", done: "1999", source, version: 3 }
    for (const person of ["ines", "gabriela", "amina", "hugo", "bruno", "luc"] as const) {
      const somebody = await as(person)
      assert.equal((await somebody.call(form, sent)).status, 403, person)
      assert.equal((await somebody.get(`/en${form}`)).status, 403, person)
    }
    assert.equal((await call(form, sent)).status, 401)
    const joao = await as("joao")
    assert.equal((await joao.call("/treaties/cifta/atlantis", { ...sent, version: 0 })).status, 404)
    assert.equal((await joao.call("/treaties/commitment-2008/chile", { ...sent, version: 0 })).status, 404)
    assert.equal((await get("/en/treaties/commitment-2008")).status, 404)
    assert.equal((await get("/en/treaties/nowhere")).status, 404)
    assert.equal((await call("/treaties?state=chile")).status, 400)
  }),
)
