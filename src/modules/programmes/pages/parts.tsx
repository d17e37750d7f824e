// Small parts that the pages of this module share.
import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { AsWritten, Doubt, SourceNote, sourceInShort } from "#src/web/index.ts"
import { type Labels, labelOf } from "../labels.ts"
import { programmeStatusWords, qualifierWords, statusWords, typeWords } from "../messages/words.ts"
import type { ActivityStatus, ActivityType, Qualifier } from "../types.ts"

export const typeName = (say: Say, type: string) => say.t(typeWords[type as ActivityType])
export const statusName = (say: Say, status: string) => say.t(statusWords[status as ActivityStatus])

/** Null where the sources do not say. */
export const programmeStatusName = (say: Say, status: string | null) =>
  status ? say.t(programmeStatusWords[status as keyof typeof programmeStatusWords]) : null

/** A figure as its source prints it: `more than 1,200`. */
export const figure = (say: Say, value: number, qualifier: string) =>
  say.t(qualifierWords[qualifier as Qualifier], { value: say.number(value) })

/** The same page as at a day: what happened is tied to the unit that stood then. */
export const asAt = (href: Href, on: Day | null | undefined): Href => (on ? `${href}?on=${on}` : href)

/** The name of a thing of another module, leading to it where it has a page. */
export function Name({ say, labels, thing, on }: { say: Say; labels: Labels; thing: Ref; on?: Day | null }) {
  const label = labels[thing]
  return label ? <a href={say.href(asAt(label.href, on))}>{label.title}</a> : <span>{labelOf(labels, thing)}</span>
}

/** Names one below the other: in a table, names with commas between them break badly. */
export function Names({ say, labels, things }: { say: Say; labels: Labels; things: readonly Ref[] }) {
  return (
    <>
      {things.map((thing) => (
        <span key={thing} class="line">
          <Name say={say} labels={labels} thing={thing} />
        </span>
      ))}
    </>
  )
}

type Told = { document: string; place: string }

/** Where something is said: each document once, with all places in it. */
export function Sources({ say, labels, sources }: { say: Say; labels: Labels; sources: unknown }) {
  return (
    <ul class="plain">
      {[...Map.groupBy((sources ?? []) as Told[], (s) => s.document)].map(([key, places]) => {
        const document = labels[ref("document", key)]
        return (
          <li key={key}>
            <SourceNote
              say={say}
              document={document?.title ?? key}
              lines={places.map((s) => s.place).join(",")}
              {...(document ? { href: document.href as Href } : {})}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** Sources in few words, for tables. */
export function ShortSources({ say, labels, sources }: { say: Say; labels: Labels; sources: unknown }) {
  return (
    <>
      {((sources ?? []) as Told[]).map((s, i) => {
        const document = labels[ref("document", s.document)]
        const words = sourceInShort(say, s)
        return (
          <span key={words}>
            {i > 0 ? say.semicolon : ""}
            {document ? (
              <a href={say.href(`${document.href}#line-${s.place.split(/[-,]/)[0]}` as Href)} title={document.title}>
                {words}
              </a>
            ) : (
              words
            )}
          </span>
        )
      })}
    </>
  )
}

/** What is printed differently and why we hesitate; nothing where neither is said. */
export function Remarks({ say, asWritten, doubt }: { say: Say; asWritten: string; doubt: string }) {
  return (
    <>
      {asWritten ? (
        <AsWritten say={say} lang="en">
          {asWritten}
        </AsWritten>
      ) : null}
      {doubt ? (
        <Doubt say={say} lang="en">
          {doubt}
        </Doubt>
      ) : null}
    </>
  )
}

export const Tag = ({ children }: { children: ComponentChildren }) => <span class="tag">{children}</span>
