// A printed figure with the records behind it as they stood, and as they stand today.
import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"
import { DataTable, Facts, PageHead, Panel, Section, SourceList } from "#src/web/index.ts"
import type { Today } from "../../programmes/index.ts"
import { valueText } from "../compose/words.ts"
import { editionTitle } from "../kinds.ts"
import { editionWords } from "../messages/editions.ts"
import { erratumWords } from "../messages/errata.ts"
import { tracedWords } from "../messages/figures.ts"
import type { Change, EditionCard, Erratum } from "../queries/editions.ts"
import type { Stored } from "../snapshot.ts"
import { slugOf } from "../types.ts"
import { erratumLine } from "./edition.tsx"

export type FigurePage = {
  edition: EditionCard
  figure: Stored["figures"][number]
  cards: readonly { ref: string; card: Stored["records"][string] | null }[]
  /** Names of the documents that the records rest on. */
  documents: ReadonlyMap<string, Localised>
  today: readonly Today[]
  change: Change | null
  errata: readonly Erratum[]
  panels: readonly PanelData[]
}

/** Where a record behind a figure is read today. */
export function placeOf(ref: string, thing?: unknown): Href | null {
  const at = typeof thing === "string" && kindOf(ref as Ref) === "result" ? thing : ref
  const slug = slugOf(idOf(at as Ref))
  if (at.startsWith("activity:")) return `/activities/${slug}`
  if (at.startsWith("programme:")) return `/programmes/${slug}`
  if (at.startsWith("project:")) return `/projects/${slug}`
  return null
}

const said = (say: Say, values: { value?: unknown; qualifier?: unknown }): string =>
  typeof values.value === "number" ? valueText(say, { value: values.value, qualifier: String(values.qualifier ?? "exact") }) : ""

type Line = {
  ref: string
  title: string
  lang: string
  href: Href | null
  stood: string
  now: string
  sources: readonly Source[]
}

/** A snapshot keeps the sources of a record as its module gave them. */
export const sourcesOf = (card: Stored["records"][string] | null) => (card?.sources ?? []) as readonly Source[]

function lineOf(page: FigurePage, say: Say, { ref, card }: FigurePage["cards"][number]): Line {
  const now = page.today.find((t) => t.ref === ref)
  const version = (n: number | null | undefined) => (n ? say.t(tracedWords.versionNow, { n: String(n) }) : "")
  const both = (a: string, b: string) => [a, b].filter(Boolean).join(", ")
  const today = now
    ? both(said(say, { value: now.value ?? undefined, qualifier: now.qualifier }), version(now.version))
    : say.t(tracedWords.gone)
  return {
    ref,
    title: card?.title ?? (now?.title ? say.name(now.title as Localised) : ref),
    lang: page.edition.language,
    href: placeOf(ref, card?.values.thing),
    stood: card ? both(said(say, card.values), version(card.version)) : "",
    now: today,
    sources: sourcesOf(card),
  }
}

export function figureView(page: FigurePage, say: Say): View {
  const { edition, figure, change, errata } = page
  const lines = page.cards.map((c) => lineOf(page, say, c))
  const today = change
    ? change.value === null
      ? say.t(tracedWords.notPrinted)
      : say.number(change.value)
    : `${figure.text} (${say.t(tracedWords.unchanged)})`
  return {
    title: `${figure.code}${say.colon}${figure.label}`,
    section: "reports",
    trail: [
      { label: say.t(editionWords.editions), href: "/editions" },
      { label: editionTitle(edition), href: `/editions/${edition.key}` },
    ],
    body: (
      <>
        <PageHead
          kicker={`${say.t(tracedWords.figure)} ${figure.code}`}
          title={`${figure.label}${say.colon}${figure.text}`}
          lang={edition.language}
        />
        <Section title={say.t(tracedWords.figure)}>
          <Facts
            say={say}
            items={[
              { label: say.t(tracedWords.value), value: <strong>{figure.text}</strong> },
              { label: say.t(tracedWords.todayValue), value: today },
              { label: say.t(tracedWords.rule), value: <span lang={edition.language}>{figure.rule}</span> },
              ...errata.map((e) => ({
                label: `${say.t(erratumWords.errata)} ${e.number}`,
                value: <span lang={e.language}>{e.text}</span>,
                note: erratumLine(say, e),
              })),
            ]}
          />
        </Section>
        <Section title={say.t(tracedWords.behind)} wide>
          <DataTable
            say={say}
            caption={say.t(tracedWords.behind)}
            count={{ value: lines.length, rule: say.t(tracedWords.behindRule) }}
            rows={lines}
            rowKey={(l) => l.ref}
            columns={[
              {
                key: "record",
                label: say.t(tracedWords.record),
                heads: true,
                cell: (l) =>
                  l.href ? (
                    <a href={say.href(l.href)} lang={l.lang}>
                      {l.title}
                    </a>
                  ) : (
                    <span lang={l.lang}>{l.title}</span>
                  ),
              },
              // Programmes and activities that are counted have no value of their own.
              ...(lines.some((l) => l.stood || l.now)
                ? [
                    { key: "stood", label: say.t(tracedWords.asItStood), cell: (l: Line) => l.stood || "–" },
                    { key: "now", label: say.t(tracedWords.today), cell: (l: Line) => l.now || "–" },
                  ]
                : []),
              {
                key: "source",
                label: say.t(tracedWords.source),
                cell: (l) => <SourceList say={say} sources={l.sources} documents={page.documents} />,
              },
            ]}
          />
        </Section>
        {page.panels.map((panel) => (
          <Panel key={panel.title} say={say} panel={panel} level={2} />
        ))}
      </>
    ),
  }
}
