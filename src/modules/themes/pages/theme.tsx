import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { langNames, langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { Columns, DeedLink, Deeds, Facts, PageHead, Panel, Section, SourceList } from "#src/web/index.ts"
import { said, themeKindWords } from "../messages/themes.ts"
import type { ThemeRow } from "../queries.ts"
import type { ThemeKind } from "../types.ts"

export type ThemePage = {
  theme: ThemeRow
  on: Day
  broader: readonly ThemeRow[]
  narrower: readonly ThemeRow[]
  documents: ReadonlyMap<string, Localised>
  panels: readonly PanelData[]
}

export function themeView(page: ThemePage, say: Say): View {
  const { theme } = page
  const title = say.name(theme.title)
  return {
    title,
    section: "institution",
    trail: [
      { label: say.t(said.kicker), href: "/themes" },
      ...page.broader.map((b) => ({ label: say.name(b.title), href: `/themes/${b.key}` as const })),
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(themeKindWords[theme.kind as ThemeKind])}
          title={title}
          meta={[
            ...(theme.code ? [{ label: say.t(said.code), value: theme.code }] : []),
            { label: say.t(said.validity), value: theme.valid ? say.date(theme.valid) : say.t(said.noLimit) },
          ]}
        />
        <Deeds>
          <DeedLink say={say} href={`/who-deals-with?theme=${theme.key}`} first>
            {say.t(said.askWho)}
          </DeedLink>
        </Deeds>
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
        <Relations say={say} page={page} />
        <Words say={say} theme={theme} />
        <Section title={say.t(said.sources)}>
          <SourceList say={say} sources={theme.sources} documents={page.documents} />
        </Section>
      </>
    ),
  }
}

function Relations({ say, page }: { say: Say; page: ThemePage }) {
  const links = (themes: readonly ThemeRow[]) =>
    themes.length === 0 ? (
      <span class="quiet">–</span>
    ) : (
      <ul>
        {themes.map((t) => (
          <li key={t.key}>
            <a href={say.href(`/themes/${t.key}`)}>{say.name(t.title)}</a>
          </li>
        ))}
      </ul>
    )
  return (
    <Section title={`${say.t(said.broader)} · ${say.t(said.narrower)}`}>
      <Facts
        say={say}
        items={[
          { label: say.t(said.broader), value: links(page.broader.slice(-1)) },
          { label: say.t(said.narrower), value: links(page.narrower) },
        ]}
      />
    </Section>
  )
}

function Words({ say, theme }: { say: Say; theme: ThemeRow }) {
  return (
    <Section title={say.t(said.otherWords)} note={say.t(said.inOtherLanguages)}>
      <Facts
        say={say}
        items={langs.map((l) => ({
          label: langNames[l],
          value: <span lang={l}>{theme.title.values[l]?.text ?? ""}</span>,
          note: <span lang={l}>{(theme.alternatives[l] ?? []).join(" · ") || say.t(said.none)}</span>,
        }))}
      />
    </Section>
  )
}
