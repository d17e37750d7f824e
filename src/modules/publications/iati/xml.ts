// What the files are made of beside plain elements: texts in the languages they have, and lines by which a finding can tell
// where it stands.
import { type Message, type MessageValues, type Say, sayIn } from "#src/platform/i18n/index.ts"
import type { Lang } from "#src/values/lang.ts"
import { langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { type Markup, element as written } from "#src/web/index.ts"

export type Xml = Markup

type Attribute = string | number | null | undefined
type Child = Xml | string | null | readonly (Xml | null)[]

/** An element; attributes and children that are not there are left out. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, ...children: readonly Child[]): Xml {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined || value === "" ? [] : [[key, String(value)] as const],
  )
  return written(name, Object.fromEntries(said), ...children.flat().filter((child) => child !== null))
}

export const narrative = (text: string, lang: Lang): Xml => element("narrative", { "xml:lang": lang }, text)

/** A text in the languages it exists in, and in no other. */
export function narratives(text: Localised, around: (said: string, lang: Lang) => string = (said) => said): Xml[] {
  return langs.flatMap((lang) => {
    const said = text.values[lang]?.text.trim()
    return said ? [narrative(around(said, lang), lang)] : []
  })
}

/** Words of ours, in all four languages. */
export const said = (message: Message, values: (say: Say) => MessageValues = () => ({})): Xml[] =>
  langs.map((lang) => narrative(sayIn(lang).t(message, values(sayIn(lang))), lang))

/** Pieces each on a line of its own, so that the number of a line names the element that is meant. */
export const lines = (pieces: readonly (Xml | null | readonly (Xml | null)[])[]): (Xml | string)[] => [
  "\n",
  ...pieces.flat().flatMap((piece) => (piece === null ? [] : [piece, "\n"])),
]
