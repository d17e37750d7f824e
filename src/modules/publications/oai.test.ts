import assert from "node:assert/strict"
import { test } from "node:test"
import { serve } from "@hono/node-server"
import { sql } from "kysely"
import { harvest, hasHarvester } from "../../../tests/peers/harvester.ts"
import { openHouse } from "../../../tests/stories/furnished.ts"
import { wild } from "../../../tests/stories/hostile.ts"
import { text, type World, world } from "../../../tests/world/index.ts"

/** Every start has its end, in order: what no reader of XML forgives. */
function demandWellFormed(xml: string) {
  assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n</)
  const open: string[] = []
  for (const [, end, name, alone] of xml.slice(xml.indexOf("\n")).matchAll(/<(\/?)([\w:-]+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g)) {
    if (alone) continue
    if (end) assert.equal(open.pop(), name)
    else open.push(name ?? "")
  }
  assert.deepEqual(open, [])
  assert.doesNotMatch(xml.replace(/<(\/?)([\w:-]+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g, "").slice(40), /</)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML holds none of these
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
}

async function ask(w: Pick<World, "get">, query: string): Promise<string> {
  const reply = await w.get(`/oai?${query}`)
  assert.equal(reply.status, 200)
  assert.equal(reply.headers.get("content-type"), "text/xml; charset=utf-8")
  const xml = await text(reply)
  demandWellFormed(xml)
  return xml
}

const errorIn = (xml: string) => /<error code="(\w+)">/.exec(xml)?.[1] ?? "none"
const identifiersIn = (xml: string) => [...xml.matchAll(/<identifier>([^<]+)<\/identifier>/g)].map((m) => m[1] ?? "")
const tokenIn = (xml: string) => /<resumptionToken[^>]*>([^<]+)<\/resumptionToken>/.exec(xml)?.[1]

/** Walks a list to its end and gives its pages. */
async function pagesOf(w: World, query: string): Promise<string[]> {
  const pages = [await ask(w, query)]
  for (;;) {
    const token = tokenIn(pages.at(-1) ?? "")
    if (!token) return pages
    assert.ok(pages.length < 50, "the list comes to an end")
    pages.push(await ask(w, `verb=${/verb=(\w+)/.exec(query)?.[1]}&resumptionToken=${token}`))
  }
}

test(
  "the repository says who it is, in what form it speaks and what it holds",
  world(async (w) => {
    const identity = await ask(w, "verb=Identify")
    for (const part of [
      "<baseURL>http://localhost/oai</baseURL>",
      "<protocolVersion>2.0</protocolVersion>",
      "<deletedRecord>persistent</deletedRecord>",
      "<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>",
      "<adminEmail>office@example.org</adminEmail>",
    ])
      assert.ok(identity.includes(part), part)
    const earliest = /<earliestDatestamp>([^<]+)</.exec(identity)?.[1] ?? ""
    assert.match(earliest, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    assert.match(await ask(w, "verb=ListMetadataFormats"), /<metadataPrefix>oai_dc<\/metadataPrefix>/)
    assert.match(await ask(w, "verb=ListSets"), /<setSpec>activities<\/setSpec><setName>Activities</)
  }),
)

test(
  "a harvest holds each record once, to the last page, whose token is empty; the same token works again",
  world(async (w) => {
    const pages = await pagesOf(w, "verb=ListRecords&metadataPrefix=oai_dc")
    const all = pages.flatMap(identifiersIn)
    assert.ok(pages.length > 3)
    assert.equal(new Set(all).size, all.length)
    const size = Number(/completeListSize="(\d+)"/.exec(pages[0] ?? "")?.[1])
    assert.equal(all.length, size)
    assert.match(pages.at(-1) ?? "", /<resumptionToken completeListSize="\d+" cursor="\d+"\/>/)
    const token = tokenIn(pages[0] ?? "")
    const again = await ask(w, `verb=ListRecords&resumptionToken=${token}`)
    assert.deepEqual(identifiersIn(again), identifiersIn(pages[1] ?? ""))
    const headers = await pagesOf(w, "verb=ListIdentifiers&metadataPrefix=oai_dc")
    assert.deepEqual(headers.flatMap(identifiersIn), all)
    assert.doesNotMatch(headers.join(""), /<metadata>/)
  }),
)

test(
  "a set is kept through all pages, and a list that fits one page has no token",
  world(async (w) => {
    const activities = (await pagesOf(w, "verb=ListIdentifiers&metadataPrefix=oai_dc&set=activities")).flatMap(identifiersIn)
    const { total } = await w.json<{ total: number }>("/activities")
    assert.equal(activities.length, total)
    assert.ok(activities.every((i) => i.startsWith("urn:hemisec:activity:")))
    const clauses = await pagesOf(w, "verb=ListRecords&metadataPrefix=oai_dc&set=clauses")
    const { rows } = await w.db.owner((tx) => sql<{ n: number }>`select count(*)::int as n from mandates.clauses`.execute(tx))
    assert.equal(clauses.flatMap(identifiersIn).length, rows[0]?.n)
    const [clause = ""] =
      clauses.join("").match(/<record>(?:(?!<record>).)*urn:hemisec:clause:commitment-2008\/pillar-1<.*?<\/record>/s) ?? []
    assert.match(clause, /<dc:identifier>http:\/\/localhost\/clauses\/commitment-2008\/pillar-1</)
    assert.match(clause, /<dc:relation>http:\/\/localhost\/instruments\/commitment-2008</)
    assert.match(clause, /<setSpec>clauses</)
    const units = await ask(w, "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:hemisec:unit:dps")
    assert.match(units, /<setSpec>units<[\s\S]*Department of Public Security[\s\S]*http:\/\/localhost\/units\/dps</)
    for (const path of ["/clauses/commitment-2008/pillar-1", "/units/dps"]) assert.equal((await w.get(`/en${path}`)).status, 200)
    const orders = await ask(w, "verb=ListRecords&metadataPrefix=oai_dc&set=orders")
    assert.doesNotMatch(orders, /resumptionToken/)
    assert.match(orders, /<dc:identifier>http:\/\/localhost\/orders\/eo-16-01-rev-1<\/dc:identifier>/)
  }),
)

test(
  "a record is told in its languages, with its page, and says whose compilation it is",
  world(async (w) => {
    const xml = await ask(w, "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:hemisec:instrument:commitment-2008")
    for (const lang of ["en", "es", "fr", "pt"]) {
      assert.ok(xml.includes(`<dc:title xml:lang="${lang}">`), lang)
      assert.ok(xml.includes(`<dc:rights xml:lang="${lang}">`), lang)
    }
    const page = /<dc:identifier>http:\/\/localhost([^<]+)<\/dc:identifier>/.exec(xml)?.[1] ?? ""
    assert.equal((await w.call(page)).status, 200)
    assert.match(xml, /<request verb="GetRecord" metadataPrefix="oai_dc" identifier="urn:hemisec:instrument:commitment-2008">/)
  }),
)

test(
  "faults are told as the protocol wants them, and what was no argument is not repeated",
  world(async (w) => {
    for (const [query, code] of [
      ["verb=Everything", "badVerb"],
      ["verb=Identify&%3Cx%3E=1", "badArgument"],
      ["verb=ListRecords&metadataPrefix=oai_dc&from=2050-01-01", "noRecordsMatch"],
      ["verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:hemisec:activity:nothing", "idDoesNotExist"],
      ["verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:hemisec:account:nothing", "idDoesNotExist"],
      ["verb=ListMetadataFormats&identifier=urn:hemisec:order:nothing", "idDoesNotExist"],
    ] as const) {
      const xml = await ask(w, query)
      assert.equal(errorIn(xml), code, query)
      if (code.startsWith("badV") || code.startsWith("badA")) assert.match(xml, /<request>http:\/\/localhost\/oai<\/request>/)
    }
    for (const value of wild) {
      for (const name of ["verb", "identifier", "from", "set", "resumptionToken", "metadataPrefix"]) {
        await ask(w, `verb=GetRecord&${name}=${value}`)
        await ask(w, `verb=ListRecords&metadataPrefix=oai_dc&${name}=${value}`)
        await ask(w, `verb=ListRecords&${name}=${value}`)
      }
    }
  }),
)

test(
  "the same is answered to a form, from any site: nothing is changed by it",
  world(async (w) => {
    const form = await w.post(
      "/oai",
      { verb: "ListIdentifiers", metadataPrefix: "oai_dc", set: "orders" },
      { origin: "https://library.example" },
    )
    assert.equal(form.status, 200)
    assert.ok(identifiersIn(await text(form)).includes("urn:hemisec:order:eo-16-01-rev-1"))
    const twice = await w.post("/oai?verb=Identify", { verb: "Identify" })
    assert.equal(errorIn(await text(twice)), "badVerb")
    assert.equal((await w.post("/oai", { verb: "x".repeat(20_000) })).status, 413)
  }),
)

test(
  "a draft never was; what was public and taken back stays as deleted, and a later harvest is told; so is what the record lost",
  world.fresh(async (w) => {
    const [amina, gabriela] = [await w.as("amina"), await w.as("gabriela")]
    const fields = { title: "Talks on lanterns", type: "meeting", status: "planned", held: "2027-03-01", unit: "dps" }
    const record = async (visibility: string) => {
      const reply = await amina.post("/en/activities/new", { ...fields, visibility })
      return (reply.headers.get("location") ?? "").split("/activities/")[1] ?? ""
    }
    const nameOf = (slug: string) => `urn:hemisec:activity:${slug.replaceAll("~", "/")}`
    const get = (slug: string, who: Pick<World, "get"> = w) =>
      ask(who, `verb=GetRecord&metadataPrefix=oai_dc&identifier=${nameOf(slug)}`)
    const draft = await record("secretariat")
    assert.equal(errorIn(await get(draft)), "idDoesNotExist")
    assert.equal(errorIn(await get(draft, amina)), "idDoesNotExist", "not to its author either: the catalogue is public")
    const open = await record("public")
    assert.match(await get(open), /Talks on lanterns/)
    w.setNow("2026-11-20T16:30:00Z")
    const back = await gabriela.post(`/en/activities/${open}/edit`, { ...fields, visibility: "secretariat", version: "1" })
    assert.equal(back.status, 303, await text(back.clone()))
    for (const who of [w, gabriela]) {
      const xml = await get(open, who)
      assert.match(xml, /<header status="deleted"><identifier>[^<]+<\/identifier><datestamp>2026-11-20T16:30:00Z<\/datestamp>/)
      assert.doesNotMatch(xml, /lanterns<|<metadata>/)
    }
    const gone = "dps/aicma/gocen-2012"
    await w.db.owner((tx) =>
      sql`update record.rows set withdrawn_at = '2026-11-20T17:00:00Z' where thing = ${`activity:${gone}`}`.execute(tx),
    )
    const later = await ask(w, "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-11-20T16:00:00Z")
    assert.deepEqual(identifiersIn(later), [nameOf(open), nameOf(gone)])
    assert.equal(later.match(/status="deleted"/g)?.length, 2)
  }),
)

test(
  "an edition is in the catalogue and told as linked data, its files with their hashes",
  world.fresh(async (w) => {
    const house = await openHouse(w)
    try {
      const address = house.addresses["/editions/:edition"] ?? ""
      const key = address.replace("/editions/", "")
      assert.match(
        await ask(w, `verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:hemisec:edition:${key}`),
        /<dc:language>en<\/dc:language>/,
      )
      const told = (await (await w.get(`${address}.jsonld`)).json()) as { code: string; distribution: { sha256: string }[] }
      const { fingerprint, files } = await w.json<{ fingerprint: string; files: { sha256: string }[] }>(address)
      assert.equal(told.code, fingerprint)
      assert.deepEqual(
        told.distribution.map((d) => d.sha256),
        [...files.map((f) => f.sha256), fingerprint],
      )
    } finally {
      house.close()
    }
  }),
)

test("a harvester of libraries takes everything, page by page, the deleted included", async (t) => {
  if (!hasHarvester()) return t.skip("libhttp-oai-perl is not installed here")
  await world.fresh(async (w) => {
    await w.db.owner((tx) =>
      sql`update record.rows set withdrawn_at = '2026-11-20T17:00:00Z' where thing = 'activity:dps/aicma/gocen-2012'`.execute(tx),
    )
    const whole = Number(/completeListSize="(\d+)"/.exec(await ask(w, "verb=ListRecords&metadataPrefix=oai_dc"))?.[1])
    const server = serve({ fetch: w.app.fetch, port: 0, hostname: "127.0.0.1" })
    try {
      await new Promise((done) => server.once("listening", done))
      const at = server.address()
      assert.ok(at && typeof at === "object")
      assert.deepEqual(await harvest(`http://127.0.0.1:${at.port}/oai`), { records: whole, deleted: 1 })
    } finally {
      server.close()
    }
  })()
})
