// PDF and Word files are made in a worker thread: both take up to half a second of computing for a report, and no page must
// wait for that. One warm worker, a queue, a time limit; a worker that dies is replaced.
import { Worker } from "node:worker_threads"
import type { Document } from "./blocks.ts"
import type { Answer, Order } from "./press-worker.ts"
import { typstFiles } from "./typst.ts"

type Job = { order: Order; timeoutMs: number; done: (bytes: Uint8Array) => void; failed: (error: Error) => void }

/** Prints in a thread of its own, one document after the other; the time limit begins with a document's turn. */
export type Press = { print: (order: Order, timeoutMs?: number) => Promise<Uint8Array> }

// The compiler gives no memory back, so a worker that has grown past this makes room for a fresh one, started at once.
const enough = 400 * 1024 * 1024

export function openPress(): Press {
  const waiting: Job[] = []
  let worker: { thread: Worker; ready: boolean } | null = null
  let current: { job: Job; timer: NodeJS.Timeout } | null = null

  function finish(answer: Answer | Error) {
    const ended = current
    current = null
    if (!ended) return
    clearTimeout(ended.timer)
    if (answer instanceof Error) ended.job.failed(answer)
    else if ("bytes" in answer) ended.job.done(answer.bytes)
    else if ("fault" in answer) ended.job.failed(new Error(answer.fault))
  }
  /** Lets the worker go; its late words are not listened to. */
  function dismiss() {
    const thread = worker?.thread
    worker = null
    thread?.removeAllListeners()
    thread?.on("error", () => undefined)
    void thread?.terminate()
  }
  function lost(error: Error) {
    dismiss()
    finish(error)
    next()
  }
  function hire() {
    // No flags of the main thread: they load hooks that the worker has no use for, or mean nothing to it.
    const thread = new Worker(new URL("./press-worker.ts", import.meta.url), { execArgv: [] })
    const hired = { thread, ready: false }
    thread.on("message", (answer: Answer) => {
      if ("ready" in answer) hired.ready = true
      else finish(answer)
      if ("fault" in answer && answer.broken) dismiss()
      if ("bytes" in answer && answer.memory > enough) {
        dismiss()
        hire()
      }
      next()
    })
    thread.on("error", (error) => lost(new Error("the print worker failed", { cause: error })))
    thread.on("exit", () => lost(new Error("the print worker ended")))
    worker = hired
    return hired
  }
  function next() {
    if (current) return
    const job = waiting.shift()
    // An idle worker must not keep the process alive, a busy one must.
    if (!job) return worker?.ready ? worker.thread.unref() : undefined
    const { thread } = worker ?? hire()
    thread.ref()
    const timer = setTimeout(() => lost(new Error(`the document was not ready after ${job.timeoutMs} ms`)), job.timeoutMs)
    current = { job, timer }
    thread.postMessage(job.order)
  }

  return {
    print: (order, timeoutMs = 60_000) =>
      new Promise((done, failed) => {
        waiting.push({ order, timeoutMs, done, failed })
        next()
      }),
  }
}

let shared: Press | undefined
function press(): Press {
  shared ??= openPress()
  return shared
}

/**
 * The document as a tagged PDF with table of contents and page labels. Equal documents give equal bytes on any machine,
 * with the same version of compiler and fonts. Rejects when the compiler refuses or a minute has passed.
 */
export const renderPdf = async (document: Document): Promise<Uint8Array> => await press().print({ pdf: typstFiles(document) })

/**
 * The document as a Word file. Equal documents give equal bytes with the same version of the docx package. The page
 * numbers in its contents are estimates until Word brings its fields up to date; those of the PDF are exact.
 */
export const renderDocx = async (document: Document): Promise<Uint8Array> => await press().print({ word: document })
