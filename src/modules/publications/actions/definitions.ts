// The verbs of a definition: make, change, withdraw. Once an edition was issued, a definition stays what it is.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, Problem, problems } from "#src/platform/http/index.ts"
import { clear } from "#src/platform/waiting/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { letGoOfRequests } from "../asking/act.ts"
import { type DefinitionInput, definitionOf, faultsOf, type KnownFilters, keyFrom } from "../definition.ts"
import { mayDefine } from "../policy.ts"
import { changeReport, getDraft, getReport, keepReport, keyIsTaken, withdrawReport } from "../queries/reports.ts"
import type { Report } from "../types.ts"
import { demand, type When } from "./drafts.ts"

async function freeKey(tx: Read, words: string): Promise<string> {
  const plain = keyFrom(words)
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? plain : `${plain}-${n}`
    if (!(await keyIsTaken(tx, key))) return key
  }
}

const wordsOf = (input: DefinitionInput): string => langs.map((l) => input.title[l]).find(Boolean) ?? ""

export async function makeReport(
  tx: Write,
  actor: Actor,
  input: DefinitionInput,
  known: KnownFilters,
  { today }: When,
): Promise<Told<{ report: string }>> {
  demand(mayDefine(actor))
  const faults = faultsOf(input, known)
  if (faults.length > 0) throw invalid(faults)
  const key = await freeKey(tx, wordsOf(input))
  await keepReport(tx, key, definitionOf(input), { by: actor.account ?? "", on: today })
  const detail = { scheme: input.scheme, from: input.from, to: input.to, visibility: input.visibility }
  return { value: { report: key }, facts: [{ kind: "report.defined", about: ref("report", key), detail }] }
}

/** A definition changes while its draft is being written and no edition says what it was. */
export async function readOpenDefinition(tx: Read, key: string): Promise<Report> {
  const report = await getReport(tx, key)
  if (report.madeOn === null) throw new Problem(problems.forbidden, { because: "bundled_reports_stay" })
  if (report.opened) throw new Problem(problems.forbidden, { because: "has_editions" })
  if ((await getDraft(tx, key)).state !== "draft") throw new Problem(problems.forbidden, { because: "only_drafts_change" })
  return report
}

export async function redefineReport(
  tx: Write,
  at: { actor: Actor; report: string; seen: number },
  input: DefinitionInput,
  known: KnownFilters,
): Promise<Told<{ report: string }>> {
  demand(mayDefine(at.actor))
  const report = await readOpenDefinition(tx, at.report)
  const faults = faultsOf(input, known)
  if (faults.length > 0) throw invalid(faults)
  if (!(await changeReport(tx, report.key, at.seen, definitionOf(input)))) throw new ChangedMeanwhile({ ...report })
  const detail = { scheme: input.scheme, from: input.from, to: input.to, visibility: input.visibility }
  return { value: { report: report.key }, facts: [{ kind: "report.redefined", about: ref("report", report.key), detail }] }
}

export async function withdrawDefinition(
  tx: Write,
  at: { actor: Actor; report: string; seen: number },
  reason: string,
  { today, now }: When,
): Promise<Told<{ report: string }>> {
  demand(mayDefine(at.actor))
  const report = await readOpenDefinition(tx, at.report)
  if (!(await withdrawReport(tx, report.key, at.seen, { on: today, reason }))) throw new ChangedMeanwhile({ ...report })
  await clear(tx, ref("report", report.key))
  const days = await letGoOfRequests(tx, at.actor, report.key, reason, { today, now })
  return {
    value: { report: report.key },
    facts: [{ kind: "report.withdrawn", about: ref("report", report.key), detail: {} }, ...days],
  }
}
