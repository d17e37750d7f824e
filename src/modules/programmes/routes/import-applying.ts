import { z } from "zod"
import { change, page } from "#src/platform/http/index.ts"
import { beginImport, carryOut } from "../import/apply.ts"
import { progressView } from "../pages/import-progress.tsx"
import { mayRecord } from "../policy.ts"
import { countLines } from "../queries/import-lines.ts"
import { findRun, refusalIn } from "../queries/import-runs.ts"
import { getImportHead } from "../queries/imports.ts"

const id = z.uuid()

export const applyingRoutes = [
  change({
    path: "/activities/imports/:import/apply",
    params: { import: id },
    input: z.strictObject({}),
    verb: "activity_import.apply",
    may: mayRecord,
    versioned: false,
    summary:
      "Begin to apply the lines of a checked table that are taken over: all of them, or none while one is about what changed meanwhile; the reply does not wait for it",
    form: "none",
    act: (c) => beginImport(c.tx, c.params.import),
    beside: carryOut,
    json: z.object({ id: z.string(), run: z.number(), lines: z.number() }).loose(),
    then: (begun) => `/activities/imports/${begun.id}/progress` as const,
  }),
  page({
    path: "/activities/imports/:import/progress",
    params: { import: id },
    query: {},
    may: mayRecord,
    summary: "How far the applying of a table that you sent is, or how it ended",
    load: async ({ tx, params }) => {
      const { fileName, outcome } = await getImportHead(tx, params.import)
      const run = await findRun(tx, params.import)
      return { id: params.import, fileName, outcome, run, counts: await countLines(tx, params.import) }
    },
    html: progressView,
    json: z.object({
      id: z.string(),
      run: z.number(),
      state: z.enum(["none", "under_way", "applied", "refused", "broken_off"]),
      written: z.number(),
      lines: z.number(),
      outcome: z.object({ added: z.number(), changed: z.number(), same: z.number() }).nullable(),
      refusals: z.array(z.string()),
    }),
    wire: ({ run: { run, state, written, lines, refusals }, id, outcome }, say) => ({
      ...{ id, run, state, written: state === "applied" ? lines : state === "under_way" ? written : 0, lines },
      outcome: state === "applied" ? outcome : null,
      refusals: refusals.map(refusalIn).map((r) => say.t(r.message, r.values)),
    }),
  }),
]
