// The duties on the page of the clause that they are read from.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { DeedLink, Deeds, Section } from "#src/web/index.ts"
import { entry as asked } from "../entry-messages.ts"
import { duties as said } from "../messages.ts"
import { kindWords } from "../words.ts"
import { type DutyLine, StandingMark } from "./duties.tsx"
import { DueOf } from "./parts.tsx"

export type DutiesOfClause = { lines: readonly DutyLine[]; today: Day; mayEnter: boolean }

export function DutiesSection({ say, clause, page }: { say: Say; clause: string; page: DutiesOfClause }) {
  const { lines, today, mayEnter } = page
  if (lines.length === 0 && !mayEnter) return null
  return (
    <Section title={say.t(said.title)} id="duties">
      <ul>
        {lines.map(({ duty, now, standing }) => (
          <li key={duty.key}>
            <a href={say.href(`/duties/${duty.key}`)}>{say.name(duty.title)}</a> ({say.t(kindWords[duty.kind])})
            <div class="small quiet">
              {say.t(said.due)}
              {say.colon}
              <DueOf say={say} duty={duty} time={now} today={today} /> · <StandingMark say={say} standing={standing} />
            </div>
          </li>
        ))}
      </ul>
      {mayEnter ? (
        <Deeds>
          <DeedLink say={say} href={`/duties/new?clause=${encodeURIComponent(clause)}`}>
            {say.t(asked.enter)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}
