import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { DataTable, EmptyState, type Facet, Facets, Narrowed, PageHead, Pager } from "#src/web/index.ts"
import { said, typeWords } from "../messages/organisations.ts"
import type { OrganisationRow, PlaceName } from "../queries.ts"
import { type OrganisationType, organisationTypes } from "../types.ts"

export type OrganisationsPage = {
  rows: readonly OrganisationRow[]
  counts: readonly { type: string; state: string | null; count: number }[]
  places: ReadonlyMap<string, PlaceName>
  type: OrganisationType | undefined
  state: string | undefined
  after: string | undefined
  next: string | null
}

/** The address of the list narrowed in another way; what is not given stays out. */
function listHref(query: { type?: string | undefined; state?: string | undefined; after?: string | undefined }): Href {
  const given = Object.entries(query).filter((e): e is [string, string] => Boolean(e[1]))
  return given.length === 0 ? "/organisations" : `/organisations?${new URLSearchParams(given)}`
}

const total = (counts: OrganisationsPage["counts"]) => counts.reduce((sum, c) => sum + c.count, 0)

function facetsOf(page: OrganisationsPage, say: Say): Facet[] {
  const { counts, type, state } = page
  const types = organisationTypes.flatMap((t) => {
    const count = total(counts.filter((c) => c.type === t))
    return count === 0 ? [] : [{ href: listHref({ type: t, state }), label: say.t(typeWords[t]), count, chosen: t === type }]
  })
  const codes = [...new Set(counts.flatMap((c) => c.state ?? []))]
  const states = codes
    .map((code) => ({
      href: listHref({ type, state: code }),
      label: placeName(say, page.places, code),
      count: total(counts.filter((c) => c.state === code)),
      chosen: code === state,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, say.lang))
  return [
    { name: "type", legend: say.t(said.type), links: types },
    { name: "state", legend: say.t(said.state), links: states },
  ]
}

const placeName = (say: Say, places: ReadonlyMap<string, PlaceName>, code: string) => {
  const known = places.get(code)
  return known ? say.name(known.name) : code
}

export function organisationsView(page: OrganisationsPage, say: Say): View {
  const { type, state, rows } = page
  const narrowed = Boolean(type || state)
  const fitting = total(page.counts.filter((c) => (!type || c.type === type) && (!state || c.state === state)))
  return {
    title: say.t(said.title),
    section: "organisations",
    body: (
      <>
        <PageHead title={say.t(said.title)} lede={say.t(said.lede)} />
        <Narrowed
          by={
            <Facets
              say={say}
              action="/organisations"
              facets={facetsOf(page, say)}
              rule={say.t(said.facetRule)}
              {...(narrowed ? { clear: "/organisations" as const } : {})}
            />
          }
        >
          {rows.length === 0 ? (
            <EmptyState say={say} what={say.t(said.none)} todo={say.t(said.noneTodo)} />
          ) : (
            <DataTable
              say={say}
              caption={say.t(said.title)}
              count={{ value: fitting, rule: say.t(narrowed ? said.shownRule : said.countRule) }}
              rows={rows}
              rowKey={(o) => o.key}
              columns={[
                {
                  key: "name",
                  label: say.t(said.name),
                  heads: true,
                  cell: (o) => <a href={say.href(`/organisations/${o.key}`)}>{say.name(o.title)}</a>,
                },
                { key: "acronym", label: say.t(said.acronym), cell: (o) => o.acronym },
                { key: "type", label: say.t(said.type), cell: (o) => say.t(typeWords[o.type as OrganisationType]) },
                { key: "state", label: say.t(said.state), cell: (o) => (o.state ? placeName(say, page.places, o.state) : "") },
              ]}
            />
          )}
          <Pager
            say={say}
            {...(page.after ? { previous: listHref({ type, state }) } : {})}
            {...(page.next ? { next: listHref({ type, state, after: page.next }) } : {})}
          />
        </Narrowed>
      </>
    ),
  }
}
