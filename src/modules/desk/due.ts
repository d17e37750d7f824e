// What is due of a thing, in words: every module whose things have deadlines gives its own.
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { dutyDueWords } from "../mandates/index.ts"
import { dueWords as ofAgreements, projectDueWords } from "../programmes/index.ts"
import { assignmentDueWords, dueWords } from "../publications/index.ts"
import { registerDueWords } from "../registers/index.ts"
import { missionDueWords } from "../resources/index.ts"

const known: Readonly<Record<string, Message>> = {
  ...dutyDueWords,
  ...ofAgreements,
  ...projectDueWords,
  ...missionDueWords,
  ...registerDueWords,
  ...dueWords,
  ...assignmentDueWords,
}

/** Several of a sort are told apart by a number at the end. A kind that no module here knows any more is shown by its code. */
export function whatIsDue(say: Say, kind: string): string {
  const words = known[kind] ?? known[kind.replace(/\.\d+$/, "")]
  return words ? say.t(words) : kind
}
