// A person declares which mandates the money of an activity or a programme serves. Shares are replaced as a whole: what was said
// before stays in the history by its version.
import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid } from "#src/platform/http/index.ts"
import { wordingWords } from "../../mandates/index.ts"
import type { SharesInput } from "../input.ts"
import { shareWords as said } from "../messages/shares.ts"
import { mayBookFor } from "../policy.ts"
import {
  amendDeclaration,
  findDeclaration,
  getShared,
  insertDeclaration,
  insertShares,
  listClauses,
  listShares,
  takeSharesAway,
} from "../queries/shares.ts"
import { addUpMoney } from "../rules.ts"
import { demand, type Worker } from "../worker.ts"

type Clauses = Awaited<ReturnType<typeof listClauses>>

/** A share of a clause that was set aside may stay (`declared`); a new one may not name it. */
function faultsInShares(shares: SharesInput["shares"], clauses: Clauses, declared: readonly string[]): FieldFault[] {
  const held = new Map(clauses.map((c) => [c.key, c]))
  const faults: FieldFault[] = []
  if (shares.length === 0) faults.push({ pointer: "/shares/0/clause", message: said.noShare })
  shares.forEach(({ clause, percent }, i) => {
    const found = held.get(clause)
    if (!found) faults.push({ pointer: `/shares/${i}/clause`, message: said.unknown, values: { said: clause } })
    else if (found.setAsideOn && !declared.includes(clause))
      faults.push({ pointer: `/shares/${i}/clause`, message: wordingWords.aside, values: { said: clause } })
    if (shares.findIndex((s) => s.clause === clause) < i) faults.push({ pointer: `/shares/${i}/clause`, message: said.twice })
    if (percent <= 0 || percent > 100) faults.push({ pointer: `/shares/${i}/percent`, message: said.badPercent })
  })
  const sum = addUpMoney(shares.map((s) => s.percent))
  if (sum > 100) faults.push({ pointer: `/shares/${shares.length - 1}/percent`, message: said.aboveHundred, values: { sum } })
  return faults
}

export type Of = Readonly<{ kind: "activity" | "programme"; key: string }>

/** `seen` is 0 where nothing was declared yet. */
export async function declareShares(
  tx: Write,
  by: Worker,
  of: Of,
  seen: number,
  input: SharesInput,
): Promise<Told<{ key: string }>> {
  const shared = await getShared(tx, of.kind, of.key)
  demand(mayBookFor(by.actor, by.units, shared.unit ?? ""))
  const standing = await findDeclaration(tx, shared.thing)
  const outrun = () => new ChangedMeanwhile({ reason: standing?.reason ?? "", version: standing?.version ?? 0 })
  if ((standing?.version ?? 0) !== seen) throw outrun()
  const declared = (await listShares(tx, shared.thing)).map((s) => s.clause)
  const faults = faultsInShares(input.shares, await listClauses(tx), declared)
  if (faults.length > 0) throw invalid(faults)
  const words = { reason: input.reason, account: by.account, at: by.now }
  if (!standing) await insertDeclaration(tx, { ...of, thing: shared.thing }, words)
  else if (!(await amendDeclaration(tx, shared.thing, seen, words))) throw outrun()
  await takeSharesAway(tx, shared.thing)
  await insertShares(tx, shared.thing, input.shares)
  const detail = { version: seen + 1, shares: input.shares }
  return { value: { key: of.key }, facts: [{ kind: "shares.declared", about: shared.thing, detail }] }
}
