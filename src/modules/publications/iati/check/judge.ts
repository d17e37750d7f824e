// Three verdicts on a file, each by itself and none hiding another: whether it has the form of the schema, keeps the rules,
// and names codes that exist. Documents come one after the other, so a file may be as long as it likes.
import { join } from "node:path"
import { mends } from "../messages/mends.ts"
import { type CodeLists, codeFindings, readCodeLists } from "./code-lists.ts"
import { agencyRules, rules } from "./rules/index.ts"
import { readSchemas, type Schemas, schemaFaults, schemaFinding } from "./schema.ts"
import { isBroken, type Node, placeOf, readXml } from "./tree.ts"
import {
  type Finding,
  type FindingGroup,
  type Layer,
  layers,
  type Moment,
  type Place,
  type Rule,
  type Severity,
  severities,
} from "./types.ts"

/** What a folder of the standard gives; a layer without its files is not run, and its verdict says so. */
export type Standard = Readonly<{ schemas: Schemas | null; lists: CodeLists | null }>

function orNothing<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

export function openStandard(folder: string | null): Standard {
  if (!folder) return { schemas: null, lists: null }
  return {
    schemas: orNothing(() => readSchemas(join(folder, "xsd"))),
    lists: orNothing(() => readCodeLists(join(folder, "codelists"))),
  }
}

export type LayerVerdict = Readonly<{
  layer: Layer
  /** False where its files are not there. */
  ran: boolean
  counts: Readonly<Record<Severity, number>>
}>
export type Judgement = Readonly<{
  entries: number
  /** True where there were more documents than were looked at. */
  cut: boolean
  verdicts: readonly LayerVerdict[]
  /** The gravest first. */
  groups: readonly FindingGroup[]
}>

const mostGroups = 500
const mostPlaces = 10

/** Gathers findings that are mended alike, so that one cause in ten thousand entries is one line. */
function gathering() {
  const groups = new Map<string, Omit<FindingGroup, "count" | "places"> & { count: number; places: Place[] }>()
  const add = ({ entry, path, line, ...alike }: Finding) => {
    const key = JSON.stringify([alike.layer, alike.severity, alike.rule, alike.mend.en, alike.values])
    const known = groups.get(key)
    if (!known && groups.size >= mostGroups) return
    const group = known ?? { ...alike, count: 0, places: [] }
    group.count += 1
    if (group.places.length < mostPlaces) group.places.push({ entry, path, line })
    groups.set(key, group)
  }
  const grave = (g: FindingGroup) => severities.indexOf(g.severity) * layers.length + layers.indexOf(g.layer)
  return { add, all: (): FindingGroup[] => [...groups.values()].sort((a, b) => grave(a) - grave(b) || b.count - a.count) }
}

const isEntry = (node: Node) => node.name === "iati-activity" || node.name === "iati-organisation"
const idOf = (entry: Node): string =>
  entry.children.find((c) => c.name === "iati-identifier" || c.name === "organisation-identifier")?.text ?? ""

const ruleFindings = (entry: Node, all: readonly Rule[], moment: Moment): Finding[] =>
  all.flatMap(({ id, severity, mend, faults }) =>
    faults(entry, moment).map(({ at, attribute }) => ({
      layer: "rules" as const,
      severity,
      rule: id,
      entry: idOf(entry),
      path: attribute ? `${placeOf(at, entry)}/@${attribute}` : placeOf(at, entry),
      line: at.line,
      mend,
      values: {},
    })),
  )

async function bySchema(text: string, root: Node, schemas: Schemas): Promise<Finding[]> {
  const entries = root.children.filter(isEntry)
  return (await schemaFaults(text, root.name, schemas)).map((fault) => {
    const entry = entries.findLast((e) => e.line <= fault.line)
    return schemaFinding(fault, entry ? { node: entry, id: idOf(entry) } : { node: root, id: null })
  })
}

/** One document's findings; what is not XML at all goes no further. */
async function findingsOf(
  text: string,
  { schemas, lists }: Standard,
  moment: Moment,
): Promise<{ found: Finding[]; entries: number }> {
  const root = readXml(text)
  if (isBroken(root)) {
    const { line, why } = root
    const broken = { layer: "schema", severity: "critical", rule: "xml", entry: null, path: ".", line } as const
    return { found: [{ ...broken, mend: mends.notXml, values: { why } }], entries: 0 }
  }
  const entries = root.children.filter(isEntry)
  const all = [...rules, ...(lists ? agencyRules(lists.agencies) : [])]
  return {
    found: [
      ...(schemas ? await bySchema(text, root, schemas) : []),
      ...entries.flatMap((e) => ruleFindings(e, all, moment)),
      ...(lists ? [...codeFindings(root, lists, null), ...entries.flatMap((e) => codeFindings(e, lists, idOf(e)))] : []),
    ],
    entries: entries.length,
  }
}

const none = (): Record<Severity, number> => ({ critical: 0, error: 0, warning: 0, advisory: 0 })

/** Judges documents one by one, at most so many. */
export async function judge(
  documents: AsyncIterable<string> | Iterable<string>,
  standard: Standard,
  moment: Moment,
  mostDocuments = Number.POSITIVE_INFINITY,
): Promise<Judgement> {
  const counts = { schema: none(), rules: none(), codes: none() }
  const gathered = gathering()
  let [entries, seen, cut] = [0, 0, false]
  for await (const text of documents) {
    if (seen === mostDocuments) {
      cut = true
      break
    }
    seen += 1
    const one = await findingsOf(text, standard, moment)
    entries += one.entries
    for (const f of one.found) {
      counts[f.layer][f.severity] += 1
      gathered.add(f)
    }
  }
  const ran: Record<Layer, boolean> = {
    schema: standard.schemas !== null || counts.schema.critical > 0,
    rules: true,
    codes: standard.lists !== null,
  }
  return {
    entries,
    cut,
    verdicts: layers.map((layer) => ({ layer, ran: ran[layer], counts: counts[layer] })),
    groups: gathered.all(),
  }
}

/** Why a file may not be given to a registry; null where nothing stands against it. */
export type Hindrance = "sample" | "faults" | "not_judged"
export function hindranceOf(judgement: Judgement, sample: boolean): Hindrance | null {
  if (sample) return "sample"
  if (judgement.verdicts.some((v) => v.counts.critical + v.counts.error > 0)) return "faults"
  return judgement.cut || judgement.verdicts.some((v) => !v.ran) ? "not_judged" : null
}
