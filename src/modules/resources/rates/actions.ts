// A rate is entered once for a day; whatever is said of that day later is a further row with a reason.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, notFound } from "#src/platform/http/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { importWords } from "../../programmes/index.ts"
import type { Worker } from "../worker.ts"
import type { RateAmendInput, RateInput } from "./input.ts"
import { rateWords as said } from "./messages.ts"
import { faultsOfRate, planRates, type RatePlan } from "./plan.ts"
import { getRateImport, insertRate, listRates, listVersions, noteRatesApplied } from "./queries.ts"
import { plainRate } from "./rules.ts"
import { type RatePlace, type RateRow, rateKey } from "./types.ts"

type Kept = Told<{ key: string }>
const fact = (kind: Fact["kind"], place: RatePlace, version: number): Fact => ({
  kind,
  about: ref("rate", rateKey(place)),
  detail: { version },
})

const outrun = (row: RateRow) =>
  new ChangedMeanwhile({ rate: row.rate ?? "", source: row.source, reason: row.reason, version: row.version })

export async function enterRate(tx: Write, by: Worker, input: RateInput): Promise<Kept> {
  const { day, rate, ...rest } = input
  const place = { currency: rest.currency, base: rest.base, onDay: day }
  const faults = faultsOfRate(input, by.today)
  const [stands] = await listVersions(tx, place)
  if (stands) faults.push({ pointer: "/day", message: said.standsAlready, values: { rate: stands.rate ?? "–" } })
  if (faults.length > 0) throw invalid(faults)
  const row = { ...place, version: 1, rate: plainRate(rate), source: rest.source, reason: "", import: null }
  if (!(await insertRate(tx, row, { account: by.account, at: by.now })))
    throw invalid([{ pointer: "/day", message: said.standsAlready, values: { rate } }])
  return { value: { key: rateKey(place) }, facts: [fact("rate.entered", place, 1)] }
}

export async function amendRate(tx: Write, by: Worker, place: RatePlace, seen: number, input: RateAmendInput): Promise<Kept> {
  const [stands] = await listVersions(tx, place)
  if (!stands) throw notFound()
  if (stands.version !== seen) throw outrun(stands)
  const withdraw = input.deed === "withdraw"
  const rate = withdraw ? null : plainRate(input.rate ?? "")
  if (!withdraw && rate === null) throw invalid([{ pointer: "/rate", message: said.notARate }])
  const row = { ...place, version: seen + 1, rate, source: input.source, reason: input.reason, import: null }
  if (!(await insertRate(tx, row, { account: by.account, at: by.now }))) throw outrun(stands)
  return { value: { key: rateKey(place) }, facts: [fact(withdraw ? "rate.withdrawn" : "rate.amended", place, seen + 1)] }
}

/** What a table would do now. */
export async function planOf(tx: Read, parsed: Table, today: Day): Promise<RatePlan> {
  const standing = new Map<string, RateRow>()
  for (const row of await listRates(tx)) if (!standing.has(rateKey(row))) standing.set(rateKey(row), row)
  return planRates(parsed, standing, today)
}

export type Outcome = { id: string; added: number; same: number }

/** Applies a checked table: all of it, or nothing while a line is wrong. */
export async function applyRates(tx: Write, by: Worker, id: string): Promise<Told<Outcome>> {
  const held = await getRateImport(tx, id)
  if (held.status === "applied") throw invalid([{ pointer: "/file", message: importWords.alreadyApplied }])
  const plan = await planOf(tx, held.parsed, by.today)
  if (plan.faults.length > 0) throw invalid([{ pointer: "/file", message: importWords.mendFirst }])
  const fresh = plan.steps.filter((s) => s.does !== "same")
  for (const { entry, version } of fresh)
    if (!(await insertRate(tx, { ...entry, version, import: id }, { account: by.account, at: by.now })))
      throw invalid([{ pointer: "/file", message: importWords.mendFirst }])
  const outcome = { added: fresh.length, same: plan.steps.length - fresh.length }
  await noteRatesApplied(tx, id, by.now, outcome)
  const applied: Fact = {
    kind: "rate_import.applied",
    about: ref("rate_import", id),
    detail: { sha256: held.sha256, rows: fresh.length },
  }
  return { value: { id, ...outcome }, facts: [applied] }
}
