// How a register's page is narrowed, and which ways there are. Pure.

import type { ViewedActivity, ViewedResult } from "./queries/views.ts"
import { withdrawn } from "./rules.ts"
import type { ShownEntry } from "./shown.ts"

export type Asked = Readonly<{ status?: string | undefined; state?: string | undefined; year?: number | undefined }>

type Span = Readonly<{ from: string | null; to: string | null }>
/** Years that a span touches; an open end counts only in the year it names. */
function yearsOf({ from, to }: Span): number[] {
  const [first, last] = [from ?? to, to ?? from]
  if (first === null || last === null) return []
  const [a, b] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  return Array.from({ length: b - a + 1 }, (_, i) => a + i)
}

type Dated = Readonly<{ heldFrom: string | null; heldTo: string | null }>
const inYear = (of: Dated, year: number | undefined) =>
  year === undefined || yearsOf({ from: of.heldFrom, to: of.heldTo }).includes(year)

/** Entries without those withdrawn, unless these are asked for. */
export const narrowEntries = (entries: readonly ShownEntry[], asked: Asked): ShownEntry[] =>
  entries.filter(
    (e) =>
      (asked.status === undefined ? e.status !== withdrawn : e.status === asked.status) &&
      (asked.state === undefined || e.state === asked.state) &&
      inYear(e, asked.year),
  )

/** A status is of entries alone: activities are narrowed by state and year. */
export const narrowActivities = (activities: readonly ViewedActivity[], { state, year }: Asked): ViewedActivity[] =>
  activities.filter((a) => (state === undefined || a.states.includes(state)) && inYear(a, year))

/** Results by their own place and period, and where they name none by those of their activity. */
export const narrowResults = (
  results: readonly ViewedResult[],
  activities: readonly ViewedActivity[],
  { state, year }: Asked,
): ViewedResult[] => {
  const of = new Map(activities.map((a) => [a.key, a]))
  return results.filter((r) => {
    const activity = r.activity === null ? undefined : of.get(r.activity)
    const states = r.place === null ? (activity?.states ?? []) : [r.place]
    const dated = r.period === null && activity ? activity : { heldFrom: r.periodFrom, heldTo: r.periodTo }
    return (state === undefined || states.includes(state)) && inYear(dated, year)
  })
}

export type Tally = Readonly<{ value: string; count: number }>
const tallied = (values: readonly string[]): Tally[] =>
  [...Map.groupBy(values, (v) => v)]
    .map(([value, of]) => ({ value, count: of.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))

/** How much stands under each further choice. */
export const waysToNarrow = (entries: readonly ShownEntry[], activities: readonly ViewedActivity[]) => ({
  status: tallied(entries.map((e) => e.status)),
  state: tallied([
    ...entries.filter((e) => e.status !== withdrawn).flatMap((e) => (e.state === null ? [] : [e.state])),
    ...activities.flatMap((a) => a.states),
  ]),
  year: tallied(
    [...entries.filter((e) => e.status !== withdrawn), ...activities]
      .flatMap((of) => yearsOf({ from: of.heldFrom, to: of.heldTo }))
      .map(String),
  ).sort((a, b) => (a.value < b.value ? 1 : -1)),
})
