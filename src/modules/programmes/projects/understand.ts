// From what was sent to what is meant. Pure; all faults at once, each at its field.
import type { FieldFault } from "#src/platform/http/index.ts"
import { type Known, understandClause, understandMarkers, understandState } from "../entry/understand.ts"
import { entry } from "../messages/entry.ts"
import { projectWords as said } from "../messages/projects.ts"
import type { ProjectInput } from "./input.ts"
import { mayBeRepeated } from "./rules.ts"
import type { ProjectContent, ProjectStatus } from "./types.ts"

export type KnownProject = { key: string; status: ProjectStatus; programme: string | null }
export type ProjectKnown = Pick<Known, "states" | "stateName" | "units" | "programmes" | "clauses" | "aside"> & {
  projects: ReadonlyMap<string, KnownProject>
}

/** `own` is the project that is amended: it cannot repeat itself, and keeps the clauses that it is linked with. */
export function understandProject(
  input: ProjectInput,
  known: ProjectKnown,
  own: { key: string; clauses: readonly string[] } | null = null,
): { ok: true; content: ProjectContent } | { ok: false; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const fault = (pointer: string, one: Omit<FieldFault, "pointer">) => {
    faults.push({ pointer, ...one })
    return ""
  }
  const choose = (key: string, from: ReadonlySet<string>, pointer: string) =>
    from.has(key) ? key : fault(pointer, { message: entry.unknownKey, values: { said: key } })

  const units = [
    choose(input.unit, known.units, "/unit"),
    ...input.further.map((f, i) => choose(f.unit, known.units, `/further/${i}/unit`)),
  ]
  const states = input.states.map((s, i) => {
    const answer = understandState(s.state, known)
    return "code" in answer ? answer.code : fault(`/states/${i}/state`, answer.fault)
  })
  const clauses = input.clauses.map((c, i) => {
    const answer = understandClause(c.clause, known, own?.clauses ?? [])
    return { clause: "code" in answer ? answer.code : fault(`/clauses/${i}/clause`, answer.fault), basis: c.basis }
  })
  if (input.programme) choose(input.programme, known.programmes, "/programme")
  const twice = (list: readonly string[], pointer: (i: number) => string) =>
    list.forEach((one, i) => {
      if (one !== "" && list.indexOf(one) < i) fault(pointer(i), { message: entry.twice })
    })
  twice(units, (i) => `/further/${i - 1}/unit`)
  twice(states, (i) => `/states/${i}/state`)
  twice(
    clauses.map((c) => c.clause),
    (i) => `/clauses/${i}/clause`,
  )
  const markers = understandMarkers(input.markers, fault)
  faults.push(...budgetFaults(input), ...repeatFaults(input, known, own?.key ?? null))
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    content: {
      title: input.title,
      programme: input.programme ?? null,
      repeats: input.repeats ?? null,
      held: input.held ?? null,
      units,
      states,
      clauses,
      purpose: input.purpose ?? "",
      expected: input.expected ?? "",
      perspective: input.perspective ?? "",
      markers,
      budget: input.budget ?? null,
      currency: input.currency?.toUpperCase() ?? null,
    },
  }
}

/** A figure says nothing without its currency, nor a currency without a figure; the codes are those of ISO 4217. */
function budgetFaults(input: ProjectInput): FieldFault[] {
  if (input.currency !== undefined && !/^[A-Za-z]{3}$/.test(input.currency))
    return [{ pointer: "/currency", message: said.badCurrency, values: { said: input.currency } }]
  if (input.budget !== undefined && input.currency === undefined) return [{ pointer: "/currency", message: said.currencyMissing }]
  if (input.budget === undefined && input.currency !== undefined) return [{ pointer: "/budget", message: said.budgetMissing }]
  return []
}

function repeatFaults(input: ProjectInput, known: ProjectKnown, own: string | null): FieldFault[] {
  if (!input.repeats) return []
  const origin = known.projects.get(input.repeats)
  if (!origin || origin.key === own) return [{ pointer: "/repeats", message: entry.unknownKey, values: { said: input.repeats } }]
  return mayBeRepeated(origin.status) ? [] : [{ pointer: "/repeats", message: said.notEvaluatedYet }]
}
