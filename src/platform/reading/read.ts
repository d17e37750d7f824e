// Which kind of file is this? Told by its content, never by its name.
import { isZipRefusal, officeLimits, openZip, type ZipRefusal } from "#src/platform/files/zip.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { readDocx } from "./docx.ts"
import { readPdf } from "./pdf.ts"
import { readText } from "./text.ts"
import type { Reading, Refusal } from "./types.ts"

/** The largest file that is read at all, in bytes. */
export const largest = 50 * 1024 * 1024

const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 1024))
const holds = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, "utf16le"))

const codes = { damaged: "damaged", badPath: "damaged", twice: "damaged", locked: "locked" } as const
const ours = ({ refused, message, values }: ZipRefusal): Refusal => ({
  refused: refused in codes ? codes[refused as keyof typeof codes] : "archive_too_full",
  detail: sayIn("en").t(message, values),
})

function readPacked(bytes: Uint8Array): Reading | Refusal {
  const archive = openZip(bytes, officeLimits)
  if (isZipRefusal(archive)) return ours(archive)
  if (!archive.names.includes("word/document.xml"))
    return { refused: "not_a_document", detail: "The file is an archive, but not a Word document (DOCX)." }
  return readDocx(archive)
}

function refusedByContent(bytes: Uint8Array, head: string): Refusal | null {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return holds(bytes, "EncryptedPackage")
      ? { refused: "locked", detail: "The document is protected by a password." }
      : { refused: "old_word", detail: "The file is in the old Word format; save it as DOCX and try again." }
  if (head.startsWith("{\\rtf"))
    return { refused: "rich_text", detail: "The file is rich text (RTF); save it as DOCX or plain text and try again." }
  if (/^\s*(?:<!doctype html|<html)/i.test(head))
    return { refused: "web_page", detail: "The file is a web page; save its text and try again." }
  return null
}

/** The lines of a document: text, DOCX or PDF. A file that is none of them, or too large, is refused in words. */
export async function readDocument(bytes: Uint8Array): Promise<Reading | Refusal> {
  if (bytes.length === 0) return { refused: "empty", detail: "The file is empty." }
  if (bytes.length > largest)
    return { refused: "too_large", detail: `The file has ${Math.round(bytes.length / 1048576)} MB; at most 50 MB are read.` }
  const head = latin(bytes)
  if (/^[\s\u00ef\u00bb\u00bf]*%PDF-\d/.test(head)) return readPdf(bytes)
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6)) return readPacked(bytes)
  return refusedByContent(bytes, head) ?? readText(bytes)
}
