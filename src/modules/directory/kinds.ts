import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { typeWords } from "./messages/organisations.ts"
import { listAllOrganisations, listOrganisationsByKey, type OrganisationRow } from "./queries.ts"
import type { OrganisationType } from "./types.ts"

const titleIn = (o: OrganisationRow, lang: Lang) => {
  const name = sayIn(lang).name(o.title)
  return o.acronym ? `${name} (${o.acronym})` : name
}

const entry = (o: OrganisationRow, lang: Lang): SearchEntry => ({
  ref: ref("organisation", o.key),
  lang,
  title: titleIn(o, lang),
  summary: sayIn(lang).t(typeWords[o.type as OrganisationType]),
  body: [...o.aliases, ...langs.map((l) => sayIn(l).name(o.title))].join(" · "),
  href: `/organisations/${o.key}`,
  facets: { type: [o.type], ...(o.state ? { state: [o.state] } : {}) },
  weight: 1.5,
})

export const organisationKind: Kind = {
  kind: "organisation",
  cards: async (tx, _actor, ids, say) =>
    (await listOrganisationsByKey(tx, ids)).map((o) => ({
      ref: ref("organisation", o.key),
      title: titleIn(o, say.lang),
      href: `/organisations/${o.key}`,
    })),
  find: async (tx, ids) => {
    const bodies = ids ? await listOrganisationsByKey(tx, ids) : await listAllOrganisations(tx)
    return bodies.flatMap((o) => langs.map((lang) => entry(o, lang)))
  },
}
