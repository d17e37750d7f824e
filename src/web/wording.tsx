import type { Say } from "#src/platform/i18n/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { langNames } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { marks } from "./messages/marks.ts"

type WordingProps = Readonly<{
  say: Say
  text: Localised /** Leaves out the note on the language: in lists and headings. */
  bare?: boolean
}>

/** A text of the record in the reader's language, or in the nearest that has it; then the page says which, in HTML and in words. */
export function Wording({ say, text, bare }: WordingProps) {
  const told = say.text(text)
  if (!told.fallback) return <>{told.text}</>
  return (
    <>
      <span lang={told.lang}>{told.text}</span>
      {bare ? null : <span class="rule"> ({say.t(marks.onlyIn, { language: langNames[told.lang] })})</span>}
    </>
  )
}

/** A date as people say it, vague or exact; a machine can read it where HTML has a form for it. */
export const When = ({ say, date }: { say: Say; date: Edtf }) => (
  <time dateTime={/^[\d-]+$/.test(date) ? date : undefined}>{say.date(date)}</time>
)
