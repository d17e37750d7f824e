// What hangs together with one thing, from the mandate to the report: all groups of a chain in one statement. Each group has
// a rule by which its things are found; the rules stand beside the groups on the page, in words.
import { type RawBuilder, sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { GroupName, Root } from "../chain-root.ts"
import { activitiesOf, inFigures, programmesOf, projectsOf, provisionsOf } from "./chain-reach.ts"

type Sql = RawBuilder<unknown>

/** `until`: what begins later is left out; null leaves nothing out. `order` speaks for the day of the page. */
export type Asked = { root: Root; until: Day | null; order: string | null }

/** `n`: how many activities (of an edition: figures) stand behind the tie. `said`: what a source or a person wrote. */
export type Tie = {
  grp: GroupName
  ref: Ref
  basis: Basis | null
  n: number | null
  said: string
  /** Of a result: its figure. `said` is then how the source means it. */
  value: number | null
  title: Localised | null
  total: number
}

const firmness = sql`array['confirmed', 'stated', 'section', 'reading']`
const firmest = (basis: Sql): Sql => sql`(${firmness})[min(array_position(${firmness}, ${basis}))]`
/** Mandates on the chain. Of one activity they are looked up by its key: the planner cannot know that a list has one line. */
function servedOf({ kind, key }: Root): Sql {
  const own = sql`select l.clause, l.basis, l.activity from programmes.activity_mandates l`
  const among =
    kind === "activity"
      ? sql`${own} where l.activity = ${key} and exists (select from acts)`
      : kind === "result"
        ? sql`${own} where l.activity = (select acts.key from acts)`
        : sql`${own} join acts on acts.key = l.activity`
  const directly = sql`${among} union all select l.clause, l.basis, null from programmes.activity_clauses l join direct on direct.key = l.programme`
  if (kind !== "project") return directly
  return sql`${directly} union all select l.clause, l.basis, null from programmes.project_clauses l where l.project = ${key}`
}

const adopted = (until: Day | null): Sql =>
  until ? sql`(i.adopted_from is null or i.adopted_from <= ${until}::date)` : sql`true`

type Row = Readonly<{ ref: Sql; from: Sql; basis?: Sql; n?: Sql; said?: Sql; value?: Sql; title?: Sql; sort?: Sql }>
const group = ({
  ref,
  from,
  basis,
  n,
  said,
  value,
  title,
  sort,
}: Row): Sql => sql`select ${ref} as ref, ${basis ?? sql`null::text`} as basis,
  ${n ?? sql`null::int`} as n, ${said ?? sql`''`} as said, ${value ?? sql`null`}::float8 as value, ${title ?? sql`null::jsonb`} as title, (${sort ?? sql`0`})::bigint as sort from ${from}`

function mandates({ root, until, order }: Asked): Partial<Record<GroupName, Sql>> {
  const bound = sql`array(select t.theme from institution.functions f join institution.function_themes t on t.function = f.key
    where f.key in (select key from provisions) and not f.catch_all)`
  const clauses = group({
    ref: sql`'clause:' || c.key`,
    basis: firmest(sql`s.basis`),
    n: sql`nullif(count(distinct s.activity), 0)::int`,
    sort: sql`-count(distinct s.activity)`,
    from: sql`served s join mandates.clauses c on c.key = s.clause join mandates.instruments i on i.key = c.instrument
      where ${adopted(until)} group by c.key`,
  })
  const instruments = group({
    ref: sql`'instrument:' || i.key`,
    n: sql`nullif(count(distinct s.activity), 0)::int`,
    sort: sql`-count(distinct s.activity)`,
    from: sql`served s join mandates.clauses c on c.key = s.clause join mandates.instruments i on i.key = c.instrument
      where ${adopted(until)} group by i.key`,
  })
  const own = (from: Sql) => group({ ref: sql`'instrument:' || c.instrument`, from })
  const byTheme = group({
    ref: sql`'clause:' || c.key`,
    from: sql`mandates.clauses c join mandates.instruments i on i.key = c.instrument
      where c.mandate and c.themes && ${bound} and ${adopted(until)} ${
        root.kind === "unit"
          ? sql`and (select d.verdict from mandates.unit_decisions d where d.clause = c.key and d.unit = ${root.key}
              and d."order" = ${order} order by d.version desc limit 1) is distinct from 'rejected'`
          : sql``
      }`,
  })
  switch (root.kind) {
    case "clause":
      return { instruments: own(sql`mandates.clauses c where c.key = ${root.key}`) }
    case "instrument":
      return {
        clauses: group({
          ref: sql`'clause:' || c.key`,
          sort: sql`c.sort`,
          from: sql`mandates.clauses c where c.instrument = ${root.key} and c.mandate`,
        }),
      }
    case "unit":
    case "provision":
    case "order":
      return { instruments, clauses, clausesByTheme: byTheme }
    default:
      return { instruments, clauses }
  }
}

function units({ root }: Asked): Partial<Record<GroupName, Sql>> {
  const reported = group({
    ref: sql`'unit:' || x.unit`,
    n: sql`nullif(count(distinct x.activity), 0)::int`,
    sort: sql`-count(distinct x.activity)`,
    from: sql`(select u.unit, u.activity from programmes.activity_units u join acts on acts.key = u.activity
      union all select p.unit, null from programmes.programmes p join direct on direct.key = p.key where p.unit is not null
      ${root.kind === "project" ? sql`union all select u.unit, null from programmes.project_units u where u.project = ${root.key}` : sql``}
      ${
        root.kind === "result"
          ? sql`union all select s.unit, null from programmes.results r join programmes.sections s on s.key = r.section where r.key = ${root.key}`
          : sql``
      }) x group by x.unit`,
  })
  const provisions = group({ ref: sql`'provision:' || p.key`, sort: sql`p.sort`, from: sql`provisions p` })
  if (root.kind === "unit") return { provisions }
  if (root.kind === "order")
    return {
      provisions,
      unitsNamed: group({
        ref: sql`'unit:' || v.unit`,
        sort: sql`v.sort`,
        from: sql`institution.unit_versions v where v."order" = ${root.key}`,
      }),
      unitsReported: reported,
    }
  if (root.kind === "provision")
    return {
      unitsNamed: group({ ref: sql`'unit:' || f.unit`, from: sql`institution.functions f where f.key = ${root.key}` }),
      orders: group({ ref: sql`'order:' || f."order"`, from: sql`institution.functions f where f.key = ${root.key}` }),
    }
  return { unitsReported: reported }
}

/** Projects between programme and activity: who may not see one learns of it neither by name nor in a number. */
function projects(): Sql {
  return group({
    ref: sql`'project:' || x.key`,
    n: sql`nullif(count(x.activity), 0)::int`,
    sort: sql`-count(x.activity)`,
    from: sql`(select a.project as key, a.key as activity from acts a join programmes.projects p on p.key = a.project
      union all select key, null from projects) x group by x.key`,
  })
}

/** Items of plans that these activities carry out, entered for the item or serving the clause that it is. */
function planItems(): Sql {
  return group({
    ref: sql`'plan_item:' || x.item`,
    basis: firmest(sql`x.basis`),
    n: sql`count(distinct x.activity)::int`,
    sort: sql`-count(distinct x.activity)`,
    from: sql`programmes.plan_entry_activities x where x.activity in (select key from acts) group by x.item`,
  })
}

function requests(): Partial<Record<GroupName, Sql>> {
  return {
    requesters: group({
      ref: sql`case when s.code is null then 'organisation:' else 'state:' end || q.requested_by`,
      n: sql`count(*)::int`,
      sort: sql`-count(*)`,
      from: sql`programmes.requests q join acts on acts.key = q.activity left join states.states s on s.code = q.requested_by
        where q.requested_by <> '' group by q.requested_by, s.code`,
    }),
    requests: group({
      ref: sql`'activity:' || q.activity`,
      said: sql`q.as_written`,
      from: sql`programmes.requests q join acts on acts.key = q.activity`,
    }),
  }
}

function work({ root }: Asked): Partial<Record<GroupName, Sql>> {
  const programmes = group({
    ref: sql`'programme:' || x.key`,
    n: sql`nullif(count(x.activity), 0)::int`,
    sort: sql`-count(x.activity)`,
    from: sql`(select programme as key, key as activity from acts where programme is not null
      union all select key, null from direct
      ${root.kind === "project" ? sql`union all select programme, null from projects where programme is not null` : sql``}) x group by x.key`,
  })
  const activities = group({ ref: sql`'activity:' || acts.key`, sort: sql`date '2999-12-31' - acts.sort_day`, from: sql`acts` })
  const own = root.kind === "activity" || root.kind === "project" || root.kind === "programme"
  return {
    ...requests(),
    ...(root.kind === "programme" ? {} : { programmes }),
    ...(root.kind === "project" ? {} : { projects: projects() }),
    ...(own ? { planItems: planItems() } : {}),
    ...(root.kind === "activity" ? {} : { activities }),
  }
}

function outcomes({ root, until }: Asked): Partial<Record<GroupName, Sql>> {
  const begun = until ? sql`(r.period_from is null or r.period_from <= ${until}::date)` : sql`true`
  const measured = sql`select r.key, r.value, r.qualifier, r.sources, r.activity from programmes.results r where ${begun} and
    ${
      root.kind === "result"
        ? sql`r.key = ${root.key}`
        : sql`(r.activity in (select key from acts) or r.programme in (select key from direct)${
            root.kind === "edition" || root.kind === "figure" ? sql` or r.key in (${inFigures(root, "result")})` : sql``
          })`
    }`
  const cited = sql`select s ->> 'document' as document, a.key from acts join programmes.activities a on a.key = acts.key,
      jsonb_array_elements(a.sources) s
    union all select s ->> 'document', x.activity from (${measured}) x, jsonb_array_elements(x.sources) s`
  return {
    ...(root.kind === "result"
      ? {}
      : {
          results: group({
            ref: sql`'result:' || r.key`,
            value: sql`r.value`,
            said: sql`r.qualifier`,
            from: sql`(${measured}) r`,
          }),
        }),
    documents: group({
      ref: sql`'document:' || c.document`,
      n: sql`nullif(count(distinct c.key), 0)::int`,
      sort: sql`-count(distinct c.key)`,
      from: sql`(${cited}) c group by c.document`,
    }),
    files: group({
      ref: sql`'file:' || t.id`,
      title: sql`t.title::jsonb`,
      said: sql`t.file_name`,
      from: sql`platform.attachments t where t.thing in (select 'activity:' || key from acts)`,
    }),
  }
}

function reports({ root, until }: Asked): Partial<Record<GroupName, Sql>> {
  const issued = until ? sql`e.issued_on <= ${until}::date` : sql`true`
  if (root.kind === "edition")
    return {
      figures: group({
        ref: sql`'figure:' || f.edition || '/' || f.code`,
        n: sql`cardinality(f.refs)`,
        sort: sql`f.position`,
        from: sql`publications.figures f where f.edition = ${root.key}`,
      }),
    }
  if (root.kind === "figure")
    return { editions: group({ ref: sql`'edition:' || e.key`, from: sql`publications.editions e where e.key = ${root.key}` }) }
  const things = sql`select 'activity:' || key from acts union all select 'programme:' || key from direct
    ${root.kind === "result" ? sql`union all select ${`result:${root.key}`}::text` : sql``}`
  const behind = sql`select f.edition, f.code, f.position, f.refs from publications.figures f
      join publications.editions e on e.key = f.edition
    where ${issued} and exists (select from unnest(f.refs) x where x in (${things}))`
  return {
    editions: group({
      ref: sql`'edition:' || b.edition`,
      n: sql`count(distinct b.code)::int`,
      from: sql`(${behind}) b group by b.edition`,
    }),
    figures: group({
      ref: sql`'figure:' || b.edition || '/' || b.code`,
      n: sql`cardinality(b.refs)`,
      sort: sql`cardinality(b.refs) * 10000 + b.position`,
      from: sql`(${behind}) b`,
    }),
  }
}

export type Opened = { group: GroupName; from: number }

/**
 * The first `most` things of each group with how many there are; or of one group that was opened, from some place on. What
 * the reader may not see is in no group and in no number, by the policies of the tables.
 */
export async function listTies(tx: Read, asked: Asked, most: number, opened?: Opened): Promise<Tie[]> {
  const { root, until } = asked
  const all = { ...mandates(asked), ...units(asked), ...work(asked), ...outcomes(asked), ...reports(asked) }
  const wanted = Object.entries(all).filter(([name]) => !opened || opened.group === name)
  if (wanted.length === 0) return []
  const parts = wanted.map(
    ([
      name,
      part,
    ]) => sql`(select ${name} as grp, g.ref, g.basis, g.n, g.said, g.value, g.title, count(*) over ()::int as total, g.sort
      from (${part}) g order by g.sort, g.ref limit ${most} offset ${opened?.from ?? 0})`,
  )
  const { rows } = await sql<Tie>`with acts as materialized (
      select a.key, a.programme, a.project, a.sort_day from programmes.activities a where a.key in (${activitiesOf(root)})
        ${until ? sql`and (a.held_from is null or a.held_from <= ${until}::date)` : sql``}),
    direct as materialized (select p.key from programmes.programmes p where p.key in (${programmesOf(root)})
        ${until ? sql`and (p.held_from is null or p.held_from <= ${until}::date)` : sql``}),
    projects as materialized (select p.key, p.programme from programmes.projects p where p.key in (${projectsOf(root)})
        ${until ? sql`and (p.held_from is null or p.held_from <= ${until}::date)` : sql``}),
    served as materialized (${servedOf(root)}),
    provisions as materialized (${provisionsOf(root, asked.order)}),
    ties as (${sql.join(parts, sql` union all `)})
    select grp, ref, basis, n, said, value, title, total from ties order by grp, sort, ref`.execute(tx)
  return rows
}

/** Themes by which the orders are asked who is responsible for a thing, and the first day on which its work can have been done. */
export async function readThemesOf(tx: Read, { kind, key }: Root): Promise<{ themes: string[]; begins: Day | null }> {
  const found: Partial<Record<Root["kind"], Sql>> = {
    activity: sql`select array(select theme from programmes.activity_themes where activity = a.key order by theme) as themes,
      coalesce(a.held_from, a.held_to) as begins from programmes.activities a where a.key = ${key}`,
    programme: sql`select array(select theme from programmes.activity_themes where programme = ${key} order by theme) as themes,
      null::date as begins`,
    project: sql`select array(select distinct unnest(c.themes) from programmes.project_clauses l join mandates.clauses c on c.key = l.clause
        where l.project = p.key order by 1) as themes, coalesce(p.held_from, p.held_to) as begins
      from programmes.projects p where p.key = ${key}`,
    result: sql`select array(select distinct t.theme from programmes.activity_themes t
        where t.activity = r.activity or t.programme = r.programme order by 1) as themes,
      (select coalesce(a.held_from, a.held_to) from programmes.activities a where a.key = r.activity) as begins
      from programmes.results r where r.key = ${key}`,
    clause: sql`select themes, null::date as begins from mandates.clauses where key = ${key}`,
    instrument: sql`select array(select distinct unnest(themes) from mandates.clauses where instrument = ${key} and mandate order by 1) as themes,
      null::date as begins`,
  }
  const asked = found[kind]
  if (!asked) return { themes: [], begins: null }
  const { rows } = await sql<{ themes: string[]; begins: Day | null }>`${asked}`.execute(tx)
  return rows[0] ?? { themes: [], begins: null }
}

/** What was decided last about the units of a clause under an order. */
export async function listVerdicts(tx: Read, clause: string, order: string): Promise<{ unit: string; verdict: string }[]> {
  const { rows } = await sql<{ unit: string; verdict: string }>`select distinct on (unit) unit, verdict
    from mandates.unit_decisions where clause = ${clause} and "order" = ${order} order by unit, version desc`.execute(tx)
  return rows
}

/** A printed figure as its edition keeps it; nothing where the edition prints no such figure. */
export async function findFigure(tx: Read, edition: string, code: string): Promise<{ value: number } | undefined> {
  return tx
    .selectFrom("publications.figures")
    .select("value")
    .where("edition", "=", edition)
    .where("code", "=", code)
    .executeTakeFirst()
}
