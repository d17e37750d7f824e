// The bundled record of states, for tests that want the real names.
import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"
import { namesFrom } from "./names.ts"
import { type Row, readAlias, readState } from "./record.ts"

export const rows = (file: string): Row[] =>
  parse(readFileSync(new URL(`../../../record/states/${file}.csv`, import.meta.url), "utf8"), { columns: true })

const formerNames = rows("former-names")
export const states = rows("states").map((row) => readState(row, formerNames))
export const names = namesFrom(states, rows("aliases").map(readAlias))
