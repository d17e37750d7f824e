export type DecidedKind = "screening" | "unit" | "lineage" | "duty"

/** What people decided while a clause bore a wording: `thing` is the unit, the earlier clause or the duty; else the clause. */
export type Decided = { what: DecidedKind; clause: string; thing: string }

/** A matter by the names of what it is about. */
export type Titled<D extends Decided> = D & { clauseTitle: string; thingTitle: string }

export const answers = ["holds", "changed"] as const
export type Answer = (typeof answers)[number]

export type Asked = Decided & {
  n: number
  answer: Answer | null
  reason: string | null
  answeredAs: string | null
  answeredOn: string | null
}
