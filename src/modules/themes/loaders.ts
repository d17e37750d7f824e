import {
  inEnglish,
  inLanguages,
  type Loader,
  listCell,
  listToCell,
  number,
  type RecordColumn,
  sources,
  tableLoader,
  vague,
  words,
  wordsOrEmpty,
} from "#src/platform/record/index.ts"
import { langs } from "#src/values/lang.ts"
import type { Alternatives } from "./types.ts"

/** `alt_en … alt_pt`, each a list, as one column. */
const alternatives: RecordColumn = {
  columns: ["alternatives"],
  into: (row) => ({
    alternatives: Object.fromEntries(langs.flatMap((l) => (row[`alt_${l}`] ? [[l, listCell(row[`alt_${l}`])]] : []))),
  }),
  back: (stored) => {
    const said = stored.alternatives as Alternatives
    return Object.fromEntries(langs.map((l) => [`alt_${l}`, listToCell(said[l] ?? [])]))
  },
}

export const loaders: readonly Loader[] = [
  tableLoader({
    file: "themes/documents.csv",
    kind: "document",
    table: "themes.documents",
    key: [["key", "key"]],
    columns: [
      words("key"),
      words("kind"),
      inLanguages("title"),
      vague("date"),
      words("date_basis"),
      number("lines"),
      words("file"),
      wordsOrEmpty("note"),
    ],
  }),
  tableLoader({
    file: "themes/themes.csv",
    kind: "theme",
    table: "themes.themes",
    key: [["key", "key"]],
    columns: [
      words("key"),
      words("parent"),
      words("kind"),
      inLanguages("title"),
      alternatives,
      vague("valid"),
      words("code"),
      sources(),
    ],
  }),
  tableLoader({
    file: "themes/doubts.csv",
    kind: "doubt",
    table: "themes.doubts",
    key: [["key", "key"]],
    columns: [
      words("key"),
      words("thing"),
      words("kind"),
      wordsOrEmpty("as_written"),
      inEnglish("reading_en", "reading"),
      inEnglish("note_en", "note"),
      sources(),
    ],
  }),
]
