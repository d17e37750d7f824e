// Activities chosen in a list.
import type { Read } from "#src/platform/db/index.ts"

export const listChosen = (tx: Read, keys: readonly string[]) =>
  tx
    .selectFrom("programmes.activities as a")
    .leftJoin("programmes.programmes as p", "p.key", "a.programme")
    .select(["a.key", "a.title", "a.status", "a.unit", "a.held", "a.version", "p.title as programmeTitle"])
    .where("a.key", "in", [...keys, ""])
    .orderBy("a.sortDay", "desc")
    .orderBy("a.key")
    .execute()
export type ChosenLine = Awaited<ReturnType<typeof listChosen>>[number]
