// Mandates as lines, narrowed by kind and status.
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { DataTable, EmptyState, Facets, Narrowed, Pager, Section } from "#src/web/index.ts"
import { mandateWords } from "../../messages/words.ts"
import { clauseName } from "../../names.ts"
import { mandateText } from "../../pages/parts.tsx"
import { clauseHref, mandateKinds } from "../../types.ts"
import { counting as said } from "../counting-messages.ts"
import { screening } from "../messages.ts"
import type { Narrowing, ScreenableCount, ScreenableRow } from "../queries.ts"
import { screeningStatuses } from "../types.ts"
import { statusWords } from "../words.ts"
import { StatusTag } from "./mark.tsx"

export type ListPage = {
  rows: readonly ScreenableRow[]
  counts: readonly ScreenableCount[]
  narrowed: Narrowing
  from: string | undefined
  next: string | null
}

const choices = ["unscreened", ...screeningStatuses] as const

function listHref(query: Narrowing & { from?: string }): Href {
  const given = Object.entries(query).filter((e): e is [string, string] => Boolean(e[1]))
  return given.length === 0 ? "/mandates#by-status" : `/mandates?${new URLSearchParams(given)}#by-status`
}

type Tally = { kind?: string | undefined; status?: string | undefined }
const tally = (counts: readonly ScreenableCount[], { kind, status }: Tally) =>
  counts
    .filter((c) => (kind ?? c.kind) === c.kind && (status ?? c.status ?? "unscreened") === (c.status ?? "unscreened"))
    .reduce((n, c) => n + c.count, 0)

export function MandateList({ say, page }: { say: Say; page: ListPage }) {
  const { counts, narrowed, rows } = page
  const { kind, status } = narrowed
  const rule = say.t(said.listRule)
  const kinds = mandateKinds.map((k) => ({
    href: listHref({ kind: k, status }),
    label: say.t(mandateWords[k]),
    count: tally(counts, { kind: k, status }),
    chosen: k === kind,
  }))
  const statuses = choices
    .map((s) => ({
      href: listHref({ kind, status: s }),
      label: say.t(statusWords[s]),
      count: tally(counts, { kind, status: s }),
      chosen: s === status,
    }))
    .filter((s) => s.count > 0 || s.chosen)
  return (
    <Section title={say.t(said.list)} note={say.t(said.listNote)} id="by-status" wide>
      <Narrowed
        by={
          <Facets
            say={say}
            action="/mandates"
            of={say.t(said.list)}
            rule={rule}
            facets={[
              { name: "status", legend: say.t(screening.status), links: statuses },
              { name: "kind", legend: say.t(said.kind), links: kinds },
            ]}
            {...(kind || status ? { clear: listHref({}) } : {})}
          />
        }
      >
        {rows.length === 0 ? (
          <EmptyState say={say} what={say.t(said.none)} todo={say.t(said.noneTodo)} />
        ) : (
          <MandateTable say={say} page={page} total={{ value: tally(counts, { kind, status }), rule }} />
        )}
        <Pager
          say={say}
          {...(page.from ? { previous: listHref(narrowed) } : {})}
          {...(page.next ? { next: listHref({ ...narrowed, from: page.next }) } : {})}
        />
        <p>
          <a href={say.href("/mandates/counts")}>{say.t(said.link)}</a>
        </p>
      </Narrowed>
    </Section>
  )
}

function MandateTable({ say, page, total }: { say: Say; page: ListPage; total: { value: number; rule: string } }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.list)}
      count={total}
      rows={page.rows}
      rowKey={(c) => c.key}
      columns={[
        {
          key: "mandate",
          label: say.t(said.mandate),
          heads: true,
          cell: (c) => (
            <>
              <a href={say.href(clauseHref(c.key))}>{clauseName(say, c)}</a>
              <div class="small quiet">{say.name(c.instrumentTitle)}</div>
            </>
          ),
        },
        { key: "kind", label: say.t(said.kind), cell: (c) => mandateText(say, c) },
        { key: "status", label: say.t(screening.status), cell: (c) => <StatusTag say={say} status={c.status} /> },
        { key: "decided", label: say.t(said.decided), cell: (c) => (c.decidedOn ? say.day(c.decidedOn) : "") },
      ]}
    />
  )
}
