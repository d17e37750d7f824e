// The way of a mission: requested, cleared by the head of the unit, approved by a head above or by the Secretary, travelled, reported
// on. Nobody clears or approves the own travel; where the head travels, clearance falls to whoever approves; the Secretary's own
// travel is entered by planning with the act that allows it.
import { transitions } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, plusDays } from "#src/values/day.ts"
import { type Mission, type MissionState, type TravellerRole, travellerRoles } from "./types.ts"

const planningFor = { roles: ["planning"] } as const

export const missionSteps = transitions([
  { from: "requested", event: "clear", to: "cleared", roles: ["unit_head"], guards: ["heads_unit", "not_the_traveller"] },
  {
    from: "requested",
    event: "approve",
    to: "approved",
    roles: ["unit_head", "secretary"],
    guards: ["above_unit", "another_hand", "head_travels_or_reason"],
  },
  {
    from: "cleared",
    event: "approve",
    to: "approved",
    roles: ["unit_head", "secretary"],
    guards: ["above_unit", "another_hand"],
  },
  ...(["requested", "cleared"] as const).flatMap((from) => [
    {
      from,
      event: "approve",
      to: "approved",
      ...planningFor,
      guards: ["secretary_travels", "another_hand", "has_act"],
    } as const,
    { from, event: "return", to: "returned", roles: ["unit_head"], guards: ["heads_unit"], reasonRequired: true } as const,
    { from, event: "return", to: "returned", roles: ["secretary"], guards: [], reasonRequired: true } as const,
    { from, event: "return", to: "returned", ...planningFor, guards: ["secretary_travels"], reasonRequired: true } as const,
  ]),
  { from: "returned", event: "request", to: "requested", roles: [...travellerRoles], guards: ["concerned"] },
  ...(["requested", "returned", "cleared", "approved"] as const).map(
    (from) =>
      ({
        from,
        event: "cancel",
        to: "cancelled",
        roles: [...travellerRoles],
        guards: ["concerned_or_above"],
        reasonRequired: true,
      }) as const,
  ),
  { from: "approved", event: "travel", to: "travelled", roles: [...travellerRoles], guards: ["concerned"] },
  { from: "travelled", event: "file", to: "filed", roles: [...travellerRoles], guards: ["concerned", "has_report"] },
  ...(["accept", "give_back"] as const).flatMap((event) => {
    const to = event === "accept" ? ("accepted" as const) : ("travelled" as const)
    const more = event === "accept" ? {} : ({ reasonRequired: true } as const)
    return [
      { from: "filed", event, to, roles: ["unit_head"], guards: ["heads_unit", "no_hand_in_it"], ...more } as const,
      { from: "filed", event, to, roles: ["secretary"], guards: ["no_hand_in_it"], ...more } as const,
      { from: "filed", event, to, ...planningFor, guards: ["secretary_travels", "no_hand_in_it"], ...more } as const,
    ]
  }),
  ...(["approved", "travelled"] as const).flatMap((from) => [
    {
      from,
      event: "extend",
      to: from,
      roles: ["unit_head"],
      guards: ["heads_unit", "not_the_traveller"],
      reasonRequired: true,
    } as const,
    { from, event: "extend", to: from, roles: ["secretary"], guards: ["not_the_traveller"], reasonRequired: true } as const,
    { from, event: "extend", to: from, ...planningFor, guards: ["secretary_travels"], reasonRequired: true } as const,
  ]),
])
export type MissionEvent = (typeof missionSteps)[number]["event"]
export type MissionGuard = (typeof missionSteps)[number]["guards"][number]

export const isOpen = (state: MissionState): boolean => state !== "accepted" && state !== "cancelled"
export const mayBeAmended = (state: MissionState): boolean => state === "requested" || state === "returned"

export type Placed = Readonly<{ unit: string; parent: string | null }>

/** The units above one by the order of a day, the nearest first. */
export function unitsAbove(units: readonly Placed[], unit: string): string[] {
  const parents = new Map(units.map((u) => [u.unit, u.parent]))
  const above: string[] = []
  for (let at = parents.get(unit) ?? null; at !== null && !above.includes(at); at = parents.get(at) ?? null) above.push(at)
  return above
}

/** The unit at the top by the order of a day: a seat without a unit travels for it. */
export const topOf = (units: readonly Placed[]): string => units.find((u) => u.parent === null)?.unit ?? ""

/**
 * Whose approval it is: planning enters the Secretary's, the head of the next unit above approves, and below the secretariat itself
 * the Secretary.
 */
export function approverOf(
  { travellerRole }: Pick<Mission, "travellerRole">,
  above: readonly string[],
): { role: "planning" | "secretary" | "unit_head"; unit: string | null } {
  if (travellerRole === "secretary") return { role: "planning", unit: null }
  const [next] = above
  return next === undefined || above.length === 1 ? { role: "secretary", unit: null } : { role: "unit_head", unit: next }
}

/** Whether somebody travels, or may: an office that travels is anybody who holds its seat. */
const travels = ({ account, seats }: Actor, m: Pick<Mission, "traveller" | "travellerRole" | "unit">): boolean =>
  m.traveller === null ? seats.some((s) => s.role === m.travellerRole && s.unit === m.unit) : account === m.traveller

export type Known = Readonly<{
  mission: Mission
  /** Units above the mission's. */
  above: readonly string[]
  hasReport: boolean
  /** Accounts that wrote or filed the report that stands. */
  writers: readonly (string | null)[]
}>
/** `units`: those in whose name the actor works; `headed`: those of seats as head, and all below them. */
export type Who = Readonly<{ actor: Actor; units: readonly string[]; headed: readonly string[] }>
export type Given = Readonly<{ act?: string | undefined; reason?: string | undefined }>

/** What a page offers is judged as if the words that a form asks for were given. */
export const asIfGiven: Given = { act: "given with the step", reason: "given with the step" }

export function guardsOf({ mission: m, above, hasReport, writers }: Known, { actor, units, headed }: Who, given: Given) {
  const { account } = actor
  const own = account !== null && travels(actor, m)
  const headsAbove = actor.seats.some((s) => s.role === "unit_head" && s.unit !== undefined && above.includes(s.unit))
  const isAbove = headsAbove || actor.seats.some((s) => s.role === "secretary")
  const concerned = own || units.includes(m.unit)
  return {
    heads_unit: headed.includes(m.unit),
    above_unit: isAbove,
    not_the_traveller: account !== null && !own,
    another_hand: account !== null && !own && account !== m.clearedBy && account !== m.requestedBy,
    head_travels_or_reason: m.travellerRole === "unit_head" || (given.reason ?? "").trim() !== "",
    secretary_travels: m.travellerRole === "secretary",
    has_act: (given.act ?? "").trim() !== "",
    concerned,
    concerned_or_above: concerned || isAbove,
    has_report: hasReport,
    no_hand_in_it: account !== null && !own && !writers.includes(account),
  } satisfies Record<MissionGuard, boolean>
}

/** The day by which the report is due: so many days after the last one of travel, and never before today. */
export function reportDue(lastDay: Day, days: number, today: Day): Day {
  const due = plusDays(lastDay, days)
  return due < today ? today : due
}

type Span = Readonly<{ from: Day; to: Day }>
/** What is wrong with the days as travelled: turned round, not over yet, or other than approved without a reason. */
export function faultOfDays(
  { from, to }: Span,
  { firstDay, lastDay }: Pick<Mission, "firstDay" | "lastDay">,
  reason: string,
  today: Day,
): "backwards" | "ahead" | "unexplained" | null {
  if (to < from) return "backwards"
  if (to > today) return "ahead"
  return (from !== firstDay || to !== lastDay) && reason.trim() === "" ? "unexplained" : null
}

/** A report whose day is over while it is still to be filed. Late is seen, never stored. */
export const isLate = ({ state, dueOn }: Pick<Mission, "state" | "dueOn">, today: Day): boolean =>
  (state === "approved" || state === "travelled") && dueOn !== null && dueOn < today

/** Late reports first, then what is open by its first day, then what is over, the latest first. */
export function inOrder<M extends Mission>(all: readonly M[], today: Day): M[] {
  const place = (m: Mission) => (isLate(m, today) ? 0 : isOpen(m.state) ? 1 : 2)
  return all.toSorted((a, b) => {
    const by = place(a) - place(b)
    if (by !== 0) return by
    const days = place(a) === 2 ? b.lastDay.localeCompare(a.lastDay) : a.firstDay.localeCompare(b.firstDay)
    return days || a.key.localeCompare(b.key)
  })
}

const seat = /^(me|office)\/([a-z_]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/
export type Traveller = { own: boolean; role: TravellerRole; unit: string }

/** Who travels, as the form names it: `me/desk_officer/dps`, `office/unit_head/dps`. Null where the words are none of these. */
export function readTraveller(said: string): Traveller | null {
  const [, who, role, unit] = seat.exec(said.trim()) ?? []
  const known = travellerRoles.find((r) => r === role)
  return known && unit ? { own: who === "me", role: known, unit } : null
}
export const travellerAs = ({ own, role, unit }: Traveller): string => `${own ? "me" : "office"}/${role}/${unit}`
