// Every statement that changes projects.
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { ProjectContent, ProjectStatus } from "../projects/types.ts"

/** Texts of a project in the languages they have. */
export type ProjectTexts = Readonly<{ title: Localised } & Record<"purpose" | "expected" | "perspective", Localised | null>>

const stored = (text: Localised | null) => (text && JSON.stringify(text)) as unknown as Localised | null

function rowOf(c: ProjectContent, t: ProjectTexts) {
  const bounds = c.held ? boundsOf(c.held) : { from: null, to: null }
  return {
    programme: c.programme,
    repeats: c.repeats,
    title: stored(t.title) as Localised,
    held: c.held,
    heldFrom: bounds.from,
    heldTo: bounds.to,
    unit: c.units[0] ?? "",
    purpose: stored(t.purpose),
    expected: stored(t.expected),
    perspective: stored(t.perspective),
    budget: c.budget,
    currency: c.currency,
  }
}

export const insertProject = (
  tx: Write,
  c: ProjectContent,
  { texts, ...r }: { key: string; recordedBy: string; recordedAt: Date; texts: ProjectTexts },
) =>
  tx
    .insertInto("programmes.projects")
    .values({ ...r, ...rowOf(c, texts) })
    .execute()

/** The next version. No row comes back when somebody was faster: the caller shows both sides. */
export const amendProject = (tx: Write, key: string, seen: number, c: ProjectContent, texts: ProjectTexts) =>
  tx
    .updateTable("programmes.projects")
    .set({ ...rowOf(c, texts), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

type Moved = {
  status: ProjectStatus
  submittedBy: string | null
  visibility: "public" | "secretariat"
  lessons: Localised | null
}
export const moveProject = (tx: Write, key: string, seen: number, { lessons, ...rest }: Moved) =>
  tx
    .updateTable("programmes.projects")
    .set({ ...rest, lessons: stored(lessons), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

/** A change beside the row itself, as of its conditions, makes a version too. */
export const raiseProject = (tx: Write, key: string, seen: number) =>
  tx
    .updateTable("programmes.projects")
    .set({ version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst()

const lists = ["projectUnits", "projectStates", "projectClauses", "markers"] as const

/** Units, states and mandates anew; the day of a confirmation stays with its link. */
export async function replaceProjectLists(tx: Write, key: string, visibility: string, c: ProjectContent, on: Day) {
  const own = { project: key, visibility }
  const before = await tx
    .selectFrom("programmes.projectClauses")
    .select(["clause", "basis", "confirmedOn"])
    .where("project", "=", key)
    .execute()
  for (const table of lists) await tx.deleteFrom(`programmes.${table}`).where("project", "=", key).execute()
  await tx
    .insertInto("programmes.projectUnits")
    .values(c.units.map((unit, position) => ({ ...own, position, unit, role: position === 0 ? "lead" : "further" })))
    .execute()
  const states = c.states.map((state) => ({ ...own, state }))
  if (states.length > 0) await tx.insertInto("programmes.projectStates").values(states).execute()
  const clauses = c.clauses.map((l) => {
    const old = before.find((b) => b.clause === l.clause && b.basis === l.basis)
    return { ...own, ...l, confirmedOn: l.basis === "confirmed" ? (old?.confirmedOn ?? on) : null }
  })
  if (clauses.length > 0) await tx.insertInto("programmes.projectClauses").values(clauses).execute()
  const markers = c.markers.map((m) => ({ ...own, thing: `project:${key}`, ...m, basis: "confirmed", confirmedOn: on }))
  if (markers.length > 0) await tx.insertInto("programmes.markers").values(markers).execute()
}

type Kept = Readonly<{
  project: string
  event: string
  fromStatus: ProjectStatus
  toStatus: ProjectStatus
  reason: string
  byAccount: string
  asRole: Role
  onDay: Day
  digest: string
}>
export const keepStep = (tx: Write, s: Kept) =>
  sql`insert into programmes.project_steps (project, number, event, from_status, to_status, reason, by_account, as_role, on_day, digest)
    select ${s.project}, coalesce(max(number), 0) + 1, ${s.event}, ${s.fromStatus}, ${s.toStatus}, ${s.reason}, ${s.byAccount}::uuid,
      ${s.asRole}, ${s.onDay}::date, ${s.digest}
    from programmes.project_steps where project = ${s.project}`.execute(tx)

export const insertCondition = (
  tx: Write,
  c: { project: string; number: number; text: string; beforeStart: boolean; deadline: number | null },
) => tx.insertInto("programmes.projectConditions").values(c).execute()

export const settleCondition = (
  tx: Write,
  at: { project: string; number: number },
  settled: { state: "met" | "waived"; words: string; settledAs: Role; settledOn: Day },
) =>
  tx
    .updateTable("programmes.projectConditions")
    .set(settled)
    .where("project", "=", at.project)
    .where("number", "=", at.number)
    .where("state", "=", "open")
    .returning("number")
    .executeTakeFirst()
