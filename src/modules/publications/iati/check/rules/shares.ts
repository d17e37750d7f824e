// Rules about where and what for: states, regions, sectors, markers, and shares that must come to a hundred.
import { mends } from "../../messages/mends.ts"
import { below, type Node } from "../tree.ts"
import type { Fault, Rule } from "../types.ts"
import { at, byVocabulary, children, has, inVocabulary, rule, valuesAt } from "./parts.ts"

/** In whole millionths, as sums of fractions stray. */
const millionths = (nodes: readonly Node[]) =>
  nodes.reduce((sum, n) => sum + Math.round(Number(n.attributes.percentage ?? 0) * 1e6), 0)
const hundred = 100 * 1e6

const lacking = (nodes: readonly Node[]): Fault[] => at(nodes.filter((n) => !has(n, "percentage")))
const each = (nodes: readonly Node[]): Fault[] => (nodes.length > 1 ? lacking(nodes) : [])
const together = (nodes: readonly Node[]): Fault[] => {
  const [first] = nodes
  return nodes.length > 1 && first && nodes.some((n) => has(n, "percentage")) && millionths(nodes) !== hundred
    ? at([first], "percentage")
    : []
}
const alone = (nodes: readonly Node[]): Fault[] =>
  nodes.length === 1
    ? at(
        nodes.filter((n) => has(n, "percentage") && Number(n.attributes.percentage) !== 100),
        "percentage",
      )
    : []

const perVocabulary = (entry: Node, name: string, judge: (nodes: Node[]) => Fault[]) =>
  byVocabulary(children(entry, name)).flatMap(judge)

/** Countries count beside the regions of each vocabulary. */
const places = (entry: Node) => {
  const countries = children(entry, "recipient-country")
  const regions = byVocabulary(children(entry, "recipient-region"))
  return { countries, regions }
}

const recipientRules: readonly Rule[] = [
  rule("3.1.1", "error", "activity", mends.eachShare, (e) => (places(e).regions.length > 0 ? [] : each(places(e).countries))),
  rule("3.1.2", "error", "activity", mends.hundred, (e) => (places(e).regions.length > 0 ? [] : together(places(e).countries))),
  rule("3.1.4", "error", "activity", mends.wholeShare, (e) => (places(e).regions.length > 0 ? [] : alone(places(e).countries))),
  rule("3.4.1", "error", "activity", mends.eachShare, (e) => places(e).regions.flatMap(each)),
  rule("3.4.2", "error", "activity", mends.hundred, (e) =>
    places(e).regions.flatMap((regions) => {
      const all = [...places(e).countries, ...regions]
      const [first] = all
      return all.length > 1 && first && millionths(all) !== hundred ? at([first], "percentage") : []
    }),
  ),
  rule("3.4.4", "error", "activity", mends.wholeShare, (e) =>
    places(e).countries.length > 0 ? [] : places(e).regions.flatMap(alone),
  ),
]

const isPlace = (node: Node) => node.name === "recipient-country" || node.name === "recipient-region"

const levelRules: readonly Rule[] = [
  rule("3.6.2", "error", "activity", mends.oneLevel, (e) =>
    e.children.some(isPlace) ? at(children(e, "transaction").flatMap((t) => t.children.filter(isPlace))) : [],
  ),
  rule("3.7.1", "error", "activity", mends.recipient, (e) =>
    e.children.some(isPlace) || children(e, "transaction").some((t) => t.children.some(isPlace)) ? [] : at([e]),
  ),
  rule("3.7.2", "error", "activity", mends.recipient, (e) =>
    e.children.some(isPlace) ? [] : at(children(e, "transaction").filter((t) => !t.children.some(isPlace))),
  ),
  rule("6.6.2", "error", "activity", mends.oneLevel, (e) =>
    children(e, "sector").length > 0 ? at(below(e, "transaction/sector")) : [],
  ),
  rule("6.2.2", "error", "activity", mends.sector, (e) =>
    children(e, "sector").length > 0 || below(e, "transaction/sector").length > 0 ? [] : at([e]),
  ),
  rule("6.7.2", "error", "activity", mends.sectorOfAll, (e) => {
    const money = children(e, "transaction")
    const without = money.filter((t) => children(t, "sector").length === 0)
    return children(e, "sector").length === 0 && without.length < money.length ? at(without) : []
  }),
]

const sectorRules: readonly Rule[] = [
  rule("2.1.1", "error", "activity", mends.eachShare, (e) => perVocabulary(e, "sector", each)),
  rule("2.1.2", "error", "activity", mends.hundred, (e) => perVocabulary(e, "sector", together)),
  rule("2.1.4", "error", "activity", mends.wholeShare, (e) => perVocabulary(e, "sector", alone)),
  rule("2.2.1", "error", "activity", mends.ownCode, (e) =>
    at(inVocabulary(children(e, "sector"), "98", "99").filter((s) => children(s, "narrative").length === 0)),
  ),
  rule("102.1.1", "warning", "activity", mends.commonToo, (e) => {
    const all = children(e, "sector")
    return all.length > 0 && inVocabulary(all, "1").length === 0 ? at(all.slice(0, 1)) : []
  }),
]

const aidTypes = (id: { one: string; common: string }, path: string): readonly Rule[] => {
  const holders = (e: Node) => (path === "" ? [e] : below(e, path))
  const name = path === "" ? "default-aid-type" : "aid-type"
  return [
    rule(id.common, "warning", "activity", mends.commonToo, (e) =>
      holders(e).flatMap((h) => {
        const all = children(h, name)
        return all.length > 0 && inVocabulary(all, "1").length === 0 ? at(all.slice(0, 1)) : []
      }),
    ),
    rule(id.one, "warning", "activity", mends.onePerVocabulary, (e) =>
      holders(e).flatMap((h) => byVocabulary(children(h, name)).flatMap((same) => at(same.slice(1)))),
    ),
  ]
}

const within = (id: string, ...paths: readonly string[]): Rule =>
  rule(id, "error", "activity", mends.range, (e) =>
    paths.flatMap((path) =>
      at(
        valuesAt(e, path, "percentage").flatMap(({ node, value }) => (Number(value) < 0 || Number(value) > 100 ? [node] : [])),
        "percentage",
      ),
    ),
  )

const budgetItems = (e: Node) => children(e, "country-budget-items").map((items) => children(items, "budget-item"))

const otherShares: readonly Rule[] = [
  rule("7.9.1", "warning", "activity", mends.eachShare, (e) => budgetItems(e).flatMap(each)),
  rule("7.9.2", "warning", "activity", mends.hundred, (e) => budgetItems(e).flatMap(together)),
  rule("7.9.4", "warning", "activity", mends.wholeShare, (e) => budgetItems(e).flatMap(alone)),
  within("12.1.1", "recipient-country", "recipient-region"),
  within("12.2.1", "capital-spend", "country-budget-items/budget-item"),
  within("12.3.1", "sector"),
  rule("6.14.1", "error", "activity", mends.significance, (e) =>
    at(inVocabulary(children(e, "policy-marker"), "1").filter((m) => !has(m, "significance"))),
  ),
  rule("6.13.1", "error", "activity", mends.ownCode, (e) =>
    at(inVocabulary(children(e, "policy-marker"), "99").filter((m) => children(m, "narrative").length === 0)),
  ),
]

export const shareRules: readonly Rule[] = [
  ...recipientRules,
  ...levelRules,
  ...sectorRules,
  ...aidTypes({ common: "107.1.1", one: "107.1.2" }, ""),
  ...aidTypes({ common: "107.2.1", one: "107.2.2" }, "transaction"),
  ...otherShares,
]
