import { type Loader, tableLoader, words } from "#src/platform/record/index.ts"

export const loaders: readonly Loader[] = [
  tableLoader({
    file: "publications/aid-sectors.csv",
    kind: null,
    table: "publications.aid_sectors",
    key: [["theme", "theme"]],
    columns: [words("theme"), words("sector"), words("note")],
  }),
]
