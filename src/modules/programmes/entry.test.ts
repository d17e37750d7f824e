import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { type Client, text, world } from "../../../tests/world/index.ts"

const seminar = {
  title: "Seminar on prison reform, Kingston",
  type: "seminar",
  status: "held",
  held: "2026-10-05/2026-10-07",
  unit: "dps",
  programme: "dps/prisons",
  placeText: "Kingston",
  "places/0/state": "Jamaica",
  "states/0/state": "St. Lucia",
  "states/0/role": "participant",
  "states/0/people": "12",
  "states/1/state": "trinidad y tobago",
  "partners/0/organisation": "UNODC",
  "partners/0/role": "funder",
  "clauses/0/clause": "commitment-2008/pillar-3",
  "clauses/0/basis": "confirmed",
  "results/0/measure": "people-trained",
  "results/0/value": "24",
  requestedBy: "Jamaica",
  evidence: "Report of the unit",
  visibility: "public",
}

const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^http:\/\/localhost/, "")

/** Records the seminar, changed as told, and returns its path without the language. */
async function recorded(person: Client, change: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await person.post("/en/activities/new", { ...seminar, ...change })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return pathOf(reply).replace(/^\/en/, "")
}

/** The fields of the form as it stands, to send it again with changes. */
async function fieldsOf(person: Client, path: string): Promise<Record<string, string>> {
  const html = await text(person.get(`/en${path}/edit`))
  const form = html.slice(
    html.indexOf(`action="/en${path}/edit"`),
    html.indexOf("</form>", html.indexOf(`action="/en${path}/edit"`)),
  )
  const fields: Record<string, string> = {}
  const plain = (t: string) =>
    t.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    const radio = tag.includes('type="radio"')
    if (name && (!radio || / checked/.test(tag))) fields[name] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? "")
  }
  for (const [, name, inside] of form.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g))
    if (name) fields[name] = plain(inside ?? "")
  for (const [, attributes, inside] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const name = /name="([^"]+)"/.exec(attributes ?? "")?.[1]
    const chosen = [...(inside ?? "").matchAll(/<option([^>]*)>/g)].map((m) => m[1] ?? "").find((o) => / selected/.test(o))
    if (name) fields[name] = plain(/value="([^"]*)"/.exec(chosen ?? "")?.[1] ?? "")
  }
  delete fields._once
  return fields
}

test(
  "Amina records a seminar in one go and everybody reads it, with the names as the platform understood them",
  world.fresh(async ({ as, get, facts, json, settle }) => {
    const amina = await as("amina")
    const path = await recorded(amina)
    assert.match(path, /^\/activities\/dps~seminar-on-prison-reform-kingston-[0-9a-f]{8}$/)
    const page = await text(get(`/en${path}`))
    for (const words of ["Saint Lucia", "Trinidad and Tobago", "Kingston", "Jamaica", "24"])
      assert.ok(page.includes(words), words)
    const [first, second] = await facts()
    assert.deepEqual([first?.kind, second?.kind], ["activity.recorded", "activity.published"])
    assert.deepEqual(Object.keys(first?.detail ?? {}).sort(), ["digest", "unit", "version"])
    const one = await json<{
      states: { state: string; people: number | null }[]
      results: { value: number }[]
      clauses: { basis: string; confirmedOn: string; own: boolean }[]
    }>(path)
    assert.deepEqual(
      one.states.map((s) => [s.state, s.people]),
      [
        ["LCA", 12],
        ["TTO", null],
      ],
    )
    assert.equal(one.results[0]?.value, 24)
    assert.deepEqual(
      one.clauses.filter((c) => c.own).map((c) => [c.basis, c.confirmedOn]),
      [["confirmed", "2026-11-20"]],
    )
    await settle()
    assert.ok((await text(get("/en/search?q=Kingston+prison"))).includes(path))
  }),
)

test(
  "all faults come at once, each at its field, and nothing that was typed is lost",
  world(async ({ as }) => {
    const amina = await as("amina")
    const reply = await amina.post("/en/activities/new", {
      ...seminar,
      title: "",
      held: "2026-02-30",
      "states/0/state": "Antigua",
      "states/1/state": "Atlantis",
      "states/2/state": "Peru",
      "states/3/state": "PER",
      "partners/0/organisation": "Guild of Nobody",
      "results/0/value": "many",
      "clauses/0/clause": "commitment-2008/pillar-99",
      evidence: "A note that must survive",
    })
    assert.equal(reply.status, 422)
    const html = await text(reply)
    for (const words of [
      "Fill this in",
      "2013-10-08/2013-10-09",
      "whole number",
      "Do you mean Antigua and Barbuda?",
      "called “Atlantis”",
      "Guild of Nobody",
    ])
      assert.ok(html.includes(words), words)
    assert.ok(html.includes("A note that must survive"))
    const names = await amina.post("/en/activities/new", {
      ...seminar,
      "states/0/state": "Antigua",
      "states/1/state": "Atlantis",
      "states/2/state": "Peru",
      "states/3/state": "PER",
      "partners/0/organisation": "Guild of Nobody",
      "clauses/0/clause": "commitment-2008/pillar-99",
    })
    assert.equal(names.status, 422)
    const told = await text(names)
    for (const words of [
      "Do you mean Antigua and Barbuda?",
      "No state of the Americas is called “Atlantis”",
      "stands here twice",
      "no body called “Guild of Nobody”",
      "pillar-99”",
    ])
      assert.ok(told.includes(words), words)
  }),
)

test(
  "a desk officer records for the own unit and those below it; everybody else is refused with the reason",
  world(async ({ as, get, facts }) => {
    const amina = await as("amina")
    const before = (await facts()).length
    const elsewhere = await amina.post("/en/activities/new", { ...seminar, unit: "es-cicad" })
    assert.equal(elsewhere.status, 403)
    assert.match(await text(elsewhere), /another unit/)
    const below = await amina.post("/en/activities/new", { ...seminar, unit: "dps-prevention", title: "Seminar of the section" })
    assert.equal(below.status, 303)
    const path = await recorded(amina)
    const farid = await as("farid")
    assert.equal((await farid.get(`/en${path}/edit`)).status, 403)
    assert.match(await text(farid.get(`/en${path}`)), /belongs to another unit/)
    assert.equal((await farid.post(`/en${path}/edit`, { ...seminar, version: "1" })).status, 403)
    assert.equal((await farid.post(`/en${path}/status`, { event: "cancel", reason: "No.", version: "1" })).status, 403)
    for (const stranger of ["bruno", "emil", "luc", "joao", "maria"] as const) {
      const person = await as(stranger)
      assert.equal((await person.get("/en/activities/new")).status, 403, stranger)
      assert.equal((await person.post("/en/activities/new", seminar)).status, 403, stranger)
    }
    assert.equal((await get("/en/activities/new")).status, 401)
    assert.ok((await facts()).length >= before + 2)
  }),
)

test(
  "a draft is nowhere for the public and for delegates: not as a page, in lists, counts, search, JSON, CSV or panels",
  world.fresh(async ({ as, get, json, settle, db }) => {
    const amina = await as("amina")
    const total = async () => (await json<{ total: number }>("/activities")).total
    const before = await total()
    const path = await recorded(amina, { visibility: "secretariat", title: "Quiet talks on xylography" })
    await settle()
    const bruno = await as("bruno")
    const dara = { get }
    for (const person of [dara, bruno]) {
      assert.equal((await person.get(`/en${path}`)).status, 404)
      assert.equal((await person.get(`${path}.json`)).status, 404)
      assert.equal((await person.get(`/en${path}/edit`)).status, person === bruno ? 403 : 401)
      for (const page of [
        "/en/activities?unit=dps",
        "/en/activities?state=JAM",
        "/en/activities.csv?most=5000",
        "/en/search?q=xylography",
        "/en/states/jamaica",
        "/en/programmes/dps~prisons",
        "/en/measures/people-trained",
        "/en/findings",
        "/en/organisations/unodc",
      ])
        assert.ok(!(await text(person.get(page))).includes("Quiet talks"), page)
    }
    assert.equal(await total(), before)
    assert.equal(
      (await json<{ values: { thing: string }[] }>("/measures/people-trained")).values.filter((v) =>
        v.thing.includes("xylography"),
      ).length,
      0,
    )
    // The secretariat reads it, marked as a draft; Farid of another unit too, as drafts are the secretariat's.
    assert.match(await text((await as("farid")).get(`/en${path}`)), /draft/)
    // The second wall, without the code: whoever is nobody sees no row of any table.
    for (const table of [
      "activities",
      "activity_units",
      "activity_states",
      "activity_places",
      "activity_partners",
      "activity_clauses",
      "results",
      "requests",
    ]) {
      const column = table === "activities" ? "key" : "activity"
      const rows = await db.read("select null", (tx) =>
        sql<{
          n: number
        }>`select count(*)::int as n from ${sql.table(`programmes.${table}`)} where ${sql.ref(column)} like 'dps/quiet-talks%'`.execute(
          tx,
        ),
      )
      assert.equal(rows.rows[0]?.n, 0, table)
    }
  }),
)

test(
  "two people amend at once: the second is shown both sides and loses nothing; the version before is kept",
  world.fresh(async ({ as, facts, db }) => {
    const amina = await as("amina")
    const gabriela = await as("gabriela")
    const path = await recorded(amina)
    const mine = await fieldsOf(amina, path)
    const hers = await fieldsOf(gabriela, path)
    assert.equal(mine.version, "1")
    assert.equal((await gabriela.post(`/en${path}/edit`, { ...hers, "results/0/value": "25" })).status, 303)
    const late = await amina.post(`/en${path}/edit`, { ...mine, title: "Seminar on prisons, Kingston" })
    assert.equal(late.status, 409)
    const html = await text(late)
    assert.ok(html.includes("Seminar on prisons, Kingston") && html.includes("25"))
    assert.match(html, /name="version" value="2"/)
    const again = await amina.post(`/en${path}/edit`, {
      ...mine,
      title: "Seminar on prisons, Kingston",
      "results/0/value": "25",
      version: "2",
    })
    assert.equal(again.status, 303)
    assert.deepEqual(
      (await facts()).slice(2).map((f) => [f.kind, f.detail.version]),
      [
        ["activity.amended", 2],
        ["activity.amended", 3],
      ],
    )
    const kept = await db.owner((tx) =>
      tx.selectFrom("programmes.activityVersions").select(["version", "digest"]).orderBy("version").execute(),
    )
    assert.deepEqual(
      kept.map((k) => k.version),
      [1, 2],
    )
    assert.equal(kept[0]?.digest, (await facts())[0]?.detail.digest)
  }),
)

test(
  "saved without a change it says so; sent twice it is done once",
  world.fresh(async ({ as, facts, json }) => {
    const amina = await as("amina")
    const path = await recorded(amina)
    const same = await amina.post(`/en${path}/edit`, await fieldsOf(amina, path))
    assert.equal(same.status, 422)
    assert.match(await text(same), /Nothing differs/)
    const before = (await facts()).length
    const first = await amina.post("/en/activities/new", { ...seminar, _once: "the-same-form" })
    const second = await amina.post("/en/activities/new", { ...seminar, _once: "the-same-form" })
    assert.equal(pathOf(second), pathOf(first))
    assert.equal((await facts()).length, before + 2)
    assert.equal((await json<{ total: number }>("/activities?programme=dps~prisons&year=2026")).total, 2)
  }),
)

test(
  "an activity moves from planned to held; postponing and cancelling want a reason; the ends stay ends",
  world.fresh(async ({ as, facts, get }) => {
    const amina = await as("amina")
    const path = await recorded(amina, { status: "planned", held: "2026-11" })
    const go = async (event: string, version: number, reason = "") =>
      amina.post(`/en${path}/status`, { event, version: String(version), reason })
    const early = await go("hold", 1)
    assert.equal(early.status, 409)
    assert.match(await text(early), /Nothing was changed: this is not possible at the present stage/)
    const silent = await go("postpone", 1)
    assert.equal(silent.status, 409)
    assert.match(await text(silent), /href="#f-reason"[^>]*>\s*Reason: Say why\./)
    assert.equal((await go("postpone", 1, "The host asked for another month.")).status, 303)
    assert.match(await text(get(`/en${path}`)), /another month/)
    assert.equal((await go("replan", 2)).status, 303)
    assert.equal((await go("confirm", 3)).status, 303)
    assert.equal((await go("hold", 3)).status, 409)
    assert.equal((await go("hold", 4)).status, 303)
    assert.equal((await go("cancel", 5, "Too late.")).status, 409)
    assert.deepEqual(
      (await facts()).slice(2).map((f) => f.kind),
      ["activity.postponed", "activity.replanned", "activity.confirmed", "activity.held"],
    )
    const ahead = await amina.post("/en/activities/new", { ...seminar, held: "2027-01" })
    assert.equal(ahead.status, 422)
    assert.match(await text(ahead), /lies ahead/)
  }),
)

test(
  "the page offers the steps that are open, and says why the others are not",
  world.fresh(async ({ as }) => {
    const amina = await as("amina")
    const path = await recorded(amina, { status: "confirmed", held: "2027-03" })
    const page = await text(amina.get(`/en${path}/edit`))
    for (const event of ["postpone", "cancel"]) assert.match(page, new RegExp(`<button[^>]* name="event"[^>]* value="${event}"`))
    assert.doesNotMatch(page, /value="(hold|confirm|replan)"/)
    assert.match(page, /<s>Mark as held<\/s> <small>its first day has not come<\/small>/)
    const early = await amina.call(`${path}/status`, { event: "hold", version: 1 })
    assert.equal(early.status, 409)
    assert.match(((await early.json()) as { detail: string }).detail, /its first day has not come/)
  }),
)

test(
  "what is public is taken back by the head alone, and search forgets it",
  world.fresh(async ({ as, get, settle }) => {
    const amina = await as("amina")
    const path = await recorded(amina, { title: "Talks on quincunxes" })
    await settle()
    assert.ok((await text(get("/en/search?q=quincunxes"))).includes(path))
    const fields = { ...(await fieldsOf(amina, path)), visibility: "secretariat" }
    assert.equal((await amina.post(`/en${path}/edit`, fields)).status, 403)
    const gabriela = await as("gabriela")
    assert.equal((await gabriela.post(`/en${path}/edit`, fields)).status, 303)
    await settle()
    assert.ok(!(await text(get("/en/search?q=quincunxes"))).includes(path))
    assert.equal((await get(`/en${path}`)).status, 404)
  }),
)

test(
  "an activity of the record is amended without losing where it came from",
  world.fresh(async ({ as, json }) => {
    const gabriela = await as("gabriela")
    const path = "/activities/dps~aicma~gocen-2012"
    const fields = await fieldsOf(gabriela, path)
    assert.equal(
      (await gabriela.post(`/en${path}/edit`, { ...fields, evidence: "Checked against the file of the unit" })).status,
      303,
    )
    const after = await json<{
      activity: { doubt: string; sources: unknown[]; version: number; dateAsWritten: string }
      results: { sources: unknown[]; value: number; place: string }[]
      partners: { sources: unknown[] }[]
    }>(path)
    assert.equal(after.activity.version, 2)
    assert.equal(after.activity.dateAsWritten, "In 2012")
    assert.equal(after.activity.sources.length, 1)
    assert.ok(after.results.length === 3 && after.results.every((r) => r.sources.length === 1 && r.place === "NIC"))
    assert.ok(after.partners.every((p) => p.sources.length === 1))
  }),
)

test(
  "markup and control characters are words or faults, never markup",
  world(async ({ as, get }) => {
    const amina = await as("amina")
    const path = await recorded(amina, { title: '<script>alert(1)</script> & "seminar"', summary: "<b>bold</b>" })
    const html = await text(get(`/en${path}`))
    assert.ok(html.includes("&lt;script>") || html.includes("&lt;script&gt;"))
    assert.ok(!html.includes("<script>alert") && !html.includes("<b>bold"))
    const control = await amina.post("/en/activities/new", {
      ...seminar,
      title: "Bell \u0007 in it",
      summary: "turned \u202e round",
    })
    assert.equal(control.status, 422)
    assert.match(await text(control), /U\+0007/)
  }),
)

test(
  "the form adds and removes rows without acting, and comes back through sign-in when the session has ended",
  world(async ({ as, post, facts }) => {
    const amina = await as("amina")
    const before = (await facts()).length
    const more = await text(amina.post("/en/activities/new", { ...seminar, _add: "/states" }))
    assert.ok(more.includes('name="states/2/state"'))
    assert.match(more, /value="\/states"[^>]* formaction="\/en\/activities\/new#f-states"/, "the page comes back at the rows")
    const [first] = /<button[^>]*>/.exec(more.slice(more.indexOf('action="/en/activities/new"'))) ?? []
    assert.doesNotMatch(first ?? "", /name=/, "the key Enter sends the form and presses no button of a row")
    const less = await text(amina.post("/en/activities/new", { ...seminar, _remove: "/states/0" }))
    assert.ok(less.includes('value="trinidad y tobago"') && !less.includes('value="St. Lucia"'))
    assert.match(less, /Read as Trinidad and Tobago/)
    assert.equal((await facts()).length, before)
    const ended = await post("/en/activities/new", seminar)
    assert.equal(ended.status, 401)
    const carried = await text(ended)
    assert.ok(carried.includes('name="_carry/title"') && carried.includes("Seminar on prison reform, Kingston"))
  }),
)

test(
  "a program records as a person does, and is told all faults as pointers",
  world(async ({ as }) => {
    const amina = await as("amina")
    const body = {
      title: "Course by a program",
      type: "course",
      status: "planned",
      unit: "dps",
      states: [{ state: "BRA" }],
      results: [{ measure: "people-trained", value: 3 }],
    }
    const done = await amina.call("/activities/new", body)
    assert.equal(done.status, 200)
    const wrong = await amina.call("/activities/new", { ...body, type: "party", states: [{ state: "" }] })
    assert.equal(wrong.status, 422)
    const problem = (await wrong.json()) as { errors: { pointer: string }[] }
    assert.deepEqual(
      problem.errors.map((e) => e.pointer),
      ["/type", "/states/0/state"],
    )
  }),
)

test(
  "past the gates of the code, the second wall still keeps an officer to the own department",
  world.fresh(async ({ as, db }) => {
    await as("farid")
    const account = await db.owner(
      async (tx) =>
        (await sql<{ id: string }>`select id from access.accounts where email like 'farid@%'`.execute(tx)).rows[0]?.id ?? "",
    )
    const opening = `select set_config('hemisec.account', '${account}', true), set_config('hemisec.roles', 'desk_officer', true), set_config('hemisec.units', 'es-cicad', true)`
    const insert = (unit: string) =>
      db.write(opening, (tx) =>
        sql`insert into programmes.activities (key, type, status, title, unit, recorded_by, recorded_at)
          values (${`${unit}/by-the-back-door`}, 'study', 'planned', '{"authentic":["en"],"values":{"en":{"text":"x","kind":"authentic"}}}', ${unit}, ${account}, now())`.execute(
          tx,
        ),
      )
    await assert.rejects(insert("dps"), /row-level security/)
    await insert("cicad-supply-reduction")
    const changed = await db.write(opening, (tx) =>
      sql`update programmes.activities set evidence = 'x' where key = 'dps/aicma/gocen-2012'`.execute(tx),
    )
    assert.equal(changed.numAffectedRows, 0n)
  }),
)
