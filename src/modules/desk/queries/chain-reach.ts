// How far a chain reaches: which activities, programmes and provisions are tied to a thing, as parts of a statement.
import { type RawBuilder, sql } from "kysely"
import type { Root } from "../chain-root.ts"

type Sql = RawBuilder<unknown>

export const inFigures = ({ key, code }: Root, kind: string): Sql => sql`select substr(r, ${kind.length + 2}) as key
  from publications.figures f, unnest(f.refs) r
  where f.edition = ${key} and ${code ? sql`f.code = ${code}` : sql`true`} and starts_with(r, ${`${kind}:`})`

/** Keys of the activities on the chain of a thing. */
export function activitiesOf(root: Root): Sql {
  const { key } = root
  switch (root.kind) {
    case "activity":
      return sql`select ${key}::text as key`
    case "programme":
      return sql`select key from programmes.activities where programme = ${key}`
    case "project":
      return sql`select key from programmes.activities where project = ${key}`
    case "result":
      return sql`select activity as key from programmes.results where key = ${key} and activity is not null`
    case "unit":
      return sql`select activity as key from programmes.activity_units where unit = ${key}`
    case "clause":
      return sql`select activity as key from programmes.activity_mandates where clause = ${key}`
    case "instrument":
      return sql`select m.activity as key from mandates.clauses c join programmes.activity_mandates m on m.clause = c.key
        where c.instrument = ${key}`
    case "provision":
      return sql`select u.activity as key from institution.functions f join institution.orders o on o.key = f."order"
          join programmes.activity_units u on u.unit = f.unit join programmes.activities a on a.key = u.activity
        where f.key = ${key} and not f.catch_all and o.perhaps @> coalesce(a.held_from, a.held_to)
          and exists (select from institution.function_themes ft join programmes.activity_themes t on t.theme = ft.theme
            where ft.function = f.key and t.activity = a.key)`
    case "order":
      return sql`select u.activity as key from institution.unit_versions v join institution.orders o on o.key = v."order"
          join programmes.activity_units u on u.unit = v.unit join programmes.activities a on a.key = u.activity
        where o.key = ${key} and o.perhaps @> coalesce(a.held_from, a.held_to)`
    case "edition":
    case "figure":
      return inFigures(root, "activity")
  }
}

const none = sql`select null::text as key where false`

/** Keys of the programmes that are tied to a thing by themselves, and not only through their activities. */
export function programmesOf(root: Root): Sql {
  const { key } = root
  switch (root.kind) {
    case "programme":
      return sql`select ${key}::text as key`
    case "result":
      return sql`select programme as key from programmes.results where key = ${key} and programme is not null`
    case "unit":
      return sql`select key from programmes.programmes where unit = ${key}`
    case "clause":
      return sql`select programme as key from programmes.activity_clauses where clause = ${key} and programme is not null`
    case "instrument":
      return sql`select l.programme as key from mandates.clauses c join programmes.activity_clauses l on l.clause = c.key
        where c.instrument = ${key} and l.programme is not null`
    case "edition":
    case "figure":
      return inFigures(root, "programme")
    default:
      return none
  }
}

/** Keys of the projects that are tied to a thing by themselves: activities inherit no mandate of theirs, and none goes up to them. */
export function projectsOf(root: Root): Sql {
  const { key } = root
  switch (root.kind) {
    case "project":
      return sql`select ${key}::text as key`
    case "programme":
      return sql`select key from programmes.projects where programme = ${key}`
    case "unit":
      return sql`select project as key from programmes.project_units where unit = ${key}`
    case "clause":
      return sql`select project as key from programmes.project_clauses where clause = ${key}`
    case "instrument":
      return sql`select l.project as key from mandates.clauses c join programmes.project_clauses l on l.clause = c.key
        where c.instrument = ${key}`
    default:
      return none
  }
}

/** Provisions that are on the chain as institutions see it: of a unit or of the whole order that speaks for the day. */
export function provisionsOf({ kind, key }: Root, order: string | null): Sql {
  if (kind === "provision") return sql`select key, sort from institution.functions where key = ${key}`
  if (kind === "order") return sql`select key, sort from institution.functions where "order" = ${key}`
  if (kind === "unit") return sql`select key, sort from institution.functions where unit = ${key} and "order" = ${order}`
  return sql`select null::text as key, 0 as sort where false`
}
