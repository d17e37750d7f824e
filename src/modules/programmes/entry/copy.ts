// What an activity that is made from another takes over: all that says what it is, nothing that says that it happened.
import type { Basis } from "#src/values/basis.ts"
import type { ActivityContent } from "../types.ts"

/** The source that stated a link told of the other activity; for this one the link is our reading until somebody confirms it. */
const basisOfCopy = (basis: Basis): Basis => (basis === "confirmed" ? "confirmed" : "reading")

/** Dates, counts of people, results, sources and clauses that were set `aside` stay behind; it begins planned, as a draft. */
export const copyOf = (c: ActivityContent, aside: ReadonlySet<string>): ActivityContent => ({
  ...c,
  ...{ status: "planned", held: null, heldCount: null, requestedOn: null, evidence: "", visibility: "secretariat" },
  results: [],
  places: c.places.map((p) => ({ ...p, held: null })),
  states: c.states.map((s) => ({ ...s, people: null })),
  clauses: c.clauses.filter((l) => !aside.has(l.clause)).map((l) => ({ ...l, basis: basisOfCopy(l.basis) })),
})
