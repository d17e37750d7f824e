// How often something was tried. A try must be counted though its request is refused: a rollback would forget it.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import { problems as common, Problem } from "#src/platform/http/index.ts"
import { findTries, noteTries } from "../queries/sessions.ts"
import { afterFailure, minutesToWait, type Tries } from "../rules.ts"

/** What is counted under a key, and how much of it is too much. */
export type Limit = { key: string; most: number }
export type Counted = { key: string; tries: Tries | undefined }

/** Throws 429 while one of the limits is reached; else returns what was counted so far. */
export async function demandPatience(tx: Write, limits: readonly Limit[], now: Date): Promise<Counted[]> {
  const seen: (Limit & Counted)[] = []
  for (const limit of limits) seen.push({ ...limit, tries: await findTries(tx, limit.key) })
  const minutes = Math.max(0, ...seen.map(({ tries, most }) => minutesToWait(tries, now, most)))
  if (minutes > 0)
    throw new Problem(common.tooMany, { minutes }, [{ pointer: "/", message: common.tooMany.detail, values: { minutes } }])
  return seen
}

export async function count(tx: Write, seen: readonly Counted[], now: Date): Promise<void> {
  for (const { key, tries } of seen) await noteTries(tx, key, afterFailure(tries, now))
}

/** Commits what was counted before the refusal is thrown. Nothing else may have been written, and nothing runs after. */
export async function refuseCounted(tx: Write, refusal: Problem): Promise<never> {
  await sql`commit`.execute(tx)
  throw refusal
}
