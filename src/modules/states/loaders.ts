import {
  inLanguages,
  type Loader,
  type RecordColumn,
  type Row,
  sources,
  tableLoader,
  vague,
  words,
  wordsOrEmpty,
} from "#src/platform/record/index.ts"

/** Links have no key of their own in the file: theirs is made of the cells that tell them apart. */
const madeOf = (...cells: string[]): RecordColumn => ({
  columns: ["id"],
  into: (row: Row) => ({ id: cells.map((c) => row[c] ?? "").join(" ") }),
  back: () => ({}),
})

const span = [vague("from", "since"), vague("to", "until")]

const withParts = (loader: Loader, ...cells: string[]): Loader => ({
  ...loader,
  key: (row) => cells.map((c) => row[c] ?? "").join(" "),
})

export const loaders: readonly Loader[] = [
  tableLoader({
    file: "states/states.csv",
    kind: "state",
    table: "states.states",
    key: [["iso3", "code"]],
    columns: [
      words("key"),
      words("iso2"),
      words("iso3", "code"),
      words("numeric"),
      inLanguages("short"),
      inLanguages("formal"),
      inLanguages("sort"),
      words("subregion"),
      words("capital"),
      sources(),
    ],
  }),
  tableLoader({
    file: "states/former-names.csv",
    kind: null,
    table: "states.former_names",
    key: [
      ["state", "state"],
      ["valid", "valid"],
    ],
    columns: [words("state"), inLanguages("formal"), vague("valid"), wordsOrEmpty("document"), wordsOrEmpty("note")],
  }),
  tableLoader({
    file: "states/aliases.csv",
    kind: null,
    table: "states.aliases",
    key: [["alias", "alias"]],
    columns: [words("alias"), words("state"), words("confidence"), wordsOrEmpty("note"), sources()],
  }),
  tableLoader({
    file: "states/groups.csv",
    kind: "group",
    table: "states.groups",
    key: [["key", "key"]],
    columns: [words("key"), words("kind"), inLanguages("title"), wordsOrEmpty("acronym"), sources()],
  }),
  withParts(
    tableLoader({
      file: "states/group-members.csv",
      kind: null,
      table: "states.group_members",
      key: [["", "id"]],
      columns: [
        words("group"),
        words("state"),
        ...span,
        words("status"),
        wordsOrEmpty("document"),
        wordsOrEmpty("note"),
        madeOf("group", "state", "from", "status"),
      ],
    }),
    "group",
    "state",
    "from",
    "status",
  ),
  withParts(
    tableLoader({
      file: "states/participation.csv",
      kind: null,
      table: "states.participation",
      key: [["", "id"]],
      columns: [
        words("body"),
        words("state"),
        ...span,
        words("position"),
        wordsOrEmpty("document"),
        wordsOrEmpty("note"),
        madeOf("body", "state", "from", "position"),
      ],
    }),
    "body",
    "state",
    "from",
    "position",
  ),
  tableLoader({
    file: "states/neighbours.csv",
    kind: null,
    table: "states.neighbours",
    key: [["key", "key"]],
    columns: [words("key"), words("iso3"), words("kind"), inLanguages("title"), wordsOrEmpty("status_note"), sources()],
  }),
]
