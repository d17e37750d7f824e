// What the page of a register shows.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { addsUpWords, Labels } from "../../programmes/index.ts"
import type { Asked, Tally } from "../narrowing.ts"
import type { ViewedActivity, ViewedResult } from "../queries/views.ts"
import type { EntryTotal } from "../rules.ts"
import type { ShownEntry } from "../shown.ts"
import type { Register } from "../types.ts"

export type ResultTotal = {
  measure: string
  title: Localised
  unit: string
  addsUp: keyof typeof addsUpWords
  total: number | null
  atLeast: boolean
  values: number
}

export type RegisterPage = {
  register: Register
  asked: Asked
  entries: readonly ShownEntry[]
  activities: readonly ViewedActivity[]
  results: readonly ViewedResult[]
  entryTotals: readonly EntryTotal[]
  resultTotals: readonly ResultTotal[]
  ways: Readonly<Record<"status" | "state" | "year", readonly Tally[]>>
  states: ReadonlyMap<string, Localised>
  mayRecord: boolean
  forStaff: boolean
  today: Day
  labels: Labels
}
export type Part = Readonly<{ page: RegisterPage; say: Say }>
