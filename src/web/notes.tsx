import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import { marks } from "./messages/marks.ts"

/** Why we hesitate to take a fact as it stands. The fact is kept, with this beside it. */
export function Doubt({ say, lang, children }: { say: Say; lang?: string; children: ComponentChildren }) {
  return (
    <span class="remark doubt" role="note">
      <b>{say.t(marks.doubt)}</b>
      <span lang={lang}>{children}</span>
    </span>
  )
}

/** What the source prints, where our record reads it differently. */
export function AsWritten({ say, lang, children }: { say: Say; lang?: string; children: ComponentChildren }) {
  return (
    <span class="remark written">
      <b>{say.t(marks.asWritten)}</b>
      <q lang={lang}>{children}</q>
    </span>
  )
}

type SourceNoteProps = Readonly<{
  say: Say
  document: string
  /** Lines and spans of lines, as our record writes them: `92-94,98`. */
  lines?: string
  href?: Href
  /** The language of the document's name. */
  lang?: string
}>

/** Where a fact comes from. */
export function SourceNote({ say, document, lines, href, lang }: SourceNoteProps) {
  const name = href ? <a href={say.href(href)}>{document}</a> : document
  return (
    <span class="source">
      <b>{say.t(marks.source)}</b>
      <cite lang={lang}>{name}</cite>
      {lines ? (
        <span class="place">
          , <Place say={say} lines={lines} href={passageOf(href, lines)} />
        </span>
      ) : null}
    </span>
  )
}

/** `MISPA 2013, lines 92-94, 98`: where a fact comes from, for a cell of a table. */
export const sourceInShort = (say: Say, { document, place }: Pick<Source, "document" | "place">): string =>
  `${document.replaceAll("-", " ").toUpperCase()}, ${linesText(say, place)}`

const linesText = (say: Say, lines: string): string =>
  say.t(marks.lines, { count: /[-,]/.test(lines) ? 2 : 1, lines: lines.replaceAll(/,(?! )/g, ", ") })

/** Where a document counts its lines, they lead to the passage. */
const passageOf = (href: Href | undefined, lines: string): Href | null =>
  href?.startsWith("/documents/") && lines.length <= 200 && /^\d{1,6}(-\d{1,6})?(,\d{1,6}(-\d{1,6})?)*$/.test(lines)
    ? `${href}/passages/${lines}`
    : null

function Place({ say, lines, href }: { say: Say; lines: string; href: Href | null }) {
  const told = linesText(say, lines)
  return href ? <a href={say.href(href)}>{told}</a> : <span>{told}</span>
}

type SourceListProps = Readonly<{ say: Say; sources: readonly Source[]; documents: ReadonlyMap<string, Localised> }>

/** Each document once, with all the lines in which it speaks of the thing. `documents` holds their names. */
export function SourceList({ say, sources, documents }: SourceListProps) {
  return (
    <ul class="plain">
      {[...Map.groupBy(sources, (s) => s.document)].map(([document, places]) => {
        const name = documents.get(document)
        const { text, lang } = name ? say.text(name) : { text: document, lang: say.lang }
        const lines = places.map((s) => s.place).join(",")
        return (
          <li key={document}>
            <SourceNote say={say} document={text} lang={lang} lines={lines} href={`/documents/${document}`} />
          </li>
        )
      })}
    </ul>
  )
}
