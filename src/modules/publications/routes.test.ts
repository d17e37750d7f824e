import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { parse } from "csv-parse/sync"
import { strFromU8, unzipSync } from "fflate"
import { sql } from "kysely"
import { extractText, getDocumentProxy } from "unpdf"
import { formatNumber } from "#src/platform/i18n/index.ts"
import { rescope } from "#src/platform/waiting/index.ts"
import { organisationOf, readSettings } from "#src/settings.ts"
import type { Actor } from "#src/values/actor.ts"
import { day } from "#src/values/day.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { readDataOf } from "./actions/drafts.ts"
import { issueEdition } from "./actions/editions.ts"
import { readReportData } from "./data.ts"
import { getReport, keepText } from "./queries/reports.ts"
import { writableSections } from "./rules.ts"

const example = organisationOf(readSettings({}))
const report = "ministers-mandates-2011-2013"
const clearance = `/en/reports/${report}/clearance`
const annexes = ["mispa-2013/appendix-i", "mispa-2013/appendix-ii", "mispa-2013/appendix-iii"]
/** What the record holds of the document that the report is made from. */
const recorded = (file: string) =>
  parse<Record<string, string>>(readFileSync(new URL(`../../../record/programmes/${file}.csv`, import.meta.url)), {
    columns: true,
  }).filter((row) => row.source?.includes("mispa-2013:"))

const standing = async (w: World) => {
  const ines = await w.as("ines")
  const page = await ines.json<{ draft: { state: string; version: number } }>(`/reports/${report}`)
  return page.draft
}
type Person = Parameters<World["as"]>[0]
const step = async (w: World, who: Person, event: string, more: Record<string, string> = {}) =>
  (await w.as(who)).post(clearance, { event, version: (await standing(w)).version, ...more })

/** Gabriela heads the Department of Public Security; for the story she heads the other two as well. */
const givesAllHeads = async (w: World) => {
  await w.as("gabriela")
  await w.db.owner((tx) =>
    sql`insert into access.seats (account, role, unit, since) select a.id, 'unit_head', u, '2026-01-01'
      from access.accounts a, unnest(array['es-cicad', 's-cicte']) u where a.email = 'gabriela@example.org'
      and not exists (select from access.seats s where s.account = a.id and s.unit = u)`.execute(tx),
  )
}

async function cleared(w: World) {
  await givesAllHeads(w)
  assert.equal((await step(w, "ines", "submit")).status, 303)
  for (const annex of annexes) assert.equal((await step(w, "gabriela", "clear_annex", { annex })).status, 303, annex)
  assert.equal((await step(w, "hugo", "clear")).status, 303)
}

async function issued(w: World, language = "en") {
  const ines = await w.as("ines")
  const reply = await ines.post(`/en/reports/${report}/issue`, { language, version: (await standing(w)).version })
  assert.equal(reply.status, 303, await reply.clone().text())
  return (reply.headers.get("location") ?? "").replace("/en/editions/", "")
}

const bytesOf = async (w: World, edition: string, form: string) => {
  const reply = await w.get(`/en/editions/${edition}/files/${form}`)
  assert.equal(reply.status, 200)
  return new Uint8Array(await reply.arrayBuffer())
}
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

test(
  "from the first draft to an edition whose figures open their records, each step by the seat it belongs to",
  world(async (w) => {
    const ines = await w.as("ines")
    const draft = await text(ines.get(`/en/reports/${report}/draft`))
    assert.match(draft, /Appendix I: Department of Public Security/)
    assert.match(draft, /DRAFT/)
    const written = await ines.post(`/en/reports/${report}/sections/introduction/edit`, {
      text: "Two years of work stand here.\n\nRead it beside the record.",
      language: "en",
      version: 0,
    })
    assert.equal(written.status, 303)
    await cleared(w)
    const edition = await issued(w)
    assert.equal(edition, `${report}-en-1`)

    const page = await w.json<{
      files: { form: string; sha256: string }[]
      figures: { code: string; refs: string[] }[]
      mark: string
    }>(`/editions/${edition}`)
    assert.equal(page.mark, "SAMPLE")
    for (const { form, sha256 } of page.files) assert.equal(hash(await bytesOf(w, edition, form)), sha256)
    const figure = page.figures.find((f) => f.refs.includes("result:dps/aicma/gocen-2012/devices-destroyed"))
    const shown = await text(w.get(`/en/editions/${edition}/figures/${figure?.code}`))
    assert.match(shown, /1,371/)
    assert.match(shown, /line 98/)
    await w.settle()
    assert.match(await text(w.get("/en/search?q=ministers+mandates")), new RegExp(`/en/editions/${edition}"`))
    const panel = await text(w.get("/en/activities/dps~aicma~gocen-2012"))
    assert.match(panel, /Reported in/)
    const verdict = await ines.json<{ equal: boolean }>(`/editions/${edition}/verification`)
    assert.equal(verdict.equal, true)
    const kinds = (await w.facts()).map((f) => f.kind).filter((k) => /^(report|edition)\./.test(k))
    assert.deepEqual(kinds, [
      "report.text_written",
      "report.submitted",
      ...annexes.map(() => "report.annex_cleared"),
      "report.cleared",
      "edition.issued",
    ])
    const snapshot = await text(w.get(`/editions/${edition}/snapshot`))
    assert.equal(
      hash(new TextEncoder().encode(snapshot)),
      (await w.json<{ fingerprint: string }>(`/editions/${edition}`)).fingerprint,
    )
    assert.match(snapshot, /Two years of work stand here/)
  }),
)

test(
  "a report takes what its own documents tell, and no doubt about what only another report tells",
  world(async ({ db, as }) => {
    const data = await db.read("select null", (tx) => readDataOf(tx, report))
    for (const told of [data.programmes, data.activities, data.results])
      assert.deepEqual(
        told.filter((t) => !t.sources.some((s) => data.report.documents.includes(s.document))).map((t) => t.key),
        [],
      )
    assert.ok(
      data.programmes.some((p) => p.sources.some((s) => s.document === "dsa-2008")),
      "some are of two reports",
    )
    const draft = await text((await as("ines")).get(`/en/reports/${report}/draft`))
    const ofBoth = data.activities.filter((a) => a.sources.some((s) => s.document === "dsa-2008"))
    const doubts = [...data.programmes, ...ofBoth].filter((t) => t.doubt !== "")
    assert.ok(doubts.every((t) => !/report of 2008/.test(t.doubt) || /report of 2013/.test(t.doubt)))
    assert.equal((draft.match(/In doubt: The report of 2008/g) ?? []).length, ofBoth.filter((a) => /2008/.test(a.doubt)).length)
  }),
)

test(
  "the PDF names every programme and prints every figure of the appendices, the Word file opens",
  world(async (w) => {
    const edition = `${report}-en-1`
    const { text: pages } = await extractText(await getDocumentProxy(await bytesOf(w, edition, "pdf")), { mergePages: true })
    const read = pages.replace(/\u200b/g, "").replace(/[\s\u00ad-]+/g, "")
    const holds = (words: string) => read.includes(words.replace(/[\s\u00ad-]+/g, ""))
    assert.deepEqual(
      recorded("programmes").flatMap((p) => (holds(p.title_en ?? "") ? [] : [p.title_en])),
      [],
    )
    assert.deepEqual(
      recorded("results").flatMap((r) => (holds(formatNumber(Number(r.value), "en")) ? [] : [r.key])),
      [],
    )
    assert.ok(holds("Independent compilation from public documents"))
    assert.ok(holds("SAMPLE"))
    const word = unzipSync(await bytesOf(w, edition, "docx"))
    assert.match(strFromU8(word["word/document.xml"] ?? new Uint8Array()), /Firearms trafficking/)
    const html = new TextDecoder().decode(await bytesOf(w, edition, "html"))
    assert.match(html, /Independent compilation/)
    assert.doesNotMatch(html, /<script/)
  }),
)

test(
  "who submits does not clear, heads clear their own annex, and the Secretary waits for all of them",
  world.fresh(async (w) => {
    const refused = async (who: Person, event: string, more: Record<string, string>, words: RegExp, status: number) => {
      const reply = await step(w, who, event, more)
      assert.equal(reply.status, status, `${who} ${event}`)
      assert.match(await reply.text(), words, `${who} ${event}`)
    }
    await refused("gabriela", "submit", {}, /belongs to another seat/, 403)
    await refused("hugo", "clear", {}, /not possible at the present stage/, 409)
    assert.equal((await step(w, "ines", "submit")).status, 303)
    const work = await text((await w.as("gabriela")).get("/en/work"))
    assert.match(work, new RegExp(`/en/reports/${report}/clearance`))
    assert.doesNotMatch(await text((await w.as("farid")).get("/en/work")), /clearance/)
    await refused("gabriela", "clear_annex", { annex: "mispa-2013/appendix-ii" }, /another unit head/, 409)
    await refused("hugo", "clear", {}, /not every annex is cleared/, 409)
    await refused("ines", "clear", {}, /belongs to another seat/, 403)
    await refused("hugo", "return", {}, /a reason must be given/, 409)
    const late = await (await w.as("hugo")).post(clearance, { event: "return", reason: "Seen too early.", version: 1 })
    assert.equal(late.status, 409)
    assert.match(await late.text(), /Somebody took a step meanwhile/)
    assert.equal((await step(w, "gabriela", "clear_annex", { annex: "mispa-2013/appendix-i" })).status, 303)
    await refused("gabriela", "clear_annex", { annex: "mispa-2013/appendix-i" }, /cleared already/, 409)
    // Ines is made Secretary as well: the same person still may not clear what she submitted.
    await givesAllHeads(w)
    for (const annex of annexes.slice(1)) await step(w, "gabriela", "clear_annex", { annex })
    await w.db.owner((tx) =>
      sql`insert into access.seats (account, role, since) select id, 'secretary', '2026-01-01' from access.accounts where email = 'ines@example.org'`.execute(
        tx,
      ),
    )
    await refused("ines", "clear", {}, /submitted the draft does not clear/, 409)
    const page = await text((await w.as("ines")).get(clearance))
    assert.match(page, /whoever submitted the draft does not clear it/)
    assert.equal((await step(w, "hugo", "return", { reason: "Appendix III lacks its figures." })).status, 303)
    assert.equal((await standing(w)).state, "draft")
    assert.match(await text((await w.as("ines")).get(clearance)), /Appendix III lacks its figures/)
    const waits = await w.db.owner((tx) =>
      tx.selectFrom("platform.waiting").select(["step", "role"]).where("thing", "=", `report:${report}`).execute(),
    )
    assert.deepEqual(waits, [{ step: "report.mend", role: "planning" }])
  }),
)

test(
  "a draft is not there for the public, a delegate or a donor; a desk officer reads it and changes nothing",
  world(async (w) => {
    const paths = [`/en/reports/${report}/draft`, clearance, `/en/reports/${report}/sections/introduction/edit`]
    for (const path of paths) {
      assert.equal((await w.get(path)).status, 401, `public ${path}`)
      for (const who of ["maria", "noor", "luc"] as const)
        assert.equal((await (await w.as(who)).get(path)).status, 404, `${who} ${path}`)
    }
    assert.doesNotMatch(await text(w.get("/en/reports")), /being written/)
    assert.equal("draft" in (await w.json(`/reports/${report}`)), false)
    const amina = await w.as("amina")
    assert.equal((await amina.get(`/en/reports/${report}/draft`)).status, 200)
    assert.equal(
      (await amina.post(`/en/reports/${report}/sections/introduction/edit`, { text: "x", language: "en", version: 0 })).status,
      403,
    )
    assert.equal((await step(w, "amina", "reopen")).status, 403)
    for (const table of ["drafts", "texts", "steps"]) {
      const seen = await w.db.read(
        "select null",
        async (tx) => (await sql`select * from publications.${sql.raw(table)}`.execute(tx)).rows,
      )
      assert.deepEqual(seen, [], table)
    }
  }),
)

test(
  "words stand in the draft, whichever of its sections they were written into",
  world.fresh(async (w) => {
    const ines = await w.as("ines")
    const data = await w.db.read("select null", async (tx) => readReportData(tx, await getReport(tx, report)))
    const sections = writableSections(data)
    for (const [i, section] of sections.entries())
      await w.db.owner((tx) =>
        keepText(tx, report, {
          ...{ section, version: 1, text: `Words of ours number ${i}.`, language: "en" },
          ...{ writtenAs: "planning", writtenOn: day("2026-11-20") },
        }),
      )
    const draft = await text(ines.get(`/en/reports/${report}/draft`))
    const lost = sections.filter((_, i) => !draft.includes(`Words of ours number ${i}.`))
    assert.deepEqual(lost, [])
  }),
)

test(
  "an annex that waits for the head of a unit which an order ended is written and cleared by the head it was handed on to",
  world.fresh(async (w) => {
    await w.as("gabriela")
    const [, , annex = ""] = annexes
    assert.equal((await step(w, "ines", "submit", { due: "2026-12-10" })).status, 303)
    assert.equal((await step(w, "gabriela", "clear_annex", { annex })).status, 409, "it waits for another head")
    await w.db.write("select null", (tx) => rescope(tx, "s-cicte", "dps"))
    assert.equal((await step(w, "gabriela", "clear_annex", { annex: annexes[0] ?? "" })).status, 303)
    assert.equal((await step(w, "gabriela", "clear_annex", { annex })).status, 303)
    const waits = await w.db.owner((tx) => tx.selectFrom("platform.waiting").select("scope").execute())
    assert.deepEqual(waits, [{ scope: "es-cicad" }])
    const told = await w.db.owner((tx) =>
      tx.selectFrom("platform.deadlineSeats").select("scope").where("metAt", "is not", null).orderBy("scope").execute(),
    )
    assert.deepEqual(told, [{ scope: "dps" }], "the head has done both parts, and is reminded no more")
  }),
)

test(
  "a unit head writes into the own annex alone; a lost update shows both sides; nothing changes in clearance",
  world.fresh(async (w) => {
    const gabriela = await w.as("gabriela")
    const own = `/en/reports/${report}/sections/mispa-2013~appendix-i~justice/edit`
    assert.equal((await gabriela.post(own, { text: "Prisons first.", language: "en", version: 0 })).status, 303)
    const other = await gabriela.post(`/en/reports/${report}/sections/mispa-2013~appendix-iii/edit`, {
      text: "x",
      language: "en",
      version: 0,
    })
    assert.equal(other.status, 403)
    assert.match(await other.text(), /annex of another unit/)
    const late = await (await w.as("ines")).post(own, { text: "Courts first.", language: "en", version: 0 })
    assert.equal(late.status, 409)
    const both = await late.text()
    assert.match(both, /Prisons first/)
    assert.match(both, /Courts first/)
    assert.equal((await (await w.as("ines")).get(`/en/reports/${report}/sections/nowhere/edit`)).status, 404)
    await step(w, "ines", "submit")
    const during = await gabriela.post(own, { text: "Too late.", language: "en", version: 1 })
    assert.equal(during.status, 403)
    assert.match(await during.text(), /stays as it was submitted/)
  }),
)

test(
  "what changes after clearance is not issued; what changes after issue is listed, and an erratum stands beside the files",
  world.fresh(async (w) => {
    await cleared(w)
    const set = (value: number) =>
      w.db.owner(async (tx) => {
        await sql`update programmes.results set value = ${value} where key = 'dps/aicma/gocen-2012/devices-destroyed'`.execute(tx)
        await sql`insert into facts.facts (kind, about, by, at, detail) values ('activity.recorded', 'activity:dps/aicma/gocen-2012', 'record', now(), '{"file":"x"}')`.execute(
          tx,
        )
      })
    await set(1372)
    const ines = await w.as("ines")
    const refused = await ines.post(`/en/reports/${report}/issue`, { language: "en", version: (await standing(w)).version })
    assert.equal(refused.status, 409)
    assert.match(await refused.text(), /changed after the Secretary cleared them/)
    await set(1371)
    const edition = await issued(w)
    const before = hash(await bytesOf(w, edition, "pdf"))
    await set(1400)
    await w.settle()
    type Page = { changes: { code: string; value: number }[]; errata: unknown[] }
    const { changes } = await w.json<Page>(`/editions/${edition}`)
    assert.deepEqual(
      changes.map((c) => c.value),
      [1400],
    )
    const code = changes[0]?.code ?? ""
    assert.match(await text(w.get(`/es/editions/${edition}/figures/${code}`)), /1[\u202f ]400/)
    assert.equal((await (await w.as("amina")).get(`/en/editions/${edition}/errata/new`)).status, 403)
    const wrong = await ines.post(`/en/editions/${edition}/errata/new`, {
      code: "F9999",
      text: "The army gave a new count.",
      language: "en",
    })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), /prints no figure with this code[\s\S]*The army gave a new count/)
    const done = await ines.post(`/en/editions/${edition}/errata/new`, {
      code,
      corrected: "1400",
      text: "The army gave a new count.",
      language: "en",
    })
    assert.equal(done.status, 303)
    const page = await text(w.get(`/en/editions/${edition}`))
    assert.match(page, /printed 1,371, should read 1,400/)
    const atom = await w.get("/en/editions.atom")
    assert.match(atom.headers.get("content-type") ?? "", /atom/)
    assert.match(await atom.text(), /Erratum 1: .*The army gave a new count/)
    assert.equal(hash(await bytesOf(w, edition, "pdf")), before)
    await set(1371)
    await w.settle()
    assert.deepEqual((await w.json<Page>(`/editions/${edition}`)).changes, [])
  }),
)

test(
  "an edition begun before a record changes holds the old value throughout, whatever is committed meanwhile",
  world.fresh(async (w) => {
    await cleared(w)
    const { version } = await standing(w)
    const ines = await w.db.owner((tx) =>
      tx.selectFrom("access.accounts").select("id").where("email", "=", "ines@example.org").executeTakeFirstOrThrow(),
    )
    const actor: Actor = { account: ines.id, session: null, seats: [{ role: "planning" }] }
    const opening = `select set_config('hemisec.account', '${ines.id}', true), set_config('hemisec.roles', 'planning', true)`
    const when = { today: day("2026-11-20"), now: new Date("2026-11-20T15:00:00Z") }
    const told = await w.db.write(opening, async (tx) => {
      await w.db.owner((other) =>
        sql`update programmes.results set value = 1400 where key = 'dps/aicma/gocen-2012/devices-destroyed'`.execute(other),
      )
      return issueEdition(tx, actor, report, version, { language: "en", organisation: example }, { ...when, store: w.store })
    })
    const snapshot = await text(w.get(`/editions/${told.value.key}/snapshot`))
    assert.deepEqual([snapshot.includes('"value":1371'), snapshot.includes('"value":1400')], [true, false])
    const next = await (await w.as("ines")).post(`/en/reports/${report}/issue`, {
      language: "es",
      version: (await standing(w)).version,
    })
    assert.equal(next.status, 409)
  }),
)

test(
  "an edition is sent twice and issued once; what was cleared comes out in another language too",
  world(async (w) => {
    w.setNow("2026-11-20T16:00:00Z")
    const ines = await w.as("ines")
    const fields = { language: "es", version: (await standing(w)).version, _once: "same-form" }
    const first = await ines.post(`/en/reports/${report}/issue`, fields)
    const again = await ines.post(`/en/reports/${report}/issue`, fields)
    assert.equal(first.headers.get("location"), `/en/editions/${report}-es-1`)
    assert.equal(again.headers.get("location"), first.headers.get("location"))
    const { editions } = await w.json<{ editions: { key: string; title: string }[] }>("/editions")
    assert.deepEqual(
      editions.map((e) => e.title),
      ["Qué fue de los mandatos de los ministros, 2011–2013", "What became of the ministers’ mandates, 2011–2013"],
    )
    const spanish = new TextDecoder().decode(await bytesOf(w, `${report}-es-1`, "html"))
    assert.match(spanish, /MUESTRA/)
    assert.match(spanish, /Tráfico de armas de fuego/)
    assert.match(spanish, /<span lang="en">/)
    assert.equal((await step(w, "ines", "reopen")).status, 303)
    assert.equal((await standing(w)).state, "draft")
  }),
)
