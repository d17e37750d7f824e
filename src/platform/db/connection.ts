// One pool a process, and the only file that speaks to the driver. A transaction opens with a single round trip: begin,
// the plain role, and who is acting, which the row-level policies read.
import { createHash } from "node:crypto"
import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type KyselyProps,
  PostgresDialect,
  type QueryResult,
} from "kysely"
import pg from "pg"
import type { DB } from "./tables.ts"

/** What a page may do to the database. Writing does not compile, and PostgreSQL refuses it too (25006). */
export type Read = Pick<Kysely<DB>, "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "case" | "getExecutor">
/** What a change may do. Serializable; its handler is run again when PostgreSQL finds a conflict. */
export type Write = Kysely<DB> & { readonly __write: true }

export type Db = Readonly<{
  read: <T>(opening: string, work: (tx: Read, opened: unknown) => Promise<T>) => Promise<T>
  write: <T>(opening: string, work: (tx: Write, opened: unknown) => Promise<T>) => Promise<T>
  /** As the owner, outside row-level security: migrations, sealing, backup, the record's loading. Not for requests. */
  owner: <T>(work: (tx: Write) => Promise<T>) => Promise<T>
  pool: pg.Pool
  close: () => Promise<void>
}>

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

const maxNamed = 500
const names = new Map<string, string>()

/** A statement asked for again and again is prepared once a connection; lists of varying length would fill the server. */
function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (names.size >= maxNamed) return undefined
  const name = `q${createHash("sha1").update(text).digest("hex").slice(0, 16)}`
  names.set(text, name)
  return name
}

function wrap(client: pg.PoolClient): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const name = statementName(query.sql)
      const result = await client.query({ text: query.sql, values: [...query.parameters], ...(name ? { name } : {}) })
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error("rows are streamed by COPY: see backup and export")
    },
  }
}

const dialect = (pool: pg.Pool) => new PostgresDialect({ pool })

function kyselyOver(pool: pg.Pool) {
  const config = { dialect: dialect(pool), plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] }
  const root = new Kysely<DB>(config)
  const executor = root.getExecutor()
  return {
    on(client: pg.PoolClient): Write {
      const connection = wrap(client)
      const bound = executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) })
      const props: KyselyProps = { config, driver: driverStub, executor: bound, dialect: config.dialect }
      return new Kysely<DB>(props) as Write
    },
  }
}

// Kysely asks for a driver even where every statement goes through a connection that we hold already.
const refuse = () => Promise.reject(new Error("only platform/db opens connections"))
const driverStub = {
  init: () => Promise.resolve(),
  acquireConnection: refuse,
  beginTransaction: refuse,
  commitTransaction: refuse,
  rollbackTransaction: refuse,
  releaseConnection: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
}

const again = new Set(["40001", "40P01"])
const maxRuns = 6

const openings = {
  read: "begin isolation level repeatable read read only; set local role hemisec_app; ",
  write: "begin isolation level serializable; set local role hemisec_app; ",
  owner: "begin isolation level read committed; select 1",
}

async function opened(client: pg.PoolClient, text: string): Promise<unknown> {
  const results = (await client.query(text)) as unknown as pg.QueryResult[] | pg.QueryResult
  const last = Array.isArray(results) ? results.at(-1) : results
  const row = last?.rows[0] as Record<string, unknown> | undefined
  return row ? Object.values(row)[0] : undefined
}

async function within<T>(pool: pg.Pool, text: string, work: (client: pg.PoolClient, opened: unknown) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const first = await opened(client, text)
    const value = await work(client, first)
    await client.query("commit")
    return value
  } catch (error) {
    await client.query("rollback").catch((lost: unknown) => {
      broken = lost instanceof Error ? lost : new Error(String(lost))
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const conflicts = (error: unknown) => error instanceof pg.DatabaseError && again.has(error.code ?? "")

/**
 * Opens the pool. Statements are not compiled (`jit`): that takes 200 ms where what they do takes ten. `opening` given to read and write is SQL from `opening.ts`, run in the round trip
 * that begins.
 */
export function connect(url: string, size = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max: size, options: "-c timezone=UTC -c statement_timeout=30000 -c jit=off" })
  pool.on("error", () => undefined)
  const kysely = kyselyOver(pool)
  return {
    pool,
    read: (opening, work) => within(pool, openings.read + opening, (client, first) => work(kysely.on(client), first)),
    async write(opening, work) {
      for (let run = 1; ; run++) {
        try {
          return await within(pool, openings.write + opening, (client, first) => work(kysely.on(client), first))
        } catch (error) {
          if (!conflicts(error) || run === maxRuns) throw error
        }
      }
    },
    owner: (work) => within(pool, openings.owner, (client) => work(kysely.on(client))),
    close: () => pool.end(),
  }
}
