import assert from "node:assert/strict"
import { test } from "node:test"
import { text, world } from "#tests/world/index.ts"

const clause = "/clauses/port-of-spain-recommendations-2011/training-inventory"
const other = "port-of-spain-recommendations-2011/police-training"
const form = `${clause}/screening`
type Clause = { screening: { status: string; other: string | null; decidedAs: string; decidedOn: string } | null }
type List = { mandates: { key: string; status: string | null; kind: string | null }[]; mandatesFrom: string | null }
type Counts = { left: { total: number; only: string[] }; right: { total: number; only: string[] } }
type Faults = { errors: { pointer: string }[] }

test(
  "until somebody decides a mandate is shown as not screened, and never counted as current",
  world(async ({ get, json }) => {
    const page = await text(get(`/en${clause}`))
    assert.match(page, /Not screened: nobody has decided yet/)
    assert.doesNotMatch(page, /Screen this mandate/)
    assert.equal((await json<Clause>(clause)).screening, null)
    assert.equal((await json<List>("/mandates?status=current")).mandates.length, 0)
    const { left, right } = await json<Counts>("/mandates/counts?left=unscreened&right=screened_current")
    assert.deepEqual([left.total, right.total], [30, 0])
  }),
)

test(
  "all faults of a proposal come back together, with what was typed",
  world(async ({ as, facts }) => {
    const ines = await as("ines")
    const before = (await facts()).length
    const reply = await ines.call(form, { event: "propose", status: "duplicate", version: 0 })
    assert.equal(reply.status, 422)
    assert.deepEqual(
      ((await reply.json()) as Faults).errors.map((e) => e.pointer),
      ["/other", "/reason"],
    )
    const shown = await ines.post(`/en${form}`, {
      event: "propose",
      status: "superseded",
      other: "nowhere/at-all",
      reason: "",
      version: 0,
    })
    assert.equal(shown.status, 422)
    const page = await shown.text()
    assert.match(page, /Our record has no clause of this address/)
    assert.match(page, /Give the reason in a sentence/)
    assert.match(page, /value="nowhere\/at-all"/)
    assert.match(page, /value="superseded" checked/)
    assert.equal((await facts()).length, before)
  }),
)

test(
  "planning proposes with a reason: it waits for the others, and the public sees nothing of it yet",
  world(async ({ as, get, json, facts }) => {
    const ines = await as("ines")
    const before = (await facts()).length
    const reply = await ines.post(`/en${form}`, {
      event: "propose",
      status: "duplicate",
      other: `http://localhost/en/clauses/${other}`,
      reason: "Both lines ask for the training of police.",
      version: 0,
    })
    assert.deepEqual([reply.status, reply.headers.get("location")], [303, `/en${clause}#screening`])
    const [fact] = (await facts()).slice(before)
    assert.deepEqual(
      [fact?.kind, fact?.detail],
      ["clause.screening_proposed", { version: 1, status: "duplicate", other, as: "planning" }],
    )
    assert.match(await text(ines.get(`/en${clause}`)), /Both lines ask for the training of police/)
    const page = await text(get(`/en${clause}`))
    assert.match(page, /Not screened/)
    assert.doesNotMatch(page, /duplicate|Both lines/)
    assert.equal((await json<Clause>(clause)).screening, null)
    type Work = { thing: string; step: string; role: string }[]
    const waits = async (who: "joao" | "hugo" | "ines") =>
      (await (await as(who)).json<Work>("/work")).some((w) => w.step === "screening")
    assert.deepEqual([await waits("joao"), await waits("hugo"), await waits("ines")], [true, true, false])
  }),
)

test(
  "whoever proposed cannot confirm or return it, and the page says why",
  world(async ({ as }) => {
    const ines = await as("ines")
    assert.match(await text(ines.get(`/en${form}`)), /whoever proposed does not confirm or return/)
    const reply = await ines.post(`/en${form}`, { event: "confirm", version: 1 })
    assert.equal(reply.status, 409)
    assert.match(await reply.text(), /whoever proposed does not confirm or return/)
    assert.equal((await ines.call(form, { event: "return", reason: "No.", version: 1 })).status, 409)
  }),
)

test(
  "another person returns it with words; without words nothing is returned",
  world(async ({ as, json }) => {
    const hugo = await as("hugo")
    const bare = await hugo.call(form, { event: "return", version: 1 })
    assert.equal(bare.status, 422)
    assert.equal(
      (await hugo.call(form, { event: "return", reason: "One asks for a list, the other for courses.", version: 1 })).status,
      200,
    )
    assert.equal((await json<Clause>(clause)).screening, null)
    assert.equal(
      (await (await as("joao")).json<{ step: string }[]>("/work")).some((w) => w.step === "screening"),
      false,
    )
  }),
)

test(
  "proposed again and confirmed by another, it holds; the public sees status, day and role, staff the reasons too",
  world(async ({ as, get, json, facts }) => {
    const joao = await as("joao")
    assert.equal(
      (await joao.call(form, { event: "propose", status: "current", reason: "The list is still kept.", version: 2 })).status,
      200,
    )
    const before = (await facts()).length
    assert.equal((await (await as("ines")).call(form, { event: "confirm", version: 3 })).status, 200)
    assert.deepEqual(
      (await facts()).slice(before).map((f) => [f.kind, f.detail.status]),
      [["clause.screened", "current"]],
    )
    assert.deepEqual((await json<Clause>(clause)).screening, {
      ...{ status: "current", other: null, decidedAs: "planning", decidedOn: "2026-11-20" },
    })
    const page = await text(get(`/en${clause}`))
    assert.match(page, /Current: confirmed on 20 November 2026 \(planning\)/)
    assert.doesNotMatch(page, /still kept|One asks for a list/)
    const seen = await text((await as("amina")).get(`/en${clause}`))
    assert.match(seen, /still kept/)
    assert.match(seen, /One asks for a list/)
    assert.doesNotMatch(seen, /Screen this mandate/)
  }),
)

test(
  "a status is replaced only when the next is confirmed, and the one before stays in the history",
  world(async ({ as, json, db }) => {
    const ines = await as("ines")
    assert.equal(
      (await ines.call(form, { event: "propose", status: "fulfilled", reason: "It was published.", version: 4 })).status,
      200,
    )
    assert.equal((await json<Clause>(clause)).screening?.status, "current")
    assert.equal((await ines.call(form, { event: "withdraw", version: 5 })).status, 200)
    assert.equal((await json<Clause>(clause)).screening?.status, "current")
    assert.equal(
      (await ines.call(form, { event: "propose", status: "fulfilled", reason: "It was published.", version: 6 })).status,
      200,
    )
    assert.equal((await (await as("hugo")).call(form, { event: "confirm", version: 7 })).status, 200)
    assert.equal((await json<Clause>(clause)).screening?.decidedAs, "secretary")
    const held = await db.read("select null", (tx) =>
      tx.selectFrom("mandates.screenings").select(["status", "version"]).orderBy("version").execute(),
    )
    assert.deepEqual(held, [
      { status: "current", version: 4 },
      { status: "fulfilled", version: 8 },
    ])
  }),
)

test(
  "whoever saw an older state is refused, sees where it stands and loses nothing",
  world(async ({ as }) => {
    const joao = await as("joao")
    const reply = await joao.post(`/en${form}`, { event: "propose", status: "expired", reason: "My reason stays.", version: 4 })
    assert.equal(reply.status, 409)
    const page = await reply.text()
    assert.match(page, /Somebody took a step meanwhile/)
    assert.match(page, /My reason stays/)
    assert.match(page, /Fulfilled: confirmed on 20 November 2026/)
    assert.match(page, /name="version" value="8"/)
  }),
)

test(
  "lists and counts follow: by status, by kind, by two rules, and as at a day before the decision",
  world(async ({ json, get }) => {
    const key = "port-of-spain-recommendations-2011/training-inventory"
    const done = await json<List>("/mandates?status=fulfilled&kind=B")
    assert.deepEqual(
      done.mandates.map((m) => [m.key, m.status, m.kind]),
      [[key, "fulfilled", "B"]],
    )
    assert.deepEqual((await json<List>("/mandates?status=fulfilled&kind=A")).mandates, [])
    const now = await json<Counts>("/mandates/counts?left=asks&right=in_force&on=2026-11-20")
    assert.deepEqual([now.left.total, now.right.total, now.left.only], [30, 29, [key]])
    const before = await json<Counts>("/mandates/counts?left=asks&right=in_force&on=2026-11-19")
    assert.equal(before.right.total, 30)
    const in2007 = await json<Counts>("/mandates/counts?left=asks&right=in_force&on=2007-06-01")
    assert.ok(in2007.left.only.includes(key), "adopted later")
    const page = await text(get("/fr/mandates/counts?left=asks&right=screened_current"))
    assert.match(page, /clauses que deux personnes tenaient pour en cours à la fin du jour/)
    assert.match(await text(get("/es/mandates?status=fulfilled")), /cumplido/)
  }),
)

test(
  "the list goes on where the page ends",
  world(async ({ json }) => {
    const first = await json<List>("/mandates?status=unscreened")
    assert.equal(first.mandates.length, 29)
    const all = await json<List>("/mandates")
    assert.deepEqual([all.mandates.length, all.mandatesFrom], [30, null])
  }),
)

test(
  "heads, desk officers, delegates and strangers do not screen, and a clause that asks nothing has no status",
  world(async ({ as, call, get }) => {
    const send = { event: "propose", status: "current", reason: "So I say.", version: 8 }
    for (const person of ["amina", "gabriela", "bruno", "luc"] as const) {
      const somebody = await as(person)
      assert.equal((await somebody.call(form, send)).status, 403, person)
      assert.equal((await somebody.get(`/en${form}`)).status, 403, person)
    }
    assert.equal((await call(form, send)).status, 401)
    assert.equal((await (await as("hugo")).call(form, send)).status, 403)
    const ines = await as("ines")
    assert.equal((await ines.get("/en/clauses/declaration-on-security/article-2/screening")).status, 404)
    assert.equal((await ines.call("/clauses/declaration-on-security/article-2/screening", { ...send, version: 0 })).status, 404)
    assert.doesNotMatch(await text(get("/en/clauses/declaration-on-security/article-2")), /Not screened/)
    assert.equal((await ines.call(form, { ...send, status: "pending" })).status, 422)
    assert.equal((await ines.call(form, { ...send, reason: "bad\u0007bell" })).status, 422)
    assert.equal((await call("/mandates/counts?left=most")).status, 400)
    assert.equal((await call("/mandates/counts?on=2015-02-29")).status, 400)
    assert.equal((await call("/mandates?status=pending")).status, 400)
  }),
)

test(
  "past the gates of the code the steps and their words stay with the staff",
  world(async ({ db }) => {
    const seen = await db.read("select null", (tx) => tx.selectFrom("mandates.screeningSteps").select("reason").execute())
    assert.deepEqual(seen, [])
  }),
)
