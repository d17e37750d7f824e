import { createHash } from "node:crypto"
import { z } from "zod"
import { change, everybody, invalid, page } from "#src/platform/http/index.ts"
import { csvFile } from "#src/platform/record/index.ts"
import { ref } from "#src/values/ref.ts"
import { demand, recorderFrom } from "../actions.ts"
import { applyImport, makePlan } from "../import/apply.ts"
import { contentColumns } from "../import/columns.ts"
import { readFileTable } from "../import/read-file.ts"
import { limits } from "../import/zip-limits.ts"
import { labelOf, labelsFor, refsOf } from "../labels.ts"
import { table as said } from "../messages/import.ts"
import { dryRunView, importView, templateView } from "../pages/import.tsx"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { getImport, keepImport } from "../queries/imports.ts"

const id = z.uuid()
const importPath = (held: { id: string }) => `/activities/imports/${held.id}` as const

const upload = change({
  path: "/activities/import",
  params: {},
  input: z.strictObject({ unit: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
  verb: "activity_import.check",
  may: mayRecord,
  versioned: false,
  files: limits.bytes,
  summary: "Send a table of activities (CSV or XLSX) to be checked; nothing is stored of them yet",
  form: {
    load: async ({ tx, actor, today, cards }) => {
      const own = recordingUnits(actor)
      const units = await listUnitsBelow(tx, own, today)
      const labels = await labelsFor(cards, refsOf("unit", units))
      return { units: units.map((value) => ({ value, label: labelOf(labels, ref("unit", value)) })), first: own[0] ?? "" }
    },
    html: importView,
  },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    demand(mayRecordFor(by.units, c.input.unit))
    const file = c.files.find((f) => f.name === "file")
    if (!file || file.bytes.length === 0) throw invalid([{ pointer: "/file", message: said.noFile }])
    const parsed = await readFileTable(file.bytes)
    if ("refused" in parsed) throw invalid([{ pointer: "/file", message: said[parsed.refused] }])
    const sha256 = createHash("sha256").update(file.bytes).digest("hex")
    const kept = {
      account: by.account,
      unit: c.input.unit,
      fileName: file.fileName.slice(-120),
      sha256,
      bytes: file.bytes,
      parsed,
      at: c.now,
    }
    const held = { id: await keepImport(c.tx, kept) }
    return {
      value: held,
      facts: [
        { kind: "activity_import.checked", about: ref("activity_import", held.id), detail: { sha256, rows: parsed.rows.length } },
      ],
    }
  },
  json: z.object({ id: z.string() }),
  then: importPath,
})

const dryRun = page({
  path: "/activities/imports/:import",
  params: { import: id },
  query: {},
  may: mayRecord,
  summary: "What a table that you sent would do, line by line, or did",
  load: async ({ tx, params, actor, today, say }) => {
    const held = await getImport(tx, params.import)
    const units = await listUnitsBelow(tx, recordingUnits(actor), today)
    const { plan } = await makePlan(tx, held.parsed, { say, today, units, unit: held.unit })
    return { id: held.id, fileName: held.fileName, applied: held.status === "applied" ? held.outcome : null, plan }
  },
  html: dryRunView,
  json: z.object({
    id: z.string(),
    applied: z.unknown(),
    lines: z.array(z.unknown()),
    faults: z.array(z.object({ line: z.number(), column: z.string(), message: z.string() })),
  }),
  wire: ({ id, applied, plan }, say) => ({
    id,
    applied,
    lines: plan.steps.map((s) => ({ line: s.line, title: s.title, does: s.does, key: s.key })),
    faults: plan.faults.map((f) => ({ line: f.line, column: f.column, message: say.t(f.message, f.values) })),
  }),
})

const apply = change({
  path: "/activities/imports/:import/apply",
  params: { import: id },
  input: z.strictObject({}),
  verb: "activity_import.apply",
  may: mayRecord,
  versioned: false,
  summary: "Apply a checked table: all of it, or nothing while a line is wrong",
  form: "none",
  act: async (c) => applyImport(c.tx, await recorderFrom(c.tx, c), c.params.import),
  json: z.object({ id: z.string(), added: z.number(), changed: z.number(), same: z.number() }),
  then: importPath,
})

const template = page({
  path: "/activities/template",
  params: {},
  query: {},
  may: everybody,
  summary: "The columns of a table of activities, with an example of each",
  load: () => Promise.resolve({ columns: contentColumns }),
  html: (_value, say) => templateView(say),
  json: z.object({ columns: z.array(z.string()) }),
  also: { csv: () => csvFile("activities-template.csv", contentColumns, []) },
})

export const importRoutes = [template, upload, dryRun, apply]
