// XML as text: elements in the order in which a schema wants them, everything escaped, and nothing that XML cannot hold.
import { type Message, type MessageValues, type Say, sayIn } from "#src/platform/i18n/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"

/** A piece of XML that is whole and escaped. */
export type Xml = string & { readonly __xml: true }
const made = (text: string) => text as Xml

type Attribute = string | number | null | undefined
type Child = Xml | null | readonly (Xml | null)[]

// Characters that XML 1.0 has no way to write, lone halves of a pair among them.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Words as text or as the value of an attribute. Ends of lines are kept in attributes too. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, "")
    .replace(/[&<>"\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)

export const words = (text: string): Xml => made(escaped(text))

export function element(name: string, attributes: Readonly<Record<string, Attribute>>, ...children: readonly Child[]): Xml {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined || value === "" ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  const inside = children.flat().filter((child) => child !== null)
  const open = `<${name}${said.join("")}`
  return made(inside.length === 0 ? `${open}/>` : `${open}>${inside.join("")}</${name}>`)
}

export const narrative = (text: string, lang: Lang): Xml => element("narrative", { "xml:lang": lang }, words(text))

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

/** Pieces one below the other, so that a line names the element that is meant. */
export const lines = (pieces: readonly Child[]): Xml =>
  made(
    pieces
      .flat()
      .filter((piece) => piece !== null)
      .join("\n"),
  )
