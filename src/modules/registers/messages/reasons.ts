import type { Message, Say } from "#src/platform/i18n/index.ts"
import { stepReasons } from "#src/platform/workflow/index.ts"
import { registerReasons as said } from "./words.ts"

/** Words of the guards that registers have; those of the door and of units are the words of programmes. */
export const reasons: Readonly<Record<string, Message>> = {
  has_proof: said.hasProof,
  thing_is_public: said.thingIsPublic,
  is_inside: said.isInside,
  is_public: said.isPublic,
}

const known: Readonly<Record<string, Message>> = { ...stepReasons, ...reasons }

/** The reason of a refusal in words. */
export const reasonIn = (say: Say, code: string): string => (known[code] ? say.t(known[code]) : code)
