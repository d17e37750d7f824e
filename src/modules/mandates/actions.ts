import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, Problem, problems } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { responsibleFor } from "./answers.ts"
import { deciding } from "./messages/deciding.ts"
import { decidingRole, mayDecideOn } from "./policy.ts"
import { notProposed } from "./problems.ts"
import { type ClauseRow, getClause, listDecisions, recordDecision } from "./queries.ts"
import { needsReason, type Proposal, proposalsFor } from "./rules.ts"
import type { Decision, Verdict } from "./types.ts"

export type Asked = { clause: string; unit: string; on: Day }

/** A clause, and how one unit is proposed for it on a day; a problem where that unit is not proposed then. */
export async function getProposal(
  tx: Read,
  { clause: key, unit, on }: Asked,
): Promise<{ clause: ClauseRow; proposal: Proposal; decisions: Decision[] }> {
  const clause = await getClause(tx, key)
  const decisions = (await listDecisions(tx, [key])).filter((d) => d.unit === unit)
  const answers = await responsibleFor(tx, clause.themes, on)
  const proposal = proposalsFor(clause.themes, answers, decisions).find((p) => p.unit === unit)
  if (!proposal) throw new Problem(notProposed)
  return { clause, proposal, decisions }
}

/** Refuses, with the reason, whoever may not decide on this unit. */
export function demandMayDecide(actor: Actor, unit: string) {
  const verdict = mayDecideOn(actor, unit)
  if (!verdict.ok) throw new Problem(problems.forbidden, { because: verdict.because })
}

/** A person confirms or rejects a unit for a clause. Earlier decisions stay; a stale form is refused with what now stands. */
export async function decide(
  tx: Write,
  actor: Actor,
  asked: Asked,
  sent: { verdict: Verdict; reason: string; seen: number; today: Day },
): Promise<Told<Decision>> {
  demandMayDecide(actor, asked.unit)
  const { proposal } = await getProposal(tx, asked)
  const before = proposal.decision
  if ((before?.version ?? 0) !== sent.seen)
    throw new ChangedMeanwhile({ verdict: before?.verdict ?? "", reason: before?.reason ?? "", version: before?.version ?? 0 })
  if (needsReason(sent.verdict, before) && sent.reason === "")
    throw invalid([{ pointer: "/reason", message: deciding.reasonNeeded }])
  const decision: Decision = {
    clause: asked.clause,
    unit: asked.unit,
    order: proposal.order,
    version: sent.seen + 1,
    verdict: sent.verdict,
    provisions: proposal.grounds.map((g) => g.provision),
    reason: sent.reason,
    decidedAs: decidingRole(actor, asked.unit),
    decidedOn: sent.today,
  }
  await recordDecision(tx, decision)
  const { unit, order, version, provisions } = decision
  const kind = sent.verdict === "confirmed" ? "clause.unit_confirmed" : "clause.unit_rejected"
  return {
    value: decision,
    facts: [{ kind, about: ref("clause", asked.clause), detail: { unit, order, version, provisions, on: asked.on } }],
  }
}
