// Wording brought in by mistake, through the router: it is set aside, what lay below holds again, what was decided on it is asked.
import assert from "node:assert/strict"
import { test } from "node:test"
import { type Client, text, world } from "#tests/world/index.ts"

const key = "declaration-on-quiet-lakes"
const declaration = (first: string, rest = "") =>
  `DECLARATION ON QUIET LAKES\n\nWe, the Ministers of the Conference of the Great Lakes,\n\nDeclare:\n\nArticle 1. Purpose\n${first}\n\nArticle 2. Terms\nA ferry crosses the lakes by a timetable.\n${rest}`

type Shown = { version: number; status: string; asked: { n: number; what: string; clause: string; answer: string | null }[] }
const show = (who: Client, review: string) => who.json<Shown>(review)

async function post(who: Client, review: string, rest: string, fields: Readonly<Record<string, string>>) {
  const { version } = await show(who, review)
  return who.post(`/en${review}${rest}`, { ...fields, version })
}
async function bringIn(who: Client, words: string): Promise<string> {
  const reply = await who.upload(
    "/en/instruments/import",
    {},
    { file: { name: "d.txt", bytes: new TextEncoder().encode(words) } },
  )
  const review = (reply.headers.get("location") ?? "").slice(3)
  const applied = await post(who, review, "/apply", {})
  assert.equal(applied.status, 303, await applied.clone().text())
  return review
}
type Instrument = { clauses: { key: string }[] }

test(
  "the wrong file is set aside: earlier wording holds again, its own clauses leave the lists, decisions are asked again",
  world.fresh(async (w) => {
    const joao = await w.as("joao")
    await bringIn(joao, declaration("The lakes are kept quiet."))
    const wrong = await bringIn(joao, declaration("The lakes are drained.", "\nArticle 3. Pumps\nA pump runs.\n"))
    assert.match(await text(w.get(`/en/clauses/${key}/article-1`)), /lakes are drained/)
    assert.match(await text(w.get(`/en/instruments/${key}.akn`)), /lakes are drained/)
    const link = { earlier: `/clauses/${key}/article-1`, kind: "repeats", reason: "The same lakes." }
    assert.equal((await joao.post(`/en/clauses/${key}/article-3/lineage`, link)).status, 303)

    const look = await text(joao.get(`/en${wrong}/set-aside`))
    assert.match(look, /3 clauses lose this wording/)
    assert.match(look, /other official wording that is held/)
    assert.match(look, /One clause was made by this file alone/)
    assert.match(look, /Repeated clause/)
    assert.equal((await post(joao, wrong, "/set-aside", {})).status, 422, "a reason is asked")
    assert.notEqual((await w.get(`/en${wrong}/set-aside`)).status, 200)
    const { version } = await show(joao, wrong)
    assert.equal((await post(joao, wrong, "/set-aside", { reason: "A draft of somebody else." })).status, 303)
    const again = await joao.post(`/en${wrong}/set-aside`, { version, reason: "Once more." })
    assert.equal(again.status, 409)

    const clause = await text(w.get(`/en/clauses/${key}/article-1`))
    assert.match(clause, /lakes are kept quiet/)
    assert.doesNotMatch(clause, /lakes are drained/)
    const akn = await text(w.get(`/en/instruments/${key}.akn`))
    assert.match(akn, /lakes are kept quiet/)
    assert.doesNotMatch(akn, /drained|article-3|pump/)
    assert.deepEqual(
      (await w.json<Instrument>(`/instruments/${key}`)).clauses.map((c) => c.key),
      [`${key}/article-1`, `${key}/article-2`],
    )
    assert.match(await text(w.get(`/es/clauses/${key}/article-3`)), /El archivo que originó esto se apartó/)
    assert.deepEqual(
      (await w.facts()).filter((f) => f.about === `clause:${key}/article-1`).map((f) => f.kind),
      ["clause.added", "clause.text_attached", "clause.text_set_aside"],
    )

    const { asked, status } = await show(joao, wrong)
    assert.equal(status, "set_aside")
    assert.deepEqual(
      asked.map((a) => [a.what, a.clause, a.answer]),
      [["lineage", `${key}/article-3`, null]],
    )
    const answer = { answer: "holds", reason: "Both speak of lakes." }
    assert.equal((await joao.post(`/en${wrong}/asked/1`, answer)).status, 303)
    assert.equal((await joao.post(`/en${wrong}/asked/1`, { ...answer, answer: "changed" })).status, 409, "answered once")
    assert.equal((await show(joao, wrong)).asked[0]?.answer, "holds")
    assert.equal((await joao.get(`/en${wrong}/asked/2`)).status, 404)
    await w.settle()
    assert.doesNotMatch(await text(w.get("/en/search?q=pump")), /article-3/)

    const third = await bringIn(joao, declaration("The lakes are kept quiet at night.", "\nArticle 3. Bells\nA bell rings.\n"))
    const back = await text(w.get(`/en/clauses/${key}/article-3`))
    assert.match(back, /A bell rings/)
    assert.doesNotMatch(back, /was set aside on|Pumps/)
    assert.equal((await post(joao, third, "/set-aside", { reason: "To see it once more." })).status, 303)
    assert.match(await text(w.get(`/en/clauses/${key}/article-1`)), /lakes are kept quiet\./)
  }),
)

test(
  "an instrument that one file alone made leaves the lists with it, and its page stays",
  world.fresh(async (w) => {
    const joao = await w.as("joao")
    const review = await bringIn(joao, declaration("The lakes are kept quiet."))
    const listed = async () => (await text(w.get("/en/mandates?type=declaration"))).includes(`/instruments/${key}`)
    const before = await listed()
    assert.equal((await post(joao, review, "/set-aside", { reason: "Invented." })).status, 303)
    assert.equal(await listed(), false)
    assert.ok(before)
    assert.match(await text(w.get(`/en/instruments/${key}`)), /was set aside on/)
    assert.equal((await w.get(`/en/instruments/${key}.akn`)).status, 404)
    for (const thing of [`instrument:${key}`, `clause:${key}/article-1`]) {
      const told = await text(w.get(`/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:hemisec:${thing}`))
      assert.match(told, /status="deleted"/, thing)
      assert.doesNotMatch(told, /lakes are/i)
    }
    await bringIn(joao, declaration("The lakes are kept quiet, as was meant."))
    const again = await text(w.get(`/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:hemisec:instrument:${key}`))
    assert.doesNotMatch(again, /status="deleted"/)
  }),
)

test(
  "an open review has nothing to set aside",
  world(async (w) => {
    const joao = await w.as("joao")
    const reply = await joao.upload(
      "/en/instruments/import",
      {},
      { file: { name: "d.txt", bytes: new TextEncoder().encode(declaration("The lakes are wide.")) } },
    )
    const review = (reply.headers.get("location") ?? "").slice(3)
    assert.equal((await post(joao, review, "/set-aside", { reason: "No." })).status, 409)
  }),
)
