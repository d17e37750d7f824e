// The legal officer's journey, through the router, with the real record: a file is sent, looked at, corrected, and attached
// or applied; nobody else sees any of it.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, test } from "node:test"
import { sql } from "kysely"
import { docxOf, pdfOf } from "#src/platform/reading/specimens.fixture.ts"
import { isRefusal } from "#src/platform/reading/types.ts"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { parseOrderFile } from "../import/deed.ts"
import { chargeWith } from "../queries/responsibilities.ts"
import { inventedOrder, withheld } from "./orders.fixture.ts"
import { sampleBytes } from "./readings.fixture.ts"

const corpus = resolve(import.meta.dirname, "../../../../../shared/corpus")
const held = { skip: existsSync(corpus) ? false : "the corpus is not here" }
const corpusOrder = () => new Uint8Array(readFileSync(resolve(corpus, "executive-order-16-01-rev-1.txt")))

type Shown = {
  version: number
  status: string
  file: { href: string }
  facts: Record<string, string | null>
  units: { key: string; name: string; parent: string | null }[]
  provisions: { id: string; path: string; text: string; unit: string | null; places: string[] }[]
  lines: { line: string; text: string; account: { is: string } }[]
  oddities: { kind: string }[]
  same: { order: string; because: string } | null
  purpose: { is: string; order?: string }
  matches: { unit: string; to: string | null; because: string; decided: boolean }[]
  pairs: { to: string | null }[]
  hindrances: { what: string }[]
}

const bytesOf = (words: string) => new TextEncoder().encode(words)

async function send(who: Client, bytes: Uint8Array, name = "order.txt"): Promise<string> {
  const reply = await who.upload("/en/orders/import", {}, { file: { name, bytes } })
  assert.equal(reply.status, 303, await reply.clone().text())
  const to = reply.headers.get("location") ?? ""
  assert.match(to, /^\/en\/orders\/import\/[a-z0-9]{12}$/)
  return to.slice(3)
}
const show = (who: Client, review: string) => who.json<Shown>(review)

/** Sends one correction with the version that stands. */
async function correct(who: Client, review: string, rest: string, fields: Readonly<Record<string, string>>) {
  const { version } = await show(who, review)
  return who.post(`/en${review}${rest}`, { ...fields, version })
}

const numbers = (w: World) =>
  w.db.owner(async (tx) => {
    const row = await sql<{ orders: number; units: number; versions: number; provisions: number; texts: number }>`select
      (select count(*)::int from institution.orders) as orders, (select count(*)::int from institution.units) as units,
      (select count(*)::int from institution.unit_versions) as versions,
      (select count(*)::int from institution.functions) as provisions,
      (select count(*)::int from institution.functions where official_text is not null) as texts`.execute(tx)
    return row.rows[0]
  })

/** Everything that search and the log of facts hold, as text. */
const searchAndFacts = (w: World) =>
  w.db.owner(async (tx) => {
    const found = await sql<{ all: string }>`select
      coalesce((select string_agg(title || ' ' || summary || ' ' || tsv::text, ' ') from platform.search_entries), '') ||
      coalesce((select string_agg(detail::text, ' ') from facts.facts), '') as all`.execute(tx)
    return found.rows[0]?.all ?? ""
  })

describe("the text of an order that the record holds", held, () => {
  test(
    "is attached to the provisions that are there; no second units; no signature anywhere",
    world.fresh(async (w) => {
      const joao = await w.as("joao")
      const parsed = await parseOrderFile(corpusOrder())
      assert.ok(!isRefusal(parsed))
      // The office under a signature stands in the provisions as well; the name does not.
      const whole = new TextDecoder().decode(corpusOrder())
      const secrets = parsed.restricted.map((r) => r.text.trim()).filter((t) => t.length > 5 && whole.split(t).length === 2)
      assert.ok(secrets.length > 0)
      const before = await numbers(w)

      const review = await send(joao, corpusOrder(), "order.txt")
      const shown = await show(joao, review)
      assert.deepEqual([shown.same?.order, shown.same?.because, shown.purpose.is], ["eo-16-01-rev-1", "number", "attach"])
      assert.equal(shown.pairs.filter((p) => p.to).length, 113)
      const pages = [await text(joao.get(`/en${review}`)), await text(joao.get(`/en${review}/apply`)), JSON.stringify(shown)]
      assert.match(pages[0] ?? "", /which the record holds/)
      assert.match(pages[1] ?? "", /113 provisions of Executive Order No. 16-01 Rev. 1 get their text/)

      const done = await joao.post(`/en${review}/apply`, { version: 1, _once: "attach-once" })
      assert.equal(done.headers.get("location"), "/en/orders/eo-16-01-rev-1")
      assert.deepEqual(await numbers(w), { ...before, texts: 113 })
      const facts = await w.facts()
      assert.deepEqual(
        facts.filter((f) => f.about === "order:eo-16-01-rev-1").map((f) => [f.kind, f.detail.provisions]),
        [["order.text_attached", 113]],
      )
      assert.equal(facts.filter((f) => f.kind === "provision.text_attached").length, 113)

      const provision = await text(w.get("/en/provisions/eo-16-01-rev-1/vi-b-7"))
      const own = shown.provisions.find((p) => p.path === "VI.B.7")
      assert.ok(own && provision.includes(own.text.slice(0, 40)))
      await w.settle()
      const everywhere = [...pages, provision, await searchAndFacts(w), await text(w.get("/en/orders/eo-16-01-rev-1"))].join("\n")
      for (const secret of secrets) assert.ok(!everywhere.includes(secret), "a withheld line is shown")

      const earlier = await send(joao, new Uint8Array(readFileSync(resolve(corpus, "annex-e-earlier-executive-order.txt"))))
      assert.equal((await correct(joao, earlier, "/apply", {})).status, 303)
      const compared = await text(w.get("/en/orders/compare?from=eo-annex-e&to=eo-16-01-rev-1"))
      assert.match(compared, /<del>/, "the comparison shows the words that changed")

      const again = await joao.post(`/en${review}/apply`, { version: 1, _once: "attach-once" })
      assert.equal(again.headers.get("location"), "/en/orders/eo-16-01-rev-1")
      assert.equal((await joao.post(`/en${review}/apply`, { version: 2 })).status, 409)
    }),
  )

  test(
    "is never applied as a new order, even when somebody says so",
    world(async (w) => {
      const joao = await w.as("joao")
      const review = await send(joao, corpusOrder())
      const before = await numbers(w)
      await correct(joao, review, "/purpose", { purpose: "apply" })
      const shown = await show(joao, review)
      assert.ok(shown.hindrances.some((h) => h.what === "already_held"))
      const refused = await joao.post(`/en${review}/apply`, { version: shown.version })
      assert.equal(refused.status, 409)
      assert.match(await refused.text(), /in the record already/)
      assert.deepEqual(await numbers(w), before)
    }),
  )

  test(
    "the undated text is recognised by its printed paths",
    world(async (w) => {
      const joao = await w.as("joao")
      const review = await send(joao, new Uint8Array(readFileSync(resolve(corpus, "annex-e-earlier-executive-order.txt"))))
      const shown = await show(joao, review)
      assert.deepEqual([shown.same?.order, shown.same?.because], ["eo-annex-e", "paths"])
      assert.equal(shown.pairs.filter((p) => p.to).length, 90)
    }),
  )
})

/** Decides every unit as it is proposed. */
async function decideAll(who: Client, review: string, differently: Readonly<Record<string, string>> = {}) {
  const { matches } = await show(who, review)
  const units = Object.fromEntries(matches.map((m) => [`units/${m.unit}`, differently[m.unit] ?? m.to ?? "new"]))
  const reply = await correct(who, review, "/identities", units)
  assert.equal(reply.status, 303, await reply.clone().text())
}

const charged = (w: World) =>
  w.db.owner(async (tx) => {
    const since = "2020-01-01" as never
    const base = { role: "lead" as const, since, status: "confirmed" as const }
    await chargeWith(tx, [
      { ...base, thing: "theme:administration", unit: "dtoc", provision: null },
      { ...base, thing: "theme:access-to-justice", unit: "dps", provision: null },
    ])
  })

type ChartJson = { order: { key: string } | null; footing: string; units: { unit: string; parent: string | null }[] }
async function chart(w: Client, on: string) {
  const { order, footing, units } = await w.json<ChartJson>(`/institution?on=${on}`)
  return { order: order?.key, footing, units: units.map((u) => [u.unit, u.parent]) }
}

const forms: readonly [name: string, make: () => Promise<Uint8Array> | Uint8Array][] = [
  ["plain text", () => bytesOf(inventedOrder)],
  ["DOCX", () => docxOf(inventedOrder.split("\n"))],
  ["PDF", () => pdfOf(inventedOrder.split("\n"), { width: 60 })],
]
for (const [form, make] of forms)
  test(
    `an invented order sent as ${form} is applied: the chart changes on its day and not before, and vacancies are listed`,
    world.fresh(async (w) => {
      await charged(w)
      const joao = await w.as("joao")
      const review = await send(joao, await make())
      const first = await show(joao, review)
      assert.deepEqual(
        first.matches.map((m) => [m.to, m.because]),
        [
          ["sms", "name"],
          ["dps", "acronym"],
          [null, "none"],
        ],
      )
      assert.deepEqual(
        first.hindrances.map((h) => h.what),
        ["units_undecided"],
      )
      assert.equal((await joao.post(`/en${review}/apply`, { version: 1 })).status, 409)
      await decideAll(joao, review)

      const look = await text(joao.get(`/en${review}/apply`))
      for (const words of [
        "Apply it as at 1 January 2027",
        "Department of Borders (DOB)",
        "What loses its owner",
        "Programmes",
        "Activities",
      ])
        assert.ok(look.includes(words), words)
      const before = await chart(w, "2026-12-31")
      const { version } = await show(joao, review)
      const done = await joao.post(`/en${review}/apply`, { version })
      assert.equal(done.headers.get("location"), "/en/orders/executive-order-99-01", await done.clone().text())

      assert.deepEqual(await chart(w, "2026-12-31"), before)
      const after = await chart(w, "2027-01-01")
      assert.deepEqual([after.order, after.footing], ["executive-order-99-01", "in_force"])
      assert.deepEqual(after.units, [
        ["sms", null],
        ["dps", "sms"],
        ["dob", "sms"],
      ])
      const vacant = await joao.json<{ responsibilities: { thing: string; lastUnit: string }[] }>("/institution/vacant")
      const lost = (kind: string) => vacant.responsibilities.filter((r) => r.thing.startsWith(kind)).map((r) => r.lastUnit)
      assert.deepEqual(lost("theme:"), ["dtoc"])
      assert.ok(lost("programme:").includes("s-cicte"), "programmes lose their unit too")
      assert.ok(lost("activity:").includes("es-cicad"), "and activities that are ahead")
      const facts = (await w.facts()).map((f) => `${f.kind} ${f.about}`)
      for (const fact of [
        "order.applied order:executive-order-99-01",
        "order.ended order:eo-16-01-rev-1",
        "unit.created unit:dob",
        "unit.renamed unit:dps",
        "unit.abolished unit:dtoc",
        "provision.applied provision:executive-order-99-01/iii-a-1",
      ])
        assert.ok(facts.includes(fact), fact)
      assert.ok(facts.some((f) => f.startsWith("responsibility.lost")))
      await w.settle()
      const shown = [
        await text(w.get("/en/orders/executive-order-99-01")),
        await text(w.get("/en/provisions/executive-order-99-01/iii-a-1")),
        await text(w.get("/en/units/dob?on=2027-01-02")),
        await text(w.get("/en/search?q=Borders")),
        await searchAndFacts(w),
      ]
      assert.ok(
        shown.slice(1, 3).every((page) => page.includes("Draws border maps")),
        "what has no summary shows its official text",
      )
      assert.match(shown[3] ?? "", /Department of Borders/)
      for (const word of withheld) assert.ok(!shown.join("\n").includes(word), word)
    }),
  )

test(
  "a mistaken order is set aside with a reason: what it ended holds again, what it left vacant has its owner again",
  world.fresh(async (w) => {
    await charged(w)
    const joao = await w.as("joao")
    const withoutOwner = async () => (await joao.json<{ total: number }>("/institution/vacant")).total
    const before = [await chart(w, "2026-12-31"), await chart(w, "2027-01-01"), await withoutOwner()]
    const review = await send(joao, bytesOf(inventedOrder))
    await decideAll(joao, review)
    assert.equal((await correct(joao, review, "/apply", {})).status, 303)
    assert.ok((await withoutOwner()) > Number(before[2]))
    assert.match(await text(joao.get(`/en${review}`)), /Set the order aside/)
    assert.equal((await correct(joao, review, "/set-aside", {})).status, 422)
    const done = await correct(joao, review, "/set-aside", { reason: "It was a draft." })
    assert.equal(done.status, 303, await done.clone().text())
    assert.deepEqual([await chart(w, "2026-12-31"), await chart(w, "2027-01-01"), await withoutOwner()], before)
    assert.equal((await w.get("/en/orders/executive-order-99-01")).status, 404)
    await w.settle()
    assert.ok(!(await searchAndFacts(w)).includes("Department of Borders"))
    assert.equal((await numbers(w))?.orders, 3, "nothing is deleted")
    const second = await send(joao, bytesOf(inventedOrder))
    await decideAll(joao, second)
    const again = await correct(joao, second, "/apply", {})
    assert.equal(again.headers.get("location"), "/en/orders/executive-order-99-01-2")
  }),
)

test(
  "an order that somebody leans on is not set aside",
  world.fresh(async (w) => {
    await charged(w)
    const [joao, ines] = [await w.as("joao"), await w.as("ines")]
    const review = await send(joao, bytesOf(inventedOrder))
    await decideAll(joao, review)
    await correct(joao, review, "/apply", {})
    const vacant = await ines.json<{ responsibilities: { id: number; lastUnit: string }[] }>("/institution/vacant")
    const first = vacant.responsibilities.find((r) => r.lastUnit === "dtoc")
    const settled = await ines.post(`/en/responsibilities/${first?.id}`, { reason: "Nobody yet.", version: 2 })
    assert.equal(settled.status, 303, await settled.clone().text())
    const refused = await correct(joao, review, "/set-aside", { reason: "x" })
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /paired, confirmed or reassigned/)
  }),
)

test(
  "each correction is a small form; the file's reading never changes, and an undone correction is as if it had not been made",
  world(async (w) => {
    const joao = await w.as("joao")
    const review = await send(joao, sampleBytes("en-letters.txt"))
    const first = await show(joao, review)
    const unit = (name: string) => first.units.find((u) => u.name === name)?.key ?? ""
    const path = (p: string) => first.provisions.find((x) => x.path === p)?.id ?? ""
    const fields = {
      deed: "change",
      name: "River Department",
      acronym: "RD",
      level: "department",
      parent: unit("Secretariat for Water and Harbours"),
    }
    assert.equal((await correct(joao, review, `/units/${unit("Department of Rivers")}`, fields)).status, 303)
    assert.equal((await correct(joao, review, `/units/${unit("Levels")}`, { deed: "no_unit" })).status, 303)
    assert.equal(
      (
        await correct(joao, review, `/provisions/${path("III.B.3")}`, {
          deed: "change",
          unit: unit("Gauges Section"),
          kind: "power",
        })
      ).status,
      303,
    )
    const split = first.provisions.find((p) => p.places.length > 1 && p.path === "II.A.1")
    assert.equal(
      (await correct(joao, review, `/provisions/${split?.id}`, { deed: "split", before: split?.places[1] ?? "" })).status,
      303,
    )
    assert.equal((await correct(joao, review, `/provisions/${path("IV.A.1")}`, { deed: "join" })).status, 303)
    const facts = {
      series: "Executive Order",
      number: "94-07",
      revision: "Rev. 2",
      subject: "Water",
      effectiveOn: "1995-02-01",
      basis: "stated",
      language: "en",
    }
    assert.equal((await correct(joao, review, "/facts", facts)).status, 303)
    const now = await show(joao, review)
    assert.ok(now.units.some((u) => u.name === "River Department") && !now.units.some((u) => u.name === "Levels"))
    assert.ok(now.provisions.some((p) => p.path === "II.A.1 ¶2") && !now.provisions.some((p) => p.path === "IV.A.2"))
    assert.deepEqual([now.facts.subject, now.facts.annex], ["Water", ""])
    assert.deepEqual(
      now.lines.map((l) => l.line),
      first.lines.map((l) => l.line),
    )
    for (const n of [6, 5, 4, 3, 2, 1]) assert.equal((await correct(joao, review, `/undo/${n}`, {})).status, 303)
    const back = await show(joao, review)
    assert.deepEqual(
      [back.facts, back.units, back.provisions, back.lines],
      [first.facts, first.units, first.provisions, first.lines],
    )
    assert.equal((await correct(joao, review, "/undo/1", {})).status, 422)
    const page = await text(joao.get(`/en${review}`))
    assert.match(page, /<s>Unit changed<\/s>/)
  }),
)

test(
  "two people: whoever comes second sees both sides and loses nothing",
  world(async (w) => {
    const [joao, ines] = [await w.as("joao"), await w.as("ines")]
    const review = await send(joao, bytesOf(inventedOrder))
    const { units } = await show(joao, review)
    const dob = units.find((u) => u.name === "Department of Borders")
    const to = `/en${review}/units/${dob?.key}`
    const fields = { deed: "change", acronym: "DOB", level: "department", parent: dob?.parent ?? "", version: 1 }
    assert.equal((await joao.post(to, { ...fields, name: "Department of Frontiers" })).status, 303)
    const late = await ines.post(to, { ...fields, name: "Department of Edges" })
    assert.equal(late.status, 409)
    const page = await late.text()
    assert.ok(page.includes("Department of Frontiers") && page.includes("Department of Edges"))
    assert.match(page, /name="version" value="2"/)
    const purpose = await ines.post(`/en${review}/apply`, { version: 1 })
    assert.equal(purpose.status, 409)
  }),
)

test(
  "what was looked at is what is done: where the record has changed since, the second look is shown anew",
  world.fresh(async (w) => {
    const joao = await w.as("joao")
    const [one, two] = [
      await send(joao, bytesOf(inventedOrder)),
      await send(joao, bytesOf(inventedOrder.replace("99-01", "99-02").replace("1 January 2027", "1 June 2027"))),
    ]
    for (const review of [one, two]) await decideAll(joao, review)
    const looked = /name="looked" value="([0-9a-f]{64})"/.exec(await text(joao.get(`/en${two}/apply`)))?.[1] ?? ""
    assert.equal((await correct(joao, one, "/apply", {})).status, 303)
    const stale = await correct(joao, two, "/apply", { looked })
    assert.equal(stale.status, 409)
    const anew = /name="looked" value="([0-9a-f]{64})"/.exec(await stale.text())?.[1] ?? ""
    assert.ok(anew && anew !== looked)
    assert.equal((await correct(joao, two, "/apply", { looked: anew })).status, 303)
    assert.equal((await chart(w, "2027-05-31")).order, "executive-order-99-01")
    assert.equal((await chart(w, "2027-06-01")).order, "executive-order-99-02")
  }),
)

test(
  "sent twice, a file is reviewed once; sent again later, the page tells of the first",
  world(async (w) => {
    const joao = await w.as("joao")
    const file = { file: { name: "twice.txt", bytes: bytesOf(inventedOrder.replace("99-01", "99-02")) } }
    const one = await joao.upload("/en/orders/import", { _once: "twice" }, file)
    const two = await joao.upload("/en/orders/import", { _once: "twice" }, file)
    assert.equal(one.headers.get("location"), two.headers.get("location"))
    const later = await send(joao, file.file.bytes)
    assert.match(await text(joao.get(`/en${later}`)), /The same file was sent before/)
  }),
)

test(
  "pasted text is read as a file is; a review is withdrawn with a reason and takes no more corrections",
  world(async (w) => {
    const joao = await w.as("joao")
    const reply = await joao.upload("/en/orders/import", { text: inventedOrder }, {})
    const review = (reply.headers.get("location") ?? "").slice(3)
    assert.equal((await show(joao, review)).provisions.length, 5)
    assert.equal((await correct(joao, review, "/withdraw", {})).status, 422)
    assert.equal((await correct(joao, review, "/withdraw", { reason: "Only a trial." })).status, 303)
    const page = await text(joao.get(`/en${review}`))
    assert.match(page, /withdrawn: Only a trial\./)
    assert.ok(!page.includes("/withdraw"))
    assert.equal((await correct(joao, review, "/identities", { "units/sms": "sms" })).status, 409)
    const program = await joao.call("/orders/import", { text: inventedOrder })
    assert.match(((await program.json()) as { key: string }).key, /^[a-z0-9]{12}$/)
  }),
)

test(
  "nobody but legal and planning comes near a review, its file or its rows",
  world(async (w) => {
    const joao = await w.as("joao")
    const review = await send(joao, bytesOf(inventedOrder))
    const doors = ["/orders/import", review, `${review}/apply`, `${review}/facts`]
    const { file } = await show(joao, review)
    for (const who of ["amina", "bruno", "noor", "hugo", "luc", "karla"] as const) {
      const person = await w.as(who)
      for (const door of doors) {
        const reply = await person.get(`/en${door}`)
        assert.equal(reply.status, 403, `${who} at ${door}`)
        assert.ok(!(await reply.text()).includes("Borders"))
      }
      assert.equal((await person.get(file.href)).status, 404, `${who} at the file`)
      assert.equal((await person.post(`/en${review}/apply`, { version: 1 })).status, 403)
    }
    for (const door of doors) assert.equal((await w.get(`/en${door}`)).status, 401, door)
    assert.equal((await (await w.as("ines")).get(`/en${review}`)).status, 200)
    for (const roles of ["", "desk_officer", "state_coordinator", "administrator"])
      for (const table of ["institution.order_reviews", "platform.attachments", "institution.review_edits"]) {
        const seen = await w.db.read(`select set_config('hemisec.roles', '${roles}', true)`, (tx) =>
          sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(tx as never),
        )
        assert.equal(seen.rows[0]?.n, 0, `${roles} sees ${table}`)
      }
    const sent = await joao.get(file.href)
    assert.equal(await sent.text(), inventedOrder)
    assert.match(sent.headers.get("content-disposition") ?? "", /^attachment/)
    const sightings = await w.db.owner((tx) => tx.selectFrom("platform.sightings").select("thing").execute())
    assert.ok(sightings.some((s) => s.thing === `attachment:${file.href.split("/").at(-1)}`))
  }),
)
