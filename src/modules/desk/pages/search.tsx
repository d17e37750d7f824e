import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Found, Results } from "#src/platform/search/index.ts"
import { EmptyState, type Facet, Facets, Form, Narrowed, PageHead, Pager, Section, Submit, TextField } from "#src/web/index.ts"
import { kindWords, said } from "../messages/search.ts"

export type SearchQuery = Readonly<
  Partial<Record<"q" | "kind" | "state" | "unit" | "theme" | "year", string>> & { after?: number }
>
export type SearchPage = { query: SearchQuery; results: Results; labels: Readonly<Record<string, string>>; most: number }

const narrowings = ["state", "unit", "theme", "year"] as const

/** The same search with something changed; narrowing begins at the first result again. */
function linkTo(query: SearchQuery, change: Partial<Record<string, string | undefined>>): `/${string}` {
  const { after: _, ...kept } = query
  const all = Object.entries({ ...kept, ...change }).flatMap(([k, v]) => (v === undefined || v === "" ? [] : [[k, String(v)]]))
  return `/search?${new URLSearchParams(all as [string, string][])}`
}

const nameOfKind = (say: Say, kind: string) => {
  const words = kindWords(kind)
  return words ? say.t(words) : kind
}

export function searchView(page: SearchPage, say: Say): View {
  const words = page.query.q ?? ""
  const title = words ? say.t(said.titleFor, { words }) : say.t(said.title)
  return {
    title,
    body: (
      <>
        <PageHead title={title} />
        <Form say={say} action="/search" method="get" label={say.t(said.title)}>
          <TextField say={say} name="q" label={say.t(said.words)} hint={say.t(said.hint)} value={words} />
          <Submit>{say.t(said.go)}</Submit>
        </Form>
        {words === "" ? (
          <EmptyState say={say} what={say.t(said.begin)} why={say.t(said.beginWhy)} level={2} />
        ) : (
          <Outcome page={page} say={say} words={words} />
        )}
      </>
    ),
  }
}

function Outcome({ page, say, words }: { page: SearchPage; say: Say; words: string }) {
  const { results, query, most } = page
  if (results.total === 0) {
    return (
      <>
        <EmptyState say={say} what={say.t(said.nothing, { words })} todo={say.t(said.nothingTodo)} level={2} />
        {results.near.length > 0 ? (
          <Section title={say.t(said.near)}>
            <Hits say={say} hits={results.near} />
          </Section>
        ) : null}
      </>
    )
  }
  const after = query.after ?? 0
  const next = after + most < results.total ? { next: linkTo(query, { after: String(after + most) }) } : {}
  const previous = after > 0 ? { previous: linkTo(query, { after: after > most ? String(after - most) : undefined }) } : {}
  return (
    <Narrowed
      by={
        <Facets
          say={say}
          action="/search"
          facets={facetsOf(page, say)}
          rule={say.t(said.rule)}
          {...(isNarrowed(query) ? { clear: linkTo({ q: words }, {}) } : {})}
        />
      }
    >
      <h2>
        {say.number(results.total)} {say.t(said.found)}
      </h2>
      <Hits say={say} hits={results.found} />
      <Pager say={say} {...previous} {...next} />
    </Narrowed>
  )
}

const isNarrowed = (query: SearchQuery) => query.kind !== undefined || narrowings.some((n) => query[n] !== undefined)

function facetsOf({ results, query, labels }: SearchPage, say: Say): Facet[] {
  const kinds = results.kinds.map((k) => ({
    href: linkTo(query, { kind: query.kind === k.kind ? undefined : k.kind }),
    label: nameOfKind(say, k.kind),
    count: k.count,
    chosen: query.kind === k.kind,
  }))
  const others = narrowings.flatMap((name) => {
    const found = results.facets.filter((f) => f.facet === name).slice(0, 8)
    if (found.length === 0) return []
    const links = found.map((f) => ({
      href: linkTo(query, { [name]: query[name] === f.code ? undefined : f.code }),
      label: labels[`${name}:${f.code}`] ?? f.code,
      count: f.count,
      chosen: query[name] === f.code,
    }))
    return [{ name, legend: say.t(said[name]), links }]
  })
  return [{ name: "kind", legend: say.t(said.kind), links: kinds }, ...others]
}

/** The words found are set off by marks that the database put around them: here they become `<mark>`. */
function Excerpt({ text }: { text: string }) {
  const parts = text.split(/[⟦⟧]/)
  return <>{parts.map((part, i) => (i % 2 === 1 ? <mark key={`${i}${part}`}>{part}</mark> : part))}</>
}

function Hits({ say, hits }: { say: Say; hits: readonly Found[] }) {
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <li key={hit.ref}>
          <p>
            <a href={say.href(hit.href)}>{hit.title}</a> <span class="tag">{nameOfKind(say, hit.kind)}</span>
          </p>
          {hit.excerpt ? (
            <p class="quiet">
              <Excerpt text={hit.excerpt} />
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
