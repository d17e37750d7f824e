// Rules about days, periods, money, and the values of results.
import { mends } from "../../messages/mends.ts"
import { below, type Node } from "../tree.ts"
import type { Fault, Rule } from "../types.ts"
import { at, children, dayOf, everywhere, has, rule } from "./parts.ts"

const datesOf = (e: Node, type: string) => children(e, "activity-date").filter((d) => d.attributes.type === type)

/** A day may be the same as the one it should not come after. */
function inOrder(first: readonly Node[], last: readonly Node[]): Fault[] {
  return first.flatMap((a) => {
    const from = dayOf(a)
    return last.flatMap((b) => {
      const to = dayOf(b)
      return from && to && from > to ? [{ at: a, attribute: "iso-date" }] : []
    })
  })
}

const order = (id: string, before: string, after: string): Rule =>
  rule(id, "error", "activity", mends.order, (e) => inOrder(datesOf(e, before), datesOf(e, after)))

const past = (id: string, nodes: (e: Node) => Node[], attribute = "iso-date"): Rule =>
  rule(id, "error", "activity", mends.future, (e, { today }) =>
    at(
      nodes(e).filter((n) => (dayOf(n, attribute) ?? "") > today),
      attribute,
    ),
  )

const updated = (id: string, whose: "activity" | "organisation"): Rule =>
  rule(id, "error", whose, mends.future, (e, { now }) =>
    Date.parse(e.attributes["last-updated-datetime"] ?? "") > now.getTime() ? at([e], "last-updated-datetime") : [],
  )

const dateRules: readonly Rule[] = [
  rule("6.11.1", "error", "activity", mends.start, (e) => (datesOf(e, "1").length + datesOf(e, "2").length > 0 ? [] : at([e]))),
  order("11.1.2", "1", "3"),
  order("11.1.3", "2", "4"),
  past("11.1.4", (e) => datesOf(e, "2")),
  past("11.1.5", (e) => datesOf(e, "4")),
  past("11.2.1", (e) => below(e, "transaction/transaction-date")),
  past("11.2.2", (e) => below(e, "transaction/value"), "value-date"),
  updated("11.1.1", "activity"),
  updated("11.4.1", "organisation"),
]

const backwards = (holder: Node): Fault[] => inOrder(children(holder, "period-start"), children(holder, "period-end"))

/** The same day a year later still is one year. */
function tooLong(holder: Node): Fault[] {
  const [from, end] = [dayOf(children(holder, "period-start")[0]), children(holder, "period-end")[0]]
  const to = dayOf(end)
  if (!from || !to || !end) return []
  const yearLater = `${String(Number(from.slice(0, 4)) + 1).padStart(4, "0")}${from.slice(4)}`
  return to > yearLater ? [{ at: end, attribute: "iso-date" }] : []
}

const ofPeriods = (whose: "activity" | "organisation", paths: readonly string[], limited: readonly string[]): readonly Rule[] => [
  rule("8.6.3", "error", whose, mends.order, (e) => paths.flatMap((path) => below(e, path).flatMap(backwards))),
  rule("7.5.3", "error", whose, mends.aYear, (e) => limited.flatMap((path) => below(e, path).flatMap(tooLong))),
]
const organisationMoney = [
  ...["total-budget", "recipient-org-budget", "recipient-region-budget", "recipient-country-budget", "total-expenditure"],
]

const monetary = new Set(["value", "loan-status", "forecast"])
const currencyOfAll = (id: string, whose: "activity" | "organisation"): Rule =>
  rule(id, "error", whose, mends.currency, (e) =>
    has(e, "default-currency")
      ? []
      : at(everywhere(e, (n) => monetary.has(n.name) && n.parent?.name !== "actual" && !has(n, "currency"))),
  )

const moneyRules: readonly Rule[] = [
  ...ofPeriods("activity", ["budget", "planned-disbursement"], ["budget"]),
  ...ofPeriods("organisation", organisationMoney, organisationMoney),
  currencyOfAll("7.8.1", "activity"),
  currencyOfAll("7.8.2", "organisation"),
  rule("11.3.1", "error", "organisation", mends.within, (e) =>
    children(e, "recipient-country-budget").flatMap((budget) => {
      const [from, to] = [dayOf(children(budget, "period-start")[0]), dayOf(children(budget, "period-end")[0])]
      return at(
        below(budget, "budget-line/value").filter((value) => {
          const day = dayOf(value, "value-date")
          return day && ((from && day < from) || (to && day > to))
        }),
        "value-date",
      )
    }),
  ),
]

const indicators = (e: Node) => below(e, "result/indicator")
const isCounted = (indicator: Node) => ["1", "2", "3", "4"].includes(indicator.attributes.measure ?? "")
const isNumber = (value: string | undefined) => value !== undefined && value.trim() !== "" && Number.isFinite(Number(value))

const ofValues = (ids: readonly [needed: string, number: string, none: string], path: string): readonly Rule[] => {
  const of = (e: Node, counted: boolean) =>
    indicators(e)
      .filter((i) => (counted ? isCounted(i) : i.attributes.measure === "5"))
      .flatMap((i) => below(i, path))
  return [
    rule(ids[0], "error", "activity", mends.valueNeeded, (e) => at(of(e, true).filter((n) => n.attributes.value === undefined))),
    rule(ids[1], "warning", "activity", mends.number, (e) =>
      at(
        of(e, true).filter((n) => has(n, "value") && !isNumber(n.attributes.value)),
        "value",
      ),
    ),
    rule(ids[2], "warning", "activity", mends.noValue, (e) =>
      at(
        of(e, false).filter((n) => has(n, "value")),
        "value",
      ),
    ),
  ]
}

const resultRules: readonly Rule[] = [
  rule("8.6.1", "error", "activity", mends.order, (e) => below(e, "result/indicator/period").flatMap(backwards)),
  rule("8.11.1", "error", "activity", mends.referenceOnce, (e) =>
    at(
      children(e, "result")
        .filter((r) => children(r, "reference").length > 0)
        .flatMap((r) => below(r, "indicator").filter((i) => children(i, "reference").length > 0)),
    ),
  ),
  ...ofValues(["8.8.1", "8.8.2", "8.8.3"], "baseline"),
  ...ofValues(["8.9.1", "8.9.2", "8.9.3"], "period/target"),
  ...ofValues(["8.10.1", "8.10.2", "8.10.3"], "period/actual"),
]

export const timeAndMoneyRules: readonly Rule[] = [...dateRules, ...moneyRules, ...resultRules]
