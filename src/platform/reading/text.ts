// Bytes of a plain text to lines. Lines end with CR LF, LF, CR, NEL or the two Unicode separators, and are counted as
// an editor counts them; a form feed turns the page inside the count.
import type { Line, Oddity, Reading, Refusal } from "./types.ts"

const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/

type Decoded = { text: string; encoding: string; oddities: Oddity[] }

function decode(bytes: Uint8Array): Decoded | Refusal {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le", oddities: [] }
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be", oddities: [] }
  if (bytes.includes(0)) return { refused: "binary", detail: "The file holds binary data, not text." }
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      encoding: a === 0xef && b === 0xbb && c === 0xbf ? "utf-8 with byte order mark" : "utf-8",
      oddities: [],
    }
  } catch {
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      encoding: "windows-1252",
      oddities: [{ kind: "encoding", line: 1, says: { code: "not_utf8" } }],
    }
  }
}

const isControl = (code: number) => code < 9 || (code > 13 && code < 32 && code !== 27) || code === 127

/** The non-empty lines of a text, each with its place in the count of all lines. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gap = false
  let page = 1
  text.split(lineEnd).forEach((raw, i) => {
    const turns = raw.includes("\f")
    if (turns) page += raw.split("\f").length - 1
    if (raw.trim() === "") {
      gap = true
      return
    }
    lines.push({ place: i + 1, text: raw, gap: gap || turns, page, outline: 0, note: false })
    gap = false
  })
  return lines
}

/** Reads a plain text, or says why it is none. */
export function readText(bytes: Uint8Array): Reading | Refusal {
  const decoded = decode(bytes)
  if ("refused" in decoded) return decoded
  const sample = decoded.text.slice(0, 100_000)
  let odd = 0
  for (let i = 0; i < sample.length; i += 1) if (isControl(sample.charCodeAt(i))) odd += 1
  if (odd > sample.length * 0.02) return { refused: "binary", detail: "The file holds binary data, not text." }
  const lines = linesOf(decoded.text)
  if (!lines.length) return { refused: "empty", detail: "The file has no text." }
  return { kind: "text", encoding: decoded.encoding, wrapped: null, lines, oddities: decoded.oddities }
}
