// A whole taken apart by sex, sector and state, and what of it everybody may see. Pure.

/** What people are told apart by. The sexes and sectors are words of ours: the sources count, and seldom say whom. */
export const sexes = ["women", "men", "another_sex"] as const
export const sectors = [
  ...(["police", "justice", "armed_forces", "border", "health", "education"] as const),
  ...(["government", "civil_society", "private_sector", "academia", "international"] as const),
] as const
export const partCodes = [...sexes, ...sectors] as const
export type PartCode = (typeof partCodes)[number]
export const partedBy = ["sex", "sector", "state"] as const
export type PartedBy = (typeof partedBy)[number]

/** `part` is a word of `sexes` or `sectors`, or the code of a state. */
export type PeoplePart = { by: PartedBy; part: string; people: number }

const isSex = (code: PartCode): boolean => sexes.some((s) => s === code)

/** The parts that fields of a form or columns of a table give, each under its own word. */
export const partsIn = (fields: Readonly<Partial<Record<PartCode, number | undefined>>>): PeoplePart[] =>
  partCodes.flatMap((part) => {
    const people = fields[part]
    return people === undefined ? [] : [{ by: isSex(part) ? ("sex" as const) : ("sector" as const), part, people }]
  })

export const partsBy = <P extends PeoplePart>(parts: readonly P[], by: PartedBy): P[] => parts.filter((p) => p.by === by)

const sum = (list: readonly { people: number }[]) => list.reduce((all, p) => all + p.people, 0)

/** By what the parts make more than their whole, and how much they make. */
export const tooMany = (parts: readonly PeoplePart[], whole: number | null): { by: PartedBy; made: number; over: number }[] =>
  whole === null
    ? []
    : partedBy.flatMap((by) => {
        const made = sum(partsBy(parts, by))
        return made > whole ? [{ by, made, over: made - whole }] : []
      })

/** One figure of a division. `printed`: a public document has it, so hiding it would hide nothing. */
export type Cell = Readonly<{ name: string; people: number; printed?: boolean }>
/** Which figures everybody may see. `rest` is what no part tells of; it is null where the whole is not known. */
export type Shown = Readonly<{ hidden: ReadonlySet<string>; rest: Readonly<{ people: number; hidden: boolean }> | null }>

const restName = ""

/** Hiding the same figures whoever bears them: what is hidden is told by the figures alone and never by their names. */
function groups(free: readonly Cell[], threshold: number): { small: Cell[]; others: Cell[][] } {
  const isSmall = (c: Cell) => c.people > 0 && c.people < threshold
  const rank = (people: number) => (people === 0 ? Number.POSITIVE_INFINITY : people)
  const others = [
    ...Map.groupBy(
      free.filter((c) => !isSmall(c)),
      (c) => c.people,
    ),
  ]
  return {
    small: free.filter(isSmall),
    others: others.sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)).map(([, cells]) => cells),
  }
}

/**
 * What of a division everybody may see, while its whole may be known. A figure above zero and below the threshold is hidden, and
 * with it as many others as it takes that nobody computes one, this rule in hand: those hidden are not all the same, and make
 * together the threshold and more than one for each figure. The smallest go first, those of nobody last. The rest counts as a figure.
 * A threshold of 2 would hide ones alone, and so tell them: it is 3 at least, or 0, which hides nothing.
 */
export function shownToPublic(parts: readonly Cell[], whole: number | null, threshold: number): Shown {
  const left = whole === null || parts.length === 0 ? null : Math.max(whole - sum(parts), 0)
  const cells = [...parts, ...(left === null ? [] : [{ name: restName, people: left }])]
  // Where all parts are printed, the rest tells nothing of anybody.
  const free = parts.every((c) => c.printed) ? [] : cells.filter((c) => !c.printed)
  const { small, others } = groups(free, threshold)
  const hidden = [...small]
  const enough = Math.max(threshold, free.length + 1)
  for (const next of others) {
    const alike = new Set(hidden.map((c) => c.people)).size < 2
    if (small.length === 0 || (!alike && sum(hidden) >= enough)) break
    hidden.push(...next)
  }
  const names = new Set(hidden.map((c) => c.name))
  return { hidden: names, rest: left === null ? null : { people: left, hidden: names.has(restName) } }
}
