// Every code against its list. Which list holds where is read from the standard's own table of paths, so a new list needs no
// line of code here.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { mends } from "../messages/mends.ts"
import { below, isBroken, type Node, placeOf, readXml, walk } from "./tree.ts"
import type { Finding, Severity } from "./types.ts"

type CodeList = Readonly<{ name: string; codes: ReadonlySet<string>; withdrawn: ReadonlySet<string>; complete: boolean }>
type Condition = Readonly<{ attribute: string; values: readonly string[]; orAbsent: boolean }>
type Mapping = Readonly<{ attribute: string | null; list: CodeList; condition: Condition | null }>
export type CodeLists = Readonly<{
  /** By the names of the elements that lead there: `iati-activity/sector`. */
  at: ReadonlyMap<string, readonly Mapping[]>
  languages: CodeList | null
  agencies: readonly string[]
}>

function readTree(path: string): Node {
  const read = readXml(readFileSync(path, "utf8"))
  if (isBroken(read)) throw new Error(`${path}, line ${read.line}: ${read.why}`)
  return read
}

const textOf = (node: Node, path: string) => below(node, path)[0]?.text.trim() ?? ""

function readList(path: string): CodeList {
  const root = readTree(path)
  const items = below(root, "codelist-items/codelist-item")
  const code = (item: Node) => textOf(item, "code")
  return {
    name: root.attributes.name ?? "",
    codes: new Set(items.map(code)),
    withdrawn: new Set(items.filter((i) => i.attributes.status === "withdrawn").map(code)),
    complete: root.attributes.complete === "1",
  }
}

/** `@vocabulary = '1' or not(@vocabulary)`: the only shape that the table uses. */
function readCondition(text: string): Condition | null {
  if (text === "") return null
  const values = [...text.matchAll(/@([\w-]+)\s*=\s*'([^']*)'/g)]
  const attribute = values[0]?.[1]
  if (!attribute) throw new Error(`a condition of the code lists cannot be read: ${text}`)
  return { attribute, values: values.map((v) => v[2] ?? ""), orAbsent: /not\(@/.test(text) }
}

/** All lists of a folder `codelists` as the standard gives it out. Throws where one cannot be read. */
export function readCodeLists(folder: string): CodeLists {
  const lists = new Map(
    ["embedded", "non-embedded"].flatMap((part) =>
      readdirSync(join(folder, part)).flatMap((file): [string, CodeList][] =>
        file.endsWith(".xml") ? [[file.slice(0, -4), readList(join(folder, part, file))]] : [],
      ),
    ),
  )
  const at = new Map<string, Mapping[]>()
  let languages: CodeList | null = null
  for (const mapping of below(readTree(join(folder, "mapping.xml")), "mapping")) {
    const list = lists.get(below(mapping, "codelist")[0]?.attributes.ref ?? "")
    const path = textOf(mapping, "path").replace(/^\/\//, "")
    if (!list) continue
    if (path === "@xml:lang") languages = list
    const steps = path.split("/")
    const last = steps.pop() ?? ""
    const attribute = last.startsWith("@") ? last.slice(1) : null
    const place = steps.join("/")
    at.set(place, [...(at.get(place) ?? []), { attribute, list, condition: readCondition(textOf(mapping, "condition")) }])
  }
  return { at, languages, agencies: [...(lists.get("OrganisationRegistrationAgency")?.codes ?? [])] }
}

const holds = (condition: Condition | null, node: Node): boolean => {
  if (!condition) return true
  const value = node.attributes[condition.attribute] ?? ""
  return value === "" ? condition.orAbsent : condition.values.includes(value)
}

/** A code that a complete list lacks is an error; where a list may be added to, it is for a person to see. */
function severityOf(list: CodeList, code: string): Severity | null {
  if (!list.codes.has(code)) return list.complete ? "error" : "warning"
  return list.withdrawn.has(code) ? "advisory" : null
}

function namesDownTo(node: Node): string[] {
  const names: string[] = []
  for (let n: Node | null = node; n; n = n.parent) {
    names.unshift(n.name)
    if (n.name === "iati-activity" || n.name === "iati-organisation") break
  }
  return names
}

function* codesOf(node: Node, lists: CodeLists): Iterable<{ list: CodeList; code: string; attribute: string | null }> {
  for (const { attribute, list, condition } of lists.at.get(namesDownTo(node).join("/")) ?? []) {
    const code = attribute ? node.attributes[attribute] : node.text.trim()
    if (code !== undefined && code !== "" && holds(condition, node)) yield { list, code, attribute }
  }
  const language = node.attributes["xml:lang"]
  // A language may carry a region, which its list does not know.
  if (lists.languages && language)
    yield { list: lists.languages, code: language.slice(0, 2).toLowerCase(), attribute: "xml:lang" }
}

/** Codes of a root or entry; the entries inside a root are looked at by themselves. */
export function codeFindings(top: Node, lists: CodeLists, entry: string | null): Finding[] {
  const nodes = entry === null ? [top] : [...walk(top)]
  return nodes.flatMap((node) =>
    [...codesOf(node, lists)].flatMap(({ list, code, attribute }) => {
      const severity = severityOf(list, code)
      if (!severity) return []
      const place = placeOf(node, top)
      const path = attribute ? `${place}/@${attribute}` : place
      const mend = severity === "advisory" ? mends.codeWithdrawn : mends.code
      return [
        {
          layer: "codes" as const,
          severity,
          rule: list.name,
          entry,
          path,
          line: node.line,
          mend,
          values: { code, list: list.name },
        },
      ]
    }),
  )
}
