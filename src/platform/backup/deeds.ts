// The deeds of the terminal that keep the house safe. Each returns an exit code: 0 done, 1 something does not hold,
// 2 asked wrongly.
import type { Db } from "#src/platform/db/index.ts"
import { type Fault, type Verdict, verify } from "#src/platform/facts/index.ts"
import type { Files } from "#src/platform/files/index.ts"
import { isHash } from "#src/platform/files/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { said } from "./messages.ts"
import { noPlatform } from "./problems.ts"
import { restore } from "./restore.ts"
import { backUp } from "./save.ts"
import { listMigrations, withConnection } from "./schema.ts"

export type Desk = Readonly<{ db: Db; files: Files; say: Say; tell: (line: string) => void; now: Date }>

const list = (hashes: readonly string[]) =>
  hashes
    .slice(0, 10)
    .map((h) => h.slice(0, 12))
    .join(", ") + (hashes.length > 10 ? " …" : "")

const faultLine = (say: Say, { n, fact, fault }: Fault) =>
  fault === "number missing"
    ? say.t(said.numberMissing, { n: String(n) })
    : say.t(fault === "fact missing" ? said.factMissing : said.factChanged, { n: String(n), fact: String(fact) })

const mostFaults = 20

function tellChain(desk: Desk, { sealed, head, unsealed, faults }: Verdict) {
  const { say, tell } = desk
  tell(
    faults.length === 0
      ? say.t(said.holds, { n: sealed, head: `${sealed}:${head}` })
      : say.t(said.broken, { n: sealed, faults: faults.length, head: `${sealed}:${head}` }),
  )
  for (const fault of faults.slice(0, mostFaults)) tell(faultLine(say, fault))
  if (faults.length > mostFaults) tell("…")
  if (unsealed > 0) tell(say.t(said.unsealed, { count: unsealed }))
}

function wrongly(desk: Desk, how: string): 2 {
  desk.tell(desk.say.t(said.use, { how }))
  return 2
}

/** `backup FOLDER|FILE.tar`. Tells the head of the chain, to be noted where the database's owner cannot reach. */
export async function backupDeed(desk: Desk, args: readonly string[]): Promise<number> {
  const [path] = args
  if (!path || args.length > 1 || path.startsWith("-")) return wrongly(desk, "backup FOLDER|FILE.tar")
  const { tables, blobs, lost, ledger } = await backUp(desk.db, desk.files, path, desk.now)
  const rows = tables.reduce((sum, t) => sum + t.rows, 0)
  desk.tell(desk.say.t(said.saved, { rows, tables: tables.length, blobs: blobs.length, path }))
  desk.tell(`${ledger.n}:${ledger.head}`)
  if (lost.length > 0) desk.tell(desk.say.t(said.lost, { count: lost.length, hashes: list(lost) }))
  return lost.length > 0 ? 1 : 0
}

/** `restore FOLDER|FILE.tar` into an empty database. */
export async function restoreDeed(desk: Desk, args: readonly string[]): Promise<number> {
  const [path] = args
  if (!path || args.length > 1 || path.startsWith("-")) return wrongly(desk, "restore FOLDER|FILE.tar")
  const { manifest, rows, ledger, faults, holds } = await restore(desk.db, desk.files, path)
  const { say, tell } = desk
  tell(say.t(said.restored, { rows, blobs: manifest.blobs.length }))
  if (manifest.lost.length > 0) tell(say.t(said.lost, { count: manifest.lost.length, hashes: list(manifest.lost) }))
  tellChain(desk, { sealed: ledger.n, head: ledger.head, unsealed: ledger.unsealed, faults })
  if (faults.length === 0 && !holds) tell(say.t(said.otherHead, { head: `${manifest.ledger.n}:${manifest.ledger.head}` }))
  return holds ? 0 : 1
}

/** A head as backups and editions print it, `812:9f…`, or its hash alone. */
function readHeadGiven(text: string): { n: number | null; hash: string } | null {
  const [, n, hash = ""] = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? []
  return isHash(hash) ? { n: n === undefined ? null : Number(n), hash } : null
}

/** Where a head that somebody noted earlier stands in the chain now; null where it does not. An empty chain's head is 0. */
async function placeOfHead(db: Db, head: { n: number | null; hash: string }): Promise<number | null> {
  if (head.hash === "0".repeat(64)) return head.n === null || head.n === 0 ? 0 : null
  const found = await db.owner((tx) => tx.selectFrom("facts.ledger").select("n").where("hash", "=", head.hash).executeTakeFirst())
  return found && (head.n === null || head.n === found.n) ? found.n : null
}

/**
 * `facts verify [--against HEAD]`. Writes nothing, seals nothing. A chain proves nothing against its owner, who could
 * write all of it anew; a head that was noted elsewhere does.
 */
export async function verifyDeed(desk: Desk, args: readonly string[]): Promise<number> {
  const how = "facts verify [--against HEAD]"
  const given = args[0] === "--against" && args.length === 2 ? readHeadGiven(args[1] ?? "") : null
  if (args.length > 0 && !given) return wrongly(desk, how)
  if (!(await withConnection(desk.db, listMigrations))) throw noPlatform()
  const verdict = await verify(desk.db)
  tellChain(desk, verdict)
  if (!given) return verdict.faults.length === 0 ? 0 : 1
  const place = await placeOfHead(desk.db, given)
  desk.tell(place === null ? desk.say.t(said.notWitnessed) : desk.say.t(said.witnessed, { n: place }))
  return verdict.faults.length === 0 && place !== null ? 0 : 1
}

/** `record load`: what changed in the bundled record. `load` is the whole application's, which knows every loader. */
export async function recordDeed(
  desk: Desk,
  args: readonly string[],
  load: () => Promise<{ file: string; rows: number }[]>,
): Promise<number> {
  if (args.length > 0) return wrongly(desk, "record load")
  const loaded = await load()
  for (const { file, rows } of loaded) desk.tell(desk.say.t(said.recordFile, { file, rows }))
  if (loaded.length === 0) desk.tell(desk.say.t(said.recordSame))
  return 0
}
