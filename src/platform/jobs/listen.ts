// What follows from facts. The ledger is an ordered list without gaps, so it is the queue: each listener keeps a cursor,
// may be given a fact twice, and tells when it gives up. No second queue has to agree with the first.
import { sql } from "kysely"
import type { Logger } from "pino"
import type { Db, Write } from "#src/platform/db/index.ts"
import { remind } from "#src/platform/deadlines/index.ts"
import { seal } from "#src/platform/facts/index.ts"
import { tidy } from "./tidy.ts"

export type Heard = {
  n: number
  id: number
  kind: string
  about: string
  by: string
  at: Date
  detail: Readonly<Record<string, unknown>>
}
export type Listener = Readonly<{
  name: string
  to: (kind: string) => boolean
  /** Deals with a batch of facts in one transaction. May be called again with the same facts. */
  hear: (tx: Write, facts: readonly Heard[], now: Date) => Promise<void>
}>

const batch = 500
const tries = 5

async function readOn(tx: Write, name: string, most = batch): Promise<Heard[]> {
  // One node at a time reads for a listener; another one finds the lock taken and has nothing to do.
  const { rows: locks } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(7032, hashtext(${name})) as got`.execute(
    tx,
  )
  if (!locks[0]?.got) return []
  const cursor = await tx.selectFrom("platform.cursors").select("n").where("listener", "=", name).executeTakeFirst()
  return (await tx
    .selectFrom("facts.ledger as l")
    .innerJoin("facts.facts as f", "f.id", "l.fact")
    .select(["l.n", "f.id", "f.kind", "f.about", "f.by", "f.at", "f.detail"])
    .where("l.n", ">", cursor?.n ?? 0)
    .orderBy("l.n")
    .limit(most)
    .execute()) as Heard[]
}

const moveTo = (tx: Write, listener: string, n: number) =>
  tx
    .insertInto("platform.cursors")
    .values({ listener, n })
    .onConflict((c) => c.column("listener").doUpdateSet({ n }))
    .execute()

async function step(db: Db, listener: Listener, now: Date): Promise<number> {
  return db.owner(async (tx) => {
    const heard = await readOn(tx, listener.name)
    const last = heard.at(-1)
    if (!last) return 0
    const wanted = heard.filter((f) => listener.to(f.kind))
    if (wanted.length > 0) await listener.hear(tx, wanted, now)
    await moveTo(tx, listener.name, last.n)
    return heard.length
  })
}

/** A batch that fails is taken fact by fact; the one that cannot be dealt with is set aside and told. */
async function oneByOne(db: Db, listener: Listener, now: Date, log: Pick<Logger, "error">) {
  for (;;) {
    let tried: Heard | undefined
    const error = await db
      .owner(async (tx) => {
        const [first] = await readOn(tx, listener.name, 1)
        if (!first) return "done" as const
        tried = first
        if (listener.to(first.kind)) await listener.hear(tx, [first], now)
        await moveTo(tx, listener.name, first.n)
        return null
      })
      .catch((e: unknown) => e)
    if (error === "done") return
    if (error === null) continue
    await db.owner(async (tx) => {
      const [first] = await readOn(tx, listener.name, 1)
      // Another node may have gone on meanwhile: only the fact that failed here is given up.
      if (!first || first.n !== tried?.n) return
      const name = error instanceof Error ? error.name : "error"
      await tx
        .insertInto("platform.givenUp")
        .values({ listener: listener.name, n: first.n, error: name, at: now })
        .onConflict((c) => c.doNothing())
        .execute()
      await moveTo(tx, listener.name, first.n)
      log.error({ listener: listener.name, fact: first.id, err: error }, "a listener gave up on a fact")
    })
  }
}

/** Seals what is complete and lets every listener hear what it has not heard. Returns when there is no more. */
export async function settle(db: Db, listeners: readonly Listener[], now: Date, log: Pick<Logger, "error">): Promise<void> {
  await seal(db)
  for (const listener of listeners) {
    for (let failed = 0; ; ) {
      try {
        if ((await step(db, listener, now)) === 0) break
      } catch {
        failed += 1
        if (failed < tries) continue
        await oneByOne(db, listener, now, log)
        break
      }
    }
  }
}

/** What a worker does by the clock, beside listening. Each may be done by several at once, and again and again. */
export type Chore = Readonly<{
  /** In milliseconds. */
  every: number
  /** For the log: "reminding failed". */
  what: string
  work: (db: Db, now: Date) => Promise<unknown>
}>

const ours: readonly Chore[] = [
  { every: 60_000, what: "reminding", work: remind },
  { every: 3_600_000, what: "tidying", work: tidy },
]

/** Does the chores whose time has come by the platform's clock, first of all at the start. One that fails waits for its next time. */
function keepingHouse(db: Db, chores: readonly Chore[], log: Pick<Logger, "error">) {
  const done = new Map<Chore, number>()
  return async (now: Date) => {
    for (const chore of chores) {
      if (now.getTime() - (done.get(chore) ?? Number.NEGATIVE_INFINITY) < chore.every) continue
      done.set(chore, now.getTime())
      await chore.work(db, now).catch((err: unknown) => log.error({ err }, `${chore.what} failed; it is tried again later`))
    }
  }
}

type Work = Readonly<{ listeners: readonly Listener[]; chores?: readonly Chore[] }>

/** Settles each second, and at once after a change when nudged. Stops after the round it is in. */
export function keepListening(db: Db, { listeners, chores = [] }: Work, clock: () => Date, log: Pick<Logger, "error">) {
  let stopped = false
  let wake: (() => void) | undefined
  const rest = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, 1000)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  const keepHouse = keepingHouse(db, [...ours, ...chores], log)
  const work = (async () => {
    while (!stopped) {
      const now = clock()
      await keepHouse(now)
      await settle(db, listeners, now, log).catch((err: unknown) => log.error({ err }, "listening failed; trying again"))
      if (!stopped) await rest()
    }
  })()
  return {
    nudge: () => wake?.(),
    stop: async () => {
      stopped = true
      wake?.()
      await work
    },
  }
}
