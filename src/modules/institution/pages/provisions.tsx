import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { langNames, langs } from "#src/values/lang.ts"
import {
  Annotated,
  BasisMark,
  Columns,
  DeedLink,
  Facts,
  Notice,
  PageHead,
  Pager,
  Panel,
  Section,
  SourceList,
  Tree,
  type TreeNode,
  WordDiff,
} from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { told } from "../messages/orders.ts"
import { capacityWords, outcomeWords, provisionKindWords } from "../messages/words.ts"
import { type Names, orderTitle, wordsOf } from "../names.ts"
import { readLimits } from "../rules/limits.ts"
import type { Order, Pairing, Provision } from "../types.ts"
import { English, limitText, ThemeLinks, UnitLink } from "./parts.tsx"

/** Provisions of one kind under its heading, printed numbers in the margin. */
export function ProvisionsOfKind({ say, names, provisions }: { say: Say; names: Names; provisions: readonly Provision[] }) {
  const kind = provisions[0]?.kind
  if (!kind) return null
  return (
    <>
      <h3>{say.t(provisionKindWords[kind])}</h3>
      <Tree say={say} label={say.t(provisionKindWords[kind])} nodes={provisions.map((p) => provisionNode(say, names, p))} />
    </>
  )
}

/** A provision in a list: its summary leads to its page; below it what it makes the unit do, its conditions and themes. */
export function provisionNode(say: Say, names: Names, p: Provision, withUnit = false): TreeNode {
  const summary = say.text(wordsOf(p))
  const limits = readLimits(p.limits).map((l) => limitText(say, names, l))
  const words = [p.capacity ? say.t(capacityWords[p.capacity]) : "", ...limits].filter(Boolean).join(" · ")
  return {
    key: p.key.replace("/", "-"),
    printed: p.path,
    title: summary.text,
    ...(summary.fallback ? { lang: summary.lang } : {}),
    href: `/provisions/${p.key}`,
    note: (
      <>
        {withUnit ? (
          <>
            <UnitLink say={say} names={names} unit={p.unit} order={p.order} short />
            {words || p.themes.length > 0 ? " · " : ""}
          </>
        ) : null}
        {words}
        {words && p.themes.length > 0 ? " · " : ""}
        <ThemeLinks say={say} names={names} themes={p.themes} />
      </>
    ),
  }
}

export type Pair = { pairing: Pairing; other: Provision; order: Order | null }
export type ProvisionPage = {
  provision: Provision
  order: Order
  before: readonly Pair[]
  after: readonly Pair[]
  hasEarlier: boolean
  hasLater: boolean
  previous: { key: string; path: string } | null
  next: { key: string; path: string } | null
  names: Names
  mayReview: boolean
  /** In which lines of the file that was brought in each language of the official text stands. */
  textPlaces: readonly { language: string; places: readonly string[] }[]
  panels: readonly PanelData[]
}

export function provisionView(page: ProvisionPage, say: Say): View {
  const { provision: p, order, names } = page
  const title = `${p.path} · ${orderTitle(say, order)}`
  const limits = readLimits(p.limits)
  return {
    title,
    section: "institution",
    trail: [
      { label: say.t(told.kicker), href: "/orders" },
      { label: orderTitle(say, order), href: `/orders/${order.key}` },
    ],
    body: (
      <>
        <PageHead kicker={say.t(told.provision)} title={p.path} lede={orderTitle(say, order)} />
        {p.catchAll ? (
          <Notice say={say} kind="info">
            {say.t(told.catchAll)}
          </Notice>
        ) : null}
        <Section title={say.t(told.summary)} note={say.t(said.summariesNote)}>
          <Annotated margin={<SourceList say={say} documents={names.documents} sources={p.sources} />}>
            {Object.keys(p.summary.values).length > 0 ? (
              <p class="lede">
                <English say={say} text={p.summary} />
              </p>
            ) : (
              <p class="quiet">{say.t(told.notSummarised)}</p>
            )}
          </Annotated>
          <Facts
            say={say}
            items={[
              { label: say.t(told.binds), value: <UnitLink say={say} names={names} unit={p.unit} order={p.order} /> },
              { label: say.t(told.kind), value: say.t(provisionKindWords[p.kind]) },
              ...(p.capacity ? [{ label: say.t(told.capacity), value: say.t(capacityWords[p.capacity]) }] : []),
              {
                label: say.t(told.conditions),
                value:
                  limits.length > 0
                    ? limits.map((l) => <div key={JSON.stringify(l)}>{limitText(say, names, l)}</div>)
                    : say.t(told.noConditions),
              },
              ...(p.themes.length > 0
                ? [{ label: say.t(told.themes), value: <ThemeLinks say={say} names={names} themes={p.themes} /> }]
                : []),
            ]}
          />
        </Section>
        <OfficialText say={say} provision={p} places={page.textPlaces} />
        {page.hasEarlier || page.before.length > 0 ? (
          <Pairs say={say} page={page} pairs={page.before} title={say.t(told.from)} none={say.t(told.noPairBefore)} />
        ) : null}
        {page.hasLater || page.after.length > 0 ? (
          <Pairs say={say} page={page} pairs={page.after} title={say.t(told.to)} none={say.t(told.noPairAfter)} />
        ) : null}
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
        <Pager
          say={say}
          {...(page.previous ? { previous: `/provisions/${page.previous.key}` as const } : {})}
          {...(page.next ? { next: `/provisions/${page.next.key}` as const } : {})}
        />
      </>
    ),
  }
}

type TextProps = { say: Say; provision: Provision; places: ProvisionPage["textPlaces"] }

/** The words of the order in each language that was brought in, the reader's first, with the lines of the file. */
function OfficialText({ say, provision, places }: TextProps) {
  const { officialText } = provision
  const spoken = [say.lang, ...langs.filter((l) => l !== say.lang)]
  const texts = spoken.flatMap((lang) => {
    const value = officialText?.values[lang]
    return value ? [{ lang, ...value, lines: places.find((x) => x.language === lang)?.places ?? [] }] : []
  })
  return (
    <Section title={say.t(told.officialText)}>
      {texts.length === 0 ? <p class="quiet">{say.t(told.noText)}</p> : null}
      {texts.map(({ lang, text, kind, lines }) => (
        <Annotated
          key={lang}
          margin={
            <>
              <div>
                {langNames[lang]}, {say.t(kind === "authentic" ? told.authentic : told.official)}
              </div>
              {lines.length > 0 ? <div>{say.t(told.fileLines, { places: lines.join(", ") })}</div> : null}
            </>
          }
        >
          {text.split("\n").map((part, i) => (
            <p key={`${i} ${part}`} lang={lang}>
              {part}
            </p>
          ))}
        </Annotated>
      ))}
    </Section>
  )
}

type PairsProps = { say: Say; page: ProvisionPage; pairs: readonly Pair[]; title: string; none: string }

function Pairs({ say, page, pairs, title, none }: PairsProps) {
  return (
    <Section title={title}>
      {pairs.length === 0 ? <p class="quiet">{none}</p> : null}
      {pairs.map(({ pairing, other, order }) => (
        <article key={pairing.key}>
          <p>
            <strong>{pairing.kind === "none" ? "–" : say.t(outcomeWords[pairing.kind])}</strong>{" "}
            <a href={say.href(`/provisions/${other.key}`)}>{other.path}</a> ·{" "}
            <UnitLink say={say} names={page.names} unit={other.unit} order={other.order} />
            {order ? <span class="quiet"> · {orderTitle(say, order)}</span> : null}
          </p>
          <p>
            <English say={say} text={wordsOf(other)} />
          </p>
          {pairing.note ? (
            <p class="small">
              <English say={say} text={pairing.note} />
            </p>
          ) : null}
          <PairBasis say={say} pairing={pairing} />
          <Difference say={say} one={other} other={page.provision} />
          {page.mayReview ? (
            <DeedLink say={say} href={`/pairings/${pairing.key}`}>
              {say.t(told.review)}
            </DeedLink>
          ) : null}
        </article>
      ))}
    </Section>
  )
}

export const PairBasis = ({ say, pairing }: { say: Say; pairing: Pairing }) => {
  const day = pairing.confirmedAt?.toISOString().slice(0, 10)
  return <BasisMark say={say} basis={pairing.basis} {...(day ? { confirmedOn: day as Day } : {})} />
}

/** The words that changed, where the text of both sides has been brought in, in the reader's language. */
export function Difference({ say, one, other }: { say: Say; one: Provision; other: Provision }) {
  if (!one.officialText || !other.officialText) return null
  const [before, after] = [say.text(one.officialText), say.text(other.officialText)]
  if (before.lang !== after.lang) return null
  return <WordDiff say={say} before={before.text} after={after.text} lang={before.lang} />
}
