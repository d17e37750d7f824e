import {
  inEnglish,
  inLanguages,
  type Loader,
  list,
  number,
  type RecordColumn,
  sources,
  tableLoader,
  vague,
  words,
  wordsOrEmpty,
} from "#src/platform/record/index.ts"
import { citationKeysOf } from "./citations.ts"
import type { ClauseKind } from "./types.ts"

/** Yes, no, or empty where the wording of the clause is not held. */
const yesNoOrUnsaid = (cell: string): RecordColumn => ({
  columns: [cell],
  into: (row) => ({ [cell]: row[cell] ? row[cell] === "yes" : null }),
  back: (s) => ({ [cell]: s[cell] === null ? "" : s[cell] === true ? "yes" : "no" }),
})

/** Not in the file: made of the cells that say how the clause is cited. */
const citations: RecordColumn = {
  columns: ["citations"],
  into: (row) => ({
    citations: citationKeysOf({
      kind: row.kind as ClauseKind,
      path: row.path ?? "",
      aliases: (row.aliases ?? "").split("|").filter(Boolean),
    }),
  }),
  back: () => ({}),
}

export const loaders: readonly Loader[] = [
  tableLoader({
    file: "mandates/instruments.csv",
    kind: "instrument",
    table: "mandates.instruments",
    key: [["key", "key"]],
    columns: [
      words("key"),
      words("type"),
      wordsOrEmpty("symbol"),
      inLanguages("title"),
      words("body"),
      vague("adopted"),
      vague("in_force"),
      wordsOrEmpty("place"),
      inEnglish("doubt", "doubt"),
      sources(),
    ],
  }),
  tableLoader({
    file: "mandates/clauses.csv",
    kind: "clause",
    table: "mandates.clauses",
    key: [["key", "key"]],
    columns: [
      words("key"),
      words("instrument"),
      words("parent"),
      wordsOrEmpty("path"),
      number("sort"),
      words("kind"),
      yesNoOrUnsaid("mandate"),
      words("mandate_kind"),
      list("addressee", "addressees"),
      list("aliases"),
      inLanguages("title"),
      inEnglish("summary_en", "summary"),
      list("themes"),
      sources(),
      citations,
    ],
  }),
  tableLoader({
    file: "mandates/clause-links.csv",
    kind: null,
    table: "mandates.clause_links",
    key: [
      ["from", "from_clause"],
      ["to", "to_clause"],
      ["kind", "kind"],
    ],
    columns: [words("from", "from_clause"), words("to", "to_clause"), words("kind"), words("basis"), sources()],
  }),
]
