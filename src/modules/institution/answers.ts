// The questions that other modules ask: loads what a rule needs and lets it decide.
import { readThesaurus } from "#src/modules/themes/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { listOrdersOn } from "./queries/orders.ts"
import { listProvisionsOn } from "./queries/provisions.ts"
import { listVersionsOn } from "./queries/units.ts"
import { type Standing, type StandingUnit, standingOn, unitOn } from "./rules/chart.ts"
import { themesAround, type WhoAnswer, whoDealsWith } from "./rules/who.ts"
import type { Footing, UnitKey } from "./types.ts"

/** The secretariat as at a day. */
export const readStanding = async (tx: Read, on: Day): Promise<Standing> =>
  standingOn(await listOrdersOn(tx, on), await listVersionsOn(tx, on), on)

/** A unit as at a day, with its name, parent and footing; null where nothing we hold names it then. */
export const getUnitOn = async (tx: Read, unit: UnitKey, on: Day): Promise<StandingUnit | null> =>
  unitOn(await readStanding(tx, on), unit)

type Thesaurus = readonly { key: string; parent: string | null }[]

/**
 * Who deals with a theme on a day, and by which provision. A theme that is not in the thesaurus has no answer of its own.
 * Whoever has read the thesaurus already hands it on.
 */
export async function askWho(tx: Read, theme: string, on: Day, known?: Thesaurus): Promise<WhoAnswer> {
  const thesaurus = known ?? (await readThesaurus(tx))
  const orders = await listOrdersOn(tx, on)
  const keys = orders.map((o) => o.key)
  const clauses = await listProvisionsOn(tx, keys, themesAround(thesaurus, theme))
  return whoDealsWith(theme, on, { orders, clauses, thesaurus })
}

export type Responsible = {
  unit: UnitKey
  provision: string
  path: string
  theme: string
  leads: boolean
  footing: Footing
  /** Bodies that the order makes responsible instead, for this theme. */
  elsewhere: string[]
}

/**
 * Units that provisions bind to any of these very themes on a day, those that carry out or serve as technical secretariat
 * first. It proposes and never decides: what rests on it is confirmed by a person.
 */
export async function responsibleFor(tx: Read, themes: readonly string[], on: Day): Promise<Responsible[]> {
  const thesaurus = await readThesaurus(tx)
  const orders = await listOrdersOn(tx, on)
  const clauses = await listProvisionsOn(
    tx,
    orders.map((o) => o.key),
    themes,
  )
  const found = themes.flatMap((theme) => {
    const answer = whoDealsWith(theme, on, { orders, clauses, thesaurus })
    const elsewhere = answer.responsible.map((r) => r.body)
    const as = (leads: boolean) => (d: { unit: UnitKey; clause: string; path: string }) => ({
      unit: d.unit,
      provision: d.clause,
      path: d.path,
      theme,
      leads,
      footing: answer.footing,
      elsewhere,
    })
    return [...answer.first.map(as(true)), ...answer.others.flatMap((o) => o.dealings).map(as(false))]
  })
  return found.toSorted((a, b) => Number(b.leads) - Number(a.leads))
}
