// The worker's side of `pdf.ts`: one compiler, kept warm, one document at a time. When the compiler traps, the answer is
// sent and the thread ends, because what is left of it could print anything.
import { parentPort } from "node:worker_threads"
import { openCompiler } from "./compiler.ts"
import type { TypstFiles } from "./typst.ts"

export type Order = { files: TypstFiles }
export type Answer = { ready: true } | { pdf: Uint8Array } | { fault: string }

const compile = await openCompiler()
const answer = (value: Answer) => parentPort?.postMessage(value)

parentPort?.on("message", ({ files }: Order) => {
  try {
    answer({ pdf: compile(files) })
  } catch (error) {
    answer({ fault: error instanceof Error ? error.message : String(error) })
    if (error instanceof WebAssembly.RuntimeError) process.exit(1)
  }
})
answer({ ready: true })
