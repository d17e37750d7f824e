import { createHash } from "node:crypto"
import { z } from "zod"
import { change, everybody, invalid, notFound, page } from "#src/platform/http/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { ref } from "#src/values/ref.ts"
import { importWords, readFileTable } from "../../programmes/index.ts"
import { mayKeepFunds } from "../policy.ts"
import { workerFrom } from "../worker.ts"
import { amendRate, applyRates, enterRate, planOf } from "./actions.ts"
import { rateAmendInput, rateInput } from "./input.ts"
import {
  type RatesPage,
  rateAmendView,
  rateDryRunView,
  rateFormView,
  rateImportView,
  ratesView,
  rateView,
} from "./pages/rates.tsx"
import { getRateImport, keepRateImport, listRates, listVersions } from "./queries.ts"
import { standingRates } from "./rules.ts"
import { placeOf, rateKey, rateKeySchema, ratePath } from "./types.ts"

const id = z.uuid()
const params = { rate: rateKeySchema }
const told = z.object({ key: z.string() })
const done = ({ key }: { key: string }) => ratePath(placeOf(key))
const importPath = (held: { id: string }) => `/resources/rates/imports/${held.id}` as const
/** The largest table, in bytes. */
const most = 10_000_000

const shape = {
  key: z.string(),
  currency: z.string(),
  base: z.string(),
  day: z.string(),
  source: z.string(),
  version: z.number(),
}
const columns = ["currency", "base", "day", "rate", "source", "version"] as const

const list = page({
  path: "/resources/rates",
  params: {},
  query: {},
  may: everybody,
  summary: "Rates between currencies that count, the latest day first; decimals as strings, exact",
  load: async ({ tx, actor }) => ({ rates: standingRates(await listRates(tx)), mayKeep: mayKeepFunds(actor).ok }),
  html: ratesView,
  json: z.object({ rates: z.array(z.object({ ...shape, rate: z.string() })) }),
  wire: ({ rates }) => ({
    rates: rates.map((r) => ({
      ...{ key: rateKey(r), currency: r.currency, base: r.base, day: r.onDay, rate: r.rate, source: r.source },
      version: r.version,
    })),
  }),
  also: {
    ...tableFaces("rates", columns, ({ rates }: Pick<RatesPage, "rates">) =>
      rates.map((r) => ({
        ...{ currency: r.currency, base: r.base, day: r.onDay, rate: r.rate, source: r.source },
        version: String(r.version),
      })),
    ),
  },
})

const one = page({
  path: "/resources/rates/:rate",
  params,
  query: {},
  may: everybody,
  summary: "The rows of one pair of currencies and day, the one that counts first",
  load: async ({ tx, params: { rate }, actor, zone }) => {
    const place = placeOf(rate)
    const rows = await listVersions(tx, place)
    if (rows.length === 0) throw notFound()
    return { place, rows, mayKeep: mayKeepFunds(actor).ok, zone }
  },
  html: rateView,
  json: z.object({
    key: z.string(),
    rows: z.array(z.object({ version: z.number(), rate: z.string().nullable(), source: z.string(), reason: z.string() })),
  }),
  wire: ({ place, rows }) => ({
    key: rateKey(place),
    rows: rows.map(({ version, rate, source, reason }) => ({ version, rate, source, reason })),
  }),
})

const enter = change({
  path: "/resources/rates/new",
  params: {},
  input: rateInput,
  verb: "rate.enter",
  may: mayKeepFunds,
  versioned: false,
  summary: "Enter the rate of a day with its source",
  form: { load: () => Promise.resolve(null), html: rateFormView },
  act: async (c) => enterRate(c.tx, await workerFrom(c.tx, c), c.input),
  json: told,
  then: done,
})

const amend = change({
  path: "/resources/rates/:rate/edit",
  params,
  input: rateAmendInput,
  verb: "rate.amend",
  may: mayKeepFunds,
  versioned: true,
  summary: "Amend or withdraw the rate of a day by a further row, with a reason",
  form: {
    load: async ({ tx, params: { rate } }) => {
      const place = placeOf(rate)
      const [stands] = await listVersions(tx, place)
      if (!stands) throw notFound()
      return { place, stands }
    },
    html: rateAmendView,
  },
  act: async (c) => amendRate(c.tx, await workerFrom(c.tx, c), placeOf(c.params.rate), c.version ?? 0, c.input),
  json: told,
  then: done,
})

const upload = change({
  path: "/resources/rates/import",
  params: {},
  input: z.strictObject({}),
  verb: "rate_import.check",
  may: mayKeepFunds,
  versioned: false,
  files: most,
  summary: "Check a table of rates (CSV or XLSX); nothing is stored but the file and its dry run",
  form: { load: () => Promise.resolve(null), html: rateImportView },
  act: async (c) => {
    const file = c.files.find((f) => f.name === "file")
    if (!file || file.bytes.length === 0) throw invalid([{ pointer: "/file", message: importWords.noFile }])
    const parsed = await readFileTable(file.bytes)
    if ("refused" in parsed) throw invalid([{ pointer: "/file", message: importWords[parsed.refused] }])
    const sha256 = createHash("sha256").update(file.bytes).digest("hex")
    const account = c.actor.account ?? ""
    const held = { id: await keepRateImport(c.tx, { account, fileName: file.fileName.slice(-120), sha256, parsed, at: c.now }) }
    const detail = { sha256, rows: parsed.rows.length }
    return { value: held, facts: [{ kind: "rate_import.checked", about: ref("rate_import", held.id), detail }] }
  },
  json: z.object({ id: z.string() }),
  then: importPath,
})

const dryRun = page({
  path: "/resources/rates/imports/:import",
  params: { import: id },
  query: {},
  may: mayKeepFunds,
  summary: "What a table of rates that you sent would do, line by line, or did",
  load: async (c) => {
    const held = await getRateImport(c.tx, c.params.import)
    const plan = await planOf(c.tx, held.parsed, c.today)
    return { id: held.id, fileName: held.fileName, applied: held.status === "applied" ? held.outcome : null, plan }
  },
  html: rateDryRunView,
  json: z.object({
    id: z.string(),
    applied: z.unknown(),
    lines: z.array(z.object({ line: z.number(), key: z.string(), does: z.string() })),
    faults: z.array(z.object({ line: z.number(), column: z.string(), message: z.string() })),
  }),
  wire: ({ id: key, applied, plan }, say) => ({
    id: key,
    applied,
    lines: plan.steps.map((s) => ({ line: s.line, key: rateKey(s.entry), does: s.does })),
    faults: plan.faults.map((f) => ({ line: f.line, column: f.column, message: say.t(f.message, f.values) })),
  }),
})

const apply = change({
  path: "/resources/rates/imports/:import/apply",
  params: { import: id },
  input: z.strictObject({}),
  verb: "rate_import.apply",
  may: mayKeepFunds,
  versioned: false,
  summary: "Apply a checked table of rates: all of it, or nothing while a line is wrong",
  form: "none",
  act: async (c) => applyRates(c.tx, await workerFrom(c.tx, c), c.params.import),
  json: z.object({ id: z.string(), added: z.number(), same: z.number() }),
  then: importPath,
})

export const rateRoutes = [list, enter, upload, dryRun, apply, amend, one]
