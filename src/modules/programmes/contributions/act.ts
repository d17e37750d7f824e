// What people do with contributions: enter, amend, withdraw. Facts tell the unit and the version, never who gave how much.
import { randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid } from "#src/platform/http/index.ts"
import { idOf, kindOf, type Ref, ref } from "#src/values/ref.ts"
import { demand, type Recorder } from "../actions.ts"
import { understandParty } from "../agreements/understand.ts"
import type { Known } from "../entry/understand.ts"
import { giftWords } from "../messages/contribution-entry.ts"
import { mayRecordFor } from "../policy.ts"
import { type ContributionRow, getContribution, listAgreementsByKey } from "../queries/agreements.ts"
import {
  amendContribution,
  type ContributionContent,
  findVisibility,
  insertContribution,
  withdrawContribution,
} from "../queries/contribution-writes.ts"
import { keyFor } from "../rules.ts"
import { slugOf } from "../types.ts"
import type { ContributionInput } from "./input.ts"

/** What stands there, in the names of the form's fields: the other side of a lost update. */
export function contributionFields(c: ContributionRow, donorName: (donor: Ref) => string): Record<string, string> {
  const only = (kind: string) => (kindOf(c.thing) === kind ? idOf(c.thing) : "")
  return {
    unit: c.unit ?? "",
    donor: donorName(c.donor),
    kind: c.kind ?? "",
    amount: c.value === null ? "" : String(c.value),
    currency: c.currency ?? "",
    receivedOn: c.receivedOn ?? "",
    period: c.period ?? "",
    programme: only("programme"),
    activity: slugOf(only("activity")),
    project: c.project ? slugOf(idOf(c.project)) : "",
    agreement: c.agreement ?? "",
    note: c.note,
    shown: c.shown,
  }
}

/** Faults that the words alone show. */
function faultsIn(input: ContributionInput, known: Known, today: string): FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (pointer: string, message: FieldFault["message"], said?: string) =>
    faults.push({ pointer, message, ...(said ? { values: { said } } : {}) })
  if ((input.programme === undefined) === (input.activity === undefined)) fault("/programme", giftWords.oneThing)
  if ((input.amount === undefined) !== (input.currency === undefined)) fault("/amount", giftWords.wholeAmount)
  else if (input.kind === "cash" && input.amount === undefined) fault("/amount", giftWords.cashNeedsAmount)
  if (input.receivedOn && input.receivedOn > today) fault("/receivedOn", giftWords.ahead)
  if (input.programme && !known.programmes.has(input.programme)) fault("/programme", giftWords.unknown, input.programme)
  const donor = understandParty(input.donor, known)
  if ("fault" in donor) faults.push({ pointer: "/donor", ...donor.fault })
  return faults
}

async function contentOf(tx: Read, by: Recorder, input: ContributionInput, known: Known): Promise<ContributionContent> {
  const faults = faultsIn(input, known, by.today)
  const activity = input.activity ? await findVisibility(tx, input.activity) : undefined
  if (input.activity && !activity)
    faults.push({ pointer: "/activity", message: giftWords.unknown, values: { said: input.activity } })
  if (input.agreement && (await listAgreementsByKey(tx, [input.agreement])).length === 0)
    faults.push({ pointer: "/agreement", message: giftWords.unknown, values: { said: input.agreement } })
  const donor = understandParty(input.donor, known)
  if (faults.length > 0 || !("ref" in donor)) throw invalid(faults)
  return {
    unit: input.unit,
    donor: donor.ref,
    thing: input.activity ? ref("activity", input.activity) : ref("programme", input.programme ?? ""),
    visibility: activity?.visibility === "secretariat" ? "secretariat" : "public",
    kind: input.kind,
    value: input.amount ?? null,
    currency: input.currency ?? null,
    period: input.period ?? null,
    receivedOn: input.receivedOn ?? null,
    agreement: input.agreement ?? null,
    project: input.project ? ref("project", input.project) : null,
    note: input.note ?? "",
    shown: input.shown,
  }
}

const fact = (kind: Fact["kind"], key: string, version: number, unit: string): Fact => ({
  kind,
  about: ref("contribution", key),
  detail: { version, unit },
})

export async function recordContribution(
  tx: Write,
  by: Recorder,
  input: ContributionInput,
  known: Known,
): Promise<Told<{ key: string }>> {
  demand(mayRecordFor(by.units, input.unit))
  const content = await contentOf(tx, by, input, known)
  const key = keyFor(input.unit, idOf(content.donor), randomBytes(5).toString("hex").slice(0, 8))
  await insertContribution(tx, key, content, { account: by.account, at: by.now })
  return { value: { key }, facts: [fact("contribution.recorded", key, 1, input.unit)] }
}

export async function amendContributionOf(
  tx: Write,
  by: Recorder,
  key: string,
  seen: number,
  { input, known, donorName }: { input: ContributionInput; known: Known; donorName: (donor: Ref) => string },
): Promise<Told<{ key: string }>> {
  const before = await getContribution(tx, key)
  demand(mayRecordFor(by.units, before.unit))
  demand(mayRecordFor(by.units, input.unit))
  const outrun = () => new ChangedMeanwhile({ ...contributionFields(before, donorName), version: before.version })
  if (before.version !== seen) throw outrun()
  const content = await contentOf(tx, by, input, known)
  if (!(await amendContribution(tx, key, seen, content))) throw outrun()
  return { value: { key }, facts: [fact("contribution.amended", key, seen + 1, input.unit)] }
}

/** Takes back what was entered by mistake. What a document tells is not taken back by people. */
export async function withdraw(
  tx: Write,
  by: Recorder,
  key: string,
  seen: number,
  reason: string,
): Promise<Told<{ key: string }>> {
  const before = await getContribution(tx, key)
  demand(mayRecordFor(by.units, before.unit))
  if (before.version !== seen || !(await withdrawContribution(tx, key, seen, by.today, reason)))
    throw new ChangedMeanwhile({ reason: "", version: before.version })
  return { value: { key }, facts: [fact("contribution.withdrawn", key, seen + 1, before.unit ?? "")] }
}
