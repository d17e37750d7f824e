// A workbook is a zip. Before anything reads it we look at every entry ourselves and stop inflating past a budget: a file
// of 17 KB can hold 300 MB. Called in the child process that reads workbooks.
import { inflateRawSync } from "node:zlib"

export const limits = {
  bytes: 10_000_000,
  inflated: 60_000_000,
  entries: 1000,
  cells: 400_000,
  rows: 10_000,
  seconds: 20,
} as const
export type Refusal = "too_large" | "not_a_workbook" | "macros" | "too_many_cells" | "too_slow" | "encrypted"

const endMark = 0x06054b50
const entryMark = 0x02014b50

/** Names of the entries, each inflated once within the budget; or why the file is refused. */
export function checkZip(bytes: Uint8Array): { entries: string[] } | { refused: Refusal } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return { refused: "not_a_workbook" }
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) return { refused: "too_large" }
  let at = view.getUint32(end + 16, true)
  let left: number = limits.inflated
  const entries: string[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return { refused: "not_a_workbook" }
    const [method, packed, nameLength] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
    ]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const size = inflatedSize(bytes, view, view.getUint32(at + 42, true), packed, method, left)
    if (size === null) return { refused: "too_large" }
    left -= size
    entries.push(name)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (entries.some((e) => /vbaProject|\.bin$/i.test(e) && !/printerSettings/i.test(e))) return { refused: "macros" }
  return entries.some((e) => e.startsWith("xl/")) ? { entries } : { refused: "not_a_workbook" }
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endMark) return at
  return null
}

/** The size an entry really inflates to; null where it would pass what is left of the budget. */
function inflatedSize(
  bytes: Uint8Array,
  view: DataView,
  local: number,
  packed: number,
  method: number,
  left: number,
): number | null {
  if (local + 30 > view.byteLength) return null
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (method === 0) return packed <= left ? packed : null
  try {
    return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(left, 1) }).byteLength
  } catch {
    return null
  }
}
