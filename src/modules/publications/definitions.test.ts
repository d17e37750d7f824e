// A planning officer makes a report of her own: from the form to an edition, and whom it is kept from.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { langs } from "#src/values/lang.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { readDataOf } from "./actions/drafts.ts"
import { recordSchemes } from "./types.ts"

type Person = Parameters<World["as"]>[0]
const mines = {
  "title/en": "Mine action of 2012",
  "title/es": "Acción contra las minas de 2012",
  scheme: "state",
  from: "2012-01-01",
  to: "2012-12-31",
  programmes: "dps/aicma",
  visibility: "public",
  languages: ["en", "es"],
}

const make = async (w: World, fields: Record<string, string | readonly string[]> = mines, who: Person = "ines") =>
  (await w.as(who)).post("/en/reports/new", fields)
const made = async (w: World, fields: Record<string, string | readonly string[]> = mines) => {
  const reply = await make(w, fields)
  assert.equal(reply.status, 303, await reply.clone().text())
  return (reply.headers.get("location") ?? "").replace(/^\/en\/reports\/|\/draft$/g, "")
}
const versionOf = async (w: World, report: string) =>
  (await (await w.as("ines")).json<{ draft: { version: number } }>(`/reports/${report}`)).draft.version
const step = async (w: World, who: Person, report: string, event: string, more: Record<string, string> = {}) =>
  (await w.as(who)).post(`/en/reports/${report}/clearance`, { event, version: await versionOf(w, report), ...more })

async function issue(w: World, report: string, language = "en") {
  assert.equal((await step(w, "ines", report, "submit")).status, 303)
  assert.equal((await step(w, "gabriela", report, "clear_annex", { annex: "units/dps" })).status, 303)
  assert.equal((await step(w, "hugo", report, "clear")).status, 303)
  const reply = await (await w.as("ines")).post(`/en/reports/${report}/issue`, { language, version: await versionOf(w, report) })
  assert.equal(reply.status, 303, await reply.clone().text())
  return (reply.headers.get("location") ?? "").replace("/en", "")
}

test(
  "planning defines a report, its draft is filled from the record, and it becomes an edition up the same line",
  world.fresh(async (w) => {
    const report = await made(w)
    assert.equal(report, "mine-action-of-2012")
    const ines = await w.as("ines")
    const draft = await text(ines.get(`/en/reports/${report}/draft`))
    assert.match(draft, /Mine action of 2012/)
    assert.match(draft, /Narrowed to/)
    assert.match(draft, /<h2[^>]*>Colombia/)
    assert.equal((await w.get(`/en/reports/${report}`)).status, 404, "nobody else knows of it yet")
    assert.doesNotMatch(await text(w.get("/en/reports")), /Mine action of 2012/)
    const edition = await issue(w, report)
    assert.equal(edition, `/editions/${report}-en-1`)
    assert.equal((await w.get(`/en${edition}/text`)).status, 200)
    assert.match(await text(w.get("/en/reports")), /Mine action of 2012/)
    const { filters } = JSON.parse(await text(w.get(`${edition}/snapshot`))) as { filters: Record<string, unknown> }
    assert.deepEqual(filters.programmes, ["dps/aicma"])
    const again = await ines.post(`/en/reports/${report}/issue`, { language: "es", version: await versionOf(w, report) })
    assert.equal(again.status, 303, "what was cleared comes out in the other language too")
    const late = await ines.post(`/en/reports/${report}/edit`, { ...mines, version: 1 })
    assert.equal(late.status, 403)
    assert.match(await late.text(), /an edition of it was issued already/)
    const kinds = (await w.facts()).map((f) => f.kind).filter((k) => /^(report|edition)\./.test(k))
    assert.equal(kinds[0], "report.defined")
  }),
)

test(
  "all faults come back at once with what was typed; nobody but planning defines; a stranger finds no form",
  world(async (w) => {
    const reply = await make(w, { ...mines, "title/es": "", to: "2011-01-01", states: ["COL", "ZZZ"] })
    assert.equal(reply.status, 422)
    const page = await reply.text()
    for (const words of [/needs its title in it/, /lies before the first/, /does not know: ZZZ/, /value="Mine action of 2012"/])
      assert.match(page, words)
    const nothing = await (await w.as("ines")).call("/reports/new", {})
    assert.equal(nothing.status, 422)
    const { errors } = (await nothing.json()) as { errors: { pointer: string }[] }
    for (const pointer of ["/scheme", "/from", "/to", "/visibility"])
      assert.ok(
        errors.some((e) => e.pointer === pointer),
        pointer,
      )
    assert.equal((await make(w, mines, "gabriela")).status, 403)
    assert.equal((await w.get("/en/reports/new")).status, 401)
    for (const who of ["maria", "noor", "luc"] as const)
      assert.equal((await (await w.as(who)).get("/en/reports/new")).status, 404)
  }),
)

test(
  "a report into which nothing falls says so and cannot be submitted; it is changed, and a lost change shows both sides",
  world.fresh(async (w) => {
    const report = await made(w, { ...mines, from: "1950-01-01", to: "1950-12-31" })
    const ines = await w.as("ines")
    assert.match(await text(ines.get(`/en/reports/${report}/draft`)), /Nothing in the record falls into this report/)
    const refused = await step(w, "ines", report, "submit")
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /nothing in the record falls into this report/)
    assert.equal((await ines.post(`/en/reports/${report}/edit`, { ...mines, version: 1 })).status, 303)
    assert.doesNotMatch(await text(ines.get(`/en/reports/${report}/draft`)), /Nothing in the record falls/)
    const late = await ines.post(`/en/reports/${report}/edit`, { ...mines, from: "2011-01-01", version: 1 })
    assert.equal(late.status, 409)
    const both = await late.text()
    assert.match(both, /2011-01-01/)
    assert.match(both, /2012-01-01/)
    assert.equal((await step(w, "ines", report, "submit")).status, 303)
    const during = await ines.post(`/en/reports/${report}/edit`, { ...mines, version: 2 })
    assert.equal(during.status, 403)
    assert.match(await during.text(), /stays as it was submitted/)
  }),
)

test(
  "a definition is withdrawn with a reason before its first edition, its key is not used again; bundled reports stay",
  world.fresh(async (w) => {
    const report = await made(w)
    const ines = await w.as("ines")
    assert.equal((await ines.post(`/en/reports/${report}/withdraw`, { version: 1 })).status, 422)
    assert.equal((await ines.post(`/en/reports/${report}/withdraw`, { reason: "Asked twice.", version: 1 })).status, 303)
    assert.equal((await ines.get(`/en/reports/${report}/draft`)).status, 404)
    assert.doesNotMatch(await text(ines.get("/en/reports")), /Mine action of 2012/)
    assert.equal(await made(w), `${report}-2`)
    const bundled = await ines.post("/en/reports/work-plan-2013-2015/withdraw", { reason: "No.", version: 1 })
    assert.equal(bundled.status, 403)
    assert.match(await bundled.text(), /come with the software/)
  }),
)

test(
  "an edition for the secretariat is not there for anybody else: not on its page, in lists, files, search or panels",
  world.fresh(async (w) => {
    const report = await made(w, { ...mines, visibility: "secretariat" })
    const edition = await issue(w, report)
    await w.settle()
    const paths = ["", "/text", "/snapshot", "/files/pdf", "/figures/F1"].map((p) => `/en${edition}${p}`)
    for (const path of [...paths, `/en/reports/${report}`]) {
      assert.equal((await w.get(path)).status, 404, path)
      assert.equal((await (await w.as("maria")).get(path)).status, 404, `maria ${path}`)
      assert.equal((await (await w.as("amina")).get(path)).status, 200, `amina ${path}`)
    }
    for (const path of [
      "/en/editions",
      "/en/editions.atom",
      "/en/reports",
      "/en/search?q=Mine+action+of+2012",
      "/en/activities/dps~aicma~gocen-2012",
    ])
      assert.doesNotMatch(await text(w.get(path)), new RegExp(report), path)
    assert.match(await text((await w.as("amina")).get("/en/editions")), new RegExp(report))
    for (const table of ["reports", "editions", "edition_files", "figures"]) {
      const { rows } = await w.db.read("select null", (tx) =>
        sql<{
          found: boolean
        }>`select exists (select from publications.${sql.raw(table)} t where t::text like ${`%${report}%`}) as found`.execute(tx),
      )
      assert.equal(rows[0]?.found, false, table)
    }
  }),
)

test(
  "each order draws a draft in each language, and every activity of it stands under some heading",
  world.fresh(async (w) => {
    for (const scheme of recordSchemes) {
      const report = await made(w, {
        ...mines,
        "title/en": `By ${scheme}`,
        scheme,
        programmes: "",
        from: "2012-01-01",
        to: "2013-12-31",
      })
      const data = await w.db.owner((tx) => readDataOf(tx, report))
      assert.ok(data.activities.length > 50, scheme)
      const ines = await w.as("ines")
      for (const lang of langs) {
        const { document } = await ines.json<{ document: { blocks: { id?: string }[] } }>(`/${lang}/reports/${report}/draft`)
        const words = JSON.stringify(document.blocks)
        const lost = data.activities.filter((a) => !words.includes(JSON.stringify(a.title.values.en?.text ?? "").slice(1, -1)))
        assert.deepEqual(
          lost.map((a) => a.key),
          [],
          `${scheme} ${lang}`,
        )
        // Under its headings; what stays open names some of them once more at the end.
        const headed = JSON.stringify(
          document.blocks.slice(
            0,
            document.blocks.findIndex((b) => b.id === "programmes"),
          ),
        )
        const often = data.activities.flatMap((a) => {
          const summary = JSON.stringify(a.summary?.values.en?.text ?? "").slice(1, -1)
          const times = headed.split(summary).length - 1
          return summary.length < 60 || times === 1 ? [] : [`${a.key} ${times}`]
        })
        assert.deepEqual(often, [], `${scheme} ${lang}: told in full once`)
      }
    }
  }),
)

test(
  "two editions are compared in public with both values and the records behind; every erratum stands in one list",
  world.fresh(async (w) => {
    const report = await made(w)
    const first = await issue(w, report)
    const ines = await w.as("ines")
    assert.match(await text(w.get("/en/errata")), /There is no erratum/)
    await w.db.owner((tx) =>
      sql`update programmes.results set value = 1400 where key = 'dps/aicma/gocen-2012/devices-destroyed'`.execute(tx),
    )
    assert.equal((await step(w, "ines", report, "reopen")).status, 303)
    const second = await issue(w, report)
    assert.equal(second, `/editions/${report}-en-2`)
    const page = await text(w.get(`/en${first}/compare/${report}-en-2`))
    assert.match(page, /1,371[\s\S]*1,400/)
    assert.match(page, /<del>/)
    assert.match(page, /\/en\/activities\/dps~aicma~gocen-2012/)
    assert.match(await text(w.get(`/en${second}`)), new RegExp(`/en${first}/compare/${report}-en-2`))
    const { figures } = await w.json<{ figures: { figure: string }[] }>(`${first}/compare/${report}-en-2`)
    assert.deepEqual(
      figures.map((f) => f.figure),
      ["result:dps/aicma/gocen-2012/devices-destroyed"],
    )
    assert.equal((await w.get(`/en${first}/compare/no-such-edition`)).status, 404)
    const erratum = { text: "The army gave a new count.", language: "en" }
    assert.equal((await ines.post(`/en${first}/errata/new`, erratum)).status, 303)
    assert.equal((await ines.post(`/en${second}/errata/new`, { ...erratum, text: "A word was lost." })).status, 303)
    const list = await text(w.get("/pt/errata"))
    assert.match(list, /The army gave a new count/)
    assert.match(list, /A word was lost/)
  }),
)

test(
  "an edition for the secretariat is compared by nobody else, and its errata are in nobody else's list",
  world.fresh(async (w) => {
    const report = await made(w, { ...mines, visibility: "secretariat" })
    const edition = await issue(w, report)
    const ines = await w.as("ines")
    assert.equal((await ines.post(`/en${edition}/errata/new`, { text: "Lanterns.", language: "en" })).status, 303)
    const path = `/en${edition}/compare/${edition.replace("/editions/", "")}`
    assert.equal((await w.get(path)).status, 404)
    assert.match(await text(ines.get(path)), /The two say the same/)
    assert.doesNotMatch(await text(w.get("/en/errata")), /Lanterns/)
    assert.match(await text(ines.get("/en/errata")), /Lanterns/)
  }),
)
