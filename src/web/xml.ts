// XML as text: what is written here is well formed, whatever stands in the record.

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

/** Characters that XML 1.0 cannot hold at all. */
const unholdable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unholdable, "")
    .replace(/[&<>"']/g, (c) => named[c] ?? c)

/** Markup that is ready to stand in a document; only `element` makes it. */
export type Markup = { readonly markup: string }
type Attributes = Readonly<Record<string, string | undefined>>

/** An element; what it holds are texts, which are escaped, or other elements. */
export function element(name: string, attributes: Attributes = {}, ...inside: readonly (string | Markup)[]): Markup {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`]))
  const held = inside.map((part) => (typeof part === "string" ? escaped(part) : part.markup)).join("")
  return { markup: held === "" ? `<${name}${said.join("")}/>` : `<${name}${said.join("")}>${held}</${name}>` }
}

export const xmlDocument = (root: Markup): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`)
