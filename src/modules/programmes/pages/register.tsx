// A register: a short list that is read whole, under its title, with what may be done with it. And a column that a table leaves
// out where its page says the same already.
import type { ComponentChildren } from "preact"
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Column, EmptyState, PageHead } from "#src/web/index.ts"
import { said } from "../messages/pages.ts"

type Register = Readonly<{
  say: Say
  title: string
  lede: string
  /** Totals and deeds over the list. */
  over?: ComponentChildren
  isEmpty: boolean
  empty: { what: string; why?: string }
  children: ComponentChildren
}>

export const registerView = ({ say, title, lede, over, isEmpty, empty, children }: Register): View => ({
  title,
  section: "programmes",
  trail: [{ label: say.t(said.programmes), href: "/programmes" }],
  body: (
    <>
      <PageHead title={title} lede={lede} />
      {over}
      {isEmpty ? <EmptyState say={say} {...empty} /> : children}
    </>
  ),
})

/** The column, or none where it would repeat what the page is about. */
export const unlessRepeated = <Row,>(repeated: boolean, column: Column<Row>): Column<Row>[] => (repeated ? [] : [column])
