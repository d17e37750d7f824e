// The child's side of apart.ts.
import { Worker } from "node:worker_threads"

// The heap's own limit does not hold for buffers, and a busy process runs no timers: a thread beside it keeps watch.
const watch = `setInterval(() => {
  if (process.memoryUsage.rss() > Number(process.argv[2]) * 1024 * 1024) process.kill(process.pid, "SIGKILL")
}, 50)`
/** What a process of ours needs before it has read anything, in megabytes. */
const ownNeed = 256

/** Reads standard input, and writes to standard output what is made of it. */
export async function answerApart(make: (bytes: Uint8Array) => Promise<object>): Promise<void> {
  const most = Number(process.argv[2]) + ownNeed
  const watcher = new Worker(watch, { eval: true, execArgv: [], argv: [String(most)] })
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  const answer = JSON.stringify(await make(new Uint8Array(Buffer.concat(pieces))))
  await new Promise<void>((done) => process.stdout.write(answer, () => done()))
  await watcher.terminate()
}
