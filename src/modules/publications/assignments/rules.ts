// The way of an assignment: asked, assigned by the Secretary, written by the unit, cleared by its head, sent on by the
// Secretary, delivered. Nobody clears what the same person wrote, and whoever cleared as head does not send on.
import { transitions } from "#src/platform/workflow/index.ts"
import { type Day, plusDays } from "#src/values/day.ts"
import { isRef, type Ref } from "#src/values/ref.ts"
import type { Assignment, AssignmentState, AssignmentStep } from "./types.ts"

const open = ["asked", "assigned", "with_head", "with_secretary", "sent_on"] as const

export const steps = transitions([
  { from: "asked", event: "assign", to: "assigned", roles: ["secretary"], guards: [] },
  ...(["assigned", "with_head", "with_secretary"] as const).map(
    (from) => ({ from, event: "reassign", to: "assigned", roles: ["secretary"], guards: [], reasonRequired: true }) as const,
  ),
  {
    from: "assigned",
    event: "hand_in",
    to: "with_head",
    roles: ["desk_officer", "unit_head"],
    guards: ["own_unit", "has_answer"],
  },
  { from: "with_head", event: "clear", to: "with_secretary", roles: ["unit_head"], guards: ["own_unit", "no_hand_in_it"] },
  { from: "with_head", event: "return", to: "assigned", roles: ["unit_head"], guards: ["own_unit"], reasonRequired: true },
  { from: "with_secretary", event: "send_on", to: "sent_on", roles: ["secretary"], guards: ["no_hand_in_it"] },
  { from: "with_secretary", event: "return", to: "assigned", roles: ["secretary"], guards: [], reasonRequired: true },
  { from: "sent_on", event: "deliver", to: "delivered", roles: ["secretary", "planning"], guards: [] },
  { from: "delivered", event: "close", to: "closed", roles: ["secretary", "planning"], guards: [] },
  ...open.flatMap((from) => [
    {
      from,
      event: "withdraw",
      to: "withdrawn",
      roles: ["secretary", "planning"],
      guards: ["asker_withdraws"],
      reasonRequired: true,
    } as const,
    {
      from,
      event: "extend",
      to: from,
      roles: ["secretary", "planning"],
      guards: ["due_day_stands"],
      reasonRequired: true,
    } as const,
  ]),
  ...(["delivered", "closed"] as const).flatMap((from) => [
    { from, event: "make_public", to: from, roles: ["secretary"], guards: ["not_public"], reasonRequired: true } as const,
    { from, event: "take_back", to: from, roles: ["secretary"], guards: ["is_public"], reasonRequired: true } as const,
  ]),
])
export type Event = (typeof steps)[number]["event"]
export type Guard = (typeof steps)[number]["guards"][number]

export const isOpen = (state: AssignmentState): boolean => open.some((s) => s === state)

/** People who had a hand in the answer that stands: who wrote it, attached to it, handed it in, cleared it as head. */
function handsIn(history: readonly AssignmentStep[], writers: readonly string[]): Set<string> {
  const back = history.findLastIndex((s) => s.toState === "assigned")
  const since = history.slice(back + 1).filter((s) => s.event === "hand_in" || s.event === "clear")
  return new Set([...writers, ...since.flatMap((s) => s.by ?? [])])
}

export type Known = Readonly<{
  assignment: Pick<Assignment, "unit" | "asker" | "dueOn" | "state">
  history: readonly AssignmentStep[]
  writers: readonly string[]
  hasAnswer: boolean
  isPublic: boolean
}>

/** `units`: those of the actor's seats and below them. */
export type Who = Readonly<{ account: string | null; units: readonly string[]; isSecretary: boolean }>

export const guardsOf = ({ assignment, history, writers, hasAnswer, isPublic }: Known, who: Who) =>
  ({
    own_unit: assignment.unit !== null && who.units.includes(assignment.unit),
    has_answer: hasAnswer,
    no_hand_in_it: who.account !== null && !handsIn(history, writers).has(who.account),
    // What the Secretary asks is for the Secretary to withdraw; what others ask is withdrawn for them as they write.
    asker_withdraws: assignment.asker !== "office:secretary" || who.isSecretary,
    due_day_stands: assignment.dueOn !== null,
    not_public: !isPublic,
    is_public: isPublic,
  }) satisfies Record<Guard, boolean>

/** How an assignment stands towards its day. Overdue is seen, never stored. */
export type Punctuality = "overdue" | "ahead" | "undated" | "on_time" | "late" | "withdrawn"
export function punctuality(
  { state, dueOn, deliveredOn }: Pick<Assignment, "state" | "dueOn" | "deliveredOn">,
  today: Day,
): Punctuality {
  if (state === "withdrawn") return "withdrawn"
  if (dueOn === null) return "undated"
  if (deliveredOn !== null) return deliveredOn <= dueOn ? "on_time" : "late"
  return dueOn < today ? "overdue" : "ahead"
}

export type UnitCount = { unit: string | null; open: number; overdue: number; delivered: number; dated: number; onTime: number }

/**
 * By unit: what is open and overdue, what was delivered, and how much of that on time. On time is delivered on the day that
 * stood at delivery or before; what had no day and what was withdrawn are in no share.
 */
export function countByUnit(all: readonly Assignment[], today: Day): UnitCount[] {
  const counts = [...Map.groupBy(all, (a) => a.unit)].map(([unit, some]): UnitCount => {
    const how = some.map((a) => punctuality(a, today))
    const is = (p: Punctuality) => how.filter((h) => h === p).length
    return {
      unit,
      open: some.filter((a) => isOpen(a.state)).length,
      overdue: is("overdue"),
      delivered: some.filter((a) => a.deliveredOn !== null).length,
      dated: is("on_time") + is("late"),
      onTime: is("on_time"),
    }
  })
  return counts.toSorted((a, b) => (a.unit ?? "").localeCompare(b.unit ?? ""))
}

const rank = { overdue: 0, ahead: 1, undated: 2, on_time: 3, late: 3, withdrawn: 3 } as const

/** Overdue first, then what is to come by its day, what has no day, and what is over, the latest first. */
export function inOrder(all: readonly Assignment[], today: Day): Assignment[] {
  const place = (a: Assignment) => (isOpen(a.state) ? rank[punctuality(a, today)] : 3)
  const last = (a: Assignment) => a.deliveredOn ?? a.askedOn
  return all.toSorted((a, b) => {
    const by = place(a) - place(b)
    if (by !== 0) return by
    const days = place(a) === 3 ? last(b).localeCompare(last(a)) : (a.dueOn ?? a.askedOn).localeCompare(b.dueOn ?? b.askedOn)
    return days || a.key.localeCompare(b.key)
  })
}

const kindOfPage = { clauses: "clause", activities: "activity", editions: "edition" } as const
const figure = /^F[1-9]\d{0,5}$/

/**
 * What an answer rests on, as people name it: the address of a clause, an activity, an edition or one of its figures, or kind and
 * key. Null where the words are none of these.
 */
export function readEvidence(text: string): string | null {
  const bare = text.trim().replace(/\?.*$|#(?!F).*$/s, "")
  const [, page, slug = ""] =
    /^(?:https?:\/\/[^/]+)?(?:\/[a-z]{2})?\/(clauses|activities|editions)\/([^\s]+?)\/?$/.exec(bare) ?? []
  const said = page ? `${kindOfPage[page as keyof typeof kindOfPage]}:${slug.replaceAll("~", "/")}` : bare
  const printed = /^(edition:[a-z0-9-]+)(?:\/figures\/|#)(F\w+)$/.exec(said)
  if (printed?.[1] && printed[2]) return figure.test(printed[2]) ? `${printed[1]}#${printed[2]}` : null
  const known = isRef(said) && /^(clause|activity|edition):[a-z0-9][a-z0-9/.-]*$/.test(said)
  return known ? said : null
}

/** The thing that a line of evidence points at, and the figure within it. */
export const thingOf = (line: string): { thing: Ref; figure: string | null } => {
  const [thing = "", code = null] = line.split("#")
  return { thing: thing as Ref, figure: code }
}

/** What is wrong with a day of delivery: it lies ahead, or before anybody asked. */
export const faultOfDelivery = (on: Day, { askedOn }: Pick<Assignment, "askedOn">, today: Day): "ahead" | "before" | null =>
  on > today ? "ahead" : on < askedOn ? "before" : null

/** The day on which the clock asks for a report that is due on a day. */
export const askedDay = (due: Day, leadDays: number): Day => plusDays(due, -leadDays)
