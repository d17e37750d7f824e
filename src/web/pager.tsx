import type { Href, Say } from "#src/platform/i18n/index.ts"
import { frame } from "./messages/frame.ts"

/** The way through a long list, by key: there are no page numbers, as a list may grow while it is read. */
export function Pager({ say, previous, next }: { say: Say; previous?: Href; next?: Href }) {
  if (!previous && !next) return null
  return (
    <nav class="pager" aria-label={say.t(frame.pages)}>
      <span>
        {previous ? (
          <a rel="prev" href={say.href(previous)}>
            ← {say.t(frame.previous)}
          </a>
        ) : null}
      </span>
      <span>
        {next ? (
          <a rel="next" href={say.href(next)}>
            {say.t(frame.next)} →
          </a>
        ) : null}
      </span>
    </nav>
  )
}

export type Tab = Readonly<{ href: Href; label: string; count?: number; current?: boolean }>

/** Faces of one thing, each a page of its own address. */
export function Tabs({ say, label, tabs }: { say: Say; label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={say.href(tab.href)} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span class="number"> {say.number(tab.count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
