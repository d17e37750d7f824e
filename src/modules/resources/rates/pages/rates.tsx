// The table of rates, the rows of one day, and the forms by which planning enters, amends and brings in.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Section, Sheet, TableLinks } from "#src/web/index.ts"
import { importWords } from "../../../programmes/index.ts"
import { framed } from "../../pages/parts.tsx"
import { type Outcome, tableReviewView } from "../../pages/table-review.tsx"
import { rateWords as said } from "../messages.ts"
import { type RatePlan, rateColumns } from "../plan.ts"
import { type Rate, type RatePlace, type RateRow, ratePath } from "../types.ts"
import { rateIn } from "./converted.tsx"

const trail = (say: Say) => [{ label: say.t(said.title), href: "/resources/rates" as const }]
const pairOf = ({ currency, base }: RatePlace) => `${currency}/${base}`

export type RatesPage = { rates: readonly Rate[]; mayKeep: boolean }

export const ratesView = ({ rates, mayKeep }: RatesPage, say: Say): View =>
  framed({
    say,
    title: say.t(said.title),
    lede: say.t(said.lede),
    children: (
      <>
        <Deeds>
          {mayKeep ? (
            <>
              <DeedLink say={say} href="/resources/rates/new">
                {say.t(said.enter)}
              </DeedLink>
              <DeedLink say={say} href="/resources/rates/import">
                {say.t(said.bringIn)}
              </DeedLink>
            </>
          ) : null}
          {rates.length > 0 ? <TableLinks say={say} of={(ending) => `/resources/rates${ending}`} /> : null}
        </Deeds>
        {rates.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(said.none)} why={say.t(said.noneWhy)} />
        ) : (
          <DataTable
            say={say}
            caption={say.t(said.title)}
            count={{ value: rates.length, rule: say.t(said.count) }}
            rows={rates}
            rowKey={(r) => String(r.id)}
            columns={[
              {
                key: "pair",
                label: say.t(said.rate),
                heads: true,
                cell: (r) => (
                  <a href={say.href(ratePath(r))}>
                    1 {r.currency} = {rateIn(say, r.rate)} {r.base}
                  </a>
                ),
              },
              { key: "day", label: say.t(said.day), cell: (r) => say.day(r.onDay) },
              { key: "source", label: say.t(said.source), cell: (r) => r.source },
            ]}
          />
        )}
      </>
    ),
  })

export type RatePage = { place: RatePlace; rows: readonly RateRow[]; mayKeep: boolean; zone: string }

export const rateView = ({ place, rows, mayKeep, zone }: RatePage, say: Say): View =>
  framed({
    say,
    kicker: say.t(said.title),
    title: `${pairOf(place)}, ${say.day(place.onDay)}`,
    trail: trail(say),
    children: (
      <>
        {mayKeep ? (
          <Deeds>
            <DeedLink say={say} href={`${ratePath(place)}/edit`}>
              {say.t(said.amend)}
            </DeedLink>
          </Deeds>
        ) : null}
        <Section title={say.t(said.history)} wide>
          <DataTable
            say={say}
            caption={say.t(said.history)}
            count={{ value: rows.length, rule: say.t(said.countRows) }}
            rows={rows}
            rowKey={(r) => String(r.version)}
            columns={[
              { key: "version", label: say.t(said.version), heads: true, cell: (r) => say.number(r.version) },
              { key: "rate", label: say.t(said.rate), cell: (r) => (r.rate ? rateIn(say, r.rate) : say.t(said.withdrawn)) },
              { key: "source", label: say.t(said.source), cell: (r) => r.source },
              { key: "reason", label: say.t(said.reason), cell: (r) => r.reason },
              { key: "entered", label: say.t(said.entered), cell: (r) => say.day(dayIn(r.recordedAt, zone)) },
            ]}
          />
        </Section>
      </>
    ),
  })

export const rateFormView = (_form: null, filled: Filled, say: Say): View =>
  framed({
    say,
    title: say.t(said.enter),
    trail: trail(say),
    children: (
      <Sheet
        say={say}
        action="/resources/rates/new"
        filled={filled}
        questions={[
          { name: "currency", label: say.t(said.currency), as: "line", required: true, hint: "EUR" },
          { name: "base", label: say.t(said.base), as: "line", required: true, hint: "USD" },
          { name: "day", label: say.t(said.day), as: "day", required: true },
          { name: "rate", label: say.t(said.rate), as: "line", required: true, hint: say.t(said.rateHint) },
          { name: "source", label: say.t(said.source), as: "line", required: true, hint: say.t(said.sourceHint) },
        ]}
        submit={say.t(said.enter)}
      />
    ),
  })

export type AmendForm = { place: RatePlace; stands: RateRow }

export const rateAmendView = ({ place, stands }: AmendForm, filled: Filled, say: Say): View =>
  framed({
    say,
    kicker: `${pairOf(place)}, ${say.day(place.onDay)}`,
    title: say.t(said.amend),
    lede: say.t(said.amendLede),
    trail: [...trail(say), { label: `${pairOf(place)}, ${say.day(place.onDay)}`, href: ratePath(place) }],
    children: (
      <Sheet
        say={say}
        action={`${ratePath(place)}/edit`}
        filled={filled}
        version={stands.version}
        stored={{ deed: "amend", rate: stands.rate ?? "", source: stands.source }}
        questions={[
          {
            name: "deed",
            label: say.t(said.deed),
            as: "radio",
            required: true,
            choices: [
              { value: "amend", label: say.t(said.another) },
              { value: "withdraw", label: say.t(said.withdraw) },
            ],
          },
          { name: "rate", label: say.t(said.rate), as: "line", hint: say.t(said.rateHint) },
          { name: "source", label: say.t(said.source), as: "line", required: true, hint: say.t(said.sourceHint) },
          { name: "reason", label: say.t(said.reason), as: "area", required: true },
        ]}
        submit={say.t(said.amend)}
      />
    ),
  })

export const rateImportView = (_form: null, filled: Filled, say: Say): View =>
  framed({
    say,
    title: say.t(said.bringIn),
    lede: say.t(importWords.lede),
    trail: trail(say),
    children: (
      <>
        <Sheet
          say={say}
          action="/resources/rates/import"
          filled={filled}
          questions={[
            {
              name: "file",
              label: say.t(importWords.file),
              as: "file",
              required: true,
              hint: say.t(importWords.fileHint),
              accept: [".csv", ".xlsx"],
            },
          ]}
          submit={say.t(importWords.check)}
        />
        <p>
          {say.t(said.columns)} <code>{rateColumns.join(", ")}</code>
        </p>
      </>
    ),
  })

export type RateDryRun = { id: string; fileName: string; applied: Outcome | null; plan: RatePlan }

const does = { new: importWords.new, same: importWords.same, amended: said.amended } as const

export const rateDryRunView = ({ id, fileName, applied, plan }: RateDryRun, say: Say): View =>
  tableReviewView(
    {
      ...{ fileName, applied, plan, once: id, apply: `/resources/rates/imports/${id}/apply`, outcome: said.outcome },
      trail: [...trail(say), { label: say.t(said.bringIn), href: "/resources/rates/import" }],
      columns: [
        {
          key: "rate",
          label: say.t(said.rate),
          heads: true,
          cell: ({ entry }) => `1 ${entry.currency} = ${rateIn(say, entry.rate)} ${entry.base}, ${say.day(entry.onDay)}`,
        },
      ],
      does: (s) => does[s.does],
    },
    say,
  )
