import { z } from "zod"
import { change } from "#src/platform/http/index.ts"
import { amendMeasureOf, defineMeasure } from "../measuring/actions.ts"
import { measureInput } from "../measuring/input.ts"
import { measureFormView } from "../pages/measure-form.tsx"
import { mayMeasure } from "../policy.ts"
import { getMeasure } from "../queries/measures.ts"
import { measurePath } from "../types.ts"

const told = z.object({ key: z.string() })

export const measureRoutes = [
  change({
    path: "/measures/new",
    params: {},
    input: measureInput,
    verb: "measure.define",
    may: mayMeasure,
    versioned: false,
    summary: "Define a measure: what it counts, which figures it takes, how they add up",
    form: { load: async () => ({ measure: null, stored: {} }), html: measureFormView },
    act: ({ tx, actor, say, input }) => defineMeasure(tx, { actor, say }, input),
    json: told,
    then: ({ key }) => measurePath(key),
  }),
  change({
    path: "/measures/:measure/edit",
    params: { measure: z.string().regex(/^[a-z0-9-]{1,80}$/) },
    input: measureInput,
    verb: "measure.amend",
    may: mayMeasure,
    versioned: true,
    summary: "Amend a measure; how it adds up stays once it has figures",
    form: {
      load: async ({ tx, params, say }) => {
        const { key, title, version, unit, takes, addsUp, kind } = await getMeasure(tx, params.measure)
        const name = say.name(title)
        return { measure: { key, title: name, version }, stored: { title: name, unit, takes, addsUp, kind } }
      },
      html: measureFormView,
    },
    act: ({ tx, actor, say, params, input, version }) =>
      amendMeasureOf(tx, { actor, say }, { key: params.measure, seen: version ?? 0 }, input),
    json: told,
    then: ({ key }) => measurePath(key),
  }),
]
