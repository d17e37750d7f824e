import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds } from "#src/values/actor.ts"

/** Legal officers keep the status of conventions. */
export const keepsTreaties = (actor: Actor): Verdict =>
  holds(actor, "legal") ? yes("mandates.keeps_treaties") : no("mandates.keeps_treaties_not")
