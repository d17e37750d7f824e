// From how many people on a part of a figure is everybody's.
import type { Read, Write } from "#src/platform/db/index.ts"

export const readThreshold = async (tx: Read): Promise<number> =>
  (await tx.selectFrom("programmes.disclosure").select("threshold").executeTakeFirstOrThrow()).threshold

/** What the setting says, where it says something else than stands. */
export const keepThreshold = async (tx: Write, threshold: number): Promise<void> => {
  await tx.updateTable("programmes.disclosure").set({ threshold }).where("threshold", "<>", threshold).execute()
}
