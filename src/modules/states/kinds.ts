import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { listStates, listStatesByCode, type StateRow } from "./queries.ts"

const entry = (s: StateRow, lang: (typeof langs)[number]): SearchEntry => {
  const say = sayIn(lang)
  return {
    ref: ref("state", s.code),
    lang,
    title: say.name(s.short),
    summary: say.name(s.formal),
    body: `${s.code} ${s.iso2} ${s.capital} ${langs.map((l) => sayIn(l).name(s.short)).join(" ")}`,
    href: `/states/${s.key}`,
    facets: { state: [s.code] },
    weight: 3,
  }
}

export const stateKind: Kind = {
  kind: "state",
  cards: async (tx, _actor, ids, say) =>
    (await listStatesByCode(tx, ids)).map((s) => ({
      ref: ref("state", s.code),
      title: say.name(s.short),
      href: `/states/${s.key}`,
    })),
  find: async (tx, ids) => {
    const states = ids ? await listStatesByCode(tx, ids) : await listStates(tx, "en")
    return states.flatMap((s) => langs.map((lang) => entry(s, lang)))
  },
}
