import { z } from "zod"
import { change, everybody, page, text } from "#src/platform/http/index.ts"
import { basisSchema } from "#src/values/basis.ts"
import { daySchema } from "#src/values/day.ts"
import { edtfSchema } from "#src/values/edtf.ts"
import { sourceSchema } from "#src/values/source.ts"
import { instrumentKeySchema } from "../types.ts"
import { enterAct } from "./actions.ts"
import { loadEnter, loadTreaties, loadTreaty } from "./loads.ts"
import { enterView } from "./pages/enter.tsx"
import { actsOf, treatiesView } from "./pages/treaties.tsx"
import { treatyView } from "./pages/treaty.tsx"
import { keepsTreaties } from "./policy.ts"
import { actsThatHold, isParty } from "./rules.ts"
import { type ActRow, treatyActs } from "./types.ts"

const stateKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
  .meta({ example: "chile" })

const actShape = z.object({
  instrument: z.string(),
  state: z.string(),
  act: z.enum(treatyActs),
  done: z.string(),
  source: z.string(),
  enteredOn: daySchema,
})
const wireActs = (acts: readonly ActRow[]) =>
  actsThatHold(acts).map(({ instrument, state, act, done, source, enteredOn }) => ({
    ...{ instrument, state, act, done, source, enteredOn },
  }))

export const treatyRoutes = [
  page({
    path: "/treaties",
    params: {},
    query: {},
    may: everybody,
    summary: "Conventions and states: who signed, ratified, acceded, reserved or denounced, each act with its source",
    load: ({ tx, say, cards }) => loadTreaties(tx, say.lang, cards),
    html: treatiesView,
    json: z.object({ conventions: z.array(z.string()), acts: z.array(actShape) }),
    wire: ({ conventions, states, acts }) => ({
      conventions: conventions.map((c) => c.key),
      acts: conventions.flatMap((c) => states.flatMap((s) => wireActs(actsOf(acts, c.key, s.code)))),
    }),
  }),
  page({
    path: "/treaties/:instrument",
    params: { instrument: instrumentKeySchema },
    query: {},
    may: everybody,
    summary: "One convention: what each state did about it, who is not recorded as a party, and what was done so that more join",
    load: ({ tx, params, actor, say, cards }) => loadTreaty(tx, params.instrument, { actor, lang: say.lang, cards }),
    html: treatyView,
    json: z.object({
      instrument: z.string(),
      acts: z.array(actShape),
      parties: z.array(z.string()),
      outreach: z.array(z.object({ thing: z.string(), basis: basisSchema, sources: z.array(sourceSchema) })),
    }),
    wire: ({ convention, states, acts, outreach }) => ({
      instrument: convention.key,
      acts: states.flatMap((s) => wireActs(actsOf(acts, convention.key, s.code))),
      parties: states.filter((s) => isParty(actsOf(acts, convention.key, s.code))).map((s) => s.code),
      outreach: outreach.map(({ thing, basis, sources }) => ({ thing, basis, sources })),
    }),
  }),
  change({
    path: "/treaties/:instrument/:state",
    params: { instrument: instrumentKeySchema, state: stateKeySchema },
    input: z.strictObject({
      event: z.enum(["enter", "withdraw"]),
      act: z.enum(treatyActs).optional(),
      done: edtfSchema.optional(),
      source: text(300).optional(),
    }),
    verb: "instrument.enter_act",
    may: keepsTreaties,
    versioned: true,
    summary: "Enter what a state did about a convention, with its day and source, or take an entry back",
    form: { load: ({ tx, params }) => loadEnter(tx, params), html: enterView },
    act: ({ tx, params, input, version, today }) =>
      enterAct(
        tx,
        params,
        {
          event: input.event,
          act: input.act,
          done: input.done ?? null,
          source: input.source ?? "",
          seen: version ?? 0,
        },
        today,
      ),
    json: z.object({ instrument: z.string(), state: z.string(), version: z.number() }),
    then: ({ instrument }) => `/treaties/${instrument}`,
  }),
]
