import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, DeedLink, Deeds, EmptyState, ErrorSummary, Form, PageHead, Prose, Section, Submit } from "#src/web/index.ts"
import { feeds as words } from "../messages/feeds.ts"
import { own } from "../messages/pages.ts"
import type { Feed } from "../queries/feeds.ts"
import { feedLink } from "../tokens.ts"
import { namedFaults } from "./form-words.ts"
import { instant } from "./instant.ts"

const account = (say: Say) => ({ label: say.t(own.title), href: "/account" as const })
const trail = (say: Say) => [account(say), { label: say.t(words.title), href: "/account/feeds" as const }]

export function feedsView(feeds: readonly Feed[], say: Say): View {
  return {
    title: say.t(words.title),
    trail: [account(say)],
    body: (
      <>
        <PageHead title={say.t(words.title)} lede={say.t(words.lede)} />
        <Deeds>
          <DeedLink say={say} href="/account/feeds/new" first>
            {say.t(words.make)}
          </DeedLink>
          <DeedLink say={say} href="/calendar">
            {say.t(words.toCalendar)}
          </DeedLink>
        </Deeds>
        <Section title={say.t(words.open)} wide>
          {feeds.length === 0 ? (
            <EmptyState say={say} what={say.t(words.none)} todo={say.t(words.noneTodo)} />
          ) : (
            <FeedTable say={say} feeds={feeds} />
          )}
        </Section>
      </>
    ),
  }
}

const FeedTable = ({ say, feeds }: { say: Say; feeds: readonly Feed[] }) => (
  <DataTable
    say={say}
    caption={say.t(words.caption)}
    rows={feeds}
    rowKey={(f) => f.id}
    columns={[
      { key: "made", label: say.t(words.made), heads: true, cell: (f) => instant(say, f.createdAt) },
      { key: "seen", label: say.t(words.seen), cell: (f) => (f.seenAt ? instant(say, f.seenAt) : say.t(words.never)) },
      {
        key: "end",
        label: say.t(words.end),
        cell: (f) => (
          <form method="post" action={say.href(`/account/feeds/${f.id}/end`)}>
            <Submit kind="second">{say.t(words.end)}</Submit>
          </form>
        ),
      },
    ]}
  />
)

export function makeFeedForm(_: null, filled: Filled, say: Say): View {
  // No `_once`: its stored reply would keep the address, which is kept nowhere.
  return {
    title: say.t(words.make),
    trail: trail(say),
    body: (
      <>
        <PageHead title={say.t(words.make)} lede={say.t(words.lede)} />
        <Section title={say.t(words.know)}>
          <Prose>
            <p>{say.t(words.heed)}</p>
            <p>{say.t(words.gone)}</p>
          </Prose>
          <Form say={say} action="/account/feeds/new">
            <ErrorSummary say={say} faults={namedFaults(say, filled, {}, say.t(words.make))} />
            <Deeds>
              <Submit>{say.t(words.make)}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

export type MadePage = { token: string; origin: string }

/** Shown to whoever made it, at an address that nobody can find again. */
export function madeFeedView({ token, origin }: MadePage, say: Say): View {
  const href = `${origin}${say.href(feedLink(token))}`
  return {
    title: say.t(words.madeTitle),
    trail: trail(say),
    body: (
      <>
        <PageHead title={say.t(words.madeTitle)} lede={say.t(words.madeLede)} />
        <Section title={say.t(words.address)}>
          <p>
            <code>{href}</code>
          </p>
          <p>
            <a href={href}>{say.t(words.linkText)}</a>
          </p>
        </Section>
        <Section title={say.t(words.know)}>
          <Prose>
            <p>{say.t(words.heed)}</p>
          </Prose>
        </Section>
      </>
    ),
  }
}
