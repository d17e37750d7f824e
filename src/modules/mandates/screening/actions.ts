import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, Problem } from "#src/platform/http/index.ts"
import type { Message } from "#src/platform/i18n/index.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { wordingWords } from "../messages/wording.ts"
import { type ClauseRow, getClause, listClausesByKey } from "../queries.ts"
import { screening as said } from "./messages.ts"
import { asksNothing } from "./problems.ts"
import { findScreening, keepScreening, keepStep, listPointing, listSteps } from "./queries.ts"
import {
  askedRoles,
  faultsOfProposal,
  guardsOf,
  isScreened,
  namesAnother,
  needsReason,
  openProposal,
  type ProposalFault,
  readClauseAddress,
  stateOf,
  steps,
  takingRole,
} from "./rules.ts"
import type { Screening, ScreeningEvent, ScreeningStatus, ScreeningStep } from "./types.ts"

export type Standing = { clause: ClauseRow; screening: Screening | null; taken: readonly ScreeningStep[] }

/** A clause with what it is held for and the way to that; a problem where it asks nothing of anybody. */
export async function readStanding(tx: Read, key: string): Promise<Standing> {
  const clause = await getClause(tx, key)
  if (!isScreened(clause)) throw new Problem(asksNothing)
  return { clause, screening: await findScreening(tx, key), taken: await listSteps(tx, key) }
}

const faults: Readonly<Record<ProposalFault, { pointer: string; message: Message }>> = {
  status: { pointer: "/status", message: said.statusNeeded },
  reason: { pointer: "/reason", message: said.reasonNeeded },
  other_missing: { pointer: "/other", message: said.otherMissing },
  other_unknown: { pointer: "/other", message: said.otherUnknown },
  other_itself: { pointer: "/other", message: said.otherItself },
  other_circle: { pointer: "/other", message: said.otherCircle },
  other_unasked: { pointer: "/other", message: said.otherUnasked },
}

type Sent = { event: ScreeningEvent; status?: ScreeningStatus | undefined; other: string; reason: string; seen: number }

/** What a proposal is about. All its faults are told together. */
async function proposed(tx: Read, clause: string, { status, other: words, reason }: Sent) {
  const key = readClauseAddress(words)
  const [found] = key ? await listClausesByKey(tx, [key]) : []
  const wrong = faultsOfProposal(clause, { status, said: words, reason }, found?.key ?? null, await listPointing(tx))
  const aside = found?.setAsideOn ? [{ pointer: "/other", message: wordingWords.aside, values: { said: words } }] : []
  if (wrong.length + aside.length > 0 || !status) throw invalid([...wrong.map((f) => faults[f]), ...aside])
  return { status, other: namesAnother(status) ? (found?.key ?? null) : null }
}

const factOf = {
  propose: "clause.screening_proposed",
  confirm: "clause.screened",
  return: "clause.screening_returned",
  withdraw: "clause.screening_withdrawn",
} as const satisfies Record<ScreeningEvent, Fact["kind"]>

/** One step of screening: refused with its reason, or kept, told, and handed to whoever is to confirm. */
export async function screen(
  tx: Write,
  actor: Actor,
  key: string,
  sent: Sent,
  { today, now }: { today: Day; now: Date },
): Promise<Told<{ clause: string; version: number; event: ScreeningEvent; status: ScreeningStatus }>> {
  const { taken } = await readStanding(tx, key)
  const last = taken.at(-1)?.version ?? 0
  const open = openProposal(taken)
  if (last !== sent.seen) throw new ChangedMeanwhile({ status: open?.status ?? "", version: last })
  // Words that are missing are a fault of the form; a step that is not open is refused before anybody is asked for words.
  step(steps, stateOf(taken), sent.event, actor, guardsOf(taken, actor.account), "given")
  const about = open ?? (await proposed(tx, key, sent))
  if (needsReason(sent.event) && sent.reason === "") throw invalid([faults.reason])
  const held = actor.seats.map((s) => s.role)
  const row: ScreeningStep = {
    clause: key,
    version: last + 1,
    event: sent.event,
    status: about.status,
    other: about.other,
    reason: sent.reason,
    by: actor.account ?? "",
    takenAs: takingRole(held),
    takenOn: today,
  }
  await keepStep(tx, row)
  const thing = ref("clause", key)
  if (sent.event === "propose") for (const role of askedRoles(held)) await put(tx, { thing, step: "screening", role, since: now })
  else await clear(tx, thing, "screening")
  const { version, status, other, takenAs } = row
  if (sent.event === "confirm")
    await keepScreening(tx, { clause: key, version, status, other, decidedAs: takenAs, decidedOn: today })
  const detail = { version, status, ...(other ? { other } : {}), as: takenAs }
  return {
    value: { clause: key, version, event: sent.event, status },
    facts: [{ kind: factOf[sent.event], about: thing, detail }],
  }
}
