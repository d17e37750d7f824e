// Small phrases that every part of a report prints alike: texts with the mark of their language, figures with their code.
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Block, Span, Spans } from "#src/platform/print/index.ts"
import { type Lang, langNames } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { ReportActivity, ReportProject, ReportResult } from "../../programmes/index.ts"
import { activityWords } from "../messages/printed/activities.ts"
import { qualifierWords } from "../messages/printed/figures.ts"
import { frameWords } from "../messages/printed/frame.ts"
import type { ReportData, SectionText } from "../types.ts"
import type { Book } from "./figures.ts"

/** What every part is composed with. */
export type Desk = Readonly<{
  data: ReportData
  say: Say
  book: Book
  texts: ReadonlyMap<string, SectionText>
  /** What was told so far. The last part names what the order of the report left out. */
  told: Set<Ref>
  /** Sections of the documents: that of an activity, and that of a programme by its key. */
  sectionOf: (a: ReportActivity) => string | null
  programmeSections: ReadonlyMap<string, string>
  projectSectionOf: (p: ReportProject) => string | null
  names: Readonly<
    Record<"measures" | "organisations" | "states" | "units", ReadonlyMap<string, { name: Localised; acronym: string }>>
  >
}>

/** A message whose holes are spans: figures with their codes, names in another language. */
export function phrase(say: Say, message: Message, holes: Readonly<Record<string, Span | Spans>>): Spans {
  const parts = say.t(message).split(/\{(\w+)\}/)
  return parts.flatMap((part, i): Spans => {
    if (i % 2 === 0) return part === "" ? [] : [part]
    const filled = holes[part]
    if (filled === undefined) return []
    return Array.isArray(filled) ? (filled as Spans) : [filled as Span]
  })
}

const inOther = (lang: Lang, text: string): Spans => [{ is: "lang", lang, spans: [text] }]

/**
 * A text in the report's language, or in the one it has. English, in which our record is written, is said once for the whole
 * report and marked for readers' software alone; any other language by its mark: nothing passes for a translation.
 */
export function told(say: Say, text: Localised | null): Spans {
  if (!text) return []
  const { text: words, lang } = say.text(text)
  if (lang === say.lang) return [words]
  return lang === "en" ? inOther(lang, words) : [...inOther(lang, words), ` [${lang}]`]
}

/** Words of our record that exist in English alone: doubts, what a source prints. */
export const english = (say: Say, words: string): Spans => (say.lang === "en" ? [words] : inOther("en", words))

/** The words people wrote into a section, paragraph by paragraph. */
export function narrative({ texts, say }: Desk, section: string): Block[] {
  const written = texts.get(section)
  if (!written?.text.trim()) return []
  const foreign = written.language !== say.lang
  const paragraphs = written.text.split(/\n{2,}/).map((p) => p.replace(/\s*\n\s*/g, " ").trim())
  return [
    ...(foreign
      ? [
          {
            is: "paragraph",
            spans: [{ is: "emph", spans: [say.t(frameWords.writtenIn, { language: langNames[written.language] })] }],
          } as const,
        ]
      : []),
    ...paragraphs.filter(Boolean).map((p) => ({ is: "paragraph", spans: foreign ? inOther(written.language, p) : [p] }) as const),
  ]
}

/** `1 100`, `more than 10,000`: the figure as printed, in the manner of the language. */
export function valueText(say: Say, r: Pick<ReportResult, "value" | "qualifier">): string {
  const number = say.number(r.value)
  const words = qualifierWords[r.qualifier]
  return words ? say.t(words, { value: number }) : number
}

export const nameOf = (say: Say, names: ReadonlyMap<string, { name: Localised; acronym: string }>, key: string): string => {
  const known = names.get(key)
  return known ? say.name(known.name) : key
}

/** Names of units and bodies as tables have room for: the acronym where there is one. */
export const shortNameOf = (say: Say, names: ReadonlyMap<string, { name: Localised; acronym: string }>, key: string): string =>
  names.get(key)?.acronym || nameOf(say, names, key)

/** Doubt and words of the source behind a fact, as one note; empty where there is neither. */
export function remarks(say: Say, fact: { doubt: string; asWritten: string }): Spans {
  return [
    ...(fact.asWritten ? phrase(say, activityWords.asWritten, { words: english(say, fact.asWritten) }) : []),
    ...(fact.asWritten && fact.doubt ? [" "] : []),
    ...(fact.doubt ? phrase(say, activityWords.doubt, { words: english(say, fact.doubt) }) : []),
  ]
}

export const headingId = (prefix: string, key: string) => `${prefix}-${key.replaceAll("/", ".")}`

/** The same as a block of its own, where the block's label already says that it is a doubt. */
export function remarkBlocks(say: Say, fact: { doubt: string; asWritten: string }): Block[] {
  const spans = [
    ...english(say, fact.doubt).filter((s) => s !== "" && fact.doubt !== ""),
    ...(fact.doubt && fact.asWritten ? [" "] : []),
    ...(fact.asWritten ? phrase(say, activityWords.asWritten, { words: english(say, fact.asWritten) }) : []),
  ]
  if (spans.length === 0) return []
  return fact.doubt ? [{ is: "note", kind: "doubt", spans }] : [{ is: "paragraph", spans }]
}
