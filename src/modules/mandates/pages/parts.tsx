// What several pages of mandates show alike: marks of units, clauses in lists.
import type { Say } from "#src/platform/i18n/index.ts"
import type { OrderOfDay } from "../answers.ts"
import { wordingWords } from "../messages/wording.ts"
import { capacityWords, mandateWords, markWords, roleWords, shortMarks } from "../messages/words.ts"
import type { Names } from "../names.ts"
import type { Proposal } from "../rules.ts"
import type { Decision, MandateKind } from "../types.ts"

/** What a clause asks for, in words. */
export function mandateText(say: Say, clause: { mandate: boolean | null; mandateKind: string | null }, worded = false): string {
  if (clause.mandate === null) return say.t(worded ? wordingWords.notRead : mandateWords.unsaid)
  return say.t(clause.mandateKind ? mandateWords[clause.mandateKind as MandateKind] : mandateWords.none)
}

const decided = (say: Say, d: Decision) => ({ day: say.day(d.decidedOn), role: roleText(say, d.decidedAs) })
export const roleText = (say: Say, role: string) => (role in roleWords ? say.t(roleWords[role as keyof typeof roleWords]) : role)

/** Proposed, confirmed and rejected never look alike: the sign differs as well as the words. */
type UnitMarkProps = { say: Say; proposal: Pick<Proposal, "mark" | "decision">; short?: boolean }
export function UnitMark({ say, proposal, short }: UnitMarkProps) {
  const { mark, decision } = proposal
  const words = short
    ? say.t(shortMarks[mark])
    : decision
      ? say.t(markWords[mark], decided(say, decision))
      : say.t(markWords.proposed)
  const basis = mark === "confirmed" ? "confirmed" : "reading"
  return (
    <span class={`mark basis by-${basis}`}>
      <Sign mark={mark} />
      <span>{words}</span>
    </span>
  )
}

/** A full disc with a tick, an open dashed ring, a ring crossed out. */
export function Sign({ mark }: { mark: Proposal["mark"] }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {mark === "confirmed" ? (
        <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" stroke-width="2" />
      ) : mark === "rejected" ? (
        <path d="M4 4 12 12 M12 4 4 12" fill="none" stroke="currentColor" stroke-width="2" />
      ) : (
        <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.5 2" />
      )}
    </svg>
  )
}

export function unitText(say: Say, names: Names, unit: string): string {
  const known = names.units.get(unit)
  if (!known) return unit
  const name = say.name(known.text)
  return known.acronym ? `${name} (${known.acronym})` : name
}

/** Provisions with their printed numbers, what they make of the unit, and the themes they share with the clause. */
export function Grounds({ say, proposal, names }: { say: Say; proposal: Proposal; names: Names }) {
  return (
    <ul class="plain">
      {proposal.grounds.map((g) => {
        const named = names.provisions.get(g.provision)
        return (
          <li key={g.provision}>
            <a href={say.href(`/provisions/${g.provision}`)}>{named?.path ?? g.provision}</a>
            {named?.capacity ? ` ${capacityText(say, named.capacity)}` : ""}
            {say.colon}
            {say.list(g.themes.map((t) => themeText(say, names, t)))}
          </li>
        )
      })}
    </ul>
  )
}

const capacityText = (say: Say, capacity: string) =>
  capacity in capacityWords ? say.t(capacityWords[capacity as keyof typeof capacityWords]) : capacity

/** The order of a day, or the reports that alone attest its units: what an answer rests on. */
export function restsOn(say: Say, order: OrderOfDay, names: Names): { by?: string } {
  const documents = order.order ? [order.order] : order.reports
  return documents.length > 0 ? { by: say.list(documents.map((d) => documentText(say, names, d))) } : {}
}

export const documentText = (say: Say, names: Names, document: string) => {
  const known = names.documents.get(document)
  return known ? say.name(known) : document
}

export const themeText = (say: Say, names: Names, theme: string) => {
  const known = names.themes.get(theme)
  return known ? say.name(known) : theme
}
