import assert from "node:assert/strict"
import { test } from "node:test"
import jsonld from "jsonld"
import { routes } from "#src/app.ts"
import { text, type World, world } from "#tests/world/index.ts"

const origin = "http://localhost"
type Quad = {
  subject: { value: string; termType: string }
  predicate: { value: string }
  object: { value: string; datatype?: { value: string }; language?: string }
}

/** Reads a document as a stranger's program would, strictly; the only thing it may fetch is our own context. */
async function read(w: World, path: string): Promise<{ all: Quad[]; of: (subject: string, predicate: string) => string[] }> {
  const reply = await w.get(path)
  assert.equal(reply.status, 200, path)
  assert.equal(reply.headers.get("content-type"), "application/ld+json")
  const documentLoader = async (url: string) => {
    assert.equal(url, `${origin}/contexts/linked-1`)
    return { contextUrl: undefined, documentUrl: url, document: (await (await w.get("/contexts/linked-1")).json()) as object }
  }
  const document = (await reply.json()) as object
  const all = (await jsonld.toRDF(document, { documentLoader, safe: true } as object)) as unknown as Quad[]
  const expand = (p: string) =>
    p
      .replace(/^schema:/, "https://schema.org/")
      .replace(/^prov:/, "http://www.w3.org/ns/prov#")
      .replace(/^org:/, "http://www.w3.org/ns/org#")
      .replace(/^dct:/, "http://purl.org/dc/terms/")
  return {
    all,
    of: (subject, predicate) =>
      all
        .filter((q) => q.subject.value === `${origin}${subject}` && q.predicate.value === expand(predicate))
        .map((q) => q.object.value.replace(origin, "")),
  }
}

const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
const samples: Readonly<Record<string, string>> = {
  "/states/:state": "/states/costa-rica",
  "/themes/:theme": "/themes/trafficking-in-persons",
  "/organisations/:organisation": "/organisations/unodc",
  "/instruments/:instrument": "/instruments/commitment-2008",
  "/clauses/:instrument/:clause": "/clauses/commitment-2008/pillar-1",
  "/units/:unit": "/units/dps",
  "/orders/:order": "/orders/eo-16-01-rev-1",
  "/programmes/:programme": "/programmes/dps~aicma",
  "/agreements/:agreement": "/agreements/dps~chile-police-memorandum-2007",
  "/duties/:duty": "/duties/mispa-iv-secretariat",
  "/activities": "/activities",
  "/activities/:activity": "/activities/dps~aicma~gocen-2012",
}

test(
  "every thing that is told as linked data is read in strict mode, with absolute names and a type, and says whose it is",
  world(async (w) => {
    const linked = routes.flatMap((r) => (r.is === "page" && r.also?.jsonld ? [r.path] : []))
    // An edition and a project take several people: publications tells of the one, the last test here of the other.
    assert.deepEqual(linked.filter((p) => !(p in samples)).sort(), ["/editions/:edition", "/projects/:project"])
    for (const path of Object.values(samples)) {
      for (const lang of ["en", "pt"]) {
        const { all, of } = await read(w, `/${lang}${path}.jsonld`)
        assert.ok(
          all.some((q) => q.subject.value === `${origin}${path}` && q.predicate.value === type),
          path,
        )
        assert.deepEqual(
          all
            .flatMap((q) => (q.subject.termType === "BlankNode" ? [q.predicate.value] : [q.subject.value, q.predicate.value]))
            .filter((v) => !v.startsWith("http")),
          [],
        )
        const rights = of(`${path}.jsonld`, "dct:rights")
        assert.match(rights[0] ?? "", lang === "en" ? /^Independent compilation/ : /^Compilação independente/, path)
      }
    }
  }),
)

test(
  "the chain can be followed: from the activity to its clause, from the clause to its instrument, from the unit to the order",
  world(async (w) => {
    const activity = await read(w, "/activities/dps~aicma~gocen-2012.jsonld")
    const clauses = [
      ...activity.of("/activities/dps~aicma~gocen-2012", "prov:wasInfluencedBy"),
      ...activity.of("/activities/dps~aicma~gocen-2012", "dct:relation"),
    ]
    const told = await w.json<{ clauses: { clause: string; basis: string }[] }>("/activities/dps~aicma~gocen-2012")
    assert.equal(clauses.length, told.clauses.length)
    assert.ok(clauses.length > 0)
    const [first = ""] = clauses
    const clause = await read(w, `${first}.jsonld`)
    assert.equal(clause.of(first, "schema:isPartOf").length, 1)
    const unit = await read(w, "/units/dps.jsonld")
    assert.deepEqual(unit.of("/units/dps", "org:unitOf"), ["/units/sms"])
    assert.deepEqual(unit.of("/units/dps", "dct:source"), ["/orders/eo-16-01-rev-1"])
  }),
)

test(
  "our reading is never told as what a document says",
  world(async (w) => {
    let readings = 0
    for (const path of ["/activities/dps~picap~quality-conference", "/activities/dps~aicma~gocen-2012"]) {
      const { clauses } = await w.json<{ clauses: { clause: string; basis: string }[] }>(path)
      const { of } = await read(w, `${path}.jsonld`)
      const told = of(path, "prov:wasInfluencedBy").length
      assert.equal(told, clauses.filter((c) => c.basis !== "reading").length, path)
      readings += of(path, "dct:relation").length
    }
    assert.ok(readings > 0, "the sample holds some")
  }),
)

test(
  "a date that is vague is told as vague, and never as a day",
  world(async (w) => {
    const { activities } = await w.json<{ activities: { path: string; held: string | null }[] }>("/activities?most=200")
    const vague = activities.find((a) => a.held && /^\d{4}-\d{2}$/.test(a.held))
    assert.ok(vague)
    const { of } = await read(w, `${vague.path}.jsonld`)
    assert.deepEqual(of(vague.path, "schema:startDate"), [])
    assert.deepEqual(of(vague.path, "dct:temporal"), [vague.held])
  }),
)

test(
  "a program that asks for linked data gets it at the page's own address; the page names it and holds no block of it",
  world(async ({ get, call }) => {
    const page = await text(get("/en/instruments/commitment-2008"))
    assert.match(page, /<link rel="alternate" type="application\/ld\+json"[^>]*href="\/en\/instruments\/commitment-2008\.jsonld"/)
    assert.doesNotMatch(page, /<script/)
    const asked = await call("/instruments/commitment-2008", undefined, { accept: "application/ld+json, application/json;q=0.5" })
    assert.equal(asked.headers.get("content-type"), "application/ld+json")
    const refused = await call("/mandates", undefined, { accept: "application/ld+json" })
    assert.notEqual(refused.headers.get("content-type"), "application/ld+json")
    assert.equal((await get("/en/mandates.jsonld")).status, 406)
    assert.equal((await get("/en/instruments/nothing.jsonld")).status, 404)
  }),
)

test(
  "a draft is as hidden in this form as in any other",
  world.fresh(async ({ as, get }) => {
    const amina = await as("amina")
    const fields = {
      title: "Quiet talks",
      type: "meeting",
      status: "planned",
      held: "2027-03-01",
      unit: "dps",
      visibility: "secretariat",
    }
    const reply = await amina.post("/en/activities/new", fields)
    const path = (reply.headers.get("location") ?? "").replace("http://localhost", "")
    assert.equal((await get(`${path}.jsonld`)).status, 404)
    const own = await amina.get(`${path}.jsonld`)
    assert.equal(own.status, 200)
    assert.match(own.headers.get("cache-control") ?? "", /private/)
  }),
)

test(
  "a duty leads to its clause, an agreement to its parties, a project to its mandates; a project of the secretariat to nobody else",
  world.fresh(async (w) => {
    const duty = await read(w, "/duties/mispa-iv-secretariat.jsonld")
    const [clause] = duty.of("/duties/mispa-iv-secretariat", "prov:wasInfluencedBy")
    assert.equal((await w.get(`/en${clause}`)).status, 200)
    const path = samples["/agreements/:agreement"] ?? ""
    const parties = (await read(w, `${path}.jsonld`)).of(path, "schema:about")
    assert.ok(parties.length > 0)
    for (const party of parties) assert.equal((await w.get(`/en${party}`)).status, 200, party)
    const amina = await w.as("amina")
    const lantern = {
      title: "Project on lanterns",
      unit: "dps",
      purpose: "Light",
      "clauses/0/clause": "commitment-2008/pillar-3",
    }
    const made = await amina.post("/en/projects/new", {
      ...lantern,
      "clauses/0/basis": "confirmed",
      budget: "77001",
      currency: "USD",
    })
    const project = (made.headers.get("location") ?? "").replace(/^.*(?=\/projects\/)/, "")
    const own = await amina.get(`${project}.jsonld`)
    assert.equal(own.status, 200)
    assert.equal(own.headers.get("access-control-allow-origin"), null)
    const words = await text(own)
    assert.match(words, /commitment-2008\/pillar-3/)
    assert.doesNotMatch(words, /77001/)
    assert.equal((await w.get(`${project}.jsonld`)).status, 404)
  }),
)

test(
  "pages of other sites may read what is made for programs and is public, and nothing else",
  world(async (w) => {
    const allowed = async (who: Pick<World, "get">, path: string) => {
      const reply = await who.get(path)
      assert.equal(reply.status, 200, path)
      return reply.headers.get("access-control-allow-origin")
    }
    const open = [
      ...["/units/dps.jsonld", "/contexts/linked-1", "/activities.atom", "/activities.ics", "/duties.ics"],
      ...["/oai?verb=Identify", "/oai?verb=Nothing", "/iati/activities.xml", "/iati/organisation.xml", "/sitemap.xml"],
    ]
    for (const path of open) assert.equal(await allowed(w, path), "*", path)
    const amina = await w.as("amina")
    for (const path of ["/units/dps.jsonld", "/activities.ics"]) assert.equal(await allowed(amina, path), null, path)
    for (const path of ["/en/units/dps", "/units/dps.json", "/activities.csv", "/en/work", "/openapi"])
      assert.equal((await w.get(path)).headers.get("access-control-allow-origin"), null, path)
    const made = await amina.post("/en/account/feeds/new")
    const shown = await text(amina.get(made.headers.get("location") ?? ""))
    const [, feed = ""] = /<code>http:\/\/localhost(\/en\/calendar\/feeds\/[\w-]{43}\.ics)<\/code>/.exec(shown) ?? []
    assert.equal(await allowed(w, feed), null, "a private feed stays its owner's")
    const again = await w.call("/units/dps.jsonld", undefined, {
      "if-none-match": (await w.get("/units/dps.jsonld")).headers.get("etag") ?? "",
    })
    assert.deepEqual([again.status, again.headers.get("access-control-allow-origin")], [304, "*"])
  }),
)
