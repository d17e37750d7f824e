import { createHash } from "node:crypto"
import { z } from "zod"
import { change, everybody, invalid, page, ticked, whole } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { csvFile } from "#src/platform/record/index.ts"
import { dayIn } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { demand, recorderFrom } from "../actions.ts"
import { chooseInput, chooseLines, perPage } from "../import/choose.ts"
import { contentColumns } from "../import/columns.ts"
import { workbookOf } from "../import/leaving.ts"
import { whoChanged } from "../import/makers.ts"
import { lineDeeds } from "../import/plan.ts"
import { readFileTable } from "../import/read-file.ts"
import { restFaces } from "../import/rest.ts"
import { keepReview, makePlan, renewReview } from "../import/review.ts"
import { leftIn } from "../import/table-faults.ts"
import { limits } from "../import/zip-limits.ts"
import { labelOf, labelsFor, refsOf } from "../labels.ts"
import { table as said } from "../messages/import.ts"
import { importView, templateView } from "../pages/import.tsx"
import { reviewView } from "../pages/import-review.tsx"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { countLines, listLines, shows } from "../queries/import-lines.ts"
import { findRun, listSentTables } from "../queries/import-runs.ts"
import { getImport, getImportHead, keepImport } from "../queries/imports.ts"
import { applyingRoutes } from "./import-applying.ts"

const id = z.uuid()
/** So many of one's own tables are listed under the form. */
const sentShown = 10
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
    load: async ({ tx, actor, today, cards, zone }) => {
      const own = recordingUnits(actor)
      const units = await listUnitsBelow(tx, own, today)
      const labels = await labelsFor(cards, refsOf("unit", units))
      return {
        units: units.map((value) => ({ value, label: labelOf(labels, ref("unit", value)) })),
        first: own[0] ?? "",
        sent: (await listSentTables(tx, sentShown)).map((t) => ({ ...t, on: dayIn(t.checkedAt, zone) })),
      }
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
      left: leftIn(parsed),
      lang: c.say.lang,
      at: c.now,
    }
    const held = { id: await keepImport(c.tx, kept) }
    await keepReview(c.tx, held.id, await makePlan(c.tx, parsed, { ...by, unit: c.input.unit }))
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

const faultShape = z.object({ column: z.string(), message: z.string() })
const review = page({
  path: "/activities/imports/:import",
  params: { import: id },
  query: {
    show: z.enum(shows).optional(),
    /** Behind this line of the file. */
    after: whole(-1, 1_000_000).optional(),
    /** Lines on the page: 50, or up to 1,000 for a program. */
    most: whole(1, 1000).optional(),
    kept: ticked.optional(),
  },
  may: mayRecord,
  summary:
    "What a table that you sent would do, line by line and cell by cell, or did; as CSV or XLSX the lines that are left out",
  load: async ({ tx, params, query, actor, say, cards, zone }) => {
    const held = await getImportHead(tx, params.import)
    const { show = "all", after = -1, most = perPage } = query
    const found = await listLines(tx, held.id, { show, after, most: most + 1 })
    const lines = found.slice(0, most)
    const makers = await whoChanged(tx, lines, say.lang)
    return {
      ...{ id: held.id, fileName: held.fileName, applied: held.status === "applied" ? held.outcome : null },
      ...{ left: held.leftColumns, show, after, counts: await countLines(tx, held.id), lines, makers },
      run: await findRun(tx, held.id),
      next: found.length > most ? (lines.at(-1)?.line ?? null) : null,
      labels: await labelsFor(
        cards,
        refsOf(
          "unit",
          [...makers.values()].map((m) => m.unit),
        ),
      ),
      ...{ account: actor.account, zone, justKept: query.kept === true },
    }
  },
  html: reviewView,
  json: z.object({
    id: z.string(),
    applied: z.unknown(),
    counts: z.record(z.string(), z.number()),
    next: z.number().nullable(),
    lines: z.array(
      z.object({
        line: z.number(),
        does: z.enum(lineDeeds),
        key: z.string().nullable(),
        title: z.string(),
        version: z.number(),
        accepted: z.enum(["content", "over"]).nullable(),
        applied: z.boolean(),
        cells: z.array(
          z.object({ column: z.string(), now: z.string(), file: z.string(), seen: z.string().nullable().optional() }),
        ),
        faults: z.array(faultShape),
      }),
    ),
  }),
  wire: ({ id, applied, counts, next, lines }, say) => ({
    ...{ id, applied, counts, next },
    lines: lines.map(({ line, does, key, title, version, accepted, appliedAt, cells, faults }) => ({
      ...{ line, does, key, title, version, accepted, applied: appliedAt !== null, cells },
      faults: faults.map((f) => ({ column: f.column, message: say.t(f.message, f.values) })),
    })),
  }),
  apart: restFaces,
})

const choose = change({
  path: "/activities/imports/:import/choose",
  params: { import: id },
  input: chooseInput,
  verb: "activity_import.choose",
  may: mayRecord,
  versioned: false,
  summary:
    "Choose which lines of a checked table are taken over: `shown` and `take` are numbers of lines, `choice` is for lines in conflict",
  form: "none",
  act: (c) => chooseLines(c.tx, c.params.import, c.input),
  json: z.object({ id: z.string(), accepted: z.number() }).loose(),
  then: ({ id, show, after }) =>
    `/activities/imports/${id}?${new URLSearchParams({ show, after: String(after), kept: "yes" })}` as const,
})

const check = change({
  path: "/activities/imports/:import/check",
  params: { import: id },
  input: z.strictObject({}),
  verb: "activity_import.check_again",
  may: mayRecord,
  versioned: false,
  summary: "Check a table again beside what stands now; choices hold where a line says what it said",
  form: "none",
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const held = await getImport(c.tx, c.params.import)
    await renewReview(c.tx, held.id, await makePlan(c.tx, held.parsed, { ...by, say: sayIn(held.lang), unit: held.unit }))
    const detail = { sha256: held.sha256, rows: held.parsed.rows.length }
    return {
      value: { id: held.id },
      facts: [{ kind: "activity_import.checked", about: ref("activity_import", held.id), detail }],
    }
  },
  json: z.object({ id: z.string() }),
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
  also: { csv: () => csvFile("activities-template", contentColumns, []) },
  apart: { xlsx: ({ tx, say, today }) => workbookOf(tx, { say, today }, "activities-template", contentColumns, []) },
})

export const importRoutes = [template, upload, review, choose, check, ...applyingRoutes]
