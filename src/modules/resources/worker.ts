// Somebody of the secretariat at work: who, in which language, on which day, for which units.
import type { Read } from "#src/platform/db/index.ts"
import { Problem, problems, type Verdict } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { listUnitsBelow } from "../programmes/index.ts"
import { draftingUnits } from "./policy.ts"

export type Asking = Readonly<{ actor: Actor; say: Say; today: Day; now: Date; zone: string }>
/** `units`: the own ones and those below them that day. */
export type Worker = Asking & Readonly<{ account: string; units: readonly string[] }>

export function demand(verdict: Verdict): void {
  if (!verdict.ok) throw new Problem(problems.forbidden, { because: verdict.because })
}

export const workerFrom = async (tx: Read, { actor, say, today, now, zone }: Asking): Promise<Worker> => ({
  actor,
  say,
  today,
  now,
  zone,
  account: actor.account ?? "",
  units: await listUnitsBelow(tx, draftingUnits(actor), today),
})
