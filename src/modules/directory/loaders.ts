import { inLanguages, type Loader, list, sources, tableLoader, words, wordsOrEmpty } from "#src/platform/record/index.ts"

export const loaders: readonly Loader[] = [
  tableLoader({
    file: "directory/organisations.csv",
    kind: "organisation",
    table: "directory.organisations",
    key: [["key", "key"]],
    columns: [
      words("key"),
      words("type"),
      words("state"),
      wordsOrEmpty("acronym"),
      inLanguages("title"),
      list("aliases"),
      sources(),
    ],
  }),
]
