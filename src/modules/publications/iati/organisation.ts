// The file about the organisation: who it is, its programme-budgets and what it spent, and what it issued.
import { type IatiContext, narrativesOfUnit, reportingOrg } from "./activity.ts"
import type { EditionLink, MoneyTotal } from "./queries.ts"
import { withinAYear } from "./rules.ts"
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

const names = {
  budget: { total: "total-budget", line: "budget-line" },
  spent: { total: "total-expenditure", line: "expense-line" },
} as const

/** One total for each period and currency, with a line for each unit. */
function totals(all: readonly MoneyTotal[], kind: MoneyTotal["kind"], c: IatiContext): Xml[] {
  const own = all.filter((m) => m.kind === kind && withinAYear(m.from, m.to))
  return [...Map.groupBy(own, (m) => `${m.from} ${m.to} ${m.currency}`).values()].flatMap((units) => {
    const [first] = units
    if (!first) return []
    const { from, to, currency } = first
    const money = (value: number) => element("value", { currency, "value-date": from }, String(value))
    return [
      element(
        names[kind].total,
        kind === "budget" ? { status: "2" } : {},
        element("period-start", { "iso-date": from }),
        element("period-end", { "iso-date": to }),
        money(units.reduce((sum, u) => sum + u.value, 0)),
        units.map((u) => element(names[kind].line, { ref: u.unit }, money(u.value), narrativesOfUnit(u.unit, c))),
      ),
    ]
  })
}

/** Who reports on the work of another has none of its money. */
export function organisationXml(editions: readonly EditionLink[], money: readonly MoneyTotal[], c: IatiContext): Xml {
  const own = c.reporter.secondary ? [] : money
  const inside = lines([
    element("organisation-identifier", {}, c.reporter.ref),
    element("name", {}, narrative(c.name, "en")),
    reportingOrg(c),
    totals(own, "budget", c),
    totals(own, "spent", c),
    editions.map((e) => editionLink(e, c.origin)),
  ])
  return element("iati-organisation", { "xml:lang": "en" }, ...inside)
}
