// The worker's side of `pdf.ts`: one compiler, kept warm, one document at a time. A compiler that has
// trapped says so: what is left of it could print anything, and the other side takes a new worker.
import { parentPort } from "node:worker_threads"
import { openCompiler } from "./compiler.ts"
import type { TypstFiles } from "./typst.ts"

export type Order = { files: TypstFiles }
export type Answer = { ready: true } | { pdf: Uint8Array; memory: number } | { fault: string; broken: boolean }

const { compile, memory } = await openCompiler()
const answer = (value: Answer) => parentPort?.postMessage(value)

parentPort?.on("message", ({ files }: Order) => {
  try {
    const pdf = compile(files)
    answer({ pdf, memory: memory() })
  } catch (error) {
    const broken = error instanceof WebAssembly.RuntimeError
    answer({ fault: error instanceof Error ? error.message : String(error), broken })
  }
})
answer({ ready: true })
