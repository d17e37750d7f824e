// Every statement about amendments of approved projects.
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { AmendmentState } from "../projects/amending.ts"
import type { ProjectContent } from "../projects/types.ts"

/** `approved` is the package as it stood, `amended` as it is to be, both with texts in `language`. */
export type Amendment = {
  number: number
  state: AmendmentState
  reason: string
  language: Lang
  approved: ProjectContent
  amended: ProjectContent
  proposedBy: string
  proposedAs: Role
  proposedOn: Day
  words: string
  settledAs: Role | null
  settledOn: Day | null
}

const columns = [
  ...(["number", "state", "reason", "language", "approved", "amended", "proposedBy", "proposedAs", "proposedOn"] as const),
  ...(["words", "settledAs", "settledOn"] as const),
] as const

/** Oldest first. Nobody but the secretariat has any. */
export const listAmendments = async (tx: Read, project: string): Promise<Amendment[]> =>
  (await tx
    .selectFrom("programmes.projectAmendments")
    .select(columns)
    .where("project", "=", project)
    .orderBy("number")
    .execute()) as unknown as Amendment[]

export const getAmendment = async (tx: Read, project: string, number: number): Promise<Amendment> =>
  (await tx
    .selectFrom("programmes.projectAmendments")
    .select(columns)
    .where("project", "=", project)
    .where("number", "=", number)
    .executeTakeFirstOrThrow(notFound)) as unknown as Amendment

type Proposed = Omit<Amendment, "words" | "settledAs" | "settledOn"> & { project: string; digest: string }
export const insertAmendment = (tx: Write, { approved, amended, ...a }: Proposed) =>
  tx
    .insertInto("programmes.projectAmendments")
    .values({ ...a, approved: JSON.stringify(approved), amended: JSON.stringify(amended) })
    .execute()

/** An open one is settled once; no row comes back when somebody was faster. */
export const settleAmendment = (
  tx: Write,
  at: { project: string; number: number },
  settled: { state: AmendmentState; words: string; settledAs: Role; settledOn: Day },
) =>
  tx
    .updateTable("programmes.projectAmendments")
    .set(settled)
    .where("project", "=", at.project)
    .where("number", "=", at.number)
    .where("state", "=", "proposed")
    .returning("number")
    .executeTakeFirst()
