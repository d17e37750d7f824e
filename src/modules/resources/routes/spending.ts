import { createHash } from "node:crypto"
import { z } from "zod"
import { change, invalid, page } from "#src/platform/http/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { ref } from "#src/values/ref.ts"
import { importWords, isKey, labelsFor, readFileTable, refsOf } from "../../programmes/index.ts"
import { applySpending, book, bookableUnits, planOf } from "../actions/spending.ts"
import { spendingColumns } from "../import/plan.ts"
import { bookingInput } from "../input.ts"
import { bookingFormView, dryRunView, importView, mostShown, spendingView } from "../pages/spending.tsx"
import { mayBook, mayBookFor, mayRead } from "../policy.ts"
import { getImport, keepImport, listSpending, readBookable } from "../queries/spending.ts"
import { asksFor, besides, inOneShape, inOneWire } from "../rates/converted.ts"
import { listSpentByDay } from "../rates/queries.ts"
import { demand, workerFrom } from "../worker.ts"
import { type Asked, fundChoices, programmeChoices, unitChoices } from "./asked.ts"

const id = z.uuid()
const importPath = (held: { id: string }) => `/resources/spending/imports/${held.id}` as const
/** The largest table, in bytes. */
const most = 10_000_000

/** Units that somebody books for, the own first. */
async function unitsFor(c: Asked) {
  const by = await workerFrom(c.tx, c)
  const units = bookableUnits(by) ?? [...(await readBookable(c.tx)).units]
  return { units: await unitChoices(c, units), first: by.units[0] ?? "" }
}

const list = page({
  path: "/resources/spending",
  params: {},
  query: asksFor,
  may: mayRead,
  summary: "Bookings, the latest first",
  load: async ({ tx, cards, actor, query }) => {
    const bookings = await listSpending(tx, mostShown)
    const all = (kind: "unit" | "fund" | "programme" | "activity") =>
      refsOf(
        kind,
        bookings.map((b) => b[kind]),
      )
    const refs = [...all("unit"), ...all("fund"), ...all("programme"), ...all("activity")]
    const beside = await besides(tx, query.in, () => listSpentByDay(tx))
    return { bookings, labels: await labelsFor(cards, refs), mayBook: mayBook(actor).ok, beside }
  },
  html: spendingView,
  json: z.object({ bookings: z.array(z.record(z.string(), z.unknown())), inOne: inOneShape }),
  wire: ({ bookings, beside }) => ({ bookings: bookings.map(({ id: _, ...b }) => b), inOne: inOneWire(beside.shown) }),
})

const enter = change({
  path: "/resources/spending/new",
  params: {},
  input: bookingInput,
  verb: "expenditure.enter",
  may: mayBook,
  versioned: false,
  summary: "Enter one booking; planning for any unit, others for the own",
  form: {
    load: async (c) => ({
      ...(await unitsFor(c)),
      funds: await fundChoices(c.tx, c.say),
      programmes: await programmeChoices(c.tx, c.say),
    }),
    html: bookingFormView,
  },
  act: async (c) => book(c.tx, await workerFrom(c.tx, c), c.input),
  json: z.object({ reference: z.string() }),
  then: () => "/resources/spending",
})

const upload = change({
  path: "/resources/spending/import",
  params: {},
  input: z.strictObject({ unit: z.string().refine(isKey) }),
  verb: "spending_import.check",
  may: mayBook,
  versioned: false,
  files: most,
  summary: "Check a table of bookings (CSV or XLSX); nothing is stored but the file and its dry run",
  form: { load: unitsFor, html: importView },
  act: async (c) => {
    const by = await workerFrom(c.tx, c)
    demand(mayBookFor(c.actor, by.units, c.input.unit))
    const file = c.files.find((f) => f.name === "file")
    if (!file || file.bytes.length === 0) throw invalid([{ pointer: "/file", message: importWords.noFile }])
    const parsed = await readFileTable(file.bytes)
    if ("refused" in parsed) throw invalid([{ pointer: "/file", message: importWords[parsed.refused] }])
    const sha256 = createHash("sha256").update(file.bytes).digest("hex")
    const fileName = file.fileName.slice(-120)
    const held = { id: await keepImport(c.tx, { account: by.account, unit: c.input.unit, fileName, sha256, parsed, at: c.now }) }
    const detail = { sha256, rows: parsed.rows.length }
    return { value: held, facts: [{ kind: "spending_import.checked", about: ref("spending_import", held.id), detail }] }
  },
  json: z.object({ id: z.string() }),
  then: importPath,
})

const dryRun = page({
  path: "/resources/spending/imports/:import",
  params: { import: id },
  query: {},
  may: mayBook,
  summary: "What a table of bookings that you sent would do, line by line, or did",
  load: async (c) => {
    const held = await getImport(c.tx, c.params.import)
    const plan = await planOf(c.tx, await workerFrom(c.tx, c), held.parsed, held.unit)
    return { id: held.id, fileName: held.fileName, applied: held.status === "applied" ? held.outcome : null, plan }
  },
  html: dryRunView,
  json: z.object({
    id: z.string(),
    applied: z.unknown(),
    lines: z.array(z.object({ line: z.number(), reference: z.string(), does: z.string() })),
    faults: z.array(z.object({ line: z.number(), column: z.string(), message: z.string() })),
  }),
  wire: ({ id: key, applied, plan }, say) => ({
    id: key,
    applied,
    lines: plan.steps.map((s) => ({ line: s.line, reference: s.booking.reference, does: s.does })),
    faults: plan.faults.map((f) => ({ line: f.line, column: f.column, message: say.t(f.message, f.values) })),
  }),
})

const apply = change({
  path: "/resources/spending/imports/:import/apply",
  params: { import: id },
  input: z.strictObject({}),
  verb: "spending_import.apply",
  may: mayBook,
  versioned: false,
  summary: "Apply a checked table of bookings: all of it, or nothing while a line is wrong",
  form: "none",
  act: async (c) => applySpending(c.tx, await workerFrom(c.tx, c), c.params.import),
  json: z.object({ id: z.string(), added: z.number(), same: z.number() }),
  then: importPath,
})

const template = page({
  path: "/resources/spending/template",
  params: {},
  query: {},
  may: mayRead,
  summary: "The columns of a table of bookings",
  load: () => Promise.resolve({ columns: spendingColumns }),
  html: (_value, say) => importView({ units: [], first: "" }, { raw: {}, faults: [], once: "" }, say),
  json: z.object({ columns: z.array(z.string()) }),
  also: tableFaces("bookings-template", spendingColumns, () => []),
})

export const spendingRoutes = [list, template, enter, upload, dryRun, apply]
