// An edition comes out of its snapshot byte for byte: in another process, another time zone, another language of the
// machine, and from a database that was restored. Nothing but the snapshot is handed over.
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { sql } from "kysely"
import pg from "pg"
import { backupDeed, restoreDeed } from "#src/platform/backup/index.ts"
import { connect, migrate } from "#src/platform/db/index.ts"
import { diskFiles } from "#src/platform/files/disk.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { organisationOf, readSettings } from "#src/settings.ts"
import { day } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { readDataOf } from "./actions/drafts.ts"
import { issueEdition } from "./actions/editions.ts"
import { editionVerify } from "./deed.ts"
import { printFiles } from "./press.ts"
import { reportDigest } from "./rules.ts"
import { printable, readSnapshot, snapshotOf, snapshotText } from "./snapshot.ts"

const root = resolve(import.meta.dirname, "../../..")
const example = organisationOf(readSettings({}))
const report = "ministers-mandates-2011-2013"
const when = { today: day("2026-11-20"), now: new Date("2026-11-20T15:00:00Z") }

/** An edition without the way to it: the draft is set to cleared. */
async function issued(w: World): Promise<string> {
  await w.as("ines")
  const ines = await w.db.owner((tx) =>
    tx.selectFrom("access.accounts").select("id").where("email", "=", "ines@example.org").executeTakeFirstOrThrow(),
  )
  await w.db.owner(async (tx) => {
    const digest = reportDigest(await readDataOf(tx, report), [])
    await sql`update publications.drafts set state = 'cleared', cleared_digest = ${digest} where report = ${report}`.execute(tx)
  })
  const opening = `select set_config('hemisec.account', '${ines.id}', true), set_config('hemisec.roles', 'planning', true)`
  const actor = { account: ines.id, session: null, seats: [{ role: "planning" as const }] }
  const told = await w.db.write(opening, (tx) =>
    issueEdition(tx, actor, report, 1, { language: "fr", organisation: example }, { ...when, store: w.store }),
  )
  return told.value.key
}

/** Verifies in a process of its own, which has none of our files at hand. */
function verifyElsewhere(url: string, edition: string, environment: Record<string, string>) {
  const nowhere = mkdtempSync(join(tmpdir(), "hemisec-nowhere-"))
  try {
    const program = [
      ...process.execArgv.filter((a) => !a.startsWith("--test")),
      join(root, "src/cli.ts"),
      "edition",
      "verify",
      edition,
    ]
    const env = { PATH: process.env.PATH ?? "", DATABASE_URL: url, DATA_FOLDER: nowhere, ...environment }
    return spawnSync(process.execPath, program, { cwd: root, encoding: "utf8", env })
  } finally {
    rmSync(nowhere, { recursive: true, force: true })
  }
}

/** Another database with our tables and nothing in them. */
async function emptyDatabase(beside: string): Promise<string> {
  const url = new URL(beside)
  url.pathname = `${url.pathname}_restored`
  const admin = new pg.Client({ connectionString: process.env.TEST_SERVER_URL })
  await admin.connect()
  await admin.query(`create database ${url.pathname.slice(1)}`)
  await admin.end()
  await migrate(url.toString())
  return url.toString()
}

test(
  "the deed finds all three files equal elsewhere, names the one that differs, and knows no other edition",
  world.fresh(async (w) => {
    const edition = await issued(w)
    const tokyo = verifyElsewhere(w.url, edition, { TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" })
    assert.equal(tokyo.status, 0, tokyo.stderr + tokyo.stdout)
    assert.deepEqual(
      tokyo.stdout
        .trim()
        .split("\n")
        .map((line) => line.split(" ").slice(0, 2).join(" ")),
      ["= snapshot", "= html", "= pdf", "= docx"],
    )
    await w.db.owner((tx) =>
      sql`update publications.edition_files set sha256 = (select sha256 from publications.edition_files where edition = ${edition} and form = 'html') where edition = ${edition} and form = 'docx'`.execute(
        tx,
      ),
    )
    const lines: string[] = []
    assert.equal(await editionVerify(w.db, [edition], (line) => lines.push(line)), 1)
    assert.match(lines.join("\n"), /= pdf [0-9a-f]{64}\n≠ docx [0-9a-f]{64} \([0-9a-f]{64}\)/)
    assert.equal(await editionVerify(w.db, ["no-such-edition"], () => undefined), 1)
    assert.equal(await editionVerify(w.db, [], () => undefined), 2)
  }),
)

test(
  "an edition issued while a wording held still verifies, and stays as it was, when the wording is set aside",
  world.fresh(async (w) => {
    const joao = await w.as("joao")
    const words =
      "COMMITMENT 2008\n\nWe, the Ministers of the Conference of the Great Lakes,\n\nDeclare:\n\nArticle 1. Purpose\nThe lakes are kept.\n"
    const file = { name: "d.txt", bytes: new TextEncoder().encode(words) }
    const sent = await joao.upload("/en/instruments/import", {}, { file })
    const review = sent.headers.get("location") ?? ""
    const version = async () => (await joao.json<{ version: number }>(review.slice(3))).version
    assert.equal((await joao.post(`${review}/apply`, { version: await version() })).status, 303)
    const added = (await w.facts()).find((f) => f.kind === "clause.added")?.about.slice("clause:".length) ?? ""
    const walk = { title: "Walk", type: "seminar", status: "held", held: "2012-05", unit: "dps", visibility: "public" }
    const linked = { ...walk, "clauses/0/clause": added, "clauses/0/basis": "confirmed" }
    assert.equal((await (await w.as("amina")).post("/en/activities/new", linked)).status, 303)
    const edition = await issued(w)
    const [snapshot] = await Promise.all([text(w.get(`/en/editions/${edition}/snapshot`))])
    const aside = { version: await version(), reason: "The wrong file." }
    assert.equal((await joao.post(`${review}/set-aside`, aside)).status, 303)
    const lines: string[] = []
    assert.equal(await editionVerify(w.db, [edition], (line) => lines.push(line)), 0, lines.join("\n"))
    assert.equal(await text(w.get(`/en/editions/${edition}/snapshot`)), snapshot)
    assert.equal((await w.get(`/en/editions/${edition}`)).status, 200)
  }),
)

test(
  "an edition verifies after a backup was restored, and the database refuses a snapshot that is not its fingerprint",
  world.fresh(async (w) => {
    const edition = await issued(w)
    await assert.rejects(
      w.db.owner((tx) => sql`update publications.editions set snapshot = snapshot || ' ' where key = ${edition}`.execute(tx)),
      { constraint: "editions_fingerprint_holds" },
    )
    const folder = mkdtempSync(join(tmpdir(), "hemisec-edition-"))
    const files = diskFiles(join(folder, "files"))
    const desk = { files, say: sayIn("en"), tell: () => undefined, now: when.now }
    const url = await emptyDatabase(w.url)
    const restored = connect(url, 2)
    try {
      assert.equal(await backupDeed({ ...desk, files: w.store, db: w.db }, [join(folder, "saved")]), 0)
      assert.equal(await restoreDeed({ ...desk, db: restored }, [join(folder, "saved")]), 0)
      assert.equal(await editionVerify(restored, [edition], () => undefined), 0)
      const issuedFiles = await restored.owner((tx) => tx.selectFrom("publications.editionFiles").select("sha256").execute())
      for (const { sha256 } of issuedFiles) assert.ok(await files.get(sha256), "the files came along with the backup")
    } finally {
      await restored.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }),
)

test(
  "the same record gives the same snapshot, and another day, number or language another",
  world(async (w) => {
    const data = await w.db.read("select null", (tx) => readDataOf(tx, report))
    const issue = {
      data,
      texts: [],
      lang: "en",
      number: 1,
      issuedOn: day("2026-11-20"),
      ledger: { n: 1, hash: "0".repeat(64), unsealed: 0 },
      organisation: example,
    } as const
    const digest = (text: string) => createHash("sha256").update(text).digest("hex")
    const first = snapshotText(snapshotOf(issue))
    assert.equal(digest(snapshotText(snapshotOf(structuredClone(issue)))), digest(first))
    const others = [
      { ...issue, issuedOn: day("2026-11-21") },
      { ...issue, number: 2 },
      ...langs.slice(1).map((lang) => ({ ...issue, lang })),
    ]
    assert.equal(new Set([first, ...others.map((o) => snapshotText(snapshotOf(o)))].map(digest)).size, others.length + 1)
  }),
)

test(
  "a draft, a sample and an edition of a named organisation say what they are",
  world(async (w) => {
    const data = await w.db.read("select null", (tx) => readDataOf(tx, report))
    const issue = {
      data,
      texts: [],
      lang: "pt",
      number: 1,
      issuedOn: day("2026-11-20"),
      ledger: { n: 1, hash: "0".repeat(64), unsealed: 0 },
    } as const
    const sample = snapshotOf({ ...issue, organisation: example })
    assert.equal(sample.document.mark, "AMOSTRA")
    const named = snapshotOf({
      ...issue,
      organisation: organisationOf(
        readSettings({
          ORGANISATION_NAME: "Secretariado da Setentriônia",
          PUBLIC_ORIGIN: "https://platform.example/",
        }),
      ),
    })
    assert.equal(named.document.mark, undefined)
    assert.equal(named.document.origin, "https://platform.example")
    const text = snapshotText(named)
    assert.equal(printable(text).meta.fingerprint, createHash("sha256").update(text).digest("hex"))
    const { figures, records } = readSnapshot(text)
    assert.deepEqual(
      figures.map((f) => f.code),
      figures.map((_, i) => `F${i + 1}`),
    )
    assert.deepEqual(
      figures.flatMap((f) => f.refs).filter((ref) => !records[ref]),
      [],
    )
    const files = await printFiles(text)
    assert.deepEqual(
      files.map((f) => f.form),
      ["html", "pdf", "docx"],
    )
  }),
)
