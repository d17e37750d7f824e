// Documents of an activity: whoever may amend it attaches and removes them; the public sees what is public of what is public.
import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { zipSync } from "fflate"
import { sql } from "kysely"
import { type Client, text, type World, world } from "#tests/world/index.ts"

const utf8 = (words: string) => new TextEncoder().encode(words)
const pdf = (words: string) => utf8(`%PDF-1.7\n% ${words}\nstartxref\n9\n%%EOF\n`)
const packed = (parts: Record<string, Uint8Array>) => zipSync({ "[Content_Types].xml": utf8("<x/>"), ...parts }, { level: 9 })

const course = { title: "Course on customs control", type: "course", status: "held", held: "2026-10", unit: "dps" }
const report = { title: "Report of the course", role: "report", language: "es", visibility: "public" }
const list = { title: "Who took part", role: "participants" }

const pathOf = (reply: Response) => (reply.headers.get("location") ?? "").replace(/^(http:\/\/localhost)?\/en/, "")

async function recorded(person: Client, visibility = "public"): Promise<string> {
  return pathOf(await person.post("/en/activities/new", { ...course, visibility }))
}

/** Attaches a file and returns where the reply leads. */
async function attached(person: Client, path: string, fields: Record<string, string>, name: string, bytes: Uint8Array) {
  const reply = await person.upload(`/en${path}/documents/new`, fields, { file: { name, bytes } })
  assert.equal(reply.status, 303, await text(reply.clone()))
  return pathOf(reply)
}

type Listed = { id: string; title: { values: object }; role: string; language: string | null; visibility: string; path: string }
const documentsOf = async (reader: Pick<Client, "json">, path: string) =>
  (await reader.json<{ documents: Listed[] }>(path)).documents

const answer = async (reader: Client, path: string) => {
  const reply = await reader.get(path, { accept: "application/json" })
  const { instance: _, ...problem } = (await reply.json()) as Record<string, unknown>
  return [reply.status, problem]
}

test(
  "Amina attaches a report for everybody and a list for the secretariat, and each reader has what is his or hers",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    assert.equal(await attached(amina, path, report, "informe.exe", pdf("report")), `${path}#documents`)
    await attached(amina, path, list, "lista.csv", utf8("name,state\nSomebody,Peru\n"))

    const page = await text(amina.get(`/en${path}`))
    for (const words of ["Report of the course", "Español", "PDF, 1 kB", "Who took part", "list of participants", "CSV, 1 kB"])
      assert.ok(page.includes(words), words)
    assert.match(page, /everybody[\s\S]*the secretariat only/)
    const hugo = await w.as("hugo")
    assert.match(await text(hugo.get(`/en${path}`)), /Who took part/)

    const [first, second] = await documentsOf(amina, path)
    assert.deepEqual(
      [first?.role, first?.language, first?.visibility, second?.visibility],
      ["report", "es", "public", "secretariat"],
    )
    for (const reader of [w, await w.as("bruno")]) {
      const seen = await text(reader.get(`/en${path}`))
      assert.match(seen, /Report of the course/)
      assert.doesNotMatch(seen, /Who took part|Who may read it|secretariat only/)
      assert.equal([...seen.matchAll(/Document attached/g)].length, 1, "the history tells of one document")
      assert.deepEqual(
        (await documentsOf(reader, path)).map((d) => d.id),
        [first?.id],
      )
      assert.deepEqual(await answer(reader, second?.path ?? ""), await answer(reader, `/files/${randomUUID()}`))
    }
    const saved = await w.get(first?.path ?? "")
    assert.equal(saved.status, 200)
    assert.equal(saved.headers.get("content-type"), "application/pdf")
    assert.equal(saved.headers.get("x-content-type-options"), "nosniff")
    assert.equal(saved.headers.get("content-disposition"), 'attachment; filename="informe.exe.pdf"')
    assert.deepEqual(new Uint8Array(await saved.arrayBuffer()), pdf("report"))
    const facts = (await w.facts()).filter((f) => f.kind.startsWith("activity.document"))
    assert.deepEqual(
      facts.map((f) => [f.kind, f.detail.role, f.detail.visibility]),
      [
        ["activity.document_attached", "report", "public"],
        ["activity.document_attached", "participants", "secretariat"],
      ],
    )
    assert.ok(!JSON.stringify(facts).includes("Who took part"), "a fact holds no words")
  }),
)

test(
  "a public document of a draft is as invisible as the draft, and becomes so again with it",
  world.fresh(async (w) => {
    const gabriela = await w.as("gabriela")
    const path = await recorded(gabriela, "secretariat")
    await attached(gabriela, path, report, "r.pdf", pdf("draft"))
    const [document] = await documentsOf(gabriela, path)
    const file = document?.path ?? ""
    const absent = await answer(w, `/files/${randomUUID()}`)
    const turn = async (version: string, visibility: string) => {
      const reply = await gabriela.post(`/en${path}/edit`, { ...course, version, visibility })
      assert.equal(reply.status, 303)
    }
    assert.deepEqual(await answer(w, file), absent)
    assert.equal((await gabriela.get(file)).status, 200)
    await turn("1", "public")
    assert.equal((await w.get(file)).status, 200)
    await turn("2", "secretariat")
    assert.deepEqual(await answer(w, file), absent)
    assert.equal((await w.get(`/en${path}`)).status, 404)
  }),
)

const countKept = (w: World) =>
  w.db.owner(async (tx) => (await tx.selectFrom("platform.attachments").select("id").execute()).length)

test(
  "a file that is not what it should be is refused in the reader's language, and nothing is kept",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const path = await recorded(amina)
    const locked = new Uint8Array(
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
    )
    const refused: [what: string, bytes: Uint8Array, en: RegExp, fr: RegExp][] = [
      ["nothing", new Uint8Array(), /The file is empty/, /Le fichier est vide/],
      ["bytes", Uint8Array.of(0, 1, 2, 3), /none of the kinds that are kept: PDF/, /aucun des types conservés/],
      ["a locked file", locked, /protected by a password/, /protégé par un mot de passe/],
      ["a bomb", packed({ "word/document.xml": new Uint8Array(8_000_000) }), /200 times its size/, /200 fois sa taille/],
      ["macros", packed({ "word/document.xml": utf8("x"), "word/vbaProject.bin": utf8("x") }), /carries macros/, /des macros/],
      ["a web page", utf8("<html><script>alert(1)</script>"), /This is a web page/, /C’est une page web/],
    ]
    for (const [what, bytes, en, fr] of refused)
      for (const [lang, words] of [
        ["en", en],
        ["fr", fr],
      ] as const) {
        const reply = await amina.upload(`/${lang}${path}/documents/new`, report, { file: { name: "report.pdf", bytes } })
        assert.equal(reply.status, 422, what)
        const page = await reply.text()
        assert.match(page, words, what)
        assert.match(page, /value="Report of the course"/, "what was typed stays")
      }
    const silent = await amina.upload(`/en${path}/documents/new`, report, {})
    assert.match(await text(silent), /Choose the file\./)
    const big = await amina.upload(`/en${path}/documents/new`, report, {
      file: { name: "b.pdf", bytes: new Uint8Array(20_000_001) },
    })
    assert.equal(big.status, 413)
    assert.match(await big.text(), /20 MB/)
    assert.equal(await countKept(w), 0)
  }),
)

test(
  "all faults come at once, the file is asked for again, and one file hangs there once",
  world.fresh(async ({ as }) => {
    const amina = await as("amina")
    const path = await recorded(amina)
    const file = { file: { name: "r.pdf", bytes: pdf("once") } }
    const faulty = await amina.upload(`/en${path}/documents/new`, { title: "", role: "poem", visibility: "public" }, file)
    assert.equal(faulty.status, 422)
    const page = await faulty.text()
    for (const at of ["f-file", "f-title", "f-role"]) assert.match(page, new RegExp(`href="#${at}"`))
    assert.match(page, /Choose the file again/)
    assert.match(page, /value="public" checked/)
    await attached(amina, path, report, "r.pdf", pdf("once"))
    const again = await amina.upload(`/en${path}/documents/new`, { ...report, title: "Another name" }, file)
    assert.equal(again.status, 422)
    assert.match(await again.text(), /attached already, as “Report of the course”/)
  }),
)

test(
  "names and titles of bad will are words",
  world.fresh(async ({ as, json }) => {
    const amina = await as("amina")
    const path = await recorded(amina)
    await attached(amina, path, { ...report, title: '"><zq-tag onload="x">' }, '"><zq-tag>\u202egnp.exe', pdf("zq"))
    const page = await text(amina.get(`/en${path}`))
    assert.doesNotMatch(page, /<zq-tag/)
    assert.match(page, /&lt;zq-tag/)
    const [document] = await documentsOf({ json }, path)
    const saved = await amina.get(document?.path ?? "")
    assert.equal(saved.headers.get("content-disposition"), 'attachment; filename="___zq-tag__gnp.exe.pdf"')
  }),
)

test(
  "who may amend removes a document; the same file elsewhere stays, and what was removed is nowhere",
  world.fresh(async (w) => {
    const amina = await w.as("amina")
    const [here, there] = [await recorded(amina), await recorded(amina)]
    for (const path of [here, there]) await attached(amina, path, report, "r.pdf", pdf("shared"))
    const [mine] = await documentsOf(w, here)
    const [other] = await documentsOf(w, there)
    const removal = `/en${here}/documents/${mine?.id}/remove`
    const asked = await text(amina.get(removal))
    assert.match(asked, /Remove “Report of the course”/)
    assert.equal((await amina.get(`/en${there}/documents/${mine?.id}/remove`)).status, 404, "it hangs on the other one")
    assert.equal((await amina.post(removal)).status, 303)
    assert.equal((await w.get(mine?.path ?? "")).status, 404)
    assert.deepEqual(await documentsOf(w, here), [])
    assert.equal((await w.get(other?.path ?? "")).status, 200)
    assert.equal((await amina.post(removal)).status, 404)
    assert.equal((await w.facts()).at(-1)?.kind, "activity.document_removed")
    assert.match(await text(w.get(`/en${here}`)), /Document removed/)
  }),
)

test(
  "another department neither attaches nor removes, before the code or past it",
  world.fresh(async ({ as, db, json }) => {
    const amina = await as("amina")
    const path = await recorded(amina)
    await attached(amina, path, report, "r.pdf", pdf("ours"))
    const [document] = await documentsOf({ json }, path)
    for (const stranger of ["farid", "hugo", "bruno"] as const) {
      const person = await as(stranger)
      const sent = await person.upload(`/en${path}/documents/new`, list, { file: { name: "r.pdf", bytes: pdf("theirs") } })
      assert.equal(sent.status, 403, stranger)
      assert.equal((await person.post(`/en${path}/documents/${document?.id}/remove`)).status, 403, stranger)
      assert.doesNotMatch(await text(person.get(`/en${path}`)), /documents\/new|\/remove/, stranger)
    }
    const opening = `select set_config('hemisec.roles', 'desk_officer', true), set_config('hemisec.units', 'es-cicad', true)`
    const thing = `activity:${path.replace("/activities/", "").replaceAll("~", "/")}`
    const insert = (role: string, visibility: string) =>
      db.write(opening, (tx) =>
        sql`insert into platform.attachments (thing, role, blob, file_name, visibility, at)
          select ${thing}, ${role}, blob, 'x.pdf', ${visibility}, now() from platform.attachments where id = ${document?.id}`.execute(
          tx,
        ),
      )
    await assert.rejects(insert("report", "public"), /row-level security/)
    await assert.rejects(insert("order-file", "restricted"), /row-level security/)
    const removed = await db.write(opening, (tx) => sql`delete from platform.attachments where id = ${document?.id}`.execute(tx))
    assert.equal(removed.numAffectedRows, 0n)
  }),
)
