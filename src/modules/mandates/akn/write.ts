// An instrument as Akoma Ntoso 3.0: work, expression and manifestation, recitals, clauses in their tree, notes. The eId of a
// clause comes from its key for good and never from a reading, so that it stays whatever file is brought in again.
import type { Lang } from "#src/values/lang.ts"
import type { ClauseText, InstrumentText } from "../review/queries.ts"
import type { ClauseKind, InstrumentType } from "../types.ts"

export type AknClause = { key: string; parent: string | null; path: string; kind: string; text: ClauseText | null }
export type AknInstrument = {
  key: string
  type: string
  symbol: string
  body: { key: string; name: string } | null
  adopted: string | null
  text: InstrumentText
  clauses: readonly AknClause[]
}

/** Characters that XML 1.0 cannot hold at all are left out. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const held = (text: string): string => text.replace(forbidden, "")
const escaped = (text: string): string =>
  held(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** An element that must say something is left out where there is nothing to say. */
const saying = (name: string, text: string, attributes = ""): string =>
  held(text).trim() ? `<${name}${attributes}>${escaped(text)}</${name}>` : ""

const languages: Record<Lang, string> = { en: "eng", es: "spa", fr: "fra", pt: "por" }
export const aknLanguages = languages
const elements: Partial<Record<ClauseKind, string>> = {
  article: "article",
  chapter: "chapter",
  paragraph: "paragraph",
  item: "point",
}

/** Which structure the kind of instrument has: what was resolved, what binds as an act, what is a document. */
export function structureOf(type: string): { element: "statement" | "act" | "doc"; body: "mainBody" | "body" } {
  const known = type as InstrumentType
  if (["convention", "protocol", "agreement", "statute"].includes(known)) return { element: "act", body: "body" }
  if (["plan", "work_plan", "strategy"].includes(known)) return { element: "doc", body: "mainBody" }
  return { element: "statement", body: "mainBody" }
}

/** `declaration/article-4/m` is `cl_article-4__m`: unique in the document, and the same in every export. */
export const eIdOf = (key: string): string => `cl_${key.slice(key.indexOf("/") + 1).replaceAll("/", "__")}`

const paragraphs = (text: string) =>
  text
    .split("\n")
    .filter((p) => held(p).trim())
    .map((p) => `<p>${escaped(p)}</p>`)
    .join("")

function clauseXml(c: AknClause, below: ReadonlyMap<string | null, readonly AknClause[]>): string {
  const element = elements[c.kind as ClauseKind] ?? "hcontainer"
  const named = element === "hcontainer" ? ` name="${escaped(c.kind)}"` : ""
  const children = (below.get(c.key) ?? []).map((child) => clauseXml(child, below)).join("\n")
  const words = paragraphs(c.text?.text ?? "")
  const num = saying("num", c.text?.number || c.path, ` title="${escaped(c.path)}"`)
  const heading = saying("heading", c.text?.heading ?? "")
  const content = children ? `${words ? `<intro>${words}</intro>` : ""}\n${children}` : `<content>${words || "<p/>"}</content>`
  return `<${element} eId="${eIdOf(c.key)}"${named}>${num}${heading}${content}</${element}>`
}

/** The standard wants a body that holds something, also where a file's title and recitals alone are held. */
const nothingHeld = '<hcontainer eId="not_held" name="not-held"><content><p/></content></hcontainer>'

/** Clauses whose wording is held in this language, and those above them that hold them. What has lost its parent stands at the top. */
function withWording(clauses: readonly AknClause[]): AknClause[] {
  const byKey = new Map(clauses.map((c) => [c.key, c]))
  const needed = new Set<string>()
  for (const c of clauses)
    if (c.text)
      for (let at: AknClause | undefined = c; at && !needed.has(at.key); at = byKey.get(at.parent ?? "")) needed.add(at.key)
  return clauses.filter((c) => needed.has(c.key)).map((c) => ({ ...c, parent: byKey.has(c.parent ?? "") ? c.parent : null }))
}

function identification(i: AknInstrument, element: string): string {
  const language = languages[i.text.language as Lang]
  const work = `/akn/int/${element}/${i.type.replaceAll("_", "-")}/${i.key}`
  const author = i.body ? "#body" : "#hemisec"
  const day = i.adopted ? /^(\d{4}-\d{2}-\d{2})$/.exec(i.adopted)?.[1] : undefined
  const date = day
    ? `<FRBRdate date="${day}" name="adoption"/>`
    : `<FRBRdate date="9999-01-01" name="${i.adopted ? `adopted ${escaped(i.adopted)}` : "not said"}"/>`
  const level = (uri: string) => `<FRBRthis value="${uri}/!main"/><FRBRuri value="${uri}"/>`
  const alias = held(i.symbol).trim() ? `<FRBRalias value="${escaped(i.symbol)}" name="symbol"/>` : ""
  return `<identification source="#hemisec">
<FRBRWork>${level(work)}${alias}${date}<FRBRauthor href="${author}"/><FRBRcountry value="int"/></FRBRWork>
<FRBRExpression>${level(`${work}/${language}@`)}${date}<FRBRauthor href="${author}"/><FRBRlanguage language="${language}"/></FRBRExpression>
<FRBRManifestation>${level(`${work}/${language}@.xml`)}${date}<FRBRauthor href="#hemisec"/><FRBRformat value="application/akn+xml"/></FRBRManifestation>
</identification>`
}

/** The whole document. */
export function writeAkn(i: AknInstrument): string {
  const { element, body } = structureOf(i.type)
  const below = Map.groupBy(withWording(i.clauses), (c) => c.parent)
  const clauses = (below.get(null) ?? []).map((c) => clauseXml(c, below)).join("\n") || nothingHeld
  const named = i.body
    ? `<TLCOrganization eId="body" href="/ontology/organization/${i.body.key}" showAs="${escaped(i.body.name)}"/>`
    : ""
  const notes = i.text.notes
    .map((n, k) => `<note eId="note_${k + 1}" marker="${escaped(n.mark)}"><p>${escaped(n.text)}</p></note>`)
    .join("")
  const recitals = i.text.preamble.map((r, k) => `<recital eId="rec_${k + 1}"><p>${escaped(r.text)}</p></recital>`).join("\n")
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<${element} name="${i.type}">
<meta>
${identification(i, element)}
<references source="#hemisec"><TLCOrganization eId="hemisec" href="/ontology/organization/hemisec" showAs="Hemisec"/>${named}</references>
${notes ? `<notes source="#hemisec">${notes}</notes>\n` : ""}</meta>
<preface>${saying("p", i.text.issuer, ' class="issuer"')}<longTitle><p>${[saying("docTitle", i.text.title), saying("docNumber", i.symbol)].filter(Boolean).join(" ")}</p></longTitle></preface>
${recitals ? `<preamble><recitals>\n${recitals}\n</recitals></preamble>\n` : ""}<${body}>
${clauses}
</${body}>
</${element}>
</akomaNtoso>
`
}
