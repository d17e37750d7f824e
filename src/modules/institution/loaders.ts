import {
  inEnglish,
  inLanguages,
  type Loader,
  list,
  number,
  onDay,
  type RecordColumn,
  sources,
  tableLoader,
  vague,
  words,
  wordsOrEmpty,
} from "#src/platform/record/index.ts"
import { type Edtf, isEdtf } from "#src/values/edtf.ts"
import { vacateEnded } from "./queries/responsibilities.ts"
import { spansOf, toDaterange } from "./rules/validity.ts"
import { type ValidBasis, validBases } from "./types.ts"

const basisOf = (text: string | undefined): ValidBasis => validBases.find((b) => b === text) ?? "stated"

/** `valid` with its bounds, and the days it holds surely and perhaps, by the one rule that the pages also follow. */
const validity: RecordColumn = {
  columns: [...vague("valid").columns, "surely", "perhaps"],
  into: (row) => {
    const cell = row.valid ?? ""
    const valid: Edtf | null = isEdtf(cell) ? cell : null
    const { surely, perhaps } = spansOf({ valid, validBasis: basisOf(row.valid_basis) })
    return { ...vague("valid").into(row), surely: toDaterange(surely), perhaps: toDaterange(perhaps) }
  },
  back: vague("valid").back,
}

/** `yes`, or empty where it is not so. */
const tickedWhere = (cell: string): RecordColumn => ({
  columns: [cell],
  into: (row) => ({ [cell]: row[cell] === "yes" }),
  back: (stored) => ({ [cell]: stored[cell] === true ? "yes" : "" }),
})

const orders = tableLoader({
  file: "institution/orders.csv",
  kind: "order",
  table: "institution.orders",
  key: [["key", "key"]],
  columns: [
    words("key"),
    words("series"),
    words("number"),
    words("revision"),
    words("annex"),
    inLanguages("subject"),
    onDay("signed_on"),
    onDay("effective_on"),
    validity,
    words("valid_basis"),
    inEnglish("valid_reason", "valid_reason"),
    words("replaces"),
    words("language"),
    sources(),
  ],
})

const units = tableLoader({
  file: "institution/units.csv",
  kind: "unit",
  table: "institution.units",
  key: [["key", "key"]],
  columns: [words("key"), inEnglish("note", "note"), sources()],
})

const unitVersions = tableLoader({
  file: "institution/unit-versions.csv",
  kind: null,
  table: "institution.unit_versions",
  key: [["key", "key"]],
  columns: [
    words("key"),
    words("unit"),
    words("order"),
    inLanguages("name"),
    wordsOrEmpty("acronym"),
    words("level"),
    words("parent"),
    wordsOrEmpty("number"),
    wordsOrEmpty("named_in"),
    number("sort"),
    validity,
    words("basis"),
    sources(),
  ],
})

/** A newer record can hold an order that no longer names a unit. */
const unitVersionsAndOwners: Loader = {
  ...unitVersions,
  load: async (tx, rows) => {
    await unitVersions.load(tx, rows)
    await vacateEnded(tx)
  },
}

const provisions = tableLoader({
  file: "institution/functions.csv",
  kind: "provision",
  table: "institution.functions",
  key: [["key", "key"]],
  columns: [
    words("key"),
    words("order"),
    words("unit"),
    words("path"),
    wordsOrEmpty("number"),
    number("sort"),
    words("kind"),
    words("capacity"),
    list("limits"),
    tickedWhere("catch_all"),
    inEnglish("summary_en", "summary"),
    sources(),
  ],
})

const provisionThemes = tableLoader({
  file: "institution/function-themes.csv",
  kind: null,
  table: "institution.function_themes",
  key: [
    ["function", "function"],
    ["theme", "theme"],
  ],
  columns: [words("function"), words("theme"), words("basis")],
})

const posts = tableLoader({
  file: "institution/posts.csv",
  kind: null,
  table: "institution.posts",
  key: [["key", "key"]],
  columns: [words("key"), words("order"), words("unit"), inLanguages("title"), list("reports_to"), list("through"), sources()],
})

const unitChanges = tableLoader({
  file: "institution/unit-changes.csv",
  kind: null,
  table: "institution.unit_changes",
  key: [["key", "key"]],
  columns: [
    words("key"),
    words("order"),
    words("event"),
    list("from_units"),
    list("to_units"),
    words("basis"),
    inEnglish("note_en", "note"),
    sources(),
  ],
})

const pairings = tableLoader({
  file: "institution/pairings.csv",
  kind: "pairing",
  table: "institution.pairings",
  key: [["key", "key"]],
  columns: [
    words("key"),
    words("from", "from_function"),
    words("to", "to_function"),
    words("kind"),
    words("basis"),
    inEnglish("note_en", "note"),
  ],
})

export const loaders: readonly Loader[] = [
  orders,
  units,
  unitVersionsAndOwners,
  provisions,
  provisionThemes,
  posts,
  unitChanges,
  pairings,
]
