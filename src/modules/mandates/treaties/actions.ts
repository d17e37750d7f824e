import { listStates, type StateRow } from "#src/modules/states/index.ts"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, notFound } from "#src/platform/http/index.ts"
import type { Message } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import { ref } from "#src/values/ref.ts"
import { treaties as said } from "./messages.ts"
import { getConvention, keepAct, listActs } from "./queries.ts"
import { type ActFault, faultsOfAct } from "./rules.ts"
import type { ActRow, TreatyAct } from "./types.ts"

export async function getStateByKey(tx: Read, key: string): Promise<StateRow> {
  const found = (await listStates(tx, "en")).find((s) => s.key === key)
  if (!found) throw notFound()
  return found
}

const faults: Readonly<Record<ActFault, { pointer: string; message: Message }>> = {
  act: { pointer: "/act", message: said.actNeeded },
  done_missing: { pointer: "/done", message: said.doneNeeded },
  done_ahead: { pointer: "/done", message: said.doneAhead },
  source: { pointer: "/source", message: said.sourceNeeded },
  nothing_held: { pointer: "/act", message: said.nothingHeld },
}

type Sent = { event: "enter" | "withdraw"; act: TreatyAct | undefined; done: Edtf | null; source: string; seen: number }

/** A legal officer enters what a state did about a convention, or takes an entry back. Rows are only added. */
export async function enterAct(
  tx: Write,
  at: { instrument: string; state: string },
  sent: Sent,
  today: Day,
): Promise<Told<{ instrument: string; state: string; version: number }>> {
  const convention = await getConvention(tx, at.instrument)
  const state = await getStateByKey(tx, at.state)
  const rows = await listActs(tx, { instrument: convention.key, state: state.code })
  const version = rows.at(-1)?.version ?? 0
  if (version !== sent.seen) {
    const last = rows.at(-1)
    throw new ChangedMeanwhile({ act: last?.act ?? "", done: last?.done ?? "", source: last?.source ?? "", version })
  }
  const wrong = faultsOfAct(sent, rows, today)
  if (wrong.length > 0 || !sent.act) throw invalid(wrong.map((f) => faults[f]))
  const entered = sent.event === "enter" && sent.done ? { done: sent.done, source: sent.source } : { done: null, source: null }
  const bounds = entered.done ? boundsOf(entered.done) : { from: null, to: null }
  const row: ActRow = {
    ...{ instrument: convention.key, state: state.code, version: version + 1, act: sent.act },
    ...{ ...entered, doneFrom: bounds.from, doneTo: bounds.to, enteredAs: "legal", enteredOn: today },
  }
  await keepAct(tx, row)
  const detail = { state: state.code, act: row.act, version: row.version, ...(row.done ? { done: row.done } : {}) }
  const kind = row.done ? "instrument.act_entered" : "instrument.act_withdrawn"
  return {
    value: { instrument: convention.key, state: at.state, version: row.version },
    facts: [{ kind, about: ref("instrument", convention.key), detail }],
  }
}
