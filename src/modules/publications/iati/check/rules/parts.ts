// What several rules need: attributes, vocabularies, days.
import type { Message } from "#src/platform/i18n/index.ts"
import { below, type Node, walk } from "../tree.ts"
import type { Fault, Rule } from "../types.ts"

export const has = (node: Node, attribute: string): boolean => (node.attributes[attribute] ?? "") !== ""
export const children = (node: Node, name: string): Node[] => node.children.filter((c) => c.name === name)
const isActivity = (entry: Node): boolean => entry.name === "iati-activity"
const isOrganisation = (entry: Node): boolean => entry.name === "iati-organisation"

/** Elements grouped by their vocabulary; the first one is meant where none is named. */
export const byVocabulary = (nodes: readonly Node[]): Node[][] => [
  ...Map.groupBy(nodes, (n) => n.attributes.vocabulary || "1").values(),
]
export const inVocabulary = (nodes: readonly Node[], ...vocabularies: readonly string[]): Node[] =>
  nodes.filter((n) => vocabularies.includes(n.attributes.vocabulary || "1"))

export const everywhere = (entry: Node, wanted: (node: Node) => boolean): Node[] => [...walk(entry)].filter(wanted)

export const at = (nodes: readonly Node[], attribute?: string): Fault[] =>
  nodes.map((node) => (attribute ? { at: node, attribute } : { at: node }))

/** The first ten letters: dates may carry a zone, which no rule looks at. */
export const dayOf = (node: Node | undefined, attribute = "iso-date"): string | null => {
  const day = (node?.attributes[attribute] ?? "").slice(0, 10)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
}

type Whose = "activity" | "organisation"
const meant = { activity: isActivity, organisation: isOrganisation } as const

/** A rule about one of the two kinds of entries. */
export const rule = (id: string, severity: Rule["severity"], whose: Whose, mend: Message, faults: Rule["faults"]): Rule => ({
  id,
  severity,
  mend,
  faults: (entry, moment) => (meant[whose](entry) ? faults(entry, moment) : []),
})

/** Values of an attribute, wherever the path leads. */
export const valuesAt = (entry: Node, path: string, attribute: string): { node: Node; value: string }[] =>
  (path === "." ? [entry] : below(entry, path)).flatMap((node) => {
    const value = node.attributes[attribute]
    return value === undefined ? [] : [{ node, value }]
  })
