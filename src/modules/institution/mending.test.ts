import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { day } from "#src/values/day.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { chargeWith, dischargeFrom, listResponsible, responsibleFor, unitNames } from "./index.ts"

const pair = "/en/pairings/i-e/i-e"

describe("a pair of provisions", () => {
  test(
    "is confirmed by the legal officer as it stands; everybody sees the day",
    world(async ({ as, get, json, facts }) => {
      const joao = await as("joao")
      const form = await text(joao.get(pair))
      assert.match(form, /A fourth dependency is added/)
      const reply = await joao.post(pair, { version: 1, kind: "reworded", note: "A fourth dependency is added." })
      assert.equal(reply.status, 303)
      assert.equal(reply.headers.get("location"), "/en/provisions/eo-16-01-rev-1/i-e")
      assert.deepEqual(
        (await facts()).map((f) => [f.kind, f.about, f.detail]),
        [["pairing.confirmed", "pairing:i-e/i-e", { version: 2, was: "reworded", is: "reworded", noteChanged: false }]],
      )
      assert.match(await text(get("/en/provisions/eo-16-01-rev-1/i-e")), /Confirmed on 20 November 2026/)
      const { before } = await json<{ before: { basis: string }[] }>("/provisions/eo-16-01-rev-1/i-e")
      assert.deepEqual(
        before.map((p) => p.basis),
        ["confirmed"],
      )
    }),
  )

  test(
    "that somebody else changed meanwhile is not overwritten: both sides are shown",
    world(async ({ as }) => {
      const ines = await as("ines")
      const reply = await ines.post(pair, { version: 1, kind: "same", note: "Mine." })
      assert.equal(reply.status, 409)
      const page = await reply.text()
      assert.match(page, /Mine\./)
      assert.match(page, /reworded/)
    }),
  )

  test(
    "can be found to be none: then the one was dropped and the other is new",
    world(async ({ as, json }) => {
      const ines = await as("ines")
      const reply = await ines.call("/pairings/i-a/i-a", { version: 1, kind: "none" })
      assert.equal(reply.status, 200)
      const { outcomes } = await json<{ outcomes: { kind: string; from: string | null; to: string | null }[] }>("/orders/compare")
      const kinds = outcomes.filter((o) => [o.from, o.to].some((k) => k?.endsWith("/i-a"))).map((o) => o.kind)
      assert.deepEqual(kinds, ["dropped", "created"])
    }),
  )

  test(
    "is not for everybody to mend, and nobody invents a kind",
    world(async ({ as, post, call }) => {
      assert.equal((await post(pair, { version: 2, kind: "same" })).status, 401)
      for (const person of ["amina", "bruno", "luc"] as const) {
        const them = await as(person)
        assert.equal((await them.post(pair, { version: 2, kind: "same" })).status, 403, person)
        assert.doesNotMatch(await text(them.get("/en/provisions/eo-16-01-rev-1/i-e")), /Confirm or mend/)
      }
      assert.equal((await call(pair, { version: 2, kind: "same" })).status, 401)
      const joao = await as("joao")
      assert.match(await text(joao.get("/en/provisions/eo-16-01-rev-1/i-e")), /Confirm or mend/)
      assert.equal((await joao.post(pair, { version: 2, kind: "eaten" })).status, 422)
      assert.equal((await joao.call(pair, { version: 2, kind: "same", colour: "red" })).status, 422)
      assert.equal((await joao.get("/en/pairings/x/y")).status, 404)
    }),
  )
})

const vacancy = ({ db }: World, thing: `unit:${string}`) =>
  db.owner(async (tx) => {
    const [id] = await chargeWith(tx, [
      { thing, unit: null, role: "lead", since: day("2016-07-19"), provision: null, status: "vacant" },
    ])
    return id
  })

describe("a responsibility without an owner", () => {
  test(
    "stands in the work list of staff, and is nobody else's to read",
    world(async (w) => {
      const id = await vacancy(w, "unit:dps")
      assert.equal((await w.get("/en/institution/vacant")).status, 401)
      const bruno = await w.as("bruno")
      assert.equal((await bruno.get("/en/institution/vacant")).status, 403)
      const amina = await w.as("amina")
      const page = await text(amina.get("/en/institution/vacant"))
      assert.match(page, /to be seen to/)
      assert.doesNotMatch(page, new RegExp(`/responsibilities/${id}`))
      const ines = await w.as("ines")
      assert.match(await text(ines.get("/en/institution/vacant")), new RegExp(`/en/responsibilities/${id}`))
      assert.equal((await amina.post(`/en/responsibilities/${id}`, { version: 1, unit: "dps" })).status, 403)
    }),
  )

  test(
    "is given to a unit that stands today, and to no other",
    world(async (w) => {
      const id = await vacancy(w, "unit:s-cicte")
      const ines = await w.as("ines")
      const gone = await ines.post(`/en/responsibilities/${id}`, { version: 1, unit: "cicad-anti-money-laundering" })
      assert.equal(gone.status, 422)
      assert.match(await gone.text(), /Choose a unit that stands today/)
      const reply = await ines.post(`/en/responsibilities/${id}`, { version: 1, unit: "dtoc" })
      assert.equal(reply.headers.get("location"), "/en/institution/vacant")
      const last = (await w.facts()).at(-1)
      assert.deepEqual([last?.kind, last?.detail.is], ["responsibility.reassigned", "dtoc"])
      const [now] = await w.db.owner((tx) => listResponsible(tx, ["unit:s-cicte"], day("2020-01-01")))
      assert.deepEqual([now?.unit, now?.status], ["dtoc", "confirmed"])
      assert.equal((await ines.post(`/en/responsibilities/${id}`, { version: 1, unit: "dps" })).status, 409)
    }),
  )

  test(
    "is left vacant only with a reason, which staff read and the fact does not hold",
    world(async (w) => {
      const id = await vacancy(w, "unit:es-cicad")
      const joao = await w.as("joao")
      const silent = await joao.post(`/en/responsibilities/${id}`, { version: 1 })
      assert.equal(silent.status, 422)
      assert.match(await silent.text(), /Say why it is left vacant/)
      await joao.post(`/en/responsibilities/${id}`, { version: 1, reason: "Awaits the next order." })
      const amina = await w.as("amina")
      const page = await text(amina.get("/en/institution/vacant"))
      assert.match(page, /left vacant on purpose/)
      assert.match(page, /Awaits the next order\./)
      assert.ok(!JSON.stringify(await w.facts()).includes("Awaits"))
      assert.equal((await joao.get("/en/responsibilities/999999")).status, 404)
    }),
  )

  test(
    "an ended charge gives way to the next from its day on",
    world(async ({ db }) => {
      const charge = (unit: string, since: string) =>
        db.owner((tx) =>
          chargeWith(tx, [{ thing: "unit:sms", unit, role: "lead", since: day(since), provision: null, status: "confirmed" }]),
        )
      const ownerOn = async (on: string) => (await db.owner((tx) => listResponsible(tx, ["unit:sms"], day(on))))[0]?.unit
      await charge("dps", "2010-01-01")
      await db.owner((tx) => dischargeFrom(tx, ["unit:sms"], day("2016-07-19")))
      await charge("dtoc", "2016-07-19")
      assert.deepEqual(
        [await ownerOn("2016-07-18"), await ownerOn("2016-07-19"), await ownerOn("2009-01-01")],
        ["dps", "dtoc", undefined],
      )
    }),
  )
})

test(
  "other modules ask who is responsible for themes, those that carry out first",
  world(async ({ db }) => {
    const ask = (on: string) => db.owner((tx) => responsibleFor(tx, ["demining", "trafficking-in-persons"], day(on)))
    assert.deepEqual(
      (await ask("2020-01-01")).map((r) => [r.unit, r.path, r.leads, r.footing]),
      [
        ["dtoc", "VI.B.7", true, "in_force"],
        ["dps", "V.B.9", false, "in_force"],
        ["dtoc", "VI.B.8", false, "in_force"],
      ],
    )
    assert.ok((await ask("2012-01-01")).every((r) => r.footing === "presumed"))
    assert.deepEqual(await ask("2007-06-01"), [])
  }),
)

test(
  "other modules ask how a unit is called, today or on a day",
  world(async ({ db }) => {
    const names = (on?: string) =>
      db.owner(async (tx) => {
        const found = await unitNames(tx, ["admin-finance-section", "cicad-oid"], on ? day(on) : undefined)
        return [...found.values()].map((n) => n.name.values.en?.text)
      })
    assert.deepEqual(await names(), ["Administration and Finance Section", "Inter-American Observatory on Drugs"])
    assert.deepEqual(await names("2012-01-01"), ["Administrative Support Section", "Inter-American Observatory on Drugs"])
  }),
)
