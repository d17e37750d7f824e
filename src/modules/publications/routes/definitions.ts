import { z } from "zod"
import { change, text } from "#src/platform/http/index.ts"
import { makeReport, readOpenDefinition, redefineReport, withdrawDefinition } from "../actions/definitions.ts"
import { knownFrom, readChoices } from "../choices.ts"
import { definitionInput } from "../definition.ts"
import { definitionForm, withdrawalForm } from "../pages/definition.tsx"
import { mayDefine } from "../policy.ts"
import { reportKeySchema } from "../types.ts"

const keyed = { report: reportKeySchema }
const told = z.object({ report: z.string() })

export const definitionRoutes = [
  change({
    path: "/reports/new",
    params: {},
    input: definitionInput,
    verb: "report.define",
    may: mayDefine,
    versioned: false,
    summary: "Define a report: its order, time, filters, readers and languages; its draft is there at once",
    form: { load: async ({ tx, say }) => ({ report: null, choices: await readChoices(tx, say) }), html: definitionForm },
    act: async ({ tx, actor, input, say, today, now }) =>
      makeReport(tx, actor, input, knownFrom(await readChoices(tx, say)), { today, now }),
    json: told,
    then: ({ report }) => `/reports/${report}/draft`,
  }),
  change({
    path: "/reports/:report/edit",
    params: keyed,
    input: definitionInput,
    verb: "report.redefine",
    may: mayDefine,
    versioned: true,
    summary: "Change the definition of a report before its first edition",
    form: {
      load: async ({ tx, params, say }) => ({
        report: await readOpenDefinition(tx, params.report),
        choices: await readChoices(tx, say),
      }),
      html: definitionForm,
    },
    act: async ({ tx, actor, params, input, version, say }) =>
      redefineReport(tx, { actor, report: params.report, seen: version ?? 0 }, input, knownFrom(await readChoices(tx, say))),
    json: told,
    then: ({ report }) => `/reports/${report}/draft`,
  }),
  change({
    path: "/reports/:report/withdraw",
    params: keyed,
    input: z.strictObject({ reason: text(2000) }),
    verb: "report.withdraw",
    may: mayDefine,
    versioned: true,
    summary: "Withdraw a report that people defined, before its first edition",
    form: { load: async ({ tx, params }) => ({ report: await readOpenDefinition(tx, params.report) }), html: withdrawalForm },
    act: ({ tx, actor, params, input, version, today, now }) =>
      withdrawDefinition(tx, { actor, report: params.report, seen: version ?? 0 }, input.reason, { today, now }),
    json: told,
    then: () => "/reports",
  }),
]
