// What the three renderers must agree on: the numbers of tables and figures, the labels in the document's language, and
// where an address of ours leads once the file has left the platform.
import { sayIn } from "#src/platform/i18n/index.ts"
import type { Block, Document, Heading } from "./blocks.ts"
import { print } from "./messages.ts"

/** A block with the label of its caption: `Table 3`, `Gráfico 1`; empty for blocks without one. */
export type Labelled = { block: Block; label: string }

/** The blocks in order; tables and figures are counted apart. */
export function labelled(document: Document): Labelled[] {
  const { t } = sayIn(document.lang)
  let tables = 0
  let figures = 0
  return document.blocks.map((block) => {
    if (block.is === "table") return { block, label: t(print.table, { number: String(++tables) }) }
    if (block.is === "figure") return { block, label: t(print.figure, { number: String(++figures) }) }
    return { block, label: "" }
  })
}

/** The headings that a table of contents lists: the first three levels. */
export const listedHeadings = (document: Document): Heading[] =>
  document.blocks.filter((block): block is Heading => block.is === "heading" && block.level <= 3)

/** Day of issue, number and fingerprint with their labels, as a title page prints them. */
export function metaLines({ lang, meta }: Document): { term: string; text: string }[] {
  const { t, day } = sayIn(lang)
  return [
    ...(meta.issuer ? [{ term: t(print.issuer), text: meta.issuer }] : []),
    { term: t(print.issuedOn), text: day(meta.issuedOn) },
    { term: t(print.id), text: meta.id },
    ...(meta.more ?? []),
    ...(meta.fingerprint ? [{ term: t(print.fingerprint), text: meta.fingerprint }] : []),
  ]
}

/** The full address behind a link in a file, or null where a path of ours has no known home. */
export function addressOf(href: string, origin: string | undefined): string | null {
  if (!href.startsWith("/")) return href
  return origin ? origin + href : null
}
