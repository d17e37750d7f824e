// A duty as linked data: what is to be done, for which clause, by when, and by what it was delivered as far as the reader sees it.
import type { Say } from "#src/platform/i18n/index.ts"
import { linkedFile, linkedText, linkedWhen } from "#src/web/index.ts"
import { clauseHref } from "../types.ts"
import type { DutyPage } from "./pages/duty.tsx"

export function linkedDuty({ duty, proofs }: DutyPage, say: Say, origin: string) {
  return linkedFile(
    {
      id: `/duties/${duty.key}`,
      type: "Activity",
      name: linkedText(duty.title),
      description: linkedText(duty.summary),
      kind: duty.kind,
      ...linkedWhen(duty.due),
      serves: [clauseHref(duty.clause)],
      associatedWith: duty.unit ? [`/units/${duty.unit}`] : [],
      generated: [...proofs.values()].map((card) => card.href),
    },
    say,
    origin,
  )
}
