// `hemisec order parse FILE [--json]`: what an order's file would propose, without a database and without a server.
import { readFile, stat } from "node:fs/promises"
import { parseOrder } from "./parse.ts"
import { largest, readOrderFile } from "./read.ts"
import { jsonOf, summaryOf } from "./report.ts"
import { isRefusal, type ParsedOrder, type Refusal } from "./types.ts"

/** Reads a file's bytes as an order: a proposal, or a refusal with its reason. */
export async function parseOrderFile(bytes: Uint8Array): Promise<ParsedOrder | Refusal> {
  const reading = await readOrderFile(bytes)
  return isRefusal(reading) ? reading : parseOrder(reading)
}

async function bytesOf(path: string): Promise<Uint8Array | Refusal> {
  try {
    const about = await stat(path)
    if (!about.isFile()) return { refused: "not_found", detail: `${path} is not a file.` }
    if (about.size > largest)
      return { refused: "too_large", detail: `The file has ${Math.round(about.size / 1048576)} MB; at most 50 MB are read.` }
    return await readFile(path)
  } catch {
    return { refused: "not_found", detail: `There is no file ${path} that can be read.` }
  }
}

const complain = (sentence: string): 2 => {
  process.stderr.write(`${sentence}\n`)
  return 2
}

/** Prints a proposal; returns the exit code: 0, or 2 with one sentence on the error channel. */
export async function orderParse(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith("--"))
  const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--json")
  const [path] = files
  if (unknown) return complain(`The option ${unknown} is not known; use: hemisec order parse FILE [--json]`)
  if (path === undefined || files.length > 1) return complain("Name one file: hemisec order parse FILE [--json]")
  const bytes = await bytesOf(path)
  if (isRefusal(bytes)) return complain(`${bytes.detail} [${bytes.refused}]`)
  const parsed = await parseOrderFile(bytes)
  if (isRefusal(parsed)) return complain(`${parsed.detail} [${parsed.refused}]`)
  const out = args.includes("--json") ? jsonOf(parsed.proposal) : summaryOf(parsed.proposal)
  await new Promise<void>((done) => process.stdout.write(out, () => done()))
  return 0
}
