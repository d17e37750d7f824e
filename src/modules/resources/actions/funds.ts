import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import type { FundInput } from "../input.ts"
import { budgetWords } from "../messages/budgets.ts"
import { mayKeepFunds } from "../policy.ts"
import { amendFund, getFund, insertFund, listFunds } from "../queries/funds.ts"
import { demand, type Worker } from "../worker.ts"

const rowOf = (input: FundInput, by: Worker) => ({
  key: input.key,
  title: named({ [by.say.lang]: input.title }, [by.say.lang]),
  kind: input.kind,
  agreement: input.agreement ?? null,
  closedOn: input.closedOn ?? null,
})

export async function recordFund(tx: Write, by: Worker, input: FundInput): Promise<Told<{ key: string }>> {
  demand(mayKeepFunds(by.actor))
  if ((await listFunds(tx)).some((f) => f.key === input.key)) throw invalid([{ pointer: "/key", message: budgetWords.keyTaken }])
  await insertFund(tx, rowOf(input, by), { account: by.account, at: by.now })
  return { value: { key: input.key }, facts: [{ kind: "fund.recorded", about: ref("fund", input.key), detail: { version: 1 } }] }
}

/** The key stays: bookings name it. */
export async function amendFundOf(
  tx: Write,
  by: Worker,
  key: string,
  seen: number,
  input: FundInput,
): Promise<Told<{ key: string }>> {
  demand(mayKeepFunds(by.actor))
  const before = await getFund(tx, key)
  if (input.key !== key) throw invalid([{ pointer: "/key", message: budgetWords.keyStays }])
  const row = rowOf(input, by)
  // The wording shown is the wording changed; the other languages stay as they are.
  const title = { authentic: before.title.authentic, values: { ...before.title.values, ...row.title.values } }
  if (!(await amendFund(tx, { ...row, title }, seen)))
    throw new ChangedMeanwhile({ ...before, title: by.say.name(before.title), version: before.version })
  return { value: { key }, facts: [{ kind: "fund.amended", about: ref("fund", key), detail: { version: seen + 1 } }] }
}
