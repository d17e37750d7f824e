export { connect, type Db, type Read, type Write } from "./connection.ts"
export { type Embedded, startEmbedded } from "./embedded.ts"
export { migrate } from "./migrate.ts"
export type { DB } from "./tables.ts"
