// What Akoma Ntoso 3.0 asks of the elements that we write, as a small table: which elements stand in which and in what order, which
// attributes they must bear, which must say something. From the content models of the standard; its schema is not at hand here.
import { readXml } from "#src/platform/reading/xml.ts"

type Node = { name: string; attribute: (name: string) => string | null; children: Node[]; text: string }

type Model = {
  /** The names of the children, each followed by a space, as an expression. */
  holds: RegExp
  attributes?: readonly string[]
  /** Words of its own: none may stand in it, they may, or they must. */
  words?: "may" | "must"
}

const clause = "(?:article|chapter|paragraph|point|hcontainer) "
const clauses = new RegExp(`^(?:${clause})+$`)
const hierarchy = new RegExp(`^(?:num )?(?:heading )?(?:(?:intro )?(?:${clause})+|content )$`)
const open = (body: string) => new RegExp(`^meta (?:preface )?(?:preamble )?${body} (?:conclusions )?$`)
const core = "FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+"
const empty = /^$/
const blocks = /^(?:p )+$/
const value = { holds: empty, attributes: ["value"] }

const models: Readonly<Record<string, Model>> = {
  akomaNtoso: { holds: /^(?:act|doc|statement) $/ },
  act: { holds: open("body"), attributes: ["name"] },
  doc: { holds: open("mainBody"), attributes: ["name"] },
  statement: { holds: open("mainBody"), attributes: ["name"] },
  meta: { holds: /^identification (?:references )*(?:notes )*$/ },
  identification: { holds: /^FRBRWork FRBRExpression FRBRManifestation $/, attributes: ["source"] },
  FRBRWork: { holds: new RegExp(`^${core}FRBRcountry $`) },
  FRBRExpression: { holds: new RegExp(`^${core}(?:FRBRlanguage )+$`) },
  FRBRManifestation: { holds: new RegExp(`^${core}(?:FRBRformat )?$`) },
  ...{ FRBRthis: value, FRBRuri: value, FRBRcountry: value, FRBRformat: value },
  FRBRalias: { holds: empty, attributes: ["name", "value"] },
  FRBRdate: { holds: empty, attributes: ["date", "name"] },
  FRBRauthor: { holds: empty, attributes: ["href"] },
  FRBRlanguage: { holds: empty, attributes: ["language"] },
  references: { holds: /^(?:TLCOrganization )+$/, attributes: ["source"] },
  TLCOrganization: { holds: empty, attributes: ["eId", "href", "showAs"] },
  notes: { holds: /^(?:note )+$/, attributes: ["source"] },
  note: { holds: blocks, attributes: ["eId"] },
  preface: { holds: /^(?:p |longTitle )+$/ },
  longTitle: { holds: blocks },
  preamble: { holds: /^recitals $/ },
  recitals: { holds: /^(?:recital )+$/ },
  recital: { holds: blocks, attributes: ["eId"] },
  ...{ body: { holds: clauses }, mainBody: { holds: clauses } },
  ...Object.fromEntries(
    ["article", "chapter", "paragraph", "point"].map((name): [string, Model] => [
      name,
      { holds: hierarchy, attributes: ["eId"] },
    ]),
  ),
  hcontainer: { holds: hierarchy, attributes: ["eId", "name"] },
  ...{ content: { holds: blocks }, intro: { holds: blocks } },
  p: { holds: /^(?:docTitle )?(?:docNumber )?$/, words: "may" },
  ...Object.fromEntries(
    ["num", "heading", "docTitle", "docNumber"].map((n): [string, Model] => [n, { holds: empty, words: "must" }]),
  ),
}

function treeOf(xml: string): Node | null {
  const root: Node = { name: "", attribute: () => null, children: [], text: "" }
  const path = [root]
  const whole = readXml(xml, {
    open: (name, attribute) => {
      const node: Node = { name, attribute, children: [], text: "" }
      path.at(-1)?.children.push(node)
      path.push(node)
    },
    close: () => void path.pop(),
    text: (text) => {
      const at = path.at(-1)
      if (at) at.text += text
    },
  })
  return whole && root.children.length === 1 ? (root.children[0] ?? null) : null
}

const shapes: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  eId: /^[A-Za-z]\S*$/,
  language: /^[a-z]{3}$/,
  href: /^(?:#|\/)[a-z0-9/_-]+$/,
  source: /^#[a-z]+$/,
}

function faultsOfNode(node: Node): string[] {
  const model = models[node.name]
  if (!model) return [`${node.name}: no element that we write`]
  const inside = node.children.map((c) => `${c.name} `).join("")
  const words = node.text.trim() !== ""
  return [
    ...(model.holds.test(inside) ? [] : [`${node.name}: holds "${inside}"`]),
    ...(words && !model.words ? [`${node.name}: words of its own`] : []),
    ...(!words && model.words === "must" ? [`${node.name}: says nothing`] : []),
    ...(model.attributes ?? []).flatMap((name) => {
      const said = node.attribute(name)
      if (!said) return [`${node.name}: no ${name}`]
      return (shapes[name] ?? /\S/).test(said) ? [] : [`${node.name}: ${name} "${said}"`]
    }),
  ]
}

const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)]

/** Every way in which a document breaks the table; none where it is sound. */
export function structureFaults(xml: string): string[] {
  const root = treeOf(xml)
  if (root?.name !== "akomaNtoso") return ["not one document"]
  const nodes = all(root)
  const ids = nodes.flatMap((n) => n.attribute("eId") ?? [])
  const named = new Set(ids)
  const pointing = nodes.flatMap((n) => [n.attribute("href"), n.attribute("source")]).filter((to) => to?.startsWith("#"))
  return [
    ...nodes.flatMap(faultsOfNode),
    ...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `eId twice: ${id}`),
    ...pointing.flatMap((to) => (named.has(to?.slice(1) ?? "") ? [] : [`points at nothing: ${to}`])),
    ...(root.attribute("xmlns") === "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" ? [] : ["another namespace"]),
  ]
}
