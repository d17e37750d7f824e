// What follows for assignments from news of the institution. One that was handed to another unit from the list of what has no
// owner becomes that unit's. A restricted one is in no such list: when an order ends its unit, the Secretary is asked.
import type { Write } from "#src/platform/db/index.ts"
import { type Fact, recordFacts } from "#src/platform/facts/index.ts"
import type { Heard, Listener } from "#src/platform/jobs/index.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import { dayIn } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { bare } from "./actions.ts"
import { followDay, tellWhoIsNext } from "./next.ts"
import { keepStep, listAssignmentsByKey, listRestrictedOf, moveAssignment } from "./queries/assignments.ts"
import { listUnitsEnded } from "./queries/schedule.ts"
import { isOpen } from "./rules.ts"

const prefix = "assignment:"

/** The unit that a fact hands an assignment to. */
function handedOn(fact: Heard): { key: string; unit: string } | null {
  const { thing, is } = fact.detail
  if (fact.kind !== "responsibility.reassigned" || typeof thing !== "string" || typeof is !== "string") return null
  return thing.startsWith(prefix) ? { key: thing.slice(prefix.length), unit: is } : null
}

async function handOn(tx: Write, fact: Heard, now: Date): Promise<void> {
  const to = handedOn(fact)
  const [a] = to ? await listAssignmentsByKey(tx, [to.key]) : []
  if (!to || !a || !isOpen(a.state) || a.state === "asked" || a.unit === to.unit) return
  const today = dayIn(now, "UTC")
  const after = { ...a, unit: to.unit, provision: null }
  await moveAssignment(tx, a.key, a.version, after)
  const step = { ...bare, event: "hand_on", fromState: a.state, toState: a.state, unit: to.unit, by: null, asRole: "institution" }
  await keepStep(tx, a.key, a.round, { ...step, onDay: today })
  await followDay(tx, a, after, { due: null, today, now, zone: "UTC" })
  await tellWhoIsNext(tx, after, now)
  const told: Fact = { kind: "assignment.handed_on", about: ref("assignment", a.key), detail: { version: a.version + 1 } }
  await recordFacts(tx, { by: fact.by, at: now }, [told])
}

/** Whoever was asked in a unit that stands no more is asked no more: the Secretary gives it to another. */
async function askSecretary(tx: Write, now: Date): Promise<void> {
  for (const a of await listRestrictedOf(tx, await listUnitsEnded(tx))) {
    if (a.state === "sent_on") continue
    await clear(tx, ref("assignment", a.key))
    await put(tx, { thing: ref("assignment", a.key), step: "assignment.assign", role: "secretary", since: now })
  }
}

export const followInstitution: Listener = {
  name: "publications.assignments",
  to: (kind) => kind === "responsibility.reassigned" || kind === "order.applied" || kind === "order.recorded",
  hear: async (tx, facts, now) => {
    for (const fact of facts) await handOn(tx, fact, now)
    if (facts.some((f) => f.kind.startsWith("order."))) await askSecretary(tx, now)
  },
}
