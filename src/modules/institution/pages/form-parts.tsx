// What the forms of this module share: what was typed, and the faults at their fields.
import type { Card, Filled } from "#src/platform/http/index.ts"
import { faultAt } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ErrorSummary } from "#src/web/index.ts"
import { mend } from "../messages/mending.ts"

export const rawOf = (filled: Filled, name: string): string | undefined => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : value?.[0]
}

export const faultOf = (say: Say, filled: Filled, name: string) => {
  const fault = faultAt(filled.faults, name)
  return fault ? { fault: say.t(fault.message, fault.values) } : {}
}

export const Faults = ({ say, filled, labels }: { say: Say; filled: Filled; labels: Readonly<Record<string, string>> }) => (
  <ErrorSummary
    say={say}
    faults={filled.faults.map((f) => {
      const name = f.pointer.slice(1)
      return { name, label: labels[name] ?? name, fault: say.t(f.message, f.values) }
    })}
  />
)

/** A thing of any module, as far as the reader may see it. */
export const Thing = ({ say, card }: { say: Say; card: Card | undefined }) =>
  card ? <a href={say.href(card.href)}>{card.title}</a> : <span class="quiet">{say.t(mend.unseen)}</span>
