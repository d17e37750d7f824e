// Entries that documents tell of. The answers to a register's own questions are one cell: `laptops:30|servers:2`.
import {
  inLanguages,
  type Loader,
  listCell,
  listToCell,
  type RecordColumn,
  sources,
  tableLoader,
  vague,
  words,
  wordsOrEmpty,
} from "#src/platform/record/index.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import { findRegister } from "./definitions/index.ts"

const registerColumn: RecordColumn = {
  columns: ["register", "definition"],
  into: (row) => {
    const register = findRegister(row.register ?? "")
    if (!register) throw new Error(`no register is called ${row.register}`)
    return { register: register.key, definition: register.version }
  },
  back: (stored) => ({ register: String(stored.register) }),
}

const kinds = ["activity", "programme", "result"] as const
const thingColumn: RecordColumn = {
  columns: ["thing", ...kinds],
  into: (row) => {
    const thing = (row.thing ?? "") as Ref
    return { thing, ...Object.fromEntries(kinds.map((k) => [k, kindOf(thing) === k ? idOf(thing) : null])) }
  },
  back: (stored) => ({ thing: String(stored.thing) }),
}

const fieldsColumn: RecordColumn = {
  columns: ["fields"],
  into: (row) => ({
    fields: Object.fromEntries(
      listCell(row.fields ?? "").map((part) => {
        const [key = "", ...rest] = part.split(":")
        const value = rest.join(":")
        return [key, /^\d+(\.\d+)?$/.test(value) && !isDated(row.register ?? "", key) ? Number(value) : value]
      }),
    ),
  }),
  back: (stored) => ({
    fields: listToCell(
      Object.entries((stored.fields ?? {}) as Readonly<Record<string, unknown>>)
        .map(([key, value]) => `${key}:${String(value)}`)
        .sort(),
    ),
  }),
}

/** A year alone is a date where a date is asked. */
const isDated = (register: string, key: string): boolean => {
  const as = findRegister(register)?.fields.find((f) => f.key === key)?.as
  return as === "date" || as === "day" || as === "code"
}

export const loaders: readonly Loader[] = [
  tableLoader({
    file: "registers/entries.csv",
    kind: "register_entry",
    table: "registers.entries",
    key: [["key", "key"]],
    columns: [
      words("key"),
      registerColumn,
      thingColumn,
      words("status"),
      inLanguages("name"),
      words("unit"),
      words("state"),
      wordsOrEmpty("place_text"),
      words("organisation"),
      vague("held"),
      fieldsColumn,
      words("visibility"),
      wordsOrEmpty("as_written"),
      wordsOrEmpty("doubt"),
      sources(),
    ],
  }),
]
