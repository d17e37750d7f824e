// Assignments with their steps and answers. Row-level security leaves out what the acting person may not see.
import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Assignment, AssignmentStep, AssignmentText } from "../types.ts"

export const dueKind = "assignment.delivery"

const columns = [
  "a.key",
  "a.kind",
  "a.title",
  "a.request",
  "a.language",
  "a.requestDocument",
  "a.asker",
  "a.askedOn",
  "a.theme",
  "a.namedUnit",
  "a.visibility",
  "a.state",
  "a.round",
  "a.unit",
  "a.provision",
  "a.periodic",
  "a.periodDue",
  "a.deliveredOn",
  "a.deliveredTo",
  "a.deliveredDocument",
  "a.version",
  "d.dueOn",
] as const

const assignments = (tx: Read) =>
  tx
    .selectFrom("publications.assignments as a")
    .leftJoin("platform.deadlines as d", (j) => j.on(sql<boolean>`d.thing = 'assignment:' || a.key`).on("d.kind", "=", dueKind))
    .select(columns)

// Checked by the table's constraints; SQL knows these columns as text.
const asAssignments = (rows: unknown) => rows as Assignment[]

export const listAssignments = async (tx: Read): Promise<Assignment[]> =>
  asAssignments(await assignments(tx).orderBy("a.key").execute())

export const listAssignmentsByKey = async (tx: Read, keys: readonly string[]): Promise<Assignment[]> =>
  asAssignments(
    await assignments(tx)
      .where("a.key", "in", [...keys, ""])
      .orderBy("a.key")
      .execute(),
  )

export const getAssignment = async (tx: Read, key: string): Promise<Assignment> =>
  (await assignments(tx).where("a.key", "=", key).executeTakeFirstOrThrow(notFound)) as unknown as Assignment

/** Restricted ones that are open and whose unit no order names any more. */
export const listRestrictedOf = async (tx: Read, units: readonly string[]): Promise<Assignment[]> =>
  asAssignments(
    await assignments(tx)
      .where("a.visibility", "=", "restricted")
      .where("a.state", "in", ["assigned", "with_head", "with_secretary", "sent_on"])
      .where("a.unit", "in", [...units, ""])
      .orderBy("a.key")
      .execute(),
  )

export type Entered = Pick<
  Assignment,
  | "key"
  | "kind"
  | "title"
  | "request"
  | "language"
  | "requestDocument"
  | "asker"
  | "askedOn"
  | "theme"
  | "namedUnit"
  | "visibility"
>

export const insertAssignment = (tx: Write, { title, ...rest }: Entered) =>
  tx
    .insertInto("publications.assignments")
    .values({ ...rest, title: JSON.stringify(title) as unknown as Localised, state: "asked" })
    .execute()

type Made = Omit<Entered, "request" | "requestDocument" | "language" | "theme"> &
  Pick<Assignment, "state" | "unit" | "provision" | "periodic" | "periodDue">

/** The report of one period; false where it was made already, by whoever was faster or before a restart. */
export async function insertPeriod(tx: Write, { title, ...rest }: Made): Promise<boolean> {
  const made = await tx
    .insertInto("publications.assignments")
    .values({ ...rest, title: JSON.stringify(title) as unknown as Localised })
    .onConflict((c) => c.columns(["periodic", "periodDue"]).doNothing())
    .returning("key")
    .executeTakeFirst()
  return made !== undefined
}

export type Moved = Pick<
  Assignment,
  "state" | "round" | "unit" | "provision" | "deliveredOn" | "deliveredTo" | "deliveredDocument"
>

/** Moves an assignment on from the version seen; false where somebody was faster. */
export async function moveAssignment(tx: Write, key: string, seen: number, to: Moved): Promise<boolean> {
  const { state, round, unit, provision, deliveredOn, deliveredTo, deliveredDocument } = to
  const done = await tx
    .updateTable("publications.assignments")
    .set({ state, round, unit, provision, deliveredOn, deliveredTo, deliveredDocument, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const keepStep = (tx: Write, assignment: string, round: number, step: AssignmentStep) =>
  tx
    .insertInto("publications.assignmentSteps")
    .values({ assignment, round, ...step })
    .execute()

/** Every step, oldest first. */
export const listSteps = (tx: Read, assignment: string): Promise<AssignmentStep[]> =>
  tx
    .selectFrom("publications.assignmentSteps")
    .select(["event", "fromState", "toState", "unit", "provision", "dueOn", "digest", "reason", "by", "asRole", "onDay"])
    .where("assignment", "=", assignment)
    .orderBy("id")
    .execute() as Promise<unknown> as Promise<AssignmentStep[]>

/** The versions of the answer, the latest first. */
export const listTexts = (tx: Read, assignment: string): Promise<AssignmentText[]> =>
  tx
    .selectFrom("publications.assignmentTexts")
    .select(["version", "language", "text", "evidence", "writtenBy", "writtenAs", "writtenOn"])
    .where("assignment", "=", assignment)
    .orderBy("version", "desc")
    .execute() as Promise<unknown> as Promise<AssignmentText[]>

export const keepText = (tx: Write, assignment: string, { evidence, ...text }: AssignmentText) =>
  tx
    .insertInto("publications.assignmentTexts")
    .values({ assignment, ...text, evidence: [...evidence] })
    .execute()
