// Who may ask, which units stand, and which unit an order proposes for a matter on a day. Proposals decide nothing: the
// Secretary assigns.
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { kindOf, type Ref, ref } from "#src/values/ref.ts"
import { type Responsible, readStanding, responsibleFor } from "../../institution/index.ts"
import { listStates } from "../../states/index.ts"
import { listOrgans } from "./queries/askers.ts"
import { getPeriodic, listProvisions } from "./queries/schedule.ts"
import { type Assignment, officeOf, offices } from "./types.ts"

export type UnitChoice = { key: string; name: Localised; acronym: string }

/** Units that stand on a day. */
export const unitsOn = async (tx: Read, on: Day): Promise<UnitChoice[]> =>
  (await readStanding(tx, on)).units.map(({ version: v }) => ({ key: v.unit, name: v.name, acronym: v.acronym }))

export type AskerChoice = { asker: Ref; group: "office" | "organ" | "state"; name: Localised | null }

/** Those who may ask: the offices that the orders name, the organs of the organisation, and the states, which write notes. */
export async function listAskers(tx: Read, lang: Lang): Promise<AskerChoice[]> {
  return [
    ...offices.map((o): AskerChoice => ({ asker: ref("office", o), group: "office", name: null })),
    ...(await listOrgans(tx)).map((o): AskerChoice => ({ asker: ref("organisation", o.key), group: "organ", name: o.title })),
    ...(await listStates(tx, lang)).map((s): AskerChoice => ({ asker: ref("state", s.key), group: "state", name: s.short })),
  ]
}

export const isAsker = async (tx: Read, asker: Ref): Promise<boolean> =>
  officeOf(asker) !== null || (await listAskers(tx, "en")).some((a) => a.asker === asker)

/** Names of those who asked, by ref; offices have their words in the messages. */
export async function askerNames(tx: Read, askers: readonly Ref[], lang: Lang): Promise<Map<Ref, Localised>> {
  const asked = new Set(askers.filter((a) => kindOf(a) !== "office"))
  if (asked.size === 0) return new Map()
  const known = await listAskers(tx, lang)
  return new Map(known.flatMap(({ asker, name }) => (name && asked.has(asker) ? [[asker, name] as const] : [])))
}

export type ProposedUnit = Pick<Responsible, "unit" | "provision" | "path" | "leads">

/**
 * Units that the order of a day names for the matter: by its theme, and for a periodic report the unit that its provision
 * binds, while that order is the one in force.
 */
export async function proposeUnits(tx: Read, a: Pick<Assignment, "theme" | "periodic">, on: Day): Promise<ProposedUnit[]> {
  const standing = await readStanding(tx, on)
  const stands = new Set(standing.units.map((u) => u.version.unit))
  const byTheme = a.theme ? await responsibleFor(tx, [a.theme], on) : []
  const periodic = a.periodic ? await getPeriodic(tx, a.periodic) : null
  const ofPeriod: ProposedUnit[] =
    periodic && periodic.order === standing.order
      ? [{ unit: periodic.unit, provision: periodic.provision, path: periodic.path, leads: true }]
      : []
  const all = [...ofPeriod, ...byTheme].filter((p) => stands.has(p.unit))
  return all.filter((p, i) => all.findIndex((o) => o.unit === p.unit) === i)
}

/** The printed path of a provision, for pages. */
export const provisionPaths = async (tx: Read, keys: readonly string[]): Promise<Map<string, { path: string; order: string }>> =>
  new Map((await listProvisions(tx, keys)).map((p) => [p.key, { path: p.path, order: p.order }]))
