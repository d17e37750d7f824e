// Reads the HTML that our components make, so that tests can ask about it. It knows what we write, not all of HTML.
import assert from "node:assert/strict"

export type Element = Readonly<{
  tag: string
  attributes: Readonly<Record<string, string>>
  text: string
  within: readonly string[]
}>

const empty = new Set(["meta", "link", "input", "br", "hr", "img"])
const token = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g

/** All elements in order. Fails where a tag is not closed, or closed out of turn. */
export function elements(html: string): Element[] {
  const found: (Element & { from: number; text: string })[] = []
  const open: { tag: string; at: number }[] = []
  for (const match of html.matchAll(token)) {
    const [whole, closes, tag = "", attributes = "", selfCloses] = match
    const end = match.index + whole.length
    if (closes) {
      const last = open.pop()
      assert.equal(last?.tag, tag, `</${tag}> closes <${last?.tag}>`)
      const element = last && found[last.at]
      if (element) element.text = plain(html.slice(element.from, match.index))
      continue
    }
    found.push({ tag, attributes: attributesOf(attributes), text: "", within: open.map((o) => o.tag), from: end })
    if (!empty.has(tag) && !selfCloses) open.push({ tag, at: found.length - 1 })
  }
  assert.deepEqual(open, [], "tags left open")
  return found
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, value]))
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim()

/** Faults that no page of ours may have, in words: what the content policy forbids, lost ids, headings out of order. */
export function faultsOf(html: string): string[] {
  const all = elements(html)
  const ids = all.flatMap((e) => (e.attributes.id === undefined ? [] : [e.attributes.id]))
  const pointers = ["for", "aria-describedby", "aria-labelledby", "aria-controls"] as const
  const levels = all.filter((e) => /^h[1-6]$/.test(e.tag)).map((e) => Number(e.tag[1]))
  return [
    ...all.filter((e) => e.tag === "script" || e.tag === "style").map((e) => `<${e.tag}>`),
    ...all.flatMap((e) =>
      Object.keys(e.attributes)
        .filter((a) => a === "style" || a.startsWith("on"))
        .map((a) => `${e.tag} ${a}=`),
    ),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id twice: ${id}`),
    ...all
      .flatMap((e) => pointers.flatMap((p) => (e.attributes[p] ?? "").split(" ").filter((id) => id && !ids.includes(id))))
      .map((id) => `no such id: ${id}`),
    ...levels.flatMap((level, i) => (level > (levels[i - 1] ?? 0) + 1 ? [`h${level} after h${levels[i - 1] ?? 0}`] : [])),
    ...all
      .filter((e) => e.tag === "a" && !e.text && !e.attributes["aria-label"])
      .map((e) => `link without words: ${e.attributes.href}`),
  ]
}
