// The bundled record as the rules see it, for their tests: read from the files, without a database.
import { readFileSync } from "node:fs"
import { listCell, localisedCell, type Row, readTable, recordFolder, sourcesCell } from "#src/platform/record/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { named } from "#src/values/localised.ts"
import type { Capacity, Level, PairKind, ProvisionKind, ThemeLink, UnitVersion, ValidBasis } from "./types.ts"

const rows = (file: string): Row[] => readTable(readFileSync(`${recordFolder}/${file}.csv`)).rows.map((r) => r.cells)
const cell = (row: Row, name: string) => row[name] ?? ""

export const orders = rows("institution/orders").map((r) => ({
  key: cell(r, "key"),
  valid: cell(r, "valid") as Edtf,
  validBasis: cell(r, "valid_basis") as ValidBasis,
}))

export const versions: UnitVersion[] = rows("institution/unit-versions").map((r) => ({
  key: cell(r, "key"),
  unit: cell(r, "unit"),
  order: r.order || null,
  name: localisedCell(r, "name") ?? named({}),
  acronym: cell(r, "acronym"),
  level: cell(r, "level") as Level,
  parent: r.parent || null,
  number: cell(r, "number"),
  namedIn: cell(r, "named_in"),
  sort: Number(r.sort),
  valid: cell(r, "valid") as Edtf,
  basis: cell(r, "basis") as UnitVersion["basis"],
  sources: sourcesCell(r.source),
}))

const links = Map.groupBy(rows("institution/function-themes"), (l) => l.function)

export const provisions = rows("institution/functions").map((r) => ({
  key: cell(r, "key"),
  order: cell(r, "order"),
  unit: cell(r, "unit"),
  path: cell(r, "path"),
  number: cell(r, "number"),
  sort: Number(r.sort),
  kind: cell(r, "kind") as ProvisionKind,
  capacity: (r.capacity || null) as Capacity | null,
  limits: listCell(r.limits),
  catchAll: r.catch_all === "yes",
  themes: (links.get(r.key ?? "") ?? []).map((l) => ({ theme: cell(l, "theme"), basis: l.basis as ThemeLink["basis"] })),
}))

export const pairings = rows("institution/pairings").map((r) => ({
  key: cell(r, "key"),
  from: cell(r, "from"),
  to: cell(r, "to"),
  kind: cell(r, "kind") as PairKind,
}))

export const thesaurus = rows("themes/themes").map((r) => ({ key: cell(r, "key"), parent: r.parent || null }))
