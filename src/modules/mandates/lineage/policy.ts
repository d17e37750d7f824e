import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, type Role } from "#src/values/actor.ts"

/** Planning and legal say which clauses make the same request. */
export const decidesOnLineage = (actor: Actor): Verdict =>
  holds(actor, "planning", "legal") ? yes("mandates.decides_lineage") : no("mandates.decides_lineage_not")

/** The role in which it is decided; shown beside the decision, never the person. */
export const lineageRole = (actor: Actor): Role => (holds(actor, "planning") ? "planning" : "legal")
