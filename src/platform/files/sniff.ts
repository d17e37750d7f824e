// What a file is, told by its content. Names and the sender's media type are claims; this is what we found.
import { isZipRefusal, officeLimits, openZip } from "./zip.ts"

/** What we can tell apart. `unknown` is everything else, old Word and macros among it. */
export const fileKinds = ["pdf", "docx", "xlsx", "csv", "text", "png", "jpeg", "webp", "unknown"] as const
export type FileKind = (typeof fileKinds)[number]

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  text: "text/plain; charset=utf-8",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
  unknown: "application/octet-stream",
}

const begins = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte)
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
const jpegSignature = [0xff, 0xd8, 0xff]

/** Programs inside an Office file: those of Visual Basic, and the older ones that stand in sheets. */
export const hasMacros = (names: readonly string[]): boolean =>
  names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))

/** An Office file by its parts. One that carries macros, or that no reader should unpack, is none. */
function packed(bytes: Uint8Array): FileKind {
  const archive = openZip(bytes, officeLimits)
  if (isZipRefusal(archive) || !archive.names.includes("[Content_Types].xml")) return "unknown"
  if (hasMacros(archive.names)) return "unknown"
  const isWord = archive.names.includes("word/document.xml")
  const isExcel = archive.names.includes("xl/workbook.xml")
  if (isWord === isExcel) return "unknown"
  return isWord ? "docx" : "xlsx"
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/

/** Lines with the same number of cells, at least two, are a table; other readable words are text. */
function written(bytes: Uint8Array): FileKind {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return "unknown"
  }
  if (text.trim() === "" || control.test(text)) return "unknown"
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 2)
  const cells = (line: string, separator: string) => line.replace(/"[^"]*("|$)/g, "").split(separator).length
  const isTable = [",", ";", "\t"].some(
    (s) => cells(lines[0] ?? "", s) > 1 && cells(lines[0] ?? "", s) === cells(lines.at(-1) ?? "", s),
  )
  return isTable && !/^\s*[<{[]/.test(text) ? "csv" : "text"
}

/** The kind of a file by its bytes alone. */
export function sniff(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1")
  if (/^%PDF-[12]\.\d/.test(head)) return "pdf"
  if (/^RIFF.{4}WEBPVP8[ LX]/s.test(head)) return "webp"
  if (begins(bytes, jpegSignature)) return "jpeg"
  if (begins(bytes, pngSignature)) return "png"
  if (begins(bytes, [0x50, 0x4b])) return packed(bytes)
  return written(bytes)
}
