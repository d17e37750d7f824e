// What facts of this module point at. Who may not see an account or seat gets no card: the row-level policies leave it out.
import type { Kind } from "#src/platform/http/index.ts"
import { holds } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { roleNames } from "./messages/words.ts"
import { listPersons } from "./queries/accounts.ts"
import { listSeatsByIds } from "./queries/seats.ts"

const isUuid = (id: string) => /^[0-9a-f-]{36}$/.test(id)

export const kinds: readonly Kind[] = [
  {
    kind: "account",
    find: "never",
    cards: async (tx, actor, ids) =>
      (await listPersons(tx, ids.filter(isUuid))).flatMap((p) => {
        const href = holds(actor, "administrator") ? (`/admin/people/${p.id}` as const) : ("/account" as const)
        return p.name ? [{ ref: ref("account", p.id), title: p.name, href }] : []
      }),
  },
  {
    kind: "seat",
    find: "never",
    cards: async (tx, actor, ids, say) =>
      (await listSeatsByIds(tx, ids.filter(isUuid))).map((s) => {
        const href = holds(actor, "administrator") ? (`/admin/people/${s.account}` as const) : ("/account" as const)
        return { ref: ref("seat", s.id), title: say.t(roleNames[s.role]), href }
      }),
  },
]
