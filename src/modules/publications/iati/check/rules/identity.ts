// Rules about identifiers, and about words that must be there.
import { mends } from "../../messages/mends.ts"
import { below, type Node } from "../tree.ts"
import type { Rule } from "../types.ts"
import { at, children, everywhere, has, rule, valuesAt } from "./parts.ts"

const forbidden = /[/&|?]/

/** Where references stand, with the number of the rule about spaces and of the one about symbols. */
const references: readonly [
  whose: "activity" | "organisation",
  path: string,
  attribute: string,
  spaces: string,
  symbols: string | null,
][] = [
  ["activity", "reporting-org", "ref", "1.14.1", "1.14.13"],
  ["activity", "related-activity", "ref", "1.7.1", null],
  ["activity", "other-identifier/owner-org", "ref", "1.11.1", "1.11.13"],
  ["activity", "participating-org", "ref", "1.8.1", "1.8.13"],
  ["activity", "participating-org", "activity-id", "1.9.1", null],
  ...(["transaction", "planned-disbursement"] as const).flatMap((money): (typeof references)[number][] => [
    ["activity", `${money}/provider-org`, "ref", "1.10.1", "1.10.13"],
    ["activity", `${money}/provider-org`, "provider-activity-id", "1.4.1", null],
    ["activity", `${money}/receiver-org`, "ref", "1.15.1", "1.15.13"],
    ["activity", `${money}/receiver-org`, "receiver-activity-id", "1.5.1", null],
  ]),
  ["organisation", "reporting-org", "ref", "1.18.1", "1.18.13"],
  ["organisation", "recipient-org-budget/recipient-org", "ref", "1.17.1", null],
]

const ofReferences: readonly Rule[] = references.flatMap(([whose, path, attribute, spaces, symbols]) => [
  rule(spaces, "warning", whose, mends.spaces, (e) =>
    at(
      valuesAt(e, path, attribute).flatMap(({ node, value }) => (value.trim() === value ? [] : [node])),
      attribute,
    ),
  ),
  ...(symbols
    ? [
        rule(symbols, "warning", whose, mends.symbols, (e) =>
          at(
            valuesAt(e, path, attribute).flatMap(({ node, value }) => (forbidden.test(value) ? [node] : [])),
            attribute,
          ),
        ),
      ]
    : []),
])

const ofText = (spaces: string, symbols: string, whose: "activity" | "organisation", name: string): readonly Rule[] => [
  rule(spaces, "warning", whose, mends.spaces, (e) => at(children(e, name).filter((n) => n.text.trim() !== n.text))),
  rule(symbols, "warning", whose, mends.symbols, (e) => at(children(e, name).filter((n) => forbidden.test(n.text)))),
]

const formerly = (entry: Node, type: string) => children(entry, "other-identifier").filter((n) => n.attributes.type === type)

const reporters = (entry: Node): string[] => [
  ...valuesAt(entry, "reporting-org", "ref").map((v) => v.value),
  ...formerly(entry, "B1").flatMap((n) => (n.attributes.ref ? [n.attributes.ref] : [])),
]

const ofIdentifiers: readonly Rule[] = [
  rule("1.1.3", "error", "activity", mends.identifierIsReporter, (e) =>
    at(children(e, "iati-identifier").filter((n) => valuesAt(e, "reporting-org", "ref").some((v) => v.value === n.text))),
  ),
  rule("1.1.21", "warning", "activity", mends.identifierPrefix, (e) =>
    at(children(e, "iati-identifier").filter((n) => !reporters(e).some((r) => n.text.startsWith(`${r}-`)))),
  ),
  rule("1.16.1", "warning", "activity", mends.spaces, (e) =>
    at(
      formerly(e, "B1").filter((n) => (n.attributes.ref ?? "").trim() !== n.attributes.ref),
      "ref",
    ),
  ),
  rule("1.6.1", "warning", "activity", mends.spaces, (e) =>
    at(
      formerly(e, "A3").filter((n) => (n.attributes.ref ?? "").trim() !== n.attributes.ref),
      "ref",
    ),
  ),
]

const refOrName = (id: string, path: string): Rule =>
  rule(id, "error", "activity", mends.refOrName, (e) =>
    at(below(e, path).filter((n) => n.attributes.ref === undefined && children(n, "narrative").length === 0)),
  )

const says = (node: Node) => children(node, "narrative").some((n) => n.text !== "")
const withText = (id: string, name: string, whose: "activity" | "organisation"): Rule =>
  rule(id, "error", whose, mends.inWords, (e) => at(everywhere(e, (n) => n.name === name && !says(n))))

const languageOfAll = (id: string, whose: "activity" | "organisation"): Rule =>
  rule(id, "error", whose, mends.language, (e) =>
    has(e, "xml:lang") ? [] : at(everywhere(e, (n) => n.name === "narrative" && !has(n, "xml:lang"))),
  )

/** The first part of a reference names an agency; known only where its list is. */
export const agencyRules = (agencies: readonly string[]): readonly Rule[] =>
  (["activity", "organisation"] as const).map((whose) =>
    rule(whose === "activity" ? "1.14.8" : "1.18.8", "warning", whose, mends.agency, (e) =>
      at(
        valuesAt(e, "reporting-org", "ref").flatMap(({ node, value }) =>
          agencies.some((agency) => value.startsWith(`${agency}-`)) ? [] : [node],
        ),
        "ref",
      ),
    ),
  )

export const identityRules: readonly Rule[] = [
  ...ofIdentifiers,
  ...ofReferences,
  ...ofText("1.3.1", "1.3.13", "activity", "iati-identifier"),
  ...ofText("1.12.1", "1.12.13", "organisation", "organisation-identifier"),
  refOrName("6.8.1", "other-identifier/owner-org"),
  refOrName("6.9.1", "transaction/provider-org"),
  refOrName("6.9.1", "planned-disbursement/provider-org"),
  refOrName("6.9.2", "transaction/receiver-org"),
  refOrName("6.9.2", "planned-disbursement/receiver-org"),
  refOrName("6.10.1", "participating-org"),
  ...(["activity", "organisation"] as const).flatMap((whose) => [
    withText("4.3.1", "title", whose),
    withText("4.4.1", "description", whose),
  ]),
  languageOfAll("4.1.1", "activity"),
  languageOfAll("4.5.1", "organisation"),
]
