import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { listDutiesByKey } from "./queries.ts"
import type { Duty } from "./types.ts"
import { kindWords } from "./words.ts"

const entry = (d: Duty, lang: Lang): SearchEntry => {
  const say = sayIn(lang)
  return {
    ref: ref("duty", d.key),
    lang,
    title: say.name(d.title),
    summary: [say.t(kindWords[d.kind]), d.summary ? say.name(d.summary) : ""].filter(Boolean).join(". "),
    body: langs.map((l) => sayIn(l).name(d.title)).join(" · "),
    href: `/duties/${d.key}`,
    day: d.dueTo,
    facets: { type: [d.kind] },
    weight: 1.2,
  }
}

export const dutyKind: Kind = {
  kind: "duty",
  cards: async (tx, _actor, ids, say) =>
    (await listDutiesByKey(tx, ids)).map((d) => ({
      ref: ref("duty", d.key),
      title: say.name(d.title),
      href: `/duties/${d.key}`,
      ...(d.due ? { date: d.due } : {}),
    })),
  find: async (tx, ids) => (await listDutiesByKey(tx, ids)).flatMap((d) => langs.map((lang) => entry(d, lang))),
}
