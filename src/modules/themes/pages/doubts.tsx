import type { Card, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import {
  AsWritten,
  DataTable,
  Deeds,
  EmptyState,
  type Facet,
  Facets,
  Narrowed,
  PageHead,
  Pager,
  SourceList,
  TableLinks,
} from "#src/web/index.ts"
import { doubtKindWords, doubtWords as words } from "../messages/doubts.ts"
import { said } from "../messages/themes.ts"
import type { DoubtRow, DoubtTally } from "../queries.ts"
import type { PartOf } from "../rules.ts"
import type { DoubtKind } from "../types.ts"

export type DoubtsQuery = { kind?: DoubtKind | undefined; document?: string | undefined; after?: string | undefined }
export type DoubtsPage = {
  doubts: readonly DoubtRow[]
  /** Those of them that stand on this page. */
  part: PartOf<DoubtRow>
  tallies: readonly DoubtTally[]
  asked: DoubtsQuery
  cards: ReadonlyMap<Ref, Card>
  documents: ReadonlyMap<string, Localised>
}

const linkTo = (asked: DoubtsQuery, change: DoubtsQuery, face = ""): Href => {
  const query = Object.entries({ ...asked, ...change }).flatMap(([k, v]) => (v ? [[k, v]] : []))
  return `/doubts${face}${query.length > 0 ? `?${new URLSearchParams(query)}` : ""}`
}

export function doubtsView(page: DoubtsPage, say: Say): View {
  const { asked, doubts, part } = page
  const title = say.t(words.title)
  const narrowed = asked.kind !== undefined || asked.document !== undefined
  return {
    title,
    trail: [{ label: say.t(said.documentsKicker), href: "/documents" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(words.lede)} />
        <Deeds>
          <TableLinks say={say} of={(ending) => linkTo(asked, {}, ending)} />
        </Deeds>
        <Narrowed
          by={
            <Facets
              say={say}
              action="/doubts"
              facets={facetsOf(page, say)}
              rule={say.t(words.rule)}
              {...(narrowed ? { clear: "/doubts" as Href } : {})}
            />
          }
        >
          {doubts.length > 0 ? (
            <>
              <Doubts page={page} say={say} />
              <Pager
                say={say}
                {...(part.previous === undefined ? {} : { previous: linkTo(asked, { after: part.previous ?? undefined }) })}
                {...(part.next === undefined ? {} : { next: linkTo(asked, { after: part.next }) })}
              />
            </>
          ) : (
            <EmptyState say={say} what={say.t(words.none)} todo={say.t(words.noneHint)} />
          )}
        </Narrowed>
      </>
    ),
  }
}

function facetsOf({ tallies, asked, documents }: DoubtsPage, say: Say): Facet[] {
  const linksOf = (facet: "kind" | "document", label: (code: string) => string) =>
    tallies
      .filter((t) => t.facet === facet && (asked[facet] === undefined || asked[facet] === t.code))
      .map((t) => ({
        href: linkTo(asked, { [facet]: asked[facet] === undefined ? t.code : undefined }),
        label: label(t.code),
        count: t.count,
        chosen: asked[facet] !== undefined,
      }))
  const documentName = (key: string) => {
    const name = documents.get(key)
    return name ? say.name(name) : key
  }
  return [
    { name: "kind", legend: say.t(words.kind), links: linksOf("kind", (code) => say.t(doubtKindWords[code as DoubtKind])) },
    { name: "document", legend: say.t(words.document), links: linksOf("document", documentName) },
  ]
}

function Doubts({ page, say }: { page: DoubtsPage; say: Say }) {
  return (
    <DataTable
      say={say}
      caption={say.t(words.title)}
      count={{ value: page.doubts.length, rule: say.t(words.rule) }}
      rows={page.part.rows}
      rowKey={(d) => d.key}
      columns={[
        { key: "thing", label: say.t(words.thing), heads: true, cell: (d) => <Thing page={page} say={say} thing={d.thing} /> },
        { key: "kind", label: say.t(words.kind), cell: (d) => say.t(doubtKindWords[d.kind as DoubtKind]) },
        {
          key: "note",
          label: say.t(words.why),
          cell: (d) => (
            <>
              <span lang="en">{say.name(d.note)}</span>
              {d.asWritten ? (
                <AsWritten say={say} lang="en">
                  {d.asWritten}
                </AsWritten>
              ) : null}
            </>
          ),
        },
        {
          key: "reading",
          label: say.t(words.reading),
          cell: (d) => (d.reading ? <span lang="en">{say.name(d.reading)}</span> : null),
        },
        {
          key: "source",
          label: say.t(words.source),
          cell: (d) => <SourceList say={say} sources={d.sources} documents={page.documents} />,
        },
      ]}
    />
  )
}

/** What is in doubt: a record by its card, or a line of a document where no record hangs on it. */
function Thing({ page, say, thing }: { page: DoubtsPage; say: Say; thing: string }) {
  const card = page.cards.get(thing as Ref)
  if (card) return <a href={say.href(card.href)}>{card.title}</a>
  const id = idOf(thing as Ref)
  if (kindOf(thing as Ref) !== "line") return <>{id}</>
  const [document = "", line = ""] = id.split("/")
  const name = page.documents.get(document)
  return (
    <>
      {name ? say.name(name) : document}, {say.t(words.line, { line })}
    </>
  )
}
