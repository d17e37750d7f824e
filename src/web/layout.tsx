// The frame of every page. It is plain HTML: no script, no inline style, so that the strictest content policy holds.
import type { ComponentChildren, VNode } from "preact"
import { renderToString } from "preact-render-to-string"
import { type Href, type Say, sayIn } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { frame } from "./messages/frame.ts"
import { Notice, type NoticeKind } from "./notice.tsx"
import { stylesheet } from "./styles.ts"
import { Wordmark } from "./wordmark.tsx"

export type NavItem = Readonly<{ href: Href; label: string; current?: boolean }>
export type Account = Readonly<{ name: string; links: readonly NavItem[]; signOut?: Href }>
export type Flash = Readonly<{ kind: NoticeKind; text: string }>
export type LayoutProps = Readonly<{
  say: Say
  title: string
  description?: string
  /** The path without its language, with its query: the language links lead to the same page. */
  path: Href
  nav: readonly NavItem[]
  /** Other forms of the page, for programs that look for them. */
  alternates?: readonly { href: Href; type: string; title: string }[]
  account?: Account
  /** From the top down to the page above this one. */
  trail?: readonly NavItem[]
  flash?: Flash
  /** `sample`: invented to show how it works. `example`: shows a form and is no official document. */
  mark?: "sample" | "example"
  foot: Readonly<{ independence: string; links: readonly NavItem[] }>
  /** Seconds after which the page loads itself again: only while a long task runs. */
  refresh?: number
  /** Keeps the page out of search engines. */
  unlisted?: boolean
  children: ComponentChildren
}>

/** The whole document around one page's content. */
export function Layout(props: LayoutProps) {
  const { say, title, description, path, refresh } = props
  return (
    <html lang={say.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{title === "Hemisec" ? title : `${title} · Hemisec`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description ? <meta name="description" content={description} /> : null}
        {props.unlisted ? <meta name="robots" content="noindex" /> : null}
        {refresh ? <meta http-equiv="refresh" content={String(refresh)} /> : null}
        <link rel="stylesheet" href={stylesheet().href} />
        <link rel="icon" href={mark.href} type="image/svg+xml" />
        {langs.map((lang) => (
          <link key={lang} rel="alternate" hreflang={lang} href={sayIn(lang).href(path)} />
        ))}
        {(props.alternates ?? []).map(({ href, type, title: name }) => (
          <link key={type} rel="alternate" type={type} title={name} href={say.href(href)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#text">
          {say.t(frame.skip)}
        </a>
        <Masthead {...props} />
        <main id="text" class="frame" tabIndex={-1}>
          <Trail say={say} items={props.trail ?? []} />
          {props.flash ? (
            <Notice say={say} kind={props.flash.kind} live>
              {props.flash.text}
            </Notice>
          ) : null}
          {props.children}
        </main>
        <Foot {...props} />
      </body>
    </html>
  )
}

function Masthead({ say, path, nav, account, mark: standing }: LayoutProps) {
  return (
    <header class="masthead">
      <div class="frame">
        <a class="wordmark" href={say.href("/")} aria-label={say.t(frame.home)}>
          <Wordmark />
          <span>Hemisec</span>
        </a>
        <details class="menu">
          <summary>{say.t(frame.menu)}</summary>
        </details>
        <nav class="sections" aria-label={say.t(frame.sections)}>
          <Links say={say} items={nav} />
        </nav>
        <search>
          <form class="search" action={say.href("/search")} method="get">
            <label class="unseen" for="q">
              {say.t(frame.search)}
            </label>
            <input id="q" name="q" type="search" autocomplete="off" />
            <button type="submit">{say.t(frame.search)}</button>
          </form>
        </search>
        <Tongues say={say} path={path} />
        {account ? <AccountLinks say={say} account={account} /> : null}
      </div>
      {standing ? (
        <div class="banner" role="note">
          <div class="frame">
            <p>{say.t(standing === "sample" ? frame.markSample : frame.markExample)}</p>
          </div>
        </div>
      ) : null}
    </header>
  )
}

function Tongues({ say, path }: { say: Say; path: Href }) {
  return (
    <nav class="tongues" aria-label={say.t(frame.languages)}>
      {langs.map((lang) =>
        lang === say.lang ? (
          <span key={lang} aria-current="true">
            {langNames[lang]}
          </span>
        ) : (
          <a key={lang} lang={lang} hreflang={lang} href={sayIn(lang).href(path)}>
            {langNames[lang]}
          </a>
        ),
      )}
    </nav>
  )
}

function AccountLinks({ say, account }: { say: Say; account: Account }) {
  return (
    <nav class="account" aria-label={say.t(frame.account)}>
      <b>{account.name}</b>
      {account.links.map((link) => (
        <a key={link.href} href={say.href(link.href)} aria-current={link.current ? "page" : undefined}>
          {link.label}
        </a>
      ))}
      {account.signOut ? (
        <form method="post" action={say.href(account.signOut)}>
          <button type="submit">{say.t(frame.signOut)}</button>
        </form>
      ) : null}
    </nav>
  )
}

function Links({ say, items }: { say: Say; items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a href={say.href(item.href)} aria-current={item.current ? "page" : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Trail({ say, items }: { say: Say; items: readonly NavItem[] }) {
  if (items.length === 0) return null
  return (
    <nav class="trail" aria-label={say.t(frame.trail)}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={say.href(item.href)}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Foot({ say, foot }: LayoutProps) {
  return (
    <footer class="foot">
      <div class="frame">
        <p>{foot.independence}</p>
        <nav aria-label={say.t(frame.about)}>
          <Links say={say} items={foot.links} />
        </nav>
      </div>
    </footer>
  )
}

/** The icon of the site, and the address at which the server must offer it. */
export const mark = {
  href: "/assets/mark.svg",
  type: "image/svg+xml",
  svg: renderToString(<Wordmark />).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg" color="#0b5a55"'),
} as const

/** The bytes of a page: what `renderToString` makes of a `Layout`, after its doctype. */
export const document = (node: VNode): string => `<!doctype html>${renderToString(node)}`
