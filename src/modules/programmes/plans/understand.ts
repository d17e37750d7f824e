// From what was sent of a plan or an item to what is meant. Pure; all faults at once, each at its field.
import type { FieldFault } from "#src/platform/http/index.ts"
import { type Known, understandBody, understandClause } from "../entry/understand.ts"
import { entry } from "../messages/entry.ts"
import { planWords as said } from "../messages/plans.ts"
import { activityKeyIn, type ItemInput, type PlanInput } from "./input.ts"
import { mayStandUnder } from "./rules.ts"
import type { ItemContent, PlanContent, PlanEntry } from "./types.ts"

export type PlanKnown = Pick<Known, "bodies" | "bodyName" | "units" | "clauses" | "aside">
type Read<T> = { ok: true; content: T } | { ok: false; faults: FieldFault[] }

function reading() {
  const faults: FieldFault[] = []
  const fault = (pointer: string, one: Omit<FieldFault, "pointer">) => {
    faults.push({ pointer, ...one })
  }
  return {
    faults,
    fault,
    choose: (key: string | undefined, from: ReadonlySet<string>, pointer: string) => {
      if (key !== undefined && !from.has(key)) fault(pointer, { message: entry.unknownKey, values: { said: key } })
      return key ?? null
    },
    body: (words: string | undefined, known: PlanKnown) => {
      if (words === undefined) return null
      const answer = understandBody(words, known)
      if ("code" in answer) return answer.code
      fault("/body", answer.fault)
      return null
    },
    clause: (said: string, { known, linked }: Pick<Around, "known" | "linked">, pointer: string) => {
      const answer = understandClause(said, known, linked)
      if ("code" in answer) return answer.code
      fault(pointer, answer.fault)
      return ""
    },
    twice: (list: readonly string[], pointer: (i: number) => string) =>
      list.forEach((one, i) => {
        if (list.indexOf(one) < i) fault(pointer(i), { message: entry.twice })
      }),
  }
}

export function understandPlan(input: PlanInput, known: PlanKnown): Read<PlanContent> {
  const { faults, choose, body } = reading()
  const content: PlanContent = {
    title: input.title,
    kind: input.kind,
    body: body(input.body, known),
    unit: choose(input.unit, known.units, "/unit"),
    held: input.held ?? null,
    summary: input.summary ?? "",
    visibility: input.visibility,
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, content }
}

type Around = Readonly<{
  known: PlanKnown
  /** The items that stand in the plan. */
  entries: readonly Pick<PlanEntry, "item" | "parent" | "own" | "clause">[]
  activities: ReadonlySet<string>
  /** The item that is amended, and the clauses that it is linked with already. */
  item: string | null
  linked: readonly string[]
}>

export function understandItem(input: ItemInput, around: Around): Read<ItemContent> {
  const { known, entries, activities, item } = around
  const { faults, fault, choose, body, clause: link, twice } = reading()
  const clause = input.clause === undefined ? null : link(input.clause, around, "/clause")
  if (!input.title && !input.clause) fault("/title", { message: said.titleOrClause })
  if (clause && entries.some((e) => e.own && e.clause === clause && e.item !== item))
    fault("/clause", { message: said.clauseIsItem })
  const parent = choose(input.parent, new Set(entries.filter((e) => e.own).map((e) => e.item)), "/parent")
  if (parent && item && !mayStandUnder(entries, item, parent)) fault("/parent", { message: said.underItself })
  const done = input.activities.map((a, i) => {
    const key = activityKeyIn(a.activity)
    if (!activities.has(key)) fault(`/activities/${i}/activity`, { message: said.unknownActivity, values: { said: a.activity } })
    return { activity: key, basis: a.basis }
  })
  const objectives = input.objectives.map((o, i) => ({
    clause: link(o.clause, around, `/objectives/${i}/clause`),
    basis: o.basis,
  }))
  twice(
    objectives.map((o) => o.clause),
    (i) => `/objectives/${i}/clause`,
  )
  twice(
    done.map((a) => a.activity),
    (i) => `/activities/${i}/activity`,
  )
  const content: ItemContent = {
    parent,
    clause,
    code: input.code ?? "",
    title: input.title ?? "",
    target: input.target ?? "",
    held: input.held ?? null,
    unit: choose(input.unit, known.units, "/unit"),
    body: body(input.body, known),
    objectives,
    activities: done,
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, content }
}
