// The reason of a refused step in words, for buttons and for forms that come back.
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { stepReasons } from "#src/platform/workflow/index.ts"
import { requestReasons } from "./messages/asking.ts"
import { commentReasons } from "./messages/comments.ts"
import { definitionWords } from "./messages/definitions.ts"
import { dayWords } from "./messages/due.ts"
import { reasonWords } from "./messages/reasons.ts"

const words: Readonly<Record<string, Message>> = {
  ...stepReasons,
  own_annex: reasonWords.ownAnnex,
  another_person: reasonWords.anotherPerson,
  annex_open: reasonWords.annexOpen,
  annexes_cleared: reasonWords.annexesCleared,
  annexes_as_cleared: reasonWords.annexesAsCleared,
  as_cleared: reasonWords.asCleared,
  has_records: definitionWords.hasRecords,
  has_day: dayWords.hasDay,
  ...requestReasons,
  ...commentReasons,
}

export const reasonIn = (say: Say, code: string): string => (words[code] ? say.t(words[code]) : code)
