// Answers that were made public. The request behind them stays with the secretariat.
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { AssignmentKind } from "../types.ts"

export type Answer = {
  assignment: string
  kind: AssignmentKind
  title: Localised
  language: Lang | null
  text: string
  unit: string
  deliveredOn: Day
  publicOn: Day
}

const answers = (tx: Read) =>
  tx
    .selectFrom("publications.answers")
    .select(["assignment", "kind", "title", "language", "text", "unit", "deliveredOn", "publicOn"])

/** Those asked for, or all, the latest delivery first. */
export const listAnswers = async (tx: Read, keys: readonly string[] | null = null): Promise<Answer[]> =>
  (await answers(tx)
    .$if(keys !== null, (q) => q.where("assignment", "in", [...(keys ?? []), ""]))
    .orderBy("deliveredOn", "desc")
    .orderBy("assignment")
    .execute()) as unknown as Answer[]

export const getAnswer = async (tx: Read, key: string): Promise<Answer> =>
  (await answers(tx).where("assignment", "=", key).executeTakeFirstOrThrow(notFound)) as unknown as Answer

export const makePublic = (tx: Write, { title, ...rest }: Answer) =>
  tx
    .insertInto("publications.answers")
    .values({ ...rest, title: JSON.stringify(title) as unknown as Localised })
    .execute()

export const takeBack = (tx: Write, key: string) => tx.deleteFrom("publications.answers").where("assignment", "=", key).execute()
