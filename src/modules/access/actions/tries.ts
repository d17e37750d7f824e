// How often something was tried. A try must be counted though its request is refused: a rollback would forget it.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import { problems as common, Problem } from "#src/platform/http/index.ts"
import { findTries, noteTries } from "../queries/sessions.ts"
import { afterFailure, minutesToWait, type Tries } from "../rules.ts"

export type Counted = { key: string; tries: Tries | undefined }

/** Throws 429 while one of the keys has to wait; else returns what was counted so far. */
export async function demandPatience(tx: Write, keys: readonly string[], now: Date): Promise<Counted[]> {
  const seen: Counted[] = []
  for (const key of keys) seen.push({ key, tries: await findTries(tx, key) })
  const minutes = Math.max(0, ...seen.map(({ tries }) => minutesToWait(tries, now)))
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
