// Units, what became of them, and orders, as linked data.
import type { Say } from "#src/platform/i18n/index.ts"
import { linkedFile, linkedText } from "#src/web/index.ts"
import type { OrderPage } from "./pages/orders.tsx"
import type { UnitPage } from "./pages/unit.tsx"

type Change = UnitPage["changes"][number]

const unitId = (unit: string) => `/units/${unit}`

/** A change that our reading alone sees says so. */
const changeNode = (c: Change) => ({
  type: "ChangeEvent",
  kind: c.basis === "reading" ? [c.event, "our reading"] : [c.event],
  ...(c.order ? { source: `/orders/${c.order}` } : {}),
  originalOrganization: c.fromUnits.map(unitId),
  resultingOrganization: c.toUnits.map(unitId),
})

/** As at the day of the page; where it does not stand on that day, by its last name and under nobody. */
export function linkedUnit({ unit, here, versions, changes }: UnitPage, say: Say, origin: string) {
  const shown = here?.version ?? versions.at(-1)
  const parent = here?.version.parent
  return linkedFile(
    {
      id: `/units/${unit.key}`,
      type: ["Organization", "Unit"],
      name: linkedText(shown?.name ?? null),
      alternateName: shown?.acronym ? { [say.lang]: shown.acronym } : null,
      unitOf: parent ? unitId(parent) : null,
      parentOrganization: parent ? unitId(parent) : null,
      changedBy: changes.filter((c) => c.fromUnits.includes(unit.key)).map(changeNode),
      resultedFrom: changes.filter((c) => c.toUnits.includes(unit.key)).map(changeNode),
      source: here?.version.order ? `/orders/${here.version.order}` : null,
    },
    say,
    origin,
  )
}

export function linkedOrder({ order, versions }: OrderPage, say: Say, origin: string) {
  return linkedFile(
    {
      id: `/orders/${order.key}`,
      type: "Legislation",
      name: linkedText(order.subject),
      legislationType: order.series,
      legislationIdentifier: [order.number, order.revision].filter(Boolean).join(" Rev. "),
      legislationDate: order.signedOn,
      when: order.valid,
      about: [...new Set(versions.map((v) => v.unit))].map(unitId),
    },
    say,
    origin,
  )
}
