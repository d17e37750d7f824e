// The files of an edition, made from its snapshot and nothing else; and the proof that they still can be.
import { readFileSync } from "node:fs"
import { findPackageJSON } from "node:module"
import { fingerprint, renderDocx, renderHtml, renderPdf } from "#src/platform/print/index.ts"
import { printable } from "./snapshot.ts"
import type { Form } from "./types.ts"

export type File = { form: Form; bytes: Uint8Array; sha256: string }

/** The three files, rendered afresh: about a second for a report of forty pages. */
export async function printFiles(snapshot: string): Promise<File[]> {
  const document = printable(snapshot)
  const html = Buffer.from(renderHtml(document), "utf8")
  const [pdf, docx] = await Promise.all([renderPdf(document), renderDocx(document)])
  return (
    [
      ["html", html],
      ["pdf", pdf],
      ["docx", docx],
    ] as const
  ).map(([form, bytes]) => ({ form, bytes, sha256: fingerprint(bytes) }))
}

let last: { fingerprint: string; files: Promise<File[]> } | null = null

/**
 * As `printFiles`, but a transaction that PostgreSQL runs again for a conflict does not print the same snapshot twice.
 * Only the latest is kept.
 */
export function printOnce(snapshot: string): Promise<File[]> {
  const print = fingerprint(snapshot)
  if (last?.fingerprint === print) return last.files
  const files = printFiles(snapshot)
  last = { fingerprint: print, files }
  files.catch(() => {
    last = null
  })
  return files
}

type Checked = { form: Form; issued: string | null; printed: string; equal: boolean }
export type Verdict = { equal: boolean; fingerprint: { issued: string; computed: string }; files: Checked[] }

/** Renders the snapshot afresh, never the stored files, and holds the hashes against those issued. */
export async function verifyEdition(
  issued: { snapshot: string; fingerprint: string },
  hashes: readonly { form: string; sha256: string }[],
): Promise<Verdict> {
  const computed = fingerprint(issued.snapshot)
  const files = (await printFiles(issued.snapshot)).map(({ form, sha256 }) => {
    const before = hashes.find((h) => h.form === form)?.sha256 ?? null
    return { form, issued: before, printed: sha256, equal: before === sha256 }
  })
  return {
    equal: computed === issued.fingerprint && files.every((f) => f.equal),
    fingerprint: { issued: issued.fingerprint, computed },
    files,
  }
}

function versionOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url)
  return file ? (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version : "unknown"
}

/** What made the files: told beside an edition, so that a difference years later has an explanation. */
export function software(): Record<string, string> {
  const names = ["@myriaddreamin/typst-ts-web-compiler", "@resvg/resvg-wasm", "docx"]
  return { node: process.versions.node, ...Object.fromEntries(names.map((name) => [name, versionOf(name)])) }
}
