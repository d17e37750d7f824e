// The gate before registers of aid: what the secretariat is told, and that nobody else is.
import assert from "node:assert/strict"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { sql } from "kysely"
import { pino } from "pino"
import { makeApp } from "#src/app.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { organisationOf, readSettings } from "#src/settings.ts"
import { day } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import { signIn } from "#tests/world/cast.ts"
import { text, type World, world } from "#tests/world/index.ts"
import { wholeActivity } from "./check/whole.fixture.ts"
import { checkAll, checkFile } from "./deed.ts"

const now = new Date("2026-11-20T15:00:00Z")
const folder = resolve(import.meta.dirname, "../../../../../shared/standards/iati")
const withStandard = { skip: existsSync(folder) ? false : "the standard (../shared/standards/iati) is not here" }
const named = (standard?: string, more: Record<string, string> = {}) =>
  organisationOf(
    readSettings({
      ...more,
      ORGANISATION_NAME: "Secretariat of Northland",
      IATI_REPORTER: "XM-DAC-99999",
      PUBLIC_ORIGIN: "https://platform.example",
      ...(standard ? { IATI_STANDARD_FOLDER: standard } : {}),
    }),
  )

type Judged = {
  hindrance: string | null
  entries: number
  cut: boolean
  verdicts: { layer: string; ran: boolean; counts: Record<string, number> }[]
  findings: { rule: string; severity: string; mend: string; count: number; places: { entry: string; path: string }[] }[]
}

/** The same house under another name, as Amina meets it. */
async function asNamed(w: World, organisation: ReturnType<typeof organisationOf>) {
  const app = makeApp({
    db: w.db,
    store: w.store,
    clock: () => now,
    zone: "America/New_York",
    log: pino({ level: "silent" }),
    beside: w.beside,
    organisation,
  })
  const cookie = `hemisec=${await signIn(w.db, "amina", now)}`
  return async (path: string, accept: string) =>
    Promise.resolve(app.request(`https://platform.example${path}`, { headers: { accept, cookie } }))
}
const judgedBy = async (ask: Awaited<ReturnType<typeof asNamed>>) =>
  (await (await ask("/iati/check", "application/json")).json()) as Judged

test(
  "while nobody is named the gate refuses in words, in four languages, and to the secretariat alone",
  world(async (w) => {
    const amina = await w.as("amina")
    for (const lang of langs) {
      const page = await text(amina.get(`/${lang}/iati/check`))
      assert.match(page, /IATI_REPORTER/)
      assert.match(page, new RegExp(`<html lang="${lang}"`))
    }
    const page = await text(amina.get("/en/iati/check"))
    assert.match(page, /These files are samples and must not be registered/)
    assert.match(page, /Not run: its files are not here/)
    assert.ok(!/\bvalid\b/i.test(page), "no badge stands for three verdicts")
    const told = await amina.json<Judged>("/iati/check")
    assert.equal(told.hindrance, "sample")
    for (const person of ["bruno", "dara"] as const) {
      const reply = person === "dara" ? await w.get("/en/iati/check") : await (await w.as(person)).get("/en/iati/check")
      assert.ok([401, 403].includes(reply.status), `${person} ${reply.status}`)
      assert.ok(!(await text(reply)).includes("must not be registered"))
    }
  }),
)

test(
  "once named, and without the standard's files, two verdicts are missing and nothing may go out",
  world(async (w) => {
    const told = await judgedBy(await asNamed(w, named()))
    assert.equal(told.hindrance, "not_judged")
    assert.deepEqual(
      told.verdicts.map((v) => [v.layer, v.ran]),
      [
        ["schema", false],
        ["rules", true],
        ["codes", false],
      ],
    )
    assert.deepEqual(told.findings, [], "the bundled record keeps every rule")
  }),
)

test(
  "once named, by the standard's own files, the bundled record passes all three verdicts",
  withStandard,
  world(async (w) => {
    const ask = await asNamed(w, named(folder))
    const told = await judgedBy(ask)
    assert.deepEqual([told.findings, told.hindrance, told.cut], [[], null, false])
    assert.ok(told.entries > 400)
    assert.match(await text(ask("/en/iati/check", "text/html")), /Nothing stands against giving these files/)
    const file = await ask("/iati/activities.xml", "application/xml")
    assert.match(file.headers.get("content-disposition") ?? "", /filename="iati-activities\.xml"/)
    const xml = await file.text()
    assert.ok(!xml.includes("SAMPLE") && xml.includes("https://platform.example/clauses/"))
    assert.match(xml, /XM-DAC-99999-activity-dps~aicma~gocen-2012/)
  }),
)

test(
  "what breaks a rule is told with its weight, its place and the way to the page where it is mended",
  withStandard,
  world.fresh(async (w) => {
    await w.db.owner((tx) =>
      tx.updateTable("publications.aidSectors").set({ sector: "15999" }).where("theme", "=", "demining").execute(),
    )
    const ask = await asNamed(w, named(folder))
    const told = await judgedBy(ask)
    assert.equal(told.hindrance, "faults")
    const [finding] = told.findings
    assert.deepEqual([finding?.rule, finding?.severity], ["Sector", "error"])
    assert.ok((finding?.count ?? 0) > 20, "one cause is one finding")
    const page = await text(ask("/en/iati/check", "text/html"))
    assert.match(page, /The code 15999 is not on the list Sector/)
    assert.match(page, /href="\/en\/(activities|programmes)\/dps~aicma/)
    assert.match(page, /and \d+ more/)
    const spanish = await text(ask("/es/iati/check", "text/html"))
    assert.match(spanish, /El código 15999 no está en la lista Sector/)
  }),
)

const budget = (unit: string, status: string) => sql`with person as (select id from access.accounts order by id limit 3),
    made as (insert into resources.budgets (unit, period_from, period_to, currency, status, visibility, act, drafted_by, proposed_by,
        consolidated_by, approved_by, recorded_at)
      select ${unit}, '2026-01-01', '2026-12-31', 'USD', ${status}, ${status === "approved" ? "public" : "secretariat"},
        ${status === "approved" ? "AG/RES. 1" : ""}, p[1], p[1], p[2], ${status === "approved" ? sql`p[3]` : sql`null`}, '2026-01-01'
      from (select array_agg(id) as p from person) x returning id, visibility)
  insert into resources.budget_lines (budget, n, visibility, fund, programme, purpose, amount)
    select id, 1, visibility, 'invented', 'dps/aicma', 'Lanterns', 250.25 from made`

test(
  "a house that reports its own work tells what is approved and spent, and the files still pass",
  withStandard,
  world.fresh(async (w) => {
    for (const person of ["amina", "ines", "hugo"] as const) await w.as(person)
    await w.db.owner(async (tx) => {
      await sql`insert into resources.funds (key, title, kind, recorded_by, recorded_at) select 'invented',
        '{"authentic":["en"],"values":{"en":{"text":"Invented fund","kind":"authentic"}}}', 'regular', min(id::text)::uuid, '2026-01-01'
        from access.accounts`.execute(tx)
      await budget("dps", "approved").execute(tx)
      await budget("s-cicte", "approved").execute(tx)
      await budget("es-cicad", "consolidated").execute(tx)
      await sql`insert into resources.expenditures (reference, digest, unit, fund, spent_on, currency, amount, what, recorded_by, recorded_at)
        select 'INV-1', repeat('0', 64), 'dps', 'invented', '2025-03-04', 'CAD', 99.5, 'Oil for lanterns', min(id::text)::uuid, '2026-01-01'
        from access.accounts`.execute(tx)
    })
    const own = await asNamed(w, named(folder, { IATI_SECONDARY_REPORTER: "no" }))
    const told = await judgedBy(own)
    assert.deepEqual([told.findings, told.hindrance], [[], null])
    const about = await (await own("/iati/organisation.xml", "application/xml")).text()
    assert.match(about, /<total-budget status="2">.*<value currency="USD" value-date="2026-01-01">500\.5<\/value>/)
    assert.match(
      about,
      /<budget-line ref="dps"><value [^>]*>250\.25<\/value><narrative xml:lang="en">Department of Public Security/,
    )
    assert.match(about, /<total-expenditure>.*<value currency="CAD" value-date="2025-01-01">99\.5<\/value>/)
    for (const hidden of ["es-cicad", "INV-1", "Oil"]) assert.ok(!about.includes(hidden), hidden)
    const programme = await (await own("/iati/activities/programme-dps~aicma.xml", "application/xml")).text()
    assert.equal(programme.match(/<budget /g)?.length, 1)
    assert.match(programme, /<budget type="1" status="2">.*500\.5<\/value>/)
    assert.match(programme, /<participating-org ref="XM-DAC-99999" type="40" role="2">/)
    const others = await asNamed(w, named(folder))
    assert.ok(!(await (await others("/iati/organisation.xml", "application/xml")).text()).includes("total-budget"))
  }),
)

const terminal = (organisation = named(), lines: string[] = []) => ({
  say: sayIn("en"),
  tell: (line: string) => lines.push(line),
  now,
  issuer: { organisation, origin: "https://platform.example", today: day("2026-11-20") },
})

test("at a terminal a file is judged, and the exit code says whether anything stands against it", withStandard, async () => {
  const place = mkdtempSync(join(tmpdir(), "hemisec-iati-"))
  const path = join(place, "file.xml")
  try {
    const judged = async (xml: string, standard?: string) => {
      writeFileSync(path, xml)
      const lines: string[] = []
      return { code: await checkFile(terminal(named(standard), lines), path), said: lines.join("\n") }
    }
    const whole = await judged(wholeActivity, folder)
    assert.equal(whole.code, 0, whole.said)
    assert.match(whole.said, /Nothing stands against/)
    const late = await judged(wholeActivity.replace('type="4" iso-date="2025', 'type="4" iso-date="2027'), folder)
    assert.equal(late.code, 1)
    assert.match(late.said, /Error 11\.1\.5 × 1: .*\n {2}XM-DAC-99999-lanterns activity-date\[4\]\/@iso-date \(16\)/)
    const alone = await judged(wholeActivity)
    assert.equal(alone.code, 1)
    assert.match(alone.said, /the schema: Not run/)
    const lines: string[] = []
    assert.equal(await checkFile(terminal(named(), lines), join(place, "none.xml")), 1)
    assert.match(lines.join(), /none\.xml cannot be read/)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

test(
  "at a terminal all files are judged, a sample is refused",
  world(async (w) => {
    const lines: string[] = []
    const example = organisationOf(readSettings({}))
    assert.equal(await checkAll(terminal(example, lines), w.db), 1)
    assert.match(lines[0] ?? "", /^Judged: \d{3} entries$/)
    assert.match(lines.at(-1) ?? "", /must not be registered/)
  }),
)
