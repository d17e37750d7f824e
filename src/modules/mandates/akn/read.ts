// An Akoma Ntoso 3.0 file as a proposal, for the same review as any other file. XML from outside is hostile: a document type,
// entities of its own, tags that do not close and nesting past any sense are refused.

import type { PrintedLine, Refusal } from "#src/platform/reading/types.ts"
import { tidy } from "#src/platform/reading/words.ts"
import { readXml } from "#src/platform/reading/xml.ts"
import { isDay } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import type { Oddity, ParsedInstrument, PlacedAs, Proposal, ProposedClause } from "../import/types.ts"
import { type ClauseKind, clauseKinds, instrumentTypes } from "../types.ts"
import { aknLanguages } from "./write.ts"

const deepest = 200
const largest = 20 * 1024 * 1024
const opens = /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:[\w-]+:)?akomaNtoso[\s>]/

/** Whether the bytes are meant as Akoma Ntoso; what comes before the first element is left to the reader of XML. */
export const isAkn = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  return (
    opens.test(head) || (/^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?<!DOCTYPE/i.test(head) && /<(?:[\w-]+:)?akomaNtoso[\s>]/.test(head))
  )
}

const hierarchy: Record<string, ClauseKind> = {
  article: "article",
  chapter: "chapter",
  title: "chapter",
  part: "chapter",
  section: "chapter",
  paragraph: "paragraph",
  subparagraph: "paragraph",
  clause: "paragraph",
  point: "item",
  indent: "item",
  item: "item",
}

type Open = {
  name: string
  clause: ProposedClause | null
  as: "num" | "heading" | "p" | "title" | "number" | "issuer" | null
  text: string
  mark: string
}
type Reader = {
  stack: Open[]
  proposal: Proposal
  lines: PrintedLine[]
  inRecital: boolean
  note: string | null
  inMeta: number
  bad: boolean
}

const kindOf = (name: string, said: string | null): ClauseKind | null => {
  if (name === "hcontainer") return clauseKinds.find((k) => k === said) ?? "item"
  return hierarchy[name] ?? null
}

/** One line of the account for each text of the file, counted from 1. */
function addLine(r: Reader, text: string, as: PlacedAs): number {
  const line = r.lines.length + 1
  r.lines.push({ line, text })
  r.proposal.placed.push({ line, as })
  return line
}

function openElement(r: Reader, name: string, attribute: (name: string) => string | null) {
  const parent = r.stack.findLast((o) => o.clause)?.clause ?? null
  const kind = kindOf(name, attribute("name"))
  const open: Open = { name, clause: null, as: null, text: "", mark: "" }
  if (kind && !r.note && !r.inRecital) {
    const clause: ProposedClause = {
      id: `c${r.proposal.clauses.length + 1}`,
      parent: parent?.id ?? null,
      path: "",
      number: "",
      kind,
      heading: "",
      text: "",
      lines: [],
    }
    r.proposal.clauses.push(clause)
    open.clause = clause
  } else if (name === "num" && parent) {
    open.as = "num"
    open.mark = attribute("title") ?? ""
  } else if (name === "heading" && parent) open.as = "heading"
  else if (name === "docTitle") open.as = "title"
  else if (name === "docNumber") open.as = "number"
  else if (name === "p") open.as = attribute("class") === "issuer" ? "issuer" : "p"
  else if (name === "recital") r.inRecital = true
  else if (name === "note") r.note = attribute("marker") ?? "*"
  else if (name === "meta") r.inMeta += 1
  else openMeta(r, name, attribute)
  r.stack.push(open)
  if (r.stack.length > deepest) r.bad = true
}

function openMeta(r: Reader, name: string, attribute: (name: string) => string | null) {
  const { instrument, source } = r.proposal
  if (["statement", "act", "doc", "bill"].includes(name))
    instrument.type = instrumentTypes.find((t) => t === attribute("name")) ?? null
  const value = attribute("value")
  if (name === "FRBRalias" && value && attribute("name") === "symbol") instrument.symbol = value
  const date = attribute("date")
  if (name === "FRBRdate" && date && isDay(date) && !date.startsWith("9999") && instrument.adoptedOn === null)
    instrument.adoptedOn = date
  if (name === "FRBRlanguage") source.language = langs.find((l) => aknLanguages[l] === attribute("language")) ?? null
}

function closeText(r: Reader, open: Open, text: string) {
  const clause = r.stack.findLast((o) => o.clause)?.clause ?? null
  const { instrument, preamble, footnotes } = r.proposal
  if (open.as === "title") {
    instrument.title = text
    addLine(r, text, "title")
  } else if (open.as === "number") {
    instrument.symbol ??= text
    addLine(r, text, "symbol")
  } else if (open.as === "issuer") {
    instrument.body = text
    addLine(r, text, "issuer")
  } else if (open.as === "num" && clause) {
    clause.number = text
    clause.path = open.mark || text
    clause.lines.push(addLine(r, text, "number"))
  } else if (open.as === "heading" && clause) {
    clause.heading = text
    clause.lines.push(addLine(r, text, "heading"))
  } else if (open.as === "p" && r.note !== null) footnotes.push({ mark: r.note, text, lines: [addLine(r, text, "footnote")] })
  else if (open.as === "p" && r.inRecital) preamble.push({ text, lines: [addLine(r, text, "preamble")] })
  else if (open.as === "p" && clause) {
    clause.text = clause.text ? `${clause.text}\n${text}` : text
    clause.lines.push(addLine(r, text, "clause"))
  } else unplaced(r, text)
}

function unplaced(r: Reader, text: string) {
  const line = r.lines.length + 1
  r.lines.push({ line, text })
  r.proposal.unplaced.push({ line, text, why: { code: "no_place" } })
}

function closeElement(r: Reader, name: string) {
  const open = r.stack.pop()
  if (!open || open.name !== name) {
    r.bad = true
    return
  }
  const text = tidy(open.text)
  if (open.as && text) closeText(r, open, text)
  else if (!open.as && text && r.inMeta === 0) unplaced(r, text)
  if (name === "recital") r.inRecital = false
  if (name === "note") r.note = null
  if (name === "meta") r.inMeta -= 1
}

const damaged: Refusal = {
  refused: "damaged",
  detail: "The Akoma Ntoso file is not well formed, declares a document type, or nests too deeply.",
}

/** Text within an inline element belongs to the element around it that means something. */
const addText = (r: Reader, text: string) => {
  const open = r.stack.findLast((o) => o.as !== null) ?? r.stack.at(-1)
  if (open) open.text += text
}

/** What an Akoma Ntoso file proposes; or why it is refused. */
export function readAkn(bytes: Uint8Array): ParsedInstrument | Refusal {
  if (bytes.length > largest) return { refused: "too_large", detail: "An Akoma Ntoso file of more than 20 MB is not read." }
  const oddities: Oddity[] = []
  const proposal: Proposal = {
    source: { kind: "akn", encoding: "utf-8", lines: 0, language: null },
    instrument: { type: null, symbol: null, title: null, body: null, adoptedOn: null },
    ...{ preamble: [], clauses: [], footnotes: [], placed: [], unplaced: [], oddities },
  }
  const r: Reader = { stack: [], proposal, lines: [], inRecital: false, note: null, inMeta: 0, bad: false }
  const whole = readXml(new TextDecoder().decode(bytes), {
    open: (name, attribute) => (r.bad ? undefined : openElement(r, name, attribute)),
    close: (name) => (r.bad ? undefined : closeElement(r, name)),
    text: (text) => (r.bad ? undefined : addText(r, text)),
  })
  if (!whole || r.bad || r.stack.length > 0) return damaged
  if (r.lines.length === 0) return { refused: "empty", detail: "The file has no text." }
  proposal.source.lines = r.lines.length
  // A heading-only or empty element without any line of its own cannot be shown beside a line: what it holds goes up.
  const bare = new Map(proposal.clauses.filter((c) => c.lines.length === 0).map((c) => [c.id, c.parent]))
  const up = (id: string | null): string | null => (id !== null && bare.has(id) ? up(bare.get(id) ?? null) : id)
  proposal.clauses = proposal.clauses.filter((c) => !bare.has(c.id)).map((c) => ({ ...c, parent: up(c.parent) }))
  const first = 1
  if (!proposal.instrument.title) oddities.push({ kind: "no_title", line: first, says: { code: "no_title_printed" } })
  if (!proposal.instrument.type) oddities.push({ kind: "no_type", line: first, says: { code: "no_type_printed" } })
  return { proposal, lines: () => r.lines }
}
