/** A connection held on its own, for what streams: backup and restore. Requests are given a transaction instead. */
export type { PoolClient as Connection } from "pg"
export { connect, type Db, type Read, type Write } from "./connection.ts"
export { type Embedded, startEmbedded } from "./embedded.ts"
export { migrate } from "./migrate.ts"
export { keepCounted, remembered } from "./remembered.ts"
export type { DB } from "./tables.ts"
