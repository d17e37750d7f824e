// Who deals with a theme on a day, and by which provision. Who carries out, or serves as technical secretariat, comes first;
// whoever advises, assists or reports stands under a heading of its own. A clause that covers everything matches nothing.
// That no unit is named is an answer. Where the order says that another organ is responsible, that is said before all else.
import { broaderOf, narrowerOf } from "#src/modules/themes/index.ts"
import type { Day } from "#src/values/day.ts"
import { type Capacity, capacities, type Footing, type Provision, type ThemeLink, type Validity } from "../types.ts"
import { governing } from "./chart.ts"
import { type Limit, readLimits } from "./limits.ts"

export type Clause = Pick<Provision, "key" | "order" | "unit" | "path" | "sort" | "capacity" | "limits" | "catchAll" | "themes">
type Placed = { key: string; parent: string | null }

/** A provision that speaks of the theme, or of a broader or narrower one (`theme` says which). */
export type Dealing = {
  clause: string
  path: string
  unit: string
  capacity: Capacity | null
  theme: string
  basis: ThemeLink["basis"]
  limits: Limit[]
}

export type WhoAnswer = {
  theme: string
  on: Day
  footing: Footing
  order: string | null
  /** A provision names the theme itself. False: no unit is named. */
  named: boolean
  /** Organs outside the secretariat that the order makes responsible for the theme, with the provisions that say so. */
  responsible: { body: string; clauses: string[] }[]
  first: Dealing[]
  others: { capacity: Capacity | null; dealings: Dealing[] }[]
  /** What the order says of narrower themes, and of the nearest broader one that it speaks of; neither answers for the theme. */
  narrower: Dealing[]
  broader: Dealing[]
}

const leading: readonly (Capacity | null)[] = ["implements", "technical_secretariat"]
const rank = (capacity: Capacity | null) => (capacity ? capacities.indexOf(capacity) : capacities.length)

/** The themes whose provisions an answer about `theme` may need: itself, those above it, those below it. */
export const themesAround = (thesaurus: readonly Placed[], theme: string): string[] => [
  theme,
  ...broaderOf(thesaurus, theme),
  ...narrowerOf(thesaurus, theme),
]

/** The answer as at a day, from the orders, the provisions that name the theme or one around it, and the thesaurus. */
export function whoDealsWith(
  theme: string,
  on: Day,
  from: { orders: readonly (Validity & { key: string })[]; clauses: readonly Clause[]; thesaurus: readonly Placed[] },
): WhoAnswer {
  const by = governing(from.orders, on)
  const clauses = by ? from.clauses.filter((c) => c.order === by.order.key && !c.catchAll) : []
  const above = broaderOf(from.thesaurus, theme)
  const below = narrowerOf(from.thesaurus, theme)
  const bearing = new Set([theme, ...above, ...below])
  const onTheme = (named: string) => dealingsOn(named, clauses, bearing)
  const own = onTheme(theme)
  const nearest = above.find((t) => onTheme(t).length > 0)
  const capacitiesFound = [...new Set(own.map((d) => d.capacity))].filter((c) => !leading.includes(c))
  return {
    theme,
    on,
    footing: by?.footing ?? "none",
    order: by?.order.key ?? null,
    named: own.length > 0,
    responsible: responsibleIn(own, [theme, ...above]),
    first: own.filter((d) => leading.includes(d.capacity)),
    others: capacitiesFound.map((capacity) => ({ capacity, dealings: own.filter((d) => d.capacity === capacity) })),
    narrower: below.flatMap(onTheme),
    broader: nearest ? onTheme(nearest) : [],
  }
}

function dealingsOn(theme: string, clauses: readonly Clause[], bearing: ReadonlySet<string>): Dealing[] {
  return clauses
    .flatMap((c) => {
      const link = c.themes.find((t) => t.theme === theme)
      if (!link) return []
      const limits = readLimits(c.limits).filter((l) => !("theme" in l) || l.theme === null || bearing.has(l.theme))
      return [
        {
          sort: c.sort,
          dealing: { clause: c.key, path: c.path, unit: c.unit, capacity: c.capacity, theme, basis: link.basis, limits },
        },
      ]
    })
    .sort((a, b) => rank(a.dealing.capacity) - rank(b.dealing.capacity) || a.sort - b.sort)
    .map((d) => d.dealing)
}

function responsibleIn(dealings: readonly Dealing[], themes: readonly string[]): WhoAnswer["responsible"] {
  const said = dealings.flatMap((d) =>
    d.limits.flatMap((l) =>
      l.kind === "responsible" && (l.theme === null || themes.includes(l.theme)) ? [{ body: l.body, clause: d.clause }] : [],
    ),
  )
  return [...Map.groupBy(said, (s) => s.body)].map(([body, some]) => ({ body, clauses: some.map((s) => s.clause) }))
}
