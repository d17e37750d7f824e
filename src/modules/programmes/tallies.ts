import { type Read, remembered } from "#src/platform/db/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { sightOf } from "./policy.ts"
import { countActivities, type Narrowing, type Tally } from "./queries/list.ts"

/** What each further choice would leave of a list, for the list and for every picture of it: counted once. */
export const talliesFor = (tx: Read, actor: Actor, narrowing: Narrowing): Promise<Tally[]> =>
  remembered(tx, sightOf(actor), `programmes.tallies ${JSON.stringify(narrowing)}`, (read) => countActivities(read, narrowing))
