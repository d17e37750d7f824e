import { chargeWith, dischargeFrom } from "#src/modules/institution/index.ts"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, Problem, problems } from "#src/platform/http/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { askForUnits } from "./answers.ts"
import { deciding } from "./messages/deciding.ts"
import { decidingRole, mayDecideOn } from "./policy.ts"
import { notProposed } from "./problems.ts"
import { type ClauseRow, getClause, listDecisions, recordDecision } from "./queries.ts"
import { needsReason, type Proposal, proposalsFor } from "./rules.ts"
import type { Decision, Verdict } from "./types.ts"

export type Asked = { clause: string; unit: string; on: Day }
type Found = { clause: ClauseRow; proposal: Proposal; proposals: readonly Proposal[]; decisions: readonly Decision[] }

/** A clause, and how one unit is proposed for it on a day; a problem where that unit is not proposed then. */
export async function getProposal(tx: Read, { clause: key, unit, on }: Asked): Promise<Found> {
  const clause = await getClause(tx, key)
  const decisions = await listDecisions(tx, [key])
  const proposals = proposalsFor(clause.themes, await askForUnits(tx, clause.themes, on), decisions)
  const proposal = proposals.find((p) => p.unit === unit)
  if (!proposal) throw new Problem(notProposed)
  return { clause, proposal, proposals, decisions: decisions.filter((d) => d.unit === unit) }
}

/** Refuses, with the reason, whoever may not decide on this unit. */
export function demandMayDecide(actor: Actor, unit: string) {
  const verdict = mayDecideOn(actor, unit)
  if (!verdict.ok) throw new Problem(problems.forbidden, { because: verdict.because })
}

type Sent = { verdict: Verdict; reason: string; seen: number; today: Day }

/** A person confirms or rejects a unit for a clause. Earlier decisions stay; a stale form is refused with what now stands. */
export async function decide(tx: Write, actor: Actor, asked: Asked, sent: Sent): Promise<Told<Decision>> {
  demandMayDecide(actor, asked.unit)
  const { proposal, proposals } = await getProposal(tx, asked)
  const before = proposal.decision
  const version = before?.version ?? 0
  if (version !== sent.seen) throw new ChangedMeanwhile({ verdict: before?.verdict ?? "", reason: before?.reason ?? "", version })
  if (needsReason(sent.verdict, before) && sent.reason === "") {
    throw invalid([{ pointer: "/reason", message: deciding.reasonNeeded }])
  }
  const decision: Decision = {
    clause: asked.clause,
    unit: asked.unit,
    order: proposal.order,
    version: version + 1,
    verdict: sent.verdict,
    provisions: proposal.grounds.map((g) => g.provision),
    reason: sent.reason,
    decidedAs: decidingRole(actor, asked.unit),
    decidedOn: sent.today,
  }
  await recordDecision(tx, decision)
  await charge(tx, decision, proposals)
  const { unit, order, provisions } = decision
  const kind = sent.verdict === "confirmed" ? "clause.unit_confirmed" : "clause.unit_rejected"
  const detail = { unit, order, version: decision.version, provisions, on: asked.on }
  return { value: decision, facts: [{ kind, about: ref("clause", asked.clause), detail }] }
}

/**
 * From today the institution holds the confirmed units as responsible, so that an order which takes a provision away shows
 * the clause among what lost its owner. The first of them leads.
 */
async function charge(tx: Write, made: Decision, proposals: readonly Proposal[]): Promise<void> {
  const thing = ref("clause", made.clause)
  const confirmed = proposals.filter(
    (p) => (p.unit === made.unit && p.order === made.order ? made.verdict : p.mark) === "confirmed",
  )
  await dischargeFrom(tx, [thing], made.decidedOn)
  await chargeWith(
    tx,
    confirmed.map(({ unit, grounds }, i) => ({
      thing,
      unit,
      role: i === 0 ? ("lead" as const) : ("support" as const),
      since: made.decidedOn,
      provision: grounds[0]?.provision ?? null,
      status: "confirmed" as const,
    })),
  )
}
