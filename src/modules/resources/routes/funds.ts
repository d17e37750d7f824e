import { z } from "zod"
import { change, everybody, page } from "#src/platform/http/index.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { labelsFor, listAgreements, refsOf } from "../../programmes/index.ts"
import { amendFundOf, recordFund } from "../actions/funds.ts"
import { fundInput } from "../input.ts"
import { fundFormView, fundsView } from "../pages/funds.tsx"
import { mayKeepFunds } from "../policy.ts"
import { getFund, listFunds } from "../queries/funds.ts"
import { fundKey, fundKinds } from "../types.ts"
import { workerFrom } from "../worker.ts"
import type { Asked } from "./asked.ts"

const fundShape = z.object({
  key: z.string(),
  title: localisedSchema,
  kind: z.enum(fundKinds),
  agreement: z.string().nullable(),
  closedOn: z.string().nullable(),
  version: z.number(),
})

const loadForm = async ({ tx, say }: Asked, key: string | null) => ({
  of: key === null ? null : await getFund(tx, key),
  agreements: (await listAgreements(tx)).map((a) => ({ value: a.key, label: say.name(a.title) })),
})

const done = () => "/resources/funds" as const
const told = z.object({ key: z.string() })

export const fundRoutes = [
  page({
    path: "/resources/funds",
    params: {},
    query: {},
    may: everybody,
    summary: "Funds that budgets and bookings name",
    load: async ({ tx, cards, actor }) => {
      const funds = await listFunds(tx)
      const agreements = funds.map((f) => f.agreement)
      return { funds, labels: await labelsFor(cards, refsOf("agreement", agreements)), mayKeep: mayKeepFunds(actor).ok }
    },
    html: fundsView,
    json: z.object({ funds: z.array(fundShape) }),
    wire: ({ funds }) => ({ funds }),
  }),
  change({
    path: "/resources/funds/new",
    params: {},
    input: fundInput,
    verb: "fund.record",
    may: mayKeepFunds,
    versioned: false,
    summary: "Record a fund",
    form: { load: (c) => loadForm(c, null), html: fundFormView },
    act: async (c) => recordFund(c.tx, await workerFrom(c.tx, c), c.input),
    json: told,
    then: done,
  }),
  change({
    path: "/resources/funds/:fund/edit",
    params: { fund: fundKey },
    input: fundInput,
    verb: "fund.amend",
    may: mayKeepFunds,
    versioned: true,
    summary: "Amend a fund; its key stays",
    form: { load: (c) => loadForm(c, c.params.fund), html: fundFormView },
    act: async (c) => amendFundOf(c.tx, await workerFrom(c.tx, c), c.params.fund, c.version ?? 0, c.input),
    json: told,
    then: done,
  }),
]
