// When an order takes effect, nothing may lose its owner in silence: whatever does is listed, with the units that the
// pairing of provisions offers for it, and must be reassigned or left vacant with a reason.
import type { Pairing, UnitKey } from "../types.ts"

export type Structure = { units: readonly UnitKey[]; clauses: readonly { key: string; unit: UnitKey }[] }
export type Owned = { id: number; thing: string; unit: UnitKey | null; provision: string | null }
export type LossReason = "unit_ended" | "provision_dropped" | "provision_elsewhere"
export type Lost = { responsibility: number; thing: string; unit: UnitKey; why: LossReason; offers: UnitKey[] }

/**
 * Responsibilities whose owner the later structure no longer bears out: the unit has ended, the provision they rest on has
 * no successor, or its successors bind other units. `offers` are the units of the successors, in the order of the pairings.
 */
export function lostOwners(
  before: Structure,
  after: Structure & { pairings: readonly Pick<Pairing, "from" | "to" | "kind">[] },
  responsibilities: readonly Owned[],
): Lost[] {
  const stands = new Set(after.units)
  const known = new Set(before.clauses.map((c) => c.key))
  const unitOf = new Map(after.clauses.map((c) => [c.key, c.unit]))
  const successors = (provision: string) => [
    ...new Set(after.pairings.filter((p) => p.from === provision && p.kind !== "none").flatMap((p) => unitOf.get(p.to) ?? [])),
  ]
  return responsibilities.flatMap((r): Lost[] => {
    if (r.unit === null) return []
    const offers = r.provision && known.has(r.provision) ? successors(r.provision) : []
    const why = lossOf(r.unit, stands, r.provision !== null && known.has(r.provision), offers)
    return why ? [{ responsibility: r.id, thing: r.thing, unit: r.unit, why, offers: offers.filter((u) => u !== r.unit) }] : []
  })
}

function lossOf(unit: UnitKey, stands: ReadonlySet<UnitKey>, grounded: boolean, offers: readonly UnitKey[]): LossReason | null {
  if (!stands.has(unit)) return "unit_ended"
  if (!grounded) return null
  if (offers.length === 0) return "provision_dropped"
  return offers.includes(unit) ? null : "provision_elsewhere"
}
