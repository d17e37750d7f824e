// What people may define a report as: which of their choices do not hold, and what the definition is that they make.
import { z } from "zod"
import { type FieldFault, several, text } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { named } from "#src/values/localised.ts"
import type { Choice } from "#src/web/index.ts"
import { definitionWords, visibilityWords } from "./messages/definitions.ts"
import type { Definition } from "./queries/reports.ts"
import { type FilterName, type Filters, filterNames, langSchema, recordSchemes, visibilities } from "./types.ts"

const keys = several(z.string().min(1).max(200))
const title = text(200).optional()

export const definitionInput = z.strictObject({
  title: z.strictObject({ en: title, es: title, fr: title, pt: title }).default({}),
  scheme: z.enum(recordSchemes),
  from: daySchema,
  to: daySchema,
  units: keys,
  states: keys,
  themes: keys,
  programmes: keys,
  donors: keys,
  visibility: z.enum(visibilities),
  languages: several(langSchema),
})
export type DefinitionInput = z.output<typeof definitionInput>

/** What can be chosen in each filter, with names in the reader's language. */
export type Choices = Readonly<Record<FilterName, readonly Choice[]>>

/** What a report is narrowed to, in words: a line for each filter that narrows. */
export const narrowedTo = (choices: Choices, filters: Filters) =>
  filterNames.flatMap((name) => {
    const labels = filters[name].map((key) => choices[name].find((c) => c.value === key)?.label ?? key)
    return labels.length > 0 ? [{ name, labels }] : []
  })

/** What the record knows of each filter, by its keys. */
export type KnownFilters = Readonly<Record<FilterName, ReadonlySet<string>>>

/** Every fault at once, each at its field. */
export function faultsOf(input: DefinitionInput, known: KnownFilters): FieldFault[] {
  const named = langs.filter((l) => input.title[l])
  return [
    ...(input.languages.length === 0 ? [{ pointer: "/languages", message: definitionWords.noLanguage }] : []),
    ...input.languages
      .filter((l) => !named.includes(l))
      .map((l) => ({ pointer: `/title/${l}`, message: definitionWords.noTitle, values: { language: langNames[l] } })),
    ...(input.languages.length === 0 && named.length === 0
      ? [{ pointer: "/title/en", message: definitionWords.noTitle, values: { language: langNames.en } }]
      : []),
    ...(input.to < input.from ? [{ pointer: "/to", message: definitionWords.endsBefore }] : []),
    ...filterNames.flatMap((name) => {
      const unknown = input[name].filter((key) => !known[name].has(key))
      return unknown.length > 0
        ? [{ pointer: `/${name}`, message: definitionWords.unknownChoice, values: { words: unknown.join(", ") } }]
        : []
    }),
  ]
}

/** Whole years and months are said as such. */
export function periodOf(from: Day, to: Day): Edtf {
  const [fy, fm, fd] = from.split("-")
  const [ty, tm, td] = to.split("-")
  const years = `${fm}-${fd}` === "01-01" && `${tm}-${td}` === "12-31"
  const text = years ? (fy === ty ? `${fy}` : `${fy}/${ty}`) : from === to ? from : `${from}/${to}`
  return text as Edtf
}

const inOrder = (list: readonly string[]): string[] => [...new Set(list)].sort()

export function definitionOf(input: DefinitionInput): Definition {
  const filters: Filters = {
    units: inOrder(input.units),
    states: inOrder(input.states),
    themes: inOrder(input.themes),
    programmes: inOrder(input.programmes),
    donors: inOrder(input.donors),
  }
  const audience = visibilityWords[input.visibility]
  const titles = Object.fromEntries(langs.flatMap((l) => (input.title[l] ? [[l, input.title[l]]] : [])))
  return {
    title: named(
      titles,
      langs.filter((l) => input.title[l]),
    ),
    scheme: input.scheme,
    period: periodOf(input.from, input.to),
    periodFrom: input.from,
    periodTo: input.to,
    filters,
    visibility: input.visibility,
    audience: named(Object.fromEntries(langs.map((l) => [l, sayIn(l).t(audience)]))),
    languages: langs.filter((l) => input.languages.includes(l)),
  }
}

/** A readable key: the words of the title without accents, at most `most` letters. */
export function keyFrom(words: string, most = 60): string {
  const plain = words
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, most)
    .replace(/^-+|-+$/g, "")
  return plain || "report"
}
