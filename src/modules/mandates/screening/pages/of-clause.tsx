// The status on the page of a clause: for everybody what holds, for staff the way to it, for those who screen the way on.
import type { Say } from "#src/platform/i18n/index.ts"
import { DeedLink, Deeds, Notice, Section } from "#src/web/index.ts"
import { roleText } from "../../pages/parts.tsx"
import type { ClauseCard } from "../../queries.ts"
import { clauseHref } from "../../types.ts"
import { screening as said } from "../messages.ts"
import type { Screening, ScreeningStep } from "../types.ts"
import { statusWords } from "../words.ts"
import { StatusMark, StepTable } from "./mark.tsx"

export type ScreeningOfClause = {
  /** False where the clause asks nothing: it has no status. */
  asked: boolean
  screening: Screening | null
  other: ClauseCard | null
  /** Empty for whoever may not read them. */
  taken: readonly ScreeningStep[]
  open: ScreeningStep | null
  mayScreen: boolean
}

export function ScreeningSection({ say, clause, page }: { say: Say; clause: string; page: ScreeningOfClause }) {
  if (!page.asked) return null
  const { open } = page
  return (
    <Section title={say.t(said.title)} note={say.t(said.note)} id="screening">
      <StatusMark say={say} screening={page.screening} other={page.other} />
      {open ? (
        <Notice say={say} kind="info">
          {say.t(said.proposedNow, {
            status: say.t(statusWords[open.status]),
            day: say.day(open.takenOn),
            role: roleText(say, open.takenAs),
          })}
        </Notice>
      ) : null}
      {page.taken.length > 0 ? <StepTable say={say} taken={page.taken} /> : null}
      {page.mayScreen ? (
        <Deeds>
          <DeedLink say={say} href={`${clauseHref(clause)}/screening`}>
            {say.t(said.open)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}
