// Figures that many readers ask for and that only a write can change: counted once for each snapshot of the database. Two
// transactions with the same snapshot see the same rows, so nothing remembered here can be out of date.
import { sql } from "kysely"
import type { Read } from "./connection.ts"

const most = 300
const kept = new Map<string, Promise<unknown>>()

/**
 * What `load` returns, or returned before under the same snapshot. `sight` says what row-level security lets the reader
 * see of the tables behind it (`public`, `staff`): readers of different sight share nothing.
 */
export async function remembered<T>(tx: Read, sight: string, key: string, load: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ seen: string }>`select current_database() || ' ' || pg_current_snapshot() as seen`.execute(tx)
  const full = `${rows[0]?.seen} ${sight} ${key}`
  const known = kept.get(full)
  if (known !== undefined) {
    kept.delete(full)
    kept.set(full, known)
    return known as Promise<T>
  }
  const loading = load()
  kept.set(full, loading)
  if (kept.size > most) kept.delete(kept.keys().next().value ?? "")
  loading.catch(() => kept.delete(full))
  return loading
}
