import { z } from "zod"
import { listAttachments } from "#src/platform/files/index.ts"
import { everybody, page } from "#src/platform/http/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { isStaff } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { ref, refSchema } from "#src/values/ref.ts"
import { sourceSchema, writeSource } from "#src/values/source.ts"
import { keeperFrom } from "../agreements/act.ts"
import { findDecisionDay, unitsOf } from "../agreements/deciding.ts"
import { endsWithin, endsWithinDays, standingOn, standings } from "../agreements/rules.ts"
import { documentsOf, labelsFor, refsOf } from "../labels.ts"
import { linkedAgreement } from "../linked.ts"
import { agreementView } from "../pages/agreement.tsx"
import { agreementsView } from "../pages/agreements.tsx"
import { contributionsView } from "../pages/contributions.tsx"
import { contributionsPage } from "../places.ts"
import { mayKeepAgreements, mayKeepFor, mayRecord, recordingUnits } from "../policy.ts"
import { listSteps } from "../queries/agreement-writes.ts"
import {
  type AgreementRow,
  type ContributionRow,
  getAgreement,
  listAgreements,
  listContributions,
} from "../queries/agreements.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { addGiven } from "../rules.ts"
import { agreementKinds, contributionKinds, renewals, slugSchema } from "../types.ts"
import { agreementTable } from "./tables.ts"

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
  unit: z.string().nullable(),
  instrument: z.string().nullable(),
  renewal: z.enum(renewals).nullable(),
  renewalTerms: z.string(),
  endedOn: z.string().nullable(),
  version: z.number(),
  byPeople: z.boolean(),
  standing: z.enum(standings),
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
  shown: z.enum(["public", "donor"]),
  receivedOn: z.string().nullable(),
  agreement: z.string().nullable(),
  project: refSchema.nullable(),
  unit: z.string().nullable(),
  note: z.string(),
  version: z.number(),
  byPeople: z.boolean(),
})

const asProgramsSee = ({ noticeDays: _, ...a }: AgreementRow, today: Day) => ({ ...a, standing: standingOn(a, today) })

/** Whatever the lines of agreements name. */
export const refsOfAgreements = (agreements: readonly AgreementRow[]) => [
  ...agreements.flatMap((a) => a.parties),
  ...refsOf(
    "programme",
    agreements.map((a) => a.programme),
  ),
  ...refsOf(
    "instrument",
    agreements.map((a) => a.instrument),
  ),
  ...documentsOf(agreements.map((a) => a.sources)),
]
/** Whatever the lines of contributions name. */
export const refsOfContributions = (contributions: readonly ContributionRow[]) => [
  ...contributions.map((c) => c.donor),
  ...contributions.flatMap((c) => (c.project ? [c.project] : [])),
  ...refsOf(
    "agreement",
    contributions.map((c) => c.agreement),
  ),
  ...documentsOf(contributions.map((c) => c.sources)),
]

const csvColumns = [
  "key",
  "thing",
  "donor",
  "kind",
  "value",
  "currency",
  "period",
  "received_on",
  "agreement",
  "note",
  "as_written",
  "doubt",
  "source",
]
const csvRow = (c: ContributionRow) => ({
  key: c.key,
  thing: c.thing,
  donor: c.donor,
  kind: c.kind ?? "",
  value: c.value === null ? "" : String(c.value),
  currency: c.currency ?? "",
  period: c.period ?? "",
  received_on: c.receivedOn ?? "",
  agreement: c.agreement ?? "",
  note: c.note,
  as_written: c.asWritten,
  doubt: c.doubt,
  source: c.sources.map(writeSource).join(";"),
})

export const agreementRoutes = [
  page({
    path: "/agreements",
    params: {},
    query: {
      ends: z.coerce
        .number()
        .pipe(z.union(endsWithinDays.map((days) => z.literal(days))))
        .optional(),
    },
    may: everybody,
    summary:
      "What units of the secretariat agreed with others: parties, day of signature, standing; ?ends=90 for those that end within so many days",
    load: async ({ tx, cards, query, today, actor }) => {
      const all = await listAgreements(tx)
      const narrowed = query.ends ?? null
      const agreements = narrowed === null ? all : all.filter((a) => endsWithin(a, narrowed, today))
      return {
        agreements,
        narrowed,
        counts: endsWithinDays.map((days) => ({ days, count: all.filter((a) => endsWithin(a, days, today)).length })),
        mayRecord: mayKeepAgreements(actor).ok,
        today,
        labels: await labelsFor(cards, refsOfAgreements(agreements)),
      }
    },
    html: agreementsView,
    also: agreementTable,
    json: z.object({ agreements: z.array(agreementShape) }),
    wire: ({ agreements, today }) => ({ agreements: agreements.map((a) => asProgramsSee(a, today)) }),
  }),
  page({
    path: "/agreements/:agreement",
    params: { agreement: slugSchema },
    query: {},
    may: everybody,
    summary: "One agreement: who agreed on what, when, for which programme, and how it stands today",
    load: async ({ tx, params, cards, actor, today, now, zone, say }) => {
      const agreement = await getAgreement(tx, params.agreement)
      const keeper = mayKeepAgreements(actor).ok ? await keeperFrom(tx, { actor, say, today, now, zone }) : null
      const forStaff = isStaff(actor)
      return {
        agreement,
        documents: await listAttachments(tx, ref("agreement", agreement.key)),
        steps: forStaff ? await listSteps(tx, agreement.key) : [],
        decideBy: forStaff ? ((await findDecisionDay(tx, agreement.key))?.dueOn ?? null) : null,
        mayKeep: keeper !== null && mayKeepFor(actor, keeper.units, unitsOf(agreement)).ok,
        forStaff,
        today,
        zone,
        labels: await labelsFor(cards, refsOfAgreements([agreement])),
      }
    },
    html: agreementView,
    also: { jsonld: linkedAgreement },
    json: z.object({ agreement: agreementShape }),
    wire: ({ agreement, today }) => ({ agreement: asProgramsSee(agreement, today) }),
  }),
  page({
    path: "/contributions",
    params: {},
    query: {},
    may: everybody,
    summary: "Who gave something to an activity or a programme, by donor; amounts only where stated, each currency by itself",
    load: async ({ tx, cards, say, actor, today, panels }) => {
      const byDonor = (a: ContributionRow, b: ContributionRow) =>
        say.name(a.donorTitle).localeCompare(say.name(b.donorTitle), say.lang)
      const contributions = (await listContributions(tx)).sort(byDonor)
      return {
        contributions,
        given: addGiven(contributions),
        own: mayRecord(actor).ok ? await listUnitsBelow(tx, recordingUnits(actor), today) : null,
        labels: await labelsFor(cards, refsOfContributions(contributions)),
        panels: await panels(contributionsPage, {}),
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
    also: tableFaces("contributions", csvColumns, ({ contributions }: { contributions: readonly ContributionRow[] }) =>
      contributions.map(csvRow),
    ),
  }),
]
