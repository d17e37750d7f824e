// What the pages of a review share, whatever the document: fields that keep what was typed, everything that was wrong, the
// lines of the file and where they stand.
import type { ComponentChildren } from "preact"
import { type Filled, faultAt } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Reason, reasonLang, tellReason } from "#src/platform/reading/reasons.ts"
import { type Conflict, ConflictView } from "./compare.tsx"
import { ErrorSummary } from "./form.tsx"
import { reviewWords as words } from "./messages/review.ts"
import { Section } from "./page-head.tsx"
import { DataTable } from "./table.tsx"

const typed = (filled: Filled, name: string): string | undefined => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : value?.[0]
}

/** A field's value and fault as it was sent, else the stored value. */
export const held = (say: Say, filled: Filled, name: string, stored: string) => {
  const fault = faultAt(filled.faults, name)
  return { say, name, value: typed(filled, name) ?? stored, ...(fault ? { fault: say.t(fault.message, fault.values) } : {}) }
}

type SaidProps = Readonly<{ say: Say; filled: Filled; labels: Readonly<Record<string, string>> }>

/** Everything that was wrong with what was sent; and where somebody was faster, both sides. */
export function Said({ say, filled, labels }: SaidProps) {
  const conflicts = Object.entries(filled.theirs ?? {}).flatMap(([name, theirs]): Conflict[] =>
    name in labels ? [{ name, label: labels[name] ?? name, yours: typed(filled, name) ?? "", theirs: String(theirs ?? "") }] : [],
  )
  return (
    <>
      {filled.theirs ? <ConflictView say={say} conflicts={conflicts} /> : null}
      <ErrorSummary
        say={say}
        faults={filled.faults.map((f) => {
          const name = f.pointer.slice(1)
          return { name, label: labels[name] ?? say.t(words.correction), fault: say.t(f.message, f.values) }
        })}
      />
    </>
  )
}

/** Lines in short: `43-45, 47`. Lines of pages and paragraphs with breaks are listed one by one. */
export function placesInShort(places: readonly string[]): string {
  const parts: { from: string; to: string }[] = []
  for (const place of places) {
    const last = parts.at(-1)
    if (last && !place.includes(":") && Number(place) === Number(last.to) + 1) last.to = place
    else parts.push({ from: place, to: place })
  }
  return parts.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(", ")
}

export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text

/** `3:12` in an address is `3-12`. */
export const lineSlug = (place: string): string => place.replace(":", "-")

type Account = { is: "placed"; as: string } | { is: "unplaced"; why: Reason } | { is: "aside"; why: string }
export type ReadLine = Readonly<{ place: string; text: string; account: Account }>
type UnplacedProps = Readonly<{ say: Say; lines: readonly ReadLine[]; hrefOf: (line: ReadLine) => Href | null }>

/** Lines that no part holds, each with its reason in the reader's language and the way to mend it. */
export const UnplacedLines = ({ say, lines, hrefOf }: UnplacedProps) =>
  lines.length === 0 ? null : (
    <DataTable
      say={say}
      caption={say.t(words.unplaced)}
      rows={lines}
      rowKey={(l) => l.place}
      columns={[
        { key: "line", label: say.t(words.line), heads: true, cell: (l) => l.place },
        { key: "text", label: say.t(words.text), cell: (l) => shortened(l.text, 240) },
        {
          key: "why",
          label: say.t(words.why),
          cell: (l) =>
            l.account.is === "unplaced" ? <span lang={reasonLang(l.account.why)}>{tellReason(say, l.account.why)}</span> : "",
        },
        {
          key: "todo",
          label: say.t(words.todo),
          cell: (l) => {
            const href = hrefOf(l)
            return href ? <a href={say.href(href)}>{say.t(words.placeLine)}</a> : ""
          },
        },
      ]}
    />
  )

export type OddRow = Readonly<{
  kind: string
  label: string
  advice: string
  details: readonly Readonly<{ place: string; told: string; lang?: string | undefined }>[]
}>

/** What the reader of the file stumbled over: each kind once, with its places and what to do. Printed words keep their language. */
export const OddityTable = ({ say, rows }: { say: Say; rows: readonly OddRow[] }) =>
  rows.length === 0 ? null : (
    <DataTable
      say={say}
      caption={say.t(words.oddities)}
      rows={rows}
      rowKey={(r) => r.kind}
      columns={[
        { key: "kind", label: say.t(words.oddity), heads: true, cell: (r) => r.label },
        {
          key: "detail",
          label: say.t(words.detail),
          cell: (r) =>
            r.details.map((d, i) => (
              <div key={`${d.place} ${i}`}>
                {say.t(words.lines, { count: 1, places: d.place })}
                {say.colon}
                <span lang={d.lang}>{shortened(d.told, 160)}</span>
              </div>
            )),
        },
        { key: "todo", label: say.t(words.todo), cell: (r) => r.advice },
      ]}
    />
  )

type AllProps = Readonly<{
  say: Say
  lines: readonly ReadLine[]
  /** The word for a part of this kind of document. */
  partName: (part: string) => string
  /** The part whose lines stand in the tree already, and how the rest is called. */
  inTree: string
  others: (count: number) => ComponentChildren & string
}>

/** How many lines each part holds: the account of the whole file. */
function countAccounts(lines: readonly ReadLine[]): { what: string; count: number }[] {
  const by = Map.groupBy(lines, (l) => (l.account.is === "placed" ? l.account.as : l.account.is))
  return [...by].map(([what, some]) => ({ what, count: some.length }))
}

/** The account of the whole file: each line once. What stands in the tree is counted, the others are listed. */
export function AllLines({ say, lines, partName, inTree, others: othersOf }: AllProps) {
  const others = lines.filter((l) => l.account.is !== "placed" || l.account.as !== inTree)
  return (
    <Section title={say.t(words.account)} note={say.t(words.accountNote)} wide>
      <DataTable
        say={say}
        caption={say.t(words.accountCaption)}
        count={{ value: lines.length, rule: say.t(words.accountRule) }}
        rows={countAccounts(lines)}
        rowKey={(c) => c.what}
        columns={[
          { key: "what", label: say.t(words.stands), heads: true, cell: (c) => partName(c.what) },
          { key: "count", label: say.t(words.sourceLines), number: true, cell: (c) => say.number(c.count) },
        ]}
      />
      <details>
        <summary>{othersOf(others.length)}</summary>
        <DataTable
          say={say}
          caption={othersOf(others.length)}
          rows={others}
          rowKey={(l) => l.place}
          columns={[
            { key: "line", label: say.t(words.line), heads: true, cell: (l) => l.place },
            {
              key: "as",
              label: say.t(words.stands),
              cell: (l) => partName(l.account.is === "placed" ? l.account.as : l.account.is),
            },
            { key: "text", label: say.t(words.text), cell: (l) => shortened(l.text, 240) },
          ]}
        />
      </details>
    </Section>
  )
}
