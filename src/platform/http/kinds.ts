// Each module says of its things where they live, how a card of them looks and what search may know of them. Facts,
// files, comments and search point at anything by kind and id alone.
import type { Read } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Lang } from "#src/values/lang.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { Card } from "./route.ts"

export type SearchEntry = {
  ref: Ref
  lang: Lang
  title: string
  summary: string
  /** Everything else that a search may find it by. */
  body: string
  href: `/${string}`
  day?: string | null
  facets: Readonly<Record<string, readonly string[]>>
  weight?: number
}

export type Kind = Readonly<{
  kind: string
  /** Cards of the things with these ids, without those that the actor may not see. */
  cards: (tx: Read, actor: Actor, ids: readonly string[], say: Say) => Promise<Card[]>
  /** What search may know of them; null asks for all there are. */
  find: "never" | ((tx: Read, ids: readonly string[] | null) => Promise<SearchEntry[]>)
}>

export async function cardsOf(
  kinds: ReadonlyMap<string, Kind>,
  tx: Read,
  actor: Actor,
  refs: readonly Ref[],
  say: Say,
): Promise<Card[]> {
  const cards: Card[] = []
  for (const [name, group] of Map.groupBy(refs, kindOf)) {
    const kind = kinds.get(name)
    if (kind) cards.push(...(await kind.cards(tx, actor, group.map(idOf), say)))
  }
  const place = new Map(refs.map((r, i) => [r, i]))
  return cards.sort((a, b) => (place.get(a.ref) ?? 0) - (place.get(b.ref) ?? 0))
}
