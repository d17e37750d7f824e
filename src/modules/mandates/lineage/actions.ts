import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, notFound } from "#src/platform/http/index.ts"
import type { Message } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { wordingWords } from "../messages/wording.ts"
import { getClause, listClausesByKey } from "../queries.ts"
import { readClauseAddress } from "../screening/rules.ts"
import type { Verdict } from "../types.ts"
import { lineage as said } from "./messages.ts"
import { lineageRole } from "./policy.ts"
import { findOccurrence, keepDecision, listOccurrences } from "./queries.ts"
import { faultsOfLink, type LinkFault, leadsBack, needsReason } from "./rules.ts"
import type { LineageDecision, LineageKind, Occurrence } from "./types.ts"

const faults: Readonly<Record<LinkFault, { pointer: string; message: Message }>> = {
  earlier_missing: { pointer: "/earlier", message: said.earlierMissing },
  earlier_unknown: { pointer: "/earlier", message: said.earlierUnknown },
  earlier_itself: { pointer: "/earlier", message: said.earlierItself },
  earlier_known: { pointer: "/earlier", message: said.earlierKnown },
  earlier_circle: { pointer: "/earlier", message: said.earlierCircle },
  kind: { pointer: "/kind", message: said.kindNeeded },
  reason: { pointer: "/reason", message: said.reasonNeeded },
}

export async function getOccurrence(tx: Read, later: string, earlier: string): Promise<Occurrence> {
  const found = await findOccurrence(tx, later, earlier)
  if (!found) throw notFound()
  return found
}

async function keep(tx: Write, decision: LineageDecision): Promise<Told<LineageDecision>> {
  await keepDecision(tx, decision)
  const { later, earlier, version, kind, verdict } = decision
  const fact = verdict === "confirmed" ? "clause.occurrence_confirmed" : "clause.occurrence_rejected"
  return { value: decision, facts: [{ kind: fact, about: ref("clause", later), detail: { earlier, version, kind } }] }
}

type Link = { earlier: string; kind: LineageKind | undefined; reason: string }

/** A person says that a clause takes up what an earlier one asked. A pair that was rejected before may be drawn again. */
export async function linkOccurrence(
  tx: Write,
  actor: Actor,
  later: string,
  sent: Link,
  today: Day,
): Promise<Told<LineageDecision>> {
  const own = await getClause(tx, later)
  const key = readClauseAddress(sent.earlier)
  const [found] = key ? await listClausesByKey(tx, [key]) : []
  const wrong = faultsOfLink(
    later,
    { said: sent.earlier, kind: sent.kind, reason: sent.reason },
    found?.key ?? null,
    await listOccurrences(tx),
  )
  const aside = [own, found]
    .filter((c) => c?.setAsideOn)
    .map((c) => ({ pointer: "/earlier", message: wordingWords.aside, values: { said: c === own ? later : sent.earlier } }))
  if (wrong.length + aside.length > 0 || !found || !sent.kind) throw invalid([...wrong.map((f) => faults[f]), ...aside])
  const before = await findOccurrence(tx, later, found.key)
  return keep(tx, {
    ...{ later, earlier: found.key, version: (before?.version ?? 0) + 1, verdict: "confirmed", kind: sent.kind },
    ...{ reason: sent.reason, decidedAs: lineageRole(actor), decidedOn: today },
  })
}

type Sent = { verdict: Verdict; kind: LineageKind; reason: string; seen: number }

/** A person confirms or rejects that two clauses make the same request. Earlier decisions stay; a stale form is refused. */
export async function decideOccurrence(
  tx: Write,
  actor: Actor,
  { later, earlier }: { later: string; earlier: string },
  sent: Sent,
  today: Day,
): Promise<Told<LineageDecision>> {
  const before = await getOccurrence(tx, later, earlier)
  const { version } = before
  if (version !== sent.seen) throw new ChangedMeanwhile({ verdict: before.verdict ?? "", kind: before.kind, version })
  const others = (await listOccurrences(tx)).filter((p) => p.later !== later || p.earlier !== earlier)
  const wrong = [
    ...(sent.verdict === "confirmed" && leadsBack({ later, earlier }, others)
      ? [{ pointer: "/verdict", message: said.earlierCircle }]
      : []),
    ...(needsReason(sent, before) && sent.reason === "" ? [faults.reason] : []),
  ]
  if (wrong.length > 0) throw invalid(wrong)
  const { verdict, kind, reason } = sent
  const by = { decidedAs: lineageRole(actor), decidedOn: today }
  return keep(tx, { later, earlier, version: version + 1, verdict, kind, reason, ...by })
}
