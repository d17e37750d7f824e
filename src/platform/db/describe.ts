// Reads the migrated schema and writes the types of its tables: what compiles is what the database has. A test compares
// the result with tables.ts, and the data dictionary is printed from the same rows.
import type pg from "pg"

export type Column = {
  schema: string
  table: string
  column: string
  type: string
  domain: string | null
  nullable: boolean
  generated: "always" | "default" | "no"
  comment: string | null
}

const query = `
select n.nspname as schema, c.relname as "table", a.attname as "column",
  case when t.typtype = 'd' then bt.typname else t.typname end as type,
  case when t.typtype = 'd' then t.typname end as domain,
  not (a.attnotnull) as nullable,
  case when a.attidentity = 'a' or a.attgenerated <> '' then 'always' when a.atthasdef or a.attidentity = 'd' then 'default' else 'no' end as generated,
  col_description(c.oid, a.attnum) as comment
from pg_attribute a
join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v')
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_type bt on bt.oid = t.typbasetype
where a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'public', 'hemisec')
  and n.nspname not like 'pg\\_%'
order by 1, 2, a.attnum`

export const describe = async (client: pg.Pool | pg.Client): Promise<Column[]> => (await client.query<Column>(query)).rows

const scalar: Record<string, string> = {
  text: "string",
  varchar: "string",
  bpchar: "string",
  uuid: "string",
  date: "Day",
  int2: "number",
  int4: "number",
  int8: "number",
  float4: "number",
  float8: "number",
  numeric: "number",
  bool: "boolean",
  timestamptz: "Date",
  jsonb: "unknown",
  daterange: "string",
  tsvector: "string",
  xid8: "string",
  _text: "string[]",
  _uuid: "string[]",
  _int4: "number[]",
  _date: "Day[]",
}
const domains: Record<string, string> = { localised: "Localised", edtf: "Edtf" }

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase())
const pascal = (name: string) => camel(name).replace(/^./, (c) => c.toUpperCase())

function typeOf(c: Column): string {
  const base = (c.domain && domains[c.domain]) ?? scalar[c.type]
  if (!base) throw new Error(`no type for ${c.schema}.${c.table}.${c.column}: ${c.type}`)
  const whole = c.nullable ? `${base} | null` : base
  if (c.generated === "always") return `GeneratedAlways<${whole}>`
  return c.generated === "default" ? `Generated<${whole}>` : whole
}

/** The text of tables.ts for a schema. */
export function writeTypes(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (c) => `${c.schema}.${c.table}`)
  const head = [
    "// Written by `node scripts/tables.mjs` from the migrated schema: do not edit. A test finds it out of date.",
    'import type { Generated, GeneratedAlways } from "kysely"',
    'import type { Day } from "#src/values/day.ts"',
    'import type { Edtf } from "#src/values/edtf.ts"',
    'import type { Localised } from "#src/values/localised.ts"',
    "",
  ]
  const bodies = [...tables].map(([name, columnsOf]) => {
    const [schema = "", table = ""] = name.split(".")
    const fields = columnsOf.map((c) => `  ${camel(c.column)}: ${typeOf(c)}`)
    return `type ${pascal(schema)}${pascal(table)} = {\n${fields.join("\n")}\n}\n`
  })
  const entries = [...tables.keys()].map((name) => {
    const [schema = "", table = ""] = name.split(".")
    return `  "${camel(schema)}.${camel(table)}": ${pascal(schema)}${pascal(table)}`
  })
  return `${head.join("\n")}\n${bodies.join("\n")}\nexport type DB = {\n${entries.join("\n")}\n}\n`
}
