// Small parts that the pages of this module share.
import type { ComponentChildren } from "preact"
import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"
import { SourceNote, sourceInShort, When } from "#src/web/index.ts"
import { type Labels, labelOf } from "../../programmes/index.ts"
import { statusWords, stepWords } from "../messages/steps.ts"
import { registerWords as words } from "../messages/words.ts"
import { titleOf } from "../naming.ts"
import type { ShownField } from "../shown.ts"
import type { FieldValue, Register, RegisterEntry, RegisterField } from "../types.ts"

export const statusName = (say: Say, status: string) => (statusWords[status] ? say.t(statusWords[status]) : status)
export const stepName = (say: Say, event: string) => (stepWords[event] ? say.t(stepWords[event]) : event)

export const NotStated = ({ say }: { say: Say }) => <span class="unsaid">{say.t(words.notStated)}</span>
export const Tag = ({ children }: { children: ComponentChildren }) => <span class="tag">{children}</span>

/** The name of a thing of another module, leading to it where the reader may see it. */
export function Name({ say, labels, thing }: { say: Say; labels: Labels; thing: Ref }) {
  const label = labels[thing]
  return label ? <a href={say.href(label.href)}>{label.title}</a> : <span>{labelOf(labels, thing)}</span>
}

export function Sources({ say, labels, sources }: { say: Say; labels: Labels; sources: readonly Source[] }) {
  return (
    <>
      {sources.map((s) => {
        const document = labels[ref("document", s.document)]
        return (
          <SourceNote
            key={`${s.document} ${s.place}`}
            say={say}
            document={document?.title ?? s.document}
            lines={s.place}
            {...(document ? { href: document.href } : {})}
          />
        )
      })}
    </>
  )
}

/** Sources in few words, for tables. */
export function ShortSources({ say, labels, sources }: { say: Say; labels: Labels; sources: readonly Source[] }) {
  return (
    <>
      {sources.map((s) => {
        const document = labels[ref("document", s.document)]
        const text = sourceInShort(say, s)
        return (
          <span key={text} class="line">
            {document ? (
              <a href={say.href(`/documents/${s.document}/passages/${s.place}`)} title={document.title}>
                {text}
              </a>
            ) : (
              text
            )}
          </span>
        )
      })}
    </>
  )
}

const numberOf = (say: Say, n: number) => say.number(n, Number.isInteger(n) ? 0 : 2)

/** An answer in words: figures with what they are counted in, dates as readers write them, the words of a choice. */
export function answerText(say: Say, field: RegisterField | undefined, value: FieldValue): string {
  if (typeof value === "number") return field?.unit ? `${numberOf(say, value)} ${say.t(field.unit)}` : numberOf(say, value)
  if (field?.as === "date" || field?.as === "day") return say.date(value as Edtf)
  const choice = field?.choices?.[value]
  return choice ? say.t(choice) : value
}

/** An answer as its reader may have it. */
export function Answer({ say, field, cell }: { say: Say; field: RegisterField | undefined; cell: ShownField }) {
  if (cell.value === null) return <span class="quiet">{say.t(words.notShown)}</span>
  return (
    <>
      {field?.as === "date" && typeof cell.value === "string" ? (
        <When say={say} date={cell.value as Edtf} />
      ) : (
        answerText(say, field, cell.value)
      )}
      {cell.hidden ? (
        <>
          {" "}
          <Tag>{say.t(words.notPublic)}</Tag>
        </>
      ) : null}
    </>
  )
}

export const titleIn = (
  say: Say,
  register: Register,
  entry: Pick<RegisterEntry, "name" | "state" | "held">,
  states: ReadonlyMap<string, Localised>,
) => titleOf(register, entry, states, say)

type Framed = Readonly<{
  say: Say
  title: string
  trail?: readonly { label: string; href: Href }[]
  children: ComponentChildren
}>

/** A page of this module, below `/registers`. */
export const framed = ({ say, title, trail = [], children }: Framed): View => ({
  title,
  section: "programmes",
  trail: [{ label: say.t(words.title), href: "/registers" }, ...trail],
  body: children,
})
