// Figures of people as a reader may have them: the secretariat all of them, with a mark at those that others do not see.
import type { ResultRow, WholeActivity } from "../queries/activity.ts"
import { type PartedBy, type PeoplePart, partedBy, partsBy, shownToPublic } from "./parts.ts"

/** `staff`: the reader is of the secretariat. `threshold`: from how many people on a part is everybody's. */
export type Sight = Readonly<{ staff: boolean; threshold: number }>

/** `people` is null where the reader may not have it; `hidden` says that everybody may not. */
export type ShownFigure = { people: number | null; hidden: boolean }
export type Division = {
  by: PartedBy
  parts: (ShownFigure & { part: string })[]
  /** What no part tells of; null where the whole is not known. */
  rest: ShownFigure | null
}

const seen = (people: number, hidden: boolean, sight: Sight): ShownFigure => ({
  people: hidden && !sight.staff ? null : people,
  hidden,
})

/** A whole taken apart, each part as this reader may have it. */
export const divisionsOf = (parts: readonly PeoplePart[], whole: number | null, sight: Sight): Division[] =>
  partedBy.flatMap((by): Division[] => {
    const own = partsBy(parts, by)
    if (own.length === 0) return []
    const { hidden, rest } = shownToPublic(
      own.map((p) => ({ name: p.part, people: p.people })),
      whole,
      sight.threshold,
    )
    return [
      {
        by,
        parts: own.map((p) => ({ part: p.part, ...seen(p.people, hidden.has(p.part), sight) })),
        rest: rest && seen(rest.people, rest.hidden, sight),
      },
    ]
  })

export const statesIn = (divisions: readonly Division[]): string[] =>
  divisions.flatMap((d) => (d.by === "state" ? d.parts.map((p) => p.part) : []))

type OfState = Readonly<{ state: string; role: string; people: number | null; printed: boolean }>

/** People by state and role. What a cited document prints is public already and stays. */
export function statesShown<S extends OfState>(rows: readonly S[], whole: number | null, sight: Sight) {
  const nameOf = (s: OfState) => `${s.role} ${s.state}`
  const cells = rows.flatMap((s) => (s.people === null ? [] : [{ name: nameOf(s), people: s.people, printed: s.printed }]))
  const { hidden, rest } = shownToPublic(cells, whole, sight.threshold)
  return {
    states: rows.map((s) => {
      const withheld = hidden.has(nameOf(s))
      return { ...s, people: withheld && !sight.staff ? null : s.people, hidden: withheld }
    }),
    rest: rest && seen(rest.people, rest.hidden, sight),
  }
}

export type ShownResult = Omit<ResultRow, "parts"> & { divisions: readonly Division[] }
export const resultsShown = (rows: readonly ResultRow[], sight: Sight): ShownResult[] =>
  rows.map(({ parts, ...r }) => ({ ...r, divisions: divisionsOf(parts, r.value, sight) }))

/** A whole activity as its reader may have it. */
export function activityShown(whole: WholeActivity, sight: Sight) {
  const { parts, ...activity } = whole.activity
  const states = statesShown(whole.states, activity.people, sight)
  return {
    ...whole,
    activity,
    divisions: divisionsOf(parts, activity.people, sight),
    states: states.states,
    statesRest: states.rest,
    results: resultsShown(whole.results, sight),
  }
}
export type ShownActivity = ReturnType<typeof activityShown>

type Snapshot = Readonly<Record<string, unknown>>
/** In the place of a figure that everybody may not have: in tables, where an empty cell would say that nothing is told. */
export const notShown = "not_shown"
type TablePart = { by: PartedBy; part: string; people: number | typeof notShown }

const forTable = (divisions: readonly Division[]): TablePart[] =>
  divisions.flatMap(({ by, parts }) => parts.map(({ part, people }) => ({ by, part, people: people ?? notShown })))

/** The same of a snapshot, as it leaves in a table. */
export function snapshotShown(a: Snapshot, sight: Sight): Snapshot {
  const whole = (a.people ?? null) as number | null
  const { states } = statesShown((a.states ?? []) as OfState[], whole, sight)
  return {
    ...a,
    parts: forTable(divisionsOf((a.parts ?? []) as PeoplePart[], whole, sight)),
    states: states.map((s) => ({ ...s, people: s.hidden && s.people === null ? notShown : s.people })),
    results: ((a.results ?? []) as (Snapshot & { value: number; parts?: PeoplePart[] })[]).map((r) => ({
      ...r,
      parts: forTable(divisionsOf(r.parts ?? [], r.value, sight)),
    })),
  }
}
