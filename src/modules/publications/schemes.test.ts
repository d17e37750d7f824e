// Our reports beside the documents they draw on: whatever the record made from a line of a document stands in the report of
// that document, and in the printed page of it.
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { parse } from "csv-parse/sync"
import { sql } from "kysely"
import { formatNumber } from "#src/platform/i18n/index.ts"
import { renderHtml } from "#src/platform/print/index.ts"
import { organisationOf, readSettings } from "#src/settings.ts"
import type { Actor } from "#src/values/actor.ts"
import { day } from "#src/values/day.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { readDataOf } from "./actions/drafts.ts"
import { issueEdition } from "./actions/editions.ts"
import { compose } from "./compose/report.ts"
import { keepText } from "./queries/reports.ts"
import { reportDigest, writableSections } from "./rules.ts"

const reports = [
  ["mispa-2013", "ministers-mandates-2011-2013"],
  ["dsa-2008", "declaration-articles-2007-2008"],
  ["work-plan-2013", "work-plan-2013-2015"],
] as const

type Row = Record<string, string>
const record = (file: string) =>
  parse<Row>(readFileSync(new URL(`../../../record/${file}.csv`, import.meta.url)), { columns: true })

async function composed({ db }: World, report: string, lang: Lang = "en") {
  const data = await db.read("select null", (tx) => readDataOf(tx, report))
  const about = {
    lang,
    sample: false,
    mark: null,
    organisation: "Example",
    id: report,
    issuedOn: day("2026-11-27"),
    ledger: null,
    origin: null,
    texts: [],
    href: () => "/" as const,
  }
  return { data, ...compose(data, about) }
}

/** Programmes, activities and results made from the lines of a document, and one line of each. */
function madeFrom(document: string): Map<string, string> {
  const lines = record("coverage").filter((row) => row.document === document)
  return new Map(
    lines.flatMap((row) =>
      (row.records ?? "")
        .split("|")
        .filter((ref) => /^(programme|activity|result):/.test(ref))
        .map((ref) => [ref, row.line ?? ""] as const),
    ),
  )
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/[\s\u200b\u00ad\u202f\u00a0]+/g, " ")

test(
  "everything that the record made from a line of a document stands in the report of that document, and on its page",
  world(async (w) => {
    const titles = new Map(
      [...record("programmes/programmes"), ...record("programmes/activities")].map((r) => [r.key ?? "", r.title_en ?? ""]),
    )
    const values = new Map(record("programmes/results").map((r) => [r.key ?? "", Number(r.value)]))
    for (const [document, report] of reports) {
      const { told, document: paper, figures } = await composed(w, report)
      const made = madeFrom(document)
      assert.ok(made.size > 10, `${document}: lines that tell of something`)
      assert.deepEqual(
        [...made].filter(([ref]) => !told.has(ref as `${string}:${string}`)).map(([ref, line]) => `${document}:${line} ${ref}`),
        [],
      )
      const page = plain(renderHtml(paper))
      const shown = (ref: string) => {
        const key = ref.slice(ref.indexOf(":") + 1)
        if (!ref.startsWith("result:")) return page.includes(plain(titles.get(key) ?? "\n"))
        const figure = figures.find((f) => f.figure === ref)
        return figure?.value === values.get(key) && page.includes(formatNumber(values.get(key) ?? Number.NaN, "en"))
      }
      assert.deepEqual(
        [...made.keys()].filter((ref) => !shown(ref)),
        [],
        report,
      )
    }
  }),
)

/** Names that the record writes alike in English and in another language. */
function alike(lang: Lang): Set<string> {
  const files = ["programmes/programmes", "programmes/sections", "mandates/clauses", "mandates/instruments"]
  const rows = files.flatMap(record).filter((r) => r[`title_${lang}`] === r.title_en)
  return new Set(rows.map((r) => r.title_en ?? ""))
}

test(
  "each of the three is printed in each of the four languages: headings in it, what is English marked as such",
  world(async (w) => {
    for (const [, report] of reports) {
      const headings = async (lang: Lang) => {
        const { document } = await composed(w, report, lang)
        return document.blocks.flatMap((b) => (b.is === "heading" ? [b.text] : []))
      }
      const english = await headings("en")
      for (const lang of langs) {
        const { document, data } = await composed(w, report, lang)
        const html = renderHtml(document)
        assert.match(html, new RegExp(`<html lang="${lang}"`))
        assert.doesNotMatch(plain(html), /\{\w+\}|undefined|NaN/, `${report} ${lang}`)
        const own = await headings(lang)
        assert.equal(own.length, english.length)
        if (lang === "en") continue
        const same = alike(lang)
        assert.deepEqual(
          own.filter((text, i) => text === english[i] && ![...same].some((name) => name !== "" && text.includes(name))),
          [],
          `${report} ${lang}`,
        )
        const marked = html.match(/lang="en"/g) ?? []
        assert.ok(marked.length >= data.activities.length, `${report} ${lang}: activities are marked as English`)
        assert.doesNotMatch(html, / \[en\]/)
      }
    }
  }),
)

test(
  "a table of items and objectives counts what the record links, and our reading never among what a source says",
  world(async (w) => {
    const { figures } = await composed(w, "work-plan-2013-2015")
    const links = record("programmes/activity-clauses").filter((l) => l.thing?.startsWith("programme:"))
    const serving = (item: string, bases: readonly string[]) =>
      new Set(
        links
          .filter((l) => l.clause === item || l.clause?.startsWith(`${item}/`))
          .filter((l) => bases.includes(l.basis ?? ""))
          .map((l) => l.thing),
      )
    const plan = record("mandates/clause-links")
    assert.ok(plan.length > 10)
    for (const { from = "", to = "" } of plan) {
      const value = (basis: string) => figures.find((f) => f.figure === `linked:${from}:${to}:${basis}`)?.value ?? 0
      assert.equal(value("stated"), serving(from, ["stated"]).size, `${from} ${to} stated`)
      assert.equal(value("reading"), serving(from, ["reading"]).size, `${from} ${to} reading`)
    }
  }),
)

test(
  "a report by article counts activities by the firmest link, and tells of no year after its own document",
  world(async (w) => {
    const { figures, data, document } = await composed(w, "declaration-articles-2007-2008")
    const article = "declaration-on-security/article-27"
    const linked = data.links.filter((l) => l.clause === article && l.thing.startsWith("activity:"))
    const total = figures.filter((f) => f.figure.startsWith(`linked:${article}:all:`))
    assert.equal(
      total.reduce((sum, f) => sum + f.value, 0),
      new Set(linked.map((l) => l.thing)).size,
    )
    assert.doesNotMatch(plain(renderHtml(document)), /free of antipersonnel mines in 2011/)
    assert.match(plain(renderHtml((await composed(w, "ministers-mandates-2011-2013")).document)), /antipersonnel mines in 2011/)
  }),
)

test(
  "words stand in the draft of each report, whichever of its sections they were written into",
  world.fresh(async (w) => {
    const ines = await w.as("ines")
    for (const [, report] of reports) {
      const { data } = await composed(w, report)
      const sections = writableSections(data)
      for (const [i, section] of sections.entries())
        await w.db.owner((tx) =>
          keepText(tx, report, {
            ...{ section, version: 1, text: `Words of ours number ${i}.`, language: "en" },
            ...{ writtenAs: "planning", writtenOn: day("2026-11-20") },
          }),
        )
      const draft = await text(ines.get(`/en/reports/${report}/draft`))
      assert.deepEqual(
        sections.filter((_, i) => !draft.includes(`Words of ours number ${i}.`)),
        [],
        report,
      )
    }
  }),
)

test(
  "a report without annexes is cleared by the Secretary alone; its edition's codes open their records for everybody",
  world.fresh(async (w) => {
    const report = "work-plan-2013-2015"
    const ines = await w.as("ines")
    const hugo = await w.as("hugo")
    const version = async () => (await ines.json<{ draft: { version: number } }>(`/reports/${report}`)).draft.version
    const clearance = `/en/reports/${report}/clearance`
    assert.equal((await ines.post(clearance, { event: "submit", version: await version() })).status, 303)
    assert.match(await text(hugo.get("/en/work")), new RegExp(clearance))
    assert.equal((await ines.post(clearance, { event: "clear", version: await version() })).status, 403)
    assert.equal((await hugo.post(clearance, { event: "clear", version: await version() })).status, 303)
    const issued = await ines.post(`/en/reports/${report}/issue`, { language: "pt", version: await version() })
    assert.equal(issued.headers.get("location"), `/en/editions/${report}-pt-1`)
    const { figures } = await w.json<{ figures: { code: string; figure: string; refs: string[] }[] }>(`/editions/${report}-pt-1`)
    const counted = figures.find((f) => f.figure === "linked:work-plan-2013/item-2-2:all:stated")
    const shown = await text(w.get(`/en/editions/${report}-pt-1/figures/${counted?.code}`))
    assert.match(shown, /Programa Interamericano de Capacitação Policial/)
    const refs = new Set(figures.flatMap((f) => f.refs))
    const { records } = JSON.parse(await text(w.get(`/editions/${report}-pt-1/snapshot`))) as { records: object }
    assert.deepEqual([...refs].sort(), Object.keys(records).sort(), "every figure leads to a record that was frozen")
    assert.match(await text(w.get("/en/clauses/work-plan-2013/item-2-2")), new RegExp(`/en/editions/${report}-pt-1"`))
  }),
)

test(
  "an edition by article begun before a record changes holds the old value throughout",
  world.fresh(async (w) => {
    const report = "declaration-articles-2007-2008"
    await w.as("ines")
    const ines = await w.db.owner((tx) =>
      tx.selectFrom("access.accounts").select("id").where("email", "=", "ines@example.org").executeTakeFirstOrThrow(),
    )
    await w.db.owner(async (tx) => {
      const digest = reportDigest(await readDataOf(tx, report), [])
      await sql`update publications.drafts set state = 'cleared', cleared_digest = ${digest} where report = ${report}`.execute(tx)
    })
    const actor: Actor = { account: ines.id, session: null, seats: [{ role: "planning" }] }
    const opening = `select set_config('hemisec.account', '${ines.id}', true), set_config('hemisec.roles', 'planning', true)`
    const when = { today: day("2026-11-20"), now: new Date("2026-11-20T15:00:00Z"), store: w.store }
    const organisation = organisationOf(readSettings({}))
    const issue = () => w.db.write(opening, (tx) => issueEdition(tx, actor, report, 1, { language: "en", organisation }, when))
    const change = () =>
      w.db.owner((tx) =>
        sql`update programmes.results set value = 457 where key = 'es-cicad/mem/fourth-round/recommendations-made'`.execute(tx),
      )
    const told = await w.db.write(opening, async (tx) => {
      await tx.selectFrom("publications.drafts").select("state").where("report", "=", report).execute()
      await change()
      return issueEdition(tx, actor, report, 1, { language: "en", organisation }, when)
    })
    const snapshot = await text(w.get(`/editions/${told.value.key}/snapshot`))
    assert.deepEqual([snapshot.includes('"value":456'), snapshot.includes('"value":457')], [true, false])
    await assert.rejects(issue(), "what was cleared is no longer what the record says")
  }),
)
