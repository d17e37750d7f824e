// The docx package names links by chance, counts bookmarks through the life of the process and reads the clock. Here the
// finished file is opened, these are replaced by numbers in order of appearance and by the day of issue, and it is zipped
// again with one time for all entries. Words of the document are never searched: only tags and field instructions.
import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from "fflate"
import type { Day } from "#src/values/day.ts"

/** Each name by its number in order of first appearance. */
function ordinal(): (name: string) => number {
  const seen = new Map<string, number>()
  return (name) => {
    const known = seen.get(name) ?? seen.size + 1
    seen.set(name, known)
    return known
  }
}

const chanceLink = /(?<=="rId)[a-z0-9_-]{21}(?=")/g
const tocName = /(?<=")_Toc(\d+)(?=")/g

/** A part and its relationships: they name the same links. */
function settlePart(xml: string, relationships: string): { xml: string; relationships: string } {
  const link = ordinal()
  const bookmark = ordinal()
  const place = ordinal()
  const relinked = relationships.replace(chanceLink, (name) => `Link${link(name)}`)
  const tagged = xml.replace(
    /<(w:hyperlink|w:bookmarkStart|w:bookmarkEnd|a:hlinkClick|v:shape)\b[^>]*>/g,
    (tag, name: string) => {
      if (name === "v:shape") return tag.replace(/(?<=id="PowerPlusWaterMarkObject)[^"]*/, "1")
      const settled = tag.replace(chanceLink, (id) => `Link${link(id)}`).replace(tocName, (_, n: string) => `_Toc${place(n)}`)
      return name.startsWith("w:bookmark") ? settled.replace(/(?<= w:id=")\d+(?=")/, (id) => String(bookmark(id))) : settled
    },
  )
  const fields = tagged.replace(/(<w:instrText[^>]*>PAGEREF _Toc)(\d+)/g, (_, before: string, n: string) => before + place(n))
  return { xml: fields, relationships: relinked }
}

function settleParts(files: Unzipped): Map<string, Uint8Array> {
  const settled = new Map(Object.entries(files))
  for (const path of Object.keys(files)) {
    const match = /^(.*\/)_rels\/([^/]+)\.rels$/.exec(path)
    const part = match && `${match[1]}${match[2]}`
    const bytes = part && settled.get(part)
    if (!part || !bytes) continue
    const { xml, relationships } = settlePart(strFromU8(bytes), strFromU8(settled.get(path) ?? new Uint8Array()))
    settled.set(part, strToU8(xml)).set(path, strToU8(relationships))
  }
  return settled
}

/** The same Word file without anything from clock or chance: its only date is the day of issue, at noon UTC. */
export function settle(bytes: Uint8Array, issuedOn: Day): Uint8Array {
  const parts = settleParts(unzipSync(bytes))
  const core = parts.get("docProps/core.xml")
  if (core) {
    const dated = strFromU8(core).replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${issuedOn}T12:00:00Z`)
    parts.set("docProps/core.xml", strToU8(dated))
  }
  // The package must begin with its list of content types; the rest stands in the order of its names.
  const rank = (path: string) => (path === "[Content_Types].xml" ? "" : path)
  const ordered = [...parts].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
  const zipped: Zippable = Object.fromEntries(ordered)
  // The zip format has no zone: fflate writes the local hour, so a local noon is the same everywhere.
  return zipSync(zipped, { mtime: new Date(1980, 0, 1, 12), level: 6 })
}
