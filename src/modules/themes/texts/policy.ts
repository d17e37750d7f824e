import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, isStaff } from "#src/values/actor.ts"

/** Legal, planning and the information officer bring in the text of a document they hold. */
export const mayBringInTexts = (actor: Actor): Verdict =>
  holds(actor, "legal", "planning", "information_officer") ? yes("themes.brings_in_texts") : no("themes.brings_in_texts_not")

/** A text for colleagues alone is not there for anybody else. */
export const mayReadText = (actor: Actor, text: { visibility: string }): boolean => text.visibility === "public" || isStaff(actor)
