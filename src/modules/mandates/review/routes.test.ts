// Bringing in an instrument, through the router, with the real record: a file is sent, looked at, corrected and applied; the
// wording is public then, and nothing before.
import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, test } from "node:test"
import { sql } from "kysely"
import { docxOf, pdfOf } from "#src/platform/reading/specimens.fixture.ts"
import { type Client, text, type World, world } from "#tests/world/index.ts"

const samples = join(import.meta.dirname, "../../../../record/samples/instruments")
const sample = (name: string) => readFileSync(join(samples, name), "utf8")
const bytesOf = (words: string) => new TextEncoder().encode(words)

type Shown = {
  version: number
  status: string
  file: { href: string }
  facts: Record<string, unknown>
  clauses: {
    id: string
    parent: string | null
    path: string
    number: string
    kind: string
    heading: string
    text: string
    places: string[]
  }[]
  notes: { mark: string }[]
  lines: { line: string; text: string; account: { is: string; why?: string; code?: string } }[]
  same: { instrument: string; because: string } | null
  purpose: { is: string }
  plan: { clause: string; key: string; fresh: boolean; parent: string | null }[]
  hindrances: { what: string }[]
}

async function send(who: Client, bytes: Uint8Array, name = "instrument.txt"): Promise<string> {
  const reply = await who.upload("/en/instruments/import", {}, { file: { name, bytes } })
  assert.equal(reply.status, 303, await reply.clone().text())
  const to = reply.headers.get("location") ?? ""
  assert.match(to, /^\/en\/instruments\/import\/[a-z0-9]{12}$/)
  return to.slice(3)
}
const show = (who: Client, review: string) => who.json<Shown>(review)

/** Sends one correction with the version that stands. */
async function correct(who: Client, review: string, rest: string, fields: Readonly<Record<string, string>>) {
  const { version } = await show(who, review)
  return who.post(`/en${review}${rest}`, { ...fields, version })
}
async function corrected(who: Client, review: string, rest: string, fields: Readonly<Record<string, string>>) {
  const reply = await correct(who, review, rest, fields)
  assert.equal(reply.status, 303, await reply.clone().text())
}
const byPath = (shown: Shown, path: string) => {
  const found = shown.clauses.find((c) => c.path === path)
  assert.ok(found, path)
  return found
}
const found = (w: World, words: string) =>
  w.db.owner(async (tx) => {
    const rows = await sql<{ ref: string }>`select ref from platform.search_entries where tsv::text like ${`%${words}%`}`.execute(
      tx,
    )
    return rows.rows.map((r) => r.ref)
  })

for (const [form, make] of [
  ["plain text", () => bytesOf(sample("es-resolucion.txt"))],
  ["DOCX", () => docxOf(sample("es-resolucion.txt").split("\n"))],
  ["PDF", () => pdfOf(sample("es-resolucion.txt").split("\n"), { width: 90 })],
] as const)
  test(
    `an invented resolution sent as ${form} is applied: its clauses have keys for good and their wording`,
    world.fresh(async (w) => {
      const joao = await w.as("joao")
      const review = await send(joao, await make())
      const shown = await show(joao, review)
      assert.deepEqual(
        [shown.facts.symbol, shown.facts.type, shown.facts.language, shown.purpose.is],
        ["FPI/RES. 214 (IX-O/31)", "resolution", "es", "apply"],
      )
      for (const l of shown.lines.filter((x) => x.account.is === "unplaced"))
        await corrected(joao, review, `/lines/${l.line.replace(":", "-")}`, { deed: "aside", why: "No part of the text." })
      assert.match(await text(joao.get(`/en${review}/apply`)), /clauses enter the record with their wording in español/i)
      const { version } = await show(joao, review)
      const done = await joao.post(`/en${review}/apply`, { version, _once: "apply-once" })
      assert.equal(done.headers.get("location"), "/en/instruments/fpi-res-214-ix-o-31", await done.clone().text())
      const again = await joao.post(`/en${review}/apply`, { version, _once: "apply-once" })
      assert.equal(again.headers.get("location"), "/en/instruments/fpi-res-214-ix-o-31", "the same form sent twice is done once")
      assert.equal((await joao.post(`/en${review}/apply`, { version: version + 1 })).status, 409, "a closed review is refused")

      const keys = shown.plan.map((p) => p.key)
      assert.equal(new Set(keys).size, keys.length)
      assert.ok(keys.includes("fpi-res-214-ix-o-31/paragraph-1"), keys.join())
      const clause = await text(w.get("/es/clauses/fpi-res-214-ix-o-31/paragraph-1"))
      assert.match(clause, /Redacción oficial/)
      assert.match(clause, /toda luz de la costa es un bien común/)
      assert.match(clause, /nadie ha dicho todavía si es un mandato/)
      assert.match(await text(w.get("/fr/clauses/fpi-res-214-ix-o-31/paragraph-1")), /lang="es"/)
      const instrument = await text(w.get("/en/instruments/fpi-res-214-ix-o-31"))
      assert.match(instrument, /Valleseco hace reserva/)
      assert.match(instrument, /Considerando que tres puertos|CONSIDERANDO que tres puertos/)

      const { officialTexts } = await import("./wording.ts")
      const held = await w.db.owner((tx) => officialTexts(tx, ["fpi-res-214-ix-o-31/paragraph-1", "ag-res-2274/report"]))
      assert.deepEqual([...held.keys()], ["fpi-res-214-ix-o-31/paragraph-1"], "our summary is no official text")
      assert.match(held.get("fpi-res-214-ix-o-31/paragraph-1")?.values.es?.text ?? "", /^Reafirmar/)
      const facts = await w.facts()
      assert.deepEqual(
        facts.filter((f) => f.about === "instrument:fpi-res-214-ix-o-31").map((f) => f.kind),
        ["instrument.applied"],
      )
      await w.settle()
      assert.ok(
        (await found(w, "valleseco")).every((r) => !r.startsWith("clause:")),
        "a reservation is no part of a clause",
      )
      assert.ok((await found(w, "farer")).includes("clause:fpi-res-214-ix-o-31/paragraph-5"))
    }),
  )

const other = `DECLARATION OF HARBOUR HILL ON QUIET WATERS

We, the Ministers of the Conference of the Great Lakes,

Declare:

Article 1. Purpose
The lakes are kept quiet.

Article 2. Terms
1. A ferry crosses by a timetable.
`

describe("an instrument that the record holds", () => {
  test(
    "gets its text in a second language: keys stay, what is missing is added in its place, both languages stand",
    world.fresh(async (w) => {
      const joao = await w.as("joao")
      const first = await send(joao, bytesOf(other))
      await corrected(joao, first, "/apply", {})
      const key = "declaration-of-harbour-hill-on-quiet-waters"
      const before = (await w.json<{ clauses: { key: string }[] }>(`/instruments/${key}`)).clauses.map((c) => c.key)

      const second = await send(
        joao,
        bytesOf(
          sample("en-declaration.txt")
            .replaceAll("Article", "Artículo")
            .replaceAll("CHAPTER", "CAPÍTULO")
            .replace("Convinced", "Convencidos de"),
        ),
      )
      const shown = await show(joao, second)
      assert.deepEqual([shown.same?.instrument, shown.same?.because, shown.purpose.is], [key, "title", "attach"])
      const article = byPath(shown, "Artículo 1")
      assert.deepEqual(
        shown.plan.filter((p) => p.clause === article.id).map((p) => [p.key, p.fresh]),
        [[`${key}/article-1`, false]],
      )
      await corrected(joao, second, "/facts", {
        type: "declaration",
        title: "Declaración de la Colina",
        language: "es",
        authentic: "yes",
      })
      await corrected(joao, second, "/apply", {})
      const after = (await w.json<{ clauses: { key: string; path: string }[] }>(`/instruments/${key}`)).clauses
      assert.ok(before.every((k) => after.some((c) => c.key === k)))
      const keys = after.map((c) => c.key)
      assert.ok(keys.indexOf(`${key}/article-2`) < keys.indexOf(`${key}/article-3`), "the new article stands after the second")
      assert.ok(keys.indexOf(`${key}/article-2-1`) < keys.indexOf(`${key}/article-3`))
      const { wording } = await w.json<{ wording: { language: string; kind: string }[] }>(`/clauses/${key}/article-1`)
      assert.deepEqual(
        wording.map((t) => [t.language, t.kind]),
        [
          ["en", "official"],
          ["es", "authentic"],
        ],
      )
    }),
  )

  test(
    "is never brought in a second time under its symbol, even when somebody says so",
    world.fresh(async (w) => {
      const joao = await w.as("joao")
      await corrected(joao, await send(joao, bytesOf(sample("es-resolucion.txt"))), "/apply", {})
      const review = await send(joao, bytesOf(`${sample("es-resolucion.txt")}\n`))
      await corrected(joao, review, "/purpose", { purpose: "apply", instrument: "fpi-res-214-ix-o-31" })
      assert.deepEqual(
        (await show(joao, review)).hindrances.map((h) => h.what),
        ["already_held"],
      )
      const refused = await correct(joao, review, "/apply", {})
      assert.equal(refused.status, 409)
      assert.match(await refused.text(), /already: attach the text to it/)
    }),
  )

  const corpus = resolve(import.meta.dirname, "../../../../../shared/corpus")
  const held = { skip: existsSync(corpus) ? false : "the corpus is not here" }
  test(
    "the work plan of the corpus lies on the clauses of the record; our summaries stay ours",
    held,
    world.fresh(async (w) => {
      const joao = await w.as("joao")
      const review = await send(joao, readFileSync(resolve(corpus, "work-plan-2013-2015.txt")))
      const shown = await show(joao, review)
      assert.equal(shown.same?.instrument, "work-plan-2013")
      const fields = shown.clauses.filter((c) => c.path.startsWith("2.4 •"))
      for (const [i, c] of fields.entries())
        if (shown.plan.some((p) => p.clause === c.id && p.fresh))
          await corrected(joao, review, `/clauses/${c.id}`, {
            deed: "pair",
            with: `work-plan-2013/item-2-4/field-${String(i + 1).padStart(2, "0")}`,
          })
      await corrected(joao, review, "/facts", { type: "work_plan", title: "Draft work plan", language: "en", authentic: "no" })
      const ready = await show(joao, review)
      assert.deepEqual(
        ready.plan.filter((p) => p.fresh).map((p) => p.key),
        [],
      )
      await corrected(joao, review, "/apply", {})
      const page = await text(w.get("/en/clauses/work-plan-2013/item-2-2"))
      assert.match(page, /Official wording/)
      assert.match(page, /In our words|our summary|ours/i)
    }),
  )
})

test(
  "what was read is corrected: kinds, numbers, parents, headings, lines in and out, and each correction undone",
  world(async (w) => {
    const joao = await w.as("joao")
    const review = await send(
      joao,
      bytesOf("RESOLUTION ON LAMPS\n\nRESOLVES:\n\n1. To light lamps.\n\n2. To count them\nevery year.\n\n3.\n"),
    )
    const read = await show(joao, review)
    assert.deepEqual(
      read.lines.filter((l) => l.account.is === "unplaced").map((l) => [l.line, l.account.code]),
      [["10", "number_alone"]],
    )
    assert.match(await text(joao.get(`/es${review}`)), /un número está solo, sin texto/)
    assert.match(await text(joao.get(`/pt${review}`)), /um número está sozinho, sem texto/)
    assert.equal((await correct(joao, review, "/apply", {})).status, 409)

    const second = byPath(read, "2")
    await corrected(joao, review, `/lines/8`, { deed: "take_out" })
    assert.equal(byPath(await show(joao, review), "2").text, "To count them")
    await corrected(joao, review, `/lines/8`, { deed: "place", clause: second.id })
    assert.equal(byPath(await show(joao, review), "2").text, "To count them every year.")
    await corrected(joao, review, `/clauses/${second.id}`, {
      deed: "change",
      kind: "item",
      number: "2",
      heading: "Counting",
      parent: read.clauses[0]?.id ?? "",
    })
    const changed = await show(joao, review)
    assert.deepEqual(
      changed.clauses.map((c) => [c.path, c.kind, c.heading]),
      [
        ["1", "paragraph", ""],
        ["1.2", "item", "Counting"],
      ],
    )
    assert.equal(
      (
        await correct(joao, review, `/clauses/${read.clauses[0]?.id}`, {
          deed: "change",
          kind: "item",
          number: "1",
          parent: second.id,
        })
      ).status,
      422,
    )
    await corrected(joao, review, "/lines/10", { deed: "open_clause", kind: "paragraph", number: "3", heading: "Nothing" })
    assert.equal((await show(joao, review)).lines.filter((l) => l.account.is === "unplaced").length, 0)
    await corrected(joao, review, "/undo/4", {})
    assert.equal((await show(joao, review)).lines.filter((l) => l.account.is === "unplaced").length, 1)
    assert.equal((await correct(joao, review, "/undo/4", {})).status, 422, "undone once is enough")
    await corrected(joao, review, "/lines/10", { deed: "aside", why: "A slip of the printer." })
    await corrected(joao, review, `/clauses/${second.id}`, { deed: "no_clause" })
    assert.equal((await show(joao, review)).lines.filter((l) => l.account.is === "unplaced").length, 2)
  }),
)

test(
  "two reviewers at once: who comes second sees both sides and loses nothing typed",
  world(async (w) => {
    const [joao, hugo] = [await w.as("joao"), await w.as("joao")]
    const review = await send(joao, bytesOf(other))
    const { version, clauses } = await show(joao, review)
    const at = `/en${review}/clauses/${clauses[0]?.id}`
    assert.equal(
      (await joao.post(at, { version, deed: "change", kind: "article", number: "Article 1", heading: "Purpose of it" })).status,
      303,
    )
    const late = await hugo.post(at, { version, deed: "change", kind: "item", number: "Article 1", heading: "My heading" })
    assert.equal(late.status, 409)
    const page = await late.text()
    for (const side of ["Purpose of it", "My heading"]) assert.ok(page.includes(side), side)
  }),
)

test(
  "a stranger and a colleague without the office see nothing of a review; its file is not there for them",
  world(async (w) => {
    const joao = await w.as("joao")
    const review = await send(joao, bytesOf(sample("pt-plano.txt")))
    const { file } = await show(joao, review)
    assert.equal((await joao.get(`/en${file.href}`)).status, 200)
    for (const path of [review, `${review}/apply`, `${review}/facts`])
      assert.notEqual((await w.get(`/en${path}`)).status, 200, path)
    assert.equal((await w.get(`/en${file.href}`)).status, 404)
    const ines = await w.as("ines")
    const hers = (await ines.get(`/en${file.href}`)).status
    assert.ok([200, 404].includes(hers))
    await w.settle()
    assert.deepEqual(await found(w, "estuári"), [])
  }),
)

test(
  "a review is withdrawn with a reason, and takes no more corrections",
  world(async (w) => {
    const joao = await w.as("joao")
    const review = await send(joao, bytesOf(other))
    assert.equal((await correct(joao, review, "/withdraw", {})).status, 422)
    await corrected(joao, review, "/withdraw", { reason: "The wrong file." })
    assert.equal(
      (await correct(joao, review, "/facts", { type: "plan", title: "x", language: "en", authentic: "no" })).status,
      409,
    )
  }),
)
