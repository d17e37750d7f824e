// João set a wording aside that was brought in by mistake. Whoever links something afterwards is offered no clause of it, and is told
// so; what was linked before stays and says it; what was decided meanwhile is asked again, whatever its kind.
import assert from "node:assert/strict"
import { test } from "node:test"
import { type Client, text, type World, world } from "#tests/world/index.ts"

const key = "declaration-on-quiet-lakes"
const gone = `${key}/article-1`
const wording = (title: string, articles: string) =>
  `${title}\n\nWe, the Ministers of the Conference of the Great Lakes,\n\nDeclare:\n\n${articles}\n`
const lakes = wording(
  "DECLARATION ON QUIET LAKES",
  "Article 1. Purpose\nThe lakes are kept quiet.\n\nArticle 2. Terms\nA ferry crosses the lakes by a timetable.",
)
const told = /was set aside: its wording was brought in by mistake/
const marked = /\(wording set aside\)/

async function bringIn(who: Client, words: string): Promise<string> {
  const file = { name: "d.txt", bytes: new TextEncoder().encode(words) }
  const reply = await who.upload("/en/instruments/import", {}, { file })
  const review = (reply.headers.get("location") ?? "").slice(3)
  const { version } = await who.json<{ version: number }>(review)
  const applied = await who.post(`/en${review}/apply`, { version })
  assert.equal(applied.status, 303, await applied.clone().text())
  return review
}
async function setAside(who: Client, review: string): Promise<void> {
  const { version } = await who.json<{ version: number }>(review)
  assert.equal((await who.post(`/en${review}/set-aside`, { version, reason: "The wrong file." })).status, 303)
}

type Said = Readonly<Record<string, string>>
async function made(who: Client, path: string, fields: Said): Promise<string> {
  const reply = await who.post(path, fields)
  assert.equal(reply.status, 303, `${path}: ${await text(reply.clone())}`)
  return (reply.headers.get("location") ?? "").replace(/^http:\/\/localhost/, "").replace(/^\/en/, "")
}
async function refused(who: Client, path: string, fields: Said): Promise<void> {
  const reply = await who.post(path, fields)
  assert.equal(reply.status, 422, path)
  assert.match(await text(reply), told, path)
}

const walk = {
  title: "Walk by the lakes",
  type: "seminar",
  status: "planned",
  held: "2026-12",
  unit: "dps",
  visibility: "public",
}
const lamps = { title: "Lamps by the lakes", unit: "dps", purpose: "Light", "states/0/state": "Peru" }
const works = { code: "1", title: "Light the shore" }
const accord = {
  title: "Accord on lakes",
  kind: "memorandum",
  unit: "dps",
  "parties/0/party": "Peru",
  valid: "2026-02-01/2027-03-31",
}
const share = { "shares/0/percent": "40", reason: "Plan of work" }
const link = (clause: string) => ({ "clauses/0/clause": clause, "clauses/0/basis": "confirmed" })
const shares = "/en/resources/shares/programme/dps~picap"

/** One of each thing that can be linked with a clause or an instrument, linked with the lakes. */
async function linkAll({ as }: World) {
  const [amina, ines] = [await as("amina"), await as("ines")]
  const plan = await made(ines, "/en/plans/new", { title: "Plan for the lakes", kind: "work_plan", visibility: "public" })
  await made(amina, shares, { ...share, "shares/0/clause": gone, version: "0" })
  return {
    plan,
    activity: await made(amina, "/en/activities/new", { ...walk, ...link(gone) }),
    project: await made(amina, "/en/projects/new", { ...lamps, ...link(gone) }),
    item: await made(ines, `/en${plan}/items/new`, { ...works, "objectives/0/clause": gone, "objectives/0/basis": "confirmed" }),
    agreement: await made(amina, "/en/agreements/new", { ...accord, instrument: key }),
  }
}

test(
  "no form offers what was set aside, a typed key of it is refused, and links that stand stay and say so",
  world.fresh(async (w) => {
    const [amina, ines, joao] = [await w.as("amina"), await w.as("ines"), await w.as("joao")]
    const review = await bringIn(joao, lakes)
    const { plan, activity, project, item, agreement } = await linkAll(w)
    await setAside(joao, review)

    for (const [who, path] of [
      [amina, "/en/activities/new"],
      [amina, "/en/projects/new"],
      [amina, `/en${activity}/copy`],
      [amina, "/en/agreements/new"],
      [amina, "/en/resources/shares/activity/dps~aicma~gocen-2012"],
      [ines, `/en${plan}/items/new`],
    ] as const)
      assert.ok(!(await text(who.get(path))).includes(`value="${key}`), path)
    await refused(amina, "/en/activities/new", { ...walk, title: "Another walk", ...link(gone) })
    await refused(amina, "/en/projects/new", { ...lamps, title: "More lamps", ...link(gone) })
    await refused(ines, `/en${plan}/items/new`, { ...works, clause: gone })
    await refused(amina, "/en/agreements/new", { ...accord, title: "Another accord", instrument: key })
    await refused(amina, "/en/resources/shares/activity/dps~aicma~gocen-2012", {
      ...share,
      "shares/0/clause": gone,
      version: "0",
    })
    await refused(ines, "/en/duties/new", {
      clause: gone,
      kind: "report",
      title: "Report on lakes",
      due: "2026-12-01",
      every: "year",
    })
    const tie = { earlier: gone, kind: "repeats", reason: "The same." }
    await refused(joao, "/en/clauses/declaration-on-security/article-25/lineage", tie)
    const same = { event: "propose", status: "duplicate", other: gone, reason: "The same.", version: "0" }
    await refused(ines, "/en/clauses/declaration-on-security/article-25/screening", same)

    const table = new TextEncoder().encode(
      `title,type,status,held,unit,mandates\nA walk at dusk,seminar,held,2026-10,dps,${gone}\n`,
    )
    const sent = await amina.upload("/en/activities/import", { unit: "dps" }, { file: { name: "a.csv", bytes: table } })
    assert.match(await text(amina.get(sent.headers.get("location") ?? "")), told)

    const asked = {
      kind: "advice",
      title: "Lakes",
      request: "What?",
      asker: "organisation:permanent-council",
      asked: "2026-11-18",
    }
    const answer = await made(ines, "/en/assignments/new", { ...asked, theme: "demining", due: "2026-12-10" })
    await made(await w.as("hugo"), `/en${answer}/assign`, { version: "1", unit: "dps", reason: "Theirs." })
    const written = await amina.post(`/en${answer}/write`, {
      version: 0,
      text: "So.",
      language: "en",
      evidence: `clause:${gone}`,
    })
    assert.match(await text(written), /name a clause whose wording was set aside[^:]*: 1\./)

    assert.match(await text(w.get(`/en${activity}`)), marked)
    assert.match(await text(w.get(`/fr${activity}`)), /\(libellé écarté\)/)
    await made(amina, `/en${activity}/edit`, { ...walk, ...link(gone), title: "Walk by the shore", version: "1" })
    await made(amina, `/en${project}/edit`, { ...lamps, ...link(gone), purpose: "More light", version: "1" })
    await made(ines, `/en${item}/edit`, {
      ...works,
      "objectives/0/clause": gone,
      "objectives/0/basis": "confirmed",
      target: "Ten",
      version: "1",
    })
    await made(amina, `/en${agreement}/edit`, { ...accord, instrument: key, title: "Accord on the lakes", version: "1" })
    await made(amina, shares, { ...share, "shares/0/percent": "50", "shares/0/clause": gone, version: "1" })
    for (const path of [`/en${activity}/edit`, `/en${project}/edit`])
      assert.ok((await text(amina.get(path))).includes(`value="${gone}" selected`), path)
  }),
)

test(
  "an instrument taken up again bears the title of the new file, and its history keeps the one before",
  world.fresh(async (w) => {
    const joao = await w.as("joao")
    const symbol = (title: string) => lakes.replace("DECLARATION ON QUIET LAKES", `AG/RES. 9901 (XL-O/30)\n\n${title}`)
    await setAside(joao, await bringIn(joao, symbol("A DRAFT ABOUT LAKES")))
    await bringIn(joao, symbol("THE LAKES AND THEIR QUIET"))
    const page = await text(w.get("/en/instruments/ag-res-9901-xl-o-30"))
    assert.match(page, /<h1[^>]*>[^<]*THE LAKES AND THEIR QUIET/i)
    assert.doesNotMatch(page, /was set aside on|A DRAFT ABOUT/i)
    const taken = (await w.facts()).find((f) => f.kind === "instrument.taken_up")
    assert.match(JSON.stringify(taken?.detail.was), /A draft about lakes/i)
    await w.settle()
    assert.match(await text(w.get("/en/search?q=quiet")), /ag-res-9901/)
  }),
)

type Review = { asked: { n: number; what: string; clause: string; answer: string | null }[] }

test(
  "a screening, a unit, a repeated clause and a duty decided on the wording are asked again, each answered once; older ones are not",
  world.fresh(async (w) => {
    const [ines, joao] = [await w.as("ines"), await w.as("joao")]
    const clause = "/en/clauses/declaration-on-security/article-25"
    const confirm = (unit: string, version: number) =>
      made(ines, `${clause}/units/${unit}/2026-11-20`, { verdict: "confirmed", reason: "Their theme.", version: `${version}` })
    const earlier = { kind: "report", clause, due: "2026-12-01", every: "year" }
    const before = await made(ines, "/en/duties/new", { ...earlier, title: "Report asked before" })
    const review = await bringIn(
      joao,
      wording("DECLARATION ON SECURITY IN THE AMERICAS", "Article 25. Terrorism\nThe lakes are guarded at night by the keepers."),
    )
    await confirm("dtoc", 0)
    await made(ines, `${clause}/screening`, { event: "propose", status: "current", reason: "It stands.", version: "0" })
    await made(joao, `${clause}/screening`, { event: "confirm", version: "1" })
    await made(joao, `${clause}/lineage`, { earlier: "/clauses/second-summit-1998/mem", kind: "repeats", reason: "The same." })
    const since = await made(ines, "/en/duties/new", { ...earlier, title: "Report asked since" })
    await setAside(joao, review)

    const asked = async () => (await joao.json<Review>(review)).asked
    assert.deepEqual(
      (await asked()).map((a) => a.what),
      ["duty", "lineage", "screening", "unit"],
    )
    const page = await text(joao.get(`/en${review}`))
    assert.ok(page.includes(`/en${since}"`))
    assert.ok(!page.includes(`/en${before}"`))
    type Work = { thing: string; step: string }[]
    const waits = async () => (await joao.json<Work>("/work")).some((x) => x.step === "ask_again")
    assert.ok(await waits())
    for (const { n, what } of await asked()) {
      assert.match(await text(joao.get(`/en${review}/asked/${n}`)), /Does it still hold\?/, what)
      const answer = { answer: what === "duty" ? "changed" : "holds", reason: `So says ${what}.` }
      await made(n % 2 ? ines : joao, `/en${review}/asked/${n}`, answer)
      assert.equal((await joao.post(`/en${review}/asked/${n}`, answer)).status, 409, what)
    }
    assert.deepEqual(
      (await asked()).map((a) => a.answer),
      ["changed", "holds", "holds", "holds"],
    )
    assert.equal(await waits(), false)
  }),
)
