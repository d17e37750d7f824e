// The institution holds somebody responsible for whatever continues here, so that an order which ends a unit shows what it
// leaves behind. Only what a change touches is said anew: who answers by now for the rest was decided by people.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { chargeWith, dischargeFrom, listResponsible, vacateEnded } from "../institution/index.ts"
import { type Claim, listActivityClaims, listProjectClaims } from "./queries/claims.ts"

const saidOf = (claims: readonly Claim[]) => claims.map((c) => `${c.role} ${c.unit} ${c.until ?? ""}`).join("|")

/** Things whose claims are others than they were. */
function touched(before: readonly Claim[], after: readonly Claim[]): Ref[] {
  const [was, is] = [Map.groupBy(before, (c) => c.thing), Map.groupBy(after, (c) => c.thing)]
  const things = [...new Set([...was.keys(), ...is.keys()])]
  return things.filter((thing) => saidOf(was.get(thing) ?? []) !== saidOf(is.get(thing) ?? []))
}

/**
 * Makes a change and charges the units it names: from a day on, or, where the record tells of something that has long been
 * going on, from the first day that it can mean.
 */
export async function charging<T>(
  tx: Write,
  claims: (tx: Read) => Promise<Claim[]>,
  from: Day | null,
  change: () => Promise<T>,
): Promise<T> {
  const before = await claims(tx)
  const done = await change()
  const after = await claims(tx)
  const things = touched(before, after)
  if (things.length === 0) return done
  const anew = new Set(things)
  await dischargeFrom(tx, things, from)
  await chargeWith(
    tx,
    after
      .filter((c) => anew.has(c.thing))
      .map(({ thing, unit, role, held, until }) => ({
        ...{ thing, unit, role, until, provision: null, status: "confirmed" as const },
        since: from ?? held,
      })),
  )
  await vacateEnded(tx)
  return done
}

/** The same for activities that a person changes today. */
export const chargingActivities = <T>(tx: Write, keys: readonly string[], today: Day, change: () => Promise<T>): Promise<T> =>
  charging(tx, (read) => listActivityClaims(read, keys, today), today, change)

/** The same for a project. */
export const chargingProject = <T>(tx: Write, key: string, today: Day, change: () => Promise<T>): Promise<T> =>
  charging(tx, (read) => listProjectClaims(read, [key]), today, change)

type Led = { thing: Ref; unit: string | null }

/** Who leads each thing today, where an order took it from the unit it was entered for. */
export async function unitsInCharge(tx: Read, things: readonly Led[], today: Day): Promise<Map<Ref, string | null>> {
  const responsible = await listResponsible(
    tx,
    things.map((t) => t.thing),
    today,
  )
  const leads = Map.groupBy(
    responsible.filter((r) => r.role === "lead"),
    (r) => r.thing,
  )
  return new Map(things.map(({ thing, unit }) => [thing, leads.get(thing)?.[0]?.unit ?? unit]))
}

/** The unit in charge of one. */
export const unitInChargeOf = async (tx: Read, thing: Ref, unit: string | null, today: Day): Promise<string | null> =>
  (await unitsInCharge(tx, [{ thing, unit }], today)).get(thing) ?? null

export const unitInCharge = (tx: Read, { key, unit }: { key: string; unit: string | null }, today: Day) =>
  unitInChargeOf(tx, ref("activity", key), unit, today)
