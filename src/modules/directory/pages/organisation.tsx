import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Lang, langNames, langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { Columns, Facts, PageHead, Panel, Section, SourceList } from "#src/web/index.ts"
import { said, typeWords } from "../messages/organisations.ts"
import { type OrganisationRow, type PlaceName, sourcesOf } from "../queries.ts"
import type { OrganisationType } from "../types.ts"

export type OrganisationPage = {
  organisation: OrganisationRow
  places: ReadonlyMap<string, PlaceName>
  documents: ReadonlyMap<string, Localised>
  panels: readonly PanelData[]
}

export function organisationView({ organisation, places, documents, panels }: OrganisationPage, say: Say): View {
  const { text: title, lang } = say.text(organisation.title)
  const place = organisation.state ? places.get(organisation.state) : undefined
  const state = place ? (
    place.href ? (
      <a href={say.href(place.href)}>{say.name(place.name)}</a>
    ) : (
      say.name(place.name)
    )
  ) : (
    organisation.state
  )
  return {
    title,
    section: "organisations",
    trail: [{ label: say.t(said.title), href: "/organisations" }],
    body: (
      <>
        <PageHead
          kicker={say.t(said.kicker)}
          title={title}
          lang={lang}
          meta={[
            ...(organisation.acronym ? [{ label: say.t(said.acronym), value: organisation.acronym }] : []),
            {
              label: say.t(said.type),
              value: (
                <a href={say.href(`/organisations?type=${organisation.type}`)}>
                  {say.t(typeWords[organisation.type as OrganisationType])}
                </a>
              ),
            },
            ...(state ? [{ label: say.t(said.state), value: state }] : []),
          ]}
        />
        {panels.length > 0 ? (
          <Columns>
            {panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
        <Names say={say} organisation={organisation} />
        <Section title={say.t(said.sources)}>
          <SourceList say={say} sources={sourcesOf(organisation)} documents={documents} />
        </Section>
      </>
    ),
  }
}

const nameIn = (o: OrganisationRow, lang: Lang) => o.title.values[lang]?.text ?? ""

function Names({ say, organisation }: { say: Say; organisation: OrganisationRow }) {
  return (
    <>
      <Section title={say.t(said.names)} note={say.t(said.namesNote)}>
        <Facts
          say={say}
          items={langs.map((l) => ({ label: langNames[l], value: <span lang={l}>{nameIn(organisation, l)}</span> }))}
        />
      </Section>
      {organisation.aliases.length > 0 ? (
        <Section title={say.t(said.written)} note={say.t(said.writtenNote)}>
          <ul>
            {organisation.aliases.map((alias) => (
              <li key={alias}>{alias}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
