// A file as a tree that knows its lines. Strict: what is not well-formed is no file. Entities of a document type are never
// resolved, so nothing outside is read and nothing grows.
import { SaxesParser } from "saxes"

export type Node = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly Node[]
  /** The text directly inside. */
  text: string
  line: number
  parent: Node | null
}>
type Growing = { -readonly [K in keyof Node]: Node[K] } & { children: Growing[] }

export type Broken = Readonly<{ line: number; why: string }>

/** The root element, or where the text stops being XML. */
export function readXml(text: string): Node | Broken {
  const parser = new SaxesParser()
  let root: Growing | null = null
  let open: Growing | null = null
  const broken: Broken[] = []
  parser.on("error", (error) => broken.push({ line: parser.line, why: error.message.replace(/^\d+:\d+: /, "") }))
  parser.on("opentag", ({ name, attributes }) => {
    const node: Growing = { name, attributes, children: [], text: "", line: parser.line, parent: open }
    if (open) open.children.push(node)
    root ??= node
    open = node
  })
  const add = (said: string) => {
    if (open) open.text += said
  }
  parser.on("text", add)
  parser.on("cdata", add)
  parser.on("closetag", () => {
    open = (open?.parent ?? null) as Growing | null
  })
  parser.write(text).close()
  return broken[0] ?? root ?? { line: 1, why: "no element" }
}

export const isBroken = (read: Node | Broken): read is Broken => "why" in read

/** Elements below, by their names: `transaction/value`. */
export function below(node: Node, path: string): Node[] {
  return path.split("/").reduce<Node[]>((nodes, name) => nodes.flatMap((n) => n.children.filter((c) => c.name === name)), [node])
}

/** Every element of these, and those inside. */
export function* walk(node: Node): Iterable<Node> {
  yield node
  for (const child of node.children) yield* walk(child)
}

/** `transaction[2]/value`: where an element stands in its entry, counted where it has fellows. */
export function placeOf(node: Node, top: Node): string {
  if (node === top || !node.parent) return node === top ? "." : node.name
  const fellows = node.parent.children.filter((c) => c.name === node.name)
  const own = fellows.length > 1 ? `${node.name}[${fellows.indexOf(node) + 1}]` : node.name
  return node.parent === top ? own : `${placeOf(node.parent, top)}/${own}`
}
