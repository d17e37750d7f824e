// The files for registers of aid, as their readers get them: true to the record, valid by the schema, and silent about
// what is not public.
import assert from "node:assert/strict"
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { gunzipSync } from "node:zlib"
import { sql } from "kysely"
import { type Client, text, type World, world } from "#tests/world/index.ts"
import { below, isBroken, type Node, placeOf, readXml } from "./check/tree.ts"

const file = "/iati/activities.xml"
const standard = resolve(import.meta.dirname, "../../../../../shared/standards/iati")
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0
const withSchemas = {
  skip: !existsSync(standard)
    ? "the standard (../shared/standards/iati) is not here"
    : hasXmllint
      ? false
      : "xmllint is not here",
}

function treeOf(xml: string): Node {
  const root = readXml(xml)
  assert.ok(!isBroken(root), isBroken(root) ? root.why : "")
  return root
}
const activitiesOf = (xml: string) => treeOf(xml).children
const idOf = (activity: Node) => below(activity, "iati-identifier")[0]?.text ?? ""
const find = (xml: string, id: string) => activitiesOf(xml).find((a) => idOf(a) === `XM-EXAMPLE-0000-${id}`)
const values = (node: Node, path: string, attribute: string) => below(node, path).map((n) => n.attributes[attribute] ?? "")
const wordsIn = (node: Node, path: string, lang = "en") =>
  below(node, `${path}/narrative`)
    .filter((n) => n.attributes["xml:lang"] === lang)
    .map((n) => n.text)

const course = {
  title: "Curso de xilografia forense",
  type: "course",
  status: "held",
  held: "2026-10-05/2026-10-07",
  unit: "dps",
  summary: "Grabado & análisis <sin> riesgo",
}
const keyOf = (reply: Response) => /\/activities\/([^?#]+)/.exec(reply.headers.get("location") ?? "")?.[1] ?? ""
const recorded = async (person: Client, more: Record<string, string> = {}) => {
  const reply = await person.post("/en/activities/new", { visibility: "public", ...course, ...more })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return keyOf(reply)
}
const amended = async (person: Client, key: string, version: number, more: Record<string, string>) => {
  const reply = await person.post(`/en/activities/${key}/edit`, { visibility: "public", ...course, ...more, version })
  assert.equal(reply.status, 303, await text(reply.clone()))
}

function validate(xml: string, schema: string): string {
  const folder = mkdtempSync(join(tmpdir(), "hemisec-iati-"))
  try {
    const path = join(folder, "file.xml")
    writeFileSync(path, xml)
    execFileSync("xmllint", ["--nonet", "--noout", "--schema", join(standard, "xsd", schema), path], { stdio: "pipe" })
    return "valid"
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test(
  "every public programme and activity is there once, related both ways, and none else",
  world(async (w) => {
    const all = activitiesOf(await text(w.get(file)))
    const { rows } = await w.db.owner((tx) =>
      sql<{ n: number; kind: string }>`select count(*)::int as n, '1' as kind from programmes.programmes
        union all select count(*)::int, '2' from programmes.projects where visibility = 'public'
        union all select count(*)::int, '3' from programmes.activities where visibility = 'public'`.execute(tx),
    )
    for (const { n, kind } of rows) assert.equal(all.filter((a) => a.attributes.hierarchy === kind).length, n, kind)
    const ids = all.map(idOf)
    assert.equal(new Set(ids).size, ids.length)
    const known = new Set(ids)
    const related = all.flatMap((a) => below(a, "related-activity").map((r) => [idOf(a), r.attributes.type, r.attributes.ref]))
    assert.ok(related.length > 300)
    assert.deepEqual(
      related.filter(([, , ref]) => !known.has(ref ?? "")),
      [],
    )
    const said = new Set(related.map((r) => r.join(" ")))
    const mirrored = related.map(([id, type, ref]) => [ref, type === "1" ? "2" : "1", id].join(" "))
    assert.deepEqual(
      mirrored.filter((m) => !said.has(m)),
      [],
    )
  }),
)

test(
  "the files are valid by the standard's schemas",
  withSchemas,
  world(async (w) => {
    assert.equal(validate(await text(w.get(file)), "iati-activities-schema.xsd"), "valid")
    assert.equal(validate(await text(w.get("/iati/organisation.xml")), "iati-organisations-schema.xsd"), "valid")
    const broken = (await text(w.get(file))).replace("<activity-status", "<activity-state")
    assert.match(validate(broken, "iati-activities-schema.xsd"), /activity-state/)
  }),
)

test(
  "an activity tells of its dates, places, themes, mandates and results as the record does",
  world(async (w) => {
    const one = find(await text(w.get(file)), "activity-dps~aicma~gocen-2012")
    assert.ok(one)
    const at = (path: string, attribute: string) => values(one, path, attribute)
    assert.deepEqual(at("activity-date", "iso-date"), ["2012-01-01", "2012-12-31"])
    assert.match(wordsIn(one, "activity-date", "es")[0] ?? "", /primer día que puede significar/)
    assert.deepEqual(at("activity-status", "code"), ["4"])
    assert.deepEqual(at("sector", "code"), ["15250", "demining"])
    assert.deepEqual(at("related-activity", "ref"), ["XM-EXAMPLE-0000-programme-dps~aicma"])
    assert.deepEqual(at("other-identifier", "ref"), ["dps/aicma/gocen-2012"])
    assert.deepEqual(at("reporting-org", "secondary-reporter"), ["1"])
    assert.ok(wordsIn(one, "participating-org").includes("Golden West Humanitarian Foundation"))
    const actual = below(one, "result/indicator/period/actual").map((n) => n.attributes.value)
    assert.ok(actual.includes("1371"), actual.join())
    assert.equal(below(one, "transaction").length, 0)
  }),
)

test(
  "mandates are tags whose addresses lead to the clauses, themes to the themes, and documents to pages",
  world(async (w) => {
    const all = activitiesOf(await text(w.get(file)))
    const tags = new Set(all.flatMap((a) => values(a, "tag", "vocabulary-uri")))
    assert.ok([...tags].some((t) => t.includes("/clauses/")) && [...tags].some((t) => t.includes("/themes/")))
    const pages = all
      .slice(0, 5)
      .concat(all.slice(-5))
      .flatMap((a) => values(a, "document-link", "url"))
    for (const url of [...tags, ...pages]) {
      const reply = await w.get(url.replace("http://localhost", "/en"))
      assert.equal(reply.status, 200, url)
    }
    const marked = all.flatMap((a) => wordsIn(a, "tag")).filter((words) => words.endsWith("(our reading)"))
    assert.ok(marked.length > 0, "what is our reading says so")
  }),
)

test(
  "a draft, its files and what hangs on it leave no trace; what is taken back is gone; amending keeps the identifier",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const gabriela = await w.as("gabriela")
    const key = await recorded(gabriela, { visibility: "secretariat" })
    const secret = await text(amina.get(file))
    for (const trace of ["xilografia", key]) assert.ok(!secret.includes(trace), trace)
    assert.equal((await amina.get(`/iati/activities/activity-${key}.xml`)).status, 404)
    await amended(gabriela, key, 1, {})
    const published = find(await text(w.get(file)), `activity-${key}`)
    assert.ok(published)
    assert.deepEqual(wordsIn(published, "description"), ["Grabado & análisis <sin> riesgo"])
    assert.deepEqual(values(published, "activity-date", "iso-date"), ["2026-10-05", "2026-10-07"])
    await amended(gabriela, key, 2, { title: "Curso de litografia forense" })
    const changed = find(await text(w.get(file)), `activity-${key}`)
    assert.deepEqual(changed && wordsIn(changed, "title"), ["Curso de litografia forense"])
    await amended(gabriela, key, 3, { visibility: "secretariat" })
    const after = await text(w.get(file))
    assert.equal(find(after, `activity-${key}`), undefined)
    assert.ok(!after.includes("litografia"))
    assert.equal((await w.get(`/iati/activities/activity-${key}.xml`)).status, 404)
  }),
)

test(
  "public documents of an activity are listed and those of the secretariat are not",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const key = await recorded(amina)
    const pdf = { file: { name: "r.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n% x\nstartxref\n9\n%%EOF\n") } }
    const attach = (fields: Record<string, string>) => amina.upload(`/en/activities/${key}/documents/new`, fields, pdf)
    assert.equal((await attach({ title: "Open report", role: "report", language: "es", visibility: "public" })).status, 303)
    const other = { file: { name: "p.csv", bytes: new TextEncoder().encode("name,state\nSomebody,Peru\n") } }
    await amina.upload(`/en/activities/${key}/documents/new`, { title: "Closed list", role: "participants" }, other)
    const xml = await text(w.get(`/iati/activities/activity-${key}.xml`))
    const [one] = activitiesOf(xml)
    assert.ok(one)
    assert.deepEqual(wordsIn(one, "document-link/title").slice(1), ["Open report"])
    assert.deepEqual(values(one, "document-link/category", "code"), ["A12", "A08"])
    const [, url = ""] = values(one, "document-link", "url")
    assert.equal((await w.get(url.replace("http://localhost", ""))).status, 200)
    assert.ok(!xml.includes("Closed list"))
  }),
)

test(
  "what was given is a transaction only where the record has an amount and a day by which it was given",
  world.fresh(async (w) => {
    const give = (key: string, value: number | null, period: string | null, to: string | null) =>
      w.db.owner((tx) =>
        sql`insert into programmes.contributions (key, thing, programme, donor, organisation, kind, value, currency, period, period_to, sources)
          values (${key}, 'programme:dps/aicma', 'dps/aicma', 'organisation:iadb', 'iadb', 'in_kind', ${value},
            ${value === null ? null : "CAD"}, ${period}, ${to}, '[{"document":"dsa-2008","place":"1"}]')`.execute(tx),
      )
    await give("invented/whole", 1234.5, "2012-05-06", "2012-05-06")
    await give("invented/no-amount", null, "2012-05-06", "2012-05-06")
    await give("invented/no-day", 99, null, null)
    await give("invented/to-come", 77, "2027", "2027-12-31")
    await give("invented/donor-only", 66, "2012-05-06", "2012-05-06")
    await give("invented/withdrawn", 55, "2012-05-06", "2012-05-06")
    await w.db.owner(async (tx) => {
      await sql`update programmes.contributions set shown = 'donor' where key = 'invented/donor-only'`.execute(tx)
      await sql`update programmes.contributions set withdrawn_on = '2026-11-19', withdrawn_reason = 'Twice'
        where key = 'invented/withdrawn'`.execute(tx)
      await sql`update programmes.contributions set received_on = '2012-05-07' where key = 'invented/whole'`.execute(tx)
    })
    const staff = await text((await w.as("amina")).get("/iati/activities/programme-dps~aicma.xml"))
    for (const hidden of [">66<", ">55<"]) assert.ok(!staff.includes(hidden), hidden)
    const [one] = activitiesOf(await text(w.get("/iati/activities/programme-dps~aicma.xml")))
    assert.ok(one)
    assert.deepEqual(
      below(one, "transaction/value").map((v) => [v.text, v.attributes.currency, v.attributes["value-date"]]),
      [["1234.5", "CAD", "2012-05-07"]],
    )
    assert.match(wordsIn(one, "transaction/description", "fr")[0] ?? "", /en nature/)
  }),
)

const lantern = {
  title: "Lanterns for harbours",
  unit: "dps",
  programme: "dps/prisons",
  held: "2027",
  purpose: "Harbours are to be lit at night.",
  "clauses/0/clause": "commitment-2008/pillar-3",
  "clauses/0/basis": "confirmed",
  "states/0/state": "Peru",
  budget: "125000.50",
  currency: "usd",
  expected: "Twelve lit harbours.",
  perspective: "Women who work at night say where lanterns stand.",
}
async function movedOn(person: Client, key: string, event: string, reason = "") {
  const { project } = await person.json<{ project: { version: number } }>(`/projects/${key}`)
  const reply = await person.post(`/en/projects/${key}/status`, { event, reason, version: project.version })
  assert.equal(reply.status, 303, `${event}: ${await text(reply.clone())}`)
}

test(
  "a project stands between its programme and its activities once it is published; before, nothing knows of it",
  world.fresh(async (w) => {
    const [amina, ines] = [await w.as("amina"), await w.as("ines")]
    const made = await amina.post("/en/projects/new", lantern)
    assert.equal(made.status, 303, await text(made.clone()))
    const key = /\/projects\/([^?#]+)/.exec(made.headers.get("location") ?? "")?.[1] ?? ""
    assert.ok(!(await text(amina.get(file))).includes("Lanterns"))
    await movedOn(amina, key, "submit")
    await movedOn(ines, key, "approve")
    const activity = await recorded(amina, {
      title: "First harbour",
      programme: "dps/prisons",
      project: key.replaceAll("~", "/"),
    })
    const before = await text(amina.get(file))
    for (const trace of ["Lanterns", key]) assert.ok(!before.includes(trace), trace)
    const loose = find(before, `activity-${activity}`)
    assert.deepEqual(loose && values(loose, "related-activity", "ref"), ["XM-EXAMPLE-0000-programme-dps~prisons"])

    await movedOn(amina, key, "publish")
    const after = await text(w.get(file))
    const project = find(after, `project-${key}`)
    assert.ok(project)
    assert.equal(project.attributes.hierarchy, "2")
    assert.deepEqual(values(project, "activity-status", "code"), ["1"])
    assert.deepEqual(values(project, "recipient-country", "code"), ["PE"])
    assert.deepEqual(
      below(project, "description").map((d) => [d.attributes.type, below(d, "narrative")[0]?.text]),
      [
        ["1", "Harbours are to be lit at night."],
        ["2", "Twelve lit harbours."],
      ],
    )
    assert.deepEqual(
      below(project, "budget/value").map((v) => [v.text, v.attributes.currency, v.attributes["value-date"]]),
      [["125000.5", "USD", "2027-01-01"]],
    )
    assert.ok(!after.includes("at night say where"), "what only the committee reads stays with it")
    const relations = below(project, "related-activity").map((r) => `${r.attributes.type} ${r.attributes.ref}`)
    const names = { programme: "XM-EXAMPLE-0000-programme-dps~prisons", activity: `XM-EXAMPLE-0000-activity-${activity}` }
    assert.deepEqual(relations, [`1 ${names.programme}`, `2 ${names.activity}`])
    const held = find(after, `activity-${activity}`)
    assert.deepEqual(held && values(held, "related-activity", "ref"), [`XM-EXAMPLE-0000-project-${key}`])
    const programme = find(after, "programme-dps~prisons")
    const kept = programme ? values(programme, "related-activity", "ref") : []
    assert.ok(kept.includes(`XM-EXAMPLE-0000-project-${key}`) && !kept.includes(names.activity), "each stands under one")
    assert.equal((await w.get(`/iati/activities/project-${key}.xml`)).status, 200)
    await movedOn(ines, key, "take_back", "Published too early.")
    assert.ok(!(await text(amina.get(file))).includes("Lanterns"))
  }),
)

test(
  "markers say how much and on what they rest, in the common list where it has them",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const key = await recorded(amina, {
      "markers/0/marker": "gender",
      "markers/0/significance": "principal",
      "markers/0/evidence": "Programme of the course",
      "markers/1/marker": "youth",
      "markers/1/significance": "significant",
      "markers/1/evidence": "List of those who took part",
    })
    const [one] = activitiesOf(await text(w.get(`/iati/activities/activity-${key}.xml`)))
    assert.ok(one)
    const said = below(one, "policy-marker").map((m) => [m.attributes.vocabulary, m.attributes.code, m.attributes.significance])
    assert.deepEqual(said, [
      ["1", "1", "2"],
      ["99", "youth", "1"],
    ])
    assert.match(wordsIn(one, "policy-marker")[0] ?? "", /^gender perspective \(/)
  }),
)

test(
  "whoever asks is sent the same bytes: a seat adds nothing",
  world.fresh(async (w) => {
    const gabriela = await w.as("gabriela")
    await recorded(gabriela, { visibility: "secretariat" })
    const tags = new Set<string | null>()
    for (const reader of [w, gabriela, await w.as("bruno")])
      for (const path of [file, "/iati/organisation.xml", "/iati/activities/programme-dps~aicma.xml"]) {
        const reply = await reader.get(path)
        assert.equal(reply.status, 200)
        tags.add(reply.headers.get("etag"))
        await reply.body?.cancel()
      }
    assert.equal(tags.size, 3)
  }),
)

const addressed = async (w: World, path: string, headers: Record<string, string> = {}) => {
  const reply = await w.app.request(`http://localhost${path}`, { headers })
  return { reply, tag: reply.headers.get("etag") ?? "" }
}

test(
  "the file has a strong tag of its bytes, travels compressed, and comes anew only when the record changes",
  world.fresh(async (w) => {
    const { reply, tag } = await addressed(w, file)
    const plain = await reply.text()
    assert.match(tag, /^"[\w-]{27}"$/)
    assert.equal(reply.headers.get("content-type"), "application/xml")
    assert.match(reply.headers.get("content-disposition") ?? "", /sample-iati-activities\.xml/)
    const packed = await addressed(w, file, { "accept-encoding": "gzip" })
    assert.notEqual(packed.tag, tag)
    assert.equal(gunzipSync(await packed.reply.bytes()).toString(), plain)
    const again = await addressed(w, file, { "if-none-match": tag })
    assert.equal(again.reply.status, 304)
    const since = reply.headers.get("last-modified") ?? ""
    assert.equal((await addressed(w, file, { "if-modified-since": since })).reply.status, 304)
    await w.db.owner((tx) =>
      tx
        .updateTable("programmes.activities")
        .set({ unitAsWritten: "another" })
        .where("key", "=", "dps/aicma/gocen-2012")
        .execute(),
    )
    assert.equal((await addressed(w, file, { "if-none-match": tag })).reply.status, 304, "the same bytes are the same file")
    await w.db.owner((tx) =>
      tx
        .updateTable("programmes.activities")
        .set({ doubt: "Another doubt." })
        .where("key", "=", "dps/aicma/gocen-2012")
        .execute(),
    )
    const changed = await addressed(w, file, { "if-none-match": tag })
    assert.equal(changed.reply.status, 200)
    assert.match(await changed.reply.text(), /Another doubt\./)
  }),
)

test(
  "addresses that name nothing are not there, and a sample says that it is one",
  world(async (w) => {
    for (const name of ["activity-none.xml", "programme-none.xml", "project-x.xml", "activity-dps", "activity-..xml", "x.xml"])
      assert.equal((await w.get(`/iati/activities/${name}`)).status, 404, name)
    assert.equal((await w.get(`${file}?year=2012`)).status, 400)
    const xml = await text(w.get("/iati/activities/programme-dps~aicma.xml"))
    assert.match(xml, /<!-- SAMPLE: /)
    assert.match(xml, /not a publication of the Organization of American States/)
    const [one] = activitiesOf(xml)
    assert.ok(one)
    assert.equal(placeOf(below(one, "title")[0] ?? one, one), "title")
  }),
)

test(
  "the file about the organisation lists issued reports, samples as samples",
  world.fresh(async (w) => {
    const [before] = treeOf(await text(w.get("/iati/organisation.xml"))).children
    assert.ok(before)
    assert.deepEqual(
      [below(before, "organisation-identifier")[0]?.text, below(before, "document-link").length],
      ["XM-EXAMPLE-0000", 0],
    )
    await w.db.owner((tx) =>
      sql`insert into publications.editions (key, report, language, number, title, issued_on, issued_at, mark, snapshot, fingerprint,
          ledger_n, ledger_hash, software) values ('invented-es-1', 'ministers-mandates-2011-2013', 'es', 1, 'Informe inventado',
          '2026-11-19', '2026-11-19T12:00:00Z', 'MUESTRA', '{}', encode(sha256('{}'), 'hex'), 1, '', '{}')`.execute(tx),
    )
    const [after] = treeOf(await text(w.get("/iati/organisation.xml"))).children
    assert.ok(after)
    assert.deepEqual(values(after, "document-link", "url"), ["http://localhost/editions/invented-es-1"])
    assert.deepEqual(wordsIn(after, "document-link/title", "es"), ["MUESTRA: Informe inventado"])
  }),
)
