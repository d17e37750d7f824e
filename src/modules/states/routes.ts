import { z } from "zod"
import { everybody, type PanelData, page } from "#src/platform/http/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { langs } from "#src/values/lang.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { linkedFile, linkedText } from "#src/web/index.ts"
import { stateView } from "./pages/state.tsx"
import { statesView } from "./pages/states.tsx"
import { statePage } from "./places.ts"
import {
  getState,
  listFormerNames,
  listGroupsOf,
  listParticipation,
  listSpellings,
  listStates,
  type StateRow,
} from "./queries.ts"
import type { StateCode } from "./types.ts"

const stateShape = z.object({
  code: z.string(),
  key: z.string(),
  iso2: z.string(),
  numeric: z.string(),
  short: localisedSchema,
  formal: localisedSchema,
  subregion: z.string(),
  capital: z.string(),
})

const shapeOf = ({ code, key, iso2, numeric, short, formal, subregion, capital }: StateRow) => ({
  code,
  key,
  iso2,
  numeric,
  short,
  formal,
  subregion,
  capital,
})

const faces = tableFaces(
  "states",
  ["code", "iso2", "numeric", ...langs.map((l) => `short_${l}`), ...langs.map((l) => `formal_${l}`), "subregion", "capital"],
  (rows: readonly StateRow[]) =>
    rows.map((s) => ({
      code: s.code,
      iso2: s.iso2,
      numeric: s.numeric,
      subregion: s.subregion,
      capital: s.capital,
      ...Object.fromEntries(
        langs.flatMap((l) => [
          [`short_${l}`, s.short.values[l]?.text ?? ""],
          [`formal_${l}`, s.formal.values[l]?.text ?? ""],
        ]),
      ),
    })),
)

export const routes = [
  page({
    path: "/states",
    params: {},
    query: {},
    may: everybody,
    summary: "The 35 states of the Americas",
    load: ({ tx, say }) => listStates(tx, say.lang),
    html: statesView,
    json: z.object({ states: z.array(stateShape) }),
    wire: (states) => ({ states: states.map(shapeOf) }),
    also: faces,
  }),
  page({
    path: "/states/:state",
    params: { state: z.string().regex(/^[a-z0-9-]{2,60}$/) },
    query: {},
    may: everybody,
    summary: "One state: names, codes, groups, participation, and what other parts of the record hold of it",
    load: async ({ tx, params, panels }) => {
      const state = await getState(tx, params.state)
      const [groups, participation, formerNames, spellings] = [
        await listGroupsOf(tx, state.code),
        await listParticipation(tx, state.code),
        await listFormerNames(tx, state.code),
        await listSpellings(tx, state.code),
      ]
      const shown: PanelData[] = await panels(statePage, { state: state.code as StateCode })
      return { state, groups, participation, formerNames, spellings, panels: shown }
    },
    html: stateView,
    also: {
      jsonld: ({ state }, say, origin) =>
        linkedFile(
          {
            id: `/states/${state.key}`,
            type: "Country",
            name: linkedText(state.short),
            alternateName: linkedText(state.formal),
            code: [state.code, state.iso2],
          },
          say,
          origin,
        ),
    },
    json: z.object({
      state: stateShape,
      groups: z.array(z.unknown()),
      participation: z.array(z.unknown()),
      panels: z.array(z.unknown()),
    }),
    wire: ({ state, groups, participation, panels }) => ({ state: shapeOf(state), groups, participation, panels }),
  }),
]
