// Things of other modules are named by their own cards: no page here knows how a unit, a theme or a clause is called.
import type { Card } from "#src/platform/http/index.ts"
import type { Href } from "#src/platform/i18n/index.ts"
import { idOf, type Ref, ref } from "#src/values/ref.ts"

export type Labels = Readonly<Record<string, { title: string; href: Href }>>

/** Asks for the cards of many things at once. What has no card (gone, or not for this reader) keeps its key as its name. */
export async function labelsFor(cards: (refs: readonly Ref[]) => Promise<Card[]>, refs: readonly Ref[]): Promise<Labels> {
  const found = await cards([...new Set(refs)])
  return Object.fromEntries(found.map((c) => [c.ref, { title: c.title, href: c.href }]))
}

export const labelOf = (labels: Labels, thing: Ref): string => labels[thing]?.title ?? idOf(thing)

export const refsOf = (kind: string, keys: readonly (string | null | undefined)[]): Ref[] =>
  keys.flatMap((key) => (key ? [ref(kind, key)] : []))

/** Documents that sources name. */
export const documentsOf = (sources: readonly unknown[]): Ref[] =>
  sources.flatMap((list) =>
    refsOf(
      "document",
      ((list ?? []) as { document: string }[]).map((s) => s.document),
    ),
  )
