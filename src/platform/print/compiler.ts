// The Typst compiler, in this thread. It stops the event loop while it works: pages and reports go through `press.ts`,
// which keeps one in a worker. The compiler package is used bare; the wrapper around it would only rename these calls.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { initSync, TypstCompilerBuilder } from "@myriaddreamin/typst-ts-web-compiler"
import { readFonts } from "./fonts.ts"
import type { TypstFiles } from "./typst.ts"

const locate = createRequire(import.meta.url).resolve

type Diagnostic = { severity: string; message: string; path: string; range: string }
type Outcome = { result?: Uint8Array; diagnostics?: Diagnostic[] }
const withDiagnostics = 3

/** `memory` is what the compiler holds, in bytes: it remembers what it printed (some 20 MB a report) and never forgets. */
export type Compiler = { compile: (files: TypstFiles) => Uint8Array; memory: () => number }

/**
 * Loads compiler and fonts, about 0.1 s. `compile` throws what the compiler said when a file does not compile; a trap
 * inside the compiler leaves it unusable, and every later call fails too.
 */
export async function openCompiler(): Promise<Compiler> {
  const wasm = initSync({ module: readFileSync(locate("@myriaddreamin/typst-ts-web-compiler/wasm")) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of readFonts()) await builder.add_raw_font(font)
  const compiler = await builder.build()
  function compile(files: TypstFiles): Uint8Array {
    compiler.reset_shadow()
    for (const [path, text] of Object.entries(files)) compiler.map_shadow(path, Buffer.from(text, "utf8"))
    const { result, diagnostics = [] } = compiler.compile("/main.typ", undefined, "pdf", withDiagnostics) as Outcome
    if (result) return result
    throw new Error(`the document does not compile: ${diagnostics.map((d) => `${d.path}:${d.range} ${d.message}`).join("; ")}`)
  }
  return { compile, memory: () => wasm.memory.buffer.byteLength }
}
