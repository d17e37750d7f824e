import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, isStaff } from "#src/values/actor.ts"

/** The door of screening: planning and legal propose, they and the Secretary confirm. Which step is open is for the steps to say. */
export const screens = (actor: Actor): Verdict =>
  holds(actor, "planning", "legal", "secretary") ? yes("mandates.screens") : no("mandates.screens_not")

/** The steps, their words and what is only proposed are the staff's. */
export const readsSteps = (actor: Actor): boolean => isStaff(actor)
