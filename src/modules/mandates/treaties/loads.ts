// What the pages of conventions read.
import { listStates } from "#src/modules/states/index.ts"
import { documentNames } from "#src/modules/themes/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Card } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Ref } from "#src/values/ref.ts"
import { getStateByKey } from "./actions.ts"
import type { EnterPage } from "./pages/enter.tsx"
import type { TreatiesPage } from "./pages/treaties.tsx"
import type { TreatyPage } from "./pages/treaty.tsx"
import { keepsTreaties } from "./policy.ts"
import { getConvention, listActs, listConventions, listOutreach } from "./queries.ts"

type Cards = (refs: readonly Ref[]) => Promise<Card[]>

export async function loadTreaties(tx: Read, lang: Lang, cards: Cards): Promise<TreatiesPage> {
  const outreach = await listOutreach(tx)
  const seen = new Set((await cards([...new Set(outreach.map((o) => o.thing))])).map((c) => c.ref))
  return {
    conventions: await listConventions(tx, lang),
    states: await listStates(tx, lang),
    acts: await listActs(tx),
    outreach: outreach.filter((o) => seen.has(o.thing)),
  }
}

type Asking = { actor: Actor; lang: Lang; cards: Cards }

export async function loadTreaty(tx: Read, key: string, { actor, lang, cards }: Asking): Promise<TreatyPage> {
  const convention = await getConvention(tx, key)
  const outreach = await listOutreach(tx, key)
  const found = new Map((await cards(outreach.map((o) => o.thing))).map((c) => [c.ref, c]))
  return {
    convention,
    states: await listStates(tx, lang),
    acts: await listActs(tx, { instrument: key }),
    outreach: outreach.flatMap((o) => {
      const card = found.get(o.thing)
      return card ? [{ ...o, card }] : []
    }),
    documents: await documentNames(tx, [...new Set(outreach.flatMap((o) => o.sources.map((s) => s.document)))]),
    mayEnter: keepsTreaties(actor).ok,
  }
}

export async function loadEnter(tx: Read, at: { instrument: string; state: string }): Promise<EnterPage> {
  const convention = await getConvention(tx, at.instrument)
  const state = await getStateByKey(tx, at.state)
  return { convention, state, acts: await listActs(tx, { instrument: convention.key, state: state.code }) }
}
