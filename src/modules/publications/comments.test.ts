// The secretariat remarks on a section; its unit or planning answers and resolves; the Secretary knows what is open.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { text, type World, world } from "#tests/world/index.ts"

const report = "ministers-mandates-2011-2013"
const annex = "mispa-2013/appendix-i"
const page = `/en/reports/${report}/sections/mispa-2013~appendix-i`
const clearance = `/en/reports/${report}/clearance`
type Person = Parameters<World["as"]>[0]

const shown = async (w: World, who: Person, path = page) =>
  (await text((await w.as(who)).get(path))).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")
const says = async (w: World, who: Person, said: Record<string, string | number>) =>
  (await w.as(who)).post(`${page}/comments`, { language: "en", ...said })
const version = async (w: World) =>
  (await (await w.as("ines")).json<{ draft: { version: number } }>(`/reports/${report}`)).draft.version
const step = async (w: World, who: Person, event: string, more: Record<string, string> = {}) =>
  (await w.as(who)).post(clearance, { event, version: await version(w), ...more })

async function waitsForTheSecretary(w: World) {
  await w.as("gabriela")
  await w.db.owner((tx) =>
    sql`insert into access.seats (account, role, unit, since) select id, 'unit_head', u, '2026-01-01'
      from access.accounts, unnest(array['es-cicad', 's-cicte']) u where email = 'gabriela@example.org'`.execute(tx),
  )
  assert.equal((await step(w, "ines", "submit")).status, 303)
  for (const n of ["i", "ii", "iii"])
    assert.equal((await step(w, "gabriela", "clear_annex", { annex: `mispa-2013/appendix-${n}` })).status, 303)
}

test(
  "a comment is made, answered by the unit and resolved by planning; nothing is written twice and nothing typed is lost",
  world.fresh(async (w) => {
    assert.match(await shown(w, "karla"), /No comments on this section/)
    const empty = await says(w, "karla", { event: "comment" })
    assert.equal(empty.status, 422)
    assert.match(await empty.text(), /Write something\./)
    assert.equal((await says(w, "karla", { event: "comment", text: "<b>Which</b> lanterns?" })).status, 303)
    assert.match(await text((await w.as("hugo")).get(page)), /&lt;b>Which&lt;\/b> lanterns\?/)
    assert.equal((await says(w, "farid", { event: "answer", comment: 1, text: "Ours." })).status, 403, "another unit")
    assert.equal((await says(w, "karla", { event: "resolve", comment: 1 })).status, 403, "who asks does not resolve")
    const kept = await says(w, "amina", { event: "answer", comment: 2, text: "About nothing." })
    assert.equal(kept.status, 409)
    assert.match(await kept.text(), /there is no such comment/)
    assert.equal((await says(w, "amina", { event: "answer", comment: 1, text: "Those of Northland." })).status, 303)
    assert.match(await shown(w, "hugo", clearance), /Open comments \(1\) .*Appendix I: Department of Public Security/)
    assert.equal((await says(w, "ines", { event: "resolve", comment: 1, text: "Named now." })).status, 303)
    assert.match(await shown(w, "karla"), /Those of Northland\. Resolved on 20 November 2026, planning: Named now\./)
    assert.equal((await says(w, "ines", { event: "resolve", comment: 1 })).status, 409, "once is enough")
    assert.match(await shown(w, "hugo", clearance), /Open comments \(0\)/)
    const told = (await w.facts()).filter((f) => f.kind.startsWith("report.comment"))
    assert.deepEqual(
      told.map((f) => [f.kind, f.detail]),
      ["added", "answered", "resolved"].map((what) => [`report.comment_${what}`, { section: annex, number: 1 }]),
    )
  }),
)

test(
  "the Secretary is told how many comments are open, and clears over them with a reason only; the edition knows none",
  world.fresh(async (w) => {
    await says(w, "karla", { event: "comment", text: "The lantern count is doubtful." })
    await waitsForTheSecretary(w)
    assert.match(await shown(w, "hugo", clearance), /One comment is open\. Clearing all the same needs a reason/)
    const refused = await step(w, "hugo", "clear", { commentsSeen: "1" })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /Say why the draft is cleared with open comments: 1\./)
    assert.equal((await says(w, "karla", { event: "comment", text: "The lantern day too." })).status, 303)
    const more = await step(w, "hugo", "clear", { reason: "The count is settled.", commentsSeen: "1" })
    assert.equal(more.status, 422)
    const said = await more.text()
    assert.match(said, /Comments were added while you read; open now: 2/)
    assert.match(said, /The count is settled\./, "what was typed is kept")
    assert.equal((await step(w, "hugo", "clear", { reason: "Both are settled.", commentsSeen: "2" })).status, 303)
    assert.match(await shown(w, "ines", clearance), /Report cleared, the Secretary\. Both are settled\./)
    assert.equal((await says(w, "karla", { event: "comment", text: "Too late." })).status, 409)
    const fact = (await w.facts()).find((f) => f.kind === "report.cleared")
    assert.equal(fact?.detail.openComments, 2)
    const reply = await (await w.as("ines")).post(`/en/reports/${report}/issue`, { language: "en", version: await version(w) })
    assert.equal(reply.status, 303)
    const edition = reply.headers.get("location")?.replace("/en", "") ?? ""
    await w.settle()
    for (const path of [
      `${edition}/snapshot`,
      `${edition}/files/html`,
      `/en${edition}`,
      "/en/search?q=lantern",
      `/en/reports/${report}`,
      "/editions.atom",
    ])
      assert.doesNotMatch(await text(w.get(path)), /lantern (count|day)/, path)
    assert.doesNotMatch(JSON.stringify(await w.facts()), /lantern (count|day)/)
  }),
)

test(
  "to others there are no comments, by the door and by the policy of the tables",
  world.fresh(async (w) => {
    await says(w, "karla", { event: "comment", text: "Among us." })
    await says(w, "ines", { event: "answer", comment: 1, text: "Quite." })
    for (const who of ["bruno", "maria", "noor"] as const) {
      assert.equal((await says(w, who, { event: "comment", text: "And me?" })).status, 404, who)
      assert.equal((await (await w.as(who)).get(`${page}/comments`)).status, 404, who)
    }
    const seen = await w.db.read("select null", async (tx) => [
      ...(await tx.selectFrom("publications.sectionComments").select("number").execute()),
      ...(await tx.selectFrom("publications.commentAnswers").select("number").execute()),
    ])
    assert.deepEqual(seen, [])
  }),
)
