// What was decided on a wording: before it is set aside as a list, afterwards each with its answer.
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { Notice } from "#src/web/index.ts"
import { pairHref } from "../../../lineage/address.ts"
import { clauseHref } from "../../../types.ts"
import { reviewHref } from "../../pages/parts.tsx"
import type { Review } from "../../types.ts"
import { asideWords } from "../messages.ts"
import type { Asked, Decided, Titled } from "../types.ts"

/** The page on which the matter was decided. */
export function matterHref({ what, clause, thing }: Decided): Href {
  if (what === "duty") return `/duties/${thing}`
  if (what === "lineage") return pairHref(clause, thing)
  return what === "unit" ? `${clauseHref(clause)}#units` : clauseHref(clause)
}

/** What a matter is about: the clause, and the unit, duty or earlier clause that was decided on with it. */
export const mattersName = ({ what, clauseTitle, thingTitle }: Titled<Decided>): string =>
  what === "screening" ? clauseTitle : `${clauseTitle}, ${thingTitle}`

const Matter = ({ say, matter }: { say: Say; matter: Titled<Decided> }) => (
  <a href={say.href(matterHref(matter))}>
    {say.t(asideWords[matter.what])}
    {say.colon}
    {mattersName(matter)}
  </a>
)

export const MattersDecided = ({ say, decided }: { say: Say; decided: readonly Titled<Decided>[] }) =>
  decided.length === 0 ? (
    <p class="quiet">{say.t(asideWords.noneAsked)}</p>
  ) : (
    <ul>
      {decided.map((d) => (
        <li key={`${d.what} ${d.clause} ${d.thing}`}>
          <Matter say={say} matter={d} />
        </li>
      ))}
    </ul>
  )

export const MattersAsked = ({ say, review, asked }: { say: Say; review: Review; asked: readonly Titled<Asked>[] }) =>
  asked.length === 0 ? (
    <p class="quiet">{say.t(asideWords.noneAsked)}</p>
  ) : (
    <ul>
      {asked.map((a) => (
        <li key={a.n}>
          <Matter say={say} matter={a} />{" "}
          {a.answer === null ? (
            <>
              <span class="quiet">{say.t(asideWords.open)}</span>{" "}
              <a href={say.href(reviewHref(review, `/asked/${a.n}`))}>
                {say.t(asideWords.answer)}
                <span class="unseen"> {a.clauseTitle}</span>
              </a>
            </>
          ) : (
            <span class="quiet">
              {say.t(asideWords[a.answer])}
              {say.colon}
              {a.reason}
            </span>
          )}
        </li>
      ))}
    </ul>
  )

export const AlreadyAnswered = ({ say, asked }: { say: Say; asked: Asked }) =>
  asked.answer === null ? null : (
    <Notice say={say} kind="done">
      {say.t(asideWords[asked.answer])}
      {say.colon}
      {asked.reason}
    </Notice>
  )
