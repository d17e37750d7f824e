// A child for the test of apart.ts that does what the first byte says: answer, turn for ever, or take memory without end.
import { answerApart } from "./apart-child.ts"

await answerApart(async (bytes) => {
  if (bytes[0] === 1) for (;;);
  const taken: Uint8Array[] = []
  if (bytes[0] === 2) for (;;) taken.push(new Uint8Array(8_000_000).fill(1))
  if (bytes[0] === 3) throw new Error("no")
  return { length: bytes.length, words: "a".repeat(bytes[0] === 4 ? 10_000 : 3) }
})
