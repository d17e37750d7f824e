// What a request carries, read with a limit and told apart by its media type.
import type { Raw } from "./form.ts"
import { collect, nest } from "./form.ts"
import { Problem, problems } from "./problem.ts"
import type { Upload } from "./route.ts"

const formLimit = 1_000_000

export type Body = { raw: Raw; value: unknown; files: Upload[]; json: boolean }

/** The bytes of a request, refused when there are more than these. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => new Problem(problems.tooLarge, { most: Math.floor(most / 1_000_000) })
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge()
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request.body ?? []) {
    size += piece.length
    if (size > most) throw tooLarge()
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new Problem(problems.unreadable)
  }
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Falls through to the same answer: what was sent is not an object.
  }
  throw new Problem(problems.unreadable)
}

async function multipart(bytes: Uint8Array, type: string): Promise<{ raw: Raw; files: Upload[] }> {
  const form = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } })
    .formData()
    .catch(() => {
      throw new Problem(problems.unreadable)
    })
  const files: Upload[] = []
  const fields: [string, string][] = []
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") fields.push([name, value])
    else if (value.name !== "" || value.size > 0)
      files.push({ name, fileName: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { raw: collect(fields), files }
}

/** Reads a form, a form with files where the change takes files, or JSON. */
export async function readBody(request: Request, filesLimit = 0): Promise<Body> {
  const said = request.headers.get("content-type") ?? ""
  const type = said.split(";")[0]?.trim().toLowerCase()
  if (type === "multipart/form-data") {
    const { raw, files } = await multipart(await readBytes(request, filesLimit + formLimit), said)
    const over = files.some((f) => f.bytes.length > filesLimit)
    if (over) throw new Problem(problems.tooLarge, { most: Math.floor(filesLimit / 1_000_000) })
    return { raw, value: nest(raw), files, json: false }
  }
  const bytes = await readBytes(request, formLimit)
  if (type === "application/json") {
    const value = parseJson(decode(bytes))
    return { raw: {}, value, files: [], json: true }
  }
  if (bytes.length > 0 && type !== "application/x-www-form-urlencoded") throw new Problem(problems.unreadable)
  const raw = collect(new URLSearchParams(decode(bytes)))
  return { raw, value: nest(raw), files: [], json: false }
}
