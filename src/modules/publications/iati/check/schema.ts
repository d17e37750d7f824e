// The schema's verdict, by libxml2's own validator compiled to WebAssembly. It runs in a worker and reads nothing but what it
// is handed.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { validateXML } from "xmllint-wasm"
import { mends } from "../messages/mends.ts"
import { type Node, placeOf, walk } from "./tree.ts"
import type { Finding } from "./types.ts"

type SchemaFile = Readonly<{ fileName: string; contents: string }>
export type Schemas = Readonly<{ activities: SchemaFile; organisations: SchemaFile; included: readonly SchemaFile[] }>

/** The schemas of a folder `xsd` as the standard gives it out. */
export function readSchemas(folder: string): Schemas {
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") })
  return {
    activities: file("iati-activities-schema.xsd"),
    organisations: file("iati-organisations-schema.xsd"),
    included: [file("iati-common.xsd"), file("xml.xsd")],
  }
}

/** 512 MB in pages of 64 kB: a document of the platform needs some 40. */
const mostMemory = 8192

type SchemaFault = Readonly<{ line: number; why: string }>

export async function schemaFaults(text: string, root: string, schemas: Schemas): Promise<SchemaFault[]> {
  const schema = root === "iati-organisations" ? schemas.organisations : schemas.activities
  const { valid, errors, rawOutput } = await validateXML({
    xml: [{ fileName: "file.xml", contents: text }],
    schema: [schema],
    preload: schemas.included,
    maxMemoryPages: mostMemory,
  })
  const faults = errors.map((e) => ({ line: e.loc?.lineNumber ?? 1, why: e.message.replace(/^Schemas validity error : /, "") }))
  return valid || faults.length > 0 ? faults : [{ line: 1, why: rawOutput.trim() }]
}

/** The innermost element that begins on a line, or the last that begins before it. */
function elementAt(entry: Node, line: number): Node {
  let found = entry
  for (const node of walk(entry)) if (node.line <= line) found = node
  return found
}

export function schemaFinding({ line, why }: SchemaFault, entry: { node: Node; id: string | null }): Finding {
  const at = elementAt(entry.node, line)
  const child = entry.node.children.find((c) => c === at || placeOf(at, entry.node).startsWith(placeOf(c, entry.node)))
  const path = placeOf(child ?? entry.node, entry.node)
  return { layer: "schema", severity: "critical", rule: "xsd", entry: entry.id, path, line, mend: mends.schema, values: { why } }
}
