// What the pages of lineage read.
import { documentNames } from "#src/modules/themes/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type ClauseCard, listClausesByKey, listInstrumentsByKey } from "../queries.ts"
import { officialTexts } from "../review/wording.ts"
import { getOccurrence } from "./actions.ts"
import type { LineagesPage } from "./pages/lineages.tsx"
import type { LineageOfClause } from "./pages/of-clause.tsx"
import type { PairPage } from "./pages/pair.tsx"
import { decidesOnLineage } from "./policy.ts"
import { listDecisions, listOccurrences } from "./queries.ts"
import { lineagesOf, wordingOf } from "./rules.ts"

async function cardsOf(tx: Read, keys: readonly string[]): Promise<Map<string, ClauseCard>> {
  return new Map((await listClausesByKey(tx, [...new Set(keys)])).map((c) => [c.key, c]))
}

/** The same request elsewhere, for the page of a clause. */
export async function loadLineageOf(tx: Read, clause: string, actor: Actor): Promise<LineageOfClause> {
  const occurrences = (await listOccurrences(tx)).filter((o) => o.later === clause || o.earlier === clause)
  const cards = await cardsOf(
    tx,
    occurrences.flatMap((o) => [o.later, o.earlier]),
  )
  return { occurrences, cards, mayDecide: decidesOnLineage(actor).ok }
}

export async function loadLineages(tx: Read): Promise<LineagesPage> {
  const occurrences = await listOccurrences(tx)
  const lineages = lineagesOf(occurrences)
  const cards = await cardsOf(tx, lineages.flat())
  const instruments = await listInstrumentsByKey(tx, [...new Set([...cards.values()].map((c) => c.instrument))])
  return { lineages, occurrences, cards, adopted: new Map(instruments.map((i) => [i.key, i.adopted])) }
}

export async function loadPair(
  tx: Read,
  { later, earlier }: { later: string; earlier: string },
  actor: Actor,
  say: Say,
): Promise<PairPage> {
  const occurrence = await getOccurrence(tx, later, earlier)
  const cards = await cardsOf(tx, [later, earlier])
  const [laterCard, earlierCard] = [cards.get(later), cards.get(earlier)]
  if (!laterCard || !earlierCard) throw notFound()
  const official = await officialTexts(tx, [later, earlier])
  return {
    later: laterCard,
    earlier: earlierCard,
    occurrence,
    wordings: {
      later: wordingOf({ ...laterCard, official: official.get(later) ?? null }, say.lang),
      earlier: wordingOf({ ...earlierCard, official: official.get(earlier) ?? null }, say.lang),
    },
    decisions: await listDecisions(tx, later, earlier),
    documents: await documentNames(
      tx,
      occurrence.sources.map((s) => s.document),
    ),
    mayDecide: decidesOnLineage(actor).ok,
  }
}

/** Which lineage each clause stands in, by its first clause, and its place there: for the rule that counts each lineage once. */
export async function readLineages(tx: Read) {
  return lineagesOf(await listOccurrences(tx))
}
