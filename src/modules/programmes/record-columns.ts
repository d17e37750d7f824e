// Columns that several files of this module's record share.
import { type RecordColumn, sources, wordsOrEmpty } from "#src/platform/record/index.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"

/** The column of a ref's kind holds its id, which a foreign key holds; the columns of the other kinds are empty. */
export const idsOf = <K extends string>(thing: string, kinds: readonly K[]) =>
  Object.fromEntries(kinds.map((k) => [k, kindOf(thing as Ref) === k ? idOf(thing as Ref) : null])) as Record<K, string | null>

/** `activity:key` stays as it is written and fills the column of its kind beside it. */
export const refTo = (cell: string, ...kinds: readonly string[]): RecordColumn => ({
  columns: [cell, ...kinds],
  into: (row) => ({ [cell]: row[cell] ?? "", ...idsOf(row[cell] ?? "", kinds) }),
  back: (stored) => ({ [cell]: String(stored[cell]) }),
})

export const told = [wordsOrEmpty("as_written"), wordsOrEmpty("doubt"), sources()]
