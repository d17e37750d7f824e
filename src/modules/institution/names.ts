// How orders and units are called on pages, in cards and in search.
import { organisationNames } from "#src/modules/directory/index.ts"
import { documentNames, themeNames } from "#src/modules/themes/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import { said } from "./messages/institution.ts"
import { listOrders, listOrdersOn } from "./queries/orders.ts"
import { type ChangeRow, listLatestVersions, listVersionsOfUnits, listVersionsOn } from "./queries/units.ts"
import { standingOn } from "./rules/chart.ts"
import { bodiesIn, readLimits } from "./rules/limits.ts"
import { spansOf } from "./rules/validity.ts"
import { executiveOrders, type Order, type Provision, type UnitKey, type UnitVersion } from "./types.ts"

/** `Executive Order No. 16-01 Rev. 1`, or the annex of an order that prints neither number nor day. */
export function orderTitle(say: Say, order: Pick<Order, "series" | "number" | "revision" | "annex" | "effectiveOn">): string {
  const { series, number, revision, annex, effectiveOn } = order
  if (series !== executiveOrders) return [series, number ?? effectiveOn, revision].filter(Boolean).join(" ")
  return number
    ? say.t(said.orderNumbered, { number, revision: revision ?? "" }).trim()
    : say.t(said.orderUndated, { annex: annex ?? "" })
}

/** Our summary of a provision, or its official text where nobody has summarised it yet. */
export const wordsOf = ({ summary, officialText }: Pick<Provision, "summary" | "officialText">): Localised =>
  Object.keys(summary.values).length > 0 ? summary : (officialText ?? summary)

export type UnitName = { name: Localised; acronym: string }

/** `Department of Public Security (DPS)`. */
export const unitTitle = (say: Say, { name, acronym }: UnitName): string =>
  acronym ? `${say.name(name)} (${acronym})` : say.name(name)

/** `DPS`, or the whole name where no acronym is printed. */
export const unitShort = (say: Say, { name, acronym }: UnitName): string => acronym || say.name(name)

export const nameOf = ({ name, acronym }: UnitVersion): UnitName => ({ name, acronym })

/** Names that a page needs beside its own things: of units, of outside bodies, of themes, of cited documents. */
export type Names = {
  /** By the unit's key, and as an order calls it by `order/unit`. */
  units: ReadonlyMap<string, UnitName>
  /** For each order a day on which its units can be read, and the order before it. */
  orders: ReadonlyMap<string, { day: Day | null; before: string | null }>
  bodies: ReadonlyMap<string, { title: Localised; acronym: string }>
  themes: ReadonlyMap<string, Localised>
  documents: ReadonlyMap<string, Localised>
}

export const noNames: Names = { units: new Map(), orders: new Map(), bodies: new Map(), themes: new Map(), documents: new Map() }

type Mentions = {
  units?: readonly string[]
  bodies?: readonly string[]
  provisions?: readonly Pick<Provision, "order" | "unit" | "limits" | "themes" | "sources">[]
  changes?: readonly Pick<ChangeRow, "order" | "fromUnits" | "toUnits" | "sources">[]
  sources?: readonly Source[]
  documents?: readonly string[]
  themes?: readonly string[]
}

/** The names of everything that a page mentions, each register asked once. */
export async function gatherNames(tx: Read, m: Mentions, on?: Day): Promise<Names> {
  const provisions = m.provisions ?? []
  const limits = provisions.flatMap((p) => readLimits(p.limits))
  const bodies = [...(m.bodies ?? []), ...bodiesIn(limits)]
  const themes = [
    ...provisions.flatMap((p) => p.themes.map((t) => t.theme)),
    ...limits.flatMap((l) => ("body" in l && l.theme) || []),
  ]
  const changes = m.changes ?? []
  const sources = [...(m.sources ?? []), ...[...provisions, ...changes].flatMap((x) => x.sources)]
  const changed = changes.flatMap((c) => [...c.fromUnits, ...c.toUnits])
  const units = unique([...(m.units ?? []), ...provisions.map((p) => p.unit), ...changed, ...bodies])
  const orders = orderDays(await listOrders(tx))
  const called = await listVersionsOfUnits(tx, units)
  return {
    units: new Map([
      ...called.flatMap((v) => (v.order ? [[`${v.order}/${v.unit}`, nameOf(v)] as const] : [])),
      ...(await unitNames(tx, units, on)),
    ]),
    orders,
    bodies: await organisationNames(tx, unique(bodies)),
    themes: await themeNames(tx, unique([...themes, ...(m.themes ?? [])])),
    documents: await documentNames(tx, unique([...sources.map((s) => s.document), ...(m.documents ?? [])])),
  }
}

/** Newest first, as the orders are listed: the one after an order in the list came before it in time. */
const orderDays = (orders: readonly Order[]): Names["orders"] =>
  new Map(
    orders.map((o, i) => {
      const { from, to } = spansOf(o).perhaps ?? { from: null, to: null }
      return [o.key, { day: o.effectiveOn ?? to ?? from, before: orders[i + 1]?.key ?? null }]
    }),
  )

const unique = (keys: readonly string[]) => [...new Set(keys)].sort()

/**
 * Names of units by their keys. With a day: as they were called then, or as they were last called where nothing names them
 * on that day; without one: as they are called now.
 */
export async function unitNames(tx: Read, units: readonly UnitKey[], on?: Day): Promise<Map<UnitKey, UnitName>> {
  const latest = await listLatestVersions(tx, units)
  const names = new Map(latest.map((v) => [v.unit, nameOf(v)]))
  if (!on || units.length === 0) return names
  const standing = standingOn(await listOrdersOn(tx, on), await listVersionsOn(tx, on), on)
  for (const { version } of standing.units) if (names.has(version.unit)) names.set(version.unit, nameOf(version))
  return names
}
