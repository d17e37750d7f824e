import { z } from "zod"
import { remembered } from "#src/platform/db/index.ts"
import { everybody, page } from "#src/platform/http/index.ts"
import { dayIn } from "#src/values/day.ts"
import { isSample } from "../iati/export.ts"
import { dataView, downloads, purposesView } from "../pages/data.tsx"
import { mayCheckFiles } from "../policy.ts"
import { lastChanges, listSectors } from "../queries/data.ts"

export const dataRoutes = [
  page({
    path: "/data",
    params: {},
    query: {},
    may: everybody,
    summary: "What can be downloaded, when it last changed, and under which licence",
    load: async ({ tx, actor, organisation, zone }) => {
      const changes = await remembered(tx, "public", "publications.changes", lastChanges)
      const dayOf = (at: Date | null) => at && dayIn(at, zone)
      return {
        changes: {
          activities: dayOf(changes.activities),
          contributions: dayOf(changes.contributions),
          states: dayOf(changes.states),
          doubts: dayOf(changes.doubts),
          editions: dayOf(changes.editions),
        },
        sample: isSample(organisation),
        mayCheck: mayCheckFiles(actor).ok,
      }
    },
    html: dataView,
    json: z.object({
      downloads: z.array(z.object({ address: z.string(), form: z.string(), changedOn: z.string().nullable() })),
      licence: z.string(),
    }),
    wire: ({ changes }) => ({
      downloads: downloads.map((d) => ({ address: d.address, form: d.form, changedOn: d.of && changes[d.of] })),
      licence: "Apache-2.0",
    }),
  }),
  page({
    path: "/data/purposes",
    params: {},
    query: {},
    may: everybody,
    summary: "Which purpose in the list of donors a theme comes to, by our reading, and why",
    load: ({ tx }) => listSectors(tx),
    html: purposesView,
    json: z.array(z.object({ theme: z.string(), sector: z.string(), note: z.string() })),
    wire: (sectors) => sectors.map(({ theme, sector, note }) => ({ theme, sector, note })),
  }),
]
