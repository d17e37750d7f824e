// A house with something behind every door: an activity, a table sent in, an order under review, an invitation, an
// edition. And somebody who may knock everywhere, so that what lies behind the doors is reached.
import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Hono } from "hono"
import { sql } from "kysely"
import { pino } from "pino"
import { makeApp } from "#src/app.ts"
import { openFiles } from "#src/platform/files/index.ts"
import type { Seat } from "#src/values/actor.ts"
import { type Person, signIn } from "#tests/world/cast.ts"
import { origin, type World } from "#tests/world/index.ts"

export type Said = Readonly<Record<string, string | readonly string[]>>
export type Attached = Readonly<Record<string, { name: string; bytes: Uint8Array }>>
export type Visitor = {
  get: (path: string, accept?: string) => Promise<Response>
  post: (path: string, fields: Said) => Promise<Response>
  upload: (path: string, fields: Said, files: Attached) => Promise<Response>
}
/** The house as Luc meets it, who sits everywhere. */
export type House = Visitor & {
  app: Hono
  stranger: Visitor
  /** Lines that the application wrote at the level of an error or above. */
  complaints: string[]
  /** Where there is something, by the path of its route. A path without a value is its own address. */
  addresses: Readonly<Record<string, string>>
  close: () => void
}

const now = new Date("2026-11-20T15:00:00Z")
const page = "text/html,application/xhtml+xml"
const report = "/reports/ministers-mandates-2011-2013"
const bytesOf = (words: string) => new TextEncoder().encode(words)
const sample = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, "../../record/samples/orders", name)))

const furtherSeats: Partial<Record<Person, readonly Seat[]>> = {
  luc: [
    { role: "desk_officer", unit: "dps" },
    { role: "unit_head", unit: "dps" },
    { role: "secretary", unit: "sms" },
    { role: "planning", unit: "planning-section" },
    { role: "legal", unit: "executive-office" },
    { role: "state_coordinator", state: "XNA" },
  ],
  gabriela: [
    { role: "unit_head", unit: "es-cicad" },
    { role: "unit_head", unit: "s-cicte" },
  ],
}

async function tokenOf(w: World, person: Person): Promise<string> {
  const token = await signIn(w.db, person, now)
  await w.db.owner(async (tx) => {
    for (const s of furtherSeats[person] ?? [])
      await sql`insert into access.seats (account, role, state, unit, since)
        select id, ${s.role}, ${s.state ?? null}, ${s.unit ?? null}, '2026-01-01'
        from access.accounts where email = ${`${person}@example.org`}`.execute(tx)
  })
  return token
}

const flat = (said: Said): [string, string][] =>
  Object.entries(said).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : value.map((v) => [name, v]),
  )

function formOf(fields: Said, files: Attached): FormData {
  const form = new FormData()
  for (const [name, value] of flat(fields)) form.append(name, value)
  for (const [name, file] of Object.entries(files))
    form.append(name, new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name)
  return form
}

function visitorOf(app: Hono, token: string | null): Visitor {
  const ask = (path: string, init: RequestInit = {}, accept = page) =>
    Promise.resolve(
      app.request(`${origin}${path}`, { ...init, headers: { accept, origin, ...(token ? { cookie: `hemisec=${token}` } : {}) } }),
    )
  return {
    get: (path, accept) => ask(path, {}, accept),
    post: (path, fields) => ask(path, { method: "POST", body: new URLSearchParams(flat(fields)) }),
    upload: (path, fields, files) => ask(path, { method: "POST", body: formOf(fields, files) }),
  }
}

/** The application over the story's database, furnished, with a log that is read. Whoever opens it closes it. */
export async function openHouse(w: World): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), "hemisec-house-"))
  const complaints: string[] = []
  const log = pino({ level: "error" }, { write: (line: string) => complaints.push(line) })
  const store = await openFiles({ DATA_FOLDER: folder })
  const app = makeApp({ db: w.db, store, clock: () => now, zone: "America/New_York", log, beside: w.beside })
  const luc = visitorOf(app, await tokenOf(w, "luc"))
  const addresses = await furnish(w, app, luc)
  return {
    app,
    complaints,
    addresses,
    ...luc,
    stranger: visitorOf(app, null),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Does a deed and returns the address that it leads to, without the language. */
async function done(reply: Promise<Response>): Promise<string> {
  const response = await reply
  assert.equal(response.status, 303, await response.clone().text())
  return (response.headers.get("location") ?? "").replace(/^\/en/, "")
}

const json = async <T>(v: Visitor, path: string) => (await (await v.get(`/en${path}`, "application/json")).json()) as T

/** Two editions of one report, and between them a change of the record and of the words. */
async function issueTwice(w: World, app: Hono, v: Visitor): Promise<[first: string, second: string]> {
  const as = async (person: Person) => visitorOf(app, await tokenOf(w, person))
  const people = { ines: await as("ines"), gabriela: await as("gabriela"), hugo: await as("hugo") }
  const first = await issueAnEdition(people)
  await done(v.post("/en/activities/new", course))
  const words = { text: "Lanterns were lit in every harbour.", language: "en", version: "0" }
  await done(people.ines.post(`/en${report}/sections/introduction/edit`, words))
  return [first, await issueAnEdition(people)]
}

/** An edition takes several people: who submits does not clear. */
async function issueAnEdition({ ines, gabriela, hugo }: Record<"ines" | "gabriela" | "hugo", Visitor>): Promise<string> {
  const seen = async () => ({ version: String((await json<{ draft: { version: number } }>(ines, report)).draft.version) })
  const step = async (who: Visitor, event: string, more: Said = {}) =>
    done(who.post(`/en${report}/clearance`, { event, ...(await seen()), ...more }))
  await step(ines, "submit")
  for (const n of ["i", "ii", "iii"]) await step(gabriela, "clear_annex", { annex: `mispa-2013/appendix-${n}` })
  await step(hugo, "clear")
  const edition = await done(ines.post(`/en${report}/issue`, { language: "en", ...(await seen()) }))
  await step(ines, "reopen")
  return edition
}

const seminar = {
  title: "Seminar on lanterns",
  type: "seminar",
  status: "planned",
  held: "2026-12",
  unit: "dps",
  "states/0/state": "Peru",
  "states/0/role": "participant",
  visibility: "public",
} as const

/** Held in the time of the report, for a clause that it reports on. */
const course = {
  ...{ title: "Course on lanterns", type: "course", status: "held", held: "2012-05-07/2012-05-11", unit: "dps" },
  ...{ programme: "dps/prisons", "places/0/state": "Peru", "states/0/state": "Peru", "states/0/role": "participant" },
  ...{ "clauses/0/clause": "commitment-2008/pillar-3", "clauses/0/basis": "confirmed", "themes/0/theme": "prisons" },
  ...{ "results/0/measure": "people-trained", "results/0/value": "24", evidence: "List of names", visibility: "public" },
} as const

async function ofPeople(w: World, v: Visitor) {
  const made = await done(v.post("/en/invitations/new", { email: "rosa@example.org", role: "desk_officer", unit: "dps" }))
  const { rows } = await w.db.owner((tx) =>
    sql<{ account: string; seat: string; charge: string; ines: string; hugo: string }>`
      with charge as (
        insert into institution.responsibilities (thing, role, during, status)
        values ('section:mispa-2013/appendix-i', 'lead', '[2016-07-19,)', 'vacant') returning id
      ), seat_left_over as (
        insert into access.seats (account, role, unit, since)
        select id, 'desk_officer', 'cicad-anti-money-laundering', '2026-02-01' from access.accounts where email = 'hugo@example.org'
      )
      select s.account, s.id as seat, charge.id as charge,
        (select id from access.accounts where email = 'ines@example.org') as ines,
        (select id from access.accounts where email = 'hugo@example.org') as hugo
      from access.seats s, charge where s.role = 'state_coordinator'`.execute(tx),
  )
  const [it] = rows
  assert.ok(it)
  const person = `/admin/people/${it.account}`
  const renewal = await done(v.post(`/en/admin/people/${it.ines}/renewals/new`, {}))
  const feed = await done(v.post("/en/account/feeds/new", {}))
  return {
    "/account/feeds/made/:token": feed,
    "/calendar/feeds/:token": `/calendar/feeds/${feed.slice(-43)}.ics`,
    "/invitations/made/:token": made,
    "/invitations/:token/accept": `${made.replace("/made", "")}/accept`,
    "/admin/people/:account": person,
    "/admin/people/:account/seats/new": `${person}/seats/new`,
    "/admin/people/:account/seats/:seat/end": `${person}/seats/${it.seat}/end`,
    "/admin/people/:account/renewals/new": `/admin/people/${it.hugo}/renewals/new`,
    "/admin/people/:account/renewals/made/:token": renewal,
    "/renewals/:token/use": `/renewals/${renewal.slice(-43)}/use`,
    "/admin/seats/:unit": "/admin/seats/cicad-anti-money-laundering",
    "/institution/vacant/:unit": "/institution/vacant/cicad-anti-money-laundering",
    "/responsibilities/:responsibility": `/responsibilities/${it.charge}`,
  }
}

async function ofAnOrder(v: Visitor) {
  const review = await done(v.upload("/en/orders/import", {}, { file: { name: "o.txt", bytes: sample("en-letters.txt") } }))
  const read = await json<{ units: { key: string }[]; provisions: { id: string }[]; lines: { line: string }[] }>(v, review)
  const below = ["file", "apply", "withdraw", "set-aside", "facts", "identities"]
  return {
    "/orders/import/:review": review,
    ...Object.fromEntries(below.map((b) => [`/orders/import/:review/${b}`, `${review}/${b}`])),
    "/orders/import/:review/units/:unit": `${review}/units/${read.units[1]?.key}`,
    "/orders/import/:review/provisions/:provision": `${review}/provisions/${read.provisions[1]?.id}`,
    "/orders/import/:review/lines/:line": `${review}/lines/${read.lines.at(-1)?.line}`,
  }
}

async function ofAnInstrument(v: Visitor) {
  const bytes = sample("../instruments/es-resolucion.txt")
  const review = await done(v.upload("/en/instruments/import", {}, { file: { name: "r.txt", bytes } }))
  const read = await json<{ clauses: { id: string }[]; lines: { line: string }[] }>(v, review)
  return {
    "/instruments/import/:review": review,
    ...Object.fromEntries(["apply", "withdraw", "facts"].map((b) => [`/instruments/import/:review/${b}`, `${review}/${b}`])),
    "/instruments/import/:review/clauses/:clause": `${review}/clauses/${read.clauses[1]?.id}`,
    "/instruments/import/:review/lines/:line": `${review}/lines/${read.lines[0]?.line}`,
    "/instruments/import/:review/set-aside": `${await broughtIn(v, "Lanterns")}/set-aside`,
    "/instruments/import/:review/asked/:n": `${await askedAgain(v)}/asked/1`,
  }
}

const versionOf = async (v: Visitor, review: string) => (await json<{ version: number }>(v, review)).version

/** An invented declaration of two articles whose wording holds. */
async function broughtIn(v: Visitor, of: string): Promise<string> {
  const words = `DECLARATION ON ${of.toUpperCase()}\n\nWe, the Ministers of the Conference of the Great Lakes,\n\nDeclare:\n\nArticle 1. Light\nA light is lit by the keeper of the harbour.\n\nArticle 2. Care\nIt is kept by the ministers of the lakes.\n`
  const review = await done(v.upload("/en/instruments/import", {}, { file: { name: `${of}.txt`, bytes: bytesOf(words) } }))
  await done(v.post(`/en${review}/apply`, { version: `${await versionOf(v, review)}` }))
  return review
}

/** Wording that was set aside after somebody had tied its clauses together. */
async function askedAgain(v: Visitor): Promise<string> {
  const review = await broughtIn(v, "Buoys")
  await done(
    v.post("/en/clauses/declaration-on-buoys/article-2/lineage", {
      ...{ earlier: "/clauses/declaration-on-buoys/article-1", kind: "repeats", reason: "The same light." },
    }),
  )
  await done(v.post(`/en${review}/set-aside`, { version: `${await versionOf(v, review)}`, reason: "The wrong file." }))
  return review
}

async function ofAReport(w: World, app: Hono, v: Visitor) {
  const defined = await done(
    v.post("/en/reports/new", {
      "title/en": "Courses with lanterns",
      ...{ scheme: "unit", from: "2012-01-01", to: "2012-12-31", visibility: "public", languages: "en" },
    }),
  )
  const [edition, second] = await issueTwice(w, app, v)
  const { figures } = await json<{ figures: { code: string }[] }>(v, edition)
  return {
    "/reports/:report": report,
    ...Object.fromEntries(
      ["draft", "clearance", "clearance/extend", "issue"].map((b) => [`/reports/:report/${b}`, `${report}/${b}`]),
    ),
    "/reports/:report/sections/:section": `${report}/sections/introduction`,
    "/reports/:report/sections/:section/comments": `${report}/sections/introduction/comments`,
    "/reports/:report/sections/:section/edit": `${report}/sections/introduction/edit`,
    ...Object.fromEntries(["edit", "withdraw"].map((b) => [`/reports/:report/${b}`, defined.replace(/draft$/, b)])),
    "/editions/:edition": edition,
    ...Object.fromEntries(
      ["text", "snapshot", "verification", "errata/new"].map((b) => [`/editions/:edition/${b}`, `${edition}/${b}`]),
    ),
    "/editions/:edition/compare/:other": `${edition}/compare/${second.slice("/editions/".length)}`,
    "/editions/:edition/files/:form": `${edition}/files/pdf`,
    "/editions/:edition/figures/:code": `${edition}/figures/${figures[0]?.code}`,
  }
}

async function ofActivities(v: Visitor) {
  const activity = await done(v.post("/en/activities/new", seminar))
  const table = bytesOf("title,type,status,held,unit\nStudy of lanterns,study,held,2026,dps\n")
  const imported = await done(v.upload("/en/activities/import", { unit: "dps" }, { file: { name: "a.csv", bytes: table } }))
  const agenda = { file: { name: "agenda.txt", bytes: bytesOf("Agenda\n\n1. Lanterns") } }
  await done(v.upload(`/en${activity}/documents/new`, { title: "Agenda of the seminar", role: "agenda" }, agenda))
  const { documents } = await json<{ documents: { id: string }[] }>(v, activity)
  return {
    "/activities/:activity": activity,
    "/activities/:activity/documents/new": `${activity}/documents/new`,
    "/activities/:activity/documents/:document/remove": `${activity}/documents/${documents[0]?.id}/remove`,
    "/activities/:activity/edit": `${activity}/edit`,
    "/activities/:activity/copy": `${activity}/copy`,
    "/activities/:activity/series": `${activity}/series`,
    "/activities/:activity/restore": `${activity}/restore`,
    "/activities/:activity/status": `${activity}/status`,
    "/activities/imports/:import": imported,
    "/activities/imports/:import/progress": `${imported}/progress`,
  }
}

const lantern = {
  title: "Project on lanterns",
  unit: "dps",
  purpose: "Lanterns for the harbour",
  "clauses/0/clause": "commitment-2008/pillar-3",
  "states/0/state": "Costa Rica",
  budget: "1000",
  currency: "USD",
  expected: "A lit harbour",
  perspective: "Women of the harbour choose where lanterns stand.",
}

/** A project that was approved with a condition: somebody else submitted it, since two persons take part. */
async function ofAProject(w: World, app: Hono, v: Visitor) {
  const amina = visitorOf(app, await tokenOf(w, "amina"))
  const project = await done(amina.post("/en/projects/new", lantern))
  const plan = { file: { name: "plan.txt", bytes: bytesOf("Plan\n\n1. Lanterns") } }
  await done(v.upload(`/en${project}/documents/new`, { title: "Plan of the project", role: "other" }, plan))
  const listed = sql<{ id: string }>`select id from platform.attachments where starts_with(thing, 'project:')`
  const [document] = (await w.db.owner((tx) => listed.execute(tx))).rows
  await done(amina.post(`/en${project}/status`, { event: "submit", version: "1" }))
  await done(v.post(`/en${project}/status`, { event: "approve", version: "2", "conditions/0/text": "Name the harbour" }))
  const amended = { ...lantern, budget: "2000", reason: "Oil is dearer", version: "3" }
  await done(amina.post(`/en${project}/amendments/new`, amended))
  return {
    "/projects/:project/amendments/new": `${project}/amendments/new`,
    "/projects/:project/amendments/:number": `${project}/amendments/1`,
    "/projects/:project/amendments/:number/decide": `${project}/amendments/1/decide`,
    "/projects/:project": project,
    "/projects/:project/edit": `${project}/edit`,
    "/projects/:project/results": `${project}/results`,
    "/projects/:project/status": `${project}/status`,
    "/projects/:project/conditions/:number": `${project}/conditions/1`,
    "/projects/:project/documents/new": `${project}/documents/new`,
    "/projects/:project/documents/:document/remove": `${project}/documents/${document?.id}/remove`,
  }
}

async function ofAPlan(v: Visitor) {
  const plan = await done(v.post("/en/plans/new", { title: "Plan for lanterns", kind: "work_plan", visibility: "public" }))
  const item = await done(v.post(`/en${plan}/items/new`, { code: "1", title: "Light the harbour", target: "Twelve lanterns" }))
  return {
    "/plans/:plan": plan,
    "/plans/:plan/edit": `${plan}/edit`,
    "/plans/:plan/items/new": `${plan}/items/new`,
    "/plans/:plan/items/:item": item,
    "/plans/:plan/items/:item/edit": `${item}/edit`,
    "/plans/:plan/items/:item/remove": `${item}/remove`,
  }
}

async function ofAgreements(v: Visitor) {
  const said = {
    title: "Accord on lanterns",
    kind: "memorandum",
    unit: "dps",
    "parties/0/party": "Peru",
    valid: "2026-02-01/2027-03-31",
  }
  const agreement = await done(v.post("/en/agreements/new", said))
  const file = { file: { name: "accord.txt", bytes: bytesOf("Lanterns shall be lit.") } }
  await done(v.upload(`/en${agreement}/documents/new`, { title: "Text as signed", role: "text" }, file))
  const gift = {
    unit: "dps",
    donor: "UNODC",
    kind: "cash",
    amount: "700",
    currency: "USD",
    programme: "dps/picap",
    shown: "public",
  }
  await done(v.post("/en/contributions/new", gift))
  const given = /contributions\/([a-z0-9~-]+)\/edit/.exec(await (await v.get("/en/contributions")).text())?.[1]
  const id = /documents\/([0-9a-f-]{36})\/remove/.exec(await (await v.get(`/en${agreement}`)).text())?.[1]
  return {
    ...Object.fromEntries(
      ["edit", "renew", "end", "documents/new"].map((b) => [`/agreements/:agreement/${b}`, `${agreement}/${b}`]),
    ),
    "/contributions/:contribution/edit": `/contributions/${given}/edit`,
    "/contributions/:contribution/withdraw": `/contributions/${given}/withdraw`,
    "/agreements/:agreement/documents/:document/remove": `${agreement}/documents/${id}/remove`,
  }
}

async function ofRegisters(v: Visitor) {
  const said = { thing: "activity:dps/aicma/gocen-2012", name: "Field of lanterns", unit: "dps", state: "NIC" }
  const entry = await done(v.post("/en/registers/mine-areas/new", said))
  return {
    "/registers/:register": "/registers/mine-areas",
    "/registers/:register/new": "/registers/mine-areas/new",
    "/registers/:register/:entry": entry,
    "/registers/:register/:entry/edit": `${entry}/edit`,
    "/registers/:register/:entry/status": `${entry}/status`,
  }
}

async function ofResources(v: Visitor) {
  await done(v.post("/en/resources/funds/new", { key: "lamp-fund", title: "Lamp fund", kind: "specific" }))
  const said = {
    unit: "dps",
    periodFrom: "2026-01-01",
    periodTo: "2026-12-31",
    currency: "USD",
    "lines/0/fund": "lamp-fund",
    "lines/0/purpose": "Lanterns",
    "lines/0/amount": "100",
  }
  const budget = await done(v.post("/en/resources/budgets/new", said))
  const table = bytesOf("reference,date,unit,fund,currency,amount\nB-1,2026-03-01,dps,lamp-fund,USD,7\n")
  const sent = { file: { name: "b.csv", bytes: table } }
  const call = {
    unit: "dps",
    title: "Lanterns for schools",
    terms: "Forty lanterns, with oil.",
    closesOn: "2026-12-21",
    closesAt: "17:00",
  }
  const tender = await done(v.post("/en/resources/tenders/new", call))
  await done(
    v.upload(
      `/en${tender}/documents/new`,
      { title: "Drawing of a lantern" },
      { file: { name: "d.txt", bytes: bytesOf("A lantern.") } },
    ),
  )
  const drawing = /documents\/([0-9a-f-]{36})\/remove/.exec(await (await v.get(`/en${tender}`)).text())?.[1]
  await done(v.post(`/en${tender}/step`, { event: "publish", version: "1" }))
  const made = await done(v.post(`/en${tender}/links/new`, { bidder: "Lamp Works" }))
  const bid = `/bids/${made.slice(-43)}`
  const offer = bytesOf("%PDF-1.4\n% Forty lanterns.\nstartxref\n0\n%%EOF\n")
  await done(v.upload(`/en${bid}/hand-in`, { amount: "100", currency: "USD" }, { file: { name: "o.pdf", bytes: offer } }))
  // The link that is ended is not the one by which is handed in.
  await done(v.post(`/en${tender}/links/new`, { bidder: "Wick & Sons" }))
  const link = /links\/([0-9a-f-]{36})\/end" aria-label="End the link of Wick/.exec(
    await (await v.get(`/en${tender}`)).text(),
  )?.[1]
  const euro = { currency: "EUR", base: "USD", day: "2026-03-01", rate: "1.0853", source: "Bulletin" }
  const rate = await done(v.post("/en/resources/rates/new", euro))
  const rates = bytesOf("currency,base,day,rate,source\nPEN,USD,2026-03-01,0.27,Bulletin\n")
  const keeper = { number: "sms-017", since: "2026-01-01", unit: "dps", title: "Keeper of lanterns", grade: "P3" }
  const post = await done(v.post("/en/resources/posts/new", { ...keeper, fund: "lamp-fund", standing: "vacant" }))
  return {
    "/resources/posts/:post": post,
    "/resources/posts/:post/edit": `${post}/edit`,
    "/resources/posts/:post/abolish": `${post}/abolish`,
    "/resources/rates/:rate": rate,
    "/resources/rates/:rate/edit": `${rate}/edit`,
    "/resources/rates/imports/:import": await done(
      v.upload("/en/resources/rates/import", {}, { file: { name: "r.csv", bytes: rates } }),
    ),
    "/resources/tenders/:tender": tender,
    "/resources/tenders/:tender/step": `${tender}/step`,
    "/resources/tenders/:tender/links/new": `${tender}/links/new`,
    "/resources/tenders/:tender/links/made/:token": made,
    "/resources/tenders/:tender/links/:link/end": `${tender}/links/${link}/end`,
    "/resources/tenders/:tender/documents/new": `${tender}/documents/new`,
    "/resources/tenders/:tender/documents/:document/remove": `${tender}/documents/${drawing}/remove`,
    "/resources/tenders/:tender/bids": `${tender}/bids`,
    "/bids/:token/hand-in": `${bid}/hand-in`,
    "/bids/:token/withdraw": `${bid}/withdraw`,
    "/resources/funds/:fund/edit": "/resources/funds/lamp-fund/edit",
    "/resources/shares/:kind/:key": "/resources/shares/programme/dps~picap",
    "/resources/budgets/:budget": budget,
    ...Object.fromEntries(["edit", "step", "allot"].map((b) => [`/resources/budgets/:budget/${b}`, `${budget}/${b}`])),
    "/resources/spending/imports/:import": await done(v.upload("/en/resources/spending/import", { unit: "dps" }, sent)),
  }
}

const ofLanterns = {
  ...{ kind: "advice", title: "Advice on lanterns", request: "What is known of lanterns?" },
  ...{ asker: "organisation:permanent-council", asked: "2026-11-18", theme: "demining", due: "2026-12-10" },
}

/** One behind each door: a step taken at one closes no form of another. What is delivered takes several people. */
async function ofAssignments(w: World, app: Hono, v: Visitor) {
  const [gabriela, hugo] = await Promise.all(
    (["gabriela", "hugo"] as const).map(async (person) => visitorOf(app, await tokenOf(w, person))),
  )
  assert.ok(gabriela && hugo)
  const asked = () => done(v.post("/en/assignments/new", ofLanterns))
  const written = async () => {
    const at = await asked()
    await done(v.post(`/en${at}/assign`, { version: "1", unit: "dps", reason: "They keep the lanterns." }))
    await done(v.post(`/en${at}/write`, { version: "0", text: "Lanterns give light.", language: "en" }))
    return at
  }
  const step = (who: Visitor, at: string, event: string, version: number, more: Said = {}) =>
    done(who.post(`/en${at}/steps`, { event, version: String(version), ...more }))
  const sentOn = async () => {
    const at = await written()
    await step(v, at, "hand_in", 2)
    await step(gabriela, at, "clear", 3)
    await step(hugo, at, "send_on", 4)
    return at
  }
  const [page, drafted, finished] = [await written(), await written(), await sentOn()]
  const list = { file: { name: "lanterns.txt", bytes: bytesOf("A list of lanterns") } }
  await done(v.upload(`/en${drafted}/documents/new`, { title: "List of lanterns" }, list))
  const { documents } = await json<{ documents: { id: string }[] }>(v, drafted)
  const proof = { version: "5", on: "2026-11-20", to: "Permanent Council", document: "Note L-1/26" }
  await done(v.post(`/en${finished}/deliver`, proof))
  await step(v, finished, "make_public", 6, { reason: "Of use to all." })
  return {
    "/assignments/:assignment": page,
    "/assignments/:assignment/steps": `${page}/steps`,
    "/assignments/:assignment/assign": `${await asked()}/assign`,
    "/assignments/:assignment/deliver": `${await sentOn()}/deliver`,
    "/assignments/:assignment/extend": `${await asked()}/extend`,
    "/assignments/:assignment/write": `${drafted}/write`,
    "/assignments/:assignment/documents/new": `${drafted}/documents/new`,
    "/assignments/:assignment/documents/:document/remove": `${drafted}/documents/${documents[0]?.id}/remove`,
    "/answers/:answer": finished.replace("/assignments/", "/answers/"),
    "/periodic-reports/:periodic/edit": "/periodic-reports/dps-projects/edit",
  }
}

const talks = {
  ...{ traveller: "office/desk_officer/dps", title: "Talks on lanterns", purpose: "representation" },
  ...{ "places/0/place": "Lima, Peru", firstDay: "2026-11-16", lastDay: "2026-11-18", serves: "Invitation 7" },
  ...{ "costs/0/amount": "90", "costs/0/currency": "USD" },
} as const

/** One mission behind each door, as far as it must be for the form to be open. Who requests does not approve. */
async function ofMissions(w: World, app: Hono, v: Visitor) {
  const [amina, hugo] = [visitorOf(app, await tokenOf(w, "amina")), visitorOf(app, await tokenOf(w, "hugo"))]
  const asked = () => done(amina.post("/en/resources/missions/new", talks))
  const approved = async () => {
    const at = await asked()
    await done(hugo.post(`/en${at}/approve`, { version: "1", reportDays: "10", reason: "The head is away." }))
    return at
  }
  const travelled = async () => {
    const at = await approved()
    await done(amina.post(`/en${at}/travel`, { version: "2", from: "2026-11-16", to: "2026-11-18" }))
    return at
  }
  const [shown, filed] = [await travelled(), await travelled()]
  await done(amina.post(`/en${filed}/report`, { version: "0", language: "en", results: "Lanterns." }))
  await done(amina.post(`/en${filed}/step`, { version: "3", event: "file" }))
  const notes = { file: { name: "notes.txt", bytes: bytesOf("Notes on lanterns") } }
  await done(v.upload(`/en${shown}/documents/new`, { title: "Notes on lanterns" }, notes))
  const { documents } = await json<{ documents: { id: string }[] }>(v, shown)
  const at = (below: string, address: string) => ({ [`/resources/missions/:mission/${below}`]: `${address}/${below}` })
  return {
    "/resources/missions/:mission": shown,
    ...at("report", shown),
    ...at("documents/new", shown),
    "/resources/missions/:mission/documents/:document/remove": `${shown}/documents/${documents[0]?.id}/remove`,
    ...at("give-back", filed),
    ...at("edit", await asked()),
    ...at("step", await asked()),
    ...at("approve", await asked()),
    ...at("travel", await approved()),
    ...at("extend", await approved()),
  }
}

async function furnish(w: World, app: Hono, v: Visitor): Promise<Record<string, string>> {
  const edition = await ofAReport(w, app, v)
  const assignments = await ofAssignments(w, app, v)
  return {
    ...assignments,
    "/states/:state": "/states/costa-rica",
    "/themes/:theme": "/themes/demining",
    "/documents/:document": "/documents/mispa-2013",
    "/documents/:document/passages/:lines": "/documents/mispa-2013/passages/92-94",
    "/documents/:document/text": "/documents/mispa-2013/text",
    "/organisations/:organisation": "/organisations/unodc",
    "/units/:unit": "/units/dps",
    "/orders/:order": "/orders/eo-16-01-rev-1",
    "/provisions/:order/:path": "/provisions/eo-16-01-rev-1/vi-b-7",
    "/pairings/:from/:to": "/pairings/i-e/i-e",
    "/instruments/:instrument": "/instruments/commitment-2008",
    "/clauses/:instrument/:clause": "/clauses/declaration-on-security/article-25",
    "/clauses/:instrument/:clause/units/:unit/:on": "/clauses/declaration-on-security/article-25/units/dtoc/2026-11-20",
    "/clauses/:instrument/:clause/lineage": "/clauses/declaration-on-security/article-25/lineage",
    "/clauses/:instrument/:clause/lineage/:earlier": "/clauses/declaration-on-security/article-27/lineage/second-summit-1998~mem",
    "/clauses/:instrument/:clause/lineage/:earlier/decide":
      "/clauses/declaration-on-security/article-27/lineage/second-summit-1998~mem/decide",
    "/clauses/:instrument/:clause/screening": "/clauses/declaration-on-security/article-25/screening",
    "/duties/:duty": "/duties/gangs-special-meeting",
    "/duties/:duty/edit": "/duties/gangs-special-meeting/edit",
    "/duties/:duty/deliveries/:occurrence": "/duties/prison-officials-second-meeting/deliveries/2008-06-30",
    "/treaties/:instrument": "/treaties/cifta",
    "/treaties/:instrument/:state": "/treaties/cifta/chile",
    "/programmes/:programme/results": "/programmes/dps~armando-paz/results",
    "/programmes/:programme": "/programmes/dps~armando-paz",
    "/agreements/:agreement": "/agreements/s-cicte~iom-memorandum-2004",
    "/measures/:measure": "/measures/activities-held",
    "/measures/:measure/edit": "/measures/activities-held/edit",
    "/gaps/:gap": "/gaps/activity-without-mandate",
    "/chain/:ref": "/chain/activity:dps~aicma~gocen-2012",
    "/problems/:problem": "/problems/not-found",
    "/sitemaps/:language/:kind": "/sitemaps/en/entrances",
    "/iati/activities/:file": "/iati/activities/programme-dps~armando-paz.xml",
    ...edition,
    ...(await ofPeople(w, v)),
    ...(await ofActivities(v)),
    ...(await ofAProject(w, app, v)),
    ...(await ofAPlan(v)),
    ...(await ofAgreements(v)),
    ...(await ofRegisters(v)),
    ...(await ofResources(v)),
    ...(await ofMissions(w, app, v)),
    ...(await ofAnOrder(v)),
    ...(await ofAnInstrument(v)),
  }
}
