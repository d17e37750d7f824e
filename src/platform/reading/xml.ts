// A reader for the XML that word processors write: elements, attributes, text. It knows no document types and no entities
// of its own, so that nothing outside the file can be drawn in; a file that declares a type is refused.

export type XmlHandler = Readonly<{
  open: (name: string, attribute: (name: string) => string | null) => void
  close: (name: string) => void
  text: (text: string) => void
}>

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }
const codePoint = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "")
const plain = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{2,4});/g, (whole, name: string) =>
        name.startsWith("#x")
          ? codePoint(Number.parseInt(name.slice(2), 16))
          : name.startsWith("#")
            ? codePoint(Number(name.slice(1)))
            : (named[name] ?? whole),
      )
    : text

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1)
const attributeShape = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function attributeOf(source: string, wanted: string): string | null {
  for (const [, name, double, single] of source.matchAll(attributeShape))
    if (name && withoutPrefix(name) === wanted) return plain(double ?? single ?? "")
  return null
}

/** Where a tag ends: the first ">" outside quotes; -1 when there is none. */
function tagEnd(xml: string, from: number): number {
  let quote = ""
  for (let i = from; i < xml.length; i += 1) {
    const c = xml[i]
    if (quote) {
      if (c === quote) quote = ""
    } else if (c === '"' || c === "'") quote = c
    else if (c === ">") return i
  }
  return -1
}

/** Walks the document. Returns false when it is not well formed or declares a document type. */
export function readXml(xml: string, handler: XmlHandler): boolean {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf("<", at)
    if (open < 0) return true
    if (open > at) handler.text(plain(xml.slice(at, open)))
    const special = xml.startsWith("<!--", open)
      ? "-->"
      : xml.startsWith("<?", open)
        ? "?>"
        : xml.startsWith("<![CDATA[", open)
          ? "]]>"
          : null
    if (special) {
      const end = xml.indexOf(special, open)
      if (end < 0) return false
      if (special === "]]>") handler.text(xml.slice(open + 9, end))
      at = end + special.length
      continue
    }
    const end = xml.startsWith("<!", open) ? -1 : tagEnd(xml, open)
    if (end < 0) return false
    at = end + 1
    const tag = xml.slice(open + 1, end)
    if (tag.startsWith("/")) {
      handler.close(withoutPrefix(tag.slice(1).trim()))
      continue
    }
    const body = tag.endsWith("/") ? tag.slice(0, -1) : tag
    const space = body.search(/\s/)
    const name = withoutPrefix(space < 0 ? body : body.slice(0, space))
    handler.open(name, (wanted) => (space < 0 ? null : attributeOf(body.slice(space), wanted)))
    if (body.length < tag.length) handler.close(name)
  }
  return true
}
