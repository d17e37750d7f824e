// What is due of a thing, in words: every module whose things have deadlines gives its own.
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { dutyDueWords } from "../mandates/index.ts"
import { dueWords } from "../publications/index.ts"

const known: Readonly<Record<string, Message>> = { ...dutyDueWords, ...dueWords }

/** A kind that no module here knows any more is shown by its code rather than left out. */
export function whatIsDue(say: Say, kind: string): string {
  const words = known[kind]
  return words ? say.t(words) : kind
}
