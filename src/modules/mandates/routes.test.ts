import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { text, world } from "#tests/world/index.ts"
import { loaders } from "./loaders.ts"

type Unit = { unit: string; order: string; mark: string; basis: string; provisions: { provision: string; leads: boolean }[] }
type Clause = {
  clause: { key: string; mandate: boolean | null }
  footing: string
  order: string | null
  units: Unit[]
  elsewhere: { body: string; themes: string[] }[]
}

const trafficking = "/clauses/trafficking-conclusions-2006/glossary"
const unitsOf = (c: Clause) => c.units.map((u) => u.unit)

test(
  "the record's rows come back from the database as they went in",
  world(async ({ db }) => {
    const { readTable } = await import("#src/platform/record/index.ts")
    for (const loader of loaders) {
      const file = readTable(readFileSync(new URL(`../../../record/${loader.file}`, import.meta.url))).rows.map((r) => r.cells)
      const dumped = new Map((await db.read("select null", (tx) => loader.dump(tx))).map((row) => [loader.key(row), row]))
      assert.equal(dumped.size, file.length, loader.file)
      for (const row of file) assert.deepEqual(dumped.get(loader.key(row)), row)
    }
  }),
)

test(
  "somebody types a citation and finds the clause, however it is written and in whichever language",
  world(async ({ json }) => {
    const cited = async (q: string) =>
      (await json<{ cited: { key: string }[] }>(`/mandates?q=${encodeURIComponent(q)}`)).cited.map((c) => c.key)
    for (const q of ["Art. 4.m", "Art. 4(m)", "4 (m)", "artículo 4.m"])
      assert.deepEqual(await cited(q), ["declaration-on-security/article-4-m"], q)
    assert.deepEqual(await cited("objetivo 2.1.3"), ["san-salvador-plan-2012/objective-2-1-3"])
    assert.deepEqual(await cited("Pillar III"), ["commitment-2008/pillar-3"])
    assert.deepEqual(await cited("area 2 of pillar 1"), ["commitment-2008/area-1-2"])
    assert.deepEqual(await cited("PICAP mandate"), ["port-of-spain-recommendations-2011/police-training"])
    assert.equal((await cited("Art. 23")).length, 2)
    assert.deepEqual(await cited("Art. 23 Declaration on Security"), ["declaration-on-security/article-23"])
  }),
)

test(
  "the entry page says what is reported on, with counts and the rules by which they were made",
  world(async ({ get, json }) => {
    const { reported, instruments, next } = await json<{
      reported: { document: string; instrument: string; clauses: number }[]
      instruments: { key: string; clauses: number }[]
      next: string | null
    }>("/mandates")
    assert.ok(reported.some((r) => r.document === "dsa-2008" && r.instrument === "declaration-on-security" && r.clauses === 25))
    assert.ok(reported.some((r) => r.document === "mispa-2013" && r.instrument === "commitment-2008" && r.clauses === 28))
    assert.equal(instruments.length, 50)
    const rest = await json<{ instruments: { key: string }[]; next: string | null }>(`/mandates?after=${next}`)
    assert.deepEqual([instruments.length + rest.instruments.length, rest.next], [76, null])
    const page = await text(get("/fr/mandates"))
    assert.match(page, /chacune une fois même si elle est citée souvent/)
  }),
)

test(
  "an instrument shows its clauses as a tree with printed numbers, its doubt and its sources",
  world(async ({ get }) => {
    const page = await text(get("/en/instruments/declaration-on-security"))
    assert.match(page, /Art\. 4\.m/)
    assert.match(page, /href="\/en\/clauses\/declaration-on-security\/article-4-m"/)
    assert.match(page, /Doubt/)
    assert.match(page, /href="\/en\/documents\/dsa-2008"/)
    assert.match(await text(get("/es/instruments/ag-res-2735")), /AG\/RES\. 2735 \(XLII-O\/12\)/)
  }),
)

test(
  "a clause below another clause has an address one can read",
  world(async ({ get }) => {
    const page = await text(get("/en/clauses/work-plan-2013/item-2-4~field-01"))
    assert.match(page, /Port Security Assistance/)
    assert.equal((await get("/en/clauses/work-plan-2013/item-2-4")).status, 200)
  }),
)

test(
  "a clause has its page in four languages; our summary is English and says so",
  world(async ({ get }) => {
    const ours = {
      en: "Our summary, in English",
      es: "Resumen nuestro, en inglés",
      fr: "Résumé de notre main, en anglais",
      pt: "Resumo nosso, em inglês",
    }
    for (const [lang, words] of Object.entries(ours)) {
      const page = await text(get(`/${lang}/clauses/declaration-on-security/article-25`))
      assert.match(page, new RegExp(`<html lang="${lang}">`))
      assert.ok(page.includes(words), lang)
      assert.match(page, /<p lang="en">/)
    }
  }),
)

test(
  "an item of the work plan says which objective it serves, and the objective says by what it is served",
  world(async ({ get, json }) => {
    const { links } = await json<{ links: { from: string; to: string; basis: string }[] }>("/clauses/work-plan-2013/item-2-4")
    assert.deepEqual(
      links.map((l) => [l.to, l.basis]),
      [
        ["san-salvador-plan-2012/objective-2-1-3", "stated"],
        ["san-salvador-plan-2012/objective-2-1-5", "stated"],
      ],
    )
    assert.match(await text(get("/pt/clauses/san-salvador-plan-2012/objective-2-1-3")), /recebe a contribuição de/)
  }),
)

test(
  "who answers is asked as at a day: the undated order is only presumed, the order of 2016 is in force, 2007 has none",
  world(async ({ json }) => {
    const on = (day: string) => json<Clause>(`${trafficking}?on=${day}`)
    const [in2007, in2010, before, since] = [
      await on("2007-06-01"),
      await on("2010-01-01"),
      await on("2016-07-18"),
      await on("2016-07-19"),
    ]
    assert.deepEqual([in2007.footing, unitsOf(in2007)], ["attested", []])
    assert.deepEqual([in2010.footing, unitsOf(in2010)], ["presumed", ["dps"]])
    assert.deepEqual([before.footing, unitsOf(before)], ["presumed", ["dps"]])
    assert.deepEqual([since.footing, unitsOf(since)], ["in_force", ["dtoc"]])
    assert.ok(since.units.every((u) => u.mark === "proposed" && u.basis === "reading"))
  }),
)

test(
  "where the order makes Legal Affairs responsible the clause says so, for that theme alone",
  world(async ({ json, get }) => {
    const clause = await json<Clause>("/clauses/declaration-on-security/article-4-m?on=2016-07-19")
    const legal = clause.elsewhere.find((e) => e.body === "legal-affairs")
    assert.ok(legal?.themes.includes("corruption"))
    assert.ok(!legal?.themes.includes("terrorism"))
    assert.match(
      await text(get("/en/clauses/declaration-on-security/article-4-m?on=2016-07-19")),
      /the order says that .* is responsible/,
    )
  }),
)

test(
  "mandates nobody answers for are a list of their own",
  world(async ({ json }) => {
    type List = { counts: { mandates: number; with: number; without: number }; mandates: { clause: string; units: Unit[] }[] }
    const all = await json<List>("/mandates/units?on=2016-07-19")
    const without = await json<List>("/mandates/units?on=2016-07-19&show=without")
    assert.equal(all.counts.mandates, 30)
    assert.equal(all.counts.with + all.counts.without, 30)
    assert.equal(without.mandates.length, all.counts.without)
    assert.ok(without.mandates.every((m) => m.units.length === 0))
    const in2007 = await json<List>("/mandates/units?on=2007-06-01")
    assert.equal(in2007.counts.without, 30)
  }),
)

test(
  "planning confirms a unit; the public sees the mark, the day and the role, and not the reason",
  world(async ({ as, get, json, facts }) => {
    const ines = await as("ines")
    const form = await text(ines.get(`/en${trafficking}/units/dtoc/2026-11-20`))
    assert.match(form, /name="version" value="0"/)
    const before = (await facts()).length
    const reply = await ines.post(`/en${trafficking}/units/dtoc/2026-11-20`, {
      verdict: "confirmed",
      reason: "Two provisions name the theme.",
      version: 0,
    })
    assert.deepEqual([reply.status, reply.headers.get("location")], [303, `/en${trafficking}`])
    const [fact] = (await facts()).slice(before)
    assert.equal(fact?.kind, "clause.unit_confirmed")
    assert.deepEqual(
      [fact?.about, fact?.detail.unit, fact?.detail.version],
      ["clause:trafficking-conclusions-2006/glossary", "dtoc", 1],
    )
    assert.doesNotMatch(JSON.stringify(fact), /Two provisions/)
    const clause = await json<Clause>(trafficking)
    assert.deepEqual(
      clause.units.map((u) => [u.unit, u.mark, u.basis]),
      [["dtoc", "confirmed", "confirmed"]],
    )
    const page = await text(get(`/en${trafficking}`))
    assert.match(page, /Confirmed on 20 November 2026 \(planning\)/)
    assert.doesNotMatch(page, /Two provisions name/)
    assert.match(await text(ines.get(`/en${trafficking}/units/dtoc/2026-11-20`)), /Two provisions name the theme\./)
  }),
)

test(
  "under the order before, the same clause is still only proposed: a decision holds under its order",
  world(async ({ json }) => {
    const clause = await json<Clause>(`${trafficking}?on=2010-01-01`)
    assert.deepEqual(
      clause.units.map((u) => [u.unit, u.mark]),
      [["dps", "proposed"]],
    )
  }),
)

test(
  "the institution holds the confirmed unit as responsible from that day",
  world(async ({ db }) => {
    const { listResponsible } = await import("#src/modules/institution/index.ts")
    const { day } = await import("#src/values/day.ts")
    const held = await db.read("select null", (tx) =>
      listResponsible(tx, ["clause:trafficking-conclusions-2006/glossary"], day("2026-11-21")),
    )
    assert.deepEqual(
      held.map((r) => [r.unit, r.role, r.status]),
      [["dtoc", "lead", "confirmed"]],
    )
  }),
)

test(
  "whoever decides on what has changed meanwhile sees both sides and loses nothing",
  world(async ({ as }) => {
    const joao = await as("joao")
    const stale = await joao.post(`/en${trafficking}/units/dtoc/2026-11-20`, {
      verdict: "rejected",
      reason: "My reason stays.",
      version: 0,
    })
    assert.equal(stale.status, 409)
    const page = await stale.text()
    assert.match(page, /My reason stays\./)
    assert.match(page, /Confirm: the unit answers/)
    assert.match(page, /name="version" value="1"/)
  }),
)

test(
  "going back on a decision needs a reason; with it the new decision stands and the old one stays in the history",
  world(async ({ as, json }) => {
    const joao = await as("joao")
    const path = `${trafficking}/units/dtoc/2026-11-20`
    const bare = await joao.post(`/en${path}`, { verdict: "rejected", version: 1 })
    assert.equal(bare.status, 422)
    assert.match(await bare.text(), /Give the reason in a sentence/)
    const done = await joao.call(path, { verdict: "rejected", reason: "Another unit serves the group.", version: 1 })
    assert.equal(done.status, 200)
    assert.equal((await json<Clause>(trafficking)).units[0]?.mark, "rejected")
    const form = await text(joao.get(`/en${path}`))
    assert.match(form, /Confirmed on/)
    assert.match(form, /Rejected on/)
  }),
)

test(
  "the same form sent twice is done once",
  world(async ({ as, facts }) => {
    const ines = await as("ines")
    const before = (await facts()).length
    const path = "/en/clauses/declaration-on-security/article-25/units/dtoc/2026-11-20"
    const fields = { verdict: "confirmed", version: 0, _once: "the-same-form-sent-twice" }
    const replies = [await ines.post(path, fields), await ines.post(path, fields)]
    assert.deepEqual(
      replies.map((r) => r.status),
      [303, 303],
    )
    assert.equal((await facts()).length, before + 1)
  }),
)

test(
  "a head decides on the own unit alone; desk officers, delegates and the public on none, and are told why",
  world(async ({ as, call }) => {
    const path = (unit: string) => `/clauses/declaration-on-security/article-4-m/units/${unit}/2010-01-01`
    const send = { verdict: "confirmed", version: 0 }
    const gabriela = await as("gabriela")
    assert.equal((await gabriela.call(path("dps"), send)).status, 200)
    const other = await gabriela.call(path("es-cicad"), send)
    assert.equal(other.status, 403)
    assert.match(JSON.stringify(await other.json()), /own unit alone/)
    for (const person of ["amina", "bruno", "hugo", "luc"] as const) {
      const somebody = await as(person)
      assert.equal((await somebody.call(path("dps"), send)).status, 403, person)
      assert.equal((await somebody.get(`/en${path("dps")}`)).status, 403, person)
    }
    assert.equal((await call(path("dps"), send)).status, 401)
  }),
)

test(
  "a unit that no provision proposes cannot be confirmed",
  world(async ({ as }) => {
    const ines = await as("ines")
    const path = `${trafficking}/units/executive-office/2026-11-20`
    assert.equal((await ines.get(`/en${path}`)).status, 404)
    assert.equal((await ines.call(path, { verdict: "confirmed", version: 0 })).status, 404)
  }),
)

test(
  "what is not there, and what is asked wrongly, is answered as such",
  world(async ({ get, call }) => {
    assert.equal((await get("/en/instruments/treaty-of-nowhere")).status, 404)
    assert.equal((await get("/en/clauses/declaration-on-security/article-999")).status, 404)
    assert.equal((await get("/en/clauses/declaration-on-security/__proto__")).status, 404)
    assert.equal((await call("/mandates?colour=red")).status, 400)
    assert.equal((await call("/mandates?type=edict")).status, 400)
    assert.equal((await call(`${trafficking}?on=2015-02-29`)).status, 400)
    assert.equal((await call("/mandates/units?show=some")).status, 400)
  }),
)

test(
  "what nobody ever wrote is found nowhere, and the page says why",
  world(async ({ get }) => {
    const page = await get("/en/mandates?q=zzyzx-qqq")
    assert.equal(page.status, 200)
    assert.match(await page.text(), /Only clauses that the five documents cite are held/)
  }),
)

test(
  "instruments and clauses are found by symbol, title and citation in four languages",
  world(async ({ db }) => {
    const { search } = await import("#src/platform/search/index.ts")
    const { langs } = await import("#src/values/lang.ts")
    const finds = async (words: string, lang: (typeof langs)[number], ref: string) => {
      const results = await db.read("select null", (tx) => search(tx, { words, lang, facets: {}, after: 0, most: 50 }))
      assert.ok(
        results.found.some((f) => f.ref === ref),
        `${words} in ${lang}`,
      )
    }
    for (const lang of langs) await finds('"AG/RES. 2735"', lang, "instrument:ag-res-2735")
    await finds("minas antipersonal", "es", "clause:declaration-on-security/article-20")
    await finds("objectif 2.1.3", "fr", "clause:san-salvador-plan-2012/objective-2-1-3")
    await finds("lavagem", "pt", "clause:declaration-on-security/article-30")
  }),
)

test(
  "what people typed comes back harmless: markup and control characters stay text or are refused",
  world(async ({ get, as }) => {
    const page = await text(get(`/en/mandates?q=${encodeURIComponent("<script>alert(1)</script>")}`))
    assert.doesNotMatch(page, /<script>alert/)
    const ines = await as("ines")
    const path = "/en/clauses/declaration-on-security/article-30/units/dtoc/2026-11-20"
    const refused = await ines.post(path, { verdict: "rejected", reason: "bad\u0007bell", version: 0 })
    assert.equal(refused.status, 422)
  }),
)
