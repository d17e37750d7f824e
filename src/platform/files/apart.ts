// Reads a file that somebody sent in a child process with limits: whatever a hostile file does to its memory or its time,
// the server goes on answering. The child calls `answerApart` (apart-child.ts); what it says comes back as JSON.
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

export type ApartLimits = Readonly<{ seconds: number; megabytes: number; answerBytes: number }>
/** Why there is no answer: the time was over, the memory was used up or the reader failed, the answer was too long. */
export type ApartRefusal = { refused: "too_slow" | "too_heavy" | "too_long_answer" }

const loader = fileURLToPath(new URL("../../../tools/tsx.mjs", import.meta.url))

/** What a child makes of some bytes, or why it was stopped. The type of the answer is the child's word. */
export function readApart<T extends object>(child: URL, bytes: Uint8Array, limits: ApartLimits): Promise<T | ApartRefusal> {
  return new Promise((done) => {
    const reader = spawn(
      process.execPath,
      [`--max-old-space-size=${limits.megabytes}`, "--import", loader, fileURLToPath(child), String(limits.megabytes)],
      { stdio: ["pipe", "pipe", "ignore"], env: {} },
    )
    const pieces: Buffer[] = []
    let size = 0
    let answered = false
    const answer = (said: T | ApartRefusal) => {
      if (answered) return
      answered = true
      clearTimeout(timer)
      reader.kill("SIGKILL")
      done(said)
    }
    const timer = setTimeout(() => answer({ refused: "too_slow" }), limits.seconds * 1000)
    reader.stdout.on("data", (piece: Buffer) => {
      size += piece.length
      if (size > limits.answerBytes) answer({ refused: "too_long_answer" })
      else pieces.push(piece)
    })
    reader.on("error", () => answer({ refused: "too_heavy" }))
    reader.on("close", (code) => {
      if (code !== 0) return answer({ refused: "too_heavy" })
      answer(JSON.parse(Buffer.concat(pieces).toString("utf8")) as T)
    })
    reader.stdin.on("error", () => undefined)
    reader.stdin.end(bytes)
  })
}
