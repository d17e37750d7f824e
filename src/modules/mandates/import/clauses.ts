// From the tree of printed levels to clauses: each numbered level is one, with its heading and its text; a heading without
// number holds what stands below it. Numbers stay as printed.
import { articleWord } from "#src/platform/reading/cues.ts"
import type { Reason } from "#src/platform/reading/reasons.ts"
import type { Row } from "#src/platform/reading/rows.ts"
import type { Node as TreeNode } from "#src/platform/reading/tree.ts"
import { fold, starting, whole } from "#src/platform/reading/words.ts"
import type { ClauseKind, InstrumentType } from "../types.ts"
import { objectives } from "./cues.ts"
import { headingWords, type Role } from "./titles.ts"
import type { Oddity, PlacedAs, ProposedClause } from "./types.ts"

type Node = TreeNode<Role>
export type Walk = {
  clauses: ProposedClause[]
  as: Map<number, PlacedAs>
  why: Map<number, Reason>
  oddities: { push: (o: Oddity) => unknown }
  type: InstrumentType | null
}
type Around = { parent: ProposedClause | null; objectives: boolean; prefix: string }

const wordKinds = (Object.keys(articleWord) as (keyof typeof articleWord)[]).map(
  (word) => [word, starting(articleWord[word])] as const,
)
const kindOfWord: Record<keyof typeof articleWord, ClauseKind> = {
  article: "article",
  chapter: "chapter",
  title: "chapter",
  part: "chapter",
  section: "chapter",
  paragraph: "paragraph",
  pillar: "pillar",
  objective: "objective",
  area: "area",
}
const headsObjectives = whole(objectives)
/** What is adopted in articles or paragraphs; plans, strategies and their like have items. */
const inParagraphs: ReadonlySet<InstrumentType> = new Set([
  "resolution",
  "declaration",
  "decision",
  "recommendation",
  "agreement",
  "convention",
  "protocol",
  "statute",
  "commitment",
] as const)

function kindOf(walk: Walk, node: Node, { parent, objectives: under }: Around): ClauseKind {
  const label = fold(node.label)
  const word = wordKinds.find(([, shape]) => shape.test(label))?.[0]
  if (word) return kindOfWord[word]
  if (!node.label && !node.path.includes("•")) return node.role ? "chapter" : "paragraph"
  if (!node.label) return "item"
  const composite = /\.\d/.test(node.label)
  if (under || (parent?.kind === "objective" && composite)) return "objective"
  // What is numbered within an article is cited by the article; within a paragraph of a resolution it is an item of it.
  if (/^\p{L}{3,}/u.test(node.path)) return "paragraph"
  if (parent?.kind === "paragraph" || parent?.kind === "item") return "item"
  return walk.type === null || inParagraphs.has(walk.type) ? "paragraph" : "item"
}

const place = (walk: Walk, rows: readonly Row[], as: PlacedAs) => {
  for (const row of rows) walk.as.set(row.index, as)
}

/** Paragraphs without number right below a heading are its text, up to the first number. */
function ownText(node: Node): Node[] {
  if (!node.label || !isHeading(node)) return []
  const first = node.children.findIndex((child) => child.label !== "" || child.role !== null)
  return node.children.slice(0, first < 0 ? node.children.length : first).filter((child) => child.children.length === 0)
}

/** Words without a stop above numbered text title it, however they are cased: "Article 3. What we undertake". */
const isHeading = (node: Node): boolean =>
  node.role !== null ||
  (node.label !== "" && node.children.length > 0 && node.text.length < 160 && !/[.;:,]["”»]?$/.test(node.text.trim()))

function addClause(walk: Walk, node: Node, around: Around): ProposedClause {
  const own = ownText(node)
  const headed = isHeading(node)
  const texts = [...(headed ? [] : [node.text]), ...own.map((child) => child.text)]
  const rows = [...(node.numberRow ? [node.numberRow] : []), ...node.rows, ...own.flatMap((child) => child.rows)]
  if (node.numberRow) place(walk, [node.numberRow], "number")
  place(walk, node.rows, headed ? "heading" : "clause")
  place(
    walk,
    own.flatMap((child) => child.rows),
    "clause",
  )
  const clause: ProposedClause = {
    id: `c${walk.clauses.length + 1}`,
    parent: around.parent?.id ?? null,
    path: node.label || !node.role ? `${around.prefix}${node.path}` : "",
    number: node.label,
    kind: kindOf(walk, node, around),
    heading: headed ? headingWords(node.text) : "",
    text: texts.join("\n").trim(),
    lines: rows.map((row) => row.place),
  }
  walk.clauses.push(clause)
  return clause
}

/** A number whose text was cut off, and a title that nothing follows, have no place: a person looks at them. */
function stranded(walk: Walk, node: Node): boolean {
  if (node.children.length > 0) return false
  const alone = node.label !== "" && node.text.trim() === ""
  if (!alone && (node.role === null || node.label !== "")) return false
  const rows = [...(node.numberRow ? [node.numberRow] : []), ...node.rows]
  for (const row of rows) walk.why.set(row.index, { code: alone ? "number_alone" : "title_alone" })
  const [first] = rows
  if (alone && first)
    walk.oddities.push({
      kind: "number_without_text",
      line: first.place,
      says: { code: "number_alone", values: { label: node.label } },
    })
  return true
}

export function walkTree(walk: Walk, root: Node, around: Around) {
  const todo: { node: Node; around: Around }[] = root.children.map((node) => ({ node, around })).reverse()
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node } = next
    if (stranded(walk, node)) continue
    const clause = addClause(walk, node, next.around)
    const own = new Set(ownText(node))
    const under =
      headsObjectives.test(fold(clause.heading)) || (next.around.objectives && clause.kind === "objective" && node.role !== null)
    const below = { ...next.around, parent: clause, objectives: under }
    for (const child of [...node.children].reverse()) if (!own.has(child)) todo.push({ node: child, around: below })
  }
}

/** The heading of an annex holds the annex. */
export function addAnnex(walk: Walk, row: Row): ProposedClause {
  place(walk, [row], "annex")
  const [label = row.text] = row.text.split(/\s*[.:–—]\s+|\s-\s/)
  const clause: ProposedClause = {
    id: `c${walk.clauses.length + 1}`,
    parent: null,
    path: label,
    number: label,
    kind: "chapter",
    heading: headingWords(row.text),
    text: "",
    lines: [row.place],
  }
  walk.clauses.push(clause)
  return clause
}
