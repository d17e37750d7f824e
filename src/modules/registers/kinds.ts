import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { type Say, sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { findRegister, registers } from "./definitions/index.ts"
import { statusWords } from "./messages/steps.ts"
import { titleOf } from "./naming.ts"
import { entryPath, registerPath } from "./paths.ts"
import { listEntriesByKey, listFindable } from "./queries/entries.ts"
import { readChoices } from "./queries/views.ts"

const statesOf = async (tx: Parameters<typeof readChoices>[0]) =>
  new Map((await readChoices(tx)).states.map((s) => [s.key, s.title] as const))

/** A register is code: everybody may read which there are. */
const registerKind: Kind = {
  kind: "register",
  cards: (_tx, _actor, ids, say) =>
    Promise.resolve(
      registers
        .filter((r) => ids.includes(r.key))
        .map((r) => ({ ref: ref("register", r.key), title: say.t(r.title), href: registerPath(r.key) })),
    ),
  find: (_tx, ids) =>
    Promise.resolve(
      registers
        .filter((r) => ids === null || ids.includes(r.key))
        .flatMap((r) =>
          langs.map((lang): SearchEntry => {
            const say = sayIn(lang)
            return {
              ref: ref("register", r.key),
              lang,
              title: say.t(r.title),
              summary: say.t(r.lede),
              body: [say.t(r.entry), ...r.fields.map((f) => say.t(f.label))].join(" · "),
              href: registerPath(r.key),
              facets: {},
            }
          }),
        ),
    ),
}

/** Public entries only are found, by what they are called; none of their figures goes into the index. */
export const entryKind: Kind = {
  kind: "register_entry",
  cards: async (tx, _actor, ids, say) => {
    const states = await statesOf(tx)
    return (await listEntriesByKey(tx, ids)).flatMap((e) => {
      const register = findRegister(e.register)
      if (!register) return []
      const card = { ref: ref("register_entry", e.key), title: titleOf(register, e, states, say), href: entryPath(e) }
      return [e.held ? { ...card, date: e.held } : card]
    })
  },
  find: async (tx, ids) => {
    const states = await statesOf(tx)
    return (await listFindable(tx, ids)).flatMap((e) => {
      const register = findRegister(e.register)
      return register ? langs.map((lang) => entryIn(sayIn(lang), register, e, states)) : []
    })
  },
}

type Found = Awaited<ReturnType<typeof listFindable>>[number]
const entryIn = (
  say: Say,
  register: (typeof registers)[number],
  e: Found,
  states: Parameters<typeof titleOf>[2],
): SearchEntry => ({
  ref: ref("register_entry", e.key),
  lang: say.lang,
  title: titleOf(register, e, states, say),
  summary: `${say.t(register.title)}${say.colon}${say.t(statusWords[e.status] ?? register.entry)}`,
  body: [say.t(register.entry), e.placeText].join(" · "),
  href: entryPath(e),
  facets: { ...(e.state ? { state: [e.state] } : {}), ...(e.unit ? { unit: [e.unit] } : {}) },
})

export const kinds = [registerKind, entryKind]
