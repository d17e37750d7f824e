import { z } from "zod"
import { everybody, page } from "#src/platform/http/index.ts"
import { refSchema } from "#src/values/ref.ts"
import { sourceSchema } from "#src/values/source.ts"
import { documentsOf, labelsFor } from "../labels.ts"
import { markersView } from "../pages/markers.tsx"
import { countGaps } from "../queries/list.ts"
import { listMarkers, listUnmarked } from "../queries/markers.ts"
import { markers, significances } from "../types.ts"

export const markerRoutes = [
  page({
    path: "/markers",
    params: {},
    query: {},
    may: everybody,
    summary: "What is marked for gender, human rights and groups of people, on what evidence; and what has no statement",
    load: async ({ tx, cards }) => {
      const rows = await listMarkers(tx)
      const unmarked = await listUnmarked(tx)
      const labels = await labelsFor(cards, [
        ...rows.map((m) => m.thing),
        ...unmarked,
        ...documentsOf(rows.map((m) => m.sources)),
      ])
      return { rows, unmarked, silent: (await countGaps(tx)).marker, labels }
    },
    html: markersView,
    json: z.object({
      markers: z.array(
        z.object({
          thing: refSchema,
          marker: z.enum(markers),
          significance: z.enum(significances),
          evidence: z.string(),
          basis: z.string(),
          confirmedOn: z.string().nullable(),
          sources: z.array(sourceSchema),
        }),
      ),
      withoutStatement: z.object({ activities: z.number(), things: z.array(refSchema) }),
    }),
    wire: ({ rows, unmarked, silent }) => ({ markers: rows, withoutStatement: { activities: silent, things: unmarked } }),
  }),
]
