import { z } from "zod"
import { everybody, page } from "#src/platform/http/index.ts"
import { csvFile } from "#src/platform/record/index.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { refSchema } from "#src/values/ref.ts"
import { sourceSchema, writeSource } from "#src/values/source.ts"
import { documentsOf, labelsFor, refsOf } from "../labels.ts"
import { agreementsView, agreementView } from "../pages/agreements.tsx"
import { contributionsView } from "../pages/contributions.tsx"
import {
  type AgreementRow,
  type ContributionRow,
  getAgreement,
  listAgreements,
  listContributions,
} from "../queries/agreements.ts"
import { addGiven } from "../rules.ts"
import { agreementKinds, contributionKinds, slugSchema } from "../types.ts"

const agreementShape = z.object({
  key: z.string(),
  kind: z.enum(agreementKinds),
  title: localisedSchema,
  parties: z.array(refSchema),
  signed: z.string().nullable(),
  valid: z.string().nullable(),
  programme: z.string().nullable(),
  summary: localisedSchema.nullable(),
  asWritten: z.string(),
  doubt: z.string(),
  sources: z.array(sourceSchema),
})
const contributionShape = z.object({
  key: z.string(),
  thing: refSchema,
  donor: refSchema,
  kind: z.enum(contributionKinds).nullable(),
  value: z.number().nullable(),
  currency: z.string().nullable(),
  period: z.string().nullable(),
  asWritten: z.string(),
  doubt: z.string(),
  sources: z.array(sourceSchema),
})

/** Whatever the lines of agreements name. */
export const refsOfAgreements = (agreements: readonly AgreementRow[]) => [
  ...agreements.flatMap((a) => a.parties),
  ...refsOf(
    "programme",
    agreements.map((a) => a.programme),
  ),
  ...documentsOf(agreements.map((a) => a.sources)),
]
/** Whatever the lines of contributions name. */
export const refsOfContributions = (contributions: readonly ContributionRow[]) => [
  ...contributions.map((c) => c.donor),
  ...documentsOf(contributions.map((c) => c.sources)),
]

const csvColumns = ["key", "thing", "donor", "kind", "value", "currency", "period", "as_written", "doubt", "source"]
const csvRow = (c: ContributionRow) => ({
  key: c.key,
  thing: c.thing,
  donor: c.donor,
  kind: c.kind ?? "",
  value: c.value === null ? "" : String(c.value),
  currency: c.currency ?? "",
  period: c.period ?? "",
  as_written: c.asWritten,
  doubt: c.doubt,
  source: c.sources.map(writeSource).join(";"),
})

export const agreementRoutes = [
  page({
    path: "/agreements",
    params: {},
    query: {},
    may: everybody,
    summary: "What units of the secretariat agreed with others: parties, day of signature, programme",
    load: async ({ tx, cards }) => {
      const agreements = await listAgreements(tx)
      return { agreements, labels: await labelsFor(cards, refsOfAgreements(agreements)) }
    },
    html: agreementsView,
    json: z.object({ agreements: z.array(agreementShape) }),
    wire: ({ agreements }) => ({ agreements }),
  }),
  page({
    path: "/agreements/:agreement",
    params: { agreement: slugSchema },
    query: {},
    may: everybody,
    summary: "One agreement: who agreed on what, when, and for which programme",
    load: async ({ tx, params, cards }) => {
      const agreement = await getAgreement(tx, params.agreement)
      return { agreement, labels: await labelsFor(cards, refsOfAgreements([agreement])) }
    },
    html: agreementView,
    json: z.object({ agreement: agreementShape }),
    wire: ({ agreement }) => ({ agreement }),
  }),
  page({
    path: "/contributions",
    params: {},
    query: {},
    may: everybody,
    summary: "Who gave something to an activity or a programme, by donor; amounts only where stated, each currency by itself",
    load: async ({ tx, cards, say }) => {
      const byDonor = (a: ContributionRow, b: ContributionRow) =>
        say.name(a.donorTitle).localeCompare(say.name(b.donorTitle), say.lang)
      const contributions = (await listContributions(tx)).sort(byDonor)
      return {
        contributions,
        given: addGiven(contributions),
        labels: await labelsFor(cards, refsOfContributions(contributions)),
      }
    },
    html: contributionsView,
    json: z.object({
      contributions: z.array(contributionShape),
      totals: z.array(z.object({ currency: z.string(), total: z.number(), stated: z.number() })),
    }),
    wire: ({ contributions, given }) => ({
      contributions: contributions.map(({ thingTitle: _, donorTitle: __, ...row }) => row),
      totals: given,
    }),
    also: { csv: ({ contributions }) => csvFile("contributions.csv", csvColumns, contributions.map(csvRow)) },
  }),
]
