// What this module shows on pages to its left: units to sit in, who deals with a theme, and the order that a document is.
import { seatUnits } from "#src/modules/access/index.ts"
import { documentPage, themePage } from "#src/modules/themes/index.ts"
import { panel } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { askWho, readStanding } from "./answers.ts"
import { said } from "./messages/institution.ts"
import { told } from "./messages/orders.ts"
import { asked } from "./messages/who.ts"
import { nameOf, orderTitle, unitNames, unitTitle } from "./names.ts"
import { listOrdersByKey } from "./queries/orders.ts"

export const panels = [
  panel(seatUnits, async (tx, _actor, { on }, say) => ({
    title: say.t(said.units),
    cards: (await readStanding(tx, on)).units.map(({ version }) => ({
      ref: ref("unit", version.unit),
      title: unitTitle(say, nameOf(version)),
      href: `/units/${version.unit}` as const,
    })),
  })),
  panel(themePage, async (tx, _actor, { theme, on }, say) => {
    const answer = await askWho(tx, theme, on)
    const dealings = [...answer.first, ...answer.others.flatMap((o) => o.dealings)]
    const byUnit = Map.groupBy(dealings, (d) => d.unit)
    const names = await unitNames(tx, [...byUnit.keys()], on)
    return {
      title: say.t(asked.panelTitle),
      count: { value: byUnit.size, rule: say.t(asked.panelRule) },
      cards: [...byUnit].map(([unit, some]) => {
        const name = names.get(unit)
        const paths = some.map((d) => d.path).join(", ")
        return {
          ref: ref("unit", unit),
          title: `${name ? unitTitle(say, name) : unit} · ${paths}`,
          href: `/units/${unit}?on=${on}` as const,
          // A card cannot say which organ; the page behind the link does, before all else.
          ...(answer.responsible.length > 0 ? { mark: asked.elsewhereTitle } : {}),
        }
      }),
      more: `/who-deals-with?theme=${theme}` as const,
    }
  }),
  panel(documentPage, async (tx, _actor, { document }, say) => {
    const orders = await listOrdersByKey(tx, [document])
    if (orders.length === 0) return null
    return {
      title: say.t(told.panelTitle),
      cards: orders.map((o) => ({ ref: ref("order", o.key), title: orderTitle(say, o), href: `/orders/${o.key}` as const })),
    }
  }),
]
