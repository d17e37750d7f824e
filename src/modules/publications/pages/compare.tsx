// Two editions beside each other.
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, Facts, Notice, PageHead, Section, WordDiff } from "#src/web/index.ts"
import type { ComparedFigure, ComparedSection, Comparison } from "../compare.ts"
import { editionTitle } from "../kinds.ts"
import { comparisonWords as words } from "../messages/comparison.ts"
import { editionWords } from "../messages/editions.ts"
import { reportWords } from "../messages/reports.ts"
import type { EditionCard } from "../queries/editions.ts"
import type { Stored } from "../snapshot.ts"
import { placeOf } from "./figure.tsx"

type Side = Readonly<{ edition: EditionCard; records: Stored["records"] }>
export type ComparePage = Readonly<{ before: Side; after: Side; comparison: Comparison }>

export function compareView({ before, after, comparison }: ComparePage, say: Say): View {
  const title = say.t(words.compare)
  const { added, removed, changed, figures } = comparison
  const same = added.length + removed.length + changed.length + figures.length === 0
  return {
    title,
    section: "reports",
    trail: [
      { label: say.t(reportWords.reports), href: "/reports" },
      { label: say.t(editionWords.editions), href: "/editions" },
      { label: editionTitle(after.edition), href: `/editions/${after.edition.key}` },
    ],
    body: (
      <>
        <PageHead kicker={say.t(editionWords.edition)} title={title} lede={say.t(words.compareNote)} />
        <Section title={say.t(editionWords.editions)}>
          <Facts
            say={say}
            items={[
              { label: say.t(words.before), value: <EditionLink say={say} edition={before.edition} /> },
              { label: say.t(words.after), value: <EditionLink say={say} edition={after.edition} /> },
            ]}
          />
          {before.edition.language === after.edition.language ? null : (
            <Notice say={say} kind="info">
              {say.t(words.otherLanguage)}
            </Notice>
          )}
          {same ? <p>{say.t(words.same)}</p> : null}
        </Section>
        {same ? null : (
          <>
            <Names say={say} title={say.t(words.added)} of={after.edition} sections={added} />
            <Names say={say} title={say.t(words.removed)} of={before.edition} sections={removed} />
            {before.edition.language === after.edition.language ? (
              <Section title={say.t(words.changed)} wide>
                {changed.length === 0 ? <p>{say.t(words.none)}</p> : null}
                {changed.map((s) => (
                  <details key={s.id}>
                    <summary lang={after.edition.language}>{s.title}</summary>
                    <WordDiff say={say} before={s.before} after={s.after} lang={after.edition.language} around={12} />
                  </details>
                ))}
              </Section>
            ) : null}
            <Section title={say.t(words.figures)} wide>
              <FiguresTable say={say} before={before} after={after} figures={figures} />
            </Section>
          </>
        )}
      </>
    ),
  }
}

const EditionLink = ({ say, edition }: { say: Say; edition: EditionCard }) => (
  <>
    <a href={say.href(`/editions/${edition.key}`)} lang={edition.language}>
      {editionTitle(edition)}
    </a>
    , <time dateTime={edition.issuedOn}>{say.day(edition.issuedOn)}</time>
  </>
)

function Names({ say, title, of, sections }: { say: Say; title: string; of: EditionCard; sections: readonly ComparedSection[] }) {
  return (
    <Section title={title}>
      {sections.length === 0 ? <p>{say.t(words.none)}</p> : null}
      <ul>
        {sections.map((s) => (
          <li key={s.id}>
            <a href={say.href(`/editions/${of.key}/text#${s.id}`)} lang={of.language}>
              {s.title}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const shown = 5

function FiguresTable({
  say,
  before,
  after,
  figures,
}: { say: Say; figures: readonly ComparedFigure[] } & Omit<ComparePage, "comparison">) {
  if (figures.length === 0) return <p>{say.t(words.none)}</p>
  const value = (side: Side, figure: ComparedFigure["before"]) =>
    figure ? (
      <>
        {figure.text}
        {"\u00a0"}
        <a href={say.href(`/editions/${side.edition.key}/figures/${figure.code}`)}>{figure.code}</a>
      </>
    ) : (
      "–"
    )
  return (
    <DataTable
      say={say}
      caption={say.t(words.figures)}
      count={{ value: figures.length, rule: say.t(words.figuresRule) }}
      rows={figures}
      rowKey={(f) => f.figure}
      columns={[
        {
          key: "figure",
          label: say.t(words.figure),
          heads: true,
          cell: (f) => <span lang={(f.after ? after : before).edition.language}>{f.label}</span>,
        },
        { key: "before", label: say.t(words.before), cell: (f) => value(before, f.before) },
        { key: "after", label: say.t(words.after), cell: (f) => value(after, f.after) },
        { key: "records", label: say.t(words.records), cell: (f) => <Records say={say} figure={f} sides={[after, before]} /> },
      ]}
    />
  )
}

/** Records that one of the two counts and the other does not; where both count the same, the records themselves. */
function Records({ say, figure, sides }: { say: Say; figure: ComparedFigure; sides: readonly [Side, Side] }) {
  const [was, is] = [new Set(figure.before?.refs), new Set(figure.after?.refs)]
  const all = [...new Set([...is, ...was])]
  const differing = all.filter((ref) => was.has(ref) !== is.has(ref))
  const told = differing.length > 0 ? differing : all
  return (
    <ul>
      {told.slice(0, shown).map((ref) => {
        const side = sides.find((s) => s.records[ref])
        const card = side?.records[ref]
        const href = placeOf(ref, card?.values.thing)
        const title = <span lang={side?.edition.language}>{card?.title ?? ref}</span>
        const sign = differing.length === 0 ? "" : is.has(ref) ? "+\u00a0" : "−\u00a0"
        return (
          <li key={ref}>
            {sign}
            {href ? <a href={say.href(href)}>{title}</a> : title}
          </li>
        )
      })}
      {told.length > shown ? <li>{say.t(words.andMore, { n: say.number(told.length - shown) })}</li> : null}
    </ul>
  )
}
