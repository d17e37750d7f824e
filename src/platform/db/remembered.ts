// Figures that many readers ask for and that only a write can change: counted once for each state of the tables
// (migrations/20261127-2430-written.sql), and soon after a write counted anew before a reader asks. What is remembered is shown
// only to a transaction that sees that very state, so that nothing here can be out of date.
import { sql } from "kysely"
import type { Logger } from "pino"
import type { Db, Read } from "./connection.ts"

const most = 300
const kept = new Map<string, Promise<unknown>>()

type Load<T = unknown> = (tx: Read) => Promise<T>
/** What was asked for by everybody's sight, by database and key, the latest last. */
const asked = new Map<string, Map<string, { load: Load; at: number }>>()

type State = { database: string; state: string | null }
// A change reads for itself: it sees what it wrote and nobody else may, and it must not depend on what others write meanwhile.
const stateOf = async (tx: Read): Promise<State> => {
  const { rows } = await sql<State>`select current_database() as database,
    case when current_setting('transaction_read_only') = 'on' then hemisec.writes()::text end as state`.execute(tx)
  return rows[0] ?? { database: "", state: null }
}

function keep<T>(full: string, load: () => Promise<T>): Promise<T> {
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

function noteAsked(database: string, key: string, load: Load) {
  const of = asked.get(database) ?? new Map<string, { load: Load; at: number }>()
  asked.set(database, of)
  of.delete(key)
  of.set(key, { load, at: performance.now() })
  if (of.size > most) of.delete(of.keys().next().value ?? "")
}

/**
 * What `load` returns, or returned before in the same state of the tables. `sight` says what row-level security lets the reader
 * see of the tables behind it (`public`, `staff`): readers of different sight share nothing. `load` reads by the transaction it
 * is given, and tables that are watched.
 */
export async function remembered<T>(tx: Read, sight: "public" | "staff", key: string, load: Load<T>): Promise<T> {
  const { database, state } = await stateOf(tx)
  if (state === null) return load(tx)
  if (sight === "public") noteAsked(database, key, load)
  return keep(`${database} ${state} ${sight} ${key}`, () => load(tx))
}

/** How long ago, in ms, a figure may have been asked for, and how many are kept ready: what is rarely asked for can wait. */
const lately = 10 * 60_000
const ready = 24

/** Counts anew what was asked for lately, the latest first, each in a transaction of somebody unknown. Returns the state it began with. */
async function countAnew(db: Db, before: string | null): Promise<string | null> {
  const nobody = "select null"
  const now = await db.read(nobody, stateOf)
  if (now.state === before) return before
  const of = [...(asked.get(now.database) ?? [])].filter(([, a]) => performance.now() - a.at < lately)
  for (const [key, { load }] of of.reverse().slice(0, ready))
    await db.read(nobody, async (tx) => {
      const { database, state } = await stateOf(tx)
      return keep(`${database} ${state} public ${key}`, () => load(tx))
    })
  return now.state
}

/**
 * Looks twice a second whether something was written, and counts anew what everybody may see. After a round it rests as long as the
 * round took, so that it never takes more than half of one processor. A reader who comes before it is done waits for the same count.
 */
export function keepCounted(db: Db, log: Pick<Logger, "error">, pause = 500): { stop: () => Promise<void> } {
  const stopped = new AbortController()
  const rest = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms)
      stopped.signal.addEventListener("abort", () => {
        clearTimeout(timer)
        done()
      })
    })
  const run = async () => {
    let state: string | null = null
    while (!stopped.signal.aborted) {
      const began = performance.now()
      state = await countAnew(db, state).catch((err: unknown) => {
        log.error({ err }, "figures could not be counted anew")
        return state
      })
      await rest(Math.max(pause, performance.now() - began))
    }
  }
  const running = run()
  return {
    stop: () => {
      stopped.abort()
      return running
    },
  }
}
