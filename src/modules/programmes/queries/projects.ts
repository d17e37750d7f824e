// Projects, as lists and one by one. Row-level security lets through what the acting person may see.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Condition, ProjectStatus } from "../projects/types.ts"
import { listMarkersOf } from "./markers.ts"
import { listAmendments } from "./project-amendments.ts"

export type ProjectsAsked = Readonly<{ status?: string; unit?: string; programme?: string; state?: string; clause?: string }>

export type ProjectLine = {
  key: string
  title: Localised
  status: ProjectStatus
  held: Edtf | null
  units: string[]
  programme: string | null
  programmeTitle: Localised | null
  budget: number | null
  currency: string | null
  visibility: string
  activities: number
  /** Conditions that are open; null for readers outside the secretariat, who see no condition. */
  open: number
}

function narrowed(n: ProjectsAsked): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (n.status) all.push(sql`p.status = ${n.status}`)
  if (n.programme) all.push(sql`p.programme = ${n.programme}`)
  if (n.unit) all.push(sql`exists (select from programmes.project_units u where u.project = p.key and u.unit = ${n.unit})`)
  if (n.state) all.push(sql`exists (select from programmes.project_states s where s.project = p.key and s.state = ${n.state})`)
  if (n.clause)
    all.push(sql`exists (select from programmes.project_clauses c where c.project = p.key and c.clause = ${n.clause})`)
  return sql.join(all, sql` and `)
}

/** Latest first; one that several units carry out is one line. */
export async function listProjects(tx: Read, n: ProjectsAsked = {}): Promise<ProjectLine[]> {
  const { rows } = await sql<ProjectLine>`select p.key, p.title, p.status, p.held, p.programme, g.title as programme_title,
      p.budget::float8 as budget, p.currency, p.visibility,
      array(select u.unit from programmes.project_units u where u.project = p.key order by u.position) as units,
      (select count(*)::int from programmes.activities a where a.project = p.key) as activities,
      (select count(*)::int from programmes.project_conditions c where c.project = p.key and c.state = 'open') as open
    from programmes.projects p left join programmes.programmes g on g.key = p.programme
    where ${narrowed(n)} order by p.sort_day desc, p.key`.execute(tx)
  return rows
}

/** Names and standing of projects, by key, and of all that may be seen where no key is given. */
export const listProjectNames = (tx: Read, keys?: readonly string[]) =>
  tx
    .selectFrom("programmes.projects")
    .select(["key", "title", "status", "programme", "held", "visibility"])
    .$if(keys !== undefined, (q) => q.where("key", "in", [...(keys ?? []), ""]))
    .orderBy("sortDay", "desc")
    .orderBy("key")
    .execute()

export type FoundProject = {
  key: string
  title: Localised
  purpose: Localised | null
  expected: Localised | null
  heldFrom: Day | null
  states: string[]
  units: string[]
}

/** Public ones, whoever asks: the index is filled by the owner, whom no policy stops. */
export async function listFindableProjects(tx: Read, keys: readonly string[] | null): Promise<FoundProject[]> {
  const { rows } = await sql<FoundProject>`select p.key, p.title, p.purpose, p.expected, p.held_from,
      array(select s.state from programmes.project_states s where s.project = p.key order by 1) as states,
      array(select u.unit from programmes.project_units u where u.project = p.key order by u.position) as units
    from programmes.projects p
    where p.visibility = 'public' and ${keys ? sql`p.key = any(${[...keys]})` : sql`true`} order by p.key`.execute(tx)
  return rows
}

const columns = [
  ...(["key", "programme", "repeats", "status", "title", "held", "heldFrom", "heldTo", "unit", "purpose", "expected"] as const),
  ...(["perspective", "budget", "currency", "lessons", "visibility", "version", "submittedBy", "recordedBy"] as const),
] as const

/** The row itself; what the acting person may not see answers as if it did not exist. */
export const getProject = (tx: Read, key: string) =>
  tx.selectFrom("programmes.projects").select(columns).where("key", "=", key).executeTakeFirstOrThrow(notFound)
export type ProjectRow = Awaited<ReturnType<typeof getProject>>

/** Where another project stands, if it is there. */
const findProjectStatus = async (tx: Read, key: string): Promise<ProjectStatus | null> =>
  ((await tx.selectFrom("programmes.projects").select("status").where("key", "=", key).executeTakeFirst())?.status ??
    null) as ProjectStatus | null

const listUnitsOf = (tx: Read, key: string) =>
  tx.selectFrom("programmes.projectUnits").select(["unit", "role"]).where("project", "=", key).orderBy("position").execute()

const listStatesOf = (tx: Read, key: string) =>
  tx
    .selectFrom("programmes.projectStates as x")
    .innerJoin("states.states as s", "s.code", "x.state")
    .select(["x.state", "s.short", "s.key"])
    .where("x.project", "=", key)
    .orderBy("s.key")
    .execute()

const listClausesOf = async (tx: Read, key: string) =>
  (await tx
    .selectFrom("programmes.projectClauses")
    .select(["clause", "basis", "confirmedOn"])
    .where("project", "=", key)
    .orderBy("clause")
    .execute()) as { clause: string; basis: Basis; confirmedOn: Day | null }[]

/** In the order of the decision. */
async function listConditions(tx: Read, key: string): Promise<Condition[]> {
  const { rows } = await sql<Condition>`select c.number, c.text, c.before_start, c.state, c.words, c.settled_as, c.settled_on,
      c.deadline, d.due_on
    from programmes.project_conditions c left join platform.deadlines d on d.id = c.deadline
    where c.project = ${key} order by c.number`.execute(tx)
  return rows
}

export type StepTaken = {
  number: number
  event: string
  fromStatus: ProjectStatus
  toStatus: ProjectStatus
  reason: string
  asRole: Role
  onDay: Day
}

/** What was done with a project, oldest first. */
const listSteps = async (tx: Read, key: string): Promise<StepTaken[]> =>
  (await tx
    .selectFrom("programmes.projectSteps")
    .select(["number", "event", "fromStatus", "toStatus", "reason", "asRole", "onDay"])
    .where("project", "=", key)
    .orderBy("number")
    .execute()) as StepTaken[]

/** Everything a page, a form or a decision needs of one project. */
export async function readProject(tx: Read, key: string) {
  const project = await getProject(tx, key)
  return {
    project,
    units: await listUnitsOf(tx, key),
    states: await listStatesOf(tx, key),
    clauses: await listClausesOf(tx, key),
    markers: await listMarkersOf(tx, `project:${key}`),
    conditions: await listConditions(tx, key),
    steps: await listSteps(tx, key),
    amendments: await listAmendments(tx, key),
    repeated: project.repeats ? await findProjectStatus(tx, project.repeats) : null,
  }
}
export type WholeProject = Awaited<ReturnType<typeof readProject>>

/** Projects that repeat one. */
export const listRepeating = (tx: Read, key: string) =>
  tx.selectFrom("programmes.projects").select("key").where("repeats", "=", key).orderBy("key").execute()
