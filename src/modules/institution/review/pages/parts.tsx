// What the pages of a review share.
import { type Filled, faultAt } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Choice, type Conflict, ConflictView, ErrorSummary } from "#src/web/index.ts"
import { levelWords, provisionKindWords } from "../../messages/words.ts"
import { levels, provisionKinds } from "../../types.ts"
import type { Drawn } from "../loads.ts"
import { words } from "../messages/review.ts"
import type { OrderFacts, Review, Tree } from "../types.ts"

export const reviewHref = ({ key }: Pick<Review, "key">, rest = ""): Href => `/orders/import/${key}${rest}`
/** `3:12` in an address is `3-12`. */
export const lineSlug = (place: string): string => place.replace(":", "-")

/** The order as its text names itself, else by its subject, else by the file. */
export const titleOf = (facts: OrderFacts, review: Pick<Review, "fileName">): string =>
  [facts.series, facts.number, facts.revision].filter(Boolean).join(" ") || facts.subject || review.fileName

export const trailOf = (say: Say, { review, tree }: Pick<Drawn, "review" | "tree">) => [
  { label: say.t(words.orders), href: "/orders" as const },
  { label: say.t(words.importTitle), href: "/orders/import" as const },
  { label: titleOf(tree.facts, review), href: reviewHref(review) },
]

const typed = (filled: Filled, name: string): string | undefined => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : value?.[0]
}

/** A field's value and fault as it was sent, else the stored value. */
export const held = (say: Say, filled: Filled, name: string, stored: string) => {
  const fault = faultAt(filled.faults, name)
  return { say, name, value: typed(filled, name) ?? stored, ...(fault ? { fault: say.t(fault.message, fault.values) } : {}) }
}

type SaidProps = Readonly<{ say: Say; filled: Filled; labels: Readonly<Record<string, string>> }>

/** Everything that was wrong with what was sent; and where somebody was faster, both sides. */
export function Said({ say, filled, labels }: SaidProps) {
  const conflicts = Object.entries(filled.theirs ?? {}).flatMap(([name, theirs]): Conflict[] =>
    name in labels ? [{ name, label: labels[name] ?? name, yours: typed(filled, name) ?? "", theirs: String(theirs ?? "") }] : [],
  )
  return (
    <>
      {filled.theirs ? <ConflictView say={say} conflicts={conflicts} /> : null}
      <ErrorSummary
        say={say}
        faults={filled.faults.map((f) => {
          const name = f.pointer.slice(1)
          return { name, label: labels[name] ?? say.t(words.correction), fault: say.t(f.message, f.values) }
        })}
      />
    </>
  )
}

export const levelChoices = (say: Say): Choice[] => levels.map((value) => ({ value, label: say.t(levelWords[value]) }))
export const kindChoices = (say: Say): Choice[] =>
  provisionKinds.map((value) => ({ value, label: say.t(provisionKindWords[value]) }))
export const unitChoices = (tree: Tree, but?: ReadonlySet<string>): Choice[] =>
  tree.units
    .filter((u) => !but?.has(u.key))
    .map((u) => ({ value: u.key, label: u.acronym ? `${u.name} (${u.acronym})` : u.name }))

/** Lines in short: `43-45, 47`. Lines of pages and paragraphs with breaks are listed one by one. */
export function placesInShort(places: readonly string[]): string {
  const parts: { from: string; to: string }[] = []
  for (const place of places) {
    const last = parts.at(-1)
    if (last && !place.includes(":") && Number(place) === Number(last.to) + 1) last.to = place
    else parts.push({ from: place, to: place })
  }
  return parts.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(", ")
}

export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
