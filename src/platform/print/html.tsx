// The document as HTML: inside a page of ours, or as one file that needs nothing else and runs no script.
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { ComponentChildren } from "preact"
import { renderToString } from "preact-render-to-string"
import { sayIn } from "#src/platform/i18n/index.ts"
import type { Document, Heading, List } from "./blocks.ts"
import { inline, type Setting, TableBlock } from "./html-spans.tsx"
import { print } from "./messages.ts"
import { addressOf, type Labelled, labelled, listedHeadings, metaLines } from "./plan.ts"
import { printable } from "./text.ts"

/** The rules that dress `PrintedDocument`; they touch nothing outside it. */
const printedStyle: string = readFileSync(fileURLToPath(new URL("./printed.css", import.meta.url)), "utf8")

type Section = { heading: Heading | null; parts: (Section | Labelled)[] }

/** The flat blocks as sections within sections: a heading takes in what follows it, to the next of its level or above. */
function sections(blocks: readonly Labelled[]): Section {
  const root: Section = { heading: null, parts: [] }
  let open: Section[] = [root]
  for (const entry of blocks) {
    const { block } = entry
    if (block.is === "heading") {
      open = open.filter((section) => (section.heading?.level ?? 0) < block.level)
      const section = { heading: block, parts: [] }
      open.at(-1)?.parts.push(section)
      open.push(section)
    } else open.at(-1)?.parts.push(entry)
  }
  return root
}

function ListBlock({ list, setting }: { list: List; setting: Setting }) {
  const items = list.items.map((item) => (
    <li>
      {inline(item.spans, setting)}
      {item.list && <ListBlock list={item.list} setting={setting} />}
    </li>
  ))
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>
}

// The drawing has passed the allow-list of svg.ts; its alternative text says for the ear what it shows.
const Drawing = ({ svg, alt, width }: { svg: string; alt: string; width: number }) => (
  <div class="printed-drawing" role="img" aria-label={printable(alt)} style={{ width: `${width * 100}%` }}>
    <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
  </div>
)

function BlockView({ entry: { block, label }, setting }: { entry: Labelled; setting: Setting }) {
  switch (block.is) {
    case "heading":
      return null
    case "paragraph":
      return <p>{inline(block.spans, setting)}</p>
    case "list":
      return <ListBlock list={block} setting={setting} />
    case "table":
      return (
        <TableBlock
          table={block}
          id={setting.prefix + (block.id ?? `printed-${label.replace(/\W+/g, "-")}`)}
          label={label}
          setting={setting}
        />
      )
    case "figure":
      return (
        <figure id={block.id && setting.prefix + block.id}>
          <Drawing svg={block.svg} alt={block.alt} width={block.width ?? 1} />
          <figcaption>
            <b>{label}.</b> {inline(block.caption, setting)}
          </figcaption>
        </figure>
      )
    case "note":
      return (
        <p class={`printed-note printed-${block.kind}`} role="note">
          <b>{sayIn(setting.lang).t(print[block.kind])}.</b> {inline(block.spans, setting)}
        </p>
      )
    case "quote":
      return (
        <blockquote>
          <p lang={block.lang}>{inline(block.spans, setting)}</p>
          {block.source && <footer>{inline(block.source, setting)}</footer>}
        </blockquote>
      )
    case "definitions":
      return (
        <dl>
          {block.items.map((item) => (
            <>
              <dt>{inline(item.term, setting)}</dt>
              <dd>{inline(item.spans, setting)}</dd>
            </>
          ))}
        </dl>
      )
    case "pageBreak":
      return <div class="printed-break" />
  }
}

function Parts({ section, setting }: { section: Section; setting: Setting }): ComponentChildren {
  return section.parts.map((part) => {
    if ("block" in part) return <BlockView entry={part} setting={setting} />
    if (!part.heading) return null
    const { id, level, text } = part.heading
    const Title = `h${level + 1}` as "h2"
    return (
      <section id={setting.prefix + id}>
        <Title>{printable(text)}</Title>
        <Parts section={part} setting={setting} />
      </section>
    )
  })
}

function Contents({ document, setting }: { document: Document; setting: Setting }) {
  const headings = listedHeadings(document)
  if (headings.length < 3) return null
  return (
    <nav class="printed-contents" aria-labelledby={`${setting.prefix}printed-contents`}>
      <h2 id={`${setting.prefix}printed-contents`}>{sayIn(setting.lang).t(print.contents)}</h2>
      <ol>
        {headings.map((heading) => (
          <li class={`printed-level-${heading.level}`}>
            <a href={`#${setting.prefix}${heading.id}`}>{printable(heading.text)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Rendered after the text, when `setting.notes` is full; a footnote holds no other. */
function Footnotes({ setting }: { setting: Setting }) {
  const { t } = sayIn(setting.lang)
  if (setting.notes.length === 0) return null
  return (
    <section class="printed-footnotes" role="doc-endnotes" aria-labelledby={`${setting.prefix}printed-notes`}>
      <h2 id={`${setting.prefix}printed-notes`}>{t(print.notes)}</h2>
      <ol>
        {setting.notes.map((spans, i) => (
          <li id={`${setting.prefix}printed-note-${i + 1}`}>
            {inline(spans, setting)}{" "}
            <a href={`#${setting.prefix}printed-note-${i + 1}-call`} aria-label={t(print.back)} role="doc-backlink">
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/**
 * The document for a page: title, contents, sections, footnotes. Its title is the page's h1. Links stay paths of ours
 * unless `abroad`. `prefix` keeps ids apart where a page shows two documents.
 */
export function PrintedDocument({
  document,
  abroad = false,
  prefix = "",
}: {
  document: Document
  abroad?: boolean
  prefix?: string
}) {
  const address = (href: string) => (abroad ? addressOf(href, document.origin) : href)
  const setting: Setting = { lang: document.lang, address, prefix, notes: [] }
  return (
    <article class="printed" lang={document.lang}>
      <header>
        <p class="printed-head">{printable(document.head)}</p>
        {document.mark && <p class="printed-mark">{printable(document.mark)}</p>}
        <h1>{printable(document.title)}</h1>
        {document.subtitle && <p class="printed-subtitle">{printable(document.subtitle)}</p>}
        <dl class="printed-meta">
          {metaLines(document).map(({ term, text }) => (
            <div>
              <dt>{printable(term)}</dt>
              <dd>{printable(text)}</dd>
            </div>
          ))}
        </dl>
      </header>
      <Contents document={document} setting={setting} />
      <Parts section={sections(labelled(document))} setting={setting} />
      <Footnotes setting={setting} />
      <footer class="printed-foot">{printable(document.foot)}</footer>
    </article>
  )
}

// Every character by its number, so that no text can end the string or the style sheet.
const cssString = (text: string) =>
  `"${Array.from(printable(text), (c) => `\\${c.codePointAt(0)?.toString(16).padStart(6, "0")}`).join("")}"`

/** What stands in the margins when a browser prints the file: mark, foot line, page numbers. */
const paperStyle = ({ mark, foot }: Document) => `body { margin: 0; background: #fff }
@page { margin: 24mm 22mm; font: 8pt system-ui, sans-serif; color: #55616b;
  @top-right { content: ${cssString(mark ?? "")}; font-weight: 600; color: #9b2c2c }
  @bottom-left { content: ${cssString(foot)}; width: 85%; text-align: left }
  @bottom-right { content: counter(page) " / " counter(pages) } }
`

/** The document as one HTML file with its style inside, without script; equal documents give equal text. */
export function renderHtml(document: Document): string {
  const page = (
    <html lang={document.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="date" content={document.meta.issuedOn} />
        <title>{printable(document.title)}</title>
        <style dangerouslySetInnerHTML={{ __html: `${printedStyle}${paperStyle(document)}` }} />
      </head>
      <body>
        <main>
          <PrintedDocument document={document} abroad />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToString(page)}\n`
}
