// What people may hang on a thing. A file is hostile until its bytes say otherwise: only kinds that we can tell are kept,
// whole, unlocked, and unpacking to what they declare. Nothing is looked for inside that a reader's own program would run
// in a PDF; files are saved and never shown in place.
import type { Message, MessageValues } from "#src/platform/i18n/index.ts"
import { acceptRefusals } from "./accept-messages.ts"
import { type FileKind, hasMacros, sniff } from "./sniff.ts"
import { isZipRefusal, officeLimits, openZip } from "./zip.ts"
import { zipRefusals } from "./zip-messages.ts"

export type KeptKind = Exclude<FileKind, "unknown">
export type FileRefusal = Readonly<{ refused: true; message: Message; values?: MessageValues }>

const refuse = (message: Message): FileRefusal => ({ refused: true, message })
const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const begins = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)

/** An archive: refused by its directory, for macros, as no Office file, or where a part is not what was declared. */
function packedRefusal(bytes: Uint8Array): FileRefusal | null {
  const archive = openZip(bytes, officeLimits)
  if (isZipRefusal(archive)) return { refused: true, message: archive.message, values: archive.values }
  if (hasMacros(archive.names)) return refuse(acceptRefusals.macros)
  if (sniff(bytes) === "unknown") return refuse(acceptRefusals.archive)
  return archive.names.every((name) => archive.read(name) !== null) ? null : refuse(acceptRefusals.damaged)
}

/** The old format of Office is also the wrapper of an encrypted new one. */
const oldOfficeRefusal = (bytes: Uint8Array): FileRefusal =>
  latin(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? refuse(zipRefusals.locked)
    : refuse(acceptRefusals.oldOffice)

const ends = { pdf: "startxref", png: "IEND", jpeg: "\u00ff\u00d9" } as const

function cutOff(bytes: Uint8Array, kind: KeptKind): boolean {
  if (kind === "webp") return latin(bytes).readUInt32LE(4) + 8 > bytes.length
  return kind in ends && latin(bytes).lastIndexOf(ends[kind as keyof typeof ends], undefined, "latin1") < 0
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))

/** The kind of a file that may be kept, or why it is refused, in words that say how to mend it. */
export function acceptFile(bytes: Uint8Array): KeptKind | FileRefusal {
  if (isBlank(bytes)) return refuse(acceptRefusals.empty)
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOfficeRefusal(bytes)
  if (begins(bytes, 0x50, 0x4b)) {
    const refused = packedRefusal(bytes)
    if (refused) return refused
  }
  const kind = sniff(bytes)
  if (kind === "unknown") return refuse(acceptRefusals.otherKind)
  if (kind === "pdf" && /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(latin(bytes).toString("latin1")))
    return refuse(acceptRefusals.lockedPdf)
  const head = latin(bytes.subarray(0, 1024)).toString("latin1")
  if (kind === "text" && /^[\s\u00ef\u00bb\u00bf]*<(!doctype|html|svg|\?xml|script)/i.test(head))
    return refuse(acceptRefusals.webPage)
  if (kind === "text" && head.startsWith("{\\rtf")) return refuse(acceptRefusals.richText)
  return cutOff(bytes, kind) ? refuse(acceptRefusals.damaged) : kind
}
