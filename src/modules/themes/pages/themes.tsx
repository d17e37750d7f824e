import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { EmptyState, Form, PageHead, Section, Submit, TextField, Tree, type TreeNode } from "#src/web/index.ts"
import { said, themeKindWords } from "../messages/themes.ts"
import type { ThemeRow } from "../queries.ts"
import type { Match } from "../rules.ts"
import type { ThemeKind } from "../types.ts"

export type ThemesPage = { themes: readonly ThemeRow[]; words: string; matches: readonly Match[] }

const parts = [
  { id: "topics", title: said.threatsAndTopics, kinds: ["threat", "topic", "crime"] },
  { id: "pillars", title: said.pillars, kinds: ["pillar", "area"] },
  { id: "stages", title: said.stages, kinds: ["stage"] },
] as const

export function themesView(page: ThemesPage, say: Say): View {
  return {
    title: say.t(said.title),
    section: "institution",
    body: (
      <>
        <PageHead kicker={say.t(said.kicker)} title={say.t(said.title)} lede={say.t(said.lede)} />
        <Form say={say} action="/themes" method="get" label={say.t(said.kicker)}>
          <TextField say={say} name="q" label={say.t(said.words)} value={page.words} />
          <Submit>{say.t(said.find)}</Submit>
        </Form>
        {page.words ? <Found say={say} words={page.words} matches={page.matches} /> : null}
        {parts.map((part) => (
          <Section key={part.id} id={part.id} title={say.t(part.title)}>
            <Tree
              say={say}
              label={say.t(part.title)}
              nodes={branches(
                say,
                page.themes.filter((t) => (part.kinds as readonly string[]).includes(t.kind)),
                null,
              )}
            />
          </Section>
        ))}
      </>
    ),
  }
}

function Found({ say, words, matches }: { say: Say; words: string; matches: readonly Match[] }) {
  return (
    <Section title={say.t(said.found)} id="found">
      {matches.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noneFound, { words })} todo={say.t(said.noneFoundTodo)} />
      ) : (
        <ul>
          {matches.map(({ theme, word }) => (
            <li key={theme.key}>
              <a href={say.href(`/themes/${theme.key}`)}>{say.name(theme.title)}</a>
              {word === say.name(theme.title) ? null : <span class="quiet"> {say.t(said.matchedBy, { word })}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Children of a theme in the order of their code, else of their names in the reader's language. */
function branches(say: Say, themes: readonly ThemeRow[], parent: string | null): TreeNode[] {
  const known = new Set(themes.map((t) => t.key))
  const here = themes.filter((t) => (parent === null ? !t.parent || !known.has(t.parent) : t.parent === parent))
  const name = (t: ThemeRow) => say.name(t.title)
  return here
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)) || name(a).localeCompare(name(b), say.lang))
    .map((t) => ({
      key: t.key,
      ...(t.kind === "area" && t.code ? { printed: t.code } : {}),
      title: name(t),
      href: `/themes/${t.key}`,
      note: noteOf(say, t),
      children: branches(say, themes, t.key),
    }))
}

const orderOf = (t: ThemeRow) => (t.kind === "pillar" || t.kind === "area" ? t.key : "")

function noteOf(say: Say, t: ThemeRow): string | null {
  const notes = [
    ...(t.kind === "threat" || t.kind === "crime" ? [say.t(themeKindWords[t.kind as ThemeKind])] : []),
    ...(t.valid ? [say.t(said.namedIn, { when: say.date(t.valid) })] : []),
  ]
  return notes.length > 0 ? notes.join(" · ") : null
}
