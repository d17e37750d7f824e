// A workflow is a table of lawful steps, decided here without looking at anything outside. The state
// is a column of the module's table, what a step does is the action's code, what follows from it is a listener.
import { type Actor, holds, type Role } from "#src/values/actor.ts"

/** One lawful step. All guards named must hold; a step with `reasonRequired` is refused without words. */
type Step<S extends string, E extends string, G extends string> = Readonly<{
  from: S
  event: E
  to: S
  roles: readonly Role[]
  guards: readonly G[]
  reasonRequired?: boolean
}>
export type Machine<S extends string, E extends string, G extends string> = readonly Step<S, E, G>[]

/**
 * The table of a machine. Throws where two rows would answer the same event in the same state for the same role: the
 * outcome of a step is never a matter of the order of rows.
 */
export function transitions<const S extends string, const E extends string, const G extends string = never>(
  steps: readonly Step<S, E, G>[],
): Machine<S, E, G> {
  for (const [i, a] of steps.entries()) {
    const b = steps.slice(i + 1).find((s) => s.from === a.from && s.event === a.event && s.roles.some((r) => a.roles.includes(r)))
    if (b) throw new Error(`two steps for ${a.event} from ${a.from}`)
  }
  return steps
}

/** Which guards hold now. A guard that nobody answered for does not hold. */
export type Guards<G extends string> = Readonly<Partial<Record<G, boolean>>>

/** Why a step is refused: three reasons every machine has, or the first guard that does not hold. */
type Refusal<G extends string> = "no_such_step" | "not_your_seat" | "reason_missing" | G
export type Decision<S extends string, G extends string> = { ok: true; to: S } | { ok: false; reason: Refusal<G> }

type Asked<G extends string> = Readonly<{ actor: Actor; guards: Guards<G>; reason?: string | undefined }>

/** Where an event leads, or the reason why it does not. Roles are judged by the seats held now. */
export function decide<S extends string, E extends string, G extends string>(
  machine: Machine<S, E, G>,
  state: S,
  event: E,
  { actor, guards, reason }: Asked<G>,
): Decision<S, G> {
  const steps = machine.filter((s) => s.from === state && s.event === event)
  if (steps.length === 0) return { ok: false, reason: "no_such_step" }
  const step = steps.find((s) => holds(actor, ...s.roles))
  if (!step) return { ok: false, reason: "not_your_seat" }
  const broken = step.guards.find((g) => guards[g] !== true)
  if (broken !== undefined) return { ok: false, reason: broken }
  if (step.reasonRequired && !reason?.trim()) return { ok: false, reason: "reason_missing" }
  return { ok: true, to: step.to }
}

/** A step as a page offers it: a button, or the words why there is none. */
export type Offer<S extends string, E extends string, G extends string> = Readonly<{
  event: E
  to: S
  reasonRequired: boolean
  refused: Refusal<G> | null
}>

/** Every step that the table knows from here, each with the reason why it is closed to this actor, if it is. */
export function offered<S extends string, E extends string, G extends string>(
  machine: Machine<S, E, G>,
  state: S,
  actor: Actor,
  guards: Guards<G>,
): Offer<S, E, G>[] {
  const events = [...new Set(machine.filter((s) => s.from === state).map((s) => s.event))]
  return events.flatMap((event) => {
    const steps = machine.filter((s) => s.from === state && s.event === event)
    const step = steps.find((s) => holds(actor, ...s.roles)) ?? steps[0]
    if (!step) return []
    const decided = decide(machine, state, event, { actor, guards, reason: "given with the step" })
    return [{ event, to: step.to, reasonRequired: step.reasonRequired === true, refused: decided.ok ? null : decided.reason }]
  })
}
