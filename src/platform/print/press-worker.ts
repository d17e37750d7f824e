// The worker's side of `press.ts`: one warm compiler and the builder of Word files, one document at a time. A compiler that
// has trapped says so: what is left of it could print anything, and the other side takes a new worker.
import { parentPort } from "node:worker_threads"
import type { Document } from "./blocks.ts"
import { openCompiler } from "./compiler.ts"
import type { TypstFiles } from "./typst.ts"

export type Order = { pdf: TypstFiles } | { word: Document }
export type Answer = { ready: true } | { bytes: Uint8Array; memory: number } | { fault: string; broken: boolean }

const { compile, memory } = await openCompiler()
const answer = (value: Answer) => parentPort?.postMessage(value)

async function print(order: Order): Promise<Uint8Array> {
  if ("pdf" in order) return compile(order.pdf)
  // Loaded when first asked for: most workers never print one.
  const { wordFile } = await import("./docx.ts")
  return await wordFile(order.word)
}

parentPort?.on("message", (order: Order) => {
  print(order).then(
    (bytes) => answer({ bytes, memory: memory() }),
    (error: unknown) =>
      answer({
        fault: error instanceof Error ? error.message : String(error),
        broken: error instanceof WebAssembly.RuntimeError,
      }),
  )
})
answer({ ready: true })
