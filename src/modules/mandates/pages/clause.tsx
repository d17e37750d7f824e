import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Basis } from "#src/values/basis.ts"
import { Annotated, BasisMark, Chain, Columns, Facts, PageHead, Panel, Prose, Section, SourceList } from "#src/web/index.ts"
import { DutiesSection } from "../duties/pages/of-clause.tsx"
import { LineageSection } from "../lineage/pages/of-clause.tsx"
import { said } from "../messages/pages.ts"
import { wordingWords } from "../messages/wording.ts"
import { linkWords } from "../messages/words.ts"
import { cite, clauseName, initial, type Names, sourcesOf } from "../names.ts"
import type { ClauseRow } from "../queries.ts"
import { responsibleAmong } from "../rules.ts"
import { ScreeningSection } from "../screening/pages/of-clause.tsx"
import { clauseHref } from "../types.ts"
import type { ClausePage } from "./clause-page.ts"
import { mandateText, themeText } from "./parts.tsx"
import { Units } from "./units-of-clause.tsx"
import { OfficialWording, SetAside } from "./wording.tsx"

export function clauseView(page: ClausePage, say: Say): View {
  const { clause, instrument, names, panels } = page
  const cited = initial(cite(say, clause))
  const { text: title, lang } = say.text(clause.title)
  const answering = responsibleAmong(page.proposals)
  return {
    title: clauseName(say, clause),
    section: "mandates",
    trail: [
      { label: say.t(said.title), href: "/mandates" },
      { label: say.name(instrument.title), href: `/instruments/${instrument.key}` },
    ],
    body: (
      <>
        <Chain
          say={say}
          current="mandate"
          rule={say.t(said.chainRule, { day: say.day(page.on) })}
          stops={[
            { station: "mandate", ...(clause.path ? { label: cited } : {}) },
            { station: "unit", href: `${clauseHref(clause.key)}#units`, count: answering.length },
          ]}
        />
        <PageHead kicker={cited} title={title} lang={lang} lede={mandateText(say, clause, page.texts.length > 0)} />
        <SetAside say={say} on={clause.setAsideOn} />
        <OfficialWording say={say} texts={page.texts} />
        <Says say={say} page={page} />
        <Section title={say.t(said.about)}>
          <About say={say} page={page} />
        </Section>
        <ScreeningSection say={say} clause={clause.key} page={page.screening} />
        <Units say={say} page={page} />
        <DutiesSection say={say} clause={clause.key} page={page.duties} />
        <LineageSection say={say} clause={clause.key} page={page.lineage} />
        <Links say={say} links={page.links} clause={clause.key} />
        <Within say={say} clauses={page.around.within} />
        {panels.length > 0 ? (
          <Columns>
            {panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
        <Section title={say.t(said.sources)}>
          {sourcesOf(clause).length === 0 && page.texts.length > 0 ? (
            <p class="quiet">{say.t(wordingWords.noSource)}</p>
          ) : (
            <SourceList say={say} sources={sourcesOf(clause)} documents={names.documents} />
          )}
        </Section>
        <Neighbours say={say} around={page.around} />
      </>
    ),
  }
}

function Says({ say, page }: { say: Say; page: ClausePage }) {
  const { summary } = page.clause
  if (!summary) return null
  const { text, lang } = say.text(summary)
  return (
    <Section title={say.t(said.summary)}>
      <Annotated margin={<p class="small quiet">{say.t(said.summaryOurs)}</p>}>
        <Prose>
          <p lang={lang}>{text}</p>
        </Prose>
      </Annotated>
    </Section>
  )
}

function About({ say, page }: { say: Say; page: ClausePage }) {
  const { clause, instrument, names } = page
  const themes = clause.themes.map((t, i) => (
    <>
      {i > 0 ? " · " : ""}
      <a key={t} href={say.href(`/themes/${t}`)}>
        {themeText(say, names, t)}
      </a>
    </>
  ))
  const asks = clause.addressees.map((a, i) => (
    <>
      {i > 0 ? " · " : ""}
      <Addressee key={a} say={say} names={names} addressee={a} />
    </>
  ))
  return (
    <Facts
      say={say}
      items={[
        {
          label: say.t(said.instrument),
          value: <a href={say.href(`/instruments/${instrument.key}`)}>{say.name(instrument.title)}</a>,
        },
        ...(clause.mandate ? [{ label: say.t(said.addressee), value: asks.length > 0 ? asks : null }] : []),
        { label: say.t(said.themes), value: themes.length > 0 ? themes : null },
        ...(clause.aliases.length > 0 ? [{ label: say.t(said.citedAs), value: clause.aliases.join(" · ") }] : []),
      ]}
    />
  )
}

/** A body of the directory or a unit of the secretariat: the clause names either. */
function Addressee({ say, names, addressee }: { say: Say; names: Names; addressee: string }) {
  const body = names.bodies.get(addressee)
  const unit = body ? undefined : names.units.get(addressee)
  const name = body ?? unit
  if (!name) return <>{addressee}</>
  return <a href={say.href(body ? `/organisations/${addressee}` : `/units/${addressee}`)}>{say.name(name.text)}</a>
}

function Links({ say, links, clause }: { say: Say; links: ClausePage["links"]; clause: string }) {
  if (links.length === 0) return null
  return (
    <Section title={say.t(said.links)}>
      <ul>
        {links.map((l) => (
          <li key={`${l.fromClause} ${l.toClause} ${l.kind}`}>
            {say.t(l.fromClause === clause ? linkWords.serves : linkWords.served)}{" "}
            <a href={say.href(clauseHref(l.key))}>{clauseName(say, { kind: l.clauseKind, path: l.path, title: l.title })}</a>
            <div class="small quiet">
              {say.name(l.instrumentTitle)} <BasisMark say={say} basis={l.basis as Basis} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Within({ say, clauses }: { say: Say; clauses: readonly ClauseRow[] }) {
  if (clauses.length === 0) return null
  return (
    <Section title={say.t(said.within)}>
      <ul>
        {clauses.map((c) => (
          <li key={c.key}>
            <a href={say.href(clauseHref(c.key))}>{clauseName(say, c)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Neighbours({ say, around }: { say: Say; around: ClausePage["around"] }) {
  const { before, after } = around
  if (!before && !after) return null
  return (
    <nav class="pager" aria-label={say.t(said.clauses)}>
      <span>
        {before ? (
          <a rel="prev" href={say.href(clauseHref(before.key))}>
            ← {say.t(said.before)}
            {say.colon}
            {cite(say, before)}
          </a>
        ) : null}
      </span>
      <span>
        {after ? (
          <a rel="next" href={say.href(clauseHref(after.key))}>
            {say.t(said.after)}
            {say.colon}
            {cite(say, after)} →
          </a>
        ) : null}
      </span>
    </nav>
  )
}
