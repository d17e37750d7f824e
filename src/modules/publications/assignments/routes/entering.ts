import { z } from "zod"
import { change, text, whole } from "#src/platform/http/index.ts"
import { daySchema } from "#src/values/day.ts"
import { refSchema } from "#src/values/ref.ts"
import { unitNames } from "../../../institution/index.ts"
import { everyChoices } from "../../../mandates/index.ts"
import { readThesaurus, themeKeySchema } from "../../../themes/index.ts"
import { enterAssignment } from "../actions.ts"
import { listAskers, unitsOn } from "../asking.ts"
import { entryView } from "../pages/entry.tsx"
import { rhythmView } from "../pages/schedule.tsx"
import { mayEnter, maySetRhythm } from "../policy.ts"
import { getPeriodic } from "../queries/schedule.ts"
import { setRhythmOf } from "../schedule.ts"
import { assignmentVisibilities, periodicKeySchema } from "../types.ts"

const unitKeySchema = periodicKeySchema.meta({ example: "dps" })

export const enteringRoutes = [
  change({
    path: "/assignments/new",
    params: {},
    input: z.strictObject({
      kind: z.enum(["advice", "special"]),
      title: text(200, 3),
      request: text(20_000),
      asker: refSchema,
      document: text(300).optional(),
      asked: daySchema,
      theme: themeKeySchema.optional(),
      unit: unitKeySchema.optional(),
      due: daySchema.optional(),
      visibility: z.enum(assignmentVisibilities).default("secretariat"),
    }),
    verb: "assignment.ask",
    may: mayEnter,
    versioned: false,
    summary: "Enter what somebody asks of the secretariat: advice, or a special report",
    form: {
      load: async ({ tx, say, today }) => ({
        askers: await listAskers(tx, say.lang),
        themes: await readThesaurus(tx),
        units: await unitsOn(tx, today),
      }),
      html: entryView,
    },
    act: async ({ tx, actor, input, say, today, now, zone }) => {
      const { kind, title, request, asker, visibility } = input
      const rest = {
        document: input.document ?? "",
        theme: input.theme ?? null,
        unit: input.unit ?? null,
        due: input.due ?? null,
      }
      const themes = (await readThesaurus(tx)).map((t) => t.key)
      const sent = { kind, title, request, asker, askedOn: input.asked, visibility, ...rest }
      return enterAssignment(tx, sent, { actor, lang: say.lang, themes, today, now, zone })
    },
    json: z.object({ key: z.string() }),
    then: ({ key }) => `/assignments/${key}`,
  }),
  change({
    path: "/periodic-reports/:periodic/edit",
    params: { periodic: periodicKeySchema },
    input: z.strictObject({
      every: z.enum(["unset", ...everyChoices.filter((e) => e !== "once")]),
      rule: text(200).optional(),
      first: daySchema.optional(),
      lead: whole(1, 180),
    }),
    verb: "periodic_report.set_rhythm",
    may: maySetRhythm,
    versioned: true,
    summary: "Set how often a dependency reports; the clock then asks for each report",
    form: {
      load: async ({ tx, params, today }) => {
        const report = await getPeriodic(tx, params.periodic)
        return { report, units: await unitNames(tx, [report.unit], today) }
      },
      html: rhythmView,
    },
    act: ({ tx, actor, params, input, version, today, now, zone }) => {
      const { every, rule = "", first = null, lead } = input
      return setRhythmOf(tx, actor, params.periodic, version ?? 0, { every, rule, first, lead }, { today, now, zone })
    },
    json: z.object({ key: z.string(), version: z.number() }),
    then: () => "/periodic-reports",
  }),
]
