// What was agreed with others, and who gave something. Both are read whole: there are some dozens of each.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"
import type { AgreementKind, ContributionKind, Renewal } from "../types.ts"

/** Whose agreements or contributions: a state's are also those of its institutions. */
export type Whose = Readonly<{ organisation?: string; state?: string; unit?: string; programme?: string; activity?: string }>

export type AgreementRow = {
  key: string
  kind: AgreementKind
  title: Localised
  parties: Ref[]
  signed: Edtf | null
  valid: Edtf | null
  programme: string | null
  summary: Localised | null
  asWritten: string
  doubt: string
  sources: Source[]
  /** The unit that answers for it; null: the units among its parties do. */
  unit: string | null
  instrument: string | null
  renewal: Renewal | null
  renewalTerms: string
  noticeDays: number
  endedOn: Day | null
  version: number
  /** A person recorded it, and no document. */
  byPeople: boolean
}

const institutionsOf = (state: string) => sql`(select o.key from directory.organisations o where o.state = ${state})`

const party = (of: RawBuilder<unknown>) =>
  sql`exists (select from programmes.agreement_parties p where p.agreement = a.key and ${of})`

const agreementsOf = (whose: Whose): RawBuilder<unknown> => {
  if (whose.organisation) return party(sql`p.organisation = ${whose.organisation}`)
  if (whose.unit) return party(sql`p.unit = ${whose.unit}`)
  if (whose.state) return party(sql`(p.state = ${whose.state} or p.organisation in ${institutionsOf(whose.state)})`)
  return whose.programme ? sql`a.programme = ${whose.programme}` : sql`true`
}

const selectAgreements = (condition: RawBuilder<unknown>) =>
  sql<AgreementRow>`select a.key, a.kind, a.title, a.signed, a.valid, a.programme, a.summary, a.as_written, a.doubt, a.sources,
      a.unit, a.instrument, a.renewal, a.renewal_terms, a.notice_days, a.ended_on, a.version, a.recorded_by is not null as by_people,
      array(select p.party from programmes.agreement_parties p where p.agreement = a.key order by p.position) as parties
    from programmes.agreements a where ${condition} order by coalesce(a.signed_from, a.signed_to) desc nulls last, a.key`

/** Latest first, those without a day of signature last. */
export const listAgreements = async (tx: Read, whose: Whose = {}) =>
  (await selectAgreements(agreementsOf(whose)).execute(tx)).rows

export const listAgreementsByKey = async (tx: Read, keys: readonly string[] | null) =>
  (await selectAgreements(keys ? sql`a.key = any(${[...keys]}::text[])` : sql`true`).execute(tx)).rows

export type FoundAgreement = AgreementRow & { bodies: { title: Localised; acronym: string }[]; states: string[]; units: string[] }

/** With the names by which its parties are looked for. */
export async function listFindableAgreements(tx: Read, keys: readonly string[] | null): Promise<FoundAgreement[]> {
  const agreements = await listAgreementsByKey(tx, keys)
  const { rows } = await sql<Omit<FoundAgreement, keyof AgreementRow> & { agreement: string }>`select p.agreement,
      coalesce(jsonb_agg(jsonb_build_object('title', o.title, 'acronym', o.acronym) order by p.position)
        filter (where o.key is not null), '[]') as bodies,
      array_remove(array_agg(distinct coalesce(p.state, s.code)), null) as states,
      array_remove(array_agg(p.unit order by p.position), null) as units
    from programmes.agreement_parties p left join directory.organisations o on o.key = p.organisation
      left join states.states s on s.code = o.state
    group by p.agreement`.execute(tx)
  const of = new Map(rows.map(({ agreement, ...parties }) => [agreement, parties]))
  return agreements.map((a) => ({ bodies: [], states: [], units: [], ...a, ...of.get(a.key) }))
}

export async function getAgreement(tx: Read, key: string): Promise<AgreementRow> {
  const [found] = await listAgreementsByKey(tx, [key])
  if (!found) throw notFound()
  return found
}

export type ContributionRow = {
  key: string
  thing: Ref
  thingTitle: Localised
  donor: Ref
  donorTitle: Localised
  kind: ContributionKind | null
  value: number | null
  currency: string | null
  period: Edtf | null
  asWritten: string
  doubt: string
  sources: Source[]
  /** `donor`: the donor and the secretariat alone. */
  shown: "public" | "donor"
  receivedOn: Day | null
  agreement: string | null
  project: Ref | null
  unit: string | null
  note: string
  version: number
  byPeople: boolean
}

const contributionsOf = (whose: Whose): RawBuilder<unknown> => {
  if (whose.organisation) return sql`c.organisation = ${whose.organisation}`
  if (whose.state) return sql`(c.state = ${whose.state} or c.organisation in ${institutionsOf(whose.state)})`
  if (whose.activity) return sql`c.activity = ${whose.activity}`
  return whose.programme ? sql`coalesce(c.programme, a.programme) = ${whose.programme}` : sql`true`
}

const selectContributions = (condition: RawBuilder<unknown>) =>
  sql<ContributionRow>`select c.key, c.thing, coalesce(a.title, p.title) as thing_title, c.donor, coalesce(o.title, s.short) as donor_title,
      c.kind, c.value::float8 as value, c.currency, c.period, c.as_written, c.doubt, c.sources,
      c.shown, c.received_on, c.agreement, c.project, c.unit, c.note, c.version, c.recorded_by is not null as by_people
    from programmes.contributions c
      left join programmes.activities a on a.key = c.activity
      left join programmes.programmes p on p.key = c.programme
      left join directory.organisations o on o.key = c.organisation
      left join states.states s on s.code = c.state
    where c.withdrawn_on is null and ${condition} order by c.donor, c.received_on, c.key`

/** A programme's are also those of its activities. */
export const listContributions = async (tx: Read, whose: Whose = {}) =>
  (await selectContributions(contributionsOf(whose)).execute(tx)).rows

export const listContributionsByKey = async (tx: Read, keys: readonly string[]) =>
  (await selectContributions(sql`c.key = any(${[...keys]}::text[])`).execute(tx)).rows

export async function getContribution(tx: Read, key: string): Promise<ContributionRow> {
  const [found] = await listContributionsByKey(tx, [key])
  if (!found) throw notFound()
  return found
}
