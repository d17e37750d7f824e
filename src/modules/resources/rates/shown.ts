// How rates are shown elsewhere: by their cards, and as ways to a conversion beside contributions.
import { type Kind, panel } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { contributionsPage } from "../../programmes/index.ts"
import { inOneWords } from "./messages.ts"
import { listRates } from "./queries.ts"
import { basesOf, standingRates } from "./rules.ts"
import { placeOf, rateKey, ratePath } from "./types.ts"

export const rateKind: Kind = {
  kind: "rate",
  cards: async (tx, _actor, ids, say) => {
    const known = new Set((await listRates(tx)).map(rateKey))
    return ids
      .filter((id) => known.has(id))
      .map((id) => {
        const place = placeOf(id)
        return {
          ref: ref("rate", id),
          title: `${place.currency}/${place.base}, ${say.day(place.onDay)}`,
          href: ratePath(place),
        }
      })
  },
  find: "never",
}

/** Contributions are shown to the left; their totals in one currency stand on the page of resources. */
export const conversionOfGifts = panel(contributionsPage, async (tx, _actor, _args, say) => {
  const bases = basesOf(standingRates(await listRates(tx)))
  if (bases.length === 0) return null
  return {
    title: say.t(inOneWords.title),
    count: { value: bases.length, rule: say.t(inOneWords.forContributions) },
    cards: bases.map((currency) => ({
      ref: ref("currency", currency),
      title: say.t(inOneWords.ask, { currency }),
      href: `/resources?in=${currency}#in-one` as const,
    })),
  }
})
