// The file about the organisation: who it is, and what it issued.
import { type IatiContext, reportingOrg } from "./activity.ts"
import type { EditionLink } from "./queries.ts"
import { element, lines, narrative, type Xml } from "./xml.ts"

/** An issued report by its page; the files of each form are there. A report of a year is the nearest category. */
const editionLink = (e: EditionLink, origin: string): Xml =>
  element(
    "document-link",
    { url: `${origin}/editions/${e.key}`, format: "text/html" },
    element("title", {}, narrative(e.mark ? `${e.mark}: ${e.title}` : e.title, e.language as "en")),
    element("category", { code: "B01" }),
    element("language", { code: e.language }),
    element("document-date", { "iso-date": e.issuedOn }),
  )

export function organisationXml(editions: readonly EditionLink[], c: Omit<IatiContext, "units">): Xml {
  const inside = lines([
    element("organisation-identifier", {}, c.reporter.ref),
    element("name", {}, narrative(c.name, "en")),
    reportingOrg(c),
    editions.map((e) => editionLink(e, c.origin)),
  ])
  return element("iati-organisation", { "xml:lang": "en" }, ...inside)
}
