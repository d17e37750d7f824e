// What the pages of screening read.
import type { Read } from "#src/platform/db/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type ClauseCard, type ClauseRow, listClausesByKey } from "../queries.ts"
import { readStanding } from "./actions.ts"
import type { ListPage } from "./pages/list.tsx"
import type { ScreeningOfClause } from "./pages/of-clause.tsx"
import type { ScreenPage } from "./pages/screen.tsx"
import { readsSteps, screens } from "./policy.ts"
import { countScreenable, findScreening, listScreenable, listSteps, type Narrowing } from "./queries.ts"
import { guardsOf, isScreened, openProposal, stateOf, steps } from "./rules.ts"

async function findCard(tx: Read, key: string | null | undefined): Promise<ClauseCard | null> {
  const [found] = key ? await listClausesByKey(tx, [key]) : []
  return found ?? null
}

/** The status of a clause as its page shows it to somebody. */
export async function loadScreeningOf(tx: Read, clause: ClauseRow, actor: Actor): Promise<ScreeningOfClause> {
  const screening = await findScreening(tx, clause.key)
  const taken = readsSteps(actor) ? await listSteps(tx, clause.key) : []
  return {
    asked: isScreened(clause),
    screening,
    other: await findCard(tx, screening?.other),
    taken,
    open: openProposal(taken),
    mayScreen: screens(actor).ok,
  }
}

export async function loadScreen(tx: Read, key: string, actor: Actor): Promise<ScreenPage> {
  const { clause, screening, taken } = await readStanding(tx, key)
  const open = openProposal(taken)
  return {
    clause,
    screening,
    other: await findCard(tx, screening?.other),
    taken,
    open,
    openOther: await findCard(tx, open?.other),
    offers: offered(steps, stateOf(taken), actor, guardsOf(taken, actor.account)),
  }
}

const pageSize = 30

/** Mandates of a kind and status, a page at a time. */
export async function loadMandateList(tx: Read, narrowed: Narrowing, from: string | undefined): Promise<ListPage> {
  const found = await listScreenable(tx, narrowed, from, pageSize)
  const rows = found.slice(0, pageSize)
  return {
    rows,
    counts: await countScreenable(tx),
    narrowed,
    from,
    next: found.length > pageSize ? (rows.at(-1)?.key ?? null) : null,
  }
}
