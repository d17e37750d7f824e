// Brings in the text of a source document, or changes who may read it.
import { createHash } from "node:crypto"
import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, type Upload } from "#src/platform/http/index.ts"
import { fileRefusals } from "#src/platform/reading/refusal-words.ts"
import { readText } from "#src/platform/reading/text.ts"
import { isRefusal } from "#src/platform/reading/types.ts"
import type { Lang } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { getDocument } from "../queries.ts"
import { textWords } from "./messages.ts"
import { changeText, findText, insertText, listQuoted } from "./queries.ts"
import { agreementOf, countedLines, isSameText, type Quoted } from "./rules.ts"

export const largestText = 5_000_000

const faulty = (message: FieldFault["message"], values?: FieldFault["values"]) =>
  invalid([values ? { pointer: "/file", message, values } : { pointer: "/file", message }])

/** The lines of a file, if it is the text whose lines the record counts and quotes. */
function linesOfFile(bytes: Uint8Array, counted: number, quotes: readonly Quoted[]): { sha256: string; lines: string[] } {
  if (bytes.length === 0) throw faulty(fileRefusals.empty)
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1")
  if (head.startsWith("%PDF") || head.startsWith("PK")) throw faulty(textWords.onlyText)
  const read = readText(bytes)
  if (isRefusal(read)) throw faulty(fileRefusals[read.refused])
  const lines = countedLines(new TextDecoder(read.encoding?.split(" ")[0] ?? "utf-8").decode(bytes))
  if (lines.length !== counted) throw faulty(textWords.otherCount, { counted, found: lines.length })
  const told = agreementOf(lines, quotes)
  if (!isSameText(told)) throw faulty(textWords.otherLines, { ...told, elsewhere: told.elsewhere.slice(0, 8).join(", ") })
  return { sha256: createHash("sha256").update(bytes).digest("hex"), lines }
}

type Wanted = { visibility: "staff" | "public"; language: Lang; files: readonly Upload[]; seen: number }

/** The file may be left out where a text is held already: then only its readers and its language change. */
export async function bringInText(
  tx: Write,
  document: string,
  { visibility, language, files, seen }: Wanted,
): Promise<Told<{ document: string }>> {
  const { lines: counted } = await getDocument(tx, document)
  const held = await findText(tx, document)
  if ((held?.version ?? 0) !== seen)
    throw new ChangedMeanwhile({
      visibility: held?.visibility ?? "",
      language: held?.language ?? "",
      version: held?.version ?? 0,
    })
  const [file] = files
  if (!file && !held) throw faulty(fileRefusals.not_found)
  const text = file ? linesOfFile(file.bytes, counted, await listQuoted(tx, document)) : null
  const to = { visibility, language, ...(text ?? {}) }
  if (!held && text) await insertText(tx, { document, visibility, language, ...text })
  else if (held && !(await changeText(tx, document, seen, to))) throw new ChangedMeanwhile({ version: held.version })
  const detail = { sha256: text?.sha256 ?? held?.sha256 ?? "", visibility, language, version: seen + 1 }
  return {
    value: { document },
    facts: [{ kind: text ? "document.text_brought_in" : "document.text_readers", about: ref("document", document), detail }],
  }
}
