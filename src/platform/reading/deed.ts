// `hemisec … parse FILE [--json]`: what a file would propose, without a database and without a server.
import { readFile, stat } from "node:fs/promises"
import { largest } from "./read.ts"
import { isRefusal, type Refusal } from "./types.ts"

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

type Shown = { json: () => string; summary: () => string }

/** Prints what `parse` makes of a file; returns the exit code: 0, or 2 with one sentence on the error channel. */
export async function parseDeed(
  name: string,
  args: readonly string[],
  parse: (bytes: Uint8Array) => Promise<Shown | Refusal>,
): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith("--"))
  const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--json")
  const [path] = files
  if (unknown) return complain(`The option ${unknown} is not known; use: hemisec ${name} FILE [--json]`)
  if (path === undefined || files.length > 1) return complain(`Name one file: hemisec ${name} FILE [--json]`)
  const bytes = await bytesOf(path)
  if (isRefusal(bytes)) return complain(`${bytes.detail} [${bytes.refused}]`)
  const parsed = await parse(bytes)
  if (isRefusal(parsed)) return complain(`${parsed.detail} [${parsed.refused}]`)
  const out = args.includes("--json") ? parsed.json() : parsed.summary()
  await new Promise<void>((done) => process.stdout.write(out, () => done()))
  return 0
}
