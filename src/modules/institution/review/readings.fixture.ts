// Sample orders as readings, for tests.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { isRefusal } from "#src/platform/reading/types.ts"
import { parseOrderFile } from "../import/deed.ts"
import type { Reading } from "./types.ts"

const folder = join(import.meta.dirname, "../../../../record/samples/orders")
export const sampleBytes = (name: string): Uint8Array => readFileSync(join(folder, name))
export const sampleNames = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt") && !name.endsWith(".tree.txt"))
  .sort()

export async function readingOf(bytes: Uint8Array): Promise<Reading> {
  const parsed = await parseOrderFile(bytes)
  if (isRefusal(parsed)) throw new Error(parsed.detail)
  return { proposal: parsed.proposal, lines: parsed.lines().map((l) => ({ line: String(l.line), text: l.text })) }
}
export const readingOfText = (text: string): Promise<Reading> => readingOf(new TextEncoder().encode(text))
