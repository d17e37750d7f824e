import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import {
  Chain,
  Columns,
  Count,
  DeedLink,
  Deeds,
  Doubt,
  EmptyState,
  Facts,
  PageHead,
  Panel,
  Section,
  SourceList,
  Tree,
  type TreeNode,
} from "#src/web/index.ts"
import { said } from "../messages/pages.ts"
import { wordingWords } from "../messages/wording.ts"
import { typeWords } from "../messages/words.ts"
import { cite, initial, type Names, sourcesOf } from "../names.ts"
import type { ClauseRow, InstrumentRow } from "../queries.ts"
import type { ClauseText, InstrumentText } from "../review/queries.ts"
import { clauseHref, type InstrumentType } from "../types.ts"
import { mandateText } from "./parts.tsx"
import { AroundClauses, SetAside } from "./wording.tsx"

export type InstrumentPage = {
  instrument: InstrumentRow
  clauses: readonly ClauseRow[]
  names: Names
  texts: readonly InstrumentText[]
  /** The wording of its clauses in every language that is held. */
  wordings: readonly ClauseText[]
  /** Legal and planning may bring in a text. */
  bringsIn: boolean
  panels: readonly PanelData[]
}

/** Clauses as the instrument nests them, in its own order. */
function treeOf(clauses: readonly ClauseRow[], parent: string | null, say: Say): TreeNode[] {
  return clauses
    .filter((c) => c.parent === parent)
    .map((c) => {
      const { text, lang } = say.text(c.title)
      return {
        key: c.key.replace("/", "-").replaceAll("/", "~"),
        ...(c.path ? { printed: initial(cite(say, c)) } : {}),
        title: text,
        lang,
        href: clauseHref(c.key),
        ...(c.mandate ? { note: mandateText(say, c) } : {}),
        children: treeOf(clauses, c.key, say),
      }
    })
}

export function instrumentView(page: InstrumentPage, say: Say): View {
  const { instrument, clauses, names } = page
  const { text: title, lang } = say.text(instrument.title)
  const doubt = instrument.doubt ? say.text(instrument.doubt) : null
  const mandates = clauses.filter((c) => c.mandate).length
  return {
    title,
    section: "mandates",
    trail: [{ label: say.t(said.title), href: "/mandates" }],
    body: (
      <>
        <Chain
          say={say}
          current="mandate"
          rule={say.t(said.mandatesRule)}
          stops={[
            { station: "mandate", count: mandates, ...(instrument.symbol ? { label: instrument.symbol } : {}) },
            { station: "unit", href: "/mandates/units" },
          ]}
        />
        <PageHead kicker={say.t(typeWords[instrument.type as InstrumentType])} title={title} lang={lang} />
        <SetAside say={say} on={instrument.setAsideOn} />
        <Section title={say.t(said.about)}>
          <About say={say} instrument={instrument} names={names} />
          {instrument.type === "convention" || instrument.type === "protocol" ? (
            <p>
              <a href={say.href(`/treaties/${instrument.key}`)}>{say.t(said.treaty)}</a>
            </p>
          ) : null}
          {doubt ? (
            <p>
              <Doubt say={say} lang={doubt.lang}>
                {doubt.text}
              </Doubt>
            </p>
          ) : null}
        </Section>
        <Panels say={say} panels={page.panels} />
        <AroundClauses say={say} texts={page.texts} />
        <Clauses say={say} page={page} />
        {page.texts.length > 0 ? (
          <p>
            <a href={say.href(`/instruments/${instrument.key}.akn`)}>{say.t(wordingWords.asAkn)}</a>
          </p>
        ) : null}
        <Section title={say.t(said.sources)}>
          {sourcesOf(instrument).length === 0 && page.texts.length > 0 ? (
            <p class="quiet">{say.t(wordingWords.noSource)}</p>
          ) : (
            <SourceList say={say} sources={sourcesOf(instrument)} documents={names.documents} />
          )}
        </Section>
        {page.bringsIn ? (
          <Deeds>
            <DeedLink say={say} href="/instruments/import">
              {say.t(wordingWords.bringIn)}
            </DeedLink>
          </Deeds>
        ) : null}
      </>
    ),
  }
}

const Panels = ({ say, panels }: { say: Say; panels: readonly PanelData[] }) =>
  panels.length === 0 ? null : (
    <Columns>
      {panels.map((panel) => (
        <Panel key={panel.title} say={say} panel={panel} level={2} />
      ))}
    </Columns>
  )

const Clauses = ({ say, page: { clauses, wordings } }: { say: Say; page: InstrumentPage }) => (
  <Section title={say.t(said.clauses)}>
    {clauses.length === 0 ? (
      <EmptyState say={say} what={say.t(said.noClause)} />
    ) : (
      <>
        <p>
          <Count
            say={say}
            count={{ value: clauses.length, rule: say.t(wordings.length > 0 ? wordingWords.clausesRule : said.clausesHeldRule) }}
            label={say.t(said.clauses).toLowerCase()}
          />
        </p>
        <Tree say={say} label={say.t(said.clauses)} nodes={treeOf(clauses, null, say)} />
      </>
    )}
  </Section>
)

function About({ say, instrument, names }: Pick<InstrumentPage, "instrument" | "names"> & { say: Say }) {
  const body = instrument.body ? names.bodies.get(instrument.body) : undefined
  return (
    <Facts
      say={say}
      items={[
        ...(instrument.symbol ? [{ label: say.t(said.symbol), value: instrument.symbol }] : []),
        {
          label: say.t(said.body),
          value: body ? <a href={say.href(`/organisations/${instrument.body}`)}>{say.name(body.text)}</a> : instrument.body,
        },
        { label: say.t(said.adopted), value: instrument.adopted ? say.date(instrument.adopted) : null },
        { label: say.t(said.inForce), value: instrument.inForce ? say.date(instrument.inForce) : null },
        { label: say.t(said.place), value: instrument.place ? <span lang="en">{instrument.place}</span> : null },
      ]}
    />
  )
}
