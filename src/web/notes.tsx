import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"
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
  /** Line, paragraph or page, as the document counts. */
  place?: string
  href?: Href
  /** The language of the document's name. */
  lang?: string
}>

/** Where a fact comes from. */
export function SourceNote({ say, document, place, href, lang }: SourceNoteProps) {
  const name = href ? <a href={say.href(href)}>{document}</a> : document
  return (
    <span class="source">
      <b>{say.t(marks.source)}</b>
      <cite lang={lang}>{name}</cite>
      {place ? <span class="place">, {place}</span> : null}
    </span>
  )
}
