// Every visible sentence is a message: a note for its translator and the sentence in the four languages. Modules keep
// theirs in `messages/`; nothing is looked up by a string, so that an unknown message does not compile.
import type { Lang } from "#src/values/lang.ts"

/** A sentence whose form follows `count`. `other` serves all counts that have no form of their own. */
export type Plural = { one?: string; many?: string; other: string }
type Wording = string | Plural
export type Wordings = { note: string } & Record<Lang, Wording>
export type Message = Wordings & { key: string }
export type MessageValues = Readonly<Record<string, string | number>>

/** The messages of one area; each learns its key, by which tests and translators name it. */
export function messages<const T extends Record<string, Wordings>>(area: string, table: T): { readonly [K in keyof T]: Message } {
  const keyed = Object.entries(table).map(
    ([name, wordings]) => [name, { ...wordings, fr: setInFrench(wordings.fr), key: `${area}.${name}` }] as const,
  )
  const all = Object.fromEntries(keyed) as { readonly [K in keyof T]: Message }
  for (const [, message] of keyed) register(message)
  return all
}

/** French sets a space before tall punctuation and within guillemets; no line breaks there. */
function setInFrench(said: Wording): Wording {
  const set = (text: string) => text.replace(/ ([;:?!»])/g, "\u00a0$1").replace(/« /g, "«\u00a0")
  if (typeof said === "string") return set(said)
  return Object.fromEntries(Object.entries(said).map(([form, text]) => [form, set(text)])) as Plural
}

const known = new Map<string, Message>()

function register(message: Message) {
  if (known.has(message.key)) throw new Error(`two messages are called ${message.key}`)
  known.set(message.key, message)
}

/** The message of a key, for words that were stored by their key; undefined where it is gone. */
export const messageCalled = (key: string): Message | undefined => known.get(key)

/** All messages that the loaded modules have declared, for the test of completeness and for translators. */
export const allMessages = (): readonly Message[] => [...known.values()]

const rules: Record<Lang, Intl.PluralRules> = {
  en: new Intl.PluralRules("en"),
  es: new Intl.PluralRules("es"),
  fr: new Intl.PluralRules("fr"),
  pt: new Intl.PluralRules("pt"),
}

/** The wording for a language; `count` among the values chooses the plural form. */
export function wording(message: Message, lang: Lang, values: MessageValues = {}): string {
  const chosen = message[lang]
  if (typeof chosen === "string") return chosen
  const form = rules[lang].select(Number(values.count ?? 0))
  return (form === "one" ? chosen.one : form === "many" ? chosen.many : undefined) ?? chosen.other
}
