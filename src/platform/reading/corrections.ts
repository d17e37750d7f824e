// Corrections of what was read are laid over it one after the other: what was read never changes, and a correction that was
// wrong is undone by another.

export type Refused<Why extends string> = { refused: Why }
export const refuse = <Why extends string>(refused: Why): Refused<Why> => ({ refused })
export const isRefused = <Tree extends object, Why extends string>(value: Tree | Refused<Why>): value is Refused<Why> =>
  "refused" in value

/** A correction; `n` is what an undoing undoes. */
export type Correction = { do: string; n?: number }
export type Made<Edit extends Correction> = { n: number; edit: Edit; at: Date }

/** Corrections that others have undone. */
export const undone = (made: readonly Made<Correction>[]): Set<number> =>
  new Set(made.flatMap(({ edit }) => (edit.do === "undo" && edit.n !== undefined ? [edit.n] : [])))

/** Whether a correction is there to be undone: it is no undoing itself, and nobody has undone it. */
export const canUndo = (made: readonly Made<Correction>[], n: number): boolean =>
  made.some((m) => m.n === n && m.edit.do !== "undo") && !undone(made).has(n)

/**
 * The tree after all corrections. One that no longer fits, because what it changed was undone, does nothing and is named in
 * `idle`, so that no one believes it still holds.
 */
export function correctedTree<Tree extends object, Edit extends Correction, Why extends string>(
  asRead: Tree,
  made: readonly Made<Edit>[],
  correct: (tree: Tree, edit: Edit) => Tree | Refused<Why>,
): { tree: Tree; idle: { n: number; why: Why }[] } {
  const gone = undone(made)
  const idle: { n: number; why: Why }[] = []
  let tree = asRead
  for (const { n, edit } of made) {
    if (gone.has(n)) continue
    const next = correct(tree, edit)
    if (isRefused(next)) idle.push({ n, why: next.refused })
    else tree = next
  }
  return { tree, idle }
}
