// Lines of a review that are left out, as they were sent, with a column that says why: to be mended and sent again.
import type { Read } from "#src/platform/db/index.ts"
import type { Ctx, FileReply } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { csvFile, type Row } from "#src/platform/record/index.ts"
import { review as words } from "../messages/import-review.ts"
import { listRest, type RestLine } from "../queries/import-lines.ts"
import { getImportHead } from "../queries/imports.ts"
import { workbookOf } from "./leaving.ts"
import { wrongColumn } from "./read-row.ts"

/** Why a line is left out, in words: each fault with its column. */
function whyLeftOut({ does, columns, faults }: RestLine, say: Say): string {
  if (faults.length > 0)
    return faults.map((f) => [f.column, say.t(f.message, f.values)].filter(Boolean).join(say.colon)).join(" ")
  return does === "conflict" ? say.t(words.inConflict, { columns: columns.join(", ") }) : say.t(words.leftOut)
}

async function restOf(tx: Read, id: string, say: Say): Promise<{ columns: string[]; rows: Row[] }> {
  await getImportHead(tx, id)
  const { header, lines } = await listRest(tx, id)
  const columns = [wrongColumn, ...header.filter((h) => h !== wrongColumn && h !== "")]
  return { columns, rows: lines.map((l) => ({ ...l.cells, [wrongColumn]: whyLeftOut(l, say) })) }
}

const restName = "activities-left-out"
type Asked = Pick<Ctx<Read, Record<never, never>, Record<never, never>>, "tx" | "say" | "today"> & { params: { import: string } }

export const restFaces = {
  csv: async ({ tx, params, say }: Asked): Promise<FileReply> => {
    const { columns, rows } = await restOf(tx, params.import, say)
    return csvFile(restName, columns, rows)
  },
  xlsx: async ({ tx, params, say, today }: Asked): Promise<FileReply> => {
    const { columns, rows } = await restOf(tx, params.import, say)
    return workbookOf(tx, { say, today }, restName, columns, rows)
  },
}
